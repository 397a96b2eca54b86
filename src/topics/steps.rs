//! Taking a topic through its life.

use super::{
    lifecycle::Step,
    service::{curates, locked_topic, own, save},
};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{event, ids::TopicId, topic},
    error::Result,
    outbox::{self, Fact},
    policy::{CurateTopics, ProposeTopics},
    programme::{TopicView, service as programme},
};

/// A topic that the caller decides about, locked, with its event.
///
/// # Errors
/// 404.
pub async fn decided(
    tx: &Tx,
    by: &Allow<CurateTopics>,
    id: TopicId,
) -> Result<(topic::Model, event::Model)> {
    let row = locked_topic(tx, id).await?;
    let event = scope::reached_event(tx, by, row.event_id).await?;
    Ok((row, event))
}

/// Takes a step that only changes the state.
///
/// # Errors
/// 404, 412, 409 from a state that does not allow it.
pub async fn step(tx: &Tx, by: &Allow<CurateTopics>, id: TopicId, step: Step) -> Result<TopicView> {
    let (row, _) = decided(tx, by, id).await?;
    tx.match_version(row.version)?;
    let row = taken(tx, row, step).await?;
    programme::topic_in(tx, by.caller(), row).await
}

/// Withdraws a topic: who brought it, or who decides.
///
/// # Errors
/// 404, 403, 412, 409 once it is scheduled.
pub async fn withdraw(tx: &Tx, by: &Allow<ProposeTopics>, id: TopicId) -> Result<TopicView> {
    let row = locked_topic(tx, id).await?;
    let event = scope::visible_event(tx, by.caller(), row.event_id).await?;
    if !curates(by, &event) {
        own(by, &row)?;
    }
    tx.match_version(row.version)?;
    let row = taken(tx, row, Step::Withdraw).await?;
    programme::topic_in(tx, by.caller(), row).await
}

/// The topic after a step.
pub async fn taken(tx: &Tx, row: topic::Model, step: Step) -> Result<topic::Model> {
    let row = topic::Model {
        status: row.status.after(step)?,
        ..row
    };
    let row = save(tx, row).await?;
    let fact = Fact::new(step.fact(), row.id, row.version).of_event(row.event_id);
    outbox::record(tx, fact.fields(vec!["status".into()])).await?;
    Ok(row)
}
