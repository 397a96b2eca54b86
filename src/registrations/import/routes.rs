use std::cell::Cell;

use actix_web::{HttpResponse, get, http::StatusCode, post, web::Path};

use super::{
    dto::{ImportPreview, ImportQuery, ImportView},
    file::Line,
    job,
};
use crate::{
    auth::{Allow, scope},
    entity::ids::{EventId, ImportId},
    error::Result,
    policy::ImportRegistrations,
    web::{Call, Reply, Routes, reply::Cache},
};

/// The routes of imports.
pub fn routes(config: &mut impl Routes) {
    config.service(import_registrations).service(get_import);
}

/// Import registrations
///
/// Registers people on behalf, from a CSV file: UTF-8, 256 KiB and 500 lines at most, separated
/// by `,` or `;` (as the header has it), texts in quotation marks where they need it. Columns:
/// `name`, `email` (these two are needed), `phone`, `district_ags`, `first_time`, `diet`,
/// `accessibility`, `note`, `overnight`, `photo`, `participant_list`, `language` (`de`, `en`), and `answers.<key>` for the questions
/// of the event. Truth values are `true`, `1`, `yes`, `ja`, `x` and `false`, `0`, `no`, `nein`;
/// several choices stand in one cell with `|` between them; an empty cell says nothing.
///
/// People of past editions are brought the same way: of an event that is `completed` each line is
/// recorded with a confirmed place and the days on which the person was there, and nobody is written to. The column
/// `attended_days` is needed then (and only then): dates such as `2024-11-21|2024-11-22`, or a truth value for all
/// days; empty: the person did not come. What people needed is not kept then, and no questions are answered.
///
/// The rules are those of a registration on behalf. With `dry_run=true` the reply says what
/// would become of each line now, and nothing is changed. Else the lines are worked off one by
/// one: follow `Location`. Who is registered already stays as they are (`exists`), and who was and
/// left, handed the place on or was deleted is not brought back (`left`): a file can be sent again,
/// whole, at any time; with the same `Idempotency-Key` an interrupted import goes on. The file is not stored.
#[utoipa::path(
    tag = "registrations",
    operation_id = "importRegistrations",
    params(("id" = EventId, Path, description = "The event"), ImportQuery),
    request_body(
        content = String, content_type = "text/csv", description = "The file",
        example = "name;email;district_ags;diet;participant_list\nAnna Beispiel;anna.beispiel@example.org;15002;vegetarisch;ja\n"
    ),
    security(("bearer" = ["registrations:import"])),
    responses(
        (status = 200, description = "What would become of each line (`dry_run=true`)", body = ImportPreview),
        (status = 202, description = "Begun; follow `Location`", body = ImportView),
        (status = 409, description = "The event is neither published nor completed"),
        (status = 415, description = "Send the body as text/csv"),
    ),
)]
#[post("/events/{id}/registrations/import")]
async fn import_registrations(
    by: Allow<ImportRegistrations>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    scope::visible_event(call.read(), by.caller(), *id).await?;
    let file = call.text("text/csv").await?;
    let ImportQuery { dry_run } = call.query()?;
    let lines = job::read(call.read(), &by, *id, &file).await?;
    if dry_run {
        try_file(&call, &by, *id, &lines).await
    } else {
        begin(&call, by, *id, lines).await
    }
}

async fn try_file(
    call: &Call,
    by: &Allow<ImportRegistrations>,
    id: EventId,
    lines: &[Line],
) -> Result<HttpResponse> {
    call.write(by, async |tx| {
        let preview = job::preview(tx, by, &call.state().keys, id, lines, call.language()).await?;
        Reply::plain(StatusCode::OK, &preview)
    })
    .await
}

async fn begin(
    call: &Call,
    by: Allow<ImportRegistrations>,
    id: EventId,
    lines: Vec<Line>,
) -> Result<HttpResponse> {
    let begun = Cell::new(None);
    let reply = call.write(&by, async |tx| {
        begun.set(None);
        let import = job::create(tx, &by, id, &lines).await?;
        begun.set(Some(import.id));
        Reply::begun(&import, format!("/api/v1/imports/{}", import.id))
    });
    let reply = reply.await?;
    let import = match begun.get() {
        // A repetition: it goes on if nobody works on it any more.
        None => job::abandoned(call.db(), &reply).await?,
        begun => begun,
    };
    if let Some(import) = import {
        let (state, actor) = (call.state().clone(), by.caller().actor(call.id()));
        let work = move |ending| job::work(state, by, actor, (import, id), lines, ending);
        call.state().background.begin(work)?;
    }
    Ok(reply)
}

/// Read an import
///
/// How far it has come, and what became of each line so far.
#[utoipa::path(
    tag = "registrations",
    operation_id = "getImport",
    params(("id" = ImportId, Path, description = "The import")),
    security(("bearer" = ["registrations:import"])),
    responses((status = 200, description = "The import", body = ImportView)),
)]
#[get("/imports/{id}")]
async fn get_import(
    by: Allow<ImportRegistrations>,
    id: Path<ImportId>,
    call: Call,
) -> Result<HttpResponse> {
    let now = call.db().now();
    let import = job::get(call.read(), &by, *id, call.language(), now).await?;
    call.show(&import, import.done + 1, Cache::Never)
}
