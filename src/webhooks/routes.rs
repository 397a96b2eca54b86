use actix_web::{HttpResponse, delete, get, patch, post, web::Path};

use super::{
    dto::{NewWebhook, WebhookFilter, WebhookView},
    service,
};
use crate::{
    auth::Allow,
    entity::ids::WebhookId,
    error::Result,
    policy::ManageWebhooks,
    web::{Call, Page, Paging, Reply, Routes, reply::Cache},
};

/// The routes of webhooks.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_webhooks)
        .service(create_webhook)
        .service(get_webhook)
        .service(update_webhook)
        .service(rotate_webhook_secret)
        .service(delete_webhook);
}

/// List webhooks
///
/// Organizers see those of their own organization. Secrets are never shown again.
#[utoipa::path(
    tag = "webhooks",
    operation_id = "listWebhooks",
    params(Paging, WebhookFilter),
    security(("bearer" = ["webhooks:write"])),
    responses((status = 200, description = "A page of webhooks", body = Page<WebhookView>)),
)]
#[get("/webhooks")]
async fn list_webhooks(by: Allow<ManageWebhooks>, call: Call) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<WebhookFilter>(by.caller())?;
    let page = service::list(call.read(), &by, &paging, &filter).await?;
    let Page { items, next, total } = page;
    let items = items
        .into_iter()
        .map(|row| service::view(call.state(), row));
    let items = items.collect::<Result<Vec<_>>>()?;
    call.show_list(&Page { items, next, total }, Cache::Never)
}

/// Create a webhook
///
/// The reply holds the `secret` (HMAC) once, or the `public_key` (Ed25519). Whatever happens from now on is
/// sent to `url` as Standard Webhooks 1.0 describes it, at least once and in order for each object; the
/// webhooks of this document say what it looks like. What is answered 2xx within 20 seconds has arrived; 410
/// switches the webhook off; anything else is tried again for three days. `POST …/test` shows whether it
/// works.
#[utoipa::path(
    tag = "webhooks",
    operation_id = "createWebhook",
    request_body = NewWebhook,
    security(("bearer" = ["webhooks:write"])),
    responses(
        (status = 201, description = "Created", body = WebhookView),
        (status = 409, description = "The organization has too many"),
    ),
)]
#[post("/webhooks")]
async fn create_webhook(by: Allow<ManageWebhooks>, call: Call) -> Result<HttpResponse> {
    by.user()?;
    let new = call.json::<NewWebhook>().await?;
    call.write_unstored(by.caller(), async |tx| {
        let view = service::create(tx, call.state(), &by, &new).await?;
        let location = format!("/api/v1/webhooks/{}", view.id);
        Reply::created(&view, view.version, location)
    })
    .await
}

/// Read a webhook
#[utoipa::path(
    tag = "webhooks",
    operation_id = "getWebhook",
    params(("id" = WebhookId, Path, description = "The webhook")),
    security(("bearer" = ["webhooks:write"])),
    responses((status = 200, description = "The webhook", body = WebhookView)),
)]
#[get("/webhooks/{id}")]
async fn get_webhook(
    by: Allow<ManageWebhooks>,
    id: Path<WebhookId>,
    call: Call,
) -> Result<HttpResponse> {
    let row = service::get(call.read(), &by, *id).await?;
    let view = service::view(call.state(), row)?;
    call.show(&view, view.version, Cache::Never)
}

/// Change a webhook
///
/// Switched off (`enabled: false`) it is told nothing, and what waits is given up; switched on again, ask with
/// `replay` for what happened meanwhile.
#[utoipa::path(
    tag = "webhooks",
    operation_id = "updateWebhook",
    params(("id" = WebhookId, Path, description = "The webhook")),
    request_body = super::dto::EditWebhook,
    security(("bearer" = ["webhooks:write"])),
    responses((status = 200, description = "As it is now", body = WebhookView)),
)]
#[patch("/webhooks/{id}")]
async fn update_webhook(
    by: Allow<ManageWebhooks>,
    id: Path<WebhookId>,
    call: Call,
) -> Result<HttpResponse> {
    service::get(call.read(), &by, *id).await?;
    let patch = call.patch().await?;
    call.write(&by, async |tx| {
        let view = service::update(tx, call.state(), &by, *id, &patch).await?;
        Reply::ok(&view, view.version)
    })
    .await
}

/// Renew the secret of a webhook
///
/// The reply holds the new `secret` once (or the new `public_key`). For 24 hours what is sent carries two
/// signatures, by the new one and by the one before; receivers accept either.
#[utoipa::path(
    tag = "webhooks",
    operation_id = "rotateWebhookSecret",
    params(("id" = WebhookId, Path, description = "The webhook")),
    security(("bearer" = ["webhooks:write"])),
    responses((status = 200, description = "With its new secret", body = WebhookView)),
)]
#[post("/webhooks/{id}/rotate-secret")]
async fn rotate_webhook_secret(
    by: Allow<ManageWebhooks>,
    id: Path<WebhookId>,
    call: Call,
) -> Result<HttpResponse> {
    by.user()?;
    service::get(call.read(), &by, *id).await?;
    call.write_unstored(by.caller(), async |tx| {
        let view = service::rotate(tx, call.state(), &by, *id).await?;
        Reply::ok(&view, view.version)
    })
    .await
}

/// Withdraw a webhook
///
/// It is told nothing any more, and the log of what it was told goes with it.
#[utoipa::path(
    tag = "webhooks",
    operation_id = "deleteWebhook",
    params(("id" = WebhookId, Path, description = "The webhook")),
    security(("bearer" = ["webhooks:write"])),
    responses((status = 204, description = "Withdrawn")),
)]
#[delete("/webhooks/{id}")]
async fn delete_webhook(
    by: Allow<ManageWebhooks>,
    id: Path<WebhookId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        service::delete(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}
