//! A session that dealt with a topic.

use sea_orm::entity::prelude::*;

use super::ids::{SessionId, TopicId};

/// A session that dealt with a topic.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "session_topic")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: SessionId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub topic_id: TopicId,
}

impl ActiveModelBehavior for ActiveModel {}
