//! Merging a question into another one that asks the same.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Set,
    sea_query::{Expr, ExprTrait},
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
    db::{Db, Tx},
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
    let event = found.event.id;
    let Pair {
        row,
        target,
        merged,
    } = locked(tx, event, id, into).await?;
    tx.match_version(row.version)?;
    row.status.after(Step::Merge)?;
    if matches!(target.status, Merged | Declined) {
        return Err(target.status.refused("merge"));
    }
    let more = bring(tx, &row, into).await?;
    if more > 0 {
        count(tx, into, more).await?;
        let fact = Fact::new("question.supported", into, target.version).of_event(event);
        outbox::record(tx, fact.fields(vec!["supporters".into()])).await?;
    }
    follow(tx, merged, into).await?;
    take(
        tx,
        Found { row, ..found },
        Step::Merge,
        &["merged_into_id"],
        |row| {
            row.merged_into_id = Set(Some(into));
            row.supporters = Set(0);
            row.supersedes_id = Set(None);
        },
    )
    .await
}

/// What a merge changes.
struct Pair {
    row: question::Model,
    target: question::Model,
    /// What was merged into the first one before.
    merged: Vec<question::Model>,
}

/// Locks what a merge changes, in the order of ids, as everybody does who locks several. One merge
/// an event at a time, so that none misses what another one has just brought.
async fn locked(tx: &Tx, event: EventId, id: QuestionId, into: QuestionId) -> Result<Pair> {
    if into == id {
        return Err(Error::invalid("/into_id", FindingCode::Itself));
    }
    Db::lock(tx, &format!("merging questions of {event}")).await?;
    let both = question::COLUMN.id.is_in([id, into]);
    let before = question::COLUMN.merged_into_id.eq(id);
    let rows = question::Entity::find()
        .filter(question::COLUMN.event_id.eq(event))
        .filter(both.or(before))
        .order_by_asc(question::COLUMN.id)
        .lock_exclusive()
        .all(tx)
        .await?;
    let (mut row, mut target, mut merged) = (None, None, Vec::new());
    for one in rows {
        if one.id == id {
            row = Some(one);
        } else if one.id == into {
            target = Some(one);
        } else {
            merged.push(one);
        }
    }
    let missing = Finding::with("/into_id", FindingCode::NoSuch, &[&"question of the event"]);
    Ok(Pair {
        row: row.ok_or_else(Error::not_found)?,
        target: target.ok_or_else(|| Error::Invalid(vec![missing]))?,
        merged,
    })
}

/// Brings the supporters over, and whoever asked, who do not support the other one already; returns
/// how many.
async fn bring(tx: &Tx, row: &question::Model, into: QuestionId) -> Result<i32> {
    let there = question_support::Entity::find()
        .select_only()
        .column(question_support::Column::UserId)
        .filter(question_support::COLUMN.question_id.eq(into))
        .into_query();
    let moved = question_support::Entity::update_many()
        .col_expr(question_support::Column::QuestionId, Expr::val(into.0))
        .filter(question_support::COLUMN.question_id.eq(row.id))
        .filter(question_support::COLUMN.user_id.not_in_subquery(there))
        .exec(tx)
        .await?;
    question_support::Entity::delete_many()
        .filter(question_support::COLUMN.question_id.eq(row.id))
        .exec(tx)
        .await?;
    let mut more = i32::try_from(moved.rows_affected).unwrap_or(i32::MAX);
    if let Some(asker) = row.asked_by_id
        && add(tx, into, asker).await?
    {
        more = more.saturating_add(1);
    }
    Ok(more)
}

/// What was merged before goes along: whoever asked it finds what is open.
async fn follow(tx: &Tx, merged: Vec<question::Model>, into: QuestionId) -> Result<()> {
    for row in merged {
        let (id, event, version) = (row.id, row.event_id, row.version + 1);
        let mut row = row.into_active_model();
        row.merged_into_id = Set(Some(into));
        row.version = Set(version);
        row.updated_at = Set(tx.now);
        row.update(tx).await?;
        let fact = Fact::new(Step::Merge.fact(), id, version)
            .hidden(true)
            .of_event(event)
            .fields(vec!["merged_into_id".into()]);
        outbox::record(tx, fact).await?;
    }
    Ok(())
}
