use std::cell::Cell;

use actix_web::{HttpResponse, delete, get, post, web::Path};

use super::{
    dto::{ExportFile, ExportView, NewExport},
    job, service,
};
use crate::{
    auth::{Allow, scope},
    entity::{
        export,
        ids::{EventId, ExportId},
        kinds::{ExportFormat, ExportStatus},
    },
    error::Result,
    policy::ExportData,
    web::{Call, NoFilter, Page, Paging, Reply, Routes, reply::Cache},
};

/// The routes of exports.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_exports)
        .service(create_export)
        .service(get_export)
        .service(get_export_content)
        .service(delete_export);
}

/// Export
///
/// Lists, badges, certificates and the proof for funders. A small one is made at once: 201, with
/// the address of its file. For a large one follow `Location` until `status` is `ready`. Coordinators get the people
/// of their own district, hosts and organizers all. The file is for its requester only, and is deleted
/// after a day.
#[utoipa::path(
    tag = "exports",
    operation_id = "createExport",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewExport,
    security(("bearer" = ["exports:write"])),
    responses(
        (status = 201, description = "Made", body = ExportView),
        (status = 202, description = "Begun; follow `Location`", body = ExportView),
        (status = 409, description = "Too many people (`export_too_large`), or too many exports (`too_many_exports`)"),
    ),
)]
#[post("/events/{id}/exports")]
async fn create_export(
    by: Allow<ExportData>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    scope::visible_event(call.read(), by.caller(), *id).await?;
    let new = call.json::<NewExport>().await?;
    let prepared = service::prepare(call.state(), &by, *id, &new).await?;
    let begun = Cell::new(false);
    let reply = call.write(&by, async |tx| {
        let row = service::create(tx, &by, *id, &new, &prepared).await?;
        let location = format!("/api/v1/exports/{}", row.id);
        begun.set(row.status == ExportStatus::Queued);
        let view = ExportView::from(row);
        if begun.get() {
            Reply::begun(&view, location)
        } else {
            Reply::created(&view, 1, location)
        }
    });
    let reply = reply.await?;
    if begun.get() {
        let state = call.state().clone();
        let work = move |ending| async move { job::run(&state, &ending).await };
        call.state().background.begin(work)?;
    }
    Ok(reply)
}

/// List exports
///
/// The caller's own exports of the event, newest first.
#[utoipa::path(
    tag = "exports",
    operation_id = "listExports",
    params(("id" = EventId, Path, description = "The event"), Paging, ("sort" = Option<String>, Query, description = "`created_at` (default: newest first)")),
    security(("bearer" = ["exports:write"])),
    responses((status = 200, description = "A page of exports", body = Page<ExportView>)),
)]
#[get("/events/{id}/exports")]
async fn list_exports(
    by: Allow<ExportData>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, _) = call.list::<NoFilter>(by.caller())?;
    let page = service::list(call.db(), &by, *id, &paging).await?;
    call.show_list(&page.map(ExportView::from), Cache::Never)
}

/// Read an export
///
/// How far it has come, and where its file is.
#[utoipa::path(
    tag = "exports",
    operation_id = "getExport",
    params(("id" = ExportId, Path, description = "The export")),
    security(("bearer" = ["exports:write"])),
    responses((status = 200, description = "The export", body = ExportView)),
)]
#[get("/exports/{id}")]
async fn get_export(by: Allow<ExportData>, id: Path<ExportId>, call: Call) -> Result<HttpResponse> {
    let row = service::get(call.read(), &by, *id, call.db().now()).await?;
    call.show(&ExportView::from(row), 1, Cache::Never)
}

/// Fetch the file of an export
#[utoipa::path(
    tag = "exports",
    operation_id = "getExportContent",
    params(("id" = ExportId, Path, description = "The export")),
    security(("bearer" = ["exports:write"])),
    responses(
        (status = 200, description = "The file", content(
            (inline(ExportFile) = "application/pdf"),
            (inline(ExportFile) = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (inline(ExportFile) = "text/csv"),
        )),
        (status = 409, description = "Not ready (`export_not_ready`)"),
    ),
)]
#[get("/exports/{id}/content")]
async fn get_export_content(
    by: Allow<ExportData>,
    id: Path<ExportId>,
    call: Call,
) -> Result<HttpResponse> {
    let row = service::ready(call.db(), &by, *id).await?;
    let size = u64::try_from(row.size).unwrap_or_default();
    let mut file = call.show_file(media(row.format), &attachment(&row))?;
    let parts = job::content(call.state().clone(), row.id);
    Ok(file.no_chunking(size).streaming(parts))
}

fn media(format: ExportFormat) -> &'static str {
    match format {
        ExportFormat::Pdf => "application/pdf",
        ExportFormat::Csv => "text/csv; charset=utf-8",
        ExportFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
}

fn attachment(row: &export::Model) -> String {
    let (kind, format) = (row.kind.as_str(), row.format.as_str());
    let day = row.created_at.date_naive();
    format!("attachment; filename=\"{kind}-{day}.{format}\"")
}

/// Cancel an export, or delete its file
#[utoipa::path(
    tag = "exports",
    operation_id = "deleteExport",
    params(("id" = ExportId, Path, description = "The export")),
    security(("bearer" = ["exports:write"])),
    responses((status = 204, description = "Gone")),
)]
#[delete("/exports/{id}")]
async fn delete_export(
    by: Allow<ExportData>,
    id: Path<ExportId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        service::delete(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}
