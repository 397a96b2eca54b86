//! The life of a question in one match.

use crate::{
    entity::kinds::QuestionStatus,
    error::{Error, Result},
};

use QuestionStatus::{Answered, Declined, Forwarded, Merged, Published, Submitted};

/// A step in the life of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// An organization is asked to answer; also another one, as often as it takes.
    Forward,
    /// It answers; until publication again.
    Answer,
    /// Question and answer become public.
    Publish,
    /// It goes on as part of another one.
    Merge,
    /// It will not be answered.
    Decline,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Forward,
        Self::Answer,
        Self::Publish,
        Self::Merge,
        Self::Decline,
    ];

    /// Its name in the path.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Forward => "forward",
            Self::Answer => "answer",
            Self::Publish => "publish",
            Self::Merge => "merge",
            Self::Decline => "decline",
        }
    }

    /// Kind of the fact that it makes.
    #[must_use]
    pub fn fact(self) -> &'static str {
        match self {
            Self::Forward => "question.forwarded",
            Self::Answer => "question.answered",
            Self::Publish => "question.published",
            Self::Merge => "question.merged",
            Self::Decline => "question.declined",
        }
    }
}

impl QuestionStatus {
    /// Those whose end is not known yet: they are supported, merged, and counted as open.
    pub const OPEN: [Self; 3] = [Submitted, Forwarded, Answered];

    /// Whether its end is not known yet.
    #[must_use]
    pub fn is_open(self) -> bool {
        Self::OPEN.contains(&self)
    }

    /// The state after a step. What is not listed is refused, naming what is possible.
    ///
    /// # Errors
    /// 409.
    pub fn after(self, step: Step) -> Result<Self> {
        self.try_after(step)
            .ok_or_else(|| self.refused(step.name()))
    }

    /// That something can't be done in this state, and where it could go instead.
    #[must_use]
    pub fn refused(self, what: &str) -> Error {
        let mut next = Vec::new();
        for state in Step::ALL.into_iter().filter_map(|s| self.try_after(s)) {
            if !next.contains(&state.as_str()) {
                next.push(state.as_str());
            }
        }
        Error::wrong_state(&self.as_str(), what, &next)
    }

    fn try_after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Submitted | Forwarded | Answered, Step::Forward) => Some(Forwarded),
            (Forwarded | Answered, Step::Answer) => Some(Answered),
            (Answered, Step::Publish) => Some(Published),
            (Submitted | Forwarded | Answered, Step::Merge) => Some(Merged),
            (Submitted | Forwarded | Answered, Step::Decline) => Some(Declined),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sea_orm::Iterable;

    #[test]
    fn every_state_and_step_is_decided_as_the_domain_says() {
        let allowed = [
            (Submitted, Step::Forward, Forwarded),
            (Forwarded, Step::Forward, Forwarded),
            (Answered, Step::Forward, Forwarded),
            (Forwarded, Step::Answer, Answered),
            (Answered, Step::Answer, Answered),
            (Answered, Step::Publish, Published),
            (Submitted, Step::Merge, Merged),
            (Forwarded, Step::Merge, Merged),
            (Answered, Step::Merge, Merged),
            (Submitted, Step::Decline, Declined),
            (Forwarded, Step::Decline, Declined),
            (Answered, Step::Decline, Declined),
        ];
        for from in QuestionStatus::iter() {
            for step in Step::ALL {
                let expected = allowed.iter().find(|(f, s, _)| (*f, *s) == (from, step));
                let expected = expected.map(|(.., to)| *to);
                assert_eq!(from.try_after(step), expected, "{from:?} {step:?}");
            }
        }
    }
}
