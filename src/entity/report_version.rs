//! A report as it was published.

use sea_orm::entity::prelude::*;

use super::ids::EventId;
use super::kinds::Language;
use super::report::Content;

/// A report as it was published.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "report_version")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: EventId,
    /// From 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub no: i32,
    pub language: Language,
    pub title: String,
    pub content: Content,
    pub published_at: DateTimeUtc,
    /// Since when it is not to be seen any more.
    pub withdrawn_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
