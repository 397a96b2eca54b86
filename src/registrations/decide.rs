//! What happens to a registration: cancel, confirm, reject, accept.

use sea_orm::EntityTrait;

use super::{dto::RegistrationView, service};
use crate::{
    auth::Allow,
    db::Tx,
    entity::{
        event,
        ids::RegistrationId,
        kinds::RegistrationStatus::{
            self, Cancelled, Confirmed, Offered, Pending, Rejected, Waitlisted,
        },
        registration,
    },
    error::{Error, Result},
    events::lifecycle::is_ahead,
    policy::{DecideRegistrations, Permit, Register},
    seats::{Pool, moved, signups},
};

/// A step in the life of a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The person does not come.
    Cancel,
    /// An organizer agrees.
    Confirm,
    /// An organizer refuses.
    Reject,
    /// The person takes the seat offered.
    Accept,
}

impl Step {
    fn name(self) -> &'static str {
        match self {
            Self::Cancel => "cancel",
            Self::Confirm => "confirm",
            Self::Reject => "reject",
            Self::Accept => "accept",
        }
    }
}

impl RegistrationStatus {
    /// Where a step leads. Whether there is a seat decides between confirmed and waitlisted.
    ///
    /// # Errors
    /// 409, naming what is possible.
    pub fn after(self, step: Step) -> Result<Self> {
        self.try_after(step).ok_or_else(|| {
            let steps = [Step::Cancel, Step::Confirm, Step::Reject, Step::Accept];
            let next = steps.into_iter().filter_map(|step| self.try_after(step));
            let next: Vec<String> = next.map(Self::as_str).collect();
            Error::wrong_state(&self.as_str(), step.name(), &next)
        })
    }

    fn try_after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Pending | Confirmed | Waitlisted | Offered, Step::Cancel) => Some(Cancelled),
            (Pending, Step::Confirm) | (Offered, Step::Accept) => Some(Confirmed),
            (Pending, Step::Reject) => Some(Rejected),
            // Rejected, expired and cancelled ones are over.
            _ => None,
        }
    }

    /// Whether the person comes, or may still come.
    #[must_use]
    pub fn is_live(self) -> bool {
        Self::LIVE.contains(&self)
    }

    /// Whether it holds a seat.
    #[must_use]
    pub fn holds_seat(self) -> bool {
        matches!(self, Confirmed | Offered)
    }
}

/// Cancels; a freed seat goes to the first in line.
///
/// # Errors
/// 404, 412, 409 if it is not live.
pub async fn cancel(tx: &Tx, by: &Allow<Register>, id: RegistrationId) -> Result<RegistrationView> {
    step(tx, by, id, Step::Cancel).await
}

/// Takes the seat that is offered.
///
/// # Errors
/// 404, 412, 409 if none is offered (any more).
pub async fn accept(tx: &Tx, by: &Allow<Register>, id: RegistrationId) -> Result<RegistrationView> {
    step(tx, by, id, Step::Accept).await
}

/// Decides about a registration that waits for approval.
///
/// # Errors
/// 404, 412, 409 if it does not wait for approval.
pub async fn decide(
    tx: &Tx,
    by: &Allow<DecideRegistrations>,
    id: RegistrationId,
    agreed: bool,
) -> Result<RegistrationView> {
    let which = if agreed { Step::Confirm } else { Step::Reject };
    step(tx, by, id, which).await
}

async fn step<P: Permit>(
    tx: &Tx,
    by: &Allow<P>,
    id: RegistrationId,
    step: Step,
) -> Result<RegistrationView> {
    let seen = service::visible(tx, by, id).await?;
    // The pool is locked before the row, as everywhere; then the row is read again.
    let pool = Pool::lock(tx, seen.event_id).await?;
    let row = service::locked(tx, by, &seen).await?;
    tx.match_version(row.version)?;
    let mut pool = pool.ok_or_else(|| Error::Internal("registration without seats".into()))?;
    if step == Step::Accept {
        let event = event::Entity::find_by_id(row.event_id).one(tx).await?;
        let event = event.ok_or_else(Error::not_found)?;
        // What was called off or is over has no seats any more.
        if !is_ahead(&event, pool.now(tx)) {
            return Err(Error::wrong_state(&event.status.as_str(), "accept", &[]));
        }
    }
    let row = step_in(tx, &mut pool, row, step).await?;
    pool.save(tx).await?;
    service::view(tx, row).await
}

/// Takes a step with a registration whose pool is locked. The caller saves the pool.
///
/// # Errors
/// 409 from a state that does not allow it.
pub async fn step_in(
    tx: &Tx,
    pool: &mut Pool,
    row: registration::Model,
    step: Step,
) -> Result<registration::Model> {
    let mut next = row.status.after(step)?;
    let (had_seat, class) = (row.status.holds_seat(), row.class.clone());
    if step == Step::Confirm && !pool.grant(tx, &class).await? {
        next = Waitlisted;
    }
    let row = moved(tx, row, next, None).await?;
    if had_seat && !next.holds_seat() {
        signups::leave_all(tx, row.id).await?;
        pool.free(tx, &class).await?;
        let now = pool.now(tx);
        pool.promote(tx, now).await?;
    }
    Ok(row)
}
