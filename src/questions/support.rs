//! Supporting a question: once a person, counted exactly.

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, Set, TryInsertResult,
    sea_query::{Expr, ExprTrait},
};

use super::{
    dto::QuestionView,
    read::view,
    sight::{Found, locked},
    submit::participant,
};
use crate::{
    auth::Allow,
    db::Tx,
    entity::{
        ids::{QuestionId, UserId},
        question, question_support,
    },
    error::Result,
    outbox::{self, Fact},
    policy::AskQuestions,
};

/// Supports a question, or does so no more. To repeat it changes nothing.
///
/// # Errors
/// 404, 403 for people who don't take part, 409 once its end is known.
pub async fn support(
    tx: &Tx,
    by: &Allow<AskQuestions>,
    id: QuestionId,
    wanted: bool,
) -> Result<QuestionView> {
    // Locked, so that nobody supports what is being merged, and the counter is that of the rows.
    let Found {
        event,
        sight,
        mut row,
    } = locked(tx, by.caller(), id).await?;
    let me = participant(tx, by, event.id).await?;
    if !row.status.is_open() {
        return Err(row.status.refused("support"));
    }
    let (changed, kind, by) = if wanted {
        (add(tx, id, me).await?, "question.supported", 1)
    } else {
        (remove(tx, id, me).await?, "question.unsupported", -1)
    };
    if changed {
        count(tx, id, by).await?;
        row.supporters += by;
        let fact = Fact::new(kind, id, row.version).of_event(event.id);
        let fact = fact.fields(vec!["supporters".into()]);
        // Who stops supporting what they never began to asked it, before it was merged.
        outbox::record(tx, fact.unnamed(true)).await?;
    }
    view(tx, &sight, row).await
}

/// Adds a supporter. False: it was one already.
pub(super) async fn add(tx: &Tx, question: QuestionId, person: UserId) -> Result<bool> {
    let row = question_support::ActiveModel {
        question_id: Set(question),
        user_id: Set(person),
    };
    let inserted = question_support::Entity::insert(row)
        .on_conflict_do_nothing()
        .exec_without_returning(tx)
        .await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(1)))
}

async fn remove(tx: &Tx, question: QuestionId, person: UserId) -> Result<bool> {
    let deleted = question_support::Entity::delete_by_id((question, person))
        .exec(tx)
        .await?;
    Ok(deleted.rows_affected > 0)
}

/// Adds to the counter, which is no new version: nobody's change is stale because of it.
pub(super) async fn count(tx: &Tx, question: QuestionId, by: i32) -> Result<()> {
    let supporters = question::Column::Supporters;
    question::Entity::update_many()
        .col_expr(supporters, Expr::col(supporters).add(by))
        .filter(question::COLUMN.id.eq(question))
        .exec(tx)
        .await?;
    Ok(())
}
