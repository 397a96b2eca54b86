//! A signed-in session: one family of refresh tokens.

use sea_orm::entity::prelude::*;

use super::ids::{FamilyId, UserId};

/// A signed-in session: one family of refresh tokens.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "token_family")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FamilyId,
    pub user_id: UserId,
    pub token_hash: Vec<u8>,
    pub prev_hash: Option<Vec<u8>>,
    pub next_sealed: Option<Vec<u8>>,
    pub rotated_at: Option<DateTimeUtc>,
    pub revoked_at: Option<DateTimeUtc>,
    pub expires_at: DateTimeUtc,
    pub user_agent: Option<String>,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
