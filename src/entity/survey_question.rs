//! A question with a stable key.

use sea_orm::entity::prelude::*;

use super::ids::SurveyId;
use super::kinds::{QuestionKind, Scale};

/// A question with a stable key.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "survey_question")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub survey_id: SurveyId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    pub version: i32,
    pub position: i32,
    pub kind: QuestionKind,
    pub text: String,
    pub scale: Scale,
    pub required: bool,
}

impl ActiveModelBehavior for ActiveModel {}
