//! Where districts stand at events, by registrations, attendance and statements: with four
//! statements to the database, however many events.

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect};

use crate::{
    entity::{
        attendance, event, event_coverage, headcount,
        ids::{Ags, EventId},
        kinds::{CoverageState, EventStatus, RegistrationStatus},
        registration,
    },
    error::Result,
};

type Places = HashSet<(EventId, Option<Ags>)>;

/// What is known of some events.
#[derive(Debug, Default)]
pub struct Standing {
    registered: Places,
    attended: Places,
    stated: HashMap<(EventId, Ags), (CoverageState, Option<Ags>)>,
    /// Events of which it is known who was there: by registrations or check-in, or because somebody stated all who were.
    known: HashSet<EventId>,
}

impl Standing {
    /// Reads what is known of these events.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of<C: ConnectionTrait>(db: &C, events: &[EventId]) -> Result<Self> {
        let places = || {
            registration::Entity::find()
                .select_only()
                .column(registration::Column::EventId)
                .column(registration::Column::DistrictAgs)
                .distinct()
                .filter(registration::COLUMN.event_id.is_in(events.iter().copied()))
        };
        let live = registration::COLUMN.status;
        let registered: Vec<(EventId, Option<Ags>)> = places()
            .filter(live.is_in(RegistrationStatus::LIVE))
            .into_tuple()
            .all(db)
            .await?;
        let there: sea_orm::RelationDef = registration::Entity::belongs_to(attendance::Entity)
            .from(registration::Column::Id)
            .to(attendance::Column::RegistrationId)
            .into();
        let attended: Vec<(EventId, Option<Ags>)> = places()
            .join(JoinType::InnerJoin, there)
            .into_tuple()
            .all(db)
            .await?;
        let stated = event_coverage::Entity::find()
            .filter(
                event_coverage::COLUMN
                    .event_id
                    .is_in(events.iter().copied()),
            )
            .all(db)
            .await?;
        let headcounts = headcount::Entity::find()
            .filter(headcount::COLUMN.event_id.is_in(events.iter().copied()))
            .all(db)
            .await?;
        let complete = headcounts.iter().filter(|row| row.complete);
        let known = complete.map(|row| row.event_id);
        let people = registered.iter().chain(&attended).map(|(id, _)| *id);
        let known = known.chain(people).collect();
        let there = headcounts.into_iter().flat_map(|row| {
            let districts = row.counts.0.into_iter().map(|count| count.ags);
            districts.map(move |ags| (row.event_id, ags))
        });
        Ok(Self {
            registered: registered.into_iter().collect(),
            attended: attended.into_iter().chain(there).collect(),
            known,
            stated: stated
                .into_iter()
                .map(|row| ((row.event_id, row.ags), (row.state, row.proxy_ags)))
                .collect(),
        })
    }

    /// Attended beats registered, what was stated by hand beats nothing, and nothing is
    /// `missing`; for a past event of which nobody knows who was there it is `unknown`.
    #[must_use]
    pub fn state(&self, event: &event::Model, ags: &Ags) -> CoverageState {
        let place = (event.id, Some(ags.clone()));
        if self.attended.contains(&place) {
            return CoverageState::Attended;
        }
        if self.registered.contains(&place) {
            return CoverageState::Registered;
        }
        let stated = self.stated.get(&(event.id, ags.clone()));
        let no_data = is_over(event) && !self.known.contains(&event.id);
        let rest = if event.published_at.is_none() || no_data {
            CoverageState::Unknown
        } else {
            CoverageState::Missing
        };
        stated.map_or(rest, |(state, _)| *state)
    }

    /// Who speaks for a district that is excused. Once somebody of its own comes, nobody does.
    #[must_use]
    pub fn proxy(&self, event: &event::Model, ags: &Ags) -> Option<Ags> {
        let (_, proxy) = self.stated.get(&(event.id, ags.clone()))?;
        let excused = |ags: &Ags| self.state(event, ags) == CoverageState::Excused;
        // Who is excused as well speaks for nobody.
        proxy
            .clone()
            .filter(|proxy| excused(ags) && !excused(proxy))
    }
}

/// Whether it took place, by what an organizer said.
#[must_use]
pub fn is_over(event: &event::Model) -> bool {
    matches!(event.status, EventStatus::Completed | EventStatus::Archived)
}
