//! One edition: the event, what belongs to it as a whole, and its sessions.

use sea_orm::prelude::DateTimeUtc;

use super::{
    apply::{Next, Writes},
    apply_attendance,
    apply_head::SeriesHere,
    apply_session::{self, Part},
    apply_topic,
    check::{self, Names},
    file::{Edition, EditionStatus},
    present::Present,
    rows::Changes,
};
use crate::{
    entity::{
        event, event_audience,
        ids::{Ags, EventId, OrganizationId},
        kinds::{EventFormat, EventStatus, Precision},
    },
    error::{Error, Result},
    events::schedule::Resolved,
    outbox::Fact,
    web::text,
};

/// What the editions of a file refer to.
pub struct Network<'a> {
    pub organizer: Option<OrganizationId>,
    /// By their index in the file.
    pub organizations: Vec<OrganizationId>,
    pub names: &'a Names,
    /// By their index in the file.
    pub series: Vec<SeriesHere>,
}

impl Network<'_> {
    /// The organization that a file means.
    pub fn organization(&self, name: Option<&str>) -> Option<OrganizationId> {
        let index = self.names.find(name?)?;
        self.organizations.get(index).copied()
    }
}

/// Works out what an edition changes.
///
/// # Errors
/// If its series is not there.
pub fn event(
    now: DateTimeUtc,
    network: &Network<'_>,
    present: &Present,
    next: Next,
    writes: &mut Writes,
) -> Result<()> {
    let Next {
        index,
        series,
        edition,
        when,
    } = next;
    let series = network
        .series
        .get(series)
        .ok_or_else(|| Error::Internal("an edition without a series".into()))?;
    let own = (series.id, check::identity(&edition, &when));
    let known = present.events.get(&own).cloned();
    let new = known.is_none();
    let mut row = known.unwrap_or_else(|| fresh(now, series, &edition, &when));
    let was = row.status;
    let mut changes = Changes::default();

    let topics = apply_topic::topics(now, row.id, present, &edition, writes);
    let programme =
        apply_session::sessions(now, network, present, row.id, &edition, &topics, writes);
    // Whoever edits a day at the moment has to read it again.
    row.programme_version += i32::from(programme);
    let parts: Vec<Part> = edition
        .contributions
        .iter()
        .map(|one| Part {
            name: one.name.clone(),
            role: one.role,
            organization_id: network.organization(one.organization.as_deref()),
        })
        .collect();
    if apply_session::contributions(present, row.id, None, &parts, writes) {
        changes.note("contributions");
    }
    if apply_topic::quotes(row.id, present, &edition.voices, writes) {
        changes.note("quotes");
    }

    if apply_attendance::headcount(now, row.id, present, &edition, writes) {
        changes.note("headcount");
    }
    let invited = |ags: &Ags| {
        let own = (row.id, ags.clone());
        present.audience.contains(&own) || (new && series.audience.contains(ags))
    };
    let place = (index, row.id);
    if apply_attendance::coverage(now, place, present, &edition, invited, writes) {
        changes.note("coverage");
    }

    if set(now, &mut row, network, edition, when, &mut changes) {
        writes.outcome.kept += 1;
    }
    writes.outcome.events.count(new, !changes.none());
    if !new && changes.none() {
        if programme {
            writes.events.put(false, row);
        }
        return Ok(());
    }
    row.version += 1;
    row.updated_at = now;
    if new {
        let invited = series.audience.iter().map(|ags| event_audience::Model {
            event_id: row.id,
            ags: ags.clone(),
        });
        writes.audience.extend(invited);
    }
    if row.status == EventStatus::Published && (new || was != EventStatus::Published) {
        writes.published.push(row.clone());
    }
    let fact = Fact::new("event.imported", row.id, row.version).of_event(row.id);
    writes.facts.push(fact.fields(changes.0));
    writes.events.put(new, row);
    Ok(())
}

/// Puts what the file says. Returns whether the event went on and kept something of its own.
fn set(
    now: DateTimeUtc,
    row: &mut event::Model,
    network: &Network<'_>,
    edition: Edition,
    when: Resolved,
    changes: &mut Changes,
) -> bool {
    let status = match edition.status {
        None => EventStatus::Completed,
        Some(EditionStatus::SaveTheDate) => EventStatus::Announced,
        Some(EditionStatus::Planned) => EventStatus::Published,
    };
    let further = rank(row.status) > rank(status);
    let sharper = row.schedule_precision > when.precision
        && row.starts_at >= when.starts_at
        && row.ends_at <= when.ends_at;
    if !further {
        changes.set(&mut row.status, status, "status");
        if status != EventStatus::Announced && row.published_at.is_none() {
            row.published_at = Some(now);
            changes.note("published_at");
        }
    }
    if !further && !sharper {
        schedule(row, when, changes);
    }
    if row.organizer_id.is_none() {
        changes.given(&mut row.organizer_id, network.organizer, "organizer_id");
    }
    changes.given(&mut row.place_name, edition.place, "place");
    changes.given(&mut row.host_ags, edition.host_ags, "host_ags");
    changes.given(&mut row.motto, edition.motto, "motto");
    changes.given(&mut row.description, edition.note, "description");
    let coverage = edition.coverage_note;
    changes.given(&mut row.coverage_note, coverage, "coverage_note");
    further || sharper
}

/// How far an event is; what was called off or put away is not called back by a file.
fn rank(status: EventStatus) -> u8 {
    match status {
        EventStatus::Draft => 0,
        EventStatus::Announced => 1,
        EventStatus::Published => 2,
        EventStatus::Completed => 3,
        EventStatus::Postponed | EventStatus::Cancelled | EventStatus::Archived => 4,
    }
}

fn schedule(row: &mut event::Model, when: Resolved, changes: &mut Changes) {
    let Resolved {
        precision,
        start,
        end,
        time_zone,
        starts_on,
        ends_on,
        starts_at,
        ends_at,
    } = when;
    changes.set(&mut row.schedule_precision, precision, "schedule");
    changes.set(&mut row.schedule_start, start, "schedule");
    changes.set(&mut row.schedule_end, end, "schedule");
    changes.set(&mut row.time_zone, time_zone, "schedule");
    changes.set(&mut row.starts_on, starts_on, "schedule");
    changes.set(&mut row.ends_on, ends_on, "schedule");
    changes.set(&mut row.starts_at, starts_at, "schedule");
    changes.set(&mut row.ends_at, ends_at, "schedule");
}

/// The title of an edition: `13. IKOE-Ideenwerkstatt`, without a number `IKOE-Ideencafé 2025`.
fn title(series: &str, edition: &Edition, when: &Resolved) -> String {
    let whole = match edition.edition {
        Some(number) => format!("{number}. {series}"),
        None => format!("{series} {}", when.starts_on.format("%Y")),
    };
    whole.chars().take(200).collect()
}

/// An event with the defaults of what a file does not say.
fn fresh(
    now: DateTimeUtc,
    series: &SeriesHere,
    edition: &Edition,
    when: &Resolved,
) -> event::Model {
    let title = title(&series.name, edition, when);
    event::Model {
        id: EventId::new(),
        series_id: Some(series.id),
        edition: edition.edition,
        title_key: text::key(&title),
        title,
        motto: None,
        description: None,
        format: EventFormat::Onsite,
        schedule_precision: Precision::Year,
        schedule_start: String::new(),
        schedule_end: None,
        time_zone: String::new(),
        starts_on: when.starts_on,
        ends_on: when.ends_on,
        starts_at: when.starts_at,
        ends_at: when.ends_at,
        place_name: None,
        place_street: None,
        place_postal_code: None,
        place_locality: None,
        place_latitude: None,
        place_longitude: None,
        place_online_url: None,
        place_accessibility: None,
        host_ags: None,
        organizer_id: None,
        capacity: None,
        seats_guaranteed: 0,
        seats_maximum: None,
        seats_release_at: None,
        coverage_note: None,
        registration_opens_at: None,
        registration_closes_at: None,
        registration_approval: false,
        registration_waitlist: true,
        registration_offer_hours: None,
        status: EventStatus::Draft,
        published_at: None,
        version: 0,
        created_at: now,
        updated_at: now,
        import_start: edition.edition.is_none().then(|| when.start.clone()),
        consent_photo: None,
        consent_participant_list: None,
        programme_version: 0,
        cancelled_at: None,
    }
}
