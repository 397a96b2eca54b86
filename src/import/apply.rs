//! Writes a file that holds, in the order in which things refer to each other.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{
    Outcome, Phase, Progress, Tally,
    apply_event::{self, Network},
    apply_head,
    check::{self, Names},
    file::Edition,
    present::Present,
    read::{self, At, Found, Source},
    rows::{Batch, insert_all},
};
use crate::{
    db::Tx,
    entity::{
        contribution, event, event_audience, event_coverage, headcount,
        ids::{ContributionId, SessionId, TopicId},
        quote, session, session_topic, topic,
    },
    error::{Error, Finding, FindingCode, Result},
    events::schedule::Resolved,
    outbox::{self, Fact},
    seats,
};

/// How many editions are held in memory at once.
const AT_ONCE: usize = 200;

/// What is to be written.
#[derive(Default)]
pub struct Writes {
    pub events: Batch<event::Model>,
    pub audience: Vec<event_audience::Model>,
    pub topics: Batch<topic::Model>,
    pub sessions: Batch<session::Model>,
    pub contributions: Batch<contribution::Model>,
    pub removed: Vec<ContributionId>,
    pub links: Vec<session_topic::Model>,
    pub unlinked: Vec<(SessionId, TopicId)>,
    pub quotes: Batch<quote::Model>,
    pub headcounts: Batch<headcount::Model>,
    pub coverage: Batch<event_coverage::Model>,
    pub published: Vec<event::Model>,
    /// Statements about districts that are not invited: of which edition of the batch, and where in it.
    pub strangers: Vec<(usize, String)>,
    pub facts: Vec<Fact>,
    pub outcome: Outcome,
}

impl Writes {
    async fn save(self, tx: &Tx) -> Result<Outcome> {
        let Self {
            events,
            audience,
            topics,
            sessions,
            contributions,
            removed,
            links,
            unlinked,
            quotes,
            headcounts,
            coverage,
            published,
            strangers: _,
            facts,
            outcome,
        } = self;
        events.save(tx).await?;
        insert_all(tx, audience).await?;
        topics.save(tx).await?;
        sessions.save(tx).await?;
        if !removed.is_empty() {
            contribution::Entity::delete_many()
                .filter(contribution::COLUMN.id.is_in(removed))
                .exec(tx)
                .await?;
        }
        contributions.save(tx).await?;
        for key in unlinked {
            session_topic::Entity::delete_by_id(key).exec(tx).await?;
        }
        insert_all(tx, links).await?;
        quotes.save(tx).await?;
        headcounts.save(tx).await?;
        coverage.save(tx).await?;
        for event in &published {
            seats::follow(tx, event).await?;
        }
        outbox::record_all(tx, facts).await?;
        Ok(outcome)
    }
}

/// An edition that is about to be written.
pub struct Next {
    /// Index of the edition in its batch.
    pub index: usize,
    /// Index of its series.
    pub series: usize,
    pub edition: Edition,
    pub when: Resolved,
}

/// Writes everything.
///
/// # Errors
/// If the database fails.
pub async fn apply(
    tx: &Tx,
    source: &Source<'_>,
    names: &Names,
    found: &mut Found<'_>,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<Outcome> {
    let mut outcome = Outcome {
        districts: super::load_districts(tx).await?,
        ..Outcome::default()
    };
    apply_head::network(tx, &source.file, &mut outcome).await?;
    let ids = apply_head::organizations(tx, source, names, found, &mut outcome).await?;
    let series = apply_head::series(tx, source, &mut outcome).await?;
    let network = Network {
        organizer: apply_head::organizer(&source.file).and_then(|index| ids.get(index).copied()),
        organizations: ids,
        names,
        series,
    };
    let all: Vec<(usize, &At<'_>)> = source
        .series
        .iter()
        .enumerate()
        .flat_map(|(i, series)| series.editions.iter().map(move |at| (i, at)))
        .collect();
    let mut count = Progress {
        phase: Phase::Writing,
        done: 0,
        total: all.len(),
    };
    let time_zone = &source.file.network.time_zone;
    for places in all.chunks(AT_ONCE) {
        let mut batch = Vec::with_capacity(places.len());
        for (index, (series, at)) in places.iter().enumerate() {
            let edition = read::edition(at.raw)?;
            let when = check::schedule_of(&edition, time_zone).map_err(Error::Invalid)?;
            batch.push(Next {
                index,
                series: *series,
                edition,
                when,
            });
        }
        let present = Present::load(tx, &network, &batch).await?;
        let mut writes = Writes {
            outcome,
            ..Writes::default()
        };
        for next in batch {
            apply_event::event(tx.now, &network, &present, next, &mut writes)?;
        }
        for (index, pointer) in &writes.strangers {
            let code = FindingCode::NoSuch;
            let stranger = Finding::with(pointer, code, &[&"invited district"]);
            if let Some((_, at)) = places.get(*index) {
                found.add(at, &stranger);
            }
        }
        outcome = writes.save(tx).await?;
        count.done += places.len();
        progress(count);
    }
    Ok(outcome)
}

impl Tally {
    /// Counts an object; `changed` if it was there.
    pub fn count(&mut self, new: bool, changed: bool) {
        match (new, changed) {
            (true, _) => self.created += 1,
            (false, true) => self.updated += 1,
            (false, false) => self.unchanged += 1,
        }
    }
}
