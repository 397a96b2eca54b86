//! One person's vote for a topic.

use sea_orm::entity::prelude::*;

use super::ids::{TopicId, UserId};

/// One person's vote for a topic.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "topic_vote")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub topic_id: TopicId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub user_id: UserId,
}

impl ActiveModelBehavior for ActiveModel {}
