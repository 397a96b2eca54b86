//! Delivery: claim what is due for a webhook, send it outside of any transaction, write down what
//! became of it. An instance that dies in between leaves a claim that runs out; another sends it then,
//! perhaps again, with the same `webhook-id`. As long as a change waits, later ones of its object do.

use std::{
    collections::HashSet,
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex, PoisonError},
    time::Duration as Pause,
};

use actix_web::web::Data;
use chrono::{DateTime, Duration, Utc};
use futures_util::{FutureExt, future::join_all};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Set,
    prelude::Uuid,
    sea_query::{Alias, Expr, ExprTrait, LockBehavior, LockType, Query},
};

use super::{
    send::{Outcome, Sender},
    service,
};
use crate::{
    crypto,
    db::{Actor, Db, Expected, Tx},
    entity::{
        delivery, delivery_attempt,
        ids::WebhookId,
        kinds::{DeliveryStatus, DisabledReason},
        webhook,
    },
    error::Result,
    telemetry,
    web::{State, background::Ending},
};

/// How often it is looked for work.
const EVERY: Pause = Pause::from_secs(1);

/// Sent to one webhook at once.
const BATCH: u64 = 4;

/// How long a claim holds, in seconds: longer than a try may take.
const LEASE: i64 = 60;

/// Pauses before the next try, in seconds: more than three days in all. To each up to a tenth is added,
/// so that what failed together does not come back together.
pub const PAUSES: [i64; 9] = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];

/// Without any success for so long, in seconds, it is the receiver, and not one change.
const A_WHILE: i64 = 60;

/// A webhook that fails so long, in hours, is disabled.
const PATIENCE: i64 = 72;

/// How long it is remembered what was sent, in days.
pub const KEEP: i64 = 30;

/// Webhooks that are served at the moment.
type Busy = Arc<Mutex<HashSet<WebhookId>>>;

/// One of them; dropped, it is served no more, however that came.
struct Served(Busy, WebhookId);

impl Served {
    fn begin(busy: &Busy, id: WebhookId) -> Option<Self> {
        let mut all = busy.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(id).then(|| Self(busy.clone(), id))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.remove(&self.1);
    }
}

/// Runs until the process ends, and does not stop in the middle of a try.
pub async fn run(state: Data<State>, sender: Sender, ending: Ending) {
    let busy = Busy::default();
    while !ending.is_near() {
        match AssertUnwindSafe(due(&state.db)).catch_unwind().await {
            Ok(Ok(due)) => {
                for id in due {
                    serve(&state, &sender, &busy, id);
                }
            }
            Ok(Err(e)) => tracing::error!(error = %e, "webhooks can't be looked up; tries again"),
            Err(_) => tracing::error!("looking up webhooks panicked; tries again"),
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Begins to serve a webhook that is not served yet.
fn serve(state: &Data<State>, sender: &Sender, busy: &Busy, id: WebhookId) {
    let Some(served) = Served::begin(busy, id) else {
        return;
    };
    let (of, sender) = (state.clone(), sender.clone());
    let begun = state.background.begin(async move |ending| {
        match AssertUnwindSafe(drain(&of, &sender, id, &ending)).catch_unwind().await {
            Ok(Ok(_)) => {}
            Ok(Err(e)) => {
                tracing::error!(webhook.id = %id, error = %e, "a webhook can't be served; tries again");
            }
            Err(_) => tracing::error!(webhook.id = %id, "serving a webhook panicked; tries again"),
        }
        drop(served);
    });
    if let Err(e) = begun {
        tracing::error!(error = %e, "a webhook can't be served");
    }
}

/// Sends all that is due, to all webhooks at once; returns how much was delivered.
///
/// # Errors
/// If the database fails.
pub async fn tick(state: &State, sender: &Sender) -> Result<usize> {
    let ending = Ending::default();
    let all = due(&state.db).await?;
    let all = all.into_iter().map(|id| drain(state, sender, id, &ending));
    let mut delivered = 0;
    for each in join_all(all).await {
        delivered += each?;
    }
    Ok(delivered)
}

/// What is to be sent now: of each object only the earliest that is not finished.
fn waiting(db: &Db) -> Condition {
    let free = delivery::COLUMN.claimed_until;
    let free = Condition::any().add(free.is_null()).add(free.lt(db.now()));
    let earlier = Alias::new("earlier");
    let of = |column| Expr::col((Alias::new("earlier"), column));
    let own = |column| Expr::col((delivery::Entity, column));
    let before = Query::select()
        .expr(Expr::val(1))
        .from_as(delivery::Entity, earlier)
        .and_where(of(delivery::Column::WebhookId).eq(own(delivery::Column::WebhookId)))
        .and_where(of(delivery::Column::ObjectId).eq(own(delivery::Column::ObjectId)))
        .and_where(of(delivery::Column::Status).eq(DeliveryStatus::Queued.as_str()))
        .and_where(of(delivery::Column::Position).lt(own(delivery::Column::Position)))
        .to_owned();
    Condition::all()
        .add(delivery::COLUMN.status.eq(DeliveryStatus::Queued))
        .add(delivery::COLUMN.due_at.lte(db.now()))
        .add(free)
        .add(Expr::exists(before).not())
}

/// Webhooks for which something is to be sent.
async fn due(db: &Db) -> Result<Vec<WebhookId>> {
    let own = Expr::col((webhook::Entity, webhook::Column::Id));
    let something = delivery::Entity::find()
        .select_only()
        .expr(Expr::val(1))
        .filter(Expr::col((delivery::Entity, delivery::Column::WebhookId)).eq(own))
        .filter(waiting(db))
        .into_query();
    Ok(webhook::Entity::find()
        .select_only()
        .column(webhook::Column::Id)
        .filter(webhook::COLUMN.enabled.eq(true))
        .filter(Expr::exists(something))
        .into_tuple()
        .all(db.read())
        .await?)
}

/// Sends to one webhook until nothing is due any more; returns how much was delivered.
async fn drain(state: &State, sender: &Sender, id: WebhookId, ending: &Ending) -> Result<usize> {
    let mut delivered = 0;
    while !ending.is_near() {
        let Some(Claimed {
            claim,
            webhook,
            rows,
        }) = claim(&state.db, id).await?
        else {
            break;
        };
        let tries = rows.iter().map(async |row| {
            let outcome = sender.send(state, &webhook, row).await;
            finish(&state.db, row, claim, &outcome).await
        });
        for status in join_all(tries).await {
            delivered += usize::from(status? == DeliveryStatus::Delivered);
        }
    }
    Ok(delivered)
}

/// What this instance is about to send.
struct Claimed {
    claim: Uuid,
    webhook: webhook::Model,
    rows: Vec<delivery::Model>,
}

/// Claims what is due for a webhook; none if that is nothing, or it is disabled.
async fn claim(db: &Db, id: WebhookId) -> Result<Option<Claimed>> {
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    let webhook = webhook::Entity::find_by_id(id)
        .filter(webhook::COLUMN.enabled.eq(true))
        .one(&tx)
        .await?;
    let Some(webhook) = webhook else {
        tx.end().await;
        return Ok(None);
    };
    let rows = delivery::Entity::find()
        .filter(delivery::COLUMN.webhook_id.eq(id))
        .filter(waiting(db))
        .order_by_asc(delivery::COLUMN.position)
        .order_by_asc(delivery::COLUMN.id)
        .limit(BATCH)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&tx)
        .await?;
    if rows.is_empty() {
        tx.end().await;
        return Ok(None);
    }
    let claim = Uuid::new_v4();
    let until = tx.now + Duration::seconds(LEASE);
    delivery::Entity::update_many()
        .col_expr(delivery::Column::Claim, Expr::val(claim))
        .col_expr(delivery::Column::ClaimedUntil, Expr::val(until))
        .filter(delivery::COLUMN.id.is_in(rows.iter().map(|row| row.id)))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(Some(Claimed {
        claim,
        webhook,
        rows,
    }))
}

/// Writes down what became of it; nothing if another instance has it by now.
async fn finish(
    db: &Db,
    row: &delivery::Model,
    claim: Uuid,
    outcome: &Outcome,
) -> Result<DeliveryStatus> {
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    // Before the row of the delivery, as all do who change both.
    let webhook = service::locked(&tx, row.webhook_id).await?;
    let attempts = row.attempts + 1;
    // Of this round: what is told again begins anew.
    let first = row.first_tried_at.unwrap_or(tx.now);
    let pause = pause(&tx, first, row);
    let status = match (outcome.problem, pause) {
        (None, _) => DeliveryStatus::Delivered,
        (Some(_), Some(_)) if !outcome.is_gone() => DeliveryStatus::Queued,
        _ => DeliveryStatus::Failed,
    };
    let wished = Duration::seconds(outcome.pause.unwrap_or_default());
    let due = tx.now + Ord::max(pause.unwrap_or_default(), wished);
    let finished = (status != DeliveryStatus::Queued).then_some(tx.now);
    let changed = delivery::Entity::update_many()
        .set(delivery::ActiveModel {
            status: Set(status),
            attempts: Set(attempts),
            first_tried_at: Set(Some(first)),
            due_at: Set(due),
            claim: Set(None),
            claimed_until: Set(None),
            response_status: Set(outcome.status),
            problem: Set(outcome.problem.map(str::to_owned)),
            finished_at: Set(finished),
            ..Default::default()
        })
        .filter(delivery::COLUMN.id.eq(row.id))
        .filter(delivery::COLUMN.claim.eq(claim))
        .exec(&tx)
        .await?;
    if changed.rows_affected == 0 {
        tx.end().await;
        return Ok(status);
    }
    let took = i32::try_from(outcome.took.as_millis()).unwrap_or(i32::MAX);
    let attempt = delivery_attempt::ActiveModel {
        delivery_id: Set(row.id),
        no: Set(attempts),
        at: Set(tx.now),
        duration_ms: Set(took),
        response_status: Set(outcome.status),
        problem: Set(outcome.problem.map(str::to_owned)),
    };
    delivery_attempt::Entity::insert(attempt)
        .exec_without_returning(&tx)
        .await?;
    match (outcome.problem, webhook) {
        (None, Some(webhook)) => recovered(&tx, &webhook).await?,
        (Some(_), Some(webhook)) => failed(&tx, webhook, row, (status, due), outcome).await?,
        // Deleted meanwhile.
        (_, None) => {}
    }
    tx.commit().await?;
    telemetry::observe_delivery(outcome.problem.unwrap_or("delivered"));
    Ok(status)
}

/// How long until the next try; none after the last. Which one it is follows from the time since the
/// first, so that a redelivery has them all again.
fn pause(tx: &Tx, first: DateTime<Utc>, row: &delivery::Model) -> Option<Duration> {
    let since = (tx.now - first).num_seconds();
    let mut sum = 0;
    let next = PAUSES.into_iter().find(|pause| {
        sum += pause;
        sum > since
    })?;
    let byte = crypto::sha256(&[row.id.0.as_bytes(), &row.attempts.to_be_bytes()]);
    let jitter = i64::from(byte.first().copied().unwrap_or_default());
    Some(Duration::milliseconds(
        next * 1000 + next * 100 * jitter / 255,
    ))
}

/// It works. If it did not for a while, what waits because of that is due at once; one change that is
/// refused again and again, between others that arrive, keeps its pauses.
async fn recovered(tx: &Tx, webhook: &webhook::Model) -> Result<()> {
    let Some(failing) = webhook.failing_since else {
        return Ok(());
    };
    since(tx, webhook.id, None).await?;
    if tx.now - failing < Duration::seconds(A_WHILE) {
        return Ok(());
    }
    delivery::Entity::update_many()
        .col_expr(delivery::Column::DueAt, Expr::val(tx.now))
        .filter(delivery::COLUMN.webhook_id.eq(webhook.id))
        .filter(delivery::COLUMN.status.eq(DeliveryStatus::Queued))
        .filter(delivery::COLUMN.due_at.gt(tx.now))
        .exec(tx)
        .await?;
    Ok(())
}

async fn since(tx: &Tx, id: WebhookId, since: Option<DateTime<Utc>>) -> Result<()> {
    webhook::Entity::update_many()
        .col_expr(webhook::Column::FailingSince, Expr::val(since))
        .filter(webhook::COLUMN.id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Notes since when it fails; disables one that is gone, or failed too long. What waits behind the
/// change that failed waits as long.
async fn failed(
    tx: &Tx,
    webhook: webhook::Model,
    row: &delivery::Model,
    (status, due): (DeliveryStatus, DateTime<Utc>),
    outcome: &Outcome,
) -> Result<()> {
    if webhook.failing_since.is_none() {
        since(tx, webhook.id, Some(tx.now)).await?;
    }
    if status == DeliveryStatus::Queued {
        delivery::Entity::update_many()
            .col_expr(delivery::Column::DueAt, Expr::val(due))
            .filter(delivery::COLUMN.webhook_id.eq(webhook.id))
            .filter(delivery::COLUMN.object_id.eq(&row.object_id))
            .filter(delivery::COLUMN.status.eq(DeliveryStatus::Queued))
            .filter(delivery::COLUMN.position.gt(row.position))
            .filter(delivery::COLUMN.due_at.lt(due))
            .exec(tx)
            .await?;
        return Ok(());
    }
    let long = Duration::hours(PATIENCE);
    let failing = webhook
        .failing_since
        .is_some_and(|since| tx.now - since >= long);
    let reason = match outcome.is_gone() {
        true => DisabledReason::Gone,
        // One change that it will not take is no reason, as long as it takes others.
        false if failing => DisabledReason::Failing,
        false => return Ok(()),
    };
    service::disable(tx, webhook, reason).await
}

/// Forgets what was sent long ago.
///
/// # Errors
/// If the database fails.
pub async fn purge(db: &Db) -> Result<()> {
    let before = db.now() - Duration::days(KEEP);
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    delivery::Entity::delete_many()
        .filter(delivery::COLUMN.finished_at.lt(before))
        .exec(&tx)
        .await?;
    tx.commit().await
}
