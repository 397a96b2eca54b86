//! What is asked at every edition of a series.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
    QueryTrait, Set,
    sea_query::{Expr, ExprTrait},
};

use super::{
    dto::{NewSeriesSurvey, SeriesSurveyView},
    dto_question::Question,
    questions::default_set,
};
use crate::{
    auth::Allow,
    db::Tx,
    entity::{
        event,
        ids::{EventId, SeriesId},
        kinds::SurveyStatus,
        series_survey, survey, survey_question,
    },
    error::{Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::DefineSurveys,
    series,
    web::forms::Findings,
};

/// The questions of a series: its own, else the default set of the network.
///
/// # Errors
/// If the database fails.
pub async fn questions_of_series<C: ConnectionTrait>(
    db: &C,
    series: Option<SeriesId>,
) -> Result<Vec<Question>> {
    let Some(id) = series else {
        return Ok(default_set());
    };
    let row = series_survey::Entity::find_by_id(id).one(db).await?;
    row.map_or_else(|| Ok(default_set()), |row| read(row.questions))
}

fn read(questions: serde_json::Value) -> Result<Vec<Question>> {
    serde_json::from_value(questions).map_err(|e| Error::Internal(e.to_string()))
}

/// What is asked at every edition of a series.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(db: &C, id: SeriesId) -> Result<SeriesSurveyView> {
    series::service::exists(db, id).await?;
    let row = series_survey::Entity::find_by_id(id).one(db).await?;
    let version = row.as_ref().map_or(0, |row| row.version);
    let questions = row.map_or_else(|| Ok(default_set()), |row| read(row.questions))?;
    Ok(SeriesSurveyView {
        series_id: id,
        questions,
        version,
    })
}

/// Puts what is asked at every edition of a series from now on. Under a key and version that was
/// asked only the wording can be corrected.
///
/// # Errors
/// 404, 422 for a question that means something else than before, 428/412.
pub async fn put(
    tx: &Tx,
    by: &Allow<DefineSurveys>,
    id: SeriesId,
    new: &NewSeriesSurvey,
) -> Result<SeriesSurveyView> {
    by.beyond_events()?;
    series::service::in_turn(tx, id).await?;
    let present = series_survey::Entity::find_by_id(id).one(tx).await?;
    let version = present.as_ref().map_or(0, |row| row.version);
    tx.require_version(version)?;
    refuse_other_meaning(tx, id, None, &new.questions).await?;
    let questions = serde_json::to_value(&new.questions);
    let mut row = series_survey::ActiveModel {
        series_id: Set(id),
        questions: Set(questions.map_err(|e| Error::Internal(e.to_string()))?),
        version: Set(version + 1),
        updated_at: Set(tx.now),
        ..Default::default()
    };
    if present.is_some() {
        row.update(tx).await?;
    } else {
        row.created_at = Set(tx.now);
        row.insert(tx).await?;
    }
    let fact = Fact::new("series_survey.updated", id, version + 1);
    outbox::record(tx, fact.fields(vec!["questions".into()])).await?;
    get(tx, id).await
}

/// Refuses questions that, under a key and version that another event of the series has, mean
/// something else there: editions could not be compared.
///
/// # Errors
/// 422.
pub(super) async fn refuse_other_meaning<C: ConnectionTrait>(
    db: &C,
    series: SeriesId,
    but: Option<EventId>,
    questions: &[Question],
) -> Result<()> {
    let mut known = asked_in(db, series, but).await?;
    if but.is_some() {
        known.extend(questions_of_series(db, Some(series)).await?);
    }
    let mut findings = Findings::default();
    for (i, question) in questions.iter().enumerate() {
        let same = |old: &&Question| (&old.key, old.version) == (&question.key, question.version);
        if known.iter().filter(same).any(|old| !old.means(question)) {
            let hint = "a higher one: under this one the series has asked something else";
            let pointer = format!("/questions/{i}/version");
            findings.add(Finding::with(pointer, FindingCode::Format, &[&hint]));
        }
    }
    findings.refuse()
}

/// What surveys of a series that were opened ask, but for one event's.
async fn asked_in<C: ConnectionTrait>(
    db: &C,
    series: SeriesId,
    but: Option<EventId>,
) -> Result<Vec<Question>> {
    let events = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(event::COLUMN.series_id.eq(series))
        .apply_if(but, |select, but| select.filter(event::COLUMN.id.ne(but)))
        .into_query();
    let surveys = survey::Entity::find()
        .select_only()
        .column(survey::Column::Id)
        .filter(survey::COLUMN.status.ne(SurveyStatus::Draft))
        .filter(Expr::col(survey::Column::EventId).in_subquery(events))
        .into_query();
    let rows = survey_question::Entity::find()
        .filter(Expr::col(survey_question::Column::SurveyId).in_subquery(surveys))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Question::from).collect())
}
