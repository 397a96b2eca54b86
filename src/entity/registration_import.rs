//! Imports of registrations from a CSV file: how far they have come.

use sea_orm::entity::prelude::*;

use super::ids::{EventId, ImportId};

/// Imports of registrations from a CSV file: how far they have come.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "registration_import")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImportId,
    pub event_id: EventId,
    pub total: i32,
    pub done: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
