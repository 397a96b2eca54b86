//! Health, public keys.

use actix_web::{HttpResponse, get, http::StatusCode};
use sea_orm::ConnectionTrait;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    auth::Allow,
    error::{Code, Error, Result},
    policy::ReadHealth,
    web::{Call, Reply, Routes, reply::Cache},
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config.service(live).service(ready).service(jwks);
}

/// How the service is
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"status": "ok"}))]
pub struct Health {
    /// `ok`.
    #[schema(max_length = 16)]
    status: &'static str,
}

/// Whether the process runs
///
/// For a supervisor: restart the process if this does not answer.
#[utoipa::path(
    tag = "operations",
    operation_id = "getLiveness",
    security(()),
    responses((status = 200, description = "It runs", body = Health)),
)]
#[get("/health/live")]
async fn live(_: Allow<ReadHealth>) -> Result<HttpResponse> {
    Ok(Reply::plain(StatusCode::OK, &Health { status: "ok" })?.respond())
}

/// Whether it can answer requests
///
/// For a load balancer: send requests elsewhere while the database is away.
#[utoipa::path(
    tag = "operations",
    operation_id = "getReadiness",
    security(()),
    responses(
        (status = 200, description = "Ready", body = Health),
        (status = 503, description = "The database does not answer"),
    ),
)]
#[get("/health/ready")]
async fn ready(_: Allow<ReadHealth>, call: Call) -> Result<HttpResponse> {
    let answer = call.read().execute_unprepared("SELECT 1").await;
    answer.map_err(|_| Error::refused(Code::DatabaseAway))?;
    Ok(Reply::plain(StatusCode::OK, &Health { status: "ok" })?.respond())
}

/// A public key (RFC 7517)
#[derive(Debug, Serialize, ToSchema)]
pub struct PublicKey {
    /// `OKP`.
    #[schema(max_length = 8)]
    kty: String,
    /// `Ed25519`.
    #[schema(max_length = 16)]
    crv: String,
    /// The key, base64url.
    #[schema(max_length = 64)]
    x: String,
    /// Its id: the thumbprint (RFC 7638).
    #[schema(max_length = 64)]
    kid: String,
    /// `EdDSA`.
    #[schema(max_length = 16)]
    alg: String,
    /// `sig`.
    #[schema(max_length = 8)]
    r#use: String,
}

/// The public keys of this service (RFC 7517)
#[derive(Debug, Serialize, ToSchema)]
pub struct PublicKeys {
    #[schema(max_items = 20)]
    keys: Vec<PublicKey>,
}

/// Read the public keys
///
/// With these, anybody can verify our access tokens.
#[utoipa::path(
    tag = "operations",
    operation_id = "getPublicKeys",
    security(()),
    responses((status = 200, description = "The keys", body = PublicKeys)),
)]
#[get("/.well-known/jwks.json")]
async fn jwks(_: Allow<ReadHealth>, call: Call) -> Result<HttpResponse> {
    let set = serde_json::to_value(call.state().keys.jwks());
    let set = set.map_err(|e| Error::Internal(e.to_string()))?;
    call.show(&set, 1, Cache::Shared)
}
