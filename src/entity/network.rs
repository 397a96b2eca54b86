//! The network that runs on this instance: one row.

use sea_orm::entity::prelude::*;

/// The network that runs on this instance: one row.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "network")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i16,
    pub name: String,
    pub organizer: Option<String>,
    pub participants: Option<String>,
    pub state: Option<String>,
    pub time_zone: String,
    pub note: Option<String>,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
