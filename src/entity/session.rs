//! An item of the programme.

use sea_orm::entity::prelude::*;

use super::ids::{EventId, SessionId};
use super::kinds::SessionKind;

/// An item of the programme.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SessionId,
    pub event_id: EventId,
    pub position: i32,
    pub kind: SessionKind,
    pub title: String,
    #[sea_orm(column_name = "abstract")]
    pub abstract_text: Option<String>,
    pub summary_md: Option<String>,
    pub day: Option<i32>,
    pub starts_at: Option<DateTimeUtc>,
    pub ends_at: Option<DateTimeUtc>,
    pub room: Option<String>,
    /// Whether one has to sign up for it.
    pub signup: bool,
    pub signup_capacity: Option<i32>,
    pub signup_waitlist: bool,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
