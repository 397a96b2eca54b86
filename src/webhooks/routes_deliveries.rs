use actix_web::{HttpResponse, get, http::StatusCode, post, web::Path};

use super::{
    deliveries,
    dto::{Replay, Replayed},
    dto_deliveries::{DeliveryFilter, DeliveryView},
    service,
};
use crate::{
    auth::Allow,
    entity::ids::{DeliveryId, WebhookId},
    error::Result,
    policy::ManageWebhooks,
    web::{Call, Page, Paging, Reply, Routes, reply::Cache},
};

/// The routes of what webhooks are told.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_deliveries)
        .service(get_delivery)
        .service(redeliver)
        .service(test_webhook)
        .service(replay_webhook);
}

/// List what a webhook was told
///
/// Newest first, kept for 30 days after it was over.
#[utoipa::path(
    tag = "webhooks",
    operation_id = "listDeliveries",
    params(("id" = WebhookId, Path, description = "The webhook"), Paging, DeliveryFilter),
    security(("bearer" = ["webhooks:write"])),
    responses((status = 200, description = "A page of deliveries", body = Page<DeliveryView>)),
)]
#[get("/webhooks/{id}/deliveries")]
async fn list_deliveries(
    by: Allow<ManageWebhooks>,
    id: Path<WebhookId>,
    call: Call,
) -> Result<HttpResponse> {
    service::get(call.read(), &by, *id).await?;
    let (paging, filter) = call.list::<DeliveryFilter>(by.caller())?;
    let page = deliveries::list(call.read(), *id, &paging, filter).await?;
    call.show_list(&page, Cache::Never)
}

/// Read a delivery
///
/// With each try: when, how long it took, what was answered. Bodies of answers are not kept.
#[utoipa::path(
    tag = "webhooks",
    operation_id = "getDelivery",
    params(
        ("id" = WebhookId, Path, description = "The webhook"),
        ("delivery_id" = DeliveryId, Path, description = "The delivery"),
    ),
    security(("bearer" = ["webhooks:write"])),
    responses((status = 200, description = "The delivery", body = DeliveryView)),
)]
#[get("/webhooks/{id}/deliveries/{delivery_id}")]
async fn get_delivery(
    by: Allow<ManageWebhooks>,
    ids: Path<(WebhookId, DeliveryId)>,
    call: Call,
) -> Result<HttpResponse> {
    let (webhook, id) = ids.into_inner();
    let view = deliveries::get(call.read(), &by, webhook, id).await?;
    call.show(&view, view.attempts, Cache::Never)
}

/// Deliver again
///
/// With the same `webhook-id`, whatever became of it; one that waits is sent at once.
#[utoipa::path(
    tag = "webhooks",
    operation_id = "redeliver",
    params(
        ("id" = WebhookId, Path, description = "The webhook"),
        ("delivery_id" = DeliveryId, Path, description = "The delivery"),
    ),
    security(("bearer" = ["webhooks:write"])),
    responses(
        (status = 202, description = "It will be sent", body = DeliveryView),
        (status = 409, description = "The webhook is disabled"),
    ),
)]
#[post("/webhooks/{id}/deliveries/{delivery_id}/redeliver")]
async fn redeliver(
    by: Allow<ManageWebhooks>,
    ids: Path<(WebhookId, DeliveryId)>,
    call: Call,
) -> Result<HttpResponse> {
    let (webhook, id) = ids.into_inner();
    call.write(&by, async |tx| {
        let view = deliveries::redeliver(tx, &by, webhook, id).await?;
        Reply::plain(StatusCode::ACCEPTED, &view)
    })
    .await
}

/// Try a webhook
///
/// Sends a change of the type `webhook.test`. Look at the delivery to see what became of it.
#[utoipa::path(
    tag = "webhooks",
    operation_id = "testWebhook",
    params(("id" = WebhookId, Path, description = "The webhook")),
    security(("bearer" = ["webhooks:write"])),
    responses(
        (status = 202, description = "It will be sent", body = DeliveryView),
        (status = 409, description = "The webhook is disabled"),
    ),
)]
#[post("/webhooks/{id}/test")]
async fn test_webhook(
    by: Allow<ManageWebhooks>,
    id: Path<WebhookId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        let view = deliveries::test(tx, &by, *id).await?;
        let location = format!("/api/v1/webhooks/{id}/deliveries/{}", view.id);
        Reply::begun(&view, location)
    })
    .await
}

/// Tell a webhook again
///
/// What happened since and did not arrive, be it that the webhook was disabled, was made later, or told for
/// three days in vain; with `delivered` also what did. At most 10,000 changes: for more read `GET /changes`.
#[utoipa::path(
    tag = "webhooks",
    operation_id = "replayWebhook",
    params(("id" = WebhookId, Path, description = "The webhook")),
    request_body = Replay,
    security(("bearer" = ["webhooks:write"])),
    responses(
        (status = 202, description = "How much will be sent", body = Replayed),
        (status = 409, description = "The webhook is disabled, or that is too much"),
        (status = 410, description = "It is not kept so long"),
    ),
)]
#[post("/webhooks/{id}/replay")]
async fn replay_webhook(
    by: Allow<ManageWebhooks>,
    id: Path<WebhookId>,
    call: Call,
) -> Result<HttpResponse> {
    service::get(call.read(), &by, *id).await?;
    let replay = call.json::<Replay>().await?;
    call.write(&by, async |tx| {
        let replayed = deliveries::replay(tx, &by, *id, &replay).await?;
        Reply::plain(StatusCode::ACCEPTED, &replayed)
    })
    .await
}
