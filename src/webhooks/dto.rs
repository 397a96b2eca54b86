use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

use crate::{
    changes::TypeName,
    entity::{
        ids::{EventId, OrganizationId, WebhookId},
        kinds::{DisabledReason, Signing},
        webhook,
    },
    web::{forms, times},
};

fn yes() -> bool {
    true
}

fn types(types: &[TypeName]) -> Result<(), ValidationError> {
    forms::distinct(types)
}

/// A webhook to create
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "organization_id": "0199d1a0-5c1f-7000-8000-000000000002", "name": "Landesportal",
    "url": "https://portal.example/hooks/kreisrunde", "event_types": ["event.published", "event.updated", "event.cancelled"]
}))]
pub struct NewWebhook {
    /// Organization that it belongs to.
    pub organization_id: OrganizationId,
    /// What it is for.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// Where it leads: `https://`, a name of the public internet, port 443 or 8443. Stored as it is looked up.
    #[validate(length(min = 1, max = 1000), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 1000)]
    pub url: String,
    /// What it is told of (`GET /changes/types`); none: of everything that is public.
    #[serde(default)]
    #[validate(length(max = 100), custom(function = types))]
    #[schema(max_items = 100)]
    pub event_types: Vec<TypeName>,
    /// The only event that it is told of.
    #[serde(default)]
    pub event_id: Option<EventId>,
    /// How what it is sent is signed.
    #[serde(default = "hmac")]
    #[schema(default = "hmac_sha256")]
    pub signing: Signing,
}

fn hmac() -> Signing {
    Signing::HmacSha256
}

/// What can be changed of a webhook
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "name": "Landesportal", "url": "https://portal.example/hooks/kreisrunde",
    "event_types": ["event.published", "report.published"], "event_id": null, "enabled": true
}))]
pub struct EditWebhook {
    /// What it is for.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// Where it leads.
    #[validate(length(min = 1, max = 1000), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 1000)]
    pub url: String,
    /// What it is told of; none: of everything that is public.
    #[validate(length(max = 100), custom(function = types))]
    #[schema(max_items = 100)]
    pub event_types: Vec<TypeName>,
    /// The only event that it is told of.
    #[serde(default)]
    pub event_id: Option<EventId>,
    /// Whether it is told anything. What happens while it is off is told only if it is asked for (`replay`).
    #[serde(default = "yes")]
    pub enabled: bool,
}

impl From<&webhook::Model> for EditWebhook {
    fn from(row: &webhook::Model) -> Self {
        Self {
            name: row.name.clone(),
            url: row.url.clone(),
            event_types: row.event_types.0.iter().cloned().map(TypeName).collect(),
            event_id: row.event_id,
            enabled: row.enabled,
        }
    }
}

/// A webhook
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000061", "organization_id": "0199d1a0-5c1f-7000-8000-000000000002",
    "name": "Landesportal", "url": "https://portal.example/hooks/kreisrunde",
    "event_types": ["event.published", "event.updated", "event.cancelled"], "event_id": null,
    "signing": "hmac_sha256", "public_key": null, "previous_until": null, "enabled": true,
    "disabled_reason": null, "failing_since": null, "version": 1,
    "created_at": "2026-11-22T10:00:00Z", "updated_at": "2026-11-22T10:00:00Z"
}))]
pub struct WebhookView {
    /// Its id.
    pub id: WebhookId,
    /// Organization that it belongs to.
    pub organization_id: OrganizationId,
    /// What it is for.
    #[schema(max_length = 200)]
    pub name: String,
    /// Where it leads.
    #[schema(max_length = 2000)]
    pub url: String,
    /// What it is told of; none: of everything that is public.
    #[schema(max_items = 100)]
    pub event_types: Vec<String>,
    /// The only event that it is told of.
    pub event_id: Option<EventId>,
    /// How what it is sent is signed.
    pub signing: Signing,
    /// The key by which Ed25519 signatures are verified (`whpk_…`).
    #[schema(max_length = 100)]
    pub public_key: Option<String>,
    /// Until when the secret before the present one signs, too (UTC).
    pub previous_until: Option<DateTime<Utc>>,
    /// Whether it is told anything.
    pub enabled: bool,
    /// Why not.
    pub disabled_reason: Option<DisabledReason>,
    /// Since when each try failed (UTC).
    pub failing_since: Option<DateTime<Utc>>,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// The secret of HMAC signatures (`whsec_…`); shown once, when it is made.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 100, nullable = false)]
    pub secret: Option<String>,
}

impl WebhookView {
    /// A webhook with its public key.
    #[must_use]
    pub fn new(row: webhook::Model, public_key: Option<String>) -> Self {
        let webhook::Model {
            id,
            organization_id,
            name,
            url,
            event_types,
            event_id,
            signing,
            secret_sealed: _,
            previous_sealed: _,
            previous_until,
            enabled,
            disabled_reason,
            failing_since,
            version,
            created_by: _,
            created_at,
            updated_at,
        } = row;
        Self {
            id,
            organization_id,
            name,
            url,
            event_types: event_types.0,
            event_id,
            signing,
            public_key,
            previous_until,
            enabled,
            disabled_reason,
            failing_since,
            version,
            created_at,
            updated_at,
            secret: None,
        }
    }
}

/// Which webhooks to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct WebhookFilter {
    /// Only those of this organization.
    pub organization_id: Option<OrganizationId>,
    /// Only those that are (not) told anything.
    pub enabled: Option<bool>,
}

/// What to tell again
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"since": "2026-11-20T00:00:00Z"}))]
pub struct Replay {
    /// Since when (UTC); at most 30 days back, with `delivered` 90.
    #[serde(deserialize_with = "times::needed_instant")]
    pub since: DateTime<Utc>,
    /// Also what was delivered before.
    #[serde(default)]
    pub delivered: bool,
}

/// What is told again
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"queued": 12}))]
pub struct Replayed {
    /// How many changes.
    #[schema(minimum = 0, maximum = 10000)]
    pub queued: usize,
}
