//! What the database holds already of a batch of editions: nine statements whatever its size.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::{
    apply::Next,
    apply_event::Network,
    check::{self, Identity},
};
use crate::{
    db::Tx,
    entity::{
        contribution, event, event_audience, event_coverage, headcount,
        ids::{Ags, EventId, SeriesId, SessionId, TopicId},
        quote, session, session_topic, topic,
    },
    error::Result,
};

/// Rows by the object that they belong to.
#[derive(Debug, Default)]
pub struct Present {
    pub events: HashMap<(SeriesId, Identity), event::Model>,
    pub sessions: HashMap<EventId, Vec<session::Model>>,
    pub topics: HashMap<EventId, Vec<topic::Model>>,
    pub contributions: HashMap<EventId, Vec<contribution::Model>>,
    pub quotes: HashMap<EventId, Vec<quote::Model>>,
    pub links: HashMap<SessionId, Vec<TopicId>>,
    pub audience: HashSet<(EventId, Ags)>,
    pub headcounts: HashMap<EventId, headcount::Model>,
    pub coverage: HashMap<(EventId, Ags), event_coverage::Model>,
}

impl Present {
    /// Loads, and locks the events.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn load(tx: &Tx, network: &Network<'_>, batch: &[Next]) -> Result<Self> {
        let mut here = Self {
            events: events(tx, network, batch).await?,
            ..Self::default()
        };
        let ids: Vec<EventId> = here.events.values().map(|event| event.id).collect();
        if ids.is_empty() {
            return Ok(here);
        }
        let sessions = session::Entity::find()
            .filter(session::COLUMN.event_id.is_in(ids.iter().copied()))
            .order_by_asc(session::Column::Position);
        for row in sessions.all(tx).await? {
            here.sessions.entry(row.event_id).or_default().push(row);
        }
        let topics = topic::Entity::find()
            .filter(topic::COLUMN.event_id.is_in(ids.iter().copied()))
            .order_by_asc(topic::Column::Position);
        for row in topics.all(tx).await? {
            here.topics.entry(row.event_id).or_default().push(row);
        }
        let contributions = contribution::Entity::find()
            .filter(contribution::COLUMN.event_id.is_in(ids.iter().copied()))
            .order_by_asc(contribution::Column::Position);
        for row in contributions.all(tx).await? {
            here.contributions
                .entry(row.event_id)
                .or_default()
                .push(row);
        }
        let quotes = quote::Entity::find()
            .filter(quote::COLUMN.event_id.is_in(ids.iter().copied()))
            .order_by_asc(quote::Column::Position);
        for row in quotes.all(tx).await? {
            here.quotes.entry(row.event_id).or_default().push(row);
        }
        let audience = event_audience::Entity::find()
            .filter(event_audience::COLUMN.event_id.is_in(ids.iter().copied()));
        let audience = audience.all(tx).await?.into_iter();
        here.audience = audience.map(|row| (row.event_id, row.ags)).collect();
        let headcounts =
            headcount::Entity::find().filter(headcount::COLUMN.event_id.is_in(ids.iter().copied()));
        let headcounts = headcounts.all(tx).await?.into_iter();
        here.headcounts = headcounts.map(|row| (row.event_id, row)).collect();
        let coverage = event_coverage::Entity::find()
            .filter(event_coverage::COLUMN.event_id.is_in(ids.iter().copied()));
        let coverage = coverage.all(tx).await?.into_iter();
        let coverage = coverage.map(|row| ((row.event_id, row.ags.clone()), row));
        here.coverage = coverage.collect();
        let own = session::Entity::find()
            .select_only()
            .column(session::Column::Id)
            .filter(session::COLUMN.event_id.is_in(ids))
            .into_query();
        let links =
            session_topic::Entity::find().filter(session_topic::Column::SessionId.in_subquery(own));
        for row in links.all(tx).await? {
            here.links
                .entry(row.session_id)
                .or_default()
                .push(row.topic_id);
        }
        Ok(here)
    }
}

async fn events(
    tx: &Tx,
    network: &Network<'_>,
    batch: &[Next],
) -> Result<HashMap<(SeriesId, Identity), event::Model>> {
    let (mut series, mut numbers, mut starts) = (Vec::new(), Vec::new(), Vec::new());
    for next in batch {
        let id = network.series.get(next.series).map(|series| series.id);
        series.extend(id.filter(|id| !series.contains(id)));
        match check::identity(&next.edition, &next.when) {
            Identity::Number(number) => numbers.push(number),
            Identity::Start(start) => starts.push(start),
        }
    }
    let either = Condition::any()
        .add(event::COLUMN.edition.is_in(numbers))
        // What the file said when it was brought, whatever it was changed to since.
        .add(event::COLUMN.import_start.is_in(starts.iter().cloned()))
        .add(
            Condition::all()
                .add(event::COLUMN.edition.is_null())
                .add(event::COLUMN.import_start.is_null())
                .add(event::COLUMN.schedule_start.is_in(starts)),
        );
    let rows = event::Entity::find()
        .filter(event::COLUMN.series_id.is_in(series))
        .filter(either)
        .order_by_desc(event::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    let mut known = HashMap::new();
    for row in rows {
        let Some(series) = row.series_id else {
            continue;
        };
        let unnumbered = row.edition.is_none().then_some(&row.schedule_start);
        if let Some(start) = row.import_start.as_ref().or(unnumbered) {
            known.insert((series, Identity::Start(start.clone())), row.clone());
        }
        if let Some(number) = row.edition {
            known.insert((series, Identity::Number(number)), row);
        }
    }
    Ok(known)
}
