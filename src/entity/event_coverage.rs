//! What was stated by hand about a district at an event.

use sea_orm::entity::prelude::*;

use super::ids::{Ags, EventId};
use super::kinds::CoverageState;

/// What was stated by hand about a district at an event.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "event_coverage")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: EventId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub ags: Ags,
    pub state: CoverageState,
    pub source: String,
    pub updated_at: DateTimeUtc,
    pub proxy_ags: Option<Ags>,
}

impl ActiveModelBehavior for ActiveModel {}
