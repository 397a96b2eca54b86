//! A question with a stable key, its wording, and whether it makes sense.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::{
    entity::{
        form_question,
        kinds::{AnswerValue, AskedIf, Label, Labels, QuestionKind, Scale},
        survey_question,
    },
    web::forms,
};

/// A question with a stable key
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = scale_fits))]
#[schema(example = json!({
    "key": "overall", "version": 1, "kind": "rating", "text": "Wie war die Veranstaltung insgesamt?",
    "text_en": "How was the event as a whole?", "scale": {"min": 1, "max": 5, "choices": []},
    "labels": {"1": {"text": "schlecht", "text_en": "poor"}, "5": {"text": "sehr gut", "text_en": "very good"}},
    "required": true, "visible_if": null, "comparable": false
}))]
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
    /// The question in German.
    #[validate(length(min = 1, max = 500), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 500)]
    pub text: String,
    /// The question in English.
    #[serde(default)]
    #[validate(length(min = 1, max = 500), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 500)]
    pub text_en: Option<String>,
    /// Bounds of a rating, or the choices.
    #[serde(default = "no_scale")]
    pub scale: Scale,
    /// Choices, or some of the ratings, in words.
    #[serde(default)]
    #[validate(length(max = 50))]
    pub labels: BTreeMap<String, Label>,
    /// Whether a sheet without an answer to it is refused (where it is asked).
    #[serde(default)]
    #[schema(default = false)]
    pub required: bool,
    /// Asked only of those who gave one of these answers to an earlier question.
    #[serde(default)]
    pub visible_if: Option<AskedIf>,
    /// From version 2 on: whether its answers may be compared with those to the version before.
    #[serde(default)]
    #[schema(default = false)]
    pub comparable: bool,
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
    if !fits {
        return Err(ValidationError::new(
            "a scale that fits the kind of question",
        ));
    }
    labels_fit(question)
}

fn labels_fit(question: &Question) -> Result<(), ValidationError> {
    let known = answers(question);
    let short =
        |text: &String| (1..=200).contains(&text.chars().count()) && forms::line(text).is_ok();
    let fits = question.labels.iter().all(|(value, label)| {
        known.contains(value) && short(&label.text) && label.text_en.as_ref().is_none_or(short)
    });
    if fits {
        return Ok(());
    }
    Err(ValidationError::new(
        "labels of up to 200 characters for what can be answered",
    ))
}

/// What can be answered, as it stands in a distribution.
fn answers(question: &Question) -> BTreeSet<String> {
    let ratings = match (question.scale.min, question.scale.max) {
        (Some(min), Some(max)) => min..=max,
        #[expect(clippy::reversed_empty_ranges, reason = "no rating")]
        _ => 1..=0,
    };
    let choices = question.scale.choices.iter().cloned();
    ratings.map(|n| n.to_string()).chain(choices).collect()
}

/// For `#[validate(custom(…))]`: keys are distinct, and conditions point to an earlier question
/// that is asked of everybody. One level, so that the number of those asked is a cell of a
/// distribution and nothing else.
///
/// # Errors
/// If not.
pub fn make_sense(questions: &[Question]) -> Result<(), ValidationError> {
    let keys: Vec<&str> = questions.iter().map(|q| q.key.as_str()).collect();
    forms::distinct(&keys)?;
    for (i, question) in questions.iter().enumerate() {
        let Some(AskedIf {
            question: key,
            any_of,
        }) = &question.visible_if
        else {
            continue;
        };
        let asked = questions.iter().take(i).find(|q| q.key == *key);
        let asked = asked.filter(|asked| asked.visible_if.is_none());
        let Some(asked) = asked else {
            return Err(ValidationError::new(
                "visible_if with an earlier question that is asked of everybody",
            ));
        };
        let known = answers(asked);
        let wanted: BTreeSet<String> = any_of.iter().filter_map(said).collect();
        let count = wanted.len() == any_of.len() && !any_of.is_empty();
        let one = asked.kind != QuestionKind::MultiChoice || any_of.len() == 1;
        if !(count && one && wanted.is_subset(&known)) {
            return Err(ValidationError::new(
                "visible_if with answers that can be given, of several choices one",
            ));
        }
    }
    Ok(())
}

/// A rating or a choice, as it stands in a distribution.
pub(super) fn said(answer: &AnswerValue) -> Option<String> {
    match answer {
        AnswerValue::Number(number) => Some(number.to_string()),
        AnswerValue::Text(choice) => Some(choice.clone()),
        AnswerValue::Bool(_) | AnswerValue::Many(_) => None,
    }
}

impl Question {
    /// Whether it is asked of somebody who answers like this.
    #[must_use]
    pub fn is_asked(&self, answers: &BTreeMap<String, AnswerValue>) -> bool {
        let Some(AskedIf { question, any_of }) = &self.visible_if else {
            return true;
        };
        match answers.get(question) {
            Some(AnswerValue::Many(given)) => any_of
                .iter()
                .any(|wanted| said(wanted).is_some_and(|wanted| given.contains(&wanted))),
            Some(given) => any_of.contains(given),
            None => false,
        }
    }

    /// Whether an answer to it means the same as one to another: wording aside.
    #[must_use]
    pub fn means(&self, other: &Self) -> bool {
        let meaning = |q: &Self| (q.kind, q.scale.clone(), q.visible_if.clone(), q.comparable);
        meaning(self) == meaning(other)
    }
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
            text_en,
            scale,
            labels: Labels(labels),
            required,
            visible_if,
            comparable,
        } = model;
        Self {
            key,
            version,
            kind,
            text,
            text_en,
            scale,
            labels,
            required,
            visible_if,
            comparable,
        }
    }
}
