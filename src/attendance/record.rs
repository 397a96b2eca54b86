//! [`record`]: the one place that judges a scan and notes who is there.
//!
//! What stays is the same in whatever order scans come: of each person and day there is one row,
//! with the earliest time that any device saw. So a set of scans is worked off under the locks of
//! its registrations, read with one statement for each kind of thing and written with one.

use std::{
    collections::{BTreeMap, HashMap, hash_map::Entry},
    ops::RangeInclusive,
};

use chrono::{DateTime, Duration, NaiveDate, SubsecRound, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set, prelude::Uuid,
    sea_query::OnConflict,
};

use super::code::{self, Codes};
use crate::{
    db::Tx,
    entity::{
        attendance, attendance_nonce, event,
        ids::RegistrationId,
        kinds::{
            RegistrationStatus::{Confirmed, Offered, Pending, Waitlisted},
            ScanOutcome,
        },
        registration,
    },
    error::Result,
    events::schedule::{bounds_of, day_at},
    outbox::{self, Fact},
};

/// How far a device's clock may be ahead of ours when a day begins.
const GRACE: Duration = Duration::hours(1);

/// Whom a scan means.
#[derive(Debug, Clone)]
pub enum Whom {
    /// This registration, picked from the list.
    Id(RegistrationId),
    /// Whoever this code is of.
    Code(String),
}

impl Whom {
    /// The registration that is meant, if it is one.
    pub fn claimed(&self) -> Option<RegistrationId> {
        match self {
            Self::Id(id) => Some(*id),
            Self::Code(code) => code::claimed(code),
        }
    }
}

/// Somebody was seen.
#[derive(Debug, Clone)]
pub struct Scan {
    /// Whom.
    pub whom: Whom,
    /// On which day.
    pub day: NaiveDate,
    /// When, by the clock of whoever saw them.
    pub at: DateTime<Utc>,
    /// What the device calls the scan.
    pub nonce: Option<Uuid>,
}

/// Notes who is there; says what became of each scan, in their order. With seven statements at
/// most, and the facts.
///
/// # Errors
/// If the database fails.
pub async fn record(
    tx: &Tx,
    codes: &Codes,
    event: &event::Model,
    scans: &[Scan],
) -> Result<Vec<ScanOutcome>> {
    let mut desk = Desk::open(tx, codes, event, scans).await?;
    // The first by its own clock is the one that checks in.
    let mut by_time: Vec<(usize, &Scan)> = scans.iter().enumerate().collect();
    by_time.sort_by_key(|(i, scan)| (scan.at, *i));
    let judged = by_time.into_iter().map(|(i, scan)| (i, desk.take(scan)));
    let mut judged: Vec<(usize, ScanOutcome)> = judged.collect();
    judged.sort_by_key(|(i, _)| *i);
    desk.close(tx).await?;
    Ok(judged.into_iter().map(|(_, outcome)| outcome).collect())
}

type Place = (RegistrationId, NaiveDate);

/// What is known about the people of some scans, and what is to be stored of them.
struct Desk<'a> {
    codes: &'a Codes,
    event: &'a event::Model,
    /// Days on which somebody can be there by now.
    days: RangeInclusive<NaiveDate>,
    people: HashMap<RegistrationId, registration::Model>,
    /// Of other events.
    strays: HashMap<RegistrationId, registration::Model>,
    there: HashMap<Place, DateTime<Utc>>,
    receipts: HashMap<Uuid, (Place, ScanOutcome)>,
    changed: BTreeMap<Place, &'static str>,
    signed: Vec<Uuid>,
}

impl<'a> Desk<'a> {
    async fn open(
        tx: &Tx,
        codes: &'a Codes,
        event: &'a event::Model,
        scans: &[Scan],
    ) -> Result<Self> {
        let claimed = scans.iter().filter_map(|scan| scan.whom.claimed());
        let mut claimed: Vec<RegistrationId> = claimed.collect();
        let people = registration::Entity::find()
            .filter(registration::COLUMN.id.is_in(claimed.iter().copied()))
            .filter(registration::COLUMN.event_id.eq(event.id))
            .order_by_asc(registration::COLUMN.id)
            .lock_exclusive()
            .all(tx)
            .await?;
        let people: HashMap<_, _> = people.into_iter().map(|row| (row.id, row)).collect();
        claimed.retain(|id| !people.contains_key(id));
        // Read after the lock: what another device has just stored is seen.
        let there = attendance::Entity::find()
            .filter(
                attendance::COLUMN
                    .registration_id
                    .is_in(people.keys().copied()),
            )
            .all(tx)
            .await?;
        let last = day_at(event, tx.now + GRACE).min(event.ends_on);
        Ok(Self {
            codes,
            event,
            days: event.starts_on..=last,
            people,
            strays: strays(tx, &claimed).await?,
            there: there
                .into_iter()
                .map(|row| ((row.registration_id, row.day), row.at))
                .collect(),
            receipts: receipts(tx, event, scans).await?,
            changed: BTreeMap::new(),
            signed: Vec::new(),
        })
    }

    /// What becomes of a scan.
    fn take(&mut self, scan: &Scan) -> ScanOutcome {
        let known = scan.nonce.and_then(|nonce| self.receipts.get(&nonce));
        if let Some((place, outcome)) = known {
            let same = scan.whom.claimed() == Some(place.0) && scan.day == place.1;
            return if same {
                *outcome
            } else {
                ScanOutcome::NonceReused
            };
        }
        let id = match self.admissible(scan) {
            Ok(id) => id,
            Err(why) => return why,
        };
        let place = (id, scan.day);
        let outcome = self.note(place, scan.at);
        if let Some(nonce) = scan.nonce {
            self.receipts.insert(nonce, (place, outcome));
            self.signed.push(nonce);
        }
        outcome
    }

    /// Whom the scan means, if they have a place and the day is one.
    fn admissible(&self, scan: &Scan) -> Result<RegistrationId, ScanOutcome> {
        let id = scan.whom.claimed().ok_or(ScanOutcome::Unknown)?;
        let here = self.people.get(&id);
        let person = here.or_else(|| self.strays.get(&id));
        let person = person.ok_or(ScanOutcome::Unknown)?;
        let proven = match &scan.whom {
            // Whose registrations other events have is nobody's business here.
            Whom::Id(_) => here.is_some(),
            Whom::Code(code) => self.codes.fits(code, person),
        };
        if !proven {
            return Err(ScanOutcome::Unknown);
        }
        if here.is_none() {
            return Err(ScanOutcome::WrongEvent);
        }
        match person.status {
            Confirmed if self.days.contains(&scan.day) => Ok(id),
            Confirmed => Err(ScanOutcome::WrongDay),
            Pending | Waitlisted | Offered => Err(ScanOutcome::NotConfirmed),
            _ => Err(ScanOutcome::Cancelled),
        }
    }

    /// The person is there; the earliest time is kept, and lies within the day.
    fn note(&mut self, place: Place, at: DateTime<Utc>) -> ScanOutcome {
        let (first, last) = bounds_of(self.event, place.1);
        let at = at.trunc_subsecs(6).clamp(first, last);
        match self.there.entry(place) {
            Entry::Vacant(none) => {
                none.insert(at);
                self.changed.insert(place, "attendance.recorded");
                ScanOutcome::CheckedIn
            }
            Entry::Occupied(mut seen) => {
                if at < *seen.get() {
                    seen.insert(at);
                    let before = self.changed.entry(place);
                    before.or_insert("attendance.corrected");
                }
                ScanOutcome::AlreadyCheckedIn
            }
        }
    }

    /// Stores what changed.
    async fn close(self, tx: &Tx) -> Result<()> {
        let rows = self.changed.keys().filter_map(|place| {
            let at = *self.there.get(place)?;
            Some(attendance::ActiveModel {
                registration_id: Set(place.0),
                day: Set(place.1),
                at: Set(at),
            })
        });
        let rows: Vec<_> = rows.collect();
        if !rows.is_empty() {
            let key = [attendance::Column::RegistrationId, attendance::Column::Day];
            let earlier = OnConflict::columns(key)
                .update_column(attendance::Column::At)
                .to_owned();
            attendance::Entity::insert_many(rows)
                .on_conflict(earlier)
                .exec_without_returning(tx)
                .await?;
        }
        self.sign(tx).await?;
        let facts = self.changed.iter().filter_map(|((id, _), kind)| {
            let person = self.people.get(id)?;
            let fields = vec!["day".into(), "at".into()];
            let fact = Fact::new(kind, id, person.version).fields(fields);
            Some(fact.of_event(self.event.id))
        });
        outbox::record_all(tx, facts.collect()).await
    }

    /// Keeps the receipts of what had an effect. What was refused may be good later.
    async fn sign(&self, tx: &Tx) -> Result<()> {
        let rows = self.signed.iter().filter_map(|nonce| {
            let ((id, day), outcome) = self.receipts.get(nonce)?;
            Some(attendance_nonce::ActiveModel {
                event_id: Set(self.event.id),
                nonce: Set(*nonce),
                registration_id: Set(*id),
                day: Set(*day),
                outcome: Set(*outcome),
                received_at: Set(tx.now),
            })
        });
        let rows: Vec<_> = rows.collect();
        if rows.is_empty() {
            return Ok(());
        }
        // Taken meanwhile, for somebody else: the scan counts all the same.
        let key = [
            attendance_nonce::Column::EventId,
            attendance_nonce::Column::Nonce,
        ];
        let once = OnConflict::columns(key).do_nothing().to_owned();
        attendance_nonce::Entity::insert_many(rows)
            .on_conflict(once)
            .exec_without_returning(tx)
            .await?;
        Ok(())
    }
}

/// Registrations of other events.
async fn strays(
    tx: &Tx,
    claimed: &[RegistrationId],
) -> Result<HashMap<RegistrationId, registration::Model>> {
    if claimed.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = registration::Entity::find()
        .filter(registration::COLUMN.id.is_in(claimed.iter().copied()))
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// Receipts of scans that came before.
async fn receipts(
    tx: &Tx,
    event: &event::Model,
    scans: &[Scan],
) -> Result<HashMap<Uuid, (Place, ScanOutcome)>> {
    let nonces: Vec<Uuid> = scans.iter().filter_map(|scan| scan.nonce).collect();
    if nonces.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = attendance_nonce::Entity::find()
        .filter(attendance_nonce::COLUMN.event_id.eq(event.id))
        .filter(attendance_nonce::COLUMN.nonce.is_in(nonces))
        .all(tx)
        .await?;
    let known = rows.into_iter();
    let known = known.map(|row| (row.nonce, ((row.registration_id, row.day), row.outcome)));
    Ok(known.collect())
}
