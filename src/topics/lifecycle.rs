//! The life of a topic.

use crate::{
    entity::kinds::TopicStatus::{
        self, Accepted, CarriedOver, Declined, Discussed, Documented, Merged, Proposed, Scheduled,
        Withdrawn,
    },
    error::{Error, Result},
};

/// A step in the life of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It will be talked about.
    Accept,
    /// It won't.
    Decline,
    /// Who brought it does not want it any more.
    Withdraw,
    /// It has a room and a time.
    Schedule,
    /// It has none any more.
    Unschedule,
    /// It was talked about.
    Discuss,
    /// What came of it is written down.
    Document,
    /// It is part of another one.
    Merge,
    /// It goes on at another event.
    CarryOver,
}

impl Step {
    /// All of them.
    const ALL: [Self; 9] = [
        Self::Accept,
        Self::Decline,
        Self::Withdraw,
        Self::Schedule,
        Self::Unschedule,
        Self::Discuss,
        Self::Document,
        Self::Merge,
        Self::CarryOver,
    ];

    /// As it stands in paths and problems.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::Withdraw => "withdraw",
            Self::Schedule => "schedule",
            Self::Unschedule => "unschedule",
            Self::Discuss => "discuss",
            Self::Document => "document",
            Self::Merge => "merge",
            Self::CarryOver => "carry_over",
        }
    }

    /// What is told of it.
    #[must_use]
    pub fn fact(self) -> &'static str {
        match self {
            Self::Accept => "topic.accepted",
            Self::Decline => "topic.declined",
            Self::Withdraw => "topic.withdrawn",
            Self::Schedule => "topic.scheduled",
            Self::Unschedule => "topic.unscheduled",
            Self::Discuss => "topic.discussed",
            Self::Document => "topic.documented",
            Self::Merge => "topic.merged",
            Self::CarryOver => "topic.carried_over",
        }
    }
}

impl TopicStatus {
    /// Where a step leads.
    ///
    /// # Errors
    /// 409, naming what is possible.
    pub fn after(self, step: Step) -> Result<Self> {
        self.try_after(step).ok_or_else(|| {
            let next = Step::ALL.into_iter();
            let next = next.filter(|step| self.try_after(*step).is_some());
            let next: Vec<String> = next.map(|step| step.name().to_owned()).collect();
            Error::wrong_state(&self.as_str(), step.name(), &next)
        })
    }

    fn try_after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Proposed, Step::Accept) | (Scheduled, Step::Unschedule) => Some(Accepted),
            (Proposed | Accepted, Step::Decline) => Some(Declined),
            (Proposed | Accepted, Step::Withdraw) => Some(Withdrawn),
            (Proposed | Accepted, Step::Merge) => Some(Merged),
            (Accepted | Scheduled, Step::Schedule) => Some(Scheduled),
            // Some are talked about without ever having had a room.
            (Accepted | Scheduled, Step::Discuss) => Some(Discussed),
            (Discussed, Step::Document) => Some(Documented),
            (Accepted | Scheduled | Discussed | Documented, Step::CarryOver) => Some(CarriedOver),
            _ => None,
        }
    }

    /// Whether it can be wanted.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Proposed | Accepted | Scheduled)
    }
}
