//! Taking a question through its life.

use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, Set};

use super::{
    dto::{Forward, NewAnswer, QuestionView},
    lifecycle::Step,
    read::{may_be_superseded, view},
    sight::{Found, found, locked},
    submit::wished,
};
use crate::{
    auth::{Allow, Caller},
    db::Tx,
    entity::{ids::QuestionId, kinds::QuestionStatus, organization, question},
    error::{Code, Error, Finding, FindingCode, Result},
    events::words::zone_of,
    outbox::{self, Fact},
    policy::{AnswerQuestions, TriageQuestions},
};

/// Whether the caller may triage the question: asked before a body is read.
///
/// # Errors
/// 404.
pub async fn triageable<C: ConnectionTrait>(
    db: &C,
    by: &Allow<TriageQuestions>,
    id: QuestionId,
) -> Result<Found> {
    let found = found(db, by.caller(), id).await?;
    reached(by, found)
}

fn reached(by: &Allow<TriageQuestions>, found: Found) -> Result<Found> {
    if by.reaches(&found.event) {
        return Ok(found);
    }
    Err(Error::not_found())
}

/// Whether the caller may answer the question: asked before a body is read.
///
/// # Errors
/// 404.
pub async fn answerable<C: ConnectionTrait>(
    db: &C,
    by: &Allow<AnswerQuestions>,
    id: QuestionId,
) -> Result<()> {
    asked(by, found(db, by.caller(), id).await?).map(|_| ())
}

fn asked(by: &Allow<AnswerQuestions>, found: Found) -> Result<Found> {
    if by.access().all || found.sight.is_asked(&found.row) {
        return Ok(found);
    }
    Err(Error::not_found())
}

/// Asks an organization to answer. What another one may have answered is gone.
///
/// # Errors
/// 404, 422, 412, 409.
pub async fn forward(
    tx: &Tx,
    by: &Allow<TriageQuestions>,
    id: QuestionId,
    to: &Forward,
) -> Result<QuestionView> {
    let found = reached(by, locked(tx, by.caller(), id).await?)?;
    wished(tx, Some(to.organization_id)).await?;
    take(tx, found, Step::Forward, &["organization_id"], |row| {
        row.organization_id = Set(Some(to.organization_id));
        row.answer_text = Set(None);
        row.answered_by = Set(None);
        row.answered_by_id = Set(None);
        row.valid_as_of = Set(None);
        row.supersedes_id = Set(None);
    })
    .await
}

/// Answers, in the name of the organization that was asked.
///
/// # Errors
/// 404, 422, 412, 409.
pub async fn answer(
    tx: &Tx,
    by: &Allow<AnswerQuestions>,
    id: QuestionId,
    new: &NewAnswer,
) -> Result<QuestionView> {
    let found = asked(by, locked(tx, by.caller(), id).await?)?;
    check_superseded(tx, by.caller(), &found, new.supersedes_id).await?;
    let name = match found.row.organization_id {
        Some(id) => organization::Entity::find_by_id(id).one(tx).await?,
        None => None,
    };
    let name = name.map(|organization| organization.name);
    let me = by.user()?.id;
    let today = tx.now.with_timezone(&zone_of(&found.event.time_zone));
    take(
        tx,
        found,
        Step::Answer,
        &["answer", "supersedes_id"],
        |row| {
            row.answer_text = Set(Some(new.text.clone()));
            row.answered_by = Set(name);
            row.answered_by_id = Set(Some(me));
            row.valid_as_of = Set(Some(new.valid_as_of.unwrap_or(today.date_naive())));
            row.supersedes_id = Set(new.supersedes_id);
        },
    )
    .await
}

/// What an answer supersedes must be an earlier published question of the series.
///
/// # Errors
/// 422.
pub(super) async fn check_superseded(
    tx: &Tx,
    by: &Caller,
    found: &Found,
    earlier: Option<QuestionId>,
) -> Result<()> {
    let Some(earlier) = earlier else {
        return Ok(());
    };
    if earlier == found.row.id {
        return Err(Error::invalid("/supersedes_id", FindingCode::Itself));
    }
    if may_be_superseded(tx, found, by, earlier).await? {
        return Ok(());
    }
    let what = "published question of the series";
    let finding = Finding::with("/supersedes_id", FindingCode::NoSuch, &[&what]);
    Err(Error::Invalid(vec![finding]))
}

/// Makes question and answer public.
///
/// # Errors
/// 404, 412, 409.
pub async fn publish(tx: &Tx, by: &Allow<TriageQuestions>, id: QuestionId) -> Result<QuestionView> {
    let found = reached(by, locked(tx, by.caller(), id).await?)?;
    take(tx, found, Step::Publish, &["published_at"], |row| {
        row.published_at = Set(Some(tx.now));
    })
    .await
}

/// Will not have it answered.
///
/// # Errors
/// 404, 412, 409.
pub async fn decline(tx: &Tx, by: &Allow<TriageQuestions>, id: QuestionId) -> Result<QuestionView> {
    let found = reached(by, locked(tx, by.caller(), id).await?)?;
    take(tx, found, Step::Decline, &[], |row| {
        // Its answer will never be read: another one may supersede what it would have.
        row.supersedes_id = Set(None);
    })
    .await
}

/// Takes a step with a question that is locked.
pub(super) async fn take(
    tx: &Tx,
    Found { event, sight, row }: Found,
    step: Step,
    fields: &[&str],
    change: impl FnOnce(&mut question::ActiveModel),
) -> Result<QuestionView> {
    tx.match_version(row.version)?;
    let status = row.status.after(step)?;
    let (id, version) = (row.id, row.version + 1);
    let hidden = ![row.status, status].contains(&QuestionStatus::Published);
    let mut row: question::ActiveModel = row.into();
    row.status = Set(status);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    change(&mut row);
    let row = row.update(tx).await;
    let row = row.map_err(|e| Error::from(e).unique_as(Code::AlreadySuperseded))?;
    let fields = ["status"].iter().chain(fields).map(|f| (*f).to_owned());
    let fact = Fact::new(step.fact(), id, version)
        .of_event(event.id)
        .fields(fields.collect());
    outbox::record(tx, fact.hidden(hidden)).await?;
    view(tx, &sight, row).await
}
