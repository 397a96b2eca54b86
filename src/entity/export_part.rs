//! A piece of the file of an export.

use sea_orm::entity::prelude::*;

use super::ids::ExportId;

/// A piece of the file of an export.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "export_part")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub export_id: ExportId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub no: i32,
    pub bytes: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
