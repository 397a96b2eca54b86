//! A topic gets its room and time, or loses them.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{
    dto::ScheduleTopic,
    lifecycle::Step,
    service::locked,
    steps::{decided, taken},
};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{ids::TopicId, kinds::TopicStatus, topic},
    error::{Code, Error, Result},
    events::schedule::on_a_day,
    policy::CurateTopics,
    programme::{TopicView, service as programme},
    web::{text, times::micros},
};

/// Puts a topic in a room at a time.
///
/// # Errors
/// 404, 422 for a time that is not on a day of the event, 412, 409 if the room or who brings it is
/// taken then, or from a state that does not allow it.
pub async fn put(
    tx: &Tx,
    by: &Allow<CurateTopics>,
    id: TopicId,
    new: &ScheduleTopic,
) -> Result<TopicView> {
    let seen = topic::Entity::find_by_id(id).one(tx).await?;
    let seen = seen.ok_or_else(Error::not_found)?;
    scope::reached_event(tx, by, seen.event_id).await?;
    // Places are given one after the other, and the event is locked before its topics.
    locked(tx, seen.event_id).await?;
    let (seen, event) = decided(tx, by, id).await?;
    let day = on_a_day(&event, "/starts_at", new.starts_at);
    day.map_err(|finding| Error::Invalid(vec![finding]))?;
    tx.match_version(seen.version)?;
    let row = topic::Model {
        slot_room: Some(new.room.clone()),
        slot_starts_at: Some(micros(new.starts_at)),
        slot_ends_at: Some(micros(new.ends_at)),
        pinned: new.pinned,
        ..seen
    };
    refuse_clash(tx, &row).await?;
    let row = taken(tx, row, Step::Schedule).await?;
    programme::topic_in(tx, by.caller(), row).await
}

/// Takes a topic off the board.
///
/// # Errors
/// 404, 412, 409 if it is not on it.
pub async fn clear(tx: &Tx, by: &Allow<CurateTopics>, id: TopicId) -> Result<()> {
    let (row, _) = decided(tx, by, id).await?;
    tx.match_version(row.version)?;
    taken(tx, off(row), Step::Unschedule).await?;
    Ok(())
}

/// A topic without a place.
#[must_use]
pub fn off(row: topic::Model) -> topic::Model {
    topic::Model {
        slot_room: None,
        slot_starts_at: None,
        slot_ends_at: None,
        pinned: false,
        ..row
    }
}

/// One room, and who brings a topic, are at one place at a time.
async fn refuse_clash(tx: &Tx, row: &topic::Model) -> Result<()> {
    let (Some(start), Some(end)) = (row.slot_starts_at, row.slot_ends_at) else {
        return Ok(());
    };
    let others = topic::Entity::find()
        .filter(topic::COLUMN.event_id.eq(row.event_id))
        .filter(topic::COLUMN.id.ne(row.id))
        .filter(topic::COLUMN.status.eq(TopicStatus::Scheduled))
        .filter(topic::COLUMN.slot_starts_at.lt(end))
        .filter(topic::COLUMN.slot_ends_at.gt(start))
        .all(tx)
        .await?;
    let key = |row: &topic::Model| row.slot_room.as_deref().map(text::key);
    let mut found = Vec::new();
    for other in others {
        let [one, two] = [&row.title, &other.title].map(|title| text::brief(title));
        let both = format!("„{one}“ / „{two}“");
        if key(row) == key(&other) {
            let room = row.slot_room.clone().unwrap_or_default();
            found.push(format!("{room}: {both}"));
        } else if row.proposer_id.is_some() && row.proposer_id == other.proposer_id {
            found.push(both);
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    Err(Error::refused_with(
        Code::ProgrammeClash,
        &[&found.join("; ")],
    ))
}
