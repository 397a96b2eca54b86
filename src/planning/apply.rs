//! Giving the events that are still planned what their series says today.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    dto::{AppliedDefaults, ApplyDefaults, ChangedEvent, SeriesDefault},
    seats,
};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        event,
        ids::{Ags, SeriesId},
        kinds::EventStatus,
    },
    error::{Error, Result},
    events::{NewEvent, change::rewrite, service::view},
    forms,
    policy::WriteEvents,
    series::service as series_service,
};

/// Applies defaults of a series to its drafts and announced events that were never published.
///
/// # Errors
/// 404, 403 for a key that is for one event, 409 for another meaning of an answered question.
pub async fn apply(
    tx: &Tx,
    by: &Allow<WriteEvents>,
    id: SeriesId,
    wanted: &ApplyDefaults,
) -> Result<AppliedDefaults> {
    by.beyond_events()?;
    series_service::in_turn(tx, id)
        .await?
        .ok_or_else(Error::not_found)?;
    let audience = series_service::audience(tx, id).await?;
    // None of them has seats yet, whose lock would come first.
    let rows = event::Entity::find()
        .filter(scope::visible_events_for(by))
        .filter(event::COLUMN.series_id.eq(id))
        .filter(event::COLUMN.published_at.is_null())
        .filter(
            event::COLUMN
                .status
                .is_in([EventStatus::Draft, EventStatus::Announced]),
        )
        .order_by_asc(event::COLUMN.starts_at)
        .order_by_asc(event::COLUMN.id)
        .lock_exclusive()
        .all(tx)
        .await?;
    let mut events = Vec::new();
    for row in rows {
        let event_id = row.id;
        let changed = bring(tx, row, &wanted.fields, &audience).await?;
        if !changed.is_empty() {
            events.push(ChangedEvent { event_id, changed });
        }
    }
    Ok(AppliedDefaults { events })
}

/// Brings a locked event in line. Returns the fields that changed.
async fn bring(
    tx: &Tx,
    row: event::Model,
    fields: &[SeriesDefault],
    audience: &[Ags],
) -> Result<Vec<String>> {
    let mut new = NewEvent::from(&view(tx, row.clone(), tx.now).await?);
    let mut changed = Vec::new();
    if fields.contains(&SeriesDefault::Audience) && new.audience.as_deref() != Some(audience) {
        let former = new.seats_per_district.clone();
        seats::invite(&mut new, audience.to_vec());
        changed.push("audience".to_owned());
        if new.seats_per_district != former {
            changed.push("seats_per_district".to_owned());
        }
    }
    if fields.contains(&SeriesDefault::Form) && forms::service::replace(tx, &row).await? {
        changed.push("form".to_owned());
    }
    if !changed.is_empty() {
        rewrite(tx, (row, None), &new, changed.clone()).await?;
    }
    Ok(changed)
}
