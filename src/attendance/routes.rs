use actix_web::{HttpResponse, delete, get, http::StatusCode, post, web::Path};

use super::{
    dto::{
        Attendance, AttendanceFilter, BatchResults, Expected, ExpectedFilter, NewBatch, NewCheckIn,
    },
    read, service,
};
use crate::{
    auth::{Allow, scope},
    entity::ids::{EventId, RegistrationId},
    error::{Error, Result},
    policy::{AdmitWalkIns, CheckIn},
    registrations::NewRegistration,
    web::{Call, Page, Paging, Reply, Routes, reply::Cache, times},
};

/// The routes of the desk.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_attendance)
        .service(check_in)
        .service(list_expected)
        .service(upload_attendance)
        .service(admit_walk_in)
        .service(get_attendance)
        .service(undo_attendance);
}

/// List who was there
///
/// By day. For the desk: hosts and organizers, and an API key with `checkin:write` for the event.
#[utoipa::path(
    tag = "attendance",
    operation_id = "listAttendance",
    params(("id" = EventId, Path, description = "The event"), Paging, AttendanceFilter, ("sort" = Option<String>, Query, description = "`day` (default), with `-` for descending")),
    security(("bearer" = ["checkin:write"])),
    responses((status = 200, description = "A page of attendance", body = Page<Attendance>)),
)]
#[get("/events/{id}/attendance")]
async fn list_attendance(
    by: Allow<CheckIn>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<AttendanceFilter>(by.caller())?;
    let page = read::list(call.read(), &by, *id, &paging, filter).await?;
    call.show_list(&page, Cache::Never)
}

/// Check a person in
///
/// By registration or by the code that was scanned, for today or another day of the event. To
/// repeat it does no harm: the earliest time is kept. To correct, undo it and check in again.
/// Possible while the event is published, and after it until it is archived.
#[utoipa::path(
    tag = "attendance",
    operation_id = "checkIn",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewCheckIn,
    security(("bearer" = ["checkin:write"])),
    responses(
        (status = 200, description = "Checked in before", body = Attendance),
        (status = 201, description = "Checked in", body = Attendance),
        (status = 404, description = "The event is not there or not yours to see; or no registration of it has this id or code (`unknown`)"),
        (status = 409, description = "No confirmed place (`not_confirmed`, `cancelled`), a code of another event (`wrong_event`), not a day of it (`wrong_day`), or no check-in at this event (`check_in_closed`)"),
    ),
)]
#[post("/events/{id}/attendance")]
async fn check_in(by: Allow<CheckIn>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    scope::reached_event(call.read(), &by, *id).await?;
    let new = call.json::<NewCheckIn>().await?;
    let keys = &call.state().keys;
    call.write(&by, async |tx| {
        match service::check_in(tx, &by, keys, *id, &new).await? {
            (there, true) => created(*id, &there),
            (there, false) => Reply::ok(&there, 1),
        }
    })
    .await
}

fn created(event: EventId, there: &Attendance) -> Result<Reply> {
    let (id, day) = (there.registration_id, there.day);
    let location = format!("/api/v1/events/{event}/attendance/{id}/{day}");
    Reply::created(there, 1, location)
}

/// List who is expected
///
/// Everybody with a confirmed place, by name, with what a device needs to work without a network,
/// and nothing more.
#[utoipa::path(
    tag = "attendance",
    operation_id = "listExpected",
    params(("id" = EventId, Path, description = "The event"), Paging, ExpectedFilter, ("sort" = Option<String>, Query, description = "`name` (default), with `-` for descending")),
    security(("bearer" = ["checkin:write"])),
    responses((status = 200, description = "A page of people", body = Page<Expected>)),
)]
#[get("/events/{id}/attendance/expected")]
async fn list_expected(by: Allow<CheckIn>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<ExpectedFilter>(by.caller())?;
    let keys = &call.state().keys;
    let page = read::expected(call.read(), &by, keys, *id, &paging, filter).await?;
    call.show_list(&page, Cache::Never)
}

/// Upload scans
///
/// For devices that were offline. Each scan carries a random `nonce`: sent again, also in another
/// upload, it has the effect of one. In whatever order and however late uploads come, the same
/// scans lead to the same attendance: one a person and day, with the earliest time. What one scan
/// is refused for stops no other.
#[utoipa::path(
    tag = "attendance",
    operation_id = "uploadAttendance",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewBatch,
    security(("bearer" = ["checkin:write"])),
    responses(
        (status = 207, description = "What became of each scan", body = BatchResults),
        (status = 409, description = "No check-in at this event (`check_in_closed`)"),
    ),
)]
#[post("/events/{id}/attendance/batch")]
async fn upload_attendance(
    by: Allow<CheckIn>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    scope::reached_event(call.read(), &by, *id).await?;
    let batch = call.json::<NewBatch>().await?;
    let keys = &call.state().keys;
    call.write(&by, async |tx| {
        let results = service::upload(tx, &by, keys, *id, &batch).await?;
        Reply::plain(StatusCode::MULTI_STATUS, &results)
    })
    .await
}

/// Admit a walk-in
///
/// Registers somebody who stands at the desk without a place, of whatever district, and checks them in.
/// On the days of the event; also after registration has closed, and without approval. Without a
/// free seat it is refused: nobody is put on the waitlist here.
#[utoipa::path(
    tag = "attendance",
    operation_id = "admitWalkIn",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewRegistration,
    security(("bearer" = ["walk_ins:write"])),
    responses(
        (status = 201, description = "Registered and checked in", body = Attendance),
        (status = 409, description = "No free seat, the person is registered already, not a day of the event, or the event is not published"),
    ),
)]
#[post("/events/{id}/attendance/walk-ins")]
async fn admit_walk_in(
    by: Allow<AdmitWalkIns>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    scope::reached_event(call.read(), &by, *id).await?;
    let new = call.json::<NewRegistration>().await?;
    let keys = &call.state().keys;
    call.write(&by, async |tx| {
        created(*id, &service::admit(tx, &by, keys, *id, &new).await?)
    })
    .await
}

/// Read who was there on a day
#[utoipa::path(
    tag = "attendance",
    operation_id = "getAttendance",
    params(("id" = EventId, Path, description = "The event"), ("registration_id" = RegistrationId, Path, description = "The registration"), ("day" = chrono::NaiveDate, Path, description = "The day", example = "2026-11-12")),
    security(("bearer" = ["checkin:write"])),
    responses((status = 200, description = "The person was there", body = Attendance)),
)]
#[get("/events/{id}/attendance/{registration_id}/{day}")]
async fn get_attendance(
    by: Allow<CheckIn>,
    path: Path<(EventId, RegistrationId, String)>,
    call: Call,
) -> Result<HttpResponse> {
    let (id, person, day) = path.into_inner();
    let day = times::parse_day(&day).ok_or_else(Error::not_found)?;
    let there = read::get(call.read(), &by, id, person, day).await?;
    call.show(&there, 1, Cache::Never)
}

/// Undo a check-in
///
/// As if the person had not been scanned on this day. A scan that is uploaded again does not bring
/// it back; a new one does.
#[utoipa::path(
    tag = "attendance",
    operation_id = "undoAttendance",
    params(("id" = EventId, Path, description = "The event"), ("registration_id" = RegistrationId, Path, description = "The registration"), ("day" = chrono::NaiveDate, Path, description = "The day", example = "2026-11-12")),
    security(("bearer" = ["checkin:write"])),
    responses(
        (status = 204, description = "Undone"),
        (status = 409, description = "No check-in at this event (`check_in_closed`)"),
    ),
)]
#[delete("/events/{id}/attendance/{registration_id}/{day}")]
async fn undo_attendance(
    by: Allow<CheckIn>,
    path: Path<(EventId, RegistrationId, String)>,
    call: Call,
) -> Result<HttpResponse> {
    let (id, person, day) = path.into_inner();
    let day = times::parse_day(&day).ok_or_else(Error::not_found)?;
    call.write(&by, async |tx| {
        service::undo(tx, &by, id, person, day).await?;
        Ok(Reply::nothing())
    })
    .await
}
