//! The log of what a webhook was told, and telling it again.

use chrono::Duration;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    prelude::Uuid,
    sea_query::{Expr, LockType},
};

use super::{
    deliver::KEEP,
    dto::{Replay, Replayed},
    dto_deliveries::{DeliveryFilter, DeliveryView, TryView},
    plan, send, service,
};
use crate::{
    auth::Allow,
    changes::KEPT,
    db::Tx,
    entity::{
        delivery, delivery_attempt,
        ids::{DeliveryId, WebhookId},
        kinds::FieldNames,
        outbox as fact, webhook,
    },
    error::{Code, Error, Result},
    outbox::{self, Fact},
    policy::ManageWebhooks,
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

/// Most tries that are shown.
const TRIES: u64 = 1000;

static SORTING: Sorting<delivery::Model> = Sorting {
    keys: &[SortKey {
        name: "id",
        column: |_| Expr::col((delivery::Entity, delivery::Column::Id)),
        of: |row, _| SortValue::Id(row.id.0),
    }],
    id: || Expr::col((delivery::Entity, delivery::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: true,
};

/// A page of what a webhook was told, newest first.
///
/// # Errors
/// 404, 400 for a cursor of another list.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    webhook: WebhookId,
    paging: &Paging,
    filter: DeliveryFilter,
) -> Result<Page<DeliveryView>> {
    let DeliveryFilter {
        status,
        r#type,
        object_id,
    } = filter;
    let select = delivery::Entity::find()
        .filter(delivery::COLUMN.webhook_id.eq(webhook))
        .apply_if(status, |s, status| {
            s.filter(delivery::COLUMN.status.eq(status))
        })
        .apply_if(r#type, |s, kind| s.filter(delivery::COLUMN.kind.eq(kind)))
        .apply_if(object_id, |s, id| {
            s.filter(delivery::COLUMN.object_id.eq(id))
        });
    let page = page::fetch(db, select, paging, &SORTING).await?;
    Ok(page.map(DeliveryView::from))
}

async fn of<C: ConnectionTrait>(
    db: &C,
    webhook: WebhookId,
    id: DeliveryId,
) -> Result<delivery::Model> {
    let row = delivery::Entity::find_by_id(id).filter(delivery::COLUMN.webhook_id.eq(webhook));
    row.one(db).await?.ok_or_else(Error::not_found)
}

/// One, with each try.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ManageWebhooks>,
    webhook: WebhookId,
    id: DeliveryId,
) -> Result<DeliveryView> {
    service::get(db, by, webhook).await?;
    let row = of(db, webhook, id).await?;
    let tries = delivery_attempt::Entity::find()
        .filter(delivery_attempt::COLUMN.delivery_id.eq(id))
        .order_by_asc(delivery_attempt::COLUMN.no)
        .limit(TRIES)
        .all(db)
        .await?;
    Ok(DeliveryView {
        tries: Some(tries.into_iter().map(TryView::from).collect()),
        ..row.into()
    })
}

/// A webhook of the caller's that is told something.
async fn enabled(tx: &Tx, by: &Allow<ManageWebhooks>, id: WebhookId) -> Result<webhook::Model> {
    let row = service::own(tx, by, id).await?;
    if row.enabled {
        return Ok(row);
    }
    Err(Error::refused(Code::WebhookDisabled))
}

/// In the log stands who had it sent.
async fn done(tx: &Tx, kind: &'static str, webhook: &webhook::Model) -> Result<()> {
    outbox::record(tx, Fact::new(kind, webhook.id, webhook.version)).await
}

/// Sends one again; one that waits is sent at once.
///
/// # Errors
/// 404, 409 if the webhook is disabled.
pub async fn redeliver(
    tx: &Tx,
    by: &Allow<ManageWebhooks>,
    webhook: WebhookId,
    id: DeliveryId,
) -> Result<DeliveryView> {
    let of_webhook = enabled(tx, by, webhook).await?;
    let row = delivery::Entity::find_by_id(id)
        .filter(delivery::COLUMN.webhook_id.eq(webhook))
        .lock(LockType::NoKeyUpdate)
        .one(tx)
        .await?;
    let row = row.ok_or_else(Error::not_found)?;
    plan::requeue(tx, &[row.id]).await?;
    done(tx, "webhook.redelivered", &of_webhook).await?;
    Ok(of(tx, webhook, id).await?.into())
}

/// Sends something that changes nothing, to see whether it arrives.
///
/// # Errors
/// 404, 409 if the webhook is disabled.
pub async fn test(tx: &Tx, by: &Allow<ManageWebhooks>, webhook: WebhookId) -> Result<DeliveryView> {
    let row = enabled(tx, by, webhook).await?;
    let fact = fact::Model {
        seq: 0,
        id: Uuid::now_v7(),
        kind: send::TEST.to_owned(),
        object_kind: "webhook".to_owned(),
        object_id: row.id.to_string(),
        event_id: None,
        version: row.version,
        fields: FieldNames(Vec::new()),
        at: tx.now,
        position: None,
        hidden: false,
    };
    let delivery = plan::add(tx, row.id, &fact).await?;
    done(tx, "webhook.tested", &row).await?;
    Ok(delivery.into())
}

/// Tells a webhook again what happened since.
///
/// # Errors
/// 404, 410 if it is not kept so long, 409 if the webhook is disabled or that is too much.
pub async fn replay(
    tx: &Tx,
    by: &Allow<ManageWebhooks>,
    webhook: WebhookId,
    replay: &Replay,
) -> Result<Replayed> {
    let row = enabled(tx, by, webhook).await?;
    // What arrived is known as long as the log is kept.
    let known = if replay.delivered { KEPT } else { KEEP };
    if replay.since < tx.now - Duration::days(known) {
        return Err(Error::refused_with(Code::ChangesGone, &[&known]));
    }
    done(tx, "webhook.replayed", &row).await?;
    let queued = plan::again(tx, &row, replay.since, replay.delivered).await?;
    Ok(Replayed { queued })
}
