//! The default set of questions: the same keys at every edition, so that they compare.

use super::dto::Question;
use crate::entity::kinds::{QuestionKind, Scale};

/// Five questions: overall, content, organization, what to do with it, what was missing.
#[must_use]
pub fn default_set() -> Vec<Question> {
    let rating = |key: &str, text: &str, required| Question {
        key: key.into(),
        version: 1,
        kind: QuestionKind::Rating,
        text: text.into(),
        scale: Scale {
            min: Some(1),
            max: Some(5),
            choices: Vec::new(),
        },
        required,
    };
    let text = |key: &str, text: &str| Question {
        kind: QuestionKind::Text,
        scale: Scale {
            min: None,
            max: None,
            choices: Vec::new(),
        },
        ..rating(key, text, false)
    };
    vec![
        rating(
            "overall",
            "Wie war die Veranstaltung insgesamt? (5 = sehr gut)",
            true,
        ),
        rating(
            "useful",
            "Wie nützlich war sie für Ihre Arbeit? (5 = sehr nützlich)",
            false,
        ),
        rating(
            "organization",
            "Wie gut war sie organisiert? (5 = sehr gut)",
            false,
        ),
        Question {
            key: "again".into(),
            kind: QuestionKind::Choice,
            text: "Würden Sie wieder teilnehmen?".into(),
            scale: Scale {
                min: None,
                max: None,
                choices: vec!["yes".into(), "unsure".into(), "no".into()],
            },
            ..rating("", "", false)
        },
        text("take_away", "Was nehmen Sie mit?"),
        text("missing", "Was hat gefehlt?"),
    ]
}
