//! A sign-in at an identity provider that has begun, or has come back and is to be redeemed: sealed, once, for
//! a short time.

use sea_orm::entity::prelude::*;

/// A sign-in that is under way.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "sign_in_flow")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub key_hash: Vec<u8>,
    pub sealed: Vec<u8>,
    pub expires_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
