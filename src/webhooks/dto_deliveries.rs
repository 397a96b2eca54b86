use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::entity::{
    delivery, delivery_attempt,
    ids::{DeliveryId, EventId, WebhookId},
    kinds::DeliveryStatus,
};

/// What a webhook is told once
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000062", "webhook_id": "0199d1a0-5c1f-7000-8000-000000000061",
    "change_id": "0199d1a0-5c1f-7000-8000-000000000060", "type": "event.published", "object_kind": "event",
    "object_id": "0199d1a0-5c1f-7000-8000-000000000011", "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
    "status": "delivered", "attempts": 1, "response_status": 204, "problem": null, "happened_at": "2026-11-22T10:00:00Z",
    "due_at": "2026-11-22T10:00:00Z", "finished_at": "2026-11-22T10:00:01Z"
}))]
pub struct DeliveryView {
    /// Its id.
    pub id: DeliveryId,
    /// The webhook.
    pub webhook_id: WebhookId,
    /// Id of the change: `webhook-id` of each try.
    pub change_id: Uuid,
    /// What happened.
    #[schema(max_length = 64)]
    pub r#type: String,
    /// Kind of the object.
    #[schema(max_length = 32)]
    pub object_kind: String,
    /// Id of the object.
    #[schema(max_length = 36)]
    pub object_id: String,
    /// The event that it belongs to.
    pub event_id: Option<EventId>,
    /// What became of it.
    pub status: DeliveryStatus,
    /// How often it was tried.
    #[schema(minimum = 0)]
    pub attempts: i32,
    /// Status of the last answer.
    #[schema(minimum = 100, maximum = 999)]
    pub response_status: Option<i16>,
    /// Why the last try was no success (extensible): `answer`, `redirect`, `gone`, `timeout`, `connect`,
    /// `connection_lost`, `address_refused`, `disabled`.
    #[schema(max_length = 100)]
    pub problem: Option<String>,
    /// When it happened (UTC).
    pub happened_at: DateTime<Utc>,
    /// When it is (was) tried next (UTC).
    pub due_at: DateTime<Utc>,
    /// When it was over with it (UTC).
    pub finished_at: Option<DateTime<Utc>>,
    /// Each try, the first one first; where one delivery is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_items = 1000, nullable = false)]
    pub tries: Option<Vec<TryView>>,
}

/// One try
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"at": "2026-11-22T10:00:00Z", "duration_ms": 84, "response_status": 204, "problem": null}))]
pub struct TryView {
    /// When it ended (UTC).
    pub at: DateTime<Utc>,
    /// How long it took, in milliseconds.
    #[schema(minimum = 0)]
    pub duration_ms: i32,
    /// Status of the answer.
    #[schema(minimum = 100, maximum = 999)]
    pub response_status: Option<i16>,
    /// Why it was no success.
    #[schema(max_length = 100)]
    pub problem: Option<String>,
}

impl From<delivery_attempt::Model> for TryView {
    fn from(row: delivery_attempt::Model) -> Self {
        let delivery_attempt::Model {
            delivery_id: _,
            no: _,
            at,
            duration_ms,
            response_status,
            problem,
        } = row;
        Self {
            at,
            duration_ms,
            response_status,
            problem,
        }
    }
}

impl From<delivery::Model> for DeliveryView {
    fn from(row: delivery::Model) -> Self {
        let delivery::Model {
            id,
            webhook_id,
            fact_id,
            position: _,
            kind,
            object_kind,
            object_id,
            event_id,
            object_version: _,
            fields: _,
            happened_at,
            status,
            attempts,
            first_tried_at: _,
            due_at,
            claim: _,
            claimed_until: _,
            response_status,
            problem,
            created_at: _,
            finished_at,
        } = row;
        Self {
            id,
            webhook_id,
            change_id: fact_id,
            r#type: kind,
            object_kind,
            object_id,
            event_id,
            status,
            attempts,
            response_status,
            problem,
            happened_at,
            due_at,
            finished_at,
            tries: None,
        }
    }
}

/// Which deliveries to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeliveryFilter {
    /// Only those in this state.
    pub status: Option<DeliveryStatus>,
    /// Only those of this type.
    #[param(max_length = 64, example = "event.published")]
    #[validate(length(max = 64))]
    pub r#type: Option<String>,
    /// Only those about this object.
    #[param(max_length = 36)]
    #[validate(length(max = 36))]
    pub object_id: Option<String>,
}
