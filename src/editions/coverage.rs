//! Which districts were at which edition, and how often in a row.

use sea_orm::ConnectionTrait;

use super::{
    dto::{DistrictHistory, EditionCoverage, SeriesCoverage, Streak},
    held::Held,
};
use crate::{
    auth::Allow,
    entity::{
        ids::SeriesId,
        kinds::CoverageState::{self, Attended, Registered, Unknown},
    },
    error::Result,
    policy::ReadEvents,
    registrations::standing::is_over,
};

/// The coverage of a series.
///
/// # Errors
/// 404.
pub(super) async fn of_series<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    id: SeriesId,
) -> Result<SeriesCoverage> {
    let held = Held::of(db, by.caller(), id).await?;
    Ok(view(&held))
}

/// What is known of a series, as it is shown.
pub(super) fn view(held: &Held) -> SeriesCoverage {
    let editions = held.events.iter().map(|event| EditionCoverage {
        event_id: event.id,
        edition: event.edition,
        title: event.title.clone(),
        starts_on: event.starts_on,
        host_ags: event.host_ags.clone(),
        over: is_over(event),
        summary: held.summary(event),
    });
    let districts = held.districts.iter().map(|(ags, name)| {
        let over = held.events.iter().filter(|event| is_over(event));
        let past: Vec<CoverageState> = over.filter_map(|event| held.state(event, ags)).collect();
        let there = past.iter().filter(|state| **state == Attended).count();
        let known = past.iter().filter(|state| is_known(**state)).count();
        let states = held.events.iter().map(|event| held.state(event, ags));
        DistrictHistory {
            ags: ags.clone(),
            name: name.clone(),
            states: states.collect(),
            attended: number(there),
            known: number(known),
            never_represented: known > 0 && there == 0,
            streak: streak(&past),
        }
    });
    SeriesCoverage {
        series_id: held.series.id,
        editions: editions.collect(),
        districts: districts.collect(),
    }
}

/// How often in a row a district was there, or was not, at what is over. Of what nothing is known
/// nothing follows; who only had a place is not known to have been there.
fn streak(past: &[CoverageState]) -> Option<Streak> {
    let known = past.iter().rev().filter(|state| is_known(**state));
    let there: Vec<bool> = known.map(|state| *state == Attended).collect();
    let last = *there.first()?;
    let editions = there.iter().take_while(|there| **there == last).count();
    Some(Streak {
        there: last,
        editions: number(editions),
    })
}

/// Of what is over: who had a place may have been there or not.
fn is_known(state: CoverageState) -> bool {
    !matches!(state, Unknown | Registered)
}

pub(super) fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use CoverageState::{Excused, Missing};

    #[test]
    fn a_streak_ends_where_it_changes_and_passes_over_what_nobody_knows() {
        let of = |past: &[CoverageState]| streak(past).map(|s| (s.there, s.editions));
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[Unknown, Unknown]), None);
        assert_eq!(
            of(&[Attended, Missing, Attended, Attended]),
            Some((true, 2))
        );
        assert_eq!(of(&[Attended, Unknown, Attended, Unknown]), Some((true, 2)));
        assert_eq!(of(&[Attended, Missing, Excused]), Some((false, 2)));
        assert_eq!(of(&[Attended, Registered, Registered]), Some((true, 1)));
    }
}
