use actix_web::{
    HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite, time::Duration},
    delete, get,
    http::{
        StatusCode,
        header::{CACHE_CONTROL, LOCATION},
    },
    post,
    web::Path,
};

use super::{
    dto::{Begin, IdentityList, IdentityView, ProviderList, SignInCode},
    flow::{self, AT_PROVIDER, Brought},
    service,
};
use crate::{
    accounts::{TokenPair, sessions, user_agent},
    auth::Allow,
    crypto,
    entity::ids::IdentityId,
    error::{Code, Result},
    policy::{OwnAccount, SignIn},
    web::{Call, Reply, Routes, reply::Cache},
};

/// What binds a sign-in to the browser in which it began.
const COOKIE: &str = "kreisrunde_sign_in";

/// Where that is sent.
const PATH: &str = "/api/v1/auth/providers";

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_providers)
        .service(redeem_sign_in)
        .service(begin_sign_in)
        .service(end_sign_in)
        .service(list_identities)
        .service(link_identity)
        .service(unlink_identity);
}

/// List identity providers
///
/// With whom one can sign in besides with a password.
#[utoipa::path(
    tag = "auth",
    operation_id = "listProviders",
    security(()),
    responses((status = 200, description = "The providers", body = ProviderList)),
)]
#[get("/auth/providers")]
async fn list_providers(_: Allow<SignIn>, call: Call) -> Result<HttpResponse> {
    let items = service::providers(call.state()).await;
    call.show(&ProviderList { items }, 0, Cache::Brief)
}

/// Begin to sign in at a provider
///
/// For browsers: leads to the provider (authorization code with PKCE). From there the browser comes back, and is
/// sent to `/signed-in#code=…&state=…` of the front end; the client redeems the code within a minute with
/// `POST /auth/providers/exchange`, or links the identity with `POST /me/identities`. What goes wrong stands
/// there as `#problem=…`.
#[utoipa::path(
    tag = "auth",
    operation_id = "beginProviderSignIn",
    params(("id" = String, Path, max_length = 40, description = "The provider"), Begin),
    security(()),
    responses(
        (status = 303, description = "To the provider"),
        (status = 503, description = "The provider does not answer"),
    ),
)]
#[get("/auth/providers/{id}/authorize")]
async fn begin_sign_in(_: Allow<SignIn>, id: Path<String>, call: Call) -> Result<HttpResponse> {
    call.state().providers.get(&id)?;
    let Begin { state } = call.query()?;
    let flow::Begin {
        url,
        state,
        browser,
    } = flow::begin(call.state(), &id, state).await?;
    let cookie = Cookie::build(cookie_name(&state), browser)
        .path(PATH)
        .http_only(true)
        // Lax: the provider sends the browser back with a link.
        .same_site(SameSite::Lax)
        .secure(call.state().base_url.starts_with("https://"))
        .max_age(Duration::seconds(AT_PROVIDER))
        .finish();
    Ok(there(&url).cookie(cookie).finish())
}

/// One for each sign-in: two tabs do not end each other's.
fn cookie_name(state: &str) -> String {
    let hash = crypto::sha256_plain(state.as_bytes());
    format!(
        "{COOKIE}_{}",
        crypto::hex(hash.get(..4).unwrap_or_default())
    )
}

fn there(url: &str) -> actix_web::HttpResponseBuilder {
    let mut response = HttpResponse::SeeOther();
    response
        .insert_header((LOCATION, url))
        .insert_header((CACHE_CONTROL, "no-store"));
    response
}

/// Come back from a provider
///
/// For browsers: the provider sends them here, and they are sent on to the front end, with a code of ours or with
/// what went wrong.
#[utoipa::path(
    tag = "auth",
    operation_id = "endProviderSignIn",
    params(
        ("id" = String, Path, max_length = 40, description = "The provider"),
        ("state" = Option<String>, Query, max_length = 500, description = "What we sent along"),
        ("code" = Option<String>, Query, max_length = 2000, description = "The provider's code"),
        ("error" = Option<String>, Query, max_length = 500, description = "Why there is none"),
        ("iss" = Option<String>, Query, max_length = 500, description = "Who the provider says that it is (RFC 9207)"),
    ),
    security(()),
    responses((status = 303, description = "To the front end")),
)]
#[get("/auth/providers/{id}/callback")]
async fn end_sign_in(
    _: Allow<SignIn>,
    id: Path<String>,
    req: HttpRequest,
    call: Call,
) -> Result<HttpResponse> {
    call.state().providers.get(&id)?;
    // Providers add what they like; what can't be read is as if it were not there.
    let brought = serde_urlencoded::from_str::<Brought>(req.query_string()).unwrap_or_default();
    brought.bounded()?;
    let name = cookie_name(brought.state.as_deref().unwrap_or_default());
    let cookie = req.cookie(&name);
    let cookie = cookie.as_ref().map(Cookie::value);
    let ended = flow::come_back(call.state(), &id, brought, cookie).await;
    let mut fragment = match &ended.outcome {
        Ok(code) => format!("code={code}"),
        Err(e) => format!("problem={}", e.code().as_str()),
    };
    if let Some(state) = &ended.state {
        fragment = format!("{fragment}&state={state}");
    }
    let mut gone = Cookie::build(name, "").path(PATH).finish();
    gone.make_removal();
    let url = format!("{}/signed-in#{fragment}", call.state().links);
    Ok(there(&url).cookie(gone).finish())
}

/// Redeem a sign-in
///
/// Gives tokens for the code that stood behind `#code=`. The account is the one to which the identity was linked, by
/// issuer and subject, never by an e-mail address. Where groups give roles, the role is given anew each time.
#[utoipa::path(
    tag = "auth",
    operation_id = "redeemProviderSignIn",
    request_body = SignInCode,
    security(()),
    responses(
        (status = 200, description = "Signed in", body = TokenPair),
        (status = 401, description = "The code is not good any more, or the account is out of use"),
        (status = 403, description = "No account is linked to the identity, or no group gives a role"),
        (status = 409, description = "The address has an account: sign in with its password and link"),
    ),
)]
#[post("/auth/providers/exchange")]
async fn redeem_sign_in(by: Allow<SignIn>, call: Call) -> Result<HttpResponse> {
    let SignInCode { code } = call.json().await?;
    let agent = user_agent(&call);
    let done = call.write_unstored(by.caller(), async |tx| {
        let account = service::sign_in(tx, call.state(), &code).await?;
        let tokens = sessions::open(tx, call.state(), &account, agent.clone()).await?;
        Reply::plain(StatusCode::OK, &tokens)
    });
    let done = done.await;
    if done.as_ref().is_err_and(|e| e.code() == Code::NoRole) {
        service::shut_out(call.state(), &code).await?;
    }
    done
}

/// List one's identities
///
/// At which providers one can sign in.
#[utoipa::path(
    tag = "me",
    operation_id = "listIdentities",
    security(("bearer" = ["account"])),
    responses((status = 200, description = "One's identities", body = IdentityList)),
)]
#[get("/me/identities")]
async fn list_identities(by: Allow<OwnAccount>, call: Call) -> Result<HttpResponse> {
    let items = service::of_user(call.read(), by.user()?.id).await?;
    call.show(&IdentityList { items }, 0, Cache::Never)
}

/// Link an identity
///
/// To one's own account, with the code of a sign-in at the provider: from then on one signs in with it.
#[utoipa::path(
    tag = "me",
    operation_id = "linkIdentity",
    request_body = SignInCode,
    security(("bearer" = ["account"])),
    responses(
        (status = 201, description = "Linked", body = IdentityView),
        (status = 409, description = "The identity is linked to an account already"),
    ),
)]
#[post("/me/identities")]
async fn link_identity(by: Allow<OwnAccount>, call: Call) -> Result<HttpResponse> {
    by.user()?;
    let SignInCode { code } = call.json().await?;
    call.write_unstored(by.caller(), async |tx| {
        let view = service::link(tx, call.state(), &by, &code).await?;
        Reply::created(&view, 1, "/api/v1/me/identities".to_owned())
    })
    .await
}

/// Unlink an identity
///
/// Nobody signs in with it any more; the last way to sign in stays.
#[utoipa::path(
    tag = "me",
    operation_id = "unlinkIdentity",
    params(("id" = IdentityId, Path, description = "The identity")),
    security(("bearer" = ["account"])),
    responses(
        (status = 204, description = "Unlinked"),
        (status = 409, description = "There would be no way to sign in any more"),
    ),
)]
#[delete("/me/identities/{id}")]
async fn unlink_identity(
    by: Allow<OwnAccount>,
    id: Path<IdentityId>,
    call: Call,
) -> Result<HttpResponse> {
    by.user()?;
    call.write_unstored(by.caller(), async |tx| {
        service::unlink(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}
