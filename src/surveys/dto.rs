use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::{
    blind::{Blind, BlindKey},
    dto_question::{Question, make_sense},
};
use crate::{
    entity::{
        ids::{EventId, SeriesId, SurveyId},
        kinds::{AnswerValue, Language, QuestionKind, QuoteRole, Scale, SurveyMode, SurveyStatus},
        survey,
    },
    web::times,
};

/// A survey to create
///
/// Without questions it gets those of the event's series, or the default set of the network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[validate(schema(function = in_order))]
#[schema(example = json!({"mode": "ticket", "threshold": 5, "opens_at": null, "closes_at": "2027-11-30T22:59:00Z"}))]
pub struct NewSurvey {
    /// How participants get what lets them hand in one sheet; stays as it is once it was created.
    #[schema(default = "ticket")]
    pub mode: SurveyMode,
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
    /// When participants are reminded by mail (UTC): all of them, since nobody knows who has
    /// answered. Null: only by the step.
    #[serde(deserialize_with = "times::instant")]
    pub reminds_at: Option<DateTime<Utc>>,
    /// The questions, in their order: those of the series, and the event's own beside them.
    #[validate(length(min = 1, max = 50), nested, custom(function = sensible))]
    #[schema(min_items = 1, max_items = 50)]
    pub questions: Option<Vec<Question>>,
}

impl Default for NewSurvey {
    fn default() -> Self {
        Self {
            mode: SurveyMode::Ticket,
            threshold: 5,
            opens_at: None,
            closes_at: None,
            reminds_at: None,
            questions: None,
        }
    }
}

#[expect(clippy::ptr_arg, reason = "what validator hands over")]
fn sensible(questions: &Vec<Question>) -> Result<(), ValidationError> {
    make_sense(questions)
}

fn in_order(survey: &NewSurvey) -> Result<(), ValidationError> {
    let early = |first: Option<DateTime<Utc>>, then: Option<DateTime<Utc>>| matches!((first, then), (Some(first), Some(then)) if then < first);
    let times = [survey.opens_at, survey.reminds_at, survey.closes_at];
    let [opens_at, reminds_at, closes_at] = times;
    if early(opens_at, closes_at) || early(opens_at, reminds_at) || early(reminds_at, closes_at) {
        return Err(ValidationError::new("order"));
    }
    Ok(())
}

/// The questions asked about an event
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000060", "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
    "status": "open", "mode": "ticket", "blind": null, "threshold": 5, "opens_at": null, "closes_at": null,
    "reminds_at": null, "reminded_at": null,
    "questions": [{"key": "overall", "version": 1, "kind": "rating", "text": "Wie war die Veranstaltung insgesamt?", "text_en": null, "scale": {"min": 1, "max": 5, "choices": []}, "labels": {}, "required": true, "visible_if": null, "comparable": false}],
    "event_only": [], "attributions": ["participant", "district"],
    "version": 2
}))]
pub struct SurveyView {
    /// Its id.
    pub id: SurveyId,
    /// The event.
    pub event_id: EventId,
    /// Where it stands.
    pub status: SurveyStatus,
    /// How participants get what lets them hand in one sheet.
    pub mode: SurveyMode,
    /// In the mode `blind`: the key of the service.
    pub blind: Option<BlindKey>,
    /// Fewest answers for which figures are shown.
    #[schema(minimum = 3)]
    pub threshold: i32,
    /// When it opens by itself (UTC).
    pub opens_at: Option<DateTime<Utc>>,
    /// When it closes by itself (UTC).
    pub closes_at: Option<DateTime<Utc>>,
    /// When participants are reminded (UTC).
    pub reminds_at: Option<DateTime<Utc>>,
    /// When they were reminded last (UTC).
    pub reminded_at: Option<DateTime<Utc>>,
    /// The questions, in their order.
    #[schema(max_items = 50)]
    pub questions: Vec<Question>,
    /// Keys of those that the series does not ask: they are not compared.
    #[schema(max_items = 50)]
    pub event_only: Vec<String>,
    /// In which roles somebody can be cited: those in which enough people took part.
    #[schema(max_items = 10)]
    pub attributions: Vec<QuoteRole>,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
}

/// What a survey says beside its row.
pub(super) struct Beside {
    pub questions: Vec<Question>,
    pub event_only: Vec<String>,
    pub attributions: Vec<QuoteRole>,
}

impl SurveyView {
    /// The row with its questions.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "like the other views")]
    pub(super) fn new(model: survey::Model, beside: Beside) -> Self {
        let survey::Model {
            id,
            event_id,
            status,
            mode,
            threshold,
            opens_at,
            closes_at,
            reminds_at,
            reminded_at,
            results: _,
            scrubbed: _,
            version,
            created_at: _,
            updated_at: _,
        } = model;
        let Beside {
            questions,
            event_only,
            attributions,
        } = beside;
        Self {
            id,
            event_id,
            status,
            mode,
            blind: None,
            threshold,
            opens_at,
            closes_at,
            reminds_at,
            reminded_at,
            questions,
            event_only,
            attributions,
            version,
        }
    }

    /// With the key of the service, if it signs blindly.
    #[must_use]
    pub fn with_key(mut self, blind: &Blind) -> Self {
        self.blind = (self.mode == SurveyMode::Blind).then(|| blind.key(self.event_id));
        self
    }
}

impl From<&SurveyView> for NewSurvey {
    fn from(view: &SurveyView) -> Self {
        Self {
            mode: view.mode,
            threshold: view.threshold,
            opens_at: view.opens_at,
            closes_at: view.closes_at,
            reminds_at: view.reminds_at,
            questions: Some(view.questions.clone()),
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

/// What is asked at every edition of a series
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"questions": [{"key": "overall", "version": 1, "kind": "rating", "text": "Wie war die Veranstaltung insgesamt?", "scale": {"min": 1, "max": 5, "choices": []}, "required": true}]}))]
pub struct NewSeriesSurvey {
    /// The questions, in their order.
    #[validate(length(min = 1, max = 50), nested, custom(function = sensible))]
    #[schema(min_items = 1, max_items = 50)]
    pub questions: Vec<Question>,
}

/// What is asked at every edition of a series
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "series_id": "0199d1a0-5c1f-7000-8000-000000000010",
    "questions": [{"key": "overall", "version": 1, "kind": "rating", "text": "Wie war die Veranstaltung insgesamt?", "text_en": null, "scale": {"min": 1, "max": 5, "choices": []}, "labels": {}, "required": true, "visible_if": null, "comparable": false}],
    "version": 1
}))]
pub struct SeriesSurveyView {
    /// The series.
    pub series_id: SeriesId,
    /// The questions, in their order.
    #[schema(max_items = 50)]
    pub questions: Vec<Question>,
    /// Grows by one with each change; 0: it asks the default set of the network.
    #[schema(minimum = 0)]
    pub version: i32,
}

/// A sheet to try
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"language": "en", "answers": {"overall": 2}}))]
pub struct PreviewIn {
    /// German, or English where there is a wording.
    pub language: Language,
    /// What has been answered so far, by key of the question.
    #[validate(length(max = 50))]
    pub answers: BTreeMap<String, AnswerValue>,
}

impl Default for PreviewIn {
    fn default() -> Self {
        Self {
            language: Language::De,
            answers: BTreeMap::new(),
        }
    }
}

/// What somebody is asked who answers like this
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "asked": [{"key": "overall", "kind": "rating", "text": "How was the event as a whole?", "scale": {"min": 1, "max": 5, "choices": []}, "labels": {"5": "very good"}, "required": true}],
    "missing": []
}))]
pub struct Preview {
    /// The questions, in their order.
    #[schema(max_items = 50)]
    pub asked: Vec<AskedQuestion>,
    /// Keys of required ones without an answer: such a sheet would be refused.
    #[schema(max_items = 50)]
    pub missing: Vec<String>,
}

/// A question in one language
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AskedQuestion {
    /// Its key.
    #[schema(max_length = 64)]
    pub key: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// The question.
    #[schema(max_length = 500)]
    pub text: String,
    /// Bounds of a rating, or the choices.
    pub scale: Scale,
    /// Choices and ratings in words.
    pub labels: BTreeMap<String, String>,
    /// Whether it has to be answered.
    pub required: bool,
}

impl AskedQuestion {
    /// In one language, in German where there is no English wording.
    #[must_use]
    pub fn new(question: &Question, language: Language) -> Self {
        let worded = |text: &String, text_en: &Option<String>| match (language, text_en) {
            (Language::En, Some(text_en)) => text_en.clone(),
            _ => text.clone(),
        };
        let labels = question.labels.iter();
        Self {
            key: question.key.clone(),
            kind: question.kind,
            text: worded(&question.text, &question.text_en),
            scale: question.scale.clone(),
            labels: labels
                .map(|(value, label)| (value.clone(), worded(&label.text, &label.text_en)))
                .collect(),
            required: question.required,
        }
    }
}
