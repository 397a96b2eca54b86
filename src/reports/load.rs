//! What a report is drafted from: read with a fixed number of statements, and only what everybody may
//! see of an event that is no draft.

use std::collections::{BTreeMap, HashMap, HashSet};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    entity::{
        district, event,
        ids::{EventId, OrganizationId, TopicId},
        kinds::{
            EventStatus::{Announced, Archived, Completed, Published},
            QuestionStatus, SessionKind, TopicStatus,
        },
        organization, question, topic,
    },
    error::Result,
    programme::{ContributionView, SessionView, service as programme},
    registrations::coverage::{self, Coverage},
};

/// Events of the outlook.
const NEXT: u64 = 6;

/// Most questions that are told.
const QUESTIONS: u64 = 200;

/// What is known of an event.
#[derive(Debug)]
pub struct Source {
    pub event: event::Model,
    pub host: Option<district::Model>,
    pub organizations: HashMap<OrganizationId, organization::Model>,
    /// Of the event as a whole.
    pub contributions: Vec<ContributionView>,
    /// By their day, in their order; those of which the day is not known at the end.
    pub sessions: BTreeMap<i32, Vec<SessionView>>,
    pub topics: Vec<topic::Model>,
    pub questions: Vec<question::Model>,
    pub coverage: Coverage,
    /// Names of the invited districts, as one speaks of them.
    pub districts: Vec<district::Model>,
    /// What came after it.
    pub next: Vec<event::Model>,
}

/// Under this key stand sessions whose day is not known.
pub const NO_DAY: i32 = i32::MAX;

impl Source {
    /// Reads it, with at most eighteen statements.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of<C: ConnectionTrait>(db: &C, event: event::Model) -> Result<Self> {
        let sessions = programme::sessions_of(db, &[event.id]).await?;
        let contributions = programme::contributions_of(db, &[event.id]).await?;
        let contributions = contributions.into_values().flatten().collect::<Vec<_>>();
        let sessions: Vec<SessionView> = sessions.into_values().flatten().collect();
        let parts = sessions.iter().flat_map(|session| &session.contributions);
        let named = parts.chain(&contributions);
        let named = named.filter_map(|part| part.organization_id);
        let organizations = organizations(db, named.chain(event.organizer_id).collect()).await?;
        let coverage = coverage::of_event(db, &event).await?;
        let ags = coverage.districts.iter().map(|one| one.ags.clone());
        let rows = district::Entity::find()
            .filter(
                district::COLUMN
                    .ags
                    .is_in(ags.chain(event.host_ags.clone())),
            )
            .all(db)
            .await?;
        let host = rows
            .iter()
            .find(|row| Some(&row.ags) == event.host_ags.as_ref());
        let topics = topic::Entity::find()
            .filter(topic::COLUMN.event_id.eq(event.id))
            .filter(topic::COLUMN.status.is_in([
                TopicStatus::Accepted,
                TopicStatus::Scheduled,
                TopicStatus::Discussed,
                TopicStatus::Documented,
                TopicStatus::CarriedOver,
            ]))
            .order_by_asc(topic::COLUMN.position)
            .order_by_asc(topic::COLUMN.id)
            .all(db)
            .await?;
        let questions = question::Entity::find()
            .filter(question::COLUMN.event_id.eq(event.id))
            .filter(question::COLUMN.status.eq(QuestionStatus::Published))
            .order_by_asc(question::COLUMN.created_at)
            .order_by_asc(question::COLUMN.id)
            .limit(QUESTIONS)
            .all(db)
            .await?;
        let next = next(db, &event).await?;
        Ok(Self {
            host: host.cloned(),
            sessions: by_day(sessions),
            event,
            organizations,
            contributions,
            topics,
            questions,
            coverage,
            districts: rows,
            next,
        })
    }

    /// A topic that is told.
    pub fn topic(&self, id: TopicId) -> Option<&topic::Model> {
        self.topics.iter().find(|topic| topic.id == id)
    }
}

/// Of pauses nobody wants to read, unless something was said there.
fn by_day(sessions: Vec<SessionView>) -> BTreeMap<i32, Vec<SessionView>> {
    let mut days: BTreeMap<i32, Vec<SessionView>> = BTreeMap::new();
    let mut sessions = sessions;
    sessions.retain(|one| one.kind != SessionKind::Break || one.summary_md.is_some());
    sessions.sort_by_key(|one| (one.position, one.id));
    for session in sessions {
        let day = session.day.unwrap_or(NO_DAY);
        days.entry(day).or_default().push(session);
    }
    days
}

/// Organizations by their ids, and those that they belong to.
async fn organizations<C: ConnectionTrait>(
    db: &C,
    ids: HashSet<OrganizationId>,
) -> Result<HashMap<OrganizationId, organization::Model>> {
    let read = async |ids: HashSet<OrganizationId>| {
        let rows = organization::Entity::find().filter(organization::COLUMN.id.is_in(ids));
        rows.all(db).await
    };
    let mut rows = read(ids).await?;
    let parents = rows.iter().filter_map(|row| row.parent_id).collect();
    rows.extend(read(parents).await?);
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// What came after an event, of all series, also what is past by now; and the next edition of its own
/// series, however late that is. Nothing that was called off.
async fn next<C: ConnectionTrait>(db: &C, event: &event::Model) -> Result<Vec<event::Model>> {
    let later = || {
        event::Entity::find()
            .filter(event::COLUMN.starts_at.gt(event.starts_at))
            .filter(event::COLUMN.starts_on.gte(event.ends_on))
            .filter(event::COLUMN.id.ne(event.id))
            .filter(
                event::COLUMN
                    .status
                    .is_in([Announced, Published, Completed, Archived]),
            )
            .order_by_asc(event::COLUMN.starts_on)
            .order_by_asc(event::COLUMN.id)
    };
    let mut rows = later().limit(NEXT).all(db).await?;
    if let (Some(series), Some(edition)) = (event.series_id, event.edition) {
        let own = later()
            .filter(event::COLUMN.series_id.eq(series))
            .filter(event::COLUMN.edition.gt(edition))
            .limit(1);
        let known: HashSet<EventId> = rows.iter().map(|row| row.id).collect();
        let own = own.all(db).await?.into_iter();
        rows.extend(own.filter(|row| !known.contains(&row.id)));
    }
    Ok(rows)
}
