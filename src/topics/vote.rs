//! Votes: one a person and topic, however often it is sent.

use sea_orm::{EntityTrait, QuerySelect, Set, sea_query::OnConflict};

use super::service::may_take_part;
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        event,
        ids::{TopicId, UserId},
        topic,
        topic_vote::{self, Column},
    },
    error::{Error, Result},
    outbox::{self, Fact},
    policy::ProposeTopics,
    programme::{TopicView, service as programme},
};

/// A topic that the caller may vote for; nobody merges or declines it meanwhile.
async fn votable(
    tx: &Tx,
    by: &Allow<ProposeTopics>,
    id: TopicId,
) -> Result<(topic::Model, event::Model, UserId)> {
    let me = by.user()?.id;
    let row = topic::Entity::find_by_id(id).lock_shared().one(tx).await?;
    let row = row.ok_or_else(Error::not_found)?;
    let event = scope::visible_event(tx, by.caller(), row.event_id).await?;
    may_take_part(tx, by, &event).await?;
    if row.status.is_open() {
        Ok((row, event, me))
    } else {
        Err(Error::wrong_state(&row.status.as_str(), "vote", &[]))
    }
}

/// Wants a topic; twice is once.
///
/// # Errors
/// 404, 403 for who does not take part, 409 if it is not open.
pub async fn vote(tx: &Tx, by: &Allow<ProposeTopics>, id: TopicId) -> Result<TopicView> {
    let (row, event, me) = votable(tx, by, id).await?;
    let vote = topic_vote::ActiveModel {
        topic_id: Set(id),
        user_id: Set(me),
    };
    let known = OnConflict::columns([Column::TopicId, Column::UserId])
        .do_nothing()
        .to_owned();
    let new = topic_vote::Entity::insert(vote)
        .on_conflict(known)
        .exec_without_returning(tx)
        .await?;
    if new > 0 {
        let fact = Fact::new("topic.voted", id, row.version).of_event(event.id);
        outbox::record(tx, fact).await?;
    }
    programme::topic_in(tx, by.caller(), row).await
}

/// Does not want it any more.
///
/// # Errors
/// 404, 403 for who does not take part, 409 if it is not open.
pub async fn unvote(tx: &Tx, by: &Allow<ProposeTopics>, id: TopicId) -> Result<TopicView> {
    let (row, event, me) = votable(tx, by, id).await?;
    let gone = topic_vote::Entity::delete_by_id((id, me)).exec(tx).await?;
    if gone.rows_affected > 0 {
        let fact = Fact::new("topic.unvoted", id, row.version).of_event(event.id);
        outbox::record(tx, fact).await?;
    }
    programme::topic_in(tx, by.caller(), row).await
}
