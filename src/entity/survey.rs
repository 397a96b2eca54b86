//! The questions asked about an event.

use sea_orm::entity::prelude::*;

use super::ids::{EventId, SurveyId};
use super::kinds::{SurveyMode, SurveyStatus};

/// The questions asked about an event.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "survey")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SurveyId,
    pub event_id: EventId,
    pub status: SurveyStatus,
    pub mode: SurveyMode,
    pub threshold: i32,
    pub opens_at: Option<DateTimeUtc>,
    pub closes_at: Option<DateTimeUtc>,
    pub reminds_at: Option<DateTimeUtc>,
    pub reminded_at: Option<DateTimeUtc>,
    pub results: Option<Json>,
    pub scrubbed: bool,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
