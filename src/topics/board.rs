//! The board of rooms and slots, and the proposal of who talks when.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};

use super::{
    dto::{BoardView, NewBoard, NewProposal, Proposal, ProposedPlace},
    lifecycle::Step,
    schedule::off,
    service::locked,
    steps::taken,
    timetable::{Places, Wanted, lost, propose},
};
use crate::{
    auth::{Allow, Caller, scope},
    db::Tx,
    entity::{
        board::{self, Rooms, Slot, Slots},
        event,
        ids::{EventId, UserId},
        kinds::{TopicKind, TopicStatus},
        topic, topic_vote,
    },
    error::{Code, Error, Result},
    events::schedule::on_a_day,
    outbox::{self, Fact},
    policy::{CurateTopics, ReadEvents},
    programme::service as programme,
    web::{text, times::micros},
};

/// The board of an event, with seven statements at most.
///
/// # Errors
/// 404 if the event is not to be seen.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    id: EventId,
) -> Result<BoardView> {
    let event = scope::visible_event(db, by.caller(), id).await?;
    view(db, by.caller(), &event).await
}

async fn view<C: ConnectionTrait>(
    db: &C,
    caller: &Caller,
    event: &event::Model,
) -> Result<BoardView> {
    let row = board::Entity::find_by_id(event.id).one(db).await?;
    let topics = seated(db, event.id).await?;
    let slots = row.as_ref().map_or(&[][..], |row| row.slots.0.as_slice());
    let rooms = row.as_ref().map_or(&[][..], |row| row.rooms.0.as_slice());
    let wanted = wanted(db, &topics, (slots, rooms), false).await?;
    let lost = lost(&wanted, &standing(&topics));
    let topics = programme::topics_in(db, caller, topics).await?;
    Ok(BoardView::new(event.id, row, topics, lost))
}

/// Topics of the barcamp that are to be seated, or are.
async fn seated<C: ConnectionTrait>(db: &C, event: EventId) -> Result<Vec<topic::Model>> {
    Ok(topic::Entity::find()
        .filter(topic::COLUMN.event_id.eq(event))
        .filter(topic::COLUMN.kind.eq(TopicKind::Barcamp))
        .filter(
            topic::COLUMN
                .status
                .is_in([TopicStatus::Accepted, TopicStatus::Scheduled]),
        )
        .order_by_asc(topic::COLUMN.position)
        .order_by_asc(topic::COLUMN.id)
        .all(db)
        .await?)
}

fn is_seated(row: &topic::Model) -> bool {
    matches!(row.status, TopicStatus::Accepted | TopicStatus::Scheduled)
}

/// Where topics stand now, whatever slots the board has: those that begin together are side by side.
fn standing(topics: &[topic::Model]) -> Places {
    let mut times: Vec<_> = topics.iter().filter_map(|row| row.slot_starts_at).collect();
    times.sort();
    times.dedup();
    let place = |row: &topic::Model| {
        let start = row.slot_starts_at?;
        Some((times.iter().position(|time| *time == start)?, 0))
    };
    topics.iter().map(place).collect()
}

/// Who wants which topic; with `pins` those that are pinned keep a place that the board has.
async fn wanted<C: ConnectionTrait>(
    db: &C,
    topics: &[topic::Model],
    (slots, rooms): (&[Slot], &[String]),
    pins: bool,
) -> Result<Vec<Wanted>> {
    let votes = topic_vote::Entity::find()
        .filter(
            topic_vote::COLUMN
                .topic_id
                .is_in(topics.iter().map(|row| row.id)),
        )
        .order_by_asc(topic_vote::COLUMN.topic_id)
        .order_by_asc(topic_vote::COLUMN.user_id)
        .all(db)
        .await?;
    let mut numbers: HashMap<UserId, usize> = HashMap::new();
    let mut number = |user: UserId| {
        let next = numbers.len();
        *numbers.entry(user).or_insert(next)
    };
    let fixed = |row: &topic::Model| {
        let slot = Slot {
            starts_at: row.slot_starts_at?,
            ends_at: row.slot_ends_at?,
        };
        let room = text::key(row.slot_room.as_deref()?);
        let slot = slots.iter().position(|one| *one == slot)?;
        let room = rooms.iter().position(|one| text::key(one) == room)?;
        (pins && row.pinned).then_some((slot, room))
    };
    let wanted = topics.iter().map(|row| {
        let votes = votes.iter().filter(|vote| vote.topic_id == row.id);
        let mut people: Vec<usize> = votes.map(|vote| number(vote.user_id)).collect();
        let speaker = row.proposer_id.map(&mut number);
        people.extend(speaker.filter(|who| !people.contains(who)));
        Wanted {
            people,
            speaker,
            fixed: fixed(row),
        }
    });
    Ok(wanted.collect())
}

/// Puts rooms and slots. Topics keep the places that they have.
///
/// # Errors
/// 404, 422 for slots that are not on days of the event, 428/412.
pub async fn put(
    tx: &Tx,
    by: &Allow<CurateTopics>,
    id: EventId,
    new: &NewBoard,
) -> Result<BoardView> {
    scope::reached_event(tx, by, id).await?;
    let event = locked(tx, id).await?;
    for (i, slot) in new.slots.iter().enumerate() {
        let day = on_a_day(&event, &format!("/slots/{i}/starts_at"), slot.starts_at);
        day.map_err(|finding| Error::Invalid(vec![finding]))?;
    }
    let present = board::Entity::find_by_id(id).one(tx).await?;
    let version = present.as_ref().map_or(0, |row| row.version);
    tx.require_version(version)?;
    let slots = new.slots.iter().map(|slot| Slot {
        starts_at: micros(slot.starts_at),
        ends_at: micros(slot.ends_at),
    });
    let row = board::Model {
        event_id: id,
        rooms: Rooms(new.rooms.clone()),
        slots: Slots(slots.collect()),
        version: version + 1,
        updated_at: tx.now,
    };
    let row = row.into_active_model().reset_all();
    match present {
        Some(_) => row.update(tx).await?,
        None => row.insert(tx).await?,
    };
    let fact = Fact::new("board.updated", id, version + 1).of_event(id);
    let fields = ["rooms", "slots"].map(str::to_owned).to_vec();
    outbox::record(tx, fact.fields(fields)).await?;
    view(tx, by.caller(), &event).await
}

/// A proposal, with what it was made of.
pub struct Proposed {
    proposal: Proposal,
    board: i32,
    topics: Vec<topic::Model>,
}

/// Proposes who talks when, on a thread for it and under no lock.
///
/// # Errors
/// 404, 409 if the event has no rooms or slots yet.
pub async fn propose_for<C: ConnectionTrait>(
    db: &C,
    by: &Allow<CurateTopics>,
    id: EventId,
) -> Result<Proposed> {
    scope::reached_event(db, by, id).await?;
    let board = board::Entity::find_by_id(id).one(db).await?;
    let board = board.filter(|board| !board.rooms.0.is_empty() && !board.slots.0.is_empty());
    let board = board.ok_or_else(|| Error::refused(Code::NoBoard))?;
    let (slots, rooms) = (board.slots.0, board.rooms.0);
    let topics = seated(db, id).await?;
    let wanted = wanted(db, &topics, (&slots, &rooms), true).await?;
    let size = (slots.len(), rooms.len());
    let made = tokio::task::spawn_blocking(move || (propose(&wanted, size.0, size.1), wanted));
    let (places, wanted) = made.await.map_err(|e| Error::Internal(e.to_string()))?;
    let number = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
    let mut proposal = Proposal {
        places: Vec::new(),
        unplaced: Vec::new(),
        votes: number(wanted.iter().map(|topic| topic.people.len()).sum()),
        lost_before: number(lost(&wanted, &standing(&topics))),
        lost_after: number(lost(&wanted, &places)),
        applied: false,
    };
    for ((row, wanted), place) in topics.iter().zip(&wanted).zip(&places) {
        let at = place.and_then(|(slot, room)| Some((slots.get(slot)?, rooms.get(room)?)));
        let Some((slot, room)) = at else {
            proposal.unplaced.push(row.id);
            continue;
        };
        proposal.places.push(ProposedPlace {
            topic_id: row.id,
            room: room.clone(),
            starts_at: slot.starts_at,
            ends_at: slot.ends_at,
            pinned: wanted.fixed.is_some(),
        });
    }
    Ok(Proposed {
        proposal,
        board: board.version,
        topics,
    })
}

/// The proposal, put into effect if that is asked for.
///
/// # Errors
/// 404, 409 if board or topics changed since it was made.
pub async fn settle(
    tx: &Tx,
    by: &Allow<CurateTopics>,
    id: EventId,
    new: &NewProposal,
    proposed: &Proposed,
) -> Result<Proposal> {
    let mut proposal = proposed.proposal.clone();
    if !new.apply {
        return Ok(proposal);
    }
    scope::reached_event(tx, by, id).await?;
    locked(tx, id).await?;
    // What somebody writes into a topic at this moment is not overwritten.
    let topics = topic::Entity::find()
        .filter(topic::COLUMN.event_id.eq(id))
        .filter(topic::COLUMN.kind.eq(TopicKind::Barcamp))
        .order_by_asc(topic::COLUMN.id)
        .lock_exclusive()
        .all(tx)
        .await?;
    let board = board::Entity::find_by_id(id).one(tx).await?;
    let same = |row: &topic::Model| topics.contains(row);
    let open = topics.iter().filter(|row| is_seated(row)).count();
    let changed = board.is_none_or(|board| board.version != proposed.board)
        || open != proposed.topics.len()
        || !proposed.topics.iter().all(same);
    if changed {
        return Err(Error::refused(Code::BoardChanged));
    }
    apply(tx, proposed.topics.clone(), &proposal).await?;
    proposal.applied = true;
    Ok(proposal)
}

/// Gives topics the places of a proposal; those without one leave the board.
async fn apply(tx: &Tx, topics: Vec<topic::Model>, proposal: &Proposal) -> Result<()> {
    for row in topics {
        let place = proposal
            .places
            .iter()
            .find(|place| place.topic_id == row.id);
        let next = match place {
            Some(place) => topic::Model {
                slot_room: Some(place.room.clone()),
                slot_starts_at: Some(place.starts_at),
                slot_ends_at: Some(place.ends_at),
                pinned: place.pinned,
                ..row.clone()
            },
            None => off(row.clone()),
        };
        if place.is_some() && (next != row || row.status == TopicStatus::Accepted) {
            taken(tx, next, Step::Schedule).await?;
        } else if place.is_none() && row.status == TopicStatus::Scheduled {
            taken(tx, next, Step::Unschedule).await?;
        }
    }
    Ok(())
}
