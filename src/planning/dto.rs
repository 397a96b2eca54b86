use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::{
    entity::ids::{Ags, EventId},
    events::{Place, Schedule},
    web::forms,
};

/// What is different in a copy
///
/// Everything can be left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({
    "schedule": {"precision": "day", "start": "2027-11-18", "end": "2027-11-19", "time_zone": "Europe/Berlin"},
    "host_ags": "15003"
}))]
pub struct NewCopy {
    /// Its title. Default: that of the source with the new number in place of the old one (`13.`);
    /// where it has none, what the title pattern of the series makes of the number; else the same.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub title: Option<String>,
    /// Its number in the series. Default: the one after the highest, if the source has a number.
    #[validate(range(min = 1, max = 10_000))]
    #[schema(minimum = 1, maximum = 10_000)]
    pub edition: Option<i32>,
    /// When it is. Default: the year after the one in which the source begins, no more precisely.
    pub schedule: Option<Schedule>,
    /// District that hosts it. Default: none, the host rotates.
    pub host_ags: Option<Ags>,
    /// Where it is. Default: not known.
    #[validate(nested)]
    pub place: Option<Place>,
}

/// A default that a series has for its events (extensible)
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SeriesDefault {
    /// The districts invited.
    Audience,
    /// The questions at registration.
    Form,
}

/// Which defaults to apply
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"fields": ["audience", "form"]}))]
pub struct ApplyDefaults {
    /// The defaults, each once.
    #[validate(length(min = 1, max = 10), custom(function = fields_distinct))]
    #[schema(min_items = 1, max_items = 10)]
    pub fields: Vec<SeriesDefault>,
}

fn fields_distinct(fields: &[SeriesDefault]) -> Result<(), ValidationError> {
    forms::distinct(fields)
}

/// An event that was changed
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"event_id": "0199d1a0-5c1f-7000-8000-000000000011", "changed": ["audience"]}))]
pub struct ChangedEvent {
    /// The event.
    pub event_id: EventId,
    /// Its fields that changed: `audience`, `seats_per_district` where its figures no longer fit
    /// the audience, `form`.
    #[schema(max_items = 10)]
    pub changed: Vec<String>,
}

/// What applying defaults changed
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"events": [
    {"event_id": "0199d1a0-5c1f-7000-8000-000000000011", "changed": ["audience"]}
]}))]
pub struct AppliedDefaults {
    /// The events that changed, earliest first.
    #[schema(max_items = 10_000)]
    pub events: Vec<ChangedEvent>,
}
