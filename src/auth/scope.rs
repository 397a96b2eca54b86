//! Which rows a caller may see: a foreign row does not exist.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::SelectStatement,
};

use super::{Allow, Caller};
use crate::{
    entity::{
        event,
        ids::{Ags, EventId},
        kinds::EventStatus,
    },
    error::{Error, Result},
    policy::{ApiScope, Permission, Permit},
};

/// Events that the caller may see, as a filter.
#[must_use]
pub fn visible_events(caller: &Caller) -> Condition {
    let drafts = caller.access(Permission::ReadDrafts);
    let mut all = Condition::all();
    // An empty `any` would be false, and an admin see nothing.
    if !drafts.all {
        let mut visible = Condition::any().add(event::COLUMN.status.ne(EventStatus::Draft));
        if let (true, Some(district)) = (drafts.host, caller.district()) {
            visible = visible.add(event::COLUMN.host_ags.eq(district.clone()));
        }
        all = all.add(visible);
    }
    if let Caller::Key(key) = caller
        && let Some(only) = key.event
    {
        all = all.add(event::COLUMN.id.eq(only));
    }
    all
}

/// Events that the holder of a permission may see: the service itself sees all, and a key that
/// may write events finds the drafts that it made.
#[must_use]
pub fn visible_events_for<P: Permit>(by: &Allow<P>) -> Condition {
    if by.is_system() {
        return Condition::all();
    }
    let caller = by.caller();
    if let Caller::Key(key) = caller
        && key.scopes.contains(&ApiScope::EventsWrite)
        && P::PERMISSION.rule().scope == Some(ApiScope::EventsWrite)
    {
        let bound = key.event.map(|only| event::COLUMN.id.eq(only));
        return Condition::all().add_option(bound);
    }
    visible_events(caller)
}

/// An event that the holder of a permission may see.
///
/// # Errors
/// 404.
pub async fn visible_event_for<C: ConnectionTrait, P: Permit>(
    db: &C,
    by: &Allow<P>,
    id: EventId,
) -> Result<event::Model> {
    event::Entity::find_by_id(id)
        .filter(visible_events_for(by))
        .one(db)
        .await?
        .ok_or_else(Error::not_found)
}

/// An event that the holder of a permission may see, and on which it reaches.
///
/// # Errors
/// 404.
pub async fn reached_event_for<C: ConnectionTrait, P: Permit>(
    db: &C,
    by: &Allow<P>,
    id: EventId,
) -> Result<event::Model> {
    let event = visible_event_for(db, by, id).await?;
    if by.reaches(&event) {
        Ok(event)
    } else {
        Err(Error::not_found())
    }
}

/// An event that the caller may see.
///
/// # Errors
/// 404.
pub async fn visible_event<C: ConnectionTrait>(
    db: &C,
    caller: &Caller,
    id: EventId,
) -> Result<event::Model> {
    event::Entity::find_by_id(id)
        .filter(visible_events(caller))
        .one(db)
        .await?
        .ok_or_else(Error::not_found)
}

/// An event that the caller may see, and on which the permission reaches: everywhere, or as host.
///
/// # Errors
/// 404.
pub async fn reached_event<C: ConnectionTrait, P: Permit>(
    db: &C,
    by: &Allow<P>,
    id: EventId,
) -> Result<event::Model> {
    let event = visible_event(db, by.caller(), id).await?;
    if by.reaches(&event) {
        Ok(event)
    } else {
        Err(Error::not_found())
    }
}

/// Events that a district hosts, as a subquery of their ids.
#[must_use]
pub fn hosted_by(district: &Ags) -> SelectStatement {
    event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(event::COLUMN.host_ags.eq(district.clone()))
        .into_query()
}
