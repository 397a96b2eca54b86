//! The next position in the feed of facts: one row, whose lock puts facts in one order.

use sea_orm::entity::prelude::*;

/// The next position in the feed of facts.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "feed_head")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i16,
    pub next: i64,
    pub purged: i64,
}

impl ActiveModelBehavior for ActiveModel {}
