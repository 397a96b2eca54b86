//! A registration handed to a colleague.

use sea_orm::entity::prelude::*;

use super::ids::{RegistrationId, SubstitutionId, UserId};

/// A registration handed to a colleague.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "substitution")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SubstitutionId,
    pub registration_id: RegistrationId,
    pub from_name: String,
    pub to_name: String,
    pub at: DateTimeUtc,
    pub from_user_id: Option<UserId>,
    pub to_user_id: Option<UserId>,
    pub from_mac: Option<Vec<u8>>,
    pub to_mac: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
