use actix_web::{HttpResponse, get, patch, post};

use super::{
    dto::{EditMe, Me},
    dto_auth::PasswordChange,
    passwords, users,
};
use crate::{
    auth::Allow,
    error::Result,
    policy::OwnAccount,
    web::{Call, Reply, Routes, reply::Cache},
};

/// The routes of one's own account.
pub fn routes(config: &mut impl Routes) {
    config
        .service(get_me)
        .service(update_me)
        .service(change_password);
}

/// Read one's own account
///
/// With the names of the permissions that the role has.
#[utoipa::path(
    tag = "me",
    operation_id = "getMe",
    security(("bearer" = ["account"])),
    responses((status = 200, description = "The account", body = Me)),
)]
#[get("/me")]
async fn get_me(by: Allow<OwnAccount>, call: Call) -> Result<HttpResponse> {
    let me = users::me(call.read(), &by).await?;
    let colleague = users::colleague_of(call.read(), &me).await?;
    let version = me.version;
    let me = Me::new(me, by.caller().district(), colleague);
    call.show(&me, version, Cache::Never)
}

/// Change one's own account
#[utoipa::path(
    tag = "me",
    operation_id = "updateMe",
    request_body(content = EditMe, content_type = "application/merge-patch+json"),
    security(("bearer" = ["account"])),
    responses(
        (status = 200, description = "Changed", body = Me),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[patch("/me")]
async fn update_me(by: Allow<OwnAccount>, call: Call) -> Result<HttpResponse> {
    let patch = call.patch().await?;
    call.write(&by, async |tx| {
        let me = users::update_me(tx, &by, &patch).await?;
        let colleague = users::colleague_of(tx, &me).await?;
        let version = me.version;
        let me = Me::new(me, by.caller().district(), colleague);
        Reply::ok(&me, version)
    })
    .await
}

/// Change one's own password
///
/// Ends all other sessions.
#[utoipa::path(
    tag = "me",
    operation_id = "changePassword",
    request_body = PasswordChange,
    security(("bearer" = ["account"])),
    responses((status = 204, description = "The new password holds")),
)]
#[post("/me/password")]
async fn change_password(by: Allow<OwnAccount>, call: Call) -> Result<HttpResponse> {
    let me = by.user()?.clone();
    let change = call.json::<PasswordChange>().await?;
    call.state().limits.sign_in(None, &me.id.to_string())?;
    let (current, new) = (change.current_password, change.new_password);
    let (account, hash) = passwords::change(call.state(), &me, current, new).await?;
    call.write_unstored(by.caller(), async |tx| {
        passwords::set_if_unchanged(tx, &account, hash.clone(), me.family).await?;
        Ok(Reply::nothing())
    })
    .await
}
