//! The life of an event in one match, and what follows from window, seats and clock.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, Condition};

use crate::{
    entity::{
        event,
        kinds::{EventRegistration, EventStatus},
    },
    error::{Error, Result},
    seats::Availability,
};

use EventStatus::{Announced, Archived, Cancelled, Completed, Draft, Postponed, Published};

/// A step in the life of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A save-the-date.
    Announce,
    /// Open to the public, with days and host.
    Publish,
    /// The date is off, another one will come.
    Postpone,
    /// It will not take place.
    Cancel,
    /// It took place.
    Complete,
    /// Put away.
    Archive,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Announce,
        Self::Publish,
        Self::Postpone,
        Self::Cancel,
        Self::Complete,
        Self::Archive,
    ];

    /// Its name in the path.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Announce => "announce",
            Self::Publish => "publish",
            Self::Postpone => "postpone",
            Self::Cancel => "cancel",
            Self::Complete => "complete",
            Self::Archive => "archive",
        }
    }

    /// Kind of the fact that it makes.
    #[must_use]
    pub fn fact(self) -> &'static str {
        match self {
            Self::Announce => "event.announced",
            Self::Publish => "event.published",
            Self::Postpone => "event.postponed",
            Self::Cancel => "event.cancelled",
            Self::Complete => "event.completed",
            Self::Archive => "event.archived",
        }
    }
}

impl EventStatus {
    /// The state after a step. What is not listed is refused, naming what is possible.
    ///
    /// # Errors
    /// 409.
    pub fn after(self, step: Step) -> Result<Self> {
        self.try_after(step).ok_or_else(|| {
            let next = Step::ALL
                .into_iter()
                .filter_map(|step| self.try_after(step));
            let next: Vec<String> = next.map(Self::as_str).collect();
            Error::wrong_state(&self.as_str(), step.name(), &next)
        })
    }

    fn try_after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Draft | Postponed, Step::Announce) => Some(Announced),
            (Draft | Announced | Postponed, Step::Publish) => Some(Published),
            (Announced | Published, Step::Postpone) => Some(Postponed),
            (Announced | Published | Postponed, Step::Cancel) => Some(Cancelled),
            (Published, Step::Complete) => Some(Completed),
            (Completed | Cancelled, Step::Archive) => Some(Archived),
            _ => None,
        }
    }
}

/// Whether one can register now. Without a window of its own, registration opens with
/// publication and closes when the event begins.
#[must_use]
pub fn registration_status(
    event: &event::Model,
    seats: Availability,
    now: DateTime<Utc>,
) -> EventRegistration {
    match event.status {
        Draft | Announced | Postponed => return EventRegistration::NotOpen,
        Cancelled | Completed | Archived => return EventRegistration::Closed,
        Published => {}
    }
    let closes_at = event.registration_closes_at.unwrap_or(event.starts_at);
    if event
        .registration_opens_at
        .is_some_and(|opens_at| now < opens_at)
    {
        EventRegistration::NotOpen
    } else if now >= closes_at {
        EventRegistration::Closed
    } else if seats.free {
        EventRegistration::Open
    } else if event.registration_waitlist {
        EventRegistration::Waitlist
    } else {
        EventRegistration::Closed
    }
}

/// Events that are still to come: a postponed or announced one has its old or no exact dates.
#[must_use]
pub fn ahead(now: DateTime<Utc>) -> Condition {
    Condition::any()
        .add(event::COLUMN.status.is_in([Announced, Postponed]))
        .add(
            Condition::all()
                .add(event::COLUMN.status.eq(Published))
                .add(event::COLUMN.ends_at.gt(now)),
        )
}

/// The same for one that was read.
#[must_use]
pub fn is_ahead(event: &event::Model, now: DateTime<Utc>) -> bool {
    match event.status {
        Announced | Postponed => true,
        Published => event.ends_at > now,
        Draft | Cancelled | Completed | Archived => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sea_orm::Iterable;

    #[test]
    fn every_state_and_step_is_decided_as_the_domain_says() {
        let allowed = [
            (Draft, Step::Announce, Announced),
            (Draft, Step::Publish, Published),
            (Announced, Step::Publish, Published),
            (Announced, Step::Postpone, Postponed),
            (Announced, Step::Cancel, Cancelled),
            (Published, Step::Complete, Completed),
            (Published, Step::Postpone, Postponed),
            (Published, Step::Cancel, Cancelled),
            (Postponed, Step::Announce, Announced),
            (Postponed, Step::Publish, Published),
            (Postponed, Step::Cancel, Cancelled),
            (Completed, Step::Archive, Archived),
            (Cancelled, Step::Archive, Archived),
        ];
        for from in EventStatus::iter() {
            for step in Step::ALL {
                let expected = allowed.iter().find(|(f, s, _)| (*f, *s) == (from, step));
                let expected = expected.map(|(.., to)| *to);
                assert_eq!(from.try_after(step), expected, "{from:?} {step:?}");
            }
        }
    }
}
