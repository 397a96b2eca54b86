//! A receipt of a scan that a device uploaded.

use sea_orm::entity::prelude::*;

use super::ids::{EventId, RegistrationId};
use super::kinds::ScanOutcome;

/// A receipt of a scan that a device uploaded.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "attendance_nonce")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: EventId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub nonce: Uuid,
    pub registration_id: RegistrationId,
    pub day: Date,
    pub outcome: ScanOutcome,
    pub received_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
