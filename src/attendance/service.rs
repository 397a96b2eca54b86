//! The verbs of the desk.

use chrono::{Duration, NaiveDate};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::{
    code::Codes,
    dto::{Attendance, BatchResults, NewBatch, NewCheckIn, ScanResult, whom},
    record::{Scan, Whom, record},
};
use crate::{
    auth::{Allow, scope, token::Keys},
    db::{Actor, Db, Expected, Tx},
    entity::{
        attendance, attendance_nonce, event,
        ids::{EventId, RegistrationId},
        kinds::{
            EventStatus::{Completed, Published},
            ScanOutcome,
        },
        registration,
    },
    error::{Code, Error, Result},
    events::schedule::day_at,
    outbox::{self, Fact},
    policy::{AdmitWalkIns, CheckIn},
    registrations::{self, NewRegistration},
};

/// How long receipts of scans are kept: by then every device has been online.
const RECEIPT_DAYS: i64 = 28;

/// An event whose desk is the caller's, where check-in is possible: while the event is published, and after it, until it is
/// archived, because devices may come late.
async fn at_the_desk(tx: &Tx, by: &Allow<CheckIn>, id: EventId) -> Result<event::Model> {
    let event = scope::reached_event(tx, by, id).await?;
    match event.status {
        Published | Completed => Ok(event),
        other => Err(Error::refused_with(Code::CheckInClosed, &[&other.as_str()])),
    }
}

/// Checks a person in; says whether they were not there before.
///
/// # Errors
/// 404 if the event is not the caller's or the person is not known, 409 if they can't be checked in.
pub async fn check_in(
    tx: &Tx,
    by: &Allow<CheckIn>,
    keys: &Keys,
    id: EventId,
    new: &NewCheckIn,
) -> Result<(Attendance, bool)> {
    let event = at_the_desk(tx, by, id).await?;
    let at = new.at.unwrap_or(tx.now);
    let scan = Scan {
        whom: whom(new.registration_id, new.code.as_ref()),
        day: new.day.unwrap_or_else(|| day_at(&event, tx.now)),
        at,
        nonce: None,
    };
    let there = note(tx, keys, &event, &scan).await?;
    let person = scan.whom.claimed().ok_or_else(Error::not_found)?;
    Ok((of(tx, id, person, scan.day).await?, there))
}

/// Notes one person; says whether they were not there before.
async fn note(tx: &Tx, keys: &Keys, event: &event::Model, scan: &Scan) -> Result<bool> {
    let outcomes = record(tx, &Codes::new(keys)?, event, std::slice::from_ref(scan)).await?;
    let refused = match outcomes.first() {
        Some(ScanOutcome::CheckedIn) => return Ok(true),
        Some(ScanOutcome::AlreadyCheckedIn) => return Ok(false),
        Some(ScanOutcome::Cancelled) => Code::Cancelled,
        Some(ScanOutcome::NotConfirmed) => Code::NotConfirmed,
        Some(ScanOutcome::WrongEvent) => Code::WrongEvent,
        Some(ScanOutcome::WrongDay) => Code::WrongDay,
        Some(ScanOutcome::Unknown | ScanOutcome::NonceReused) | None => Code::Unknown,
    };
    Err(Error::refused(refused))
}

/// Takes the scans of a device, each for itself: what one is refused for stops no other.
///
/// # Errors
/// 404 if the event is not the caller's, 409 if there is no check-in.
pub async fn upload(
    tx: &Tx,
    by: &Allow<CheckIn>,
    keys: &Keys,
    id: EventId,
    batch: &NewBatch,
) -> Result<BatchResults> {
    let event = at_the_desk(tx, by, id).await?;
    let scans = batch.items.iter().map(|item| Scan {
        whom: whom(item.registration_id, item.code.as_ref()),
        day: item.day,
        at: item.at,
        nonce: Some(item.nonce),
    });
    let scans: Vec<Scan> = scans.collect();
    let outcomes = record(tx, &Codes::new(keys)?, &event, &scans).await?;
    let results = batch.items.iter().zip(outcomes);
    let results = results.map(|(item, outcome)| ScanResult::new(item.nonce, outcome));
    Ok(BatchResults {
        results: results.collect(),
    })
}

/// Registers somebody who stands at the desk, and checks them in.
///
/// # Errors
/// 404 if the event is not the caller's, 422, 409 without a free seat, on other days, or if the
/// person is registered already.
pub async fn admit(
    tx: &Tx,
    by: &Allow<AdmitWalkIns>,
    keys: &Keys,
    id: EventId,
    new: &NewRegistration,
) -> Result<Attendance> {
    let (event, person) = registrations::admit(tx, by, id, new).await?;
    let scan = Scan {
        whom: Whom::Id(person.id),
        day: day_at(&event, tx.now),
        at: tx.now,
        nonce: None,
    };
    note(tx, keys, &event, &scan).await?;
    of(tx, id, person.id, scan.day).await
}

/// Takes a check-in back.
///
/// # Errors
/// 404, 409 if there is no check-in any more, 412.
pub async fn undo(
    tx: &Tx,
    by: &Allow<CheckIn>,
    id: EventId,
    person: RegistrationId,
    day: NaiveDate,
) -> Result<()> {
    let event = at_the_desk(tx, by, id).await?;
    let row = registration::Entity::find_by_id(person)
        .filter(registration::COLUMN.event_id.eq(event.id))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)?;
    let gone = attendance::Entity::delete_by_id((person, day)).exec(tx);
    if gone.await?.rows_affected == 0 {
        return Err(Error::not_found());
    }
    tx.match_version(1)?;
    let fact = Fact::new("attendance.undone", person, row.version).fields(vec!["day".into()]);
    outbox::record(tx, fact.of_event(id)).await
}

/// One person on one day, at an event that was looked at.
///
/// # Errors
/// 404.
pub(super) async fn of<C: ConnectionTrait>(
    db: &C,
    event: EventId,
    person: RegistrationId,
    day: NaiveDate,
) -> Result<Attendance> {
    let person = registration::Entity::find_by_id(person)
        .filter(registration::COLUMN.event_id.eq(event))
        .one(db)
        .await?
        .ok_or_else(Error::not_found)?;
    let row = attendance::Entity::find_by_id((person.id, day))
        .one(db)
        .await?
        .ok_or_else(Error::not_found)?;
    Ok(Attendance::new(&row, &person))
}

/// Forgets receipts of scans that are old.
///
/// # Errors
/// If the database fails.
pub async fn purge(db: &Db) -> Result<()> {
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    let old = tx.now - Duration::days(RECEIPT_DAYS);
    attendance_nonce::Entity::delete_many()
        .filter(attendance_nonce::COLUMN.received_at.lte(old))
        .exec(&tx)
        .await?;
    tx.commit().await
}
