//! A fact that waits for delivery.

use sea_orm::entity::prelude::*;

use super::ids::EventId;
use super::kinds::FieldNames;

/// A fact that waits for delivery.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub seq: i64,
    pub id: Uuid,
    pub kind: String,
    pub object_kind: String,
    pub object_id: String,
    pub event_id: Option<EventId>,
    pub version: i32,
    pub fields: FieldNames,
    pub at: DateTimeUtc,
    pub position: Option<i64>,
    pub hidden: bool,
}

impl ActiveModelBehavior for ActiveModel {}
