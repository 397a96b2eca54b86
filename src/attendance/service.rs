//! The verbs of the desk.

use std::collections::HashMap;

use chrono::{Duration, NaiveDate};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait},
};

use super::{
    code::{CheckInCode, Codes},
    dto::{
        Attendance, AttendanceFilter, BatchResults, Expected, ExpectedFilter, NewBatch, NewCheckIn,
        ScanResult, whom,
    },
    record::{Scan, Whom, record},
};
use crate::{
    auth::{Allow, scope, token::Keys},
    db::{Actor, Db, Expected as Version, Tx},
    districts::service::like,
    entity::{
        attendance, attendance_nonce, event,
        ids::{EventId, RegistrationId},
        kinds::{
            EventStatus::{Completed, Published},
            RegistrationStatus::Confirmed,
            ScanOutcome,
        },
        registration,
    },
    error::{Code, Error, Result},
    events::schedule::day_at,
    outbox::{self, Fact},
    policy::{AdmitWalkIns, CheckIn, Permit, ReadRegistrations},
    registrations::{self, NewRegistration, service::visible},
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

/// How long receipts of scans are kept: by then every device has been online.
const RECEIPT_DAYS: i64 = 28;

static BY_DAY: Sorting<attendance::Model> = Sorting {
    keys: &[SortKey {
        name: "day",
        column: |_| Expr::col((attendance::Entity, attendance::Column::Day)),
        of: |row, _| SortValue::Date(row.day),
    }],
    id: || Expr::col((attendance::Entity, attendance::Column::RegistrationId)),
    id_of: |row| SortValue::Id(row.registration_id.0),
    newest_first: false,
};

static BY_NAME: Sorting<registration::Model> = Sorting {
    keys: &[SortKey {
        name: "name",
        column: |_| Expr::col((registration::Entity, registration::Column::NameKey)),
        of: |row, _| SortValue::Text(row.name_key.clone()),
    }],
    id: || Expr::col((registration::Entity, registration::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: false,
};

/// An event whose desk is the caller's.
///
/// # Errors
/// 404.
pub async fn reached<C: ConnectionTrait, P: Permit>(
    db: &C,
    by: &Allow<P>,
    id: EventId,
) -> Result<event::Model> {
    let event = scope::visible_event(db, by.caller(), id).await?;
    if by.reaches(&event) {
        Ok(event)
    } else {
        Err(Error::not_found())
    }
}

/// The same, where check-in is possible: while the event is published, and after it, until it is
/// archived, because devices may come late.
async fn at_the_desk(tx: &Tx, by: &Allow<CheckIn>, id: EventId) -> Result<event::Model> {
    let event = reached(tx, by, id).await?;
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

/// One person on one day.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<CheckIn>,
    id: EventId,
    person: RegistrationId,
    day: NaiveDate,
) -> Result<Attendance> {
    reached(db, by, id).await?;
    of(db, id, person, day).await
}

async fn of<C: ConnectionTrait>(
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

/// A page of who was there, with three statements.
///
/// # Errors
/// 404 if the event is not the caller's.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<CheckIn>,
    id: EventId,
    paging: &Paging,
    filter: AttendanceFilter,
) -> Result<Page<Attendance>> {
    let event = reached(db, by, id).await?;
    let AttendanceFilter {
        day,
        registration_id,
    } = filter;
    let here = registration::Entity::find()
        .select_only()
        .column(registration::Column::Id)
        .filter(registration::COLUMN.event_id.eq(event.id))
        .into_query();
    let select = attendance::Entity::find()
        .filter(attendance::COLUMN.registration_id.in_subquery(here))
        .apply_if(day, |s, day| s.filter(attendance::COLUMN.day.eq(day)))
        .apply_if(registration_id, |s, id| {
            s.filter(attendance::COLUMN.registration_id.eq(id))
        });
    let Page { items, next, total } = page::fetch(db, select, paging, &BY_DAY).await?;
    let ids = items.iter().map(|row| row.registration_id);
    let people = registration::Entity::find()
        .filter(registration::COLUMN.id.is_in(ids))
        .all(db)
        .await?;
    let people: HashMap<_, _> = people.into_iter().map(|row| (row.id, row)).collect();
    let items = items
        .iter()
        .filter_map(|row| Some(Attendance::new(row, people.get(&row.registration_id)?)));
    Ok(Page {
        items: items.collect(),
        next,
        total,
    })
}

/// A page of who is expected: those with a confirmed place, by name, with two statements.
///
/// # Errors
/// 404 if the event is not the caller's.
pub async fn expected<C: ConnectionTrait>(
    db: &C,
    by: &Allow<CheckIn>,
    keys: &Keys,
    id: EventId,
    paging: &Paging,
    filter: ExpectedFilter,
) -> Result<Page<Expected>> {
    let event = reached(db, by, id).await?;
    let codes = Codes::new(keys)?;
    let ExpectedFilter { q } = filter;
    let select = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(event.id))
        .filter(registration::COLUMN.status.eq(Confirmed))
        .apply_if(q, |s, q| {
            let name = Expr::col((registration::Entity, registration::Column::NameKey));
            s.filter(name.like(like(&q)))
        });
    let page = page::fetch(db, select, paging, &BY_NAME).await?;
    Ok(page.map(|row| Expected::new(&row, &codes)))
}

/// The code of a registration.
///
/// # Errors
/// 404.
pub async fn code_of<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadRegistrations>,
    keys: &Keys,
    id: RegistrationId,
) -> Result<CheckInCode> {
    let row = visible(db, by, id).await?;
    Ok(CheckInCode {
        registration_id: row.id,
        code: Codes::new(keys)?.of(&row),
    })
}

/// Forgets receipts of scans that are old.
///
/// # Errors
/// If the database fails.
pub async fn purge(db: &Db) -> Result<()> {
    let tx = db.write(Actor::SYSTEM, Version::Unsaid).await?;
    let old = tx.now - Duration::days(RECEIPT_DAYS);
    attendance_nonce::Entity::delete_many()
        .filter(attendance_nonce::COLUMN.received_at.lte(old))
        .exec(&tx)
        .await?;
    tx.commit().await
}
