//! Wordings of consents, each text once.

use sea_orm::entity::prelude::*;

use super::ids::ConsentTextId;

/// Wordings of consents, each text once.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "consent_text")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ConsentTextId,
    pub sha256: Vec<u8>,
    pub text: String,
}

impl ActiveModelBehavior for ActiveModel {}
