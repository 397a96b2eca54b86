//! A file or link of an event or session.

use sea_orm::entity::prelude::*;

use super::ids::{EventId, MaterialId, OrganizationId, SessionId, UserId};
use super::kinds::{MaterialKind, Visibility};

/// A file or link of an event or session.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "material")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MaterialId,
    pub event_id: EventId,
    pub session_id: Option<SessionId>,
    pub kind: MaterialKind,
    pub title: String,
    pub title_key: String,
    pub description: Option<String>,
    pub visibility: Visibility,
    pub url: Option<String>,
    /// Number of its present file; none: not uploaded yet.
    pub file_no: Option<i32>,
    /// Whose it is, if a contributor brought it.
    pub organization_id: Option<OrganizationId>,
    pub owner_id: Option<UserId>,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
