//! Submitting a question.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set,
};

use super::{
    MOST_OPEN,
    dto::{NewQuestion, QuestionView},
    read::view,
    sight::Sight,
};
use crate::{
    auth::{Allow, scope},
    db::{Db, Tx},
    entity::{
        event,
        ids::{EventId, OrganizationId, QuestionId, UserId},
        kinds::QuestionStatus,
        question,
    },
    error::{Code, Error, Result},
    events::lifecycle,
    outbox::{self, Fact},
    policy::AskQuestions,
    registrations::service::takes_part,
    web::forms::Findings,
};

/// An event at which the caller may ask.
///
/// # Errors
/// 404 if it is not to be seen, 403 without a live registration.
pub async fn open_to<C: ConnectionTrait>(
    db: &C,
    by: &Allow<AskQuestions>,
    event: EventId,
) -> Result<event::Model> {
    let event = scope::visible_event(db, by.caller(), event).await?;
    participant(db, by, event.id).await?;
    Ok(event)
}

/// The caller, who takes part in the event or may do everything there.
///
/// # Errors
/// 403.
pub(super) async fn participant<C: ConnectionTrait>(
    db: &C,
    by: &Allow<AskQuestions>,
    event: EventId,
) -> Result<UserId> {
    let me = by.user()?.id;
    if by.access().all || takes_part(db, event, me).await? {
        return Ok(me);
    }
    Err(Error::refused(Code::NotRegistered))
}

/// Submits a question.
///
/// # Errors
/// 404, 403, 422, 409 if the event is over or the caller has too many open questions there.
pub async fn submit(
    tx: &Tx,
    by: &Allow<AskQuestions>,
    event: EventId,
    new: NewQuestion,
) -> Result<QuestionView> {
    let event = open_to(tx, by, event).await?;
    let me = by.user()?.id;
    wished(tx, new.organization_id).await?;
    if !by.access().all {
        room_for_one(tx, &event, me).await?;
    }
    let NewQuestion {
        text,
        organization_id,
        anonymous,
    } = new;
    let row = question::ActiveModel {
        id: Set(QuestionId::new()),
        event_id: Set(event.id),
        organization_id: Set(organization_id),
        text: Set(text),
        status: Set(QuestionStatus::Submitted),
        anonymous: Set(anonymous),
        asked_by_id: Set(Some(me)),
        supporters: Set(0),
        version: Set(1),
        created_at: Set(tx.now),
        updated_at: Set(tx.now),
        ..Default::default()
    };
    let row = row.insert(tx).await?;
    let fact = Fact::new("question.submitted", row.id, 1).of_event(event.id);
    outbox::record(tx, fact.unnamed(anonymous).hidden(true)).await?;
    let sight = Sight::of(tx, by.caller(), &event).await?;
    view(tx, &sight, row).await
}

/// Refuses one too late or too many. Of several at once each counts those before it.
async fn room_for_one(tx: &Tx, event: &event::Model, me: UserId) -> Result<()> {
    if !lifecycle::is_ahead(event, tx.now) {
        return Err(Error::wrong_state(&event.status.as_str(), "ask", &[]));
    }
    Db::lock(tx, &format!("questions of {me}")).await?;
    let open = question::Entity::find()
        .filter(question::COLUMN.event_id.eq(event.id))
        .filter(question::COLUMN.asked_by_id.eq(me))
        .filter(question::COLUMN.status.is_in(QuestionStatus::OPEN))
        .count(tx)
        .await?;
    if open >= MOST_OPEN {
        return Err(Error::refused_with(Code::TooManyQuestions, &[&open]));
    }
    Ok(())
}

/// The organization that somebody names must be one.
pub(super) async fn wished(tx: &Tx, organization: Option<OrganizationId>) -> Result<()> {
    let named = organization.map(|id| ("/organization_id".to_owned(), id));
    let named: Vec<_> = named.into_iter().collect();
    let mut findings = Findings::default();
    findings.organizations(tx, &named).await?;
    findings.refuse()
}
