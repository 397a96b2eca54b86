//! People of an event that is over: recorded with the days on which they were there.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use sea_orm::{EntityTrait, Set};

use super::register::{Draft, insert};
use crate::{
    auth::Allow,
    db::{Db, Tx},
    entity::{attendance, event, kinds::EventStatus, registration},
    error::{Code, Error, Result},
    events::{lifecycle::registration_status, schedule::bounds_of},
    outbox::{self, Fact},
    policy::ImportRegistrations,
    seats::{self, Availability, Pool},
};

/// Records a person: a place, and the days. Nobody is written to, nobody waits, and what the
/// person needed is not kept.
///
/// # Errors
/// 409 if the event is not over or the caller may not record people of it, the person is
/// registered already, or all seats that it had were taken.
pub async fn record(
    tx: &Tx,
    by: &Allow<ImportRegistrations>,
    pool: Option<Pool>,
    event: &event::Model,
    draft: Draft,
    days: &BTreeSet<NaiveDate>,
) -> Result<registration::Model> {
    if event.status != EventStatus::Completed || !by.access().all {
        let status = registration_status(event, Availability { free: true }, tx.now);
        let code = Code::RegistrationNotOpen;
        return Err(Error::refused_with(code, &[&status.as_str()]));
    }
    let pool = match pool {
        Some(pool) => pool,
        None => first_pool(tx, event).await?,
    };
    let at_once = event::Model {
        registration_approval: false,
        registration_waitlist: false,
        ..event.clone()
    };
    let row = insert(tx, pool, &at_once, draft.without_needs()).await?;
    if days.is_empty() {
        return Ok(row);
    }
    // At which time nobody knows: from the first instant of the day.
    let rows = days.iter().map(|day| attendance::ActiveModel {
        registration_id: Set(row.id),
        day: Set(*day),
        at: Set(bounds_of(event, *day).0),
    });
    attendance::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    let facts = days.iter().map(|_| {
        let fields = vec!["day".into(), "at".into()];
        let fact = Fact::new("attendance.recorded", row.id, row.version);
        fact.of_event(event.id).fields(fields)
    });
    outbox::record_all(tx, facts.collect()).await?;
    Ok(row)
}

/// The seats of an event that was never published here: it came with a network file.
async fn first_pool(tx: &Tx, event: &event::Model) -> Result<Pool> {
    // Another import may be at it.
    Db::lock(tx, &format!("seats of {}", event.id)).await?;
    seats::follow(tx, event).await?;
    let pool = Pool::lock(tx, event.id).await?;
    pool.ok_or_else(|| Error::Internal("an event without seats".into()))
}
