use actix_web::{HttpResponse, http::StatusCode, post, web::Path};

use super::{
    apply, copy,
    dto::{AppliedDefaults, ApplyDefaults, NewCopy},
};
use crate::{
    auth::{Allow, scope},
    entity::ids::{EventId, SeriesId},
    error::Result,
    events::EventView,
    policy::WriteEvents,
    series::service as series,
    web::{Call, Reply, Routes},
};

/// The routes of planning.
pub fn routes(config: &mut impl Routes) {
    config.service(copy_event).service(apply_defaults);
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

/// Apply the defaults of a series
///
/// To its drafts and announced events that were never published: they get the audience or the form that the series
/// has now. Figures of districts that are not invited any more go, and guarantees that don't fit any more.
#[utoipa::path(
    tag = "series",
    operation_id = "applySeriesDefaults",
    params(("id" = SeriesId, Path, description = "The series")),
    request_body = ApplyDefaults,
    security(("bearer" = ["events:write"])),
    responses(
        (status = 200, description = "Applied", body = AppliedDefaults),
        (status = 409, description = "A question that was answered would have another meaning"),
    ),
)]
#[post("/series/{id}/apply")]
async fn apply_defaults(
    by: Allow<WriteEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    by.beyond_events()?;
    series::exists(call.read(), *id).await?;
    let wanted = call.json::<ApplyDefaults>().await?;
    call.write(&by, async |tx| {
        let applied = apply::apply(tx, &by, *id, &wanted).await?;
        Reply::plain(StatusCode::OK, &applied)
    })
    .await
}
