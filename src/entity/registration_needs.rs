//! What a person needs; deleted some days after the event.

use sea_orm::entity::prelude::*;

use super::ids::RegistrationId;

/// What a person needs; deleted some days after the event.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "registration_needs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub registration_id: RegistrationId,
    pub diet: Option<String>,
    pub accessibility: Option<String>,
    pub note: Option<String>,
    pub overnight: bool,
}

impl ActiveModelBehavior for ActiveModel {}
