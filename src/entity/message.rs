//! A message to the participants of an event, or a reminder to its districts.

use sea_orm::entity::prelude::*;

use super::ids::{EventId, MessageId, UserId};
use super::kinds::{Districts, MessageKind, MessageRecipients};

/// A message to the participants of an event, or a reminder to its districts.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "message")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MessageId,
    pub event_id: EventId,
    pub kind: MessageKind,
    pub recipients: MessageRecipients,
    pub districts: Districts,
    pub subject: String,
    pub body_md: String,
    pub sender_id: Option<UserId>,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
