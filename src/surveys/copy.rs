//! Asking at a new event what was asked at another.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{change::draft, dto::NewSurvey, service::questions_of};
use crate::{
    db::Tx,
    entity::{ids::EventId, survey},
    error::Result,
};

/// Gives a new event the questions and the threshold of another's survey, as a draft. Keys and
/// versions of the questions stay, so that editions can be compared; when it is asked is not
/// known yet.
///
/// # Errors
/// If the database fails.
pub async fn copy(tx: &Tx, from: EventId, to: EventId) -> Result<()> {
    let survey = survey::Entity::find()
        .filter(survey::COLUMN.event_id.eq(from))
        .one(tx)
        .await?;
    let Some(survey) = survey else {
        return Ok(());
    };
    let new = NewSurvey {
        mode: survey.mode,
        threshold: survey.threshold,
        opens_at: None,
        closes_at: None,
        reminds_at: None,
        questions: Some(questions_of(tx, survey.id).await?),
    };
    draft(tx, to, &new).await?;
    Ok(())
}
