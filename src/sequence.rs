//! Facts get their positions here, after they were committed (protocol "Outbox, change feed,
//! deliveries"), and what follows from them, mails and what webhooks are told, is written down in the
//! same transaction: nothing for what did not commit, and nothing forgotten.
//!
//! Sequence numbers of rows are given before the commit, so they have gaps that close later: whoever
//! read up to one would miss what was under way. Positions are given one transaction after the other.

use std::{panic::AssertUnwindSafe, time::Duration};

use actix_web::web::Data;
use futures_util::FutureExt;
use sea_orm::{
    ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
};

use crate::{
    changes,
    db::{Actor, Expected},
    entity::{feed_head, outbox},
    error::Result,
    mail,
    web::{State, background::Ending},
    webhooks,
};

/// How often it is looked for facts without a position.
const EVERY: Duration = Duration::from_millis(500);

/// Facts placed in one transaction.
const FACTS: u64 = 200;

/// Runs until the process ends.
pub async fn run(state: Data<State>, ending: Ending) {
    while !ending.is_near() {
        match AssertUnwindSafe(tick(&state)).catch_unwind().await {
            Ok(Ok(_)) => {}
            Ok(Err(e)) => tracing::error!(error = %e, "facts can't be placed; tries again"),
            Err(_) => tracing::error!("placing facts panicked; tries again"),
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Places all facts that have no position; returns how many.
///
/// # Errors
/// If the database fails.
pub async fn tick(state: &State) -> Result<usize> {
    let mut all = 0;
    loop {
        match place(state).await? {
            0 => return Ok(all),
            placed => all += placed,
        }
    }
}

/// Places some facts, and writes down what follows from them.
async fn place(state: &State) -> Result<usize> {
    let db = &state.db;
    let waiting = outbox::Entity::find()
        .filter(outbox::COLUMN.position.is_null())
        .limit(1)
        .one(db.read())
        .await?;
    if waiting.is_none() {
        return Ok(0);
    }
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    // This row's lock puts instances one behind the other.
    let head = feed_head::Entity::update_many()
        .col_expr(feed_head::Column::Next, Expr::col(feed_head::Column::Next))
        .exec_with_returning(&tx)
        .await?;
    let next = head.first().map_or(1, |head| head.next);
    let placed = tx
        .execute_unprepared(&format!(
            "UPDATE outbox SET position = n.p FROM (SELECT seq, {next} - 1 + row_number() OVER \
             (ORDER BY seq) AS p FROM outbox WHERE position IS NULL ORDER BY seq LIMIT {FACTS}) n \
             WHERE outbox.seq = n.seq"
        ))
        .await?
        .rows_affected();
    let placed = i64::try_from(placed).unwrap_or_default();
    feed_head::Entity::update_many()
        .col_expr(feed_head::Column::Next, Expr::val(next + placed))
        .exec(&tx)
        .await?;
    let mut facts = outbox::Entity::find()
        .filter(outbox::COLUMN.position.gte(next))
        .order_by_asc(outbox::COLUMN.position)
        .all(&tx)
        .await?;
    changes::hide_drafts(&tx, &mut facts).await?;
    if state.mails {
        mail::follow(&tx, &facts).await?;
    }
    webhooks::follow(&tx, &facts).await?;
    tx.commit().await?;
    Ok(usize::try_from(placed).unwrap_or_default())
}
