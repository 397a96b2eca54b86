//! The seats of an event, or of a session that one signs up for: its row is the lock under which they are given.

use sea_orm::entity::prelude::*;

use super::ids::{EventId, PoolId, SessionId};

/// The seats of an event, or of a session that one signs up for: its row is the lock under which they are given.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "seat_pool")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PoolId,
    pub event_id: EventId,
    /// None: of the event itself.
    pub session_id: Option<SessionId>,
    pub capacity: i32,
    pub committed: i32,
    pub next_no: i32,
    pub release_at: Option<DateTimeUtc>,
    pub due_at: Option<DateTimeUtc>,
    pub settled_at: DateTimeUtc,
    pub offer_hours: Option<i32>,
}

impl ActiveModelBehavior for ActiveModel {}
