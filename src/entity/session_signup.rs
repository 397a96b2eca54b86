//! A place at a session that one signs up for, or in the line for one.

use sea_orm::entity::prelude::*;

use super::ids::{RegistrationId, SessionId, SignupId};
use super::kinds::SignupStatus;

/// A place at a session that one signs up for, or in the line for one.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "session_signup")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SignupId,
    pub session_id: SessionId,
    pub registration_id: RegistrationId,
    pub status: SignupStatus,
    pub queue_no: i32,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
