//! An API key of an organization.

use sea_orm::entity::prelude::*;

use super::ids::{ApiKeyId, EventId, OrganizationId, UserId};
use super::kinds::Scopes;

/// An API key of an organization.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "api_key")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ApiKeyId,
    pub organization_id: OrganizationId,
    pub name: String,
    pub secret_hash: Vec<u8>,
    pub scopes: Scopes,
    pub event_id: Option<EventId>,
    pub expires_at: Option<DateTimeUtc>,
    pub last_used_at: Option<DateTimeUtc>,
    pub created_by: Option<UserId>,
    pub created_at: DateTimeUtc,
    pub previous_hash: Option<Vec<u8>>,
    pub previous_until: Option<DateTimeUtc>,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
