//! Defining a survey and taking it through its life.

use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter,
    QuerySelect, Set,
    sea_query::{Expr, ExprTrait},
};

use super::{
    dto::{NewSurvey, SurveyStep, SurveyView},
    dto_question::Question,
    people,
    results::figures,
    series::{questions_of_series, refuse_other_meaning},
    service::{questions_of, view},
    urn::Urn,
};
use crate::{
    auth::{Allow, scope},
    crypto,
    db::{Actor, Db, Expected, Tx},
    entity::{
        event,
        ids::{EventId, QuoteId, SeriesId, SurveyId},
        kinds::{Labels, QuoteStatus, QuoteUses, SurveyStatus},
        quote, survey, survey_question, survey_urn,
    },
    error::{Code, Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::DefineSurveys,
    web::patch::MergePatch,
};

/// Creates a draft, with the default questions if none are given.
///
/// # Errors
/// 404, 409 if the event has one.
pub async fn create(
    tx: &Tx,
    by: &Allow<DefineSurveys>,
    event: EventId,
    new: &NewSurvey,
) -> Result<SurveyView> {
    if !by.is_system() {
        scope::visible_event(tx, by.caller(), event).await?;
    }
    let row = draft(tx, event, new).await?;
    view(tx, row).await
}

/// Gives an event a draft.
///
/// # Errors
/// 422 for a question that means something else in the series, 409 if the event has a survey.
pub(super) async fn draft(tx: &Tx, event: EventId, new: &NewSurvey) -> Result<survey::Model> {
    let series = series_of(tx, event).await?;
    let questions = match &new.questions {
        Some(questions) => questions.clone(),
        None => questions_of_series(tx, series).await?,
    };
    if let Some(series) = series {
        refuse_other_meaning(tx, series, Some(event), &questions).await?;
    }
    let row = survey::ActiveModel {
        id: Set(SurveyId::new()),
        event_id: Set(event),
        status: Set(SurveyStatus::Draft),
        mode: Set(new.mode),
        threshold: Set(new.threshold),
        opens_at: Set(new.opens_at),
        closes_at: Set(new.closes_at),
        reminds_at: Set(new.reminds_at),
        reminded_at: Set(None),
        results: Set(None),
        scrubbed: Set(false),
        version: Set(1),
        created_at: Set(tx.now),
        updated_at: Set(tx.now),
    };
    let row = row.insert(tx).await;
    let row = row.map_err(|e| Error::from(e).unique_as(Code::AlreadyExists))?;
    store_questions(tx, row.id, &questions).await?;
    // Tickets are taken before it opens.
    Urn::put_up(tx, row.id).await?;
    let fact = Fact::new("survey.created", row.id, 1).of_event(event);
    outbox::record(tx, fact).await?;
    Ok(row)
}

async fn series_of(tx: &Tx, event: EventId) -> Result<Option<SeriesId>> {
    let row = event::Entity::find_by_id(event).one(tx).await?;
    Ok(row.and_then(|row| row.series_id))
}

/// Changes a survey; its questions are locked once it was opened.
///
/// # Errors
/// 404, 422, 428/412, 409 once it was opened.
pub async fn update(
    tx: &Tx,
    by: &Allow<DefineSurveys>,
    event: EventId,
    patch: &MergePatch,
) -> Result<SurveyView> {
    let present = locked(tx, by, event).await?;
    let present = view(tx, present).await?;
    let (new, fields) = patch.apply(&NewSurvey::from(&present))?;
    tx.require_version(present.version)?;
    if fields.is_empty() {
        return Ok(present);
    }
    let still_free = |field: &String| matches!(field.as_str(), "closes_at" | "reminds_at");
    let only_closing = fields.iter().all(still_free);
    match present.status {
        SurveyStatus::Draft => {}
        SurveyStatus::Open if only_closing => {}
        status => return Err(Error::wrong_state(&status.as_str(), "update", &[])),
    }
    if new.mode != present.mode {
        // Tickets of the one kind may be out.
        let finding = Finding::with("/mode", FindingCode::Format, &[&present.mode.as_str()]);
        return Err(Error::Invalid(vec![finding]));
    }
    let version = present.version + 1;
    let row = survey::ActiveModel {
        id: Set(present.id),
        threshold: Set(new.threshold),
        opens_at: Set(new.opens_at),
        closes_at: Set(new.closes_at),
        reminds_at: Set(new.reminds_at),
        version: Set(version),
        updated_at: Set(tx.now),
        ..Default::default()
    };
    let row = row.update(tx).await?;
    if fields.iter().any(|field| field == "questions") {
        let series = series_of(tx, event).await?;
        let questions = match new.questions {
            Some(questions) => questions,
            None => questions_of_series(tx, series).await?,
        };
        if let Some(series) = series {
            refuse_other_meaning(tx, series, Some(event), &questions).await?;
        }
        survey_question::Entity::delete_many()
            .filter(survey_question::COLUMN.survey_id.eq(present.id))
            .exec(tx)
            .await?;
        store_questions(tx, present.id, &questions).await?;
    }
    let fact = Fact::new("survey.updated", present.id, version)
        .of_event(event)
        .fields(fields);
    outbox::record(tx, fact).await?;
    view(tx, row).await
}

async fn store_questions(tx: &Tx, survey: SurveyId, questions: &[Question]) -> Result<()> {
    let rows = questions.iter().zip(1..).map(|(question, position)| {
        let question = question.clone();
        survey_question::ActiveModel {
            survey_id: Set(survey),
            key: Set(question.key),
            version: Set(question.version),
            position: Set(position),
            kind: Set(question.kind),
            text: Set(question.text),
            text_en: Set(question.text_en),
            scale: Set(question.scale),
            labels: Set(Labels(question.labels)),
            required: Set(question.required),
            visible_if: Set(question.visible_if),
            comparable: Set(question.comparable),
        }
    });
    survey_question::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

async fn locked(tx: &Tx, by: &Allow<DefineSurveys>, event: EventId) -> Result<survey::Model> {
    if !by.is_system() {
        scope::visible_event(tx, by.caller(), event).await?;
    }
    survey::Entity::find()
        .filter(survey::COLUMN.event_id.eq(event))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)
}

/// Takes a step.
///
/// # Errors
/// 404, 428/412, 409 from a state that does not allow it.
pub async fn steps(
    tx: &Tx,
    by: &Allow<DefineSurveys>,
    event: EventId,
    step: SurveyStep,
) -> Result<SurveyView> {
    let present = locked(tx, by, event).await?;
    if !by.is_system() {
        tx.require_version(present.version)?;
    }
    let row = step_in(tx, present, step).await?;
    view(tx, row).await
}

impl SurveyStatus {
    /// The state after a step. What is not listed is refused.
    ///
    /// # Errors
    /// 409.
    pub fn after(self, step: SurveyStep) -> Result<Self> {
        match (self, step) {
            (Self::Draft, SurveyStep::Open) => Ok(Self::Open),
            (Self::Open, SurveyStep::Close) => Ok(Self::Closed),
            (Self::Closed, SurveyStep::Publish) => Ok(Self::Published),
            (from, step) => {
                let next = match from {
                    Self::Draft => vec!["open".to_owned()],
                    Self::Open => vec!["closed".to_owned()],
                    Self::Closed => vec!["published".to_owned()],
                    Self::Published => Vec::new(),
                };
                let step = format!("{step:?}").to_lowercase();
                Err(Error::wrong_state(&from.as_str(), &step, &next))
            }
        }
    }
}

async fn step_in(tx: &Tx, present: survey::Model, step: SurveyStep) -> Result<survey::Model> {
    let (id, event, version) = (present.id, present.event_id, present.version + 1);
    let mut row = survey::ActiveModel {
        id: Set(id),
        status: Set(present.status.after(step)?),
        version: Set(version),
        updated_at: Set(tx.now),
        ..Default::default()
    };
    let kind = match step {
        SurveyStep::Open => {
            Urn::put_up(tx, id).await?;
            "survey.opened"
        }
        SurveyStep::Close => {
            row.results = Set(Some(count(tx, &present).await?));
            "survey.closed"
        }
        SurveyStep::Publish => "survey.published",
    };
    let row = row.update(tx).await?;
    let fact = Fact::new(kind, id, version)
        .of_event(event)
        .fields(vec!["status".into()]);
    outbox::record(tx, fact).await?;
    Ok(row)
}

/// Counts the urn out, once, and destroys it.
async fn count(tx: &Tx, survey: &survey::Model) -> Result<serde_json::Value> {
    let urn = Urn::locked(tx, survey.id).await?;
    let questions = questions_of(tx, survey.id).await?;
    let results = figures(&questions, &urn.sheets, survey.threshold)?;
    let before = quote::Entity::find()
        .filter(quote::COLUMN.event_id.eq(survey.event_id))
        .count(tx)
        .await?;
    let first = i32::try_from(before).unwrap_or(i32::MAX - 10_000) + 1;
    let mut quotes = urn.quotes;
    super::urn::shuffle(&mut quotes)?;
    let roles = people::roles(tx, survey.event_id, survey.threshold).await?;
    for (given, position) in quotes.into_iter().zip(first..) {
        let row = quote::ActiveModel {
            // Random, not in the order of time.
            id: Set(QuoteId(uuid::Uuid::new_v4())),
            event_id: Set(survey.event_id),
            position: Set(position),
            text: Set(given.text),
            verbatim: Set(given.verbatim),
            // In a role that few have, the words would have a name.
            attribution: Set(given
                .attribution
                .filter(|role| roles.contains(role))
                .map(|role| people::in_words(role).to_owned())),
            status: Set(QuoteStatus::Given),
            revocation_hash: Set(given
                .revocation_hash
                .map(|hash| crypto::decode(&hash))
                .transpose()?),
            imported: Set(false),
            noted: Set(false),
            uses: Set(QuoteUses(given.uses)),
            version: Set(1),
        };
        quote::Entity::insert(row)
            .exec_without_returning(tx)
            .await?;
    }
    survey_urn::Entity::delete_by_id(survey.id).exec(tx).await?;
    serde_json::to_value(results).map_err(|e| Error::Internal(e.to_string()))
}

/// Reminds the participants, all of them: nobody knows who has answered.
///
/// # Errors
/// 404, 428/412, 409 if it is not open, or they were reminded in the last twelve hours.
pub async fn remind(tx: &Tx, by: &Allow<DefineSurveys>, event: EventId) -> Result<SurveyView> {
    let present = locked(tx, by, event).await?;
    tx.require_version(present.version)?;
    if present.status != SurveyStatus::Open {
        return Err(Error::wrong_state(&present.status.as_str(), "remind", &[]));
    }
    if present.reminded_at.is_some_and(|at| tx.now - at < PAUSE) {
        return Err(Error::refused(Code::RemindedAlready));
    }
    let row = remind_in(tx, present).await?;
    view(tx, row).await
}

/// Between two reminders.
const PAUSE: Duration = Duration::hours(12);

async fn remind_in(tx: &Tx, present: survey::Model) -> Result<survey::Model> {
    let (id, version) = (present.id, present.version + 1);
    let row = survey::ActiveModel {
        id: Set(id),
        reminded_at: Set(Some(tx.now)),
        version: Set(version),
        updated_at: Set(tx.now),
        ..Default::default()
    };
    let row = row.update(tx).await?;
    let fact = Fact::new("survey.reminded", id, version).of_event(present.event_id);
    outbox::record(tx, fact).await?;
    Ok(row)
}

/// A reminder whose time has come and that was not sent since.
fn to_remind(row: &survey::Model, now: DateTime<Utc>) -> bool {
    let due = row.reminds_at.filter(|at| *at <= now);
    let sent = |at| row.reminded_at.is_some_and(|sent| sent >= at);
    row.status == SurveyStatus::Open && due.is_some_and(|at| !sent(at))
}

/// Opens and closes surveys whose time has come, and reminds of them.
///
/// # Errors
/// If the database fails.
pub async fn step_due(db: &Db) -> Result<()> {
    let now = db.now();
    let due = survey::Entity::find()
        .filter(
            Condition::any()
                .add(
                    survey::COLUMN
                        .status
                        .eq(SurveyStatus::Draft)
                        .and(survey::COLUMN.opens_at.lte(now)),
                )
                .add(
                    survey::COLUMN
                        .status
                        .eq(SurveyStatus::Open)
                        .and(survey::COLUMN.closes_at.lte(now)),
                )
                .add(
                    survey::COLUMN
                        .status
                        .eq(SurveyStatus::Open)
                        .and(survey::COLUMN.reminds_at.lte(now))
                        .and(
                            survey::COLUMN
                                .reminded_at
                                .is_null()
                                .or(Expr::col(survey::Column::RemindedAt)
                                    .lt(Expr::col(survey::Column::RemindsAt))),
                        ),
                ),
        )
        .all(db.read())
        .await?;
    for seen in due {
        let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
        let row = survey::Entity::find_by_id(seen.id)
            .lock_exclusive()
            .one(&tx)
            .await?;
        // Another instance may have been first.
        let Some(row) = row.filter(|row| row.status == seen.status) else {
            continue;
        };
        let over = row.closes_at.is_some_and(|at| at <= now);
        match row.status {
            SurveyStatus::Draft => {
                step_in(&tx, row, SurveyStep::Open).await?;
            }
            _ if over => {
                step_in(&tx, row, SurveyStep::Close).await?;
            }
            _ if to_remind(&row, now) => {
                remind_in(&tx, row).await?;
            }
            _ => continue,
        }
        tx.commit().await?;
    }
    scrub_closed(db).await
}

/// Removes from the storage what closed surveys left behind (deleted, but perhaps readable
/// in the file). Repeated after a crash until it is done.
///
/// # Errors
/// If the database fails.
pub async fn scrub_closed(db: &Db) -> Result<()> {
    let closed = [SurveyStatus::Closed, SurveyStatus::Published];
    let left = || {
        Condition::all()
            .add(survey::COLUMN.status.is_in(closed))
            .add(survey::COLUMN.scrubbed.eq(false))
    };
    let ids: Vec<SurveyId> = survey::Entity::find()
        .select_only()
        .column(survey::Column::Id)
        .filter(left())
        .into_tuple()
        .all(db.read())
        .await?;
    if ids.is_empty() {
        return Ok(());
    }
    db.scrub("survey_urn").await?;
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    survey::Entity::update_many()
        .col_expr(survey::Column::Scrubbed, Expr::val(true))
        .filter(survey::COLUMN.id.is_in(ids))
        .exec(&tx)
        .await?;
    tx.commit().await
}
