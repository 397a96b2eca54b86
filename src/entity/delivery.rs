//! What a partner is to be told, and what became of it.

use sea_orm::entity::prelude::*;

use super::ids::{DeliveryId, EventId, WebhookId};
use super::kinds::{DeliveryStatus, FieldNames};

/// What a partner is to be told, and what became of it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "delivery")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DeliveryId,
    pub webhook_id: WebhookId,
    pub fact_id: Uuid,
    pub position: i64,
    pub kind: String,
    pub object_kind: String,
    pub object_id: String,
    pub event_id: Option<EventId>,
    pub object_version: i32,
    pub fields: FieldNames,
    pub happened_at: DateTimeUtc,
    pub status: DeliveryStatus,
    pub attempts: i32,
    pub first_tried_at: Option<DateTimeUtc>,
    pub due_at: DateTimeUtc,
    pub claim: Option<Uuid>,
    pub claimed_until: Option<DateTimeUtc>,
    pub response_status: Option<i16>,
    pub problem: Option<String>,
    pub created_at: DateTimeUtc,
    pub finished_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
