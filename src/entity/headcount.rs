//! How many were at an event where nobody was checked in.

use sea_orm::{FromJsonQueryResult, entity::prelude::*};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::ids::{Ags, EventId};

/// How many were at an event where nobody was checked in.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "headcount")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: EventId,
    pub source: String,
    pub complete: bool,
    pub counts: DistrictCounts,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// How many people came from where, district by district.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct DistrictCounts(pub Vec<DistrictCount>);

/// How many people came from a district
#[derive(
    Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"ags": "15002", "people": 2, "first_time": 1, "days": [2, 1]}))]
pub struct DistrictCount {
    /// The district; absent or null: people of none.
    #[serde(default)]
    pub ags: Option<Ags>,
    /// People who were there on at least one day.
    #[validate(range(min = 1, max = 100_000))]
    #[schema(minimum = 1, maximum = 100_000)]
    #[schemars(range(min = 1, max = 100_000))]
    pub people: i32,
    /// How many of them for the first time; absent or null: not known.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 100_000)]
    #[schemars(range(min = 0, max = 100_000))]
    pub first_time: Option<i32>,
    /// How many of them on each day of the event, in order; empty: not known.
    #[serde(default)]
    #[validate(length(max = 31))]
    #[schema(max_items = 31, minimum = 0, maximum = 100_000)]
    #[schemars(length(max = 31))]
    pub days: Vec<i32>,
}
