//! Reading surveys and their figures.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{
    blind::Blind,
    dto::{AskedQuestion, Beside, Preview, PreviewIn, SurveyView},
    dto_question::Question,
    dto_results::Results,
    give::{given, is_missing},
    people,
    series::questions_of_series,
};
use crate::{
    auth::{Allow, Caller, scope},
    entity::{
        event,
        ids::{EventId, SeriesId, SurveyId},
        kinds::SurveyStatus,
        survey, survey_question,
    },
    error::{Code, Error, Result},
    policy::{Permission, ReadEvents, ReadResults},
};

pub use super::dto_results::Results as Figures;

/// The survey of an event; drafts are seen by those who define them.
///
/// # Errors
/// 404.
pub async fn open_survey<C: ConnectionTrait>(
    db: &C,
    caller: &Caller,
    event: EventId,
) -> Result<survey::Model> {
    scope::visible_event(db, caller, event).await?;
    let survey = survey_of(db, event).await?;
    let defines = caller.access(Permission::DefineSurveys).all;
    if survey.status == SurveyStatus::Draft && !defines {
        return Err(Error::not_found());
    }
    Ok(survey)
}

/// The survey of an event, draft or not.
///
/// # Errors
/// 404.
pub async fn survey_of<C: ConnectionTrait>(db: &C, event: EventId) -> Result<survey::Model> {
    survey::Entity::find()
        .filter(survey::COLUMN.event_id.eq(event))
        .one(db)
        .await?
        .ok_or_else(Error::not_found)
}

/// The questions of a survey, in their order.
///
/// # Errors
/// If the database fails.
pub async fn questions_of<C: ConnectionTrait>(db: &C, survey: SurveyId) -> Result<Vec<Question>> {
    let rows = survey_question::Entity::find()
        .filter(survey_question::COLUMN.survey_id.eq(survey))
        .order_by_asc(survey_question::COLUMN.position)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Question::from).collect())
}

/// A survey with its questions.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    blind: &Blind,
    event: EventId,
) -> Result<SurveyView> {
    let survey = open_survey(db, by.caller(), event).await?;
    Ok(view(db, survey).await?.with_key(blind))
}

/// The view of a row.
///
/// # Errors
/// If the database fails.
pub async fn view<C: ConnectionTrait>(db: &C, survey: survey::Model) -> Result<SurveyView> {
    let questions = questions_of(db, survey.id).await?;
    let attributions = people::roles(db, survey.event_id, survey.threshold).await?;
    let event = event::Entity::find_by_id(survey.event_id).one(db).await?;
    let series = event.and_then(|event| event.series_id);
    let common = match series {
        Some(_) => questions_of_series(db, series).await?,
        None => Vec::new(),
    };
    let own = |question: &&Question| !common.iter().any(|other| other.key == question.key);
    let own = questions
        .iter()
        .filter(own)
        .map(|question| question.key.clone());
    let beside = Beside {
        event_only: own.collect(),
        attributions: attributions.into_iter().collect(),
        questions,
    };
    Ok(SurveyView::new(survey, beside))
}

/// What somebody is asked who answers like this. Nothing is stored.
///
/// # Errors
/// 422 for answers that do not fit.
pub async fn preview<C: ConnectionTrait>(
    db: &C,
    survey: SurveyId,
    sheet: &PreviewIn,
) -> Result<Preview> {
    let questions = questions_of(db, survey).await?;
    given(&questions, &sheet.answers).refuse()?;
    let asked = questions
        .iter()
        .filter(|question| question.is_asked(&sheet.answers));
    let missing = questions
        .iter()
        .filter(|question| is_missing(question, &sheet.answers));
    Ok(Preview {
        asked: asked
            .map(|question| AskedQuestion::new(question, sheet.language))
            .collect(),
        missing: missing.map(|question| question.key.clone()).collect(),
    })
}

/// The figures of a survey: for organizers after closing, for everybody once published.
///
/// # Errors
/// 404, 409 before.
pub async fn results<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadResults>,
    event: EventId,
) -> Result<(Results, i32)> {
    let survey = open_survey(db, by.caller(), event).await?;
    let early = by.caller().access(Permission::DefineSurveys).all;
    let ready = match survey.status {
        SurveyStatus::Published => true,
        SurveyStatus::Closed => early,
        SurveyStatus::Draft | SurveyStatus::Open => false,
    };
    let version = survey.version;
    let figures = if ready { figures_of(survey)? } else { None };
    let figures = figures.ok_or_else(|| Error::refused(Code::ResultsNotReady))?;
    Ok((figures, version))
}

/// The figures of a survey that was closed.
///
/// # Errors
/// Never: they were written here.
pub fn figures_of(survey: survey::Model) -> Result<Option<Results>> {
    let figures = survey.results.map(serde_json::from_value);
    figures
        .transpose()
        .map_err(|e| Error::Internal(e.to_string()))
}

/// Keys of the questions that a series asks.
///
/// # Errors
/// If the database fails.
pub async fn keys_of_series<C: ConnectionTrait>(db: &C, id: SeriesId) -> Result<BTreeSet<String>> {
    let questions = questions_of_series(db, Some(id)).await?;
    Ok(questions.into_iter().map(|question| question.key).collect())
}
