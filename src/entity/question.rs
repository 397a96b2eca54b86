//! What a participant wants answered by an authority.

use sea_orm::entity::prelude::*;

use super::ids::{EventId, OrganizationId, QuestionId, UserId};
use super::kinds::QuestionStatus;

/// What a participant wants answered by an authority.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "question")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: QuestionId,
    pub event_id: EventId,
    pub organization_id: Option<OrganizationId>,
    pub text: String,
    pub status: QuestionStatus,
    pub anonymous: bool,
    pub asked_by_id: Option<UserId>,
    pub supporters: i32,
    pub answer_text: Option<String>,
    pub answered_by: Option<String>,
    pub answered_by_id: Option<UserId>,
    pub valid_as_of: Option<Date>,
    pub supersedes_id: Option<QuestionId>,
    pub merged_into_id: Option<QuestionId>,
    pub published_at: Option<DateTimeUtc>,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
