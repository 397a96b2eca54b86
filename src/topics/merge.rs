//! One topic becomes part of another: whoever wanted either wants the one that stays, once.

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set, sea_query::OnConflict,
};

use super::{lifecycle::Step, steps::taken};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        ids::TopicId,
        topic,
        topic_vote::{self, Column},
    },
    error::{Error, Finding, FindingCode, Result},
    policy::CurateTopics,
    programme::{TopicView, service as programme},
};

/// Merges a topic into another one of the same event.
///
/// # Errors
/// 404, 422 for one that is not there, of another event or the same, 412, 409 if either is not open.
pub async fn merge(
    tx: &Tx,
    by: &Allow<CurateTopics>,
    id: TopicId,
    into: TopicId,
) -> Result<TopicView> {
    // Both at once, in one order, however they are named.
    let rows = topic::Entity::find()
        .filter(topic::COLUMN.id.is_in([id, into]))
        .order_by_asc(topic::COLUMN.id)
        .lock_exclusive()
        .all(tx)
        .await?;
    let find = |id| rows.iter().find(|row| row.id == id).cloned();
    let row = find(id).ok_or_else(Error::not_found)?;
    scope::reached_event(tx, by, row.event_id).await?;
    let other = find(into).filter(|other| other.event_id == row.event_id && other.id != row.id);
    let stranger = Finding::with(
        "/into_id",
        FindingCode::NoSuch,
        &[&"other topic of this event"],
    );
    let other = other.ok_or_else(|| Error::Invalid(vec![stranger]))?;
    tx.match_version(row.version)?;
    if !other.status.is_open() {
        return Err(Error::wrong_state(&other.status.as_str(), "merge", &[]));
    }
    let wanted = topic_vote::Entity::find()
        .filter(topic_vote::COLUMN.topic_id.eq(id))
        .all(tx)
        .await?;
    let people = wanted.into_iter().map(|vote| vote.user_id);
    // Who brought it wants it.
    let people = people.chain(
        row.proposer_id
            .filter(|who| Some(*who) != other.proposer_id),
    );
    let votes = people.map(|user| topic_vote::ActiveModel {
        topic_id: Set(into),
        user_id: Set(user),
    });
    let votes: Vec<_> = votes.collect();
    if !votes.is_empty() {
        let known = OnConflict::columns([Column::TopicId, Column::UserId])
            .do_nothing()
            .to_owned();
        topic_vote::Entity::insert_many(votes)
            .on_conflict(known)
            .exec_without_returning(tx)
            .await?;
    }
    let row = topic::Model {
        merged_into_id: Some(into),
        ..row
    };
    let row = taken(tx, row, Step::Merge).await?;
    programme::topic_in(tx, by.caller(), row).await
}
