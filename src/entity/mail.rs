//! A mail that is to be delivered, was, or can't be. Holds no address and no text: both are
//! looked up when it is sent.

use sea_orm::entity::prelude::*;

use super::ids::{EventId, MailId, MessageId};
use super::kinds::{FieldNames, MailKind, MailStatus, RecipientKind};

/// A mail that is to be delivered, was, or can't be.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "mail")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MailId,
    pub position: i64,
    pub kind: MailKind,
    pub recipient_kind: RecipientKind,
    pub recipient_id: Uuid,
    pub event_id: Option<EventId>,
    pub message_id: Option<MessageId>,
    pub fields: FieldNames,
    pub status: MailStatus,
    pub attempts: i32,
    pub due_at: DateTimeUtc,
    pub claim: Option<Uuid>,
    pub claimed_until: Option<DateTimeUtc>,
    pub problem: Option<String>,
    pub happened_at: DateTimeUtc,
    pub finished_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
