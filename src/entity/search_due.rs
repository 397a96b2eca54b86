//! Something that changed, and has to be read anew for the search.

use sea_orm::entity::prelude::*;

/// Something that has to be read anew for the search.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "search_due")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub seq: i64,
    pub kind: String,
    pub object_id: String,
}

impl ActiveModelBehavior for ActiveModel {}
