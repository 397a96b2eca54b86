//! When an event moves, its programme moves with it: the second day stays the second day, and
//! nine o'clock stays nine o'clock, also where clocks are changed in between.

use chrono::{DateTime, Days, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::schedule::zone_of;
use crate::{
    db::Tx,
    entity::{event, kinds::Precision, session},
    error::Result,
};

/// Moves the sessions that have times, if the event moved to other days or another zone. While
/// its days are not known they keep the times that they had.
///
/// # Errors
/// If the database fails.
pub async fn follow(tx: &Tx, before: &event::Model, after: &event::Model) -> Result<()> {
    let key = |event: &event::Model| (event.starts_on, event.time_zone.clone());
    if after.schedule_precision < Precision::Day || key(before) == key(after) {
        return Ok(());
    }
    let timed = session::Entity::find()
        .filter(session::COLUMN.event_id.eq(after.id))
        .filter(session::COLUMN.starts_at.is_not_null());
    for row in timed.all(tx).await? {
        let moved = moved(row.clone(), zone_of(before), after);
        if moved != row {
            let moved = session::Model {
                version: row.version + 1,
                updated_at: tx.now,
                ..moved
            };
            moved.into_active_model().reset_all().update(tx).await?;
        }
    }
    Ok(())
}

/// A session as it is at an event, with the times of day that it had in a zone.
#[must_use]
pub fn moved(mut row: session::Model, zone: Tz, event: &event::Model) -> session::Model {
    let Some(start) = row.starts_at else {
        return row;
    };
    let days = u64::try_from(row.day.unwrap_or(1) - 1).unwrap_or_default();
    let date = event.starts_on.checked_add_days(Days::new(days));
    let date = date.unwrap_or(event.starts_on);
    let at = |instant: DateTime<Utc>| {
        let (local, first) = (instant.with_timezone(&zone), start.with_timezone(&zone));
        let later = (local.date_naive() - first.date_naive()).num_days();
        let later = u64::try_from(later).unwrap_or_default();
        let day = date.checked_add_days(Days::new(later)).unwrap_or(date);
        instant_of(zone_of(event), day, local.time())
    };
    let begins = at(start);
    // Where clocks are changed in between it lasts as long as it did, rather than end before it begins.
    let lasts = |end: DateTime<Utc>| match at(end) {
        moved if moved > begins => moved,
        _ => begins + (end - start),
    };
    row.ends_at = row.ends_at.map(lasts);
    row.starts_at = Some(begins);
    row
}

/// A time of day as an instant; one that clocks leave out is an hour later.
#[must_use]
pub fn instant_of(zone: Tz, day: NaiveDate, time: chrono::NaiveTime) -> DateTime<Utc> {
    let local = day.and_time(time);
    let found = zone.from_local_datetime(&local).earliest();
    let found = found.or_else(|| {
        let later = local + chrono::Duration::hours(1);
        zone.from_local_datetime(&later).earliest()
    });
    found.map_or_else(|| local.and_utc(), |at| at.to_utc())
}
