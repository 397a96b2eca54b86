//! The urn of a survey: one row, rewritten whole at each write.

use sea_orm::entity::prelude::*;

use super::ids::SurveyId;

/// The urn of a survey: one row, rewritten whole at each write.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "survey_urn")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub survey_id: SurveyId,
    pub urn: Json,
}

impl ActiveModelBehavior for ActiveModel {}
