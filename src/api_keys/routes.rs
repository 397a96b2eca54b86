use actix_web::{HttpResponse, delete, get, post, web::Path};

use super::{
    dto::{ApiKeyFilter, ApiKeyView, NewApiKey, RotateApiKey},
    service,
};
use crate::{
    auth::Allow,
    entity::ids::ApiKeyId,
    error::Result,
    policy::ManageKeys,
    web::{Call, Page, Paging, Reply, Routes, reply::Cache},
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_api_keys)
        .service(create_api_key)
        .service(get_api_key)
        .service(rotate_api_key)
        .service(delete_api_key);
}

/// List API keys
///
/// Organizers see those of their own organization. Secrets are never shown again.
#[utoipa::path(
    tag = "api-keys",
    operation_id = "listApiKeys",
    params(Paging, ApiKeyFilter),
    security(("bearer" = ["api_keys:write"])),
    responses((status = 200, description = "A page of API keys", body = Page<ApiKeyView>)),
)]
#[get("/api-keys")]
async fn list_api_keys(by: Allow<ManageKeys>, call: Call) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<ApiKeyFilter>(by.caller())?;
    let page = service::list(call.read(), &by, &paging, filter).await?;
    call.show_list(&page.map(ApiKeyView::from), Cache::Never)
}

/// Create an API key
///
/// The reply holds the `secret`: it is shown this once. Partners send it as
/// `Authorization: Bearer krk_…`.
#[utoipa::path(
    tag = "api-keys",
    operation_id = "createApiKey",
    request_body = NewApiKey,
    security(("bearer" = ["api_keys:write"])),
    responses((status = 201, description = "Created", body = ApiKeyView)),
)]
#[post("/api-keys")]
async fn create_api_key(by: Allow<ManageKeys>, call: Call) -> Result<HttpResponse> {
    by.user()?;
    let new = call.json::<NewApiKey>().await?;
    call.write_unstored(by.caller(), async |tx| {
        let (key, secret) = service::create(tx, &by, &new).await?;
        let location = format!("/api/v1/api-keys/{}", key.id);
        let view = ApiKeyView {
            secret: Some(secret),
            ..key.into()
        };
        Reply::created(&view, 1, location)
    })
    .await
}

/// Read an API key
#[utoipa::path(
    tag = "api-keys",
    operation_id = "getApiKey",
    params(("id" = ApiKeyId, Path, description = "The API key")),
    security(("bearer" = ["api_keys:write"])),
    responses((status = 200, description = "The API key", body = ApiKeyView)),
)]
#[get("/api-keys/{id}")]
async fn get_api_key(
    by: Allow<ManageKeys>,
    id: Path<ApiKeyId>,
    call: Call,
) -> Result<HttpResponse> {
    let key = service::get(call.read(), &by, *id).await?;
    let version = key.version;
    call.show(&ApiKeyView::from(key), version, Cache::Never)
}

/// Renew an API key
///
/// The reply holds the new `secret` once; scopes, event and end stay. The one before stays good for the
/// hours given (a day), so that nobody is cut off while it is changed; 0 if it got into wrong hands.
#[utoipa::path(
    tag = "api-keys",
    operation_id = "rotateApiKey",
    params(("id" = ApiKeyId, Path, description = "The API key")),
    request_body = RotateApiKey,
    security(("bearer" = ["api_keys:write"])),
    responses(
        (status = 200, description = "With its new secret", body = ApiKeyView),
        (status = 409, description = "The key has ended"),
    ),
)]
#[post("/api-keys/{id}/rotate")]
async fn rotate_api_key(
    by: Allow<ManageKeys>,
    id: Path<ApiKeyId>,
    call: Call,
) -> Result<HttpResponse> {
    by.user()?;
    service::get(call.read(), &by, *id).await?;
    let how = call.json::<RotateApiKey>().await?;
    call.write_unstored(by.caller(), async |tx| {
        let (key, secret) = service::rotate(tx, &by, *id, &how).await?;
        let version = key.version;
        let view = ApiKeyView {
            secret: Some(secret),
            ..key.into()
        };
        Reply::ok(&view, version)
    })
    .await
}

/// Withdraw an API key
///
/// It is refused from the next request on.
#[utoipa::path(
    tag = "api-keys",
    operation_id = "deleteApiKey",
    params(("id" = ApiKeyId, Path, description = "The API key")),
    security(("bearer" = ["api_keys:write"])),
    responses((status = 204, description = "Withdrawn")),
)]
#[delete("/api-keys/{id}")]
async fn delete_api_key(
    by: Allow<ManageKeys>,
    id: Path<ApiKeyId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        service::delete(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}
