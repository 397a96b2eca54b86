//! A question with a stable key.

use sea_orm::entity::prelude::*;

use super::ids::SurveyId;
use super::kinds::{AskedIf, Labels, QuestionKind, Scale};

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
    pub text_en: Option<String>,
    pub scale: Scale,
    pub labels: Labels,
    pub required: bool,
    pub visible_if: Option<AskedIf>,
    pub comparable: bool,
}

impl ActiveModelBehavior for ActiveModel {}
