//! Bringing and editing topics.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QuerySelect,
};

use super::dto::{EditTopic, NewTopic};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        event,
        ids::{EventId, TopicId},
        kinds::{EventStatus, TopicKind, TopicStatus},
        topic,
    },
    error::{Code, Error, Result},
    outbox::{self, Fact},
    policy::{Permission, ProposeTopics},
    programme::{TopicView, service as programme},
    registrations::service::takes_part,
    web::patch::MergePatch,
};

/// Topics that one person brings to one event.
const EACH: u64 = 20;

/// What who brought a topic may change of it.
const OWN_FIELDS: [&str; 2] = ["title", "description"];

/// Whether the caller takes part in the event: with a live registration, or as who holds it.
///
/// # Errors
/// 403.
pub async fn may_take_part<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ProposeTopics>,
    event: &event::Model,
) -> Result<()> {
    let me = by.user()?.id;
    if curates(by, event) || takes_part(db, event.id, me).await? {
        return Ok(());
    }
    Err(Error::refused(Code::NotRegistered))
}

/// Whether the caller decides about topics of the event.
pub fn curates(by: &Allow<ProposeTopics>, event: &event::Model) -> bool {
    by.caller().reaches(Permission::CurateTopics, event)
}

/// Brings a topic.
///
/// # Errors
/// 404, 403 for who does not take part, 409 once the event is over, or for too many.
pub async fn create(
    tx: &Tx,
    by: &Allow<ProposeTopics>,
    id: EventId,
    new: &NewTopic,
) -> Result<TopicView> {
    let user = by.user()?.clone();
    // One after the other: their order, and how many somebody brought, are counted.
    scope::visible_event(tx, by.caller(), id).await?;
    let event = locked(tx, id).await?;
    may_take_part(tx, by, &event).await?;
    let curates = curates(by, &event);
    if new.kind == TopicKind::Theme && !curates {
        return Err(Error::refused_with(Code::FieldNotYours, &[&"kind"]));
    }
    open_for(tx, &event, curates)?;
    let own = topic::Entity::find()
        .filter(topic::COLUMN.event_id.eq(id))
        .filter(topic::COLUMN.proposer_id.eq(user.id))
        .count(tx)
        .await?;
    if own >= EACH && !curates {
        return Err(Error::refused_with(Code::TooManyTopics, &[&EACH]));
    }
    let row = topic::Model {
        kind: new.kind,
        title: new.title.clone(),
        description: new.description.clone(),
        district_ags: user.district.clone(),
        proposer_id: Some(user.id),
        ..fresh(tx, id).await?
    };
    let row = row.into_active_model().reset_all().insert(tx).await?;
    let fact = Fact::new("topic.proposed", row.id, 1).of_event(id);
    outbox::record(tx, fact).await?;
    programme::topic_in(tx, by.caller(), row).await
}

/// An event, locked.
pub async fn locked(tx: &Tx, id: EventId) -> Result<event::Model> {
    event::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)
}

/// A topic, locked.
pub async fn locked_topic(tx: &Tx, id: TopicId) -> Result<topic::Model> {
    topic::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)
}

/// Whether topics are brought to an event: until it is over, by who holds it also afterwards.
fn open_for(tx: &Tx, event: &event::Model, curates: bool) -> Result<()> {
    let live = matches!(
        event.status,
        EventStatus::Announced | EventStatus::Published
    );
    let possible = match event.status {
        EventStatus::Archived | EventStatus::Cancelled => false,
        _ if curates => true,
        _ => live && event.ends_at > tx.now,
    };
    if possible {
        return Ok(());
    }
    Err(Error::wrong_state(&event.status.as_str(), "propose", &[]))
}

/// A topic that says nothing yet, as the last one of its event, which is locked.
pub async fn fresh(tx: &Tx, event: EventId) -> Result<topic::Model> {
    let last: Option<Option<i32>> = topic::Entity::find()
        .select_only()
        .column_as(topic::COLUMN.position.max(), "last")
        .filter(topic::COLUMN.event_id.eq(event))
        .into_tuple()
        .one(tx)
        .await?;
    Ok(topic::Model {
        id: TopicId::new(),
        event_id: event,
        kind: TopicKind::Barcamp,
        position: last.flatten().unwrap_or_default() + 1,
        title: String::new(),
        description: None,
        district_ags: None,
        proposer_id: None,
        status: TopicStatus::Proposed,
        slot_room: None,
        slot_starts_at: None,
        slot_ends_at: None,
        notes_md: None,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
        outcome_md: None,
        pinned: false,
        merged_into_id: None,
        carried_from_id: None,
    })
}

/// A topic that the caller may change something of, before its body is read.
///
/// # Errors
/// 404, 403.
pub async fn editable<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ProposeTopics>,
    id: TopicId,
) -> Result<()> {
    let row = topic::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(Error::not_found)?;
    let event = scope::visible_event(db, by.caller(), row.event_id).await?;
    if curates(by, &event) {
        return Ok(());
    }
    own(by, &row)
}

/// Changes a topic: its words by who brought it, while it is proposed; everything by who decides.
///
/// # Errors
/// 404, 403, 422, 412, 409.
pub async fn update(
    tx: &Tx,
    by: &Allow<ProposeTopics>,
    id: TopicId,
    patch: &MergePatch,
) -> Result<TopicView> {
    let row = locked_topic(tx, id).await?;
    let event = scope::visible_event(tx, by.caller(), row.event_id).await?;
    if !curates(by, &event) {
        own(by, &row)?;
        let foreign = patch.touched().find(|field| !OWN_FIELDS.contains(field));
        if let Some(field) = foreign {
            return Err(Error::refused_with(Code::FieldNotYours, &[&field]));
        }
    }
    let present = programme::topic_in(tx, by.caller(), row.clone()).await?;
    let (new, fields) = patch.apply(&EditTopic::from(&present))?;
    tx.match_version(row.version)?;
    if fields.is_empty() {
        return Ok(present);
    }
    let mine_only = !curates(by, &event) && row.status != TopicStatus::Proposed;
    if mine_only || event.status == EventStatus::Archived {
        return Err(Error::wrong_state(&row.status.as_str(), "update", &[]));
    }
    let EditTopic {
        title,
        description,
        notes_md,
        outcome_md,
    } = new;
    let row = topic::Model {
        title,
        description,
        notes_md,
        outcome_md,
        ..row
    };
    let row = save(tx, row).await?;
    let fact = Fact::new("topic.updated", id, row.version).of_event(row.event_id);
    outbox::record(tx, fact.fields(fields)).await?;
    programme::topic_in(tx, by.caller(), row).await
}

/// Whether the caller brought the topic.
///
/// # Errors
/// 403: everybody may read it.
pub fn own(by: &Allow<ProposeTopics>, row: &topic::Model) -> Result<()> {
    if row.proposer_id == Some(by.user()?.id) {
        return Ok(());
    }
    let name = Permission::CurateTopics.rule().name;
    Err(Error::refused_with(Code::Forbidden, &[&name]))
}

/// Stores a topic that changed.
pub async fn save(tx: &Tx, row: topic::Model) -> Result<topic::Model> {
    let row = topic::Model {
        version: row.version + 1,
        updated_at: tx.now,
        ..row
    };
    Ok(row.into_active_model().reset_all().update(tx).await?)
}
