use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

use crate::{
    entity::{
        api_key,
        ids::{ApiKeyId, EventId, OrganizationId},
    },
    policy::ApiScope,
    web::{forms, times},
};

/// An API key to create
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = checkin_for_one_event))]
#[schema(example = json!({
    "name": "Landesportal", "organization_id": "0199d1a0-5c1f-7000-8000-000000000002",
    "scopes": ["events:read"], "expires_at": "2028-12-31T23:00:00Z"
}))]
pub struct NewApiKey {
    /// What it is for.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// Organization that it belongs to.
    pub organization_id: OrganizationId,
    /// What it may do.
    #[validate(length(min = 1, max = 5), custom(function = scopes_distinct))]
    #[schema(min_items = 1, max_items = 5)]
    pub scopes: Vec<ApiScope>,
    /// The only event that it is for; needed with `checkin:write`.
    #[serde(default)]
    pub event_id: Option<EventId>,
    /// When it ends (UTC); null: never.
    #[serde(default, deserialize_with = "times::instant")]
    pub expires_at: Option<DateTime<Utc>>,
}

fn scopes_distinct(scopes: &[ApiScope]) -> Result<(), ValidationError> {
    forms::distinct(scopes)
}

fn checkin_for_one_event(key: &NewApiKey) -> Result<(), ValidationError> {
    if key.scopes.contains(&ApiScope::CheckinWrite) && key.event_id.is_none() {
        return Err(ValidationError::new("required"));
    }
    Ok(())
}

/// An API key
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000040", "name": "Landesportal", "scopes": ["events:read"],
    "event_id": null, "organization_id": "0199d1a0-5c1f-7000-8000-000000000002",
    "expires_at": "2028-12-31T23:00:00Z", "last_used_at": null, "created_at": "2026-11-22T10:00:00Z", "previous_until": null
}))]
pub struct ApiKeyView {
    /// Its id.
    pub id: ApiKeyId,
    /// What it is for.
    #[schema(max_length = 200)]
    pub name: String,
    /// What it may do.
    #[schema(max_items = 5)]
    pub scopes: Vec<ApiScope>,
    /// The only event that it is for.
    pub event_id: Option<EventId>,
    /// Organization that it belongs to.
    pub organization_id: OrganizationId,
    /// When it ends (UTC).
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was used last, to the minute.
    pub last_used_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Until when the secret before the present one is good, too (UTC).
    pub previous_until: Option<DateTime<Utc>>,
    /// The key itself; shown once, when it is made.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 200, nullable = false)]
    pub secret: Option<String>,
}

impl From<api_key::Model> for ApiKeyView {
    fn from(model: api_key::Model) -> Self {
        let api_key::Model {
            id,
            organization_id,
            name,
            secret_hash: _,
            scopes,
            event_id,
            expires_at,
            last_used_at,
            created_by: _,
            created_at,
            previous_hash: _,
            previous_until,
            version: _,
        } = model;
        Self {
            id,
            name,
            scopes: scopes.0,
            event_id,
            organization_id,
            expires_at,
            last_used_at,
            created_at,
            previous_until,
            secret: None,
        }
    }
}

/// How to renew an API key
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"overlap_hours": 24}))]
pub struct RotateApiKey {
    /// How long the secret before stays good, in hours; 0: it is refused from the next request on.
    #[serde(default = "a_day")]
    #[validate(range(max = 720))]
    #[schema(minimum = 0, maximum = 720, default = 24)]
    pub overlap_hours: u16,
}

fn a_day() -> u16 {
    24
}

/// Which keys to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ApiKeyFilter {
    /// Only those of this organization.
    pub organization_id: Option<OrganizationId>,
}
