//! A question of a form, as it is stored (in the form's row) and sent.

use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::kinds::{AnswerValue, FormQuestionKind};

/// A question that is asked at registration
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "key": "arrival", "version": 1, "kind": "choice", "text": "Wie reisen Sie an?", "help": null, "required": true,
    "choices": ["bahn", "auto"], "min": null, "max": null, "visible_if": null
}))]
pub struct FormQuestion {
    /// Its name in `answers`; stays the same while its meaning does.
    #[validate(length(min = 1, max = 64), custom(function = plain))]
    #[schema(min_length = 1, max_length = 64, pattern = "^[a-z0-9_]+$")]
    pub key: String,
    /// Grows when the meaning changes, not when the wording is corrected.
    #[serde(default = "one")]
    #[validate(range(min = 1, max = 1000))]
    #[schema(minimum = 1, maximum = 1000, default = 1)]
    pub version: i32,
    /// How it is answered.
    pub kind: FormQuestionKind,
    /// The question.
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500)]
    pub text: String,
    /// A word more, if one is needed.
    #[serde(default)]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub help: Option<String>,
    /// Whether nobody registers without an answer to it (where it is visible).
    #[serde(default)]
    #[schema(default = false)]
    pub required: bool,
    /// For choices: what can be chosen, in the order in which it is shown.
    #[serde(default)]
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub choices: Vec<String>,
    /// For numbers: the smallest. For texts: the fewest characters.
    #[serde(default)]
    #[validate(range(min = -1_000_000, max = 1_000_000))]
    #[schema(minimum = -1_000_000, maximum = 1_000_000)]
    pub min: Option<i32>,
    /// For numbers: the largest. For texts: the most characters (5000 at most).
    #[serde(default)]
    #[validate(range(min = -1_000_000, max = 1_000_000))]
    #[schema(minimum = -1_000_000, maximum = 1_000_000)]
    pub max: Option<i32>,
    /// Asked only if an earlier question has this answer.
    #[serde(default)]
    pub visible_if: Option<VisibleIf>,
}

/// On which answer a question depends
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"question": "arrival", "is": "auto"}))]
pub struct VisibleIf {
    /// Key of an earlier question.
    #[schema(min_length = 1, max_length = 64)]
    pub question: String,
    /// The answer; of several choices all that have to be among those given.
    pub is: AnswerValue,
}

impl Eq for VisibleIf {}

/// The questions of a form, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct FormQuestions(pub Vec<FormQuestion>);

fn one() -> i32 {
    1
}

/// For `#[validate(custom(…))]`: the key of a question.
///
/// # Errors
/// If it has other characters than a-z, 0-9 and _.
pub fn plain(key: &str) -> Result<(), ValidationError> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if key.chars().all(plain) {
        return Ok(());
    }
    Err(ValidationError::new("a-z, 0-9 and _"))
}
