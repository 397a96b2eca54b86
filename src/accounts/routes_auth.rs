use actix_web::{
    HttpMessage, HttpResponse, delete, get,
    http::{StatusCode, header::USER_AGENT},
    post,
    web::Path,
};

use super::{
    dto_auth::{
        AuthSession, Credentials, RefreshRequest, ResetRequest, TokenAndPassword, TokenPair,
    },
    passwords, sessions,
};
use crate::{
    auth::{Allow, password},
    entity::ids::FamilyId,
    error::Result,
    policy::{OwnAccount, SignIn},
    web::{
        Call, NoFilter, Page, Paging, Reply, Routes, middleware::ClientAddress, reply::Cache, text,
    },
};

/// The routes of signing in and out.
pub fn routes(config: &mut impl Routes) {
    config
        .service(login)
        .service(refresh)
        .service(logout)
        .service(list_sessions)
        .service(revoke_session)
        .service(request_reset)
        .service(reset_password);
}

/// Counts an attempt, by address and account.
fn limited(call: &Call, email: &str) -> Result<()> {
    let address = call.request().extensions().get::<ClientAddress>().copied();
    let address = address.map(|address| address.0);
    call.state()
        .limits
        .sign_in(address, &text::email_key(email))
}

/// The program that signs in, as it calls itself.
#[must_use]
pub fn user_agent(call: &Call) -> Option<String> {
    let header = call.headers().get(USER_AGENT)?.to_str().ok()?;
    Some(header.chars().take(200).collect())
}

/// Sign in
///
/// Gives an access token for ten minutes and a refresh token for the next one. In Swagger
/// UI: copy `access_token`, press *Authorize* at the top and paste it. Answers the same, in
/// the same time, whether or not there is such an account.
#[utoipa::path(
    tag = "auth",
    operation_id = "login",
    request_body = Credentials,
    security(()),
    responses(
        (status = 200, description = "Signed in", body = TokenPair),
        (status = 401, description = "Address and password do not belong together"),
    ),
)]
#[post("/auth/login")]
async fn login(by: Allow<SignIn>, call: Call) -> Result<HttpResponse> {
    let Credentials { email, password } = call.json().await?;
    limited(&call, &email)?;
    let account = sessions::authenticate(call.state(), &email, password).await?;
    let agent = user_agent(&call);
    call.write_unstored(by.caller(), async |tx| {
        let tokens = sessions::open(tx, call.state(), &account, agent.clone()).await?;
        Reply::plain(StatusCode::OK, &tokens)
    })
    .await
}

/// Renew the tokens
///
/// Each refresh token is good once. Parallel calls with the same one get the same pair for
/// ten seconds; after that a used token ends the session, because somebody has a copy.
#[utoipa::path(
    tag = "auth",
    operation_id = "refresh",
    request_body = RefreshRequest,
    security(()),
    responses(
        (status = 200, description = "The next pair", body = TokenPair),
        (status = 401, description = "The refresh token is not valid"),
    ),
)]
#[post("/auth/refresh")]
async fn refresh(_: Allow<SignIn>, call: Call) -> Result<HttpResponse> {
    let RefreshRequest { refresh_token } = call.json().await?;
    let tokens = sessions::refresh(call.state(), &refresh_token, call.id()).await?;
    Ok(Reply::plain(StatusCode::OK, &tokens)?.respond())
}

/// Sign out
///
/// Ends the session at once: its access tokens are refused from now on.
#[utoipa::path(
    tag = "auth",
    operation_id = "logout",
    security(("bearer" = ["account"])),
    responses((status = 204, description = "Signed out")),
)]
#[post("/auth/logout")]
async fn logout(by: Allow<OwnAccount>, call: Call) -> Result<HttpResponse> {
    let me = by.user()?.clone();
    call.write_unstored(by.caller(), async |tx| {
        sessions::revoke_in(tx, me.family).await?;
        Ok(Reply::nothing())
    })
    .await
}

/// List one's own sessions
///
/// Where one is signed in, newest first.
#[utoipa::path(
    tag = "auth",
    operation_id = "listAuthSessions",
    params(Paging),
    security(("bearer" = ["account"])),
    responses((status = 200, description = "A page of sessions", body = Page<AuthSession>)),
)]
#[get("/auth/sessions")]
async fn list_sessions(by: Allow<OwnAccount>, call: Call) -> Result<HttpResponse> {
    let (paging, NoFilter {}) = call.list(by.caller())?;
    let page = sessions::list(call.read(), &by, &paging, call.db().now()).await?;
    call.show_list(&page, Cache::Never)
}

/// End one of one's own sessions
#[utoipa::path(
    tag = "auth",
    operation_id = "revokeAuthSession",
    params(("id" = FamilyId, Path, description = "The session")),
    security(("bearer" = ["account"])),
    responses((status = 204, description = "Ended")),
)]
#[delete("/auth/sessions/{id}")]
async fn revoke_session(
    by: Allow<OwnAccount>,
    id: Path<FamilyId>,
    call: Call,
) -> Result<HttpResponse> {
    let me = by.user()?.clone();
    call.write_unstored(by.caller(), async |tx| {
        sessions::revoke(tx, &me, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}

/// Ask for a link that resets the password
///
/// Answers 202 whether or not there is such an account; if there is, a link goes out by
/// mail, good once and for two hours.
#[utoipa::path(
    tag = "auth",
    operation_id = "requestPasswordReset",
    request_body = ResetRequest,
    security(()),
    responses((status = 202, description = "If there is such an account, a link is on its way")),
)]
#[post("/auth/password-reset")]
async fn request_reset(by: Allow<SignIn>, call: Call) -> Result<HttpResponse> {
    let ResetRequest { email } = call.json().await?;
    limited(&call, &email)?;
    let link = std::cell::RefCell::new(None);
    let response = call
        .write_unstored(by.caller(), async |tx| {
            let made = passwords::request_reset(tx, call.state(), &email).await?;
            link.replace(made);
            Ok(Reply::accepted())
        })
        .await?;
    if let (true, Some(link)) = (call.state().print_links, link.into_inner()) {
        crate::telemetry::say(&format!("Password reset for {email}: {link}"));
    }
    Ok(response)
}

/// Reset the password
///
/// With the token of the link. Ends all sessions of the account.
#[utoipa::path(
    tag = "auth",
    operation_id = "resetPassword",
    request_body = TokenAndPassword,
    security(()),
    responses(
        (status = 204, description = "The new password holds"),
        (status = 409, description = "The link was used, is expired or was withdrawn"),
    ),
)]
#[post("/auth/password-reset/confirm")]
async fn reset_password(by: Allow<SignIn>, call: Call) -> Result<HttpResponse> {
    let TokenAndPassword { token, password } = call.json().await?;
    let account = passwords::reset_account(call.state(), &token).await?;
    password::check(&password, &[&account.name, &account.email], "/password")?;
    let hash = call.state().passwords.hash(password).await?;
    call.write_unstored(by.caller(), async |tx| {
        passwords::reset(tx, &token, hash.clone()).await?;
        Ok(Reply::nothing())
    })
    .await
}
