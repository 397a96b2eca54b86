//! The urn: everything that is collected while a survey runs, in one row.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{
    ActiveModelTrait, EntityTrait, QuerySelect, Set, prelude::Uuid, sea_query::OnConflict,
};
use serde::{Deserialize, Serialize};

use super::dto_give::QuoteIn;
use crate::{
    crypto,
    db::Tx,
    entity::{ids::SurveyId, kinds::AnswerValue, survey_urn},
    error::{Code, Error, Result},
};

/// A sheet of answers by question key.
pub type Sheet = BTreeMap<String, AnswerValue>;

/// A ticket that was handed in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spent {
    /// Hash of the ticket.
    pub hash: String,
    /// HMAC of the sheet under the ticket: tells a repetition from a second sheet.
    pub tag: String,
}

/// What the row holds. The lists are sorted, or shuffled at every write: their order says
/// nothing about time. Not `Debug`: it must not get into a log.
#[derive(Default, Serialize, Deserialize)]
pub struct Urn {
    /// Who has taken a ticket: the person, and the place for which it was taken, so that neither
    /// registering anew nor handing the place on gives a second one.
    pub issued: BTreeSet<Uuid>,
    /// In the mode `blind`: the elements that were signed. Random to whoever does not know how they
    /// were blinded, so that they tell nothing of the tickets.
    #[serde(default)]
    pub blinded: BTreeSet<String>,
    /// In the mode `blind`: the commitment to the key with which the first was signed.
    #[serde(default)]
    pub commitment: Option<String>,
    /// In the mode `ticket`: hashes of tickets not yet handed in.
    pub tickets: BTreeSet<String>,
    /// Tickets handed in.
    pub spent: BTreeSet<Spent>,
    /// Answers.
    pub sheets: Vec<Sheet>,
    /// Sentences that may be cited.
    pub quotes: Vec<QuoteIn>,
}

impl Urn {
    /// The urn of a survey, locked until the transaction ends.
    ///
    /// # Errors
    /// 409 if the survey has none (any more).
    pub async fn locked(tx: &Tx, survey: SurveyId) -> Result<Self> {
        let urn = Self::if_standing(tx, survey).await?;
        urn.ok_or_else(|| Error::refused_with(Code::SurveyNotOpen, &[&"closed"]))
    }

    /// The urn of a survey, locked until the transaction ends, if it has one (still).
    ///
    /// # Errors
    /// If the database fails.
    pub async fn if_standing(tx: &Tx, survey: SurveyId) -> Result<Option<Self>> {
        let row = survey_urn::Entity::find_by_id(survey)
            .lock_exclusive()
            .one(tx)
            .await?;
        let urn = row.map(|row| serde_json::from_value(row.urn));
        urn.transpose().map_err(|e| Error::Internal(e.to_string()))
    }

    /// Puts an empty urn up, unless one stands there already.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn put_up(tx: &Tx, survey: SurveyId) -> Result<()> {
        let row = survey_urn::ActiveModel {
            survey_id: Set(survey),
            urn: Set(value(&Self::default())?),
        };
        let there = OnConflict::column(survey_urn::Column::SurveyId)
            .do_nothing()
            .to_owned();
        survey_urn::Entity::insert(row)
            .on_conflict(there)
            .exec_without_returning(tx)
            .await?;
        Ok(())
    }

    /// Writes the urn back, shuffled.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn put_back(mut self, tx: &Tx, survey: SurveyId) -> Result<()> {
        shuffle(&mut self.sheets)?;
        shuffle(&mut self.quotes)?;
        let row = survey_urn::ActiveModel {
            survey_id: Set(survey),
            urn: Set(value(&self)?),
        };
        row.update(tx).await?;
        Ok(())
    }
}

fn value(urn: &Urn) -> Result<serde_json::Value> {
    serde_json::to_value(urn).map_err(|e| Error::Internal(e.to_string()))
}

/// Fisher–Yates with the system's generator.
///
/// # Errors
/// If the system has no randomness to give.
pub fn shuffle<T>(items: &mut [T]) -> Result<()> {
    for last in (1..items.len()).rev() {
        let random = u64::from_be_bytes(crypto::random::<8>()?);
        let bound = u64::try_from(last).unwrap_or(u64::MAX).saturating_add(1);
        // The bias of the remainder is below 2^-50 for any list that fits in memory.
        let other = usize::try_from(random % bound).unwrap_or_default();
        items.swap(last, other);
    }
    Ok(())
}
