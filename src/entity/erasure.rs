//! An account that was erased.

use sea_orm::entity::prelude::*;

use super::ids::UserId;

/// An account that was erased.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "erasure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub user_id: UserId,
    pub email_mac: Vec<u8>,
    pub erased_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
