use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

use super::schedule::Schedule;
use crate::{
    districts::DistrictView,
    entity::{
        event,
        ids::{Ags, EventId, OrganizationId, SeriesId},
        kinds::{EventFormat, EventRegistration, EventStatus},
    },
    organizations::OrganizationView,
    programme::{ContributionView, NewContribution, SessionView},
    series::SeriesView,
    web::forms,
};

/// Where an event is
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"name": "einewelt haus", "street": "Schellingstraße 3-4", "postal_code": "39104", "locality": "Magdeburg"}))]
pub struct Place {
    /// Name of the house.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: Option<String>,
    /// Street and number.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub street: Option<String>,
    /// Postal code.
    #[validate(length(min = 1, max = 16), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 16)]
    pub postal_code: Option<String>,
    /// Town.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub locality: Option<String>,
    /// Degrees north (WGS 84).
    #[validate(range(min = -90.0, max = 90.0))]
    #[schema(minimum = -90, maximum = 90)]
    pub latitude: Option<f64>,
    /// Degrees east (WGS 84).
    #[validate(range(min = -180.0, max = 180.0))]
    #[schema(minimum = -180, maximum = 180)]
    pub longitude: Option<f64>,
    /// Where it is online.
    #[validate(length(max = 500), custom(function = forms::web_address))]
    #[schema(format = "uri", max_length = 500)]
    pub online_url: Option<String>,
    /// How one gets there and around without barriers.
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub accessibility: Option<String>,
}

/// Guarantee and maximum of one district
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SeatOverride {
    /// The district.
    pub ags: Ags,
    /// Seats guaranteed to it; null: as for all.
    #[serde(default)]
    #[validate(range(min = 0, max = 100_000))]
    #[schema(minimum = 0, maximum = 100_000)]
    pub guaranteed: Option<i32>,
    /// Most seats it may have; null: as for all.
    #[serde(default)]
    #[validate(range(min = 0, max = 100_000))]
    #[schema(minimum = 0, maximum = 100_000)]
    pub maximum: Option<i32>,
}

/// How seats are shared among the invited districts
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"guaranteed": 1, "maximum": 3, "release_at": "2027-03-01T11:00:00Z", "overrides": []}))]
pub struct SeatsPerDistrict {
    /// Seats held for each district until the release.
    #[validate(range(min = 0, max = 100_000))]
    #[schema(minimum = 0, maximum = 100_000, default = 0)]
    pub guaranteed: i32,
    /// Most seats of each district; null: no limit.
    #[validate(range(min = 0, max = 100_000))]
    #[schema(minimum = 0, maximum = 100_000)]
    pub maximum: Option<i32>,
    /// When guarantees that were not used go to everybody (UTC); needed with guarantees.
    pub release_at: Option<DateTime<Utc>>,
    /// Districts for which it is different.
    #[validate(length(max = 500), nested, custom(function = overrides_distinct))]
    #[schema(max_items = 500)]
    pub overrides: Vec<SeatOverride>,
}

fn overrides_distinct(overrides: &[SeatOverride]) -> Result<(), ValidationError> {
    let keys: Vec<&Ags> = overrides.iter().map(|o| &o.ags).collect();
    forms::distinct(&keys)
}

/// How one registers
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[validate(schema(function = window_in_order))]
#[schema(example = json!({"opens_at": "2027-01-15T08:00:00Z", "closes_at": null, "approval": false, "waitlist": true, "offer_hours": null}))]
pub struct RegistrationRules {
    /// From when (UTC); null: from publication.
    pub opens_at: Option<DateTime<Utc>>,
    /// Until when (UTC); null: until the event begins.
    pub closes_at: Option<DateTime<Utc>>,
    /// Whether an organizer decides about each registration.
    #[schema(default = false)]
    pub approval: bool,
    /// Whether people wait when there is no seat.
    #[schema(default = true)]
    pub waitlist: bool,
    /// Hours for which a freed seat is offered; null: it is given at once.
    #[validate(range(min = 1, max = 720))]
    #[schema(minimum = 1, maximum = 720)]
    pub offer_hours: Option<i32>,
}

impl Default for RegistrationRules {
    fn default() -> Self {
        Self {
            opens_at: None,
            closes_at: None,
            approval: false,
            waitlist: true,
            offer_hours: None,
        }
    }
}

fn window_in_order(rules: &RegistrationRules) -> Result<(), ValidationError> {
    match (rules.opens_at, rules.closes_at) {
        (Some(opens_at), Some(closes_at)) if closes_at < opens_at => {
            Err(ValidationError::new("order"))
        }
        _ => Ok(()),
    }
}

/// An event to create
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "title": "15. Ideenwerkstatt", "motto": "Zusammenhalt vor Ort",
    "schedule": {"precision": "day", "start": "2027-11-18", "end": "2027-11-19", "time_zone": "Europe/Berlin"},
    "place": {"name": "einewelt haus", "locality": "Magdeburg"}, "host_ags": "15003",
    "audience": ["15001", "15002", "15003"], "capacity": 40,
    "seats_per_district": {"guaranteed": 1, "maximum": 3, "release_at": "2027-10-18T10:00:00Z"},
    "registration": {"opens_at": "2027-09-01T08:00:00Z"}
}))]
pub struct NewEvent {
    /// Series that it belongs to.
    #[serde(default)]
    pub series_id: Option<SeriesId>,
    /// Its number in the series.
    #[serde(default)]
    #[validate(range(min = 1, max = 10_000))]
    #[schema(minimum = 1, maximum = 10_000)]
    pub edition: Option<i32>,
    /// Its title.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub title: String,
    /// What it is about, in a sentence.
    #[serde(default)]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub motto: Option<String>,
    /// What it is about.
    #[serde(default)]
    #[validate(length(max = 10000))]
    #[schema(max_length = 10000)]
    pub description: Option<String>,
    /// On site, online or both.
    #[serde(default = "onsite")]
    #[schema(default = "onsite")]
    pub format: EventFormat,
    /// When it is.
    pub schedule: Schedule,
    /// Where it is.
    #[serde(default)]
    #[validate(nested)]
    #[schema(inline = false)]
    pub place: Place,
    /// District that hosts it.
    #[serde(default)]
    pub host_ags: Option<Ags>,
    /// Organization that runs it.
    #[serde(default)]
    pub organizer_id: Option<OrganizationId>,
    /// Districts invited; absent or null: those of the series. Frozen at publication.
    #[serde(default)]
    #[validate(length(max = 500), custom(function = audience_distinct))]
    #[schema(max_items = 500)]
    pub audience: Option<Vec<Ags>>,
    /// Seats in all; null: as many as come.
    #[serde(default)]
    #[validate(range(min = 0, max = 100_000))]
    #[schema(minimum = 0, maximum = 100_000)]
    pub capacity: Option<i32>,
    /// How seats are shared among the invited districts.
    #[serde(default)]
    #[validate(nested)]
    pub seats_per_district: SeatsPerDistrict,
    /// Who does what for the event as a whole.
    #[serde(default)]
    #[validate(length(max = 100), nested)]
    #[schema(max_items = 100)]
    pub contributions: Vec<NewContribution>,
    /// What is known about who came, in words.
    #[serde(default)]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub coverage_note: Option<String>,
    /// How one registers.
    #[serde(default)]
    #[validate(nested)]
    pub registration: RegistrationRules,
}

fn onsite() -> EventFormat {
    EventFormat::Onsite
}

fn audience_distinct(audience: &[Ags]) -> Result<(), ValidationError> {
    forms::distinct(audience)
}

/// An event
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000011", "series_id": "0199d1a0-5c1f-7000-8000-000000000003",
    "edition": 13, "title": "13. IKOE-Ideenwerkstatt",
    "motto": "Verwaltung und Arbeitsmarktintegration: Wie können Verwaltungen nachhaltige und effektive Kooperations- und Kommunikationsformen mit der Wirtschaft und Unternehmen aufbauen und verbessern?",
    "description": null, "format": "onsite",
    "schedule": {"precision": "day", "start": "2024-11-21", "end": "2024-11-22", "time_zone": "Europe/Berlin"},
    "starts_on": "2024-11-21", "ends_on": "2024-11-22",
    "place": {"name": "Halle (Saale)", "street": null, "postal_code": null, "locality": null, "latitude": null, "longitude": null, "online_url": null, "accessibility": null},
    "host_ags": "15002", "organizer_id": "0199d1a0-5c1f-7000-8000-000000000002", "audience": ["15001", "15002"],
    "capacity": null, "seats_per_district": {"guaranteed": 0, "maximum": null, "release_at": null, "overrides": []},
    "contributions": [{"name": "Katja Paulke", "role": "moderator", "organization_id": "0199d1a0-5c1f-7000-8000-000000000002"}],
    "coverage_note": "Fast alle 14 Landkreise und kreisfreien Städte waren vertreten; welche fehlten, ist nicht überliefert.",
    "registration": {"opens_at": null, "closes_at": null, "approval": false, "waitlist": true, "offer_hours": null},
    "status": "completed", "registration_status": "closed", "version": 1,
    "created_at": "2026-11-22T10:00:00Z", "updated_at": "2026-11-22T10:00:00Z"
}))]
pub struct EventView {
    /// Its id.
    pub id: EventId,
    /// Series that it belongs to.
    pub series_id: Option<SeriesId>,
    /// Its number in the series.
    pub edition: Option<i32>,
    /// Its title.
    #[schema(max_length = 200)]
    pub title: String,
    /// What it is about, in a sentence.
    #[schema(max_length = 1000)]
    pub motto: Option<String>,
    /// What it is about.
    #[schema(max_length = 10000)]
    pub description: Option<String>,
    /// On site, online or both.
    pub format: EventFormat,
    /// When it is.
    pub schedule: Schedule,
    /// First local day that it can be on.
    pub starts_on: NaiveDate,
    /// Last local day that it can be on.
    pub ends_on: NaiveDate,
    /// Where it is.
    pub place: Place,
    /// District that hosts it.
    pub host_ags: Option<Ags>,
    /// Organization that runs it.
    pub organizer_id: Option<OrganizationId>,
    /// Districts invited.
    #[schema(max_items = 500)]
    pub audience: Vec<Ags>,
    /// Seats in all; null: as many as come.
    pub capacity: Option<i32>,
    /// How seats are shared among the invited districts.
    pub seats_per_district: SeatsPerDistrict,
    /// Who does what for the event as a whole.
    #[schema(max_items = 100)]
    pub contributions: Vec<ContributionView>,
    /// What is known about who came, in words.
    #[schema(max_length = 2000)]
    pub coverage_note: Option<String>,
    /// How one registers.
    pub registration: RegistrationRules,
    /// Where it stands.
    pub status: EventStatus,
    /// Whether one can register now.
    pub registration_status: EventRegistration,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// The programme, with `expand=sessions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_items = 1000, nullable = false)]
    pub sessions: Option<Vec<SessionView>>,
    /// The host district, with `expand=host`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub host: Option<DistrictView>,
    /// The series, with `expand=series`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub series: Option<SeriesView>,
    /// The organizer, with `expand=organizer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub organizer: Option<OrganizationView>,
}

/// What stands in other tables.
#[derive(Debug, Default)]
pub struct Parts {
    /// Districts invited.
    pub audience: Vec<Ags>,
    /// Districts with figures of their own.
    pub overrides: Vec<SeatOverride>,
    /// Who does what for the event as a whole.
    pub contributions: Vec<ContributionView>,
}

impl EventView {
    /// The row with its parts.
    #[must_use]
    pub fn new(model: event::Model, parts: Parts, registration_status: EventRegistration) -> Self {
        let event::Model {
            id,
            series_id,
            edition,
            title,
            title_key: _,
            motto,
            description,
            format,
            schedule_precision,
            schedule_start,
            schedule_end,
            time_zone,
            starts_on,
            ends_on,
            starts_at: _,
            ends_at: _,
            place_name,
            place_street,
            place_postal_code,
            place_locality,
            place_latitude,
            place_longitude,
            place_online_url,
            place_accessibility,
            host_ags,
            organizer_id,
            capacity,
            seats_guaranteed,
            seats_maximum,
            seats_release_at,
            coverage_note,
            registration_opens_at,
            registration_closes_at,
            registration_approval,
            registration_waitlist,
            registration_offer_hours,
            status,
            published_at: _,
            version,
            created_at,
            updated_at,
        } = model;
        Self {
            id,
            series_id,
            edition,
            title,
            motto,
            description,
            format,
            schedule: Schedule {
                precision: schedule_precision,
                start: schedule_start,
                end: schedule_end,
                time_zone,
            },
            starts_on,
            ends_on,
            place: Place {
                name: place_name,
                street: place_street,
                postal_code: place_postal_code,
                locality: place_locality,
                latitude: place_latitude,
                longitude: place_longitude,
                online_url: place_online_url,
                accessibility: place_accessibility,
            },
            host_ags,
            organizer_id,
            audience: parts.audience,
            capacity,
            seats_per_district: SeatsPerDistrict {
                guaranteed: seats_guaranteed,
                maximum: seats_maximum,
                release_at: seats_release_at,
                overrides: parts.overrides,
            },
            contributions: parts.contributions,
            coverage_note,
            registration: RegistrationRules {
                opens_at: registration_opens_at,
                closes_at: registration_closes_at,
                approval: registration_approval,
                waitlist: registration_waitlist,
                offer_hours: registration_offer_hours,
            },
            status,
            registration_status,
            version,
            created_at,
            updated_at,
            sessions: None,
            host: None,
            series: None,
            organizer: None,
        }
    }
}

impl From<&EventView> for NewEvent {
    fn from(view: &EventView) -> Self {
        let view = view.clone();
        Self {
            series_id: view.series_id,
            edition: view.edition,
            title: view.title,
            motto: view.motto,
            description: view.description,
            format: view.format,
            schedule: view.schedule,
            place: view.place,
            host_ags: view.host_ags,
            organizer_id: view.organizer_id,
            audience: Some(view.audience),
            capacity: view.capacity,
            seats_per_district: view.seats_per_district,
            contributions: view.contributions.into_iter().map(Into::into).collect(),
            coverage_note: view.coverage_note,
            registration: view.registration,
        }
    }
}

/// Which events to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct EventFilter {
    /// Only those of this series.
    pub series_id: Option<SeriesId>,
    /// Only those in this state.
    pub status: Option<EventStatus>,
    /// Only those with this host.
    pub host_ags: Option<Ags>,
    /// Only those to which this district is invited.
    pub district_ags: Option<Ags>,
    /// Only those that can still be on this day or later.
    #[param(example = "2024-01-01")]
    pub from: Option<NaiveDate>,
    /// Only those that can be on this day or earlier.
    #[param(example = "2025-12-31")]
    pub to: Option<NaiveDate>,
    /// Only those whose title contains this (case and accents don't matter).
    #[param(max_length = 200, example = "werkstatt")]
    #[validate(length(max = 200))]
    pub q: Option<String>,
    /// What to embed: `sessions`, `host`, `series`, `organizer`, at most three, with commas.
    #[param(max_length = 100, example = "host,series")]
    #[validate(length(max = 100))]
    pub expand: Option<String>,
}

/// What to embed in an event
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Expand {
    /// What to embed: `sessions`, `host`, `series`, `organizer`, at most three, with commas.
    #[param(max_length = 100, example = "sessions,host")]
    #[validate(length(max = 100))]
    pub expand: Option<String>,
}

/// The names that can be embedded.
pub const EXPANDABLE: [&str; 4] = ["sessions", "host", "series", "organizer"];

/// Reads `expand=`.
///
/// # Errors
/// 400 for unknown names or more than three.
pub fn expansions(text: Option<&str>) -> crate::error::Result<BTreeSet<&str>> {
    let names: BTreeSet<&str> = text
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect();
    if names.len() > 3 || names.iter().any(|name| !EXPANDABLE.contains(name)) {
        let hint = format!("expand takes at most three of {}", EXPANDABLE.join(", "));
        let code = crate::error::Code::UnreadableQuery;
        return Err(crate::error::Error::refused_with(code, &[&hint]));
    }
    Ok(names)
}
