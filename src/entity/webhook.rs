//! Where a partner is told what happens.

use sea_orm::entity::prelude::*;

use super::ids::{EventId, OrganizationId, UserId, WebhookId};
use super::kinds::{ChangeTypes, DisabledReason, Signing};

/// Where a partner is told what happens.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "webhook")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WebhookId,
    pub organization_id: OrganizationId,
    pub name: String,
    pub url: String,
    pub event_types: ChangeTypes,
    pub event_id: Option<EventId>,
    pub signing: Signing,
    pub secret_sealed: Vec<u8>,
    pub previous_sealed: Option<Vec<u8>>,
    pub previous_until: Option<DateTimeUtc>,
    pub enabled: bool,
    pub disabled_reason: Option<DisabledReason>,
    pub failing_since: Option<DateTimeUtc>,
    pub version: i32,
    pub created_by: Option<UserId>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
