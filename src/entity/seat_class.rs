//! The seats of one district (or of guests: class `''`) at an event.

use sea_orm::entity::prelude::*;

use super::ids::EventId;

/// The seats of one district (or of guests: class `''`) at an event.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "seat_class")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: EventId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub class: String,
    pub guaranteed: i32,
    pub held: i32,
    pub maximum: i32,
    pub taken: i32,
}

impl ActiveModelBehavior for ActiveModel {}
