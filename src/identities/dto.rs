use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::entity::{identity, ids::IdentityId};

/// An identity provider
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "land", "name": "Anmeldung des Landes",
    "authorize_url": "https://kreisrunde.example/api/v1/auth/providers/land/authorize",
    "end_session_url": "https://login.example.org/logout?client_id=kreisrunde"
}))]
pub struct ProviderView {
    /// Its name in addresses.
    #[schema(max_length = 40)]
    pub id: String,
    /// Its name for people.
    #[schema(max_length = 200)]
    pub name: String,
    /// Where a browser goes to sign in; with `?state=` what the client wants to hear again.
    #[schema(max_length = 2000, format = "uri")]
    pub authorize_url: String,
    /// Where a browser goes to sign out there, too.
    #[schema(max_length = 4000, format = "uri")]
    pub end_session_url: Option<String>,
}

/// The identity providers
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProviderList {
    /// All of them.
    #[schema(max_items = 50)]
    pub items: Vec<ProviderView>,
}

/// How to begin
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Begin {
    /// Anything that the client keeps and wants to hear again: by it the client knows that it began this
    /// sign-in.
    #[param(
        min_length = 1,
        max_length = 128,
        pattern = "^[A-Za-z0-9_.~-]+$",
        example = "Zm9vYmFy"
    )]
    #[validate(length(min = 1, max = 128), custom(function = plain))]
    pub state: Option<String>,
}

fn plain(text: &str) -> Result<(), validator::ValidationError> {
    let good = |c: char| c.is_ascii_alphanumeric() || "_.~-".contains(c);
    if text.chars().all(good) {
        return Ok(());
    }
    Err(validator::ValidationError::new("A-Z a-z 0-9 _ . ~ -"))
}

/// A code that came back from a sign-in
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"code": "c2luZ2xlLXVzZS1jb2RlLW9mLXRoaXMtaW5zdGFuY2U"}))]
pub struct SignInCode {
    /// What stood behind `#code=`; good once, for a minute.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100)]
    pub code: String,
}

/// An identity at a provider
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000070", "provider": "land", "issuer": "https://login.example.org",
    "subject": "8f14e45f", "created_at": "2026-11-22T10:00:00Z", "last_used_at": null
}))]
pub struct IdentityView {
    /// Its id.
    pub id: IdentityId,
    /// The provider.
    #[schema(max_length = 40)]
    pub provider: String,
    /// The provider as it calls itself.
    #[schema(max_length = 500)]
    pub issuer: String,
    /// The person there.
    #[schema(max_length = 255)]
    pub subject: String,
    /// When it was linked.
    pub created_at: DateTime<Utc>,
    /// When it was signed in with last.
    pub last_used_at: Option<DateTime<Utc>>,
}

impl From<identity::Model> for IdentityView {
    fn from(row: identity::Model) -> Self {
        let identity::Model {
            id,
            user_id: _,
            provider,
            issuer,
            subject,
            created_at,
            last_used_at,
        } = row;
        Self {
            id,
            provider,
            issuer,
            subject,
            created_at,
            last_used_at,
        }
    }
}

/// One's identities
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct IdentityList {
    /// All of them.
    #[schema(max_items = 100)]
    pub items: Vec<IdentityView>,
}
