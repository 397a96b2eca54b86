use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    entity::ids::Ags,
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
