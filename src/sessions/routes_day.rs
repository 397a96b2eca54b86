use actix_web::{HttpResponse, get, put, web::Path};

use super::{
    day,
    dto::{Clashes, DayView, NewDay},
};
use crate::{
    auth::{Allow, scope},
    entity::ids::EventId,
    error::{Error, Result},
    policy::{EditEvent, ReadEvents},
    web::{Call, Reply, Routes},
};

/// The routes of whole days.
pub fn routes(config: &mut impl Routes) {
    config.service(get_day).service(put_day);
}

/// Any other word is a day that there is not.
fn numbered(day: &str) -> Result<i32> {
    day.parse().map_err(|_| Error::not_found())
}

/// Read a day of the programme
#[utoipa::path(
    tag = "programme",
    operation_id = "getDay",
    params(("id" = EventId, Path, description = "The event"), ("day" = i32, Path, description = "Day of the event, from 1", minimum = 1, maximum = 366, example = 1)),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The day", body = DayView)),
)]
#[get("/events/{id}/days/{day}")]
async fn get_day(
    by: Allow<ReadEvents>,
    path: Path<(EventId, String)>,
    call: Call,
) -> Result<HttpResponse> {
    let (id, day) = path.into_inner();
    let day = numbered(&day)?;
    let view = day::get(call.read(), &by, id, day).await?;
    call.show(&view, view.version, Call::public_cache(by.caller()))
}

/// Put a day of the programme
///
/// All of its sessions at once, in their order: those with an `id` are kept or changed, the others
/// are new, and what is not in the list is deleted. `If-Match` is that of the day as it was read; any change
/// of the event's programme since then refuses it.
#[utoipa::path(
    tag = "programme",
    operation_id = "putDay",
    params(("id" = EventId, Path, description = "The event"), ("day" = i32, Path, description = "Day of the event, from 1", minimum = 1, maximum = 366, example = 1), Clashes),
    request_body = NewDay,
    security(("bearer" = ["events:edit"])),
    responses(
        (status = 200, description = "The day now", body = DayView),
        (status = 409, description = "A room or a person is taken at that time (`programme_clash`), there are too many sessions (`programme_full`), or the event is archived"),
        (status = 412, description = "The programme changed meanwhile"),
    ),
)]
#[put("/events/{id}/days/{day}")]
async fn put_day(
    by: Allow<EditEvent>,
    path: Path<(EventId, String)>,
    call: Call,
) -> Result<HttpResponse> {
    let (id, day) = path.into_inner();
    let day = numbered(&day)?;
    let event = scope::reached_event_for(call.read(), &by, id).await?;
    day::exists(&event, day)?;
    let clashes: Clashes = call.query()?;
    let new = call.json::<NewDay>().await?;
    call.write(&by, async |tx| {
        let view = day::put(tx, &by, (id, day), &new, &clashes).await?;
        Reply::ok(&view, view.version)
    })
    .await
}
