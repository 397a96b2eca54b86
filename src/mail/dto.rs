use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    entity::{
        ids::{Ags, EventId, MessageId, UserId},
        kinds::{MessageKind, MessageRecipients},
        message,
    },
    web::forms,
};

/// To which places a message goes
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Recipients {
    /// All live ones.
    #[default]
    All,
    /// Those with a seat.
    Confirmed,
    /// Those that wait: for a seat, for approval, or with an offer.
    Waiting,
}

/// A message to participants
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"subject": "Anreise nach Dessau", "body_md": "Bitte nehmen Sie den **Eingang am Markt**.", "recipients": "confirmed"}))]
pub struct NewMessage {
    /// What it is about.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub subject: String,
    /// The message, in Markdown (`CommonMark`); raw HTML is left out.
    #[validate(length(min = 1, max = 20_000))]
    #[schema(min_length = 1, max_length = 20000)]
    pub body_md: String,
    /// To which places it goes.
    #[serde(default)]
    pub recipients: Recipients,
    /// Only to people of these districts; empty: to all.
    #[serde(default)]
    #[validate(length(max = 500))]
    #[schema(max_items = 500)]
    pub district_ags: Vec<Ags>,
}

/// What became of the mails of a message
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Deliveries {
    /// Still to be sent.
    #[schema(minimum = 0)]
    pub queued: i64,
    /// Taken by the mail server.
    #[schema(minimum = 0)]
    pub sent: i64,
    /// Not sent, because it was not true any more, or not wanted.
    #[schema(minimum = 0)]
    pub superseded: i64,
    /// Refused by the mail server.
    #[schema(minimum = 0)]
    pub failed: i64,
}

/// A message to participants, or a reminder to districts
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000060", "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
    "kind": "message", "subject": "Anreise nach Dessau", "body_md": "Bitte nehmen Sie den **Eingang am Markt**.",
    "recipients": "confirmed", "district_ags": [], "sender_id": "0199d1a0-5c1f-7000-8000-000000000030",
    "deliveries": {"queued": 0, "sent": 14, "superseded": 0, "failed": 0}, "created_at": "2026-11-22T10:00:00Z"
}))]
pub struct MessageView {
    /// Its id.
    pub id: MessageId,
    /// The event.
    pub event_id: EventId,
    /// Written by somebody, or a reminder.
    pub kind: MessageKind,
    /// What it is about; empty for a reminder.
    #[schema(max_length = 200)]
    pub subject: String,
    /// The message, in Markdown; empty for a reminder.
    #[schema(max_length = 20000)]
    pub body_md: String,
    /// To whom it goes.
    pub recipients: MessageRecipients,
    /// Only to people of these districts; for a reminder, those reminded.
    #[schema(max_items = 500)]
    pub district_ags: Vec<Ags>,
    /// Who sent it.
    pub sender_id: Option<UserId>,
    /// What became of its mails. They are made within seconds, so that a fresh message has none.
    pub deliveries: Deliveries,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
}

impl MessageView {
    /// The row, with what became of it.
    #[must_use]
    pub fn new(row: message::Model, deliveries: Deliveries) -> Self {
        let message::Model {
            id,
            event_id,
            kind,
            recipients,
            districts,
            subject,
            body_md,
            sender_id,
            created_at,
        } = row;
        Self {
            id,
            event_id,
            kind,
            subject,
            body_md,
            recipients,
            district_ags: districts.0,
            sender_id,
            deliveries,
            created_at,
        }
    }
}

/// A reminder to the districts that have not answered
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "message_id": "0199d1a0-5c1f-7000-8000-000000000061",
    "reminded": [{"ags": "15085", "coordinators": 1}], "unreached": ["15086"]
}))]
pub struct Reminder {
    /// The reminder among the messages of the event; null if there was nobody to remind.
    pub message_id: Option<MessageId>,
    /// Districts whose coordinators are reminded.
    #[schema(max_items = 500)]
    pub reminded: Vec<RemindedDistrict>,
    /// Districts that have not answered, and have no coordinator who could be written to.
    #[schema(max_items = 500)]
    pub unreached: Vec<Ags>,
}

/// A district that is reminded
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RemindedDistrict {
    /// The district.
    pub ags: Ags,
    /// How many coordinators are written to.
    #[schema(minimum = 1)]
    pub coordinators: i32,
}
