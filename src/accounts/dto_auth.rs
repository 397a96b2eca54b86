use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::entity::{ids::FamilyId, token_family};

/// What one signs in with
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"email": "coordinator-15002@demo.example", "password": "the password printed at the start"}))]
pub struct Credentials {
    /// E-mail address of the account.
    #[validate(length(min = 1, max = 254))]
    #[schema(min_length = 1, max_length = 254)]
    pub email: String,
    /// Its password.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, format = Password)]
    pub password: String,
}

/// A pair of tokens
#[derive(Clone, Serialize, ToSchema)]
#[schema(example = json!({"access_token": "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJFZERTQSJ9.e30.c2ln", "token_type": "Bearer", "expires_in": 600, "refresh_token": "krr_0199d1a05c1f7000800000000000000a_c2VjcmV0"}))]
pub struct TokenPair {
    /// For the Authorization header.
    #[schema(max_length = 2000)]
    pub access_token: String,
    /// `Bearer`.
    #[schema(max_length = 16)]
    pub token_type: &'static str,
    /// Lifetime of the access token in seconds.
    #[schema(minimum = 1, maximum = 86400)]
    pub expires_in: i64,
    /// For `refresh`; good once.
    #[schema(max_length = 200)]
    pub refresh_token: String,
}

/// A refresh token
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"refresh_token": "krr_0199d1a05c1f7000800000000000000a_c2VjcmV0"}))]
pub struct RefreshRequest {
    /// The latest one of the session.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub refresh_token: String,
}

/// A signed-in session
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AuthSession {
    /// Its id.
    pub id: FamilyId,
    /// Whether it is the one that asks.
    pub current: bool,
    /// Program that signed in.
    #[schema(max_length = 200)]
    pub user_agent: Option<String>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When its tokens were renewed last.
    pub last_used_at: DateTime<Utc>,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
}

impl AuthSession {
    /// The row, seen from a session.
    #[must_use]
    pub fn new(row: token_family::Model, current: FamilyId) -> Self {
        Self {
            id: row.id,
            current: row.id == current,
            user_agent: row.user_agent,
            created_at: row.created_at,
            last_used_at: row.rotated_at.unwrap_or(row.created_at),
            expires_at: row.expires_at,
        }
    }
}

/// The address of an account
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"email": "anna.beispiel@example.org"}))]
pub struct ResetRequest {
    /// E-mail address of the account.
    #[validate(length(min = 1, max = 254))]
    #[schema(min_length = 1, max_length = 254)]
    pub email: String,
}

/// A single-use link's token, and a new password
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"token": "c2luZ2xlLXVzZS10b2tlbg", "password": "elf Landkreise, drei Städte"}))]
pub struct TokenAndPassword {
    /// From the link.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub token: String,
    /// At least 12 characters, not easy to guess; no other rules.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, format = Password)]
    pub password: String,
}

/// The present and a new password
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"current_password": "the present one", "new_password": "elf Landkreise, drei Städte"}))]
pub struct PasswordChange {
    /// The present one.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, format = Password)]
    pub current_password: String,
    /// At least 12 characters, not easy to guess; no other rules.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, format = Password)]
    pub new_password: String,
}
