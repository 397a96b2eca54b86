//! The default set of questions: the same keys at every edition, so that they compare.

use std::collections::BTreeMap;

use super::dto_question::Question;
use crate::entity::kinds::{Label, QuestionKind, Scale};

/// Six questions: overall, useful, organization, again, what to do with it, what was missing.
#[must_use]
pub fn default_set() -> Vec<Question> {
    let blank = |key: &str, kind, [text, text_en]: [&str; 2]| Question {
        key: key.into(),
        version: 1,
        kind,
        text: text.into(),
        text_en: Some(text_en.into()),
        scale: Scale {
            min: None,
            max: None,
            choices: Vec::new(),
        },
        labels: BTreeMap::new(),
        required: false,
        visible_if: None,
        comparable: false,
    };
    let rating = |key, texts, high: [&str; 2]| Question {
        scale: Scale {
            min: Some(1),
            max: Some(5),
            choices: Vec::new(),
        },
        labels: labels(&[("5", high)]),
        ..blank(key, QuestionKind::Rating, texts)
    };
    let choices = [
        ("yes", ["Ja", "Yes"]),
        ("unsure", ["Vielleicht", "Perhaps"]),
        ("no", ["Nein", "No"]),
    ];
    vec![
        Question {
            required: true,
            ..rating(
                "overall",
                [
                    "Wie war die Veranstaltung insgesamt?",
                    "How was the event as a whole?",
                ],
                ["sehr gut", "very good"],
            )
        },
        rating(
            "useful",
            [
                "Wie nützlich war sie für Ihre Arbeit?",
                "How useful was it for your work?",
            ],
            ["sehr nützlich", "very useful"],
        ),
        rating(
            "organization",
            ["Wie gut war sie organisiert?", "How well was it organized?"],
            ["sehr gut", "very well"],
        ),
        Question {
            scale: Scale {
                min: None,
                max: None,
                choices: choices.iter().map(|(key, _)| (*key).to_owned()).collect(),
            },
            labels: labels(&choices),
            ..blank(
                "again",
                QuestionKind::Choice,
                ["Würden Sie wieder teilnehmen?", "Would you come again?"],
            )
        },
        blank(
            "take_away",
            QuestionKind::Text,
            ["Was nehmen Sie mit?", "What do you take away?"],
        ),
        blank(
            "missing",
            QuestionKind::Text,
            ["Was hat gefehlt?", "What was missing?"],
        ),
    ]
}

fn labels(of: &[(&str, [&str; 2])]) -> BTreeMap<String, Label> {
    let label = |[text, text_en]: [&str; 2]| Label {
        text: text.into(),
        text_en: Some(text_en.into()),
    };
    of.iter()
        .map(|(value, words)| ((*value).to_owned(), label(*words)))
        .collect()
}
