//! From facts to what webhooks are told, written down in the transaction in which facts get their
//! positions.

use std::collections::HashSet;

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Set,
    sea_query::{Expr, ExprTrait},
};

use crate::{
    changes::catalogue,
    db::Tx,
    entity::{
        delivery,
        ids::{DeliveryId, WebhookId},
        kinds::{DeliveryStatus, FieldNames},
        outbox, webhook,
    },
    error::{Code, Error, Result},
};

/// Rows inserted by one statement.
const ROWS: usize = 200;

/// Facts looked at at once when they are told again.
const LOOK: u64 = 500;

/// Most that is told again by one request.
pub const MOST: usize = 10_000;

/// The types that a webhook is told of: of people's places only those that were asked for by name.
fn kinds_of(webhook: &webhook::Model) -> Vec<&str> {
    let types = &webhook.event_types.0;
    if types.is_empty() {
        let public = catalogue::CATALOGUE.iter().filter(|kind| !kind.people);
        return public.map(|kind| kind.name).collect();
    }
    types.iter().map(String::as_str).collect()
}

fn row(tx: &Tx, webhook: WebhookId, fact: &outbox::Model) -> delivery::ActiveModel {
    delivery::ActiveModel {
        id: Set(DeliveryId::new()),
        webhook_id: Set(webhook),
        fact_id: Set(fact.id),
        position: Set(fact.position.unwrap_or_default()),
        kind: Set(fact.kind.clone()),
        object_kind: Set(fact.object_kind.clone()),
        object_id: Set(fact.object_id.clone()),
        event_id: Set(fact.event_id),
        object_version: Set(fact.version),
        fields: Set(FieldNames(fact.fields.0.clone())),
        happened_at: Set(fact.at),
        status: Set(DeliveryStatus::Queued),
        attempts: Set(0),
        first_tried_at: Set(None),
        due_at: Set(tx.now),
        claim: Set(None),
        claimed_until: Set(None),
        response_status: Set(None),
        problem: Set(None),
        created_at: Set(tx.now),
        finished_at: Set(None),
    }
}

async fn insert(tx: &Tx, rows: Vec<delivery::ActiveModel>) -> Result<()> {
    for rows in rows.chunks(ROWS) {
        delivery::Entity::insert_many(rows.to_vec())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Writes down what webhooks are to be told of facts that have just got their positions.
///
/// # Errors
/// If the database fails.
pub async fn follow(tx: &Tx, facts: &[outbox::Model]) -> Result<()> {
    let webhooks = webhook::Entity::find()
        .filter(webhook::COLUMN.enabled.eq(true))
        .order_by_asc(webhook::COLUMN.id)
        .all(tx)
        .await?;
    if webhooks.is_empty() {
        return Ok(());
    }
    let rows = webhooks.iter().flat_map(|webhook| {
        let kinds = kinds_of(webhook);
        let wanted = facts.iter().filter(move |fact| {
            let here = webhook
                .event_id
                .is_none_or(|only| fact.event_id == Some(only));
            !fact.hidden && here && kinds.contains(&fact.kind.as_str())
        });
        wanted.map(|fact| row(tx, webhook.id, fact))
    });
    insert(tx, rows.collect()).await
}

/// One more for a webhook, out of order.
///
/// # Errors
/// If the database fails.
pub async fn add(tx: &Tx, webhook: WebhookId, fact: &outbox::Model) -> Result<delivery::Model> {
    let row = row(tx, webhook, fact);
    Ok(delivery::Entity::insert(row)
        .exec_with_returning(tx)
        .await?)
}

/// Tells a webhook again what happened since: what it was not told, and with `delivered` also what it
/// was. Returns how much.
///
/// # Errors
/// 409 if that is more than 10,000.
pub async fn again(
    tx: &Tx,
    webhook: &webhook::Model,
    since: chrono::DateTime<chrono::Utc>,
    delivered: bool,
) -> Result<usize> {
    let kinds = kinds_of(webhook);
    let (mut told, mut after) = (0, 0);
    loop {
        let facts = outbox::Entity::find()
            .filter(outbox::COLUMN.kind.is_in(kinds.iter().copied()))
            .filter(outbox::COLUMN.hidden.eq(false))
            .filter(outbox::COLUMN.at.gte(since))
            .apply_if(webhook.event_id, |s, id| {
                s.filter(outbox::COLUMN.event_id.eq(id))
            })
            .filter(outbox::COLUMN.position.gt(after))
            .order_by_asc(outbox::COLUMN.position)
            .limit(LOOK)
            .all(tx)
            .await?;
        let Some(last) = facts.last().and_then(|fact| fact.position) else {
            return Ok(told);
        };
        after = last;
        let known = delivery::Entity::find()
            .filter(delivery::COLUMN.webhook_id.eq(webhook.id))
            .filter(
                delivery::COLUMN
                    .fact_id
                    .is_in(facts.iter().map(|fact| fact.id)),
            )
            .all(tx)
            .await?;
        let again = known.iter().filter(|row| match row.status {
            DeliveryStatus::Queued => false,
            DeliveryStatus::Delivered => delivered,
            DeliveryStatus::Failed => true,
        });
        let again: Vec<DeliveryId> = again.map(|row| row.id).collect();
        let known: HashSet<_> = known.iter().map(|row| row.fact_id).collect();
        let fresh = facts.iter().filter(|fact| !known.contains(&fact.id));
        let fresh: Vec<_> = fresh.map(|fact| row(tx, webhook.id, fact)).collect();
        told += again.len() + fresh.len();
        if told > MOST {
            return Err(Error::refused_with(Code::TooMuchAgain, &[&MOST]));
        }
        requeue(tx, &again).await?;
        insert(tx, fresh).await?;
    }
}

/// Has deliveries sent once more, as if they had never been tried.
///
/// # Errors
/// If the database fails.
pub async fn requeue(tx: &Tx, ids: &[DeliveryId]) -> Result<()> {
    use delivery::Column;
    let none = Expr::val(Option::<chrono::DateTime<chrono::Utc>>::None);
    delivery::Entity::update_many()
        .col_expr(Column::Status, Expr::val(DeliveryStatus::Queued.as_str()))
        .col_expr(Column::DueAt, Expr::val(tx.now))
        // A try that is under way counts no more: at worst it arrives twice.
        .col_expr(Column::Claim, Expr::val(Option::<uuid::Uuid>::None))
        .col_expr(Column::ClaimedUntil, none.clone())
        .col_expr(Column::FirstTriedAt, none.clone())
        .col_expr(Column::FinishedAt, none)
        .filter(Expr::col(Column::Id).is_in(ids.iter().map(|id| id.0)))
        .exec(tx)
        .await?;
    Ok(())
}
