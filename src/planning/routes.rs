use actix_web::{HttpResponse, post, web::Path};

use super::{copy, dto::NewCopy};
use crate::{
    auth::{Allow, scope},
    entity::ids::EventId,
    error::Result,
    events::EventView,
    policy::WriteEvents,
    web::{Call, Reply, Routes},
};

/// The routes of planning.
pub fn routes(config: &mut impl Routes) {
    config.service(copy_event);
}

/// Copy an event
///
/// Makes a draft from an event in any state: with its programme, form, survey, seats and rules, and nothing of the
/// people who were there. Dates around it move along if the days of both are known; else they are cleared.
#[utoipa::path(
    tag = "events",
    operation_id = "copyEvent",
    params(("id" = EventId, Path, description = "The event that is copied")),
    request_body = NewCopy,
    security(("bearer" = ["events:write"])),
    responses(
        (status = 201, description = "Created", body = EventView),
        (status = 409, description = "The series has this edition"),
    ),
)]
#[post("/events/{id}/copy")]
async fn copy_event(by: Allow<WriteEvents>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    by.beyond_events()?;
    scope::visible_event_for(call.read(), &by, *id).await?;
    let new = call.json_or_empty::<NewCopy>().await?;
    call.write(&by, async |tx| {
        let event = copy::copy(tx, &by, *id, &new).await?;
        let location = format!("/api/v1/events/{}", event.id);
        Reply::created(&event, event.version, location)
    })
    .await
}
