use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::questions;
use crate::{
    entity::{
        form_question,
        ids::{EventId, SurveyId},
        kinds::{AnswerValue, QuestionKind, Scale, SurveyStatus},
        survey, survey_question,
    },
    web::{forms, times},
};

/// A question with a stable key
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = scale_fits))]
#[schema(example = json!({"key": "overall", "version": 1, "kind": "rating", "text": "Wie war die Veranstaltung insgesamt?", "scale": {"min": 1, "max": 5, "choices": []}, "required": true}))]
pub struct Question {
    /// Stays the same over editions, so that they can be compared.
    #[validate(length(min = 1, max = 64), custom(function = form_question::plain))]
    #[schema(min_length = 1, max_length = 64, pattern = "^[a-z0-9_]+$")]
    pub key: String,
    /// Grows when the meaning changes, not when the wording is corrected.
    #[serde(default = "one")]
    #[validate(range(min = 1, max = 1000))]
    #[schema(minimum = 1, maximum = 1000, default = 1)]
    pub version: i32,
    /// How it is answered.
    pub kind: QuestionKind,
    /// The question.
    #[validate(length(min = 1, max = 500), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 500)]
    pub text: String,
    /// Bounds of a rating, or the choices.
    #[serde(default = "no_scale")]
    pub scale: Scale,
    /// Whether a sheet without an answer to it is refused.
    #[serde(default)]
    #[schema(default = false)]
    pub required: bool,
}

fn one() -> i32 {
    1
}

fn no_scale() -> Scale {
    Scale {
        min: None,
        max: None,
        choices: Vec::new(),
    }
}

fn scale_fits(question: &Question) -> Result<(), ValidationError> {
    let Scale { min, max, choices } = &question.scale;
    let texts_ok = choices
        .iter()
        .all(|c| (1..=64).contains(&c.chars().count()));
    let bounds = (*min, *max);
    let fits = match question.kind {
        QuestionKind::Rating => {
            choices.is_empty()
                && matches!(bounds, (Some(min), Some(max)) if (0..=10).contains(&min) && min < max && max <= 10)
        }
        QuestionKind::Choice | QuestionKind::MultiChoice => {
            (2..=50).contains(&choices.len())
                && texts_ok
                && forms::distinct(choices).is_ok()
                && bounds == (None, None)
        }
        QuestionKind::Text => choices.is_empty() && bounds == (None, None),
    };
    if fits {
        return Ok(());
    }
    Err(ValidationError::new(
        "a scale that fits the kind of question",
    ))
}

impl From<survey_question::Model> for Question {
    fn from(model: survey_question::Model) -> Self {
        let survey_question::Model {
            survey_id: _,
            key,
            version,
            position: _,
            kind,
            text,
            scale,
            required,
        } = model;
        Self {
            key,
            version,
            kind,
            text,
            scale,
            required,
        }
    }
}

/// A survey to create
///
/// Without questions it gets the default set of the network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[validate(schema(function = in_order))]
#[schema(example = json!({"threshold": 5, "opens_at": null, "closes_at": "2027-11-30T22:59:00Z"}))]
pub struct NewSurvey {
    /// Fewest answers for which figures are shown.
    #[validate(range(min = 3, max = 1000))]
    #[schema(minimum = 3, maximum = 1000, default = 5)]
    pub threshold: i32,
    /// When it opens by itself (UTC).
    #[serde(deserialize_with = "times::instant")]
    pub opens_at: Option<DateTime<Utc>>,
    /// When it closes by itself (UTC).
    #[serde(deserialize_with = "times::instant")]
    pub closes_at: Option<DateTime<Utc>>,
    /// The questions, in their order.
    #[validate(length(min = 1, max = 50), nested, custom(function = keys_distinct))]
    #[schema(min_items = 1, max_items = 50)]
    pub questions: Vec<Question>,
}

impl Default for NewSurvey {
    fn default() -> Self {
        Self {
            threshold: 5,
            opens_at: None,
            closes_at: None,
            questions: questions::default_set(),
        }
    }
}

fn in_order(survey: &NewSurvey) -> Result<(), ValidationError> {
    match (survey.opens_at, survey.closes_at) {
        (Some(opens_at), Some(closes_at)) if closes_at < opens_at => {
            Err(ValidationError::new("order"))
        }
        _ => Ok(()),
    }
}

fn keys_distinct(questions: &[Question]) -> Result<(), ValidationError> {
    let keys: Vec<&str> = questions
        .iter()
        .map(|question| question.key.as_str())
        .collect();
    forms::distinct(&keys)
}

/// The questions asked about an event
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000060", "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
    "status": "open", "threshold": 5, "opens_at": null, "closes_at": null,
    "questions": [{"key": "overall", "version": 1, "kind": "rating", "text": "Wie war die Veranstaltung insgesamt?", "scale": {"min": 1, "max": 5, "choices": []}, "required": true}],
    "version": 2
}))]
pub struct SurveyView {
    /// Its id.
    pub id: SurveyId,
    /// The event.
    pub event_id: EventId,
    /// Where it stands.
    pub status: SurveyStatus,
    /// Fewest answers for which figures are shown.
    #[schema(minimum = 3)]
    pub threshold: i32,
    /// When it opens by itself (UTC).
    pub opens_at: Option<DateTime<Utc>>,
    /// When it closes by itself (UTC).
    pub closes_at: Option<DateTime<Utc>>,
    /// The questions, in their order.
    #[schema(max_items = 50)]
    pub questions: Vec<Question>,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
}

impl SurveyView {
    /// The row with its questions.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "like the other views")]
    pub fn new(model: survey::Model, questions: Vec<Question>) -> Self {
        let survey::Model {
            id,
            event_id,
            status,
            threshold,
            opens_at,
            closes_at,
            results: _,
            scrubbed: _,
            version,
            created_at: _,
            updated_at: _,
        } = model;
        Self {
            id,
            event_id,
            status,
            threshold,
            opens_at,
            closes_at,
            questions,
            version,
        }
    }
}

impl From<&SurveyView> for NewSurvey {
    fn from(view: &SurveyView) -> Self {
        Self {
            threshold: view.threshold,
            opens_at: view.opens_at,
            closes_at: view.closes_at,
            questions: view.questions.clone(),
        }
    }
}

/// A step in the life of a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SurveyStep {
    /// Answers are taken; the questions are locked.
    Open,
    /// No more answers; the figures are computed, once.
    Close,
    /// Everybody sees the figures.
    Publish,
}

/// Half of a ticket: the hash of random bits that only the client knows
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"ticket_hash": "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"}))]
pub struct TicketRequest {
    /// SHA-256 of the ticket's 32 bytes, base64url without padding.
    #[validate(length(equal = 43), custom(function = base64))]
    #[schema(min_length = 43, max_length = 43, pattern = "^[A-Za-z0-9_-]{43}$")]
    pub ticket_hash: String,
}

fn base64(text: &str) -> Result<(), ValidationError> {
    match crate::crypto::decode(text) {
        Ok(bytes) if bytes.len() == 32 => Ok(()),
        _ => Err(ValidationError::new(
            "32 bytes in base64url without padding",
        )),
    }
}

/// What a ticket is for
#[derive(Clone, Serialize, ToSchema)]
#[schema(example = json!({"survey_id": "0199d1a0-5c1f-7000-8000-000000000060"}))]
pub struct TicketView {
    /// The survey.
    pub survey_id: SurveyId,
}

/// A sentence that may be cited
#[derive(Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = consented))]
#[schema(example = json!({"text": "Der Austausch begann sofort.", "consent": true, "attribution": null}))]
pub struct QuoteIn {
    /// What may be cited.
    #[validate(length(min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000)]
    pub text: String,
    /// That it may be cited in the report.
    pub consent: bool,
    /// By what role, such as `eine neue Koordinatorin`.
    #[serde(default)]
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub attribution: Option<String>,
}

fn consented(quote: &QuoteIn) -> Result<(), ValidationError> {
    if quote.consent {
        return Ok(());
    }
    Err(ValidationError::new("consent"))
}

/// An answer sheet
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"ticket": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "answers": {"overall": 5, "useful": 4}}))]
pub struct FeedbackIn {
    /// The ticket's 32 bytes, base64url without padding.
    #[validate(length(equal = 43), custom(function = base64))]
    #[schema(min_length = 43, max_length = 43, pattern = "^[A-Za-z0-9_-]{43}$")]
    pub ticket: String,
    /// Answers by key of the question.
    #[validate(length(max = 50))]
    pub answers: BTreeMap<String, AnswerValue>,
    /// A sentence that may be cited.
    #[serde(default)]
    #[validate(nested)]
    pub quote: Option<QuoteIn>,
}

/// A receipt
#[derive(Clone, Serialize, ToSchema)]
#[schema(example = json!({"accepted": true}))]
pub struct FeedbackReceipt {
    /// The sheet is in the urn.
    pub accepted: bool,
}

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
