//! Opening a pool at publication, and changing its figures afterwards.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    prelude::DateTimeUtc,
};

use super::{
    GUESTS,
    pool::{Pool, UNLIMITED},
};
use crate::{
    db::Tx,
    entity::{
        event, event_audience,
        ids::{EventId, PoolId, SessionId},
        seat_class, seat_override, seat_pool,
    },
    error::{Code, Error, Finding, FindingCode, Result},
};

/// How the seats of an event are to be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Seats in all.
    pub capacity: i32,
    /// Guarantee and maximum of each class.
    pub classes: BTreeMap<String, (i32, i32)>,
    /// When guarantees end.
    pub release_at: Option<DateTimeUtc>,
    /// Hours for which a freed seat is offered.
    pub offer_hours: Option<i32>,
}

impl Plan {
    /// From the figures for all districts, the invited ones, and those that differ
    /// (district, guarantee, maximum).
    #[must_use]
    pub fn from_parts<'a>(
        capacity: Option<i32>,
        (guaranteed, maximum): (i32, Option<i32>),
        audience: impl Iterator<Item = &'a str>,
        overrides: impl Iterator<Item = (&'a str, Option<i32>, Option<i32>)>,
        release_at: Option<DateTimeUtc>,
        offer_hours: Option<i32>,
    ) -> Self {
        let default = (guaranteed, maximum.unwrap_or(UNLIMITED));
        let mut classes: BTreeMap<String, (i32, i32)> =
            audience.map(|ags| (ags.to_owned(), default)).collect();
        for (ags, own_guaranteed, own_maximum) in overrides {
            if let Some((guaranteed, maximum)) = classes.get_mut(ags) {
                *guaranteed = own_guaranteed.unwrap_or(*guaranteed);
                *maximum = own_maximum.unwrap_or(*maximum);
            }
        }
        classes.insert(GUESTS.to_owned(), (0, UNLIMITED));
        Self {
            capacity: capacity.unwrap_or(UNLIMITED),
            classes,
            release_at,
            offer_hours,
        }
    }

    /// One class that everybody is of, without guarantees or offers: the seats of a session.
    #[must_use]
    pub fn of_session(capacity: Option<i32>) -> Self {
        let nobody = || std::iter::empty();
        Self::from_parts(
            capacity,
            (0, None),
            nobody(),
            std::iter::empty(),
            None,
            None,
        )
    }

    /// What can't be kept, whatever was given so far.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let at = "/seats_per_district";
        let mut findings = Vec::new();
        if self
            .classes
            .values()
            .any(|(guaranteed, maximum)| guaranteed > maximum)
        {
            findings.push(Finding::new(at, FindingCode::GuaranteeAboveMaximum));
        }
        let sum: i64 = self.classes.values().map(|(g, _)| i64::from(*g)).sum();
        if sum > i64::from(self.capacity) {
            let args: [&dyn std::fmt::Display; 2] = [&sum, &self.capacity];
            findings.push(Finding::with(
                at,
                FindingCode::GuaranteesAboveCapacity,
                &args,
            ));
        }
        if sum > 0 && self.release_at.is_none() {
            let at = format!("{at}/release_at");
            findings.push(Finding::new(at, FindingCode::ReleaseRequired));
        }
        findings
    }
}

/// The plan of a stored event.
///
/// # Errors
/// If the database fails.
pub async fn plan_of<C: ConnectionTrait>(db: &C, event: &event::Model) -> Result<Plan> {
    let audience = event_audience::Entity::find()
        .filter(event_audience::COLUMN.event_id.eq(event.id))
        .all(db)
        .await?;
    let overrides = seat_override::Entity::find()
        .filter(seat_override::COLUMN.event_id.eq(event.id))
        .all(db)
        .await?;
    Ok(Plan::from_parts(
        event.capacity,
        (event.seats_guaranteed, event.seats_maximum),
        audience.iter().map(|row| row.ags.as_str()),
        overrides
            .iter()
            .map(|own| (own.ags.as_str(), own.guaranteed, own.maximum)),
        event.seats_release_at,
        event.registration_offer_hours,
    ))
}

/// Opens the seats of a stored event, or makes them follow its plan.
///
/// # Errors
/// 422 if the plan can't be kept at all, 409 if more was given than it allows.
pub async fn follow(tx: &Tx, event: &event::Model) -> Result<()> {
    let pool = Pool::lock(tx, event.id).await?;
    let plan = plan_of(tx, event).await?;
    apply(tx, (event.id, None), pool, &plan).await
}

/// Makes the pool follow the plan: opens it, or changes its figures and promotes whom they
/// make admissible. `pool` is the locked one, if the event, or its session that is meant, has one.
///
/// # Errors
/// 422 if the plan can't be kept at all, 409 if more was given than it allows.
pub async fn apply(
    tx: &Tx,
    of: (EventId, Option<SessionId>),
    pool: Option<Pool>,
    plan: &Plan,
) -> Result<()> {
    let findings = plan.findings();
    if !findings.is_empty() {
        return Err(Error::Invalid(findings));
    }
    let mut pool = match pool {
        Some(pool) => pool,
        None => open(tx, of, plan).await?,
    };
    let now = pool.now(tx);
    // What was released stays released: its time lies behind.
    let release_at = plan.release_at.filter(|at| *at > now);
    let stored = seat_class::Entity::find()
        .filter(seat_class::COLUMN.pool_id.eq(pool.row.id))
        .all(tx)
        .await?;
    let mut committed = 0;
    for mut class in stored.iter().cloned() {
        let (guaranteed, maximum) = plan
            .classes
            .get(&class.class)
            .copied()
            .unwrap_or((0, UNLIMITED));
        if class.taken > maximum {
            let what = format!("{} {}/{maximum}", class.class, class.taken);
            return Err(Error::refused_with(Code::SeatsTaken, &[&what]));
        }
        class.guaranteed = guaranteed;
        class.held = if release_at.is_some() { guaranteed } else { 0 };
        class.maximum = maximum;
        committed += class.taken.max(class.held);
        if !stored.contains(&class) {
            class.into_active_model().reset_all().update(tx).await?;
        }
    }
    if committed > plan.capacity {
        let what = format!("{committed}/{}", plan.capacity);
        return Err(Error::refused_with(Code::SeatsTaken, &[&what]));
    }
    pool.row.capacity = plan.capacity;
    pool.row.committed = committed;
    pool.row.release_at = release_at;
    pool.row.offer_hours = plan.offer_hours;
    pool.promote(tx, now).await?;
    pool.save(tx).await
}

async fn open(
    tx: &Tx,
    (event, session): (EventId, Option<SessionId>),
    plan: &Plan,
) -> Result<Pool> {
    let id = session.map_or_else(|| event.into(), PoolId::from);
    let pool = seat_pool::Model {
        id,
        event_id: event,
        session_id: session,
        capacity: plan.capacity,
        committed: 0,
        next_no: 0,
        release_at: None,
        due_at: None,
        settled_at: tx.now,
        offer_hours: plan.offer_hours,
    };
    let pool = Pool::insert(tx, pool).await?;
    let classes = plan.classes.iter().map(|(class, (guaranteed, maximum))| {
        let class = seat_class::Model {
            pool_id: id,
            class: class.clone(),
            guaranteed: *guaranteed,
            held: 0,
            maximum: *maximum,
            taken: 0,
        };
        class.into_active_model().reset_all()
    });
    seat_class::Entity::insert_many(classes)
        .exec_without_returning(tx)
        .await?;
    Ok(pool)
}
