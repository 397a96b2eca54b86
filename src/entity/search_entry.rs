//! Something that can be found. Its words stand beside it, as each database keeps them.

use sea_orm::entity::prelude::*;

use super::ids::EventId;
use super::kinds::SearchKind;

/// Something that can be found.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "search_entry")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub no: i64,
    pub kind: SearchKind,
    pub id: Uuid,
    pub event_id: Option<EventId>,
}

impl ActiveModelBehavior for ActiveModel {}
