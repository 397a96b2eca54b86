//! Rooms and slots of a barcamp.

use chrono::{DateTime, Utc};
use sea_orm::{FromJsonQueryResult, entity::prelude::*};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::ids::EventId;

/// Rooms and slots of a barcamp.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "board")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: EventId,
    pub rooms: Rooms,
    pub slots: Slots,
    pub version: i32,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// Names of rooms, the largest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Rooms(pub Vec<String>);

/// Times at which topics are discussed side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Slots(pub Vec<Slot>);

/// A time at which topics are discussed side by side, one in each room
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"starts_at": "2027-11-18T13:00:00Z", "ends_at": "2027-11-18T13:45:00Z"}))]
pub struct Slot {
    /// From when (UTC).
    pub starts_at: DateTime<Utc>,
    /// Until when (UTC).
    pub ends_at: DateTime<Utc>,
}
