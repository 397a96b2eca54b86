//! Forgetting who asked and answered (rule 8).

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    prelude::Uuid,
    sea_query::{Expr, ExprTrait},
};

use crate::{
    db::Tx,
    entity::{
        ids::{QuestionId, UserId},
        question,
    },
    error::Result,
};

/// Takes a person from questions and answers, which stay under nobody; support stays counted,
/// like votes. No version, time or fact of its own: together with the end of the account it
/// would tell who asked anonymously.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &Tx, person: UserId) -> Result<()> {
    // In the order of ids, as a merge locks them.
    let (asked, answered) = (
        question::COLUMN.asked_by_id.eq(person),
        question::COLUMN.answered_by_id.eq(person),
    );
    question::Entity::find()
        .select_only()
        .column(question::Column::Id)
        .filter(asked.clone().or(answered.clone()))
        .order_by_asc(question::COLUMN.id)
        .lock_exclusive()
        .into_tuple::<QuestionId>()
        .all(tx)
        .await?;
    let nobody = || Expr::val(Option::<Uuid>::None);
    question::Entity::update_many()
        .col_expr(question::Column::AskedById, nobody())
        .filter(asked)
        .exec(tx)
        .await?;
    question::Entity::update_many()
        .col_expr(question::Column::AnsweredById, nobody())
        .filter(answered)
        .exec(tx)
        .await?;
    Ok(())
}
