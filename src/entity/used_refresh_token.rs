//! A refresh token that was rotated away; seeing it again revokes the family.

use sea_orm::entity::prelude::*;

use super::ids::FamilyId;

/// A refresh token that was rotated away; seeing it again revokes the family.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "used_refresh_token")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: Vec<u8>,
    pub family_id: FamilyId,
}

impl ActiveModelBehavior for ActiveModel {}
