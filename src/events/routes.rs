use std::collections::BTreeSet;

use actix_web::{
    HttpResponse, delete, get,
    http::header::{HeaderValue, VARY},
    patch, post,
    web::Path,
};

use super::{
    change,
    dto::{EventFilter, Expand, NewEvent, expansions},
    lifecycle::Step,
    linked::{self, LinkedEvent},
    service, steps,
    view::EventView,
};
use crate::{
    auth::{Allow, scope},
    entity::ids::{EventId, SeriesId},
    error::Result,
    policy::{EditEvent, ReadEvents, WriteEvents},
    series::service as series,
    web::{
        Call, NoFilter, Page, Paging, Reply, Routes, accept, middleware::EVENT_MEDIA, reply::LINKED,
    },
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_events)
        .service(list_series_events)
        .service(create_event)
        .service(get_event)
        .service(update_event)
        .service(delete_event)
        .service(announce_event)
        .service(publish_event)
        .service(postpone_event)
        .service(cancel_event)
        .service(complete_event)
        .service(archive_event);
}

/// List events
///
/// Meetings of all series, earliest first. `from` and `to` work on the bounds of the
/// schedule: an event of `2025-11` can be on any day of November.
#[utoipa::path(
    tag = "events",
    operation_id = "listEvents",
    params(Paging, EventFilter, ("sort" = Option<String>, Query, description = "`starts_on` (default), `edition`, `title` or `updated_at`, with `-` for descending", example = "-starts_on")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of events", body = Page<EventView>)),
)]
#[get("/events")]
async fn list_events(by: Allow<ReadEvents>, call: Call) -> Result<HttpResponse> {
    let (paging, mut filter) = call.list::<EventFilter>(by.caller())?;
    let expand = filter.expand.take();
    let expand = expansions(expand.as_deref())?;
    let page = service::list(call.db(), &by, &paging, filter, &expand).await?;
    call.show_list(&page, Call::public_cache(by.caller()))
}

/// List the events of a series
///
/// Earliest first, as in the list of all events.
#[utoipa::path(
    tag = "series",
    operation_id = "listSeriesEvents",
    params(("id" = SeriesId, Path, description = "The series"), Paging, ("sort" = Option<String>, Query, description = "`starts_on` (default), `edition`, `title` or `updated_at`, with `-` for descending")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of events", body = Page<EventView>)),
)]
#[get("/series/{id}/events")]
async fn list_series_events(
    by: Allow<ReadEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, NoFilter {}) = call.list(by.caller())?;
    series::exists(call.read(), *id).await?;
    let filter = EventFilter {
        series_id: Some(*id),
        ..EventFilter::default()
    };
    let page = service::list(call.db(), &by, &paging, filter, &BTreeSet::new()).await?;
    call.show_list(&page, Call::public_cache(by.caller()))
}

/// Create an event
///
/// It begins as a draft that only organizers and its host see.
#[utoipa::path(
    tag = "events",
    operation_id = "createEvent",
    request_body = NewEvent,
    security(("bearer" = ["events:write"])),
    responses(
        (status = 201, description = "Created", body = EventView),
        (status = 409, description = "The series has this edition"),
    ),
)]
#[post("/events")]
async fn create_event(by: Allow<WriteEvents>, call: Call) -> Result<HttpResponse> {
    by.beyond_events()?;
    let new = call.json::<NewEvent>().await?;
    call.write(&by, async |tx| {
        let event = change::create(tx, &by, &new).await?;
        Reply::created(
            &event,
            event.version,
            format!("/api/v1/events/{}", event.id),
        )
    })
    .await
}

/// Read an event
///
/// With `Accept: application/ld+json` as an `Event` of schema.org, for search engines and portals; `expand` changes
/// nothing in that.
#[utoipa::path(
    tag = "events",
    operation_id = "getEvent",
    params(("id" = EventId, Path, description = "The event"), Expand),
    security((), ("bearer" = ["events:read"])),
    responses(
        (status = 200, description = "The event", content(
            (EventView = "application/json"),
            (LinkedEvent = "application/ld+json"),
        )),
        (status = 406, description = "This address answers with application/json or application/ld+json"),
    ),
)]
#[get("/events/{id}")]
async fn get_event(by: Allow<ReadEvents>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    let query = call.query::<Expand>()?;
    let expand = expansions(query.expand.as_deref())?;
    let cache = Call::public_cache(by.caller());
    let linked = accept::preferred(call.headers(), &EVENT_MEDIA) == Some(LINKED);
    let mut response = if linked {
        let event = service::get(call.db(), &by, *id, &linked::PARTS.into()).await?;
        let version = event.version;
        let text = linked::text(event, &call.state().base_url)?;
        call.show_text((LINKED, text), version, cache)?
    } else {
        let event = service::get(call.db(), &by, *id, &expand).await?;
        call.show(&event, event.version, cache)?
    };
    response
        .headers_mut()
        .append(VARY, HeaderValue::from_static("Accept"));
    Ok(response)
}

/// Change an event
///
/// JSON Merge Patch: absent fields stay, null clears. The host of the event may change
/// `place` and `contributions`.
#[utoipa::path(
    tag = "events",
    operation_id = "updateEvent",
    params(("id" = EventId, Path, description = "The event")),
    request_body(content = NewEvent, content_type = "application/merge-patch+json"),
    security(("bearer" = ["events:edit"])),
    responses(
        (status = 200, description = "Changed", body = EventView),
        (status = 409, description = "Not possible in the present state, or more seats are taken"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[patch("/events/{id}")]
async fn update_event(by: Allow<EditEvent>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    // Whose event it is, is decided before the body is read.
    scope::reached_event_for(call.read(), &by, *id).await?;
    let patch = call.patch().await?;
    call.write(&by, async |tx| {
        let event = change::update(tx, &by, *id, &patch).await?;
        Reply::ok(&event, event.version)
    })
    .await
}

/// Delete an event
///
/// Only a draft; what was public is cancelled and archived.
#[utoipa::path(
    tag = "events",
    operation_id = "deleteEvent",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["events:write"])),
    responses(
        (status = 204, description = "Deleted"),
        (status = 409, description = "It was public"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[delete("/events/{id}")]
async fn delete_event(
    by: Allow<WriteEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        change::delete(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}

async fn step(
    by: &Allow<WriteEvents>,
    id: EventId,
    call: &Call,
    step: Step,
) -> Result<HttpResponse> {
    call.write(by, async |tx| {
        let event = steps::step(tx, by, id, step).await?;
        Reply::ok(&event, event.version)
    })
    .await
}

/// Announce an event
///
/// Makes a save-the-date public; year or month are enough.
#[utoipa::path(
    tag = "events",
    operation_id = "announceEvent",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["events:write"])),
    responses(
        (status = 200, description = "Done", body = EventView),
        (status = 409, description = "Not possible in the present state"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[post("/events/{id}/announce")]
async fn announce_event(
    by: Allow<WriteEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    step(&by, *id, &call, Step::Announce).await
}

/// Publish an event
///
/// Puts an event before the public: it needs days and a host. The audience is frozen, the seats are opened; registration opens with its window.
#[utoipa::path(
    tag = "events",
    operation_id = "publishEvent",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["events:write"])),
    responses(
        (status = 200, description = "Done", body = EventView),
        (status = 409, description = "Not possible in the present state"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[post("/events/{id}/publish")]
async fn publish_event(
    by: Allow<WriteEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    step(&by, *id, &call, Step::Publish).await
}

/// Postpone an event
///
/// The date is off, another one will come. Registrations stay.
#[utoipa::path(
    tag = "events",
    operation_id = "postponeEvent",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["events:write"])),
    responses(
        (status = 200, description = "Done", body = EventView),
        (status = 409, description = "Not possible in the present state"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[post("/events/{id}/postpone")]
async fn postpone_event(
    by: Allow<WriteEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    step(&by, *id, &call, Step::Postpone).await
}

/// Cancel an event
///
/// It will not take place. Registrations stay, so that everybody can be told.
#[utoipa::path(
    tag = "events",
    operation_id = "cancelEvent",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["events:write"])),
    responses(
        (status = 200, description = "Done", body = EventView),
        (status = 409, description = "Not possible in the present state"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[post("/events/{id}/cancel")]
async fn cancel_event(
    by: Allow<WriteEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    step(&by, *id, &call, Step::Cancel).await
}

/// Complete an event
///
/// It took place.
#[utoipa::path(
    tag = "events",
    operation_id = "completeEvent",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["events:write"])),
    responses(
        (status = 200, description = "Done", body = EventView),
        (status = 409, description = "Not possible in the present state"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[post("/events/{id}/complete")]
async fn complete_event(
    by: Allow<WriteEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    step(&by, *id, &call, Step::Complete).await
}

/// Archive an event
///
/// Puts a completed or cancelled event away; it can still be read.
#[utoipa::path(
    tag = "events",
    operation_id = "archiveEvent",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["events:write"])),
    responses(
        (status = 200, description = "Done", body = EventView),
        (status = 409, description = "Not possible in the present state"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[post("/events/{id}/archive")]
async fn archive_event(
    by: Allow<WriteEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    step(&by, *id, &call, Step::Archive).await
}
