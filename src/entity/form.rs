//! The questions that are asked at registration.

use sea_orm::entity::prelude::*;

use super::form_question::FormQuestions;
use super::ids::{EventId, FormId, SeriesId};

/// The questions that are asked at registration: of an event, or by default of a series.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "form")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FormId,
    pub event_id: Option<EventId>,
    pub series_id: Option<SeriesId>,
    pub questions: FormQuestions,
    pub edit_until: Option<DateTimeUtc>,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
