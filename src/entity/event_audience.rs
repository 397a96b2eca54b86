//! A district invited to an event.

use sea_orm::entity::prelude::*;

use super::ids::{Ags, EventId};

/// A district invited to an event.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "event_audience")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: EventId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub ags: Ags,
}

impl ActiveModelBehavior for ActiveModel {}
