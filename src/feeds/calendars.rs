//! Calendars of events, for everybody.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Days, Utc};
use icalendar::EventLike;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::{
    auth::{Allow, scope},
    entity::{
        event,
        ids::{EventId, SeriesId},
        kinds::EventStatus,
        network, series,
    },
    error::Result,
    events::calendar::{entry, when},
    ical::Calendar,
    policy::ReadEvents,
    web::State,
};

/// Most entries; those that lie furthest back are left out.
const MOST: u64 = 1000;

/// So many days back events are shown.
const BACK: u64 = 365;

/// Name of a calendar where no network was imported.
const NAMELESS: &str = "Kreisrunde";

/// The name of the network that runs here.
///
/// # Errors
/// If the database fails.
pub async fn network<C: ConnectionTrait>(db: &C) -> Result<String> {
    let row = network::Entity::find_by_id(1_i16).one(db).await?;
    Ok(row.map_or_else(|| NAMELESS.to_owned(), |row| row.name))
}

/// Events that everybody may know of, as far as the caller sees them: drafts stand in no feed, whoever asks.
pub fn told(by: &Allow<ReadEvents>) -> Condition {
    let drafts = event::COLUMN.status.ne(EventStatus::Draft);
    scope::visible_events(by.caller()).add(drafts)
}

/// The events of a calendar, the last one first, with two statements.
///
/// # Errors
/// If the database fails.
pub async fn events<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    of: Condition,
    now: DateTime<Utc>,
) -> Result<Vec<(event::Model, Option<String>)>> {
    let since = now.date_naive().checked_sub_days(Days::new(BACK));
    let rows = event::Entity::find()
        .filter(told(by))
        .filter(of)
        .filter(Condition::all().add_option(since.map(|day| event::COLUMN.ends_on.gte(day))))
        .order_by_desc(event::COLUMN.starts_on)
        .order_by_desc(event::COLUMN.id)
        .limit(MOST)
        .all(db)
        .await?;
    let names = series_names(db, &rows).await?;
    let with_series = |row: event::Model| {
        let series = row.series_id.and_then(|id| names.get(&id).cloned());
        (row, series)
    };
    Ok(rows.into_iter().map(with_series).collect())
}

async fn series_names<C: ConnectionTrait>(
    db: &C,
    rows: &[event::Model],
) -> Result<HashMap<SeriesId, String>> {
    let ids: BTreeSet<SeriesId> = rows.iter().filter_map(|row| row.series_id).collect();
    let names: Vec<(SeriesId, String)> = series::Entity::find()
        .select_only()
        .column(series::Column::Id)
        .column(series::Column::Name)
        .filter(series::COLUMN.id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(names.into_iter().collect())
}

/// A calendar to subscribe to, of this name and at this path.
pub fn feed(
    (name, path): (&str, &str),
    events: &[(event::Model, Option<String>)],
    state: &State,
) -> String {
    let mut calendar = Calendar::default();
    let base = &state.base_url;
    calendar.named(name);
    calendar.from(&format!("{base}{path}"), &format!("{base}/"));
    if let Some(at) = events.iter().map(|(event, _)| event.updated_at).max() {
        calendar.changed(at);
    }
    for (event, series) in events {
        let mut entry = entry(event, state);
        if let Some(series) = series {
            entry.categories([crate::ical::line(series)]);
        }
        calendar.push(entry, &when(event));
    }
    calendar.finish()
}

/// Those of these events that may be told, by their ids.
///
/// # Errors
/// If the database fails.
pub async fn by_id<C: ConnectionTrait>(
    db: &C,
    ids: impl IntoIterator<Item = EventId>,
) -> Result<HashMap<EventId, event::Model>> {
    let rows = event::Entity::find()
        .filter(event::COLUMN.id.is_in(ids))
        .filter(event::COLUMN.status.ne(EventStatus::Draft))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}
