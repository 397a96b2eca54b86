//! Topics as a caller sees them: how many want them, who brought them, where they go on.

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::dto::{TopicParts, TopicView};
use crate::{
    auth::Caller,
    entity::{
        event,
        ids::{EventId, TopicId, UserId},
        kinds::RegistrationStatus,
        registration, topic, topic_vote, user,
    },
    error::{Error, Result},
    policy::Permission,
};

/// One topic that the caller may see.
///
/// # Errors
/// If the database fails.
pub async fn topic_in<C: ConnectionTrait>(
    db: &C,
    caller: &Caller,
    row: topic::Model,
) -> Result<TopicView> {
    let views = topics_in(db, caller, vec![row]).await?;
    views.into_iter().next().ok_or_else(Error::not_found)
}

/// Topics that the caller may see, with six statements at most.
///
/// # Errors
/// If the database fails.
pub async fn topics_in<C: ConnectionTrait>(
    db: &C,
    caller: &Caller,
    rows: Vec<topic::Model>,
) -> Result<Vec<TopicView>> {
    let ids: Vec<TopicId> = rows.iter().map(|row| row.id).collect();
    let counted: Vec<(TopicId, i64)> = topic_vote::Entity::find()
        .select_only()
        .column(topic_vote::Column::TopicId)
        .column_as(topic_vote::COLUMN.user_id.count(), "votes")
        .filter(topic_vote::COLUMN.topic_id.is_in(ids.iter().copied()))
        .group_by(topic_vote::Column::TopicId)
        .into_tuple()
        .all(db)
        .await?;
    let votes: HashMap<TopicId, i64> = counted.into_iter().collect();
    let mine = mine(db, caller, &ids).await?;
    let proposers = proposers(db, caller, &rows).await?;
    let carried: Vec<(Option<TopicId>, TopicId)> = topic::Entity::find()
        .select_only()
        .column(topic::Column::CarriedFromId)
        .column(topic::Column::Id)
        .filter(topic::COLUMN.carried_from_id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    let carried: HashMap<_, _> = carried.into_iter().collect();
    let views = rows.into_iter().map(|row| {
        let parts = TopicParts {
            votes: votes.get(&row.id).copied().unwrap_or_default(),
            voted: mine.contains(&row.id),
            proposer: proposers.get(&row.id).cloned(),
            carried_to_id: carried.get(&Some(row.id)).copied(),
        };
        TopicView::new(row, parts)
    });
    Ok(views.collect())
}

/// Which of the topics the caller wants.
async fn mine<C: ConnectionTrait>(
    db: &C,
    caller: &Caller,
    ids: &[TopicId],
) -> Result<HashSet<TopicId>> {
    let Some(me) = caller.user() else {
        return Ok(HashSet::new());
    };
    let mine: Vec<TopicId> = topic_vote::Entity::find()
        .select_only()
        .column(topic_vote::Column::TopicId)
        .filter(topic_vote::COLUMN.topic_id.is_in(ids.iter().copied()))
        .filter(topic_vote::COLUMN.user_id.eq(me.id))
        .into_tuple()
        .all(db)
        .await?;
    Ok(mine.into_iter().collect())
}

/// Names of those who brought topics, for who takes part in the event or holds it.
async fn proposers<C: ConnectionTrait>(
    db: &C,
    caller: &Caller,
    rows: &[topic::Model],
) -> Result<HashMap<TopicId, String>> {
    let Some(me) = caller.user() else {
        return Ok(HashMap::new());
    };
    let brought = rows.iter().filter_map(|row| Some((row, row.proposer_id?)));
    let brought: Vec<(&topic::Model, UserId)> = brought.collect();
    if brought.is_empty() {
        return Ok(HashMap::new());
    }
    let events: HashSet<EventId> = brought.iter().map(|(row, _)| row.event_id).collect();
    let all = caller.access(Permission::CurateTopics).all;
    let among = among(db, caller, &events).await?;
    let known =
        |row: &topic::Model, who: UserId| all || who == me.id || among.contains(&row.event_id);
    let names: Vec<(UserId, String, String)> = user::Entity::find()
        .select_only()
        .column(user::Column::Id)
        .column(user::Column::Name)
        .column(user::Column::EmailKey)
        .filter(user::COLUMN.id.is_in(brought.iter().map(|(_, who)| *who)))
        .into_tuple()
        .all(db)
        .await?;
    // Who was deleted has no name any more.
    let names = names
        .into_iter()
        .filter(|(_, _, key)| !key.ends_with(registration::ERASED));
    let names: HashMap<UserId, String> = names.map(|(id, name, _)| (id, name)).collect();
    let pairs = brought.into_iter().filter(|(row, who)| known(row, *who));
    let pairs = pairs.filter_map(|(row, who)| Some((row.id, names.get(&who)?.clone())));
    Ok(pairs.collect())
}

/// In which of the events the caller takes part, or whose district hosts them.
async fn among<C: ConnectionTrait>(
    db: &C,
    caller: &Caller,
    events: &HashSet<EventId>,
) -> Result<HashSet<EventId>> {
    let Some(me) = caller.user() else {
        return Ok(HashSet::new());
    };
    let places: Vec<EventId> = registration::Entity::find()
        .select_only()
        .column(registration::Column::EventId)
        .filter(registration::COLUMN.user_id.eq(me.id))
        .filter(registration::COLUMN.event_id.is_in(events.iter().copied()))
        .filter(registration::COLUMN.status.is_in(RegistrationStatus::LIVE))
        .into_tuple()
        .all(db)
        .await?;
    let mut among: HashSet<EventId> = places.into_iter().collect();
    if let (true, Some(district)) = (caller.access(Permission::CurateTopics).host, &me.district) {
        let hosted: Condition = Condition::all()
            .add(event::COLUMN.id.is_in(events.iter().copied()))
            .add(event::COLUMN.host_ags.eq(district.clone()));
        let hosted: Vec<EventId> = event::Entity::find()
            .select_only()
            .column(event::Column::Id)
            .filter(hosted)
            .into_tuple()
            .all(db)
            .await?;
        among.extend(hosted);
    }
    Ok(among)
}
