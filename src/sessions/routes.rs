use actix_web::{HttpResponse, delete, patch, post, web::Path};

use super::{
    dto::{Clashes, NewSession},
    service,
};
use crate::{
    auth::{Allow, scope},
    entity::ids::{EventId, SessionId},
    error::Result,
    policy::EditEvent,
    programme::SessionView,
    web::{Call, Reply, Routes},
};

/// The routes by which single sessions are edited.
pub fn routes(config: &mut impl Routes) {
    config
        .service(create_session)
        .service(update_session)
        .service(delete_session);
}

/// Add a session to the programme
///
/// At the end, or at a `position`. A programme is often known before its clock: `day` is enough, or
/// nothing. Two sessions in one room, or one person in two sessions, at the same time are refused;
/// an organizer can allow it.
#[utoipa::path(
    tag = "programme",
    operation_id = "createSession",
    params(("id" = EventId, Path, description = "The event"), Clashes),
    request_body = NewSession,
    security(("bearer" = ["events:edit"])),
    responses(
        (status = 201, description = "Added", body = SessionView),
        (status = 409, description = "A room or a person is taken at that time (`programme_clash`), there are too many sessions (`programme_full`), or the event is archived"),
    ),
)]
#[post("/events/{id}/sessions")]
async fn create_session(
    by: Allow<EditEvent>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    scope::reached_event_for(call.read(), &by, *id).await?;
    let clashes: Clashes = call.query()?;
    let new = call.json::<NewSession>().await?;
    call.write(&by, async |tx| {
        let session = service::create(tx, &by, *id, &new, &clashes).await?;
        let location = format!("/api/v1/sessions/{}", session.id);
        Reply::created(&session, session.version, location)
    })
    .await
}

/// Change a session
///
/// With `position` it moves, and the others close up.
#[utoipa::path(
    tag = "programme",
    operation_id = "updateSession",
    params(("id" = SessionId, Path, description = "The session"), Clashes),
    request_body(content = NewSession, content_type = "application/merge-patch+json"),
    security(("bearer" = ["events:edit"])),
    responses(
        (status = 200, description = "Changed", body = SessionView),
        (status = 409, description = "A room or a person is taken at that time (`programme_clash`), or the event is archived"),
    ),
)]
#[patch("/sessions/{id}")]
async fn update_session(
    by: Allow<EditEvent>,
    id: Path<SessionId>,
    call: Call,
) -> Result<HttpResponse> {
    service::editable(call.read(), &by, *id).await?;
    let clashes: Clashes = call.query()?;
    let patch = call.patch().await?;
    call.write(&by, async |tx| {
        let session = service::update(tx, &by, *id, &patch, &clashes).await?;
        Reply::ok(&session, session.version)
    })
    .await
}

/// Take a session out of the programme
///
/// With its contributions; the others close up.
#[utoipa::path(
    tag = "programme",
    operation_id = "deleteSession",
    params(("id" = SessionId, Path, description = "The session")),
    security(("bearer" = ["events:edit"])),
    responses(
        (status = 204, description = "Deleted"),
        (status = 409, description = "The event is archived"),
    ),
)]
#[delete("/sessions/{id}")]
async fn delete_session(
    by: Allow<EditEvent>,
    id: Path<SessionId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        service::delete(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}
