//! A person was there on a day.

use sea_orm::entity::prelude::*;

use super::ids::RegistrationId;

/// A person was there on a day.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "attendance")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub registration_id: RegistrationId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: Date,
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
