//! A recurring format.

use sea_orm::entity::prelude::*;

use super::ids::SeriesId;

/// A recurring format.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "series")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SeriesId,
    pub name: String,
    pub name_key: String,
    pub description: Option<String>,
    pub since: Option<i32>,
    pub title_pattern: Option<String>,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
