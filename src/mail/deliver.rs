//! Delivery: claim what is due, send it outside of any transaction, write down what became of
//! it. An instance that dies in between leaves a claim that runs out; the mail is then sent
//! (perhaps again, with the same Message-ID) by another.

use std::{panic::AssertUnwindSafe, time::Duration as Pause};

use actix_web::web::Data;
use chrono::Duration;
use futures_util::{FutureExt, StreamExt, stream};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    prelude::Uuid,
    sea_query::{Alias, Expr, ExprTrait, LockBehavior, LockType, Query},
};

use super::{
    compose::compose,
    transport::{Mailer, Outcome},
};
use crate::{
    db::{Actor, Db, Expected},
    entity::{
        kinds::{MailKind, MailStatus},
        mail,
    },
    error::Result,
    telemetry,
    web::{State, background::Ending},
};

/// How often it is looked for work.
const EVERY: Pause = Pause::from_secs(1);

/// Mails claimed, and sent, at once.
const BATCH: usize = 8;

/// How long a claim holds, in seconds: longer than a mail may take.
const LEASE: i64 = 120;

/// First pause before another try, in seconds; it doubles each time, up to an hour.
const FIRST_PAUSE: i64 = 60;
const LONGEST_PAUSE: i64 = 3600;

/// When it is given up, in hours.
const GIVE_UP: i64 = 72;

/// How long it is remembered what was sent, in days.
const KEEP: i64 = 90;

/// Runs until the process ends, and does not stop in the middle of a mail.
pub async fn run(state: Data<State>, mailer: Mailer, ending: Ending) {
    while !ending.is_near() {
        let round = AssertUnwindSafe(round(&state, &mailer, &ending));
        match round.catch_unwind().await {
            Ok(Ok(_)) => {}
            Ok(Err(e)) => {
                tracing::error!(error = %e, "mail worker failed; tries again");
                pause(10, &ending).await;
            }
            Err(_) => {
                tracing::error!("mail worker panicked; tries again");
                pause(10, &ending).await;
            }
        }
        pause(1, &ending).await;
    }
}

async fn pause(times: u32, ending: &Ending) {
    for _ in 0..times {
        if !ending.is_near() {
            tokio::time::sleep(EVERY).await;
        }
    }
}

/// Sends everything that is due; returns how many mails were sent.
///
/// # Errors
/// If the database fails.
pub async fn tick(state: &State, mailer: &Mailer) -> Result<usize> {
    round(state, mailer, &Ending::default()).await
}

async fn round(state: &State, mailer: &Mailer, ending: &Ending) -> Result<usize> {
    let mut sent = 0;
    loop {
        let (claim, mails) = claim(&state.db).await?;
        if mails.is_empty() || ending.is_near() {
            return Ok(sent);
        }
        let outcomes = stream::iter(&mails)
            .map(|mail| deliver(state, mailer, mail, claim))
            .buffer_unordered(BATCH)
            .collect::<Vec<_>>()
            .await;
        for outcome in outcomes {
            sent += usize::from(outcome? == MailStatus::Sent);
        }
    }
}

/// Claims what is due, what is about places and accounts first. No earlier one to the same
/// recipient may be unfinished; but what goes to many keeps nothing back but its like.
async fn claim(db: &Db) -> Result<(Uuid, Vec<mail::Model>)> {
    let claim = Uuid::new_v4();
    let now = db.now();
    let bulk = || Expr::col((mail::Entity, mail::Column::Kind)).is_in(MailKind::BULK);
    let due = || {
        let earlier = Alias::new("earlier");
        let of = |column| Expr::col((Alias::new("earlier"), column));
        let before = Query::select()
            .expr(Expr::val(1))
            .from_as(mail::Entity, earlier)
            .and_where(
                of(mail::Column::RecipientId).equals((mail::Entity, mail::Column::RecipientId)),
            )
            .and_where(of(mail::Column::Status).eq(MailStatus::Queued))
            .and_where(of(mail::Column::Kind).is_not_in(MailKind::BULK).or(bulk()))
            .and_where(
                of(mail::Column::Position).lt(Expr::col((mail::Entity, mail::Column::Position))),
            )
            .to_owned();
        let free = mail::COLUMN.claimed_until;
        mail::Entity::find()
            .filter(mail::COLUMN.status.eq(MailStatus::Queued))
            .filter(mail::COLUMN.due_at.lte(now))
            .filter(Condition::any().add(free.is_null()).add(free.lt(now)))
            .filter(Expr::exists(before).not())
            .order_by_asc(bulk())
            .order_by_asc(mail::COLUMN.position)
            .order_by_asc(mail::COLUMN.id)
            .limit(BATCH as u64)
    };
    // Most of the time there is nothing: that is seen without a transaction.
    if due().one(db.read()).await?.is_none() {
        return Ok((claim, Vec::new()));
    }
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    let mails = due()
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&tx)
        .await?;
    mail::Entity::update_many()
        .col_expr(mail::Column::Claim, Expr::val(claim))
        .col_expr(
            mail::Column::ClaimedUntil,
            Expr::val(now + Duration::seconds(LEASE)),
        )
        .filter(mail::COLUMN.id.is_in(mails.iter().map(|mail| mail.id)))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok((claim, mails))
}

async fn deliver(
    state: &State,
    mailer: &Mailer,
    mail: &mail::Model,
    claim: Uuid,
) -> Result<MailStatus> {
    let outcome = match compose(state, mailer.sender(), mail).await {
        Ok(Some(letter)) => Some(mailer.send(mail.id, &letter).await),
        Ok(None) => None,
        // One that can't be looked up keeps nobody else waiting.
        Err(e) => {
            tracing::error!(mail.id = %mail.id, error = %e, "a mail can't be looked up");
            Some(Outcome::Later("lookup".into()))
        }
    };
    finish(&state.db, mail, claim, outcome).await
}

/// Writes down what became of it; nothing if another instance has it by now.
async fn finish(
    db: &Db,
    mail: &mail::Model,
    claim: Uuid,
    outcome: Option<Outcome>,
) -> Result<MailStatus> {
    let now = db.now();
    let attempts = mail.attempts + i32::from(outcome.is_some());
    let given_up = now - mail.happened_at > Duration::hours(GIVE_UP);
    let (status, problem) = match outcome {
        None => (MailStatus::Superseded, None),
        Some(Outcome::Sent) => (MailStatus::Sent, None),
        Some(Outcome::Never(why)) => (MailStatus::Failed, Some(why)),
        Some(Outcome::Later(why)) if given_up => (MailStatus::Failed, Some(why)),
        Some(Outcome::Later(why)) => (MailStatus::Queued, Some(why)),
    };
    telemetry::observe_mail(&status.as_str());
    if let Some(problem) = &problem {
        tracing::warn!(
            mail.id = %mail.id, mail.kind = mail.kind.as_str(), mail.problem = problem,
            mail.attempts = attempts, mail.status = status.as_str(), "a mail was not taken"
        );
    }
    let pause = FIRST_PAUSE.saturating_mul(1 << mail.attempts.clamp(0, 20));
    let finished = (status != MailStatus::Queued).then_some(now);
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    mail::Entity::update_many()
        .col_expr(mail::Column::Status, Expr::val(status.as_str()))
        .col_expr(mail::Column::Attempts, Expr::val(attempts))
        .col_expr(
            mail::Column::DueAt,
            Expr::val(now + Duration::seconds(Ord::min(pause, LONGEST_PAUSE))),
        )
        .col_expr(mail::Column::Claim, Expr::val(Option::<Uuid>::None))
        .col_expr(
            mail::Column::ClaimedUntil,
            Expr::val(Option::<chrono::DateTime<chrono::Utc>>::None),
        )
        .col_expr(mail::Column::Problem, Expr::val(problem))
        .col_expr(mail::Column::FinishedAt, Expr::val(finished))
        .filter(mail::COLUMN.id.eq(mail.id))
        .filter(mail::COLUMN.claim.eq(claim))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(status)
}

/// Tries again what was given up; returns how many.
///
/// # Errors
/// If the database fails.
pub async fn retry(db: &Db) -> Result<u64> {
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    let again = mail::Entity::update_many()
        .col_expr(mail::Column::Status, Expr::val(MailStatus::Queued.as_str()))
        .col_expr(mail::Column::Attempts, Expr::val(0))
        .col_expr(mail::Column::DueAt, Expr::val(tx.now))
        .filter(mail::COLUMN.status.eq(MailStatus::Failed))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(again.rows_affected)
}

/// Forgets what was sent long ago.
///
/// # Errors
/// If the database fails.
pub async fn purge(db: &Db) -> Result<()> {
    let before = db.now() - Duration::days(KEEP);
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    mail::Entity::delete_many()
        .filter(mail::COLUMN.finished_at.lt(before))
        .exec(&tx)
        .await?;
    tx.commit().await
}
