//! The figures of a survey.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::entity::kinds::QuestionKind;

/// The figures of a survey
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({
    "responses": 9, "questions": [{"key": "overall", "version": 1, "kind": "rating", "n": 9, "mean": 4.4,
    "distribution": [{"value": "4", "n": 5}, {"value": "5", "n": 4}], "texts": []}], "suppressed": false
}))]
pub struct Results {
    /// Answer sheets; null where there were fewer than the threshold.
    #[schema(minimum = 0)]
    pub responses: Option<i32>,
    /// One by one, never combined.
    #[schema(max_items = 50)]
    pub questions: Vec<QuestionResult>,
    /// Whether there were fewer answers than the threshold: then nothing is shown, ever.
    pub suppressed: bool,
}

/// The figures of a question
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct QuestionResult {
    /// Its key.
    #[schema(max_length = 64)]
    pub key: String,
    /// Its version.
    #[schema(minimum = 1)]
    pub version: i32,
    /// How it was answered.
    pub kind: QuestionKind,
    /// Answers; null where there were fewer than the threshold, or nearly as many as at another
    /// question (the difference would show who left one out).
    #[schema(minimum = 0)]
    pub n: Option<i32>,
    /// Mean of a rating, by the cells as they are shown: where ratings stand in one cell, their
    /// middle counts.
    pub mean: Option<f64>,
    /// How often what was answered; cells of one or two stand with their neighbours.
    #[schema(max_items = 50)]
    pub distribution: Vec<Cell>,
    /// Answers in words, shuffled.
    #[schema(max_items = 10000)]
    pub texts: Vec<String>,
}

/// A cell of a distribution
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Cell {
    /// The rating, the choice, or several joined by `–` or `, `.
    #[schema(max_length = 4000)]
    pub value: String,
    /// How many chose it.
    #[schema(minimum = 0)]
    pub n: i32,
}
