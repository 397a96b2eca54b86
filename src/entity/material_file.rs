//! A file of a material: the present one, or one that was replaced.

use sea_orm::entity::prelude::*;

use super::ids::{MaterialId, UserId};

/// A file of a material: the present one, or one that was replaced.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "material_file")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub material_id: MaterialId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub no: i32,
    pub object_id: Uuid,
    pub name: String,
    pub media_type: String,
    pub size: i64,
    /// In hexadecimal digits.
    pub sha256: String,
    pub uploaded_by: Option<UserId>,
    pub uploaded_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
