//! Whether questions make sense, and what of them may still change once they were answered.

use std::collections::BTreeSet;

use super::answers::misfit;
use crate::{
    entity::{
        form_question::FormQuestion,
        kinds::FormQuestionKind::{Boolean, Choice, Date, MultiChoice, Number, Text},
    },
    error::{Code, Error, Finding, FindingCode, Result},
    web::forms::{self, Findings},
};

/// Most characters of a text that is answered.
pub(super) const LONGEST: i32 = 5000;

/// Checks what the fields by themselves don't show.
///
/// # Errors
/// 422.
pub fn check(questions: &[FormQuestion]) -> Result<()> {
    let mut findings = Findings::default();
    let mut keys = BTreeSet::new();
    for (i, question) in questions.iter().enumerate() {
        let at = format!("/questions/{i}");
        if !keys.insert(&question.key) {
            findings.add(Finding::new(format!("{at}/key"), FindingCode::Duplicate));
        }
        bounds(question, &at, &mut findings);
        if let Some(condition) = &question.visible_if {
            let at = format!("{at}/visible_if");
            let earlier = questions.iter().take(i);
            match earlier.into_iter().find(|q| q.key == condition.question) {
                None => findings.add(Finding::with(
                    format!("{at}/question"),
                    FindingCode::NoSuch,
                    &[&"earlier question"],
                )),
                Some(asked) => {
                    if let Some(finding) = misfit(asked, &condition.is, &format!("{at}/is")) {
                        findings.add(finding);
                    }
                }
            }
        }
    }
    findings.refuse()
}

fn bounds(question: &FormQuestion, at: &str, findings: &mut Findings) {
    let choices = &question.choices;
    let short = choices
        .iter()
        .all(|c| (1..=64).contains(&c.chars().count()));
    let fits = match question.kind {
        Choice | MultiChoice => !choices.is_empty() && short && forms::distinct(choices).is_ok(),
        Text | Number | Boolean | Date => choices.is_empty(),
    };
    if !fits {
        let hint = "1 to 50 different choices of up to 64 characters, for choices only";
        findings.add(Finding::with(
            format!("{at}/choices"),
            FindingCode::Format,
            &[&hint],
        ));
    }
    let ordered = match (question.min, question.max) {
        (Some(min), Some(max)) => min <= max,
        _ => true,
    };
    if !ordered {
        findings.add(Finding::new(format!("{at}/max"), FindingCode::Order));
    }
    let possible = |n: Option<i32>| n.is_none_or(|n| (0..=LONGEST).contains(&n));
    let allowed = match question.kind {
        Number => true,
        Text => possible(question.min) && possible(question.max),
        _ => question.min.is_none() && question.max.is_none(),
    };
    if !allowed {
        findings.add(Finding::with(
            format!("{at}/min"),
            FindingCode::Range,
            &[&0, &LONGEST],
        ));
    }
}

/// Refuses to change the meaning of what was answered: the question goes, its kind or what it
/// depends on is another, or a choice is gone. Wording, help, order and new choices are free.
///
/// # Errors
/// 409, naming the questions.
pub fn refuse_new_meaning(
    before: &[FormQuestion],
    after: &[FormQuestion],
    answered: &BTreeSet<String>,
) -> Result<()> {
    let kept = |old: &FormQuestion| {
        after.iter().any(|new| {
            new.key == old.key
                && new.version == old.version
                && new.kind == old.kind
                && new.visible_if == old.visible_if
                && old
                    .choices
                    .iter()
                    .all(|choice| new.choices.contains(choice))
        })
    };
    let changed = before
        .iter()
        .filter(|old| answered.contains(&old.key) && !kept(old));
    let changed: Vec<&str> = changed.map(|old| old.key.as_str()).collect();
    if changed.is_empty() {
        return Ok(());
    }
    Err(Error::refused_with(
        Code::FormAnswered,
        &[&changed.join(", ")],
    ))
}
