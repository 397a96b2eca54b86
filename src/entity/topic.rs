//! What a meeting was about, or what a participant brings to the barcamp.

use sea_orm::entity::prelude::*;

use super::ids::{Ags, EventId, TopicId, UserId};
use super::kinds::{TopicKind, TopicStatus};

/// What a meeting was about, or what a participant brings to the barcamp.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "topic")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TopicId,
    pub event_id: EventId,
    pub kind: TopicKind,
    pub position: i32,
    pub title: String,
    pub description: Option<String>,
    pub district_ags: Option<Ags>,
    pub proposer_id: Option<UserId>,
    pub status: TopicStatus,
    pub slot_room: Option<String>,
    pub slot_starts_at: Option<DateTimeUtc>,
    pub slot_ends_at: Option<DateTimeUtc>,
    pub notes_md: Option<String>,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub outcome_md: Option<String>,
    pub pinned: bool,
    pub merged_into_id: Option<TopicId>,
    pub carried_from_id: Option<TopicId>,
}

impl ActiveModelBehavior for ActiveModel {}
