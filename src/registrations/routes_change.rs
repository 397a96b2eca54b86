use actix_web::{HttpResponse, http::StatusCode, patch, post, web::Path};

use super::{
    dto::{EditRegistration, HandOver, HandedOverMandate, NewSubstitute, RegistrationView},
    edit,
    mandate::hand_over,
    service,
    substitute::substitute,
};
use crate::{
    accounts::users,
    auth::Allow,
    entity::ids::{RegistrationId, UserId},
    error::Result,
    policy::{ManageUsers, Register},
    web::{Call, Reply, Routes},
};

/// The routes by which places and mandates change hands.
pub fn routes(config: &mut impl Routes) {
    config
        .service(update_registration)
        .service(substitute_registration)
        .service(hand_over_mandate);
}

/// Change a registration
///
/// Telephone, first time, needs, answers, consents: by the person or the district until the
/// form's `edit_until` (or the event begins), by organizers at any time. A null takes an answer
/// back. Name and e-mail address change by substitution only.
#[utoipa::path(
    tag = "registrations",
    operation_id = "updateRegistration",
    params(("id" = RegistrationId, Path, description = "The registration")),
    request_body(content = EditRegistration, content_type = "application/merge-patch+json"),
    security(("bearer" = ["registrations:write"])),
    responses(
        (status = 200, description = "Changed", body = RegistrationView),
        (status = 409, description = "It is not live, or the time for it is over"),
    ),
)]
#[patch("/registrations/{id}")]
async fn update_registration(
    by: Allow<Register>,
    id: Path<RegistrationId>,
    call: Call,
) -> Result<HttpResponse> {
    service::visible(call.read(), &by, *id).await?;
    let patch = call.patch().await?;
    call.write(&by, async |tx| {
        let registration = edit::edit(tx, &by, *id, &patch).await?;
        Reply::ok(&registration, registration.version)
    })
    .await
}

/// Hand a registration to a colleague
///
/// The seat belongs to the district: until the event ends, the person or the district hands it
/// to a colleague of the same district, with its number in line if it waits. A colleague who
/// waits for a place of their own gives that up. Name and e-mail address change no other way;
/// `substitution` keeps both names.
#[utoipa::path(
    tag = "registrations",
    operation_id = "substituteRegistration",
    params(("id" = RegistrationId, Path, description = "The registration")),
    request_body = NewSubstitute,
    security(("bearer" = ["registrations:write"])),
    responses(
        (status = 200, description = "The colleague has the place", body = RegistrationView),
        (status = 409, description = "The place is not live, the event is over, or the colleague has a place"),
    ),
)]
#[post("/registrations/{id}/substitute")]
async fn substitute_registration(
    by: Allow<Register>,
    id: Path<RegistrationId>,
    call: Call,
) -> Result<HttpResponse> {
    service::visible(call.read(), &by, *id).await?;
    let new = call.json::<NewSubstitute>().await?;
    call.write(&by, async |tx| {
        let registration = substitute(tx, call.state(), &by, *id, &new).await?;
        Reply::ok(&registration, registration.version)
    })
    .await
}

/// Hand a mandate to a successor
///
/// A coordinator's mandate ends, and that of another coordinator of the same district begins.
/// Live places at events from that day on go to the successor; where the successor has a place
/// already, the other one is free for who waits.
#[utoipa::path(
    tag = "users",
    operation_id = "handOverMandate",
    params(("id" = UserId, Path, description = "The coordinator whose mandate ends")),
    request_body = HandOver,
    security(("bearer" = ["users:write"])),
    responses(
        (status = 200, description = "The successor has mandate and places", body = HandedOverMandate),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[post("/users/{id}/hand-over")]
async fn hand_over_mandate(
    by: Allow<ManageUsers>,
    id: Path<UserId>,
    call: Call,
) -> Result<HttpResponse> {
    users::get(call.read(), &by, *id).await?;
    let new = call.json::<HandOver>().await?;
    call.write(&by, async |tx| {
        let done = hand_over(tx, call.state(), &by, *id, &new).await?;
        Reply::plain(StatusCode::OK, &done)
    })
    .await
}
