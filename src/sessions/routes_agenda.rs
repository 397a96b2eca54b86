use actix_web::{HttpResponse, delete, get, put, web::Path};

use super::{
    agenda,
    dto::{AgendaFilter, AgendaItem},
};
use crate::{
    auth::Allow,
    entity::ids::SessionId,
    error::Result,
    policy::OwnAgenda,
    web::{Call, Page, Paging, Reply, Routes, reply::Cache},
};

/// The routes of agendas.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_my_agenda)
        .service(star_session)
        .service(unstar_session);
}

/// List one's own agenda
///
/// The sessions that one marked or signed up for, by time, of all events; those without a time come last.
#[utoipa::path(
    tag = "programme",
    operation_id = "listMyAgenda",
    params(Paging, AgendaFilter, ("sort" = Option<String>, Query, description = "`starts_at` (default), with `-` for descending")),
    security(("bearer" = ["agenda"])),
    responses((status = 200, description = "A page of sessions", body = Page<AgendaItem>)),
)]
#[get("/me/agenda")]
async fn list_my_agenda(by: Allow<OwnAgenda>, call: Call) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<AgendaFilter>(by.caller())?;
    let page = agenda::list(call.read(), &by, &paging, filter).await?;
    call.show_list(&page, Cache::Never)
}

/// Mark a session
///
/// For one's own agenda; nobody else sees it. To repeat it does no harm.
#[utoipa::path(
    tag = "programme",
    operation_id = "starSession",
    params(("id" = SessionId, Path, description = "The session")),
    security(("bearer" = ["agenda"])),
    responses(
        (status = 204, description = "Marked"),
        (status = 409, description = "Too many are marked (`agenda_full`)"),
    ),
)]
#[put("/sessions/{id}/star")]
async fn star_session(
    by: Allow<OwnAgenda>,
    id: Path<SessionId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        agenda::star(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}

/// Take the mark of a session away
#[utoipa::path(
    tag = "programme",
    operation_id = "unstarSession",
    params(("id" = SessionId, Path, description = "The session")),
    security(("bearer" = ["agenda"])),
    responses((status = 204, description = "Not marked (any more)")),
)]
#[delete("/sessions/{id}/star")]
async fn unstar_session(
    by: Allow<OwnAgenda>,
    id: Path<SessionId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        agenda::unstar(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}
