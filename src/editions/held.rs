//! The editions of a series, and what is known of who was there: with seven statements, however
//! many editions.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    auth::{Caller, scope},
    entity::{
        district, event, event_audience,
        ids::{Ags, EventId, SeriesId},
        kinds::{
            CoverageState,
            EventStatus::{Archived, Completed, Published},
        },
        series,
    },
    error::{Error, Result},
    registrations::{
        coverage::{CoverageSummary, summary},
        standing::Standing,
    },
};

/// More editions are not looked at; the latest count.
pub(super) const MOST: u64 = 100;

/// The editions of a series that took place or are to.
pub(super) struct Held {
    pub series: series::Model,
    /// The first one first.
    pub events: Vec<event::Model>,
    /// Whoever was invited to one of them, with their names.
    pub districts: BTreeMap<Ags, String>,
    audience: HashMap<EventId, BTreeSet<Ags>>,
    standing: Standing,
}

impl Held {
    /// Those that the caller sees.
    ///
    /// # Errors
    /// 404.
    pub async fn of<C: ConnectionTrait>(db: &C, caller: &Caller, id: SeriesId) -> Result<Self> {
        let series = series::Entity::find_by_id(id).one(db).await?;
        let series = series.ok_or_else(Error::not_found)?;
        let mut events = event::Entity::find()
            .filter(scope::visible_events(caller))
            .filter(event::COLUMN.series_id.eq(id))
            .filter(event::COLUMN.status.is_in([Published, Completed, Archived]))
            .order_by_desc(event::COLUMN.starts_on)
            .order_by_desc(event::COLUMN.id)
            .limit(MOST)
            .all(db)
            .await?;
        events.reverse();
        let ids: Vec<EventId> = events.iter().map(|event| event.id).collect();
        let invited = event_audience::Entity::find()
            .filter(event_audience::COLUMN.event_id.is_in(ids.iter().copied()))
            .all(db)
            .await?;
        let mut audience: HashMap<EventId, BTreeSet<Ags>> = HashMap::new();
        for row in invited {
            audience.entry(row.event_id).or_default().insert(row.ags);
        }
        let all: BTreeSet<&Ags> = audience.values().flatten().collect();
        let rows = district::Entity::find()
            .filter(district::COLUMN.ags.is_in(all.into_iter().cloned()))
            .all(db)
            .await?;
        let standing = Standing::of(db, &ids).await?;
        Ok(Self {
            series,
            events,
            districts: rows.into_iter().map(|row| (row.ags, row.name)).collect(),
            audience,
            standing,
        })
    }

    /// Where a district stands at an event; none: it was not invited.
    pub fn state(&self, event: &event::Model, ags: &Ags) -> Option<CoverageState> {
        let invited = self.audience.get(&event.id)?.contains(ags);
        invited.then(|| self.standing.state(event, ags))
    }

    /// How many districts stand where at an event.
    pub fn summary(&self, event: &event::Model) -> CoverageSummary {
        let invited = self.audience.get(&event.id).into_iter().flatten();
        let states: Vec<CoverageState> =
            invited.map(|ags| self.standing.state(event, ags)).collect();
        summary(&states)
    }
}
