//! The life of a quote.

use crate::{
    entity::kinds::QuoteStatus::{self, Approved, Given, Published, Revoked},
    error::{Error, Result},
};

/// A step in the life of a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteStep {
    /// It may be published.
    Approve,
    /// Everybody may read it.
    Publish,
    /// It is taken back: gone for good.
    Revoke,
}

impl QuoteStatus {
    /// The state after a step. What is not listed is refused.
    ///
    /// # Errors
    /// 409.
    pub fn after(self, step: QuoteStep) -> Result<Self> {
        match (self, step) {
            (Given, QuoteStep::Approve) => Ok(Approved),
            (Approved, QuoteStep::Publish) => Ok(Published),
            (Given | Approved | Published, QuoteStep::Revoke) => Ok(Revoked),
            (from, step) => {
                let next: &[Self] = match from {
                    Given => &[Approved, Revoked],
                    Approved => &[Published, Revoked],
                    Published => &[Revoked],
                    Revoked => &[],
                };
                let next: Vec<String> = next.iter().map(|state| state.as_str()).collect();
                let step = format!("{step:?}").to_lowercase();
                Err(Error::wrong_state(&from.as_str(), &step, &next))
            }
        }
    }
}
