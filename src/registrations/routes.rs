use actix_web::{HttpResponse, get, post, put, web::Path};

use super::{
    coverage::{self, Coverage, CoverageStatement},
    decide,
    dto::{Colleague, NewRegistration, RegistrationFilter, RegistrationView},
    participation::{self, Participation},
    register, service,
};
use crate::{
    auth::{Allow, scope},
    entity::ids::{Ags, EventId, RegistrationId},
    error::Result,
    policy::{
        DecideRegistrations, OwnAccount, ReadDirectory, ReadEvents, ReadRegistrations, Register,
        StateCoverage,
    },
    seats::Seats,
    web::{Call, NoFilter, Page, Paging, Reply, Routes, reply::Cache},
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_registrations)
        .service(register_person)
        .service(list_colleagues)
        .service(get_registration)
        .service(cancel_registration)
        .service(confirm_registration)
        .service(reject_registration)
        .service(accept_registration)
        .service(list_my_registrations)
        .service(get_seats)
        .service(get_coverage)
        .service(list_participation)
        .service(state_coverage);
}

/// List the registrations of an event
///
/// With personal data: organizers and hosts see all, coordinators those of their district,
/// everybody their own.
#[utoipa::path(
    tag = "registrations",
    operation_id = "listRegistrations",
    params(("id" = EventId, Path, description = "The event"), Paging, RegistrationFilter, ("sort" = Option<String>, Query, description = "`created_at` (default) or `name`, with `-` for descending", example = "name")),
    security(("bearer" = ["registrations:read"])),
    responses((status = 200, description = "A page of registrations", body = Page<RegistrationView>)),
)]
#[get("/events/{id}/registrations")]
async fn list_registrations(
    by: Allow<ReadRegistrations>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<RegistrationFilter>(by.caller())?;
    let page = service::list(call.read(), &by, *id, &paging, filter).await?;
    call.show_list(&page, Cache::Never)
}

/// Register for an event
///
/// Takes a seat of the person's district, or an open seat for guests. Without a seat the
/// person is waitlisted. Coordinators register people of their own district, contributors
/// themselves, organizers anybody. Send an `Idempotency-Key`, and repeat with the same one
/// if no answer came.
#[utoipa::path(
    tag = "registrations",
    operation_id = "register",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewRegistration,
    security(("bearer" = ["registrations:write"])),
    responses(
        (status = 201, description = "Registered: confirmed, waitlisted or pending", body = RegistrationView),
        (status = 409, description = "Registration is not open, the person is registered already, or the event is full"),
    ),
)]
#[post("/events/{id}/registrations")]
async fn register_person(
    by: Allow<Register>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    // Whether there is such an event is decided before the body is read.
    scope::visible_event(call.read(), by.caller(), *id).await?;
    let new = call.json_or_empty::<NewRegistration>().await?;
    call.write(&by, async |tx| {
        let registration = register::register(tx, &by, *id, &new).await?;
        let location = format!("/api/v1/registrations/{}", registration.id);
        Reply::created(&registration, registration.version, location)
    })
    .await
}

/// Read the directory of an event
///
/// Colleagues who take part and agreed to stand on the list (`consents.participant_list`), by
/// name. Who takes the agreement back is gone from it at once.
#[utoipa::path(
    tag = "registrations",
    operation_id = "listColleagues",
    params(("id" = EventId, Path, description = "The event"), Paging, ("sort" = Option<String>, Query, description = "`name` (default), with `-` for descending")),
    security(("bearer" = ["directory:read"])),
    responses((status = 200, description = "A page of colleagues", body = Page<Colleague>)),
)]
#[get("/events/{id}/directory")]
async fn list_colleagues(
    by: Allow<ReadDirectory>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, NoFilter {}) = call.list(by.caller())?;
    let page = service::directory(call.read(), &by, *id, &paging).await?;
    call.show_list(&page, Cache::Never)
}

/// Read a registration
#[utoipa::path(
    tag = "registrations",
    operation_id = "getRegistration",
    params(("id" = RegistrationId, Path, description = "The registration")),
    security(("bearer" = ["registrations:read"])),
    responses((status = 200, description = "The registration", body = RegistrationView)),
)]
#[get("/registrations/{id}")]
async fn get_registration(
    by: Allow<ReadRegistrations>,
    id: Path<RegistrationId>,
    call: Call,
) -> Result<HttpResponse> {
    let registration = service::get(call.read(), &by, *id).await?;
    call.show(&registration, registration.version, Cache::Never)
}

/// Cancel a registration
///
/// The seat that it held goes to the first in line.
#[utoipa::path(
    tag = "registrations",
    operation_id = "cancelRegistration",
    params(("id" = RegistrationId, Path, description = "The registration")),
    security(("bearer" = ["registrations:write"])),
    responses(
        (status = 200, description = "Done", body = RegistrationView),
        (status = 409, description = "Not possible in the present state"),
    ),
)]
#[post("/registrations/{id}/cancel")]
async fn cancel_registration(
    by: Allow<Register>,
    id: Path<RegistrationId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        let registration = decide::cancel(tx, &by, *id).await?;
        Reply::ok(&registration, registration.version)
    })
    .await
}

/// Confirm a registration
///
/// For events with approval: confirmed on a seat, or waitlisted if there is none.
#[utoipa::path(
    tag = "registrations",
    operation_id = "confirmRegistration",
    params(("id" = RegistrationId, Path, description = "The registration")),
    security(("bearer" = ["registrations:decide"])),
    responses(
        (status = 200, description = "Done", body = RegistrationView),
        (status = 409, description = "Not possible in the present state"),
    ),
)]
#[post("/registrations/{id}/confirm")]
async fn confirm_registration(
    by: Allow<DecideRegistrations>,
    id: Path<RegistrationId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        let registration = decide::decide(tx, &by, *id, true).await?;
        Reply::ok(&registration, registration.version)
    })
    .await
}

/// Reject a registration
///
/// For events with approval.
#[utoipa::path(
    tag = "registrations",
    operation_id = "rejectRegistration",
    params(("id" = RegistrationId, Path, description = "The registration")),
    security(("bearer" = ["registrations:decide"])),
    responses(
        (status = 200, description = "Done", body = RegistrationView),
        (status = 409, description = "Not possible in the present state"),
    ),
)]
#[post("/registrations/{id}/reject")]
async fn reject_registration(
    by: Allow<DecideRegistrations>,
    id: Path<RegistrationId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        let registration = decide::decide(tx, &by, *id, false).await?;
        Reply::ok(&registration, registration.version)
    })
    .await
}

/// Accept an offer
///
/// Takes the seat that was freed and is offered until `offered_until`.
#[utoipa::path(
    tag = "registrations",
    operation_id = "acceptRegistration",
    params(("id" = RegistrationId, Path, description = "The registration")),
    security(("bearer" = ["registrations:write"])),
    responses(
        (status = 200, description = "Done", body = RegistrationView),
        (status = 409, description = "Not possible in the present state"),
    ),
)]
#[post("/registrations/{id}/accept")]
async fn accept_registration(
    by: Allow<Register>,
    id: Path<RegistrationId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        let registration = decide::accept(tx, &by, *id).await?;
        Reply::ok(&registration, registration.version)
    })
    .await
}

/// List one's own registrations
#[utoipa::path(
    tag = "me",
    operation_id = "listMyRegistrations",
    params(Paging, ("sort" = Option<String>, Query, description = "`created_at` (default) or `name`, with `-` for descending")),
    security(("bearer" = ["account"])),
    responses((status = 200, description = "A page of registrations", body = Page<RegistrationView>)),
)]
#[get("/me/registrations")]
async fn list_my_registrations(by: Allow<OwnAccount>, call: Call) -> Result<HttpResponse> {
    let (paging, NoFilter {}) = call.list(by.caller())?;
    let page = service::mine(call.read(), &by, &paging).await?;
    call.show_list(&page, Cache::Never)
}

/// Read the seats of an event
///
/// Capacity, what is taken and held, who waits, by district.
#[utoipa::path(
    tag = "registrations",
    operation_id = "getSeats",
    params(("id" = EventId, Path, description = "The event")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The seats", body = Seats)),
)]
#[get("/events/{id}/seats")]
async fn get_seats(by: Allow<ReadEvents>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    let (seats, version) = service::seats(call.db(), &by, *id).await?;
    let cache = match Call::public_cache(by.caller()) {
        Cache::Shared => Cache::Brief,
        other => other,
    };
    call.show(&seats, version, cache)
}

/// Read the coverage of an event
///
/// Which invited districts are registered, attended, excused, missing or unknown.
#[utoipa::path(
    tag = "coverage",
    operation_id = "getCoverage",
    params(("id" = EventId, Path, description = "The event")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The coverage", body = Coverage)),
)]
#[get("/events/{id}/coverage")]
async fn get_coverage(
    by: Allow<ReadEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (coverage, version) = coverage::coverage(call.read(), &by, *id).await?;
    call.show(&coverage, version, Call::public_cache(by.caller()))
}

/// Read the history of a district
///
/// To which events it was invited, newest first, whether it was host, and where it stood.
#[utoipa::path(
    tag = "coverage",
    operation_id = "listParticipation",
    params(("ags" = Ags, Path, description = "The district", example = "15002"), Paging, ("sort" = Option<String>, Query, description = "`starts_on`; with `-` for descending, which is the default")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of events", body = Page<Participation>)),
)]
#[get("/districts/{ags}/participation")]
async fn list_participation(
    by: Allow<ReadEvents>,
    ags: Path<Ags>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, NoFilter {}) = call.list(by.caller())?;
    let page = participation::list(call.read(), &by, &ags, &paging).await?;
    call.show_list(&page, Call::public_cache(by.caller()))
}

/// State where a district stands
///
/// A district excuses itself, and may say which other one speaks for it; an organizer states by hand what is known of past events,
/// with a source. Registrations and attendance count more than statements.
#[utoipa::path(
    tag = "coverage",
    operation_id = "stateCoverage",
    params(("id" = EventId, Path, description = "The event"), ("ags" = Ags, Path, description = "The district", example = "15002")),
    request_body = CoverageStatement,
    security(("bearer" = ["coverage:write"])),
    responses(
        (status = 200, description = "The coverage now", body = Coverage),
        (status = 409, description = "The event lies ahead, and the statement is not that the district is excused"),
    ),
)]
#[put("/events/{id}/coverage/{ags}")]
async fn state_coverage(
    by: Allow<StateCoverage>,
    path: Path<(EventId, Ags)>,
    call: Call,
) -> Result<HttpResponse> {
    let (id, ags) = path.into_inner();
    scope::visible_event(call.read(), by.caller(), id).await?;
    coverage::reaches(&by, &ags)?;
    coverage::invited(call.read(), id, &ags).await?;
    let statement = call.json::<CoverageStatement>().await?;
    call.write(&by, async |tx| {
        let (coverage, version) = coverage::state(tx, &by, id, &ags, &statement).await?;
        Reply::ok(&coverage, version)
    })
    .await
}
