//! Guarantee or maximum of one district where it differs from the event's.

use sea_orm::entity::prelude::*;

use super::ids::{Ags, EventId};

/// Guarantee or maximum of one district where it differs from the event's.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "seat_override")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: EventId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub ags: Ags,
    pub guaranteed: Option<i32>,
    pub maximum: Option<i32>,
}

impl ActiveModelBehavior for ActiveModel {}
