use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::entity::calendar_link;

/// A calendar with many entries (RFC 5545)
#[derive(ToSchema)]
#[schema(value_type = String, max_length = 20_000_000)]
#[expect(dead_code, reason = "stands for a text in the API document")]
pub struct CalendarFeed(String);

/// News (RFC 4287)
#[derive(ToSchema)]
#[schema(value_type = String, max_length = 2_000_000)]
#[expect(dead_code, reason = "stands for a text in the API document")]
pub struct NewsFeed(String);

/// The link to one's own calendar, which is shown this once
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "url": "https://ideenwerkstatt.example/api/v1/calendars/mJ4cPqzv1x0Sw1q4cN0u3bq2E0m8G9fYt7o5XkRZl3A.ics",
    "created_at": "2026-11-26T10:00:00Z"
}))]
pub struct NewCalendarLink {
    /// Where a calendar program reads it; whoever has this address can.
    #[schema(max_length = 500)]
    pub url: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// That there is a link to one's own calendar
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"created_at": "2026-11-26T10:00:00Z", "last_used_at": "2026-11-26T12:00:00Z"}))]
pub struct CalendarLink {
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When a calendar was read by it last, to the hour; null: never.
    pub last_used_at: Option<DateTime<Utc>>,
}

impl From<calendar_link::Model> for CalendarLink {
    fn from(model: calendar_link::Model) -> Self {
        let calendar_link::Model {
            user_id: _,
            token_hash: _,
            created_at,
            last_used_at,
        } = model;
        Self {
            created_at,
            last_used_at,
        }
    }
}
