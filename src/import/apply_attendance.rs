//! Who was there, without persons: numbers by district, and statements about districts.

use sea_orm::prelude::DateTimeUtc;

use super::{
    apply::Writes,
    file::{Edition, StatedState},
    present::Present,
    rows::Changes,
};
use crate::entity::{
    event_coverage,
    headcount::{self, DistrictCounts},
    ids::{Ags, EventId},
    kinds::CoverageState,
};

/// Works out the headcount. Returns whether it differs.
pub fn headcount(
    now: DateTimeUtc,
    event_id: EventId,
    present: &Present,
    edition: &Edition,
    writes: &mut Writes,
) -> bool {
    let Some(said) = &edition.headcount else {
        return false;
    };
    let known = present.headcounts.get(&event_id).cloned();
    let new = known.is_none();
    let mut row = known.unwrap_or_else(|| headcount::Model {
        event_id,
        source: String::new(),
        complete: said.complete,
        counts: DistrictCounts::default(),
        version: 0,
        created_at: now,
        updated_at: now,
    });
    let mut changes = Changes::default();
    changes.set(&mut row.source, said.source.clone(), "source");
    changes.set(&mut row.complete, said.complete, "complete");
    let counts = DistrictCounts(said.counts.clone());
    changes.set(&mut row.counts, counts, "counts");
    if changes.none() {
        return false;
    }
    row.version += 1;
    row.updated_at = now;
    writes.headcounts.put(new, row);
    true
}

/// Works out where districts stood; `index` is the edition's in its batch. Returns whether anything
/// differs.
pub fn coverage(
    now: DateTimeUtc,
    (index, event_id): (usize, EventId),
    present: &Present,
    edition: &Edition,
    invited: impl Fn(&Ags) -> bool,
    writes: &mut Writes,
) -> bool {
    let mut any = false;
    for (i, said) in edition.coverage.iter().enumerate() {
        if !invited(&said.ags) {
            let pointer = format!("/coverage/{i}/ags");
            writes.strangers.push((index, pointer));
            continue;
        }
        let state = match said.state {
            StatedState::Attended => CoverageState::Attended,
            StatedState::Excused => CoverageState::Excused,
            StatedState::Missing => CoverageState::Missing,
            StatedState::Unknown => CoverageState::Unknown,
        };
        let known = present.coverage.get(&(event_id, said.ags.clone())).cloned();
        let new = known.is_none();
        let mut row = known.unwrap_or_else(|| event_coverage::Model {
            event_id,
            ags: said.ags.clone(),
            state,
            source: String::new(),
            updated_at: now,
            proxy_ags: None,
        });
        let mut changes = Changes::default();
        changes.set(&mut row.state, state, "state");
        changes.set(&mut row.source, said.source.clone(), "source");
        if !changes.none() {
            any = true;
            row.updated_at = now;
            // Only who is excused has somebody to speak for them.
            row.proxy_ags = row.proxy_ags.filter(|_| state == CoverageState::Excused);
            writes.coverage.put(new, row);
        }
    }
    any
}
