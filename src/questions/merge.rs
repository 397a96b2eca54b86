//! Merging a question into another one that asks the same.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Set, sea_query::Expr,
};

use super::{
    dto::QuestionView,
    lifecycle::Step,
    sight::Found,
    steps::{take, triageable},
    support::{add, count},
};
use crate::{
    auth::Allow,
    db::Tx,
    entity::{
        ids::{EventId, QuestionId},
        kinds::QuestionStatus::{Declined, Merged},
        question, question_support,
    },
    error::{Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::TriageQuestions,
};

/// Merges a question into another one of the same event. Who supports either supports the other
/// one then, once; so does who asked it.
///
/// # Errors
/// 404, 422, 412, 409 in a state of either that does not allow it.
pub async fn merge(
    tx: &Tx,
    by: &Allow<TriageQuestions>,
    id: QuestionId,
    into: QuestionId,
) -> Result<QuestionView> {
    let found = triageable(tx, by, id).await?;
    if into == id {
        return Err(Error::invalid("/into_id", FindingCode::Itself));
    }
    let (row, target) = both(tx, found.event.id, [id, into]).await?;
    tx.match_version(row.version)?;
    row.status.after(Step::Merge)?;
    if matches!(target.status, Merged | Declined) {
        return Err(target.status.refused("merge"));
    }
    let mut more = bring(tx, id, into).await?;
    if let Some(asker) = row.asked_by_id
        && add(tx, into, asker).await?
    {
        more += 1;
    }
    count(tx, into, more).await?;
    let target_fact = Fact::new("question.supported", into, target.version)
        .of_event(found.event.id)
        .fields(vec!["supporters".into()]);
    outbox::record(tx, target_fact).await?;
    follow(tx, found.event.id, id, into).await?;
    let found = Found { row, ..found };
    take(tx, found, Step::Merge, &["merged_into_id"], |row| {
        row.merged_into_id = Set(Some(into));
        row.supporters = Set(0);
        row.supersedes_id = Set(None);
    })
    .await
}

/// Both questions, locked in the order of their ids, so that two merges wait for each other.
async fn both(
    tx: &Tx,
    event: EventId,
    [id, into]: [QuestionId; 2],
) -> Result<(question::Model, question::Model)> {
    let rows = question::Entity::find()
        .filter(question::COLUMN.id.is_in([id, into]))
        .filter(question::COLUMN.event_id.eq(event))
        .order_by_asc(question::COLUMN.id)
        .lock_exclusive()
        .all(tx)
        .await?;
    let (mut row, mut target) = (None, None);
    for one in rows {
        if one.id == id {
            row = Some(one);
        } else {
            target = Some(one);
        }
    }
    let row = row.ok_or_else(Error::not_found)?;
    let missing = Finding::with("/into_id", FindingCode::NoSuch, &[&"question of the event"]);
    let target = target.ok_or_else(|| Error::Invalid(vec![missing]))?;
    Ok((row, target))
}

/// Brings the supporters over who do not support the other one already; returns how many.
async fn bring(tx: &Tx, from: QuestionId, into: QuestionId) -> Result<i32> {
    let there = question_support::Entity::find()
        .select_only()
        .column(question_support::Column::UserId)
        .filter(question_support::COLUMN.question_id.eq(into))
        .into_query();
    let moved = question_support::Entity::update_many()
        .col_expr(question_support::Column::QuestionId, Expr::val(into.0))
        .filter(question_support::COLUMN.question_id.eq(from))
        .filter(question_support::COLUMN.user_id.not_in_subquery(there))
        .exec(tx)
        .await?;
    question_support::Entity::delete_many()
        .filter(question_support::COLUMN.question_id.eq(from))
        .exec(tx)
        .await?;
    Ok(i32::try_from(moved.rows_affected).unwrap_or(i32::MAX))
}

/// Those that were merged into it before go with it: whoever asked them finds what is open.
async fn follow(tx: &Tx, event: EventId, from: QuestionId, into: QuestionId) -> Result<()> {
    let rows = question::Entity::find()
        .filter(question::COLUMN.merged_into_id.eq(from))
        .order_by_asc(question::COLUMN.id)
        .lock_exclusive()
        .all(tx)
        .await?;
    for row in rows {
        let (id, version) = (row.id, row.version + 1);
        let mut row = row.into_active_model();
        row.merged_into_id = Set(Some(into));
        row.version = Set(version);
        row.updated_at = Set(tx.now);
        row.update(tx).await?;
        let fact = Fact::new(Step::Merge.fact(), id, version)
            .of_event(event)
            .fields(vec!["merged_into_id".into()]);
        outbox::record(tx, fact).await?;
    }
    Ok(())
}
