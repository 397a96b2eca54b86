//! Which analysis made the index of the search: one row.

use sea_orm::entity::prelude::*;

/// Which analysis made the index of the search.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "search_index")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i16,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
