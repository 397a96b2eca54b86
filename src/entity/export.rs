//! Exports: who asked for what, and how far it has come.

use sea_orm::entity::prelude::*;

use super::ids::{ApiKeyId, EventId, ExportId, UserId};
use super::kinds::{ExportFormat, ExportKind, ExportStatus, Language};

/// Exports: who asked for what, and how far it has come.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "export")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ExportId,
    pub event_id: EventId,
    pub user_id: Option<UserId>,
    pub api_key_id: Option<ApiKeyId>,
    pub kind: ExportKind,
    pub format: ExportFormat,
    pub language: Language,
    pub status: ExportStatus,
    pub problem: Option<String>,
    pub total: i32,
    pub done: i32,
    pub size: i32,
    pub tries: i32,
    pub claim: Option<Uuid>,
    pub claimed_until: Option<DateTimeUtc>,
    pub expires_at: DateTimeUtc,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
