//! Whether answers fit the questions.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::questions::LONGEST;
use crate::{
    entity::{
        form_question::{FormQuestion, VisibleIf},
        kinds::{
            AnswerValue,
            FormQuestionKind::{Boolean, Choice, Date, MultiChoice, Number, Text},
        },
    },
    error::{Finding, FindingCode},
    web::{forms::distinct, strict::escape, times::YEARS},
};

/// Answers by question key.
pub type Answers = BTreeMap<String, AnswerValue>;

/// What is wrong with answers: unknown or hidden questions, values that don't fit, and
/// required ones left out.
#[must_use]
pub fn check(questions: &[FormQuestion], answers: &Answers) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, value) in answers {
        let pointer = format!("/answers/{}", escape(key));
        let question = questions.iter().find(|question| question.key == *key);
        // A hidden question is not there: its answer would be one to nothing.
        match question.filter(|question| is_visible(question, questions, answers)) {
            None => findings.push(Finding::with(pointer, FindingCode::NoSuch, &[&"question"])),
            Some(question) => findings.extend(misfit(question, value, &pointer)),
        }
    }
    for question in questions {
        let missing = question.required && !answers.contains_key(&question.key);
        if missing && is_visible(question, questions, answers) {
            let pointer = format!("/answers/{}", escape(&question.key));
            findings.push(Finding::new(pointer, FindingCode::Required));
        }
    }
    findings
}

/// A question whose condition is met, by a question that is itself visible.
fn is_visible(question: &FormQuestion, questions: &[FormQuestion], answers: &Answers) -> bool {
    let Some(VisibleIf { question: key, is }) = &question.visible_if else {
        return true;
    };
    let met = match (answers.get(key), is) {
        (Some(AnswerValue::Many(given)), AnswerValue::Many(wanted)) => {
            wanted.iter().all(|choice| given.contains(choice))
        }
        (given, is) => given == Some(is),
    };
    let asked = questions.iter().find(|question| question.key == *key);
    // Conditions point to earlier questions only, so this ends.
    met && asked.is_some_and(|asked| is_visible(asked, questions, answers))
}

/// What keeps a value from being an answer to a question.
#[must_use]
pub fn misfit(question: &FormQuestion, value: &AnswerValue, pointer: &str) -> Option<Finding> {
    let wrong = |kind: &str| Some(Finding::with(pointer, FindingCode::WrongType, &[&kind]));
    let choices = question.choices.join(", ");
    let one_of = || Finding::with(pointer, FindingCode::Format, &[&choices]);
    let within = |number: i32, min: i32, max: i32, code: FindingCode| {
        let outside = number < min || number > max;
        outside.then(|| Finding::with(pointer, code, &[&min, &max]))
    };
    match (question.kind, value) {
        (Number, AnswerValue::Number(number)) => {
            let (min, max) = (
                question.min.unwrap_or(i32::MIN),
                question.max.unwrap_or(i32::MAX),
            );
            within(*number, min, max, FindingCode::Range)
        }
        (Boolean, AnswerValue::Bool(_)) => None,
        (Text, AnswerValue::Text(text)) => {
            let length = i32::try_from(text.chars().count()).unwrap_or(i32::MAX);
            let (min, max) = (
                question.min.unwrap_or(1).max(1),
                question.max.unwrap_or(LONGEST),
            );
            within(length, min, max, FindingCode::Length)
        }
        (Choice, AnswerValue::Text(choice)) => (!question.choices.contains(choice)).then(one_of),
        (MultiChoice, AnswerValue::Many(chosen)) => {
            let known = chosen
                .iter()
                .all(|choice| question.choices.contains(choice));
            let fits = known && distinct(chosen).is_ok() && !chosen.is_empty();
            (!fits).then(one_of)
        }
        (Date, AnswerValue::Text(text)) => {
            let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
            let day =
                day.filter(|day| text.len() == 10 && YEARS.contains(&chrono::Datelike::year(day)));
            let hint = "2027-01-15";
            day.is_none()
                .then(|| Finding::with(pointer, FindingCode::Format, &[&hint]))
        }
        (Number, _) => wrong("integer"),
        (Boolean, _) => wrong("boolean"),
        (MultiChoice, _) => wrong("array"),
        (Text | Choice | Date, _) => wrong("string"),
    }
}
