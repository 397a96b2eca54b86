use actix_web::{HttpResponse, get, put, web::Path};

use super::{
    dto::{FormView, NewForm},
    service,
};
use crate::{
    auth::{Allow, scope},
    entity::ids::{EventId, SeriesId},
    error::Result,
    policy::{ReadEvents, WriteEvents},
    web::{Call, Reply, Routes},
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config
        .service(get_form)
        .service(put_form)
        .service(get_series_form)
        .service(put_series_form);
}

/// Read the form of an event
///
/// The questions that are asked at registration: the event's own, or those of its series until
/// it is published.
#[utoipa::path(
    tag = "registrations",
    operation_id = "getForm",
    params(("id" = EventId, Path, description = "The event")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The form", body = FormView)),
)]
#[get("/events/{id}/form")]
async fn get_form(by: Allow<ReadEvents>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    let form = service::get(call.read(), &by, *id).await?;
    call.show(&form, form.version, Call::public_cache(by.caller()))
}

/// Put the form of an event
///
/// Once a question was answered its meaning is locked: kind, condition, version and choices
/// stay; wording, order, new questions and new choices are free.
#[utoipa::path(
    tag = "registrations",
    operation_id = "putForm",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewForm,
    security(("bearer" = ["events:write"])),
    responses(
        (status = 200, description = "The form now", body = FormView),
        (status = 409, description = "A question that was answered would mean something else"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[put("/events/{id}/form")]
async fn put_form(by: Allow<WriteEvents>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    scope::visible_event_for(call.read(), &by, *id).await?;
    let new = call.json::<NewForm>().await?;
    call.write(&by, async |tx| {
        let form = service::put(tx, &by, *id, &new).await?;
        Reply::ok(&form, form.version)
    })
    .await
}

/// Read the form of a series
///
/// What its events start with.
#[utoipa::path(
    tag = "series",
    operation_id = "getSeriesForm",
    params(("id" = SeriesId, Path, description = "The series")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The form", body = FormView)),
)]
#[get("/series/{id}/form")]
async fn get_series_form(
    by: Allow<ReadEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    let form = service::get_of_series(call.read(), *id).await?;
    call.show(&form, form.version, Call::public_cache(by.caller()))
}

/// Put the form of a series
///
/// For events that are published from now on.
#[utoipa::path(
    tag = "series",
    operation_id = "putSeriesForm",
    params(("id" = SeriesId, Path, description = "The series")),
    request_body = NewForm,
    security(("bearer" = ["events:write"])),
    responses(
        (status = 200, description = "The form now", body = FormView),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[put("/series/{id}/form")]
async fn put_series_form(
    by: Allow<WriteEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    by.beyond_events()?;
    service::get_of_series(call.read(), *id).await?;
    let new = call.json::<NewForm>().await?;
    call.write(&by, async |tx| {
        let form = service::put_of_series(tx, &by, *id, &new).await?;
        Reply::ok(&form, form.version)
    })
    .await
}
