//! What became of a line of an import; nothing of what stood in it.

use sea_orm::{FromJsonQueryResult, entity::prelude::*};
use serde::{Deserialize, Serialize};

use super::ids::{ImportId, RegistrationId};
use super::kinds::ImportOutcome;

/// What became of a line of an import; nothing of what stood in it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "registration_import_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub import_id: ImportId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub line: i32,
    pub outcome: ImportOutcome,
    pub registration_id: Option<RegistrationId>,
    pub errors: LineErrors,
}

impl ActiveModelBehavior for ActiveModel {}

/// Why a line was refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct LineErrors(pub Vec<LineError>);

/// One thing wrong with a line: column, code of the catalogue and what fills its text. What
/// fills it is ours (bounds, choices, states), never the person's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineError {
    /// Name of the column; empty: the line as a whole.
    pub column: String,
    /// Code of the catalogue.
    pub code: String,
    /// Fills the placeholders of its text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<String>,
}
