//! The pool of the seats of an event, or of a session that one signs up for, held under its row
//! lock. What is given, and to whom next, is one mechanism; only the rows that wait differ.

use chrono::Duration;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Set,
    prelude::DateTimeUtc,
    sea_query::{Condition, Expr, ExprTrait},
};

use super::{GUESTS, signups};
use crate::{
    db::Tx,
    entity::{
        event,
        ids::{EventId, PoolId},
        kinds::{
            EventStatus::{Postponed, Published},
            RegistrationStatus::{self, Confirmed, Offered, Waitlisted},
        },
        registration, seat_class, seat_pool, session_signup,
    },
    error::{Error, Result},
    outbox::{self, Fact},
};

/// Stands for no capacity or no maximum.
pub const UNLIMITED: i32 = 1_000_000;

/// Somebody who waits for a seat.
enum Waiting {
    Registration(Box<registration::Model>),
    Signup(session_signup::Model),
}

impl Waiting {
    fn class(&self) -> &str {
        match self {
            Self::Registration(row) => &row.class,
            Self::Signup(_) => GUESTS,
        }
    }
}

/// Seats, locked until the transaction ends.
#[derive(Debug)]
pub struct Pool {
    pub(super) row: seat_pool::Model,
    stored: seat_pool::Model,
}

impl Pool {
    /// Locks the pool and gives out its next queue number; first of all settles what is due.
    /// None: the event was never published, or one does not sign up for the session.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn lock(tx: &Tx, id: impl Into<PoolId>) -> Result<Option<Self>> {
        let next = Expr::col(seat_pool::Column::NextNo).add(1);
        let rows = seat_pool::Entity::update_many()
            .col_expr(seat_pool::Column::NextNo, next)
            .filter(seat_pool::COLUMN.id.eq(id.into()))
            .exec_with_returning(tx)
            .await?;
        let Some(row) = rows.into_iter().next() else {
            return Ok(None);
        };
        let mut pool = Self {
            stored: row.clone(),
            row,
        };
        pool.settle(tx).await?;
        Ok(Some(pool))
    }

    /// Inserts a fresh pool, locked by that.
    pub(super) async fn insert(tx: &Tx, row: seat_pool::Model) -> Result<Self> {
        let active: seat_pool::ActiveModel = row.clone().into();
        seat_pool::Entity::insert(active.reset_all())
            .exec_without_returning(tx)
            .await?;
        Ok(Self {
            stored: row.clone(),
            row,
        })
    }

    /// The number drawn at locking: earlier numbers are served first.
    #[must_use]
    pub fn queue_no(&self) -> i32 {
        self.row.next_no
    }

    /// The event.
    #[must_use]
    pub fn event(&self) -> EventId {
        self.row.event_id
    }

    /// Now, but never before what was settled last (clocks of two processes differ).
    #[must_use]
    pub fn now(&self, tx: &Tx) -> DateTimeUtc {
        Ord::max(tx.now, self.row.settled_at)
    }

    /// Writes the pool back if anything changed. Every change ends with this.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn save(self, tx: &Tx) -> Result<()> {
        let mut row = self.row;
        row.due_at = due(tx, &row).await?;
        if row == self.stored {
            return Ok(());
        }
        let active: seat_pool::ActiveModel = row.into();
        active.reset_all().update(tx).await?;
        Ok(())
    }

    /// Takes the seats away altogether.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn close(self, tx: &Tx) -> Result<()> {
        seat_pool::Entity::delete_by_id(self.row.id)
            .exec(tx)
            .await?;
        Ok(())
    }

    /// Gives a seat of the class, if one may be given: taken < maximum, and taken < held or
    /// U < capacity. U grows iff the class had used up what is held for it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn grant(&mut self, tx: &Tx, class: &str) -> Result<bool> {
        let rows = seat_class::Entity::update_many()
            .col_expr(
                seat_class::Column::Taken,
                Expr::col(seat_class::Column::Taken).add(1),
            )
            .filter(seat_class::COLUMN.pool_id.eq(self.row.id))
            .filter(seat_class::COLUMN.class.eq(class))
            .filter(self.admissible())
            .exec_with_returning(tx)
            .await?;
        let Some(class) = rows.first() else {
            return Ok(false);
        };
        if class.taken > class.held {
            self.row.committed += 1;
        }
        Ok(true)
    }

    /// Takes a seat of the class back. U shrinks iff the seat was above what is held.
    ///
    /// # Errors
    /// If the database fails, or no seat of the class was taken.
    pub async fn free(&mut self, tx: &Tx, class: &str) -> Result<()> {
        let rows = seat_class::Entity::update_many()
            .col_expr(
                seat_class::Column::Taken,
                Expr::col(seat_class::Column::Taken).sub(1),
            )
            .filter(seat_class::COLUMN.pool_id.eq(self.row.id))
            .filter(seat_class::COLUMN.class.eq(class))
            .exec_with_returning(tx)
            .await?;
        let class = rows
            .first()
            .ok_or_else(|| Error::Internal("freed a seat of no class".into()))?;
        if class.taken >= class.held {
            self.row.committed -= 1;
        }
        Ok(())
    }

    /// Gives seats to the earliest admissible who wait, until nobody who waits is admissible.
    /// Only while the event is ahead: I3 is about seats that can still be taken.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn promote(&mut self, tx: &Tx, at: DateTimeUtc) -> Result<()> {
        let mut event = None;
        while let Some(first) = self.first_in_line(tx).await? {
            let event: &event::Model = match &mut event {
                Some(event) => event,
                none => none.insert(self.event_row(tx).await?),
            };
            // Nobody gets a place at what does not take place, or is over.
            let over = self.row.session_id.is_some() && event.ends_at <= at;
            if over || !matches!(event.status, Published | Postponed) {
                return Ok(());
            }
            if !self.grant(tx, first.class()).await? {
                return Err(Error::Internal("an admissible person got no seat".into()));
            }
            match first {
                Waiting::Registration(row) => {
                    let until = self.offered_until(event, at);
                    let status = if until.is_some() { Offered } else { Confirmed };
                    moved(tx, *row, status, until).await?;
                }
                Waiting::Signup(row) => signups::promoted(tx, event.id, row).await?,
            }
        }
        Ok(())
    }

    /// What makes a class admissible, as a filter on its row.
    fn admissible(&self) -> Condition {
        use seat_class::Column::{Held, Maximum, Taken};
        let free = self.row.committed < self.row.capacity;
        let mut room = Condition::any().add(Expr::col(Taken).lt(Expr::col(Held)));
        if free {
            room = room.add(Expr::val(1).eq(1));
        }
        Condition::all()
            .add(Expr::col(Taken).lt(Expr::col(Maximum)))
            .add(room)
    }

    /// Lowest queue number among the admissible.
    async fn first_in_line(&self, tx: &Tx) -> Result<Option<Waiting>> {
        let classes = seat_class::Entity::find()
            .select_only()
            .column(seat_class::Column::Class)
            .filter(seat_class::COLUMN.pool_id.eq(self.row.id))
            .filter(self.admissible())
            .into_query();
        if let Some(session) = self.row.session_id {
            let free = Expr::val(GUESTS).in_subquery(classes);
            let first = signups::first_in_line(tx, session, free).await?;
            return Ok(first.map(Waiting::Signup));
        }
        let first = registration::Entity::find()
            .filter(registration::COLUMN.event_id.eq(self.row.event_id))
            .filter(registration::COLUMN.status.eq(Waitlisted))
            .filter(Expr::col(registration::Column::Class).in_subquery(classes))
            .order_by_asc(registration::COLUMN.queue_no)
            .limit(1)
            .lock_exclusive()
            .one(tx)
            .await?;
        Ok(first.map(Box::new).map(Waiting::Registration))
    }

    /// Until when a seat freed at `at` is offered; none: it is given at once, because the
    /// event has no `offer_hours` or has begun.
    fn offered_until(&self, event: &event::Model, at: DateTimeUtc) -> Option<DateTimeUtc> {
        let hours = self.row.offer_hours.filter(|_| at < event.starts_at)?;
        let until = at + Duration::hours(hours.into());
        Some(Ord::min(until, event.starts_at))
    }

    async fn event_row(&self, tx: &Tx) -> Result<event::Model> {
        let event = event::Entity::find_by_id(self.row.event_id).one(tx).await?;
        event.ok_or_else(|| Error::Internal("seats without an event".into()))
    }
}

/// Gives a registration another status, and says so.
///
/// # Errors
/// If the database fails.
pub async fn moved(
    tx: &Tx,
    registration: registration::Model,
    status: RegistrationStatus,
    offered_until: Option<DateTimeUtc>,
) -> Result<registration::Model> {
    let version = registration.version + 1;
    let (id, event, before) = (registration.id, registration.event_id, registration.status);
    let mut row: registration::ActiveModel = registration.into();
    row.status = Set(status);
    row.offered_until = Set(offered_until);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await?;
    let kind = match status {
        Confirmed if before == Waitlisted => "registration.promoted",
        Confirmed => "registration.confirmed",
        Offered => "registration.offered",
        Waitlisted => "registration.waitlisted",
        RegistrationStatus::Cancelled => "registration.cancelled",
        RegistrationStatus::Rejected => "registration.rejected",
        RegistrationStatus::Expired => "registration.expired",
        RegistrationStatus::Pending => "registration.created",
    };
    let fact = Fact::new(kind, id, version)
        .of_event(event)
        .fields(vec!["status".into()]);
    outbox::record(tx, fact).await?;
    Ok(row)
}

/// When the next release or expiry is due.
async fn due(tx: &Tx, row: &seat_pool::Model) -> Result<Option<DateTimeUtc>> {
    if row.offer_hours.is_none() && row.due_at.is_none() {
        return Ok(row.release_at);
    }
    let offered: Option<Option<DateTimeUtc>> = registration::Entity::find()
        .select_only()
        .column_as(registration::COLUMN.offered_until.min(), "until")
        .filter(registration::COLUMN.event_id.eq(row.event_id))
        .filter(registration::COLUMN.status.eq(Offered))
        .into_tuple()
        .one(tx)
        .await?;
    let offered = offered.flatten();
    Ok(match (row.release_at, offered) {
        (Some(a), Some(b)) => Some(Ord::min(a, b)),
        (a, b) => a.or(b),
    })
}
