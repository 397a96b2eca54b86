use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

use super::{consents::ConsentTexts, schedule::Schedule};
use crate::{
    entity::{
        ids::{Ags, OrganizationId, SeriesId},
        kinds::{EventFormat, EventStatus},
    },
    programme::NewContribution,
    web::{forms, times},
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
    #[serde(deserialize_with = "times::instant")]
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
    #[serde(deserialize_with = "times::instant")]
    pub opens_at: Option<DateTime<Utc>>,
    /// Until when (UTC); null: until the event begins.
    #[serde(deserialize_with = "times::instant")]
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
    /// What people are asked to agree to, in words.
    #[serde(default)]
    #[validate(nested)]
    pub consent_texts: ConsentTexts,
}

fn onsite() -> EventFormat {
    EventFormat::Onsite
}

fn audience_distinct(audience: &[Ags]) -> Result<(), ValidationError> {
    forms::distinct(audience)
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
    #[serde(default, deserialize_with = "times::day")]
    pub from: Option<NaiveDate>,
    /// Only those that can be on this day or earlier.
    #[param(example = "2025-12-31")]
    #[serde(default, deserialize_with = "times::day")]
    pub to: Option<NaiveDate>,
    /// Only those that were changed at this moment (UTC) or later. Ask with some minutes of overlap:
    /// something may be written now that began before. `GET /changes` needs none.
    #[param(example = "2026-11-01T00:00:00Z")]
    #[serde(default, deserialize_with = "times::instant")]
    pub updated_since: Option<DateTime<Utc>>,
    /// Only those with all of these words in title, motto, description or place; the last word may be a
    /// beginning.
    #[param(max_length = 200, example = "ideenw")]
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
