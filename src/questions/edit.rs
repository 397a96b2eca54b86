//! Changing a question, and withdrawing it.

use sea_orm::{ActiveModelTrait, EntityTrait, Set};

use super::{
    dto::{EditQuestion, QuestionView},
    read::view,
    sight::{Found, locked},
    steps::check_superseded,
    submit::wished,
};
use crate::{
    auth::Allow,
    db::Tx,
    entity::{
        ids::QuestionId,
        kinds::QuestionStatus::{Answered, Declined, Merged, Published, Submitted},
        question,
    },
    error::{Code, Error, FindingCode, Result},
    outbox::{self, Fact},
    policy::{AskQuestions, Permission},
    web::patch::MergePatch,
};

/// Whether the caller may change it: whoever asked it, and those who triage.
///
/// # Errors
/// 404.
pub(super) fn editable(found: &Found) -> Result<()> {
    if found.sight.triages || found.sight.owns(&found.row) {
        return Ok(());
    }
    Err(Error::not_found())
}

/// Whether the caller may withdraw it: whoever asked it, and who may do everything.
///
/// # Errors
/// 404.
pub(super) fn withdrawable(by: &Allow<AskQuestions>, found: &Found) -> Result<()> {
    if by.access().all || found.sight.owns(&found.row) {
        return Ok(());
    }
    Err(Error::not_found())
}

/// Changes a question. Who asked it may do so while it is submitted; answers are corrected by
/// organizers.
///
/// # Errors
/// 404, 403 for fields that are not the caller's, 422, 412, 409 in a state that does not allow it.
pub async fn edit(
    tx: &Tx,
    by: &Allow<AskQuestions>,
    id: QuestionId,
    patch: &MergePatch,
) -> Result<QuestionView> {
    let found = locked(tx, by.caller(), id).await?;
    editable(&found)?;
    fields_are_theirs(by, &found, patch)?;
    let present = &found.row;
    let (new, fields) = patch.apply(&EditQuestion::from(present))?;
    let has = |field: &str| fields.iter().any(|name| name == field);
    if has("organization_id") {
        wished(tx, new.organization_id).await?;
    }
    if present.answer_text.is_some() && new.answer.is_none() {
        return Err(Error::invalid("/answer", FindingCode::Required));
    }
    if has("supersedes_id") {
        check_superseded(tx, by.caller(), &found, new.supersedes_id).await?;
    }
    tx.match_version(present.version)?;
    // Who could see the name has seen it.
    if new.anonymous && !present.anonymous {
        return Err(Error::refused_with(Code::FieldNotYours, &[&"anonymous"]));
    }
    fits_state(&found, &fields)?;
    if fields.is_empty() {
        return view(tx, &found.sight, found.row).await;
    }
    store(tx, found, new, fields).await
}

/// Refuses fields that are somebody else's to change.
fn fields_are_theirs(by: &Allow<AskQuestions>, found: &Found, patch: &MergePatch) -> Result<()> {
    let corrects = by.caller().access(Permission::TriageQuestions).all;
    let owns = found.sight.owns(&found.row);
    let foreign = patch.touched().filter(|field| match *field {
        "anonymous" => !owns,
        "answer" | "supersedes_id" => !corrects,
        _ => false,
    });
    let foreign: Vec<&str> = foreign.collect();
    if foreign.is_empty() {
        return Ok(());
    }
    let foreign = foreign.join(", ");
    Err(Error::refused_with(Code::FieldNotYours, &[&foreign]))
}

/// Refuses what the state does not allow to be changed any more, or yet.
fn fits_state(Found { sight, row, .. }: &Found, fields: &[String]) -> Result<()> {
    let has = |field: &str| fields.iter().any(|name| name == field);
    let over =
        matches!(row.status, Merged | Declined) || (!sight.triages && row.status != Submitted);
    let forwarded = has("organization_id") && row.status != Submitted;
    let unanswered =
        (has("answer") || has("supersedes_id")) && !matches!(row.status, Answered | Published);
    if over || forwarded || unanswered {
        return Err(row.status.refused("update"));
    }
    Ok(())
}

async fn store(
    tx: &Tx,
    Found { event, sight, row }: Found,
    new: EditQuestion,
    fields: Vec<String>,
) -> Result<QuestionView> {
    let (id, version) = (row.id, row.version + 1);
    // Later it is somebody who triages, whoever asked.
    let unnamed = row.anonymous && row.status == Submitted && sight.owns(&row);
    let hidden = row.status != Published;
    let EditQuestion {
        text,
        organization_id,
        anonymous,
        answer,
        supersedes_id,
    } = new;
    let (answer_text, valid_as_of) = answer.map(|a| (a.text, a.valid_as_of)).unzip();
    let mut row: question::ActiveModel = row.into();
    row.text = Set(text);
    row.organization_id = Set(organization_id);
    row.anonymous = Set(anonymous);
    row.answer_text = Set(answer_text);
    row.valid_as_of = Set(valid_as_of);
    row.supersedes_id = Set(supersedes_id);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await;
    let row = row.map_err(|e| Error::from(e).unique_as(Code::AlreadySuperseded))?;
    let fact = Fact::new("question.updated", id, version)
        .of_event(event.id)
        .fields(fields);
    outbox::record(tx, fact.unnamed(unnamed).hidden(hidden)).await?;
    view(tx, &sight, row).await
}

/// Withdraws a question that nobody has dealt with yet. Nothing of it stays.
///
/// # Errors
/// 404, 412, 409 once it was forwarded, or if others were merged into it.
pub async fn withdraw(tx: &Tx, by: &Allow<AskQuestions>, id: QuestionId) -> Result<()> {
    let found = locked(tx, by.caller(), id).await?;
    withdrawable(by, &found)?;
    let Found { event, sight, row } = found;
    tx.match_version(row.version)?;
    if row.status != Submitted {
        return Err(row.status.refused("withdraw"));
    }
    question::Entity::delete_by_id(id).exec(tx).await?;
    let fact = Fact::new("question.withdrawn", id, row.version + 1).of_event(event.id);
    let unnamed = row.anonymous && sight.owns(&row);
    outbox::record(tx, fact.unnamed(unnamed).hidden(true)).await
}
