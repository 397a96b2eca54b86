use actix_web::{HttpResponse, delete, get, post, web::Path};

use super::{
    dto::{NewSignup, SignupView},
    signups,
};
use crate::{
    auth::Allow,
    entity::ids::{SessionId, SignupId},
    error::Result,
    policy::{ReadRegistrations, Register},
    web::{Call, NoFilter, Page, Paging, Reply, Routes, reply::Cache},
};

/// The routes of sign-ups.
pub fn routes(config: &mut impl Routes) {
    config
        .service(sign_up)
        .service(list_signups)
        .service(get_signup)
        .service(cancel_signup);
}

/// Sign up for a session
///
/// Where a session has fewer places than the event (`signup`). For a confirmed registration: one's
/// own, or one that one may write. Without a free place it waits, if the session has a waitlist;
/// who waits moves up by itself. Send an `Idempotency-Key`, and repeat with the same one if no
/// answer came.
#[utoipa::path(
    tag = "programme",
    operation_id = "signUp",
    params(("id" = SessionId, Path, description = "The session")),
    request_body = NewSignup,
    security(("bearer" = ["registrations:write"])),
    responses(
        (status = 201, description = "Signed up: `confirmed` or `waitlisted`", body = SignupView),
        (status = 409, description = "Not confirmed at the event (`not_confirmed`), signed up already (`already_signed_up`), full without a waitlist (`session_full`), begun (`signup_closed`), open to all (`no_signup`), or the event is not published"),
    ),
)]
#[post("/sessions/{id}/signups")]
async fn sign_up(by: Allow<Register>, id: Path<SessionId>, call: Call) -> Result<HttpResponse> {
    signups::session_of(call.read(), &by, *id).await?;
    let new = call.json_or_empty::<NewSignup>().await?;
    call.write(&by, async |tx| {
        let signup = signups::sign_up(tx, &by, *id, &new).await?;
        let location = format!("/api/v1/signups/{}", signup.id);
        Reply::created(&signup, signup.version, location)
    })
    .await
}

/// List who signed up for a session
///
/// In the order in which they came. Coordinators see people of their district, hosts and organizers
/// everybody.
#[utoipa::path(
    tag = "programme",
    operation_id = "listSignups",
    params(("id" = SessionId, Path, description = "The session"), Paging, ("sort" = Option<String>, Query, description = "`queue` (default), with `-` for descending")),
    security(("bearer" = ["registrations:read"])),
    responses((status = 200, description = "A page of sign-ups", body = Page<SignupView>)),
)]
#[get("/sessions/{id}/signups")]
async fn list_signups(
    by: Allow<ReadRegistrations>,
    id: Path<SessionId>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, NoFilter {}) = call.list(by.caller())?;
    let page = signups::list(call.read(), &by, *id, &paging).await?;
    call.show_list(&page, Cache::Never)
}

/// Read a sign-up
#[utoipa::path(
    tag = "programme",
    operation_id = "getSignup",
    params(("id" = SignupId, Path, description = "The sign-up")),
    security(("bearer" = ["registrations:read"])),
    responses((status = 200, description = "The sign-up", body = SignupView)),
)]
#[get("/signups/{id}")]
async fn get_signup(
    by: Allow<ReadRegistrations>,
    id: Path<SignupId>,
    call: Call,
) -> Result<HttpResponse> {
    let signup = signups::get(call.read(), &by, *id).await?;
    call.show(&signup, signup.version, Cache::Never)
}

/// Give up a place at a session
///
/// Or leave its line. The place goes to the first who waits.
#[utoipa::path(
    tag = "programme",
    operation_id = "cancelSignup",
    params(("id" = SignupId, Path, description = "The sign-up")),
    security(("bearer" = ["registrations:write"])),
    responses((status = 204, description = "Gone")),
)]
#[delete("/signups/{id}")]
async fn cancel_signup(
    by: Allow<Register>,
    id: Path<SignupId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        signups::leave(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}
