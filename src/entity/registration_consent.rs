//! What a person agreed to, when, and in which wording.

use sea_orm::entity::prelude::*;

use super::ids::{ConsentTextId, RegistrationId};
use super::kinds::ConsentKind;

/// What a person agreed to, when, and in which wording.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "registration_consent")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub registration_id: RegistrationId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: ConsentKind,
    pub at: DateTimeUtc,
    pub text_id: ConsentTextId,
}

impl ActiveModelBehavior for ActiveModel {}
