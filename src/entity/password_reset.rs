//! A single-use link that sets a new password.

use sea_orm::entity::prelude::*;

use super::ids::{ResetId, UserId};

/// A single-use link that sets a new password.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "password_reset")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ResetId,
    pub user_id: Option<UserId>,
    pub token_hash: Vec<u8>,
    pub token_sealed: Option<Vec<u8>>,
    pub expires_at: DateTimeUtc,
    pub used_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
