//! Forgetting who asked and answered (rule 8).

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, prelude::Uuid, sea_query::Expr};

use crate::{
    db::Tx,
    entity::{ids::UserId, question},
    error::Result,
};

/// Takes a person from questions and answers, which stay under nobody; support stays counted,
/// like votes. No version, time or fact of its own: together with the end of the account it
/// would tell who asked anonymously.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &Tx, person: UserId) -> Result<()> {
    let nobody = || Expr::val(Option::<Uuid>::None);
    question::Entity::update_many()
        .col_expr(question::Column::AskedById, nobody())
        .filter(question::COLUMN.asked_by_id.eq(person))
        .exec(tx)
        .await?;
    question::Entity::update_many()
        .col_expr(question::Column::AnsweredById, nobody())
        .filter(question::COLUMN.answered_by_id.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}
