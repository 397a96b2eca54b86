//! Mails about questions to authorities: to those who are asked, and to those who want to know.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
    prelude::Uuid,
    sea_query::{Expr, ExprTrait},
};

use super::{
    letter::Letter,
    plan::{Planned, each},
};
use crate::{
    accounts::users,
    db::Tx,
    entity::{
        ids::{OrganizationId, QuestionId, UserId},
        kinds::{MailKind, QuestionStatus},
        mail, outbox, question, question_support, user,
    },
    error::Result,
    events::words::day,
    policy::Role,
};

/// The contributors of the organization that is asked.
pub(super) async fn forwarded(tx: &Tx, id: QuestionId) -> Result<Vec<Planned>> {
    let row = question::Entity::find_by_id(id).one(tx).await?;
    let Some(organization) = row.and_then(|row| row.organization_id) else {
        return Ok(Vec::new());
    };
    let there = reachable()
        .filter(contributes(organization))
        .all(tx)
        .await?;
    Ok(each(MailKind::QuestionForwarded, there))
}

/// Whoever asked it or supports it, in the same words: nobody sees from a mail who asked.
pub(super) async fn published(tx: &Tx, id: QuestionId) -> Result<Vec<Planned>> {
    let Some(row) = question::Entity::find_by_id(id).one(tx).await? else {
        return Ok(Vec::new());
    };
    let supporters = question_support::Entity::find()
        .select_only()
        .column(question_support::Column::UserId)
        .filter(question_support::COLUMN.question_id.eq(id))
        .into_query();
    let mut wanted = Expr::col((user::Entity, user::Column::Id)).in_subquery(supporters);
    if let Some(asker) = row.asked_by_id {
        wanted = wanted.or(user::COLUMN.id.eq(asker));
    }
    let there = reachable().filter(wanted).all(tx).await?;
    Ok(each(MailKind::QuestionPublished, there))
}

/// Accounts that are in use and want to be told.
pub(super) fn reachable() -> Select<user::Entity> {
    user::Entity::find()
        .filter(user::COLUMN.disabled.eq(false))
        .filter(user::COLUMN.notices.eq(true))
        .filter(users::existing())
        .order_by_asc(user::COLUMN.id)
}

fn contributes(organization: OrganizationId) -> sea_orm::sea_query::SimpleExpr {
    user::COLUMN
        .role
        .eq(Role::Contributor)
        .and(user::COLUMN.organization_id.eq(organization))
}

/// The fact that a mail follows from, and the id of what it happened to.
pub(super) async fn fact_of<C: ConnectionTrait>(
    db: &C,
    mail: &mail::Model,
) -> Result<Option<(outbox::Model, Uuid)>> {
    let fact = outbox::Entity::find()
        .filter(outbox::COLUMN.position.eq(mail.position))
        .one(db)
        .await?;
    Ok(fact.and_then(|fact| {
        let id = fact.object_id.parse().ok()?;
        Some((fact, id))
    }))
}

/// The question that a mail is about, if there is still reason to tell of it: it waits for an
/// answer of the recipient's organization, or is public.
pub(super) async fn still_to_tell<C: ConnectionTrait>(
    db: &C,
    mail: &mail::Model,
) -> Result<Option<question::Model>> {
    let Some((fact, id)) = fact_of(db, mail).await? else {
        return Ok(None);
    };
    let Some(row) = question::Entity::find_by_id(QuestionId(id)).one(db).await? else {
        return Ok(None);
    };
    let holds = match (mail.kind, row.status, row.organization_id) {
        (MailKind::QuestionForwarded, QuestionStatus::Forwarded, Some(organization)) => {
            let asked = user::Entity::find_by_id(UserId(mail.recipient_id))
                .filter(contributes(organization))
                .one(db)
                .await?;
            asked.is_some() && !again(db, &fact).await?
        }
        (MailKind::QuestionPublished, QuestionStatus::Published, _) => true,
        _ => false,
    };
    Ok(holds.then_some(row))
}

/// Whether it was forwarded once more since, which has a mail of its own.
async fn again<C: ConnectionTrait>(db: &C, fact: &outbox::Model) -> Result<bool> {
    let later = outbox::Entity::find()
        .filter(outbox::COLUMN.object_id.eq(&fact.object_id))
        .filter(outbox::COLUMN.kind.eq(&fact.kind))
        .filter(outbox::COLUMN.seq.gt(fact.seq))
        .count(db)
        .await?;
    Ok(later > 0)
}

/// Question and answer; never who asked.
pub(super) fn said(letter: &mut Letter, row: question::Model) {
    let language = letter.language;
    letter.context.question = Some(row.text);
    letter.context.answer = row.answer_text;
    letter.context.answered_by = row.answered_by;
    letter.context.valid_as_of = row.valid_as_of.map(|date| day(date, language));
}
