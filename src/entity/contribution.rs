//! Who does what in a session or for the whole event.

use sea_orm::entity::prelude::*;

use super::ids::{ContributionId, EventId, OrganizationId, SessionId};
use super::kinds::ContributionRole;

/// Who does what in a session or for the whole event.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "contribution")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ContributionId,
    pub event_id: EventId,
    pub session_id: Option<SessionId>,
    pub position: i32,
    pub name: Option<String>,
    pub role: ContributionRole,
    pub organization_id: Option<OrganizationId>,
}

impl ActiveModelBehavior for ActiveModel {}
