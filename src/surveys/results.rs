//! The figures of a survey, computed once, at closing: marginals only, nothing combined, no
//! cell of one or two, nothing unanimous, nothing below the threshold.

use std::collections::BTreeSet;

use super::{
    dto_question::{Question, said},
    dto_results::{Cell, QuestionResult, Results},
    urn::{Sheet, shuffle},
};
use crate::{
    entity::kinds::{AnswerValue, QuestionKind},
    error::Result,
};

/// The smallest cell that is shown.
const SMALLEST: i32 = 3;

/// The figures for these sheets.
///
/// # Errors
/// If the system has no randomness to give.
pub fn figures(questions: &[Question], sheets: &[Sheet], threshold: i32) -> Result<Results> {
    let responses = i32::try_from(sheets.len()).unwrap_or(i32::MAX);
    if responses < threshold {
        return Ok(Results {
            responses: None,
            questions: Vec::new(),
            suppressed: true,
        });
    }
    let answers_to = |question: &Question| -> Vec<&AnswerValue> {
        let answers = sheets.iter().filter_map(|sheet| sheet.get(&question.key));
        answers.collect()
    };
    let counts = questions.iter().map(|question| answers_to(question).len());
    let shown = showable(counts, sheets.len(), threshold);
    let results = questions.iter().map(|question| {
        let mut answers = answers_to(question);
        if !branch_shows(questions, question, sheets, &shown, threshold) {
            answers.clear();
        }
        figure(question, &answers, &shown)
    });
    Ok(Results {
        responses: Some(responses),
        questions: results.collect::<Result<_>>()?,
        suppressed: false,
    })
}

/// Whether the figures of a question that only some were asked tell nothing more than the cells of
/// the question on which it depends: those asked are whole cells that are shown, and those who left
/// it out are none, or enough.
fn branch_shows(
    questions: &[Question],
    question: &Question,
    sheets: &[Sheet],
    shown: &BTreeSet<usize>,
    threshold: i32,
) -> bool {
    let Some(condition) = &question.visible_if else {
        return true;
    };
    let Some(parent) = questions.iter().find(|q| q.key == condition.question) else {
        return false;
    };
    let of_parent: Vec<&AnswerValue> = sheets
        .iter()
        .filter_map(|sheet| sheet.get(&parent.key))
        .collect();
    if !shown.contains(&of_parent.len()) {
        return false;
    }
    let wanted: BTreeSet<String> = condition.any_of.iter().filter_map(said).collect();
    let cells = cells(parent, &of_parent);
    let whole = cells
        .iter()
        .filter(|cell| cell.values.iter().all(|value| wanted.contains(value)));
    let covered: usize = whole.map(|cell| cell.values.len()).sum();
    let asked = sheets
        .iter()
        .filter(|sheet| question.is_asked(sheet))
        .count();
    let answered = sheets
        .iter()
        .filter(|sheet| sheet.contains_key(&question.key))
        .count();
    let threshold = usize::try_from(threshold).unwrap_or(usize::MAX);
    covered == wanted.len() && (answered == asked || asked - answered >= threshold)
}

/// Numbers of answers that may be published beside each other: each at least the threshold,
/// and any two the same or at least the threshold apart. Otherwise the difference of two
/// would show who left one out. The larger ones go first.
fn showable(
    counts: impl Iterator<Item = usize>,
    responses: usize,
    threshold: i32,
) -> BTreeSet<usize> {
    let threshold = usize::try_from(threshold).unwrap_or(usize::MAX);
    let mut shown = BTreeSet::from([responses]);
    let counts: BTreeSet<usize> = counts.filter(|n| *n >= threshold).collect();
    for n in counts.into_iter().rev() {
        if shown.first().is_none_or(|last| last - n >= threshold) {
            shown.insert(n);
        }
    }
    shown
}

fn figure(
    question: &Question,
    answers: &[&AnswerValue],
    shown: &BTreeSet<usize>,
) -> Result<QuestionResult> {
    let n = number(answers.len());
    let mut result = QuestionResult {
        key: question.key.clone(),
        version: question.version,
        kind: question.kind,
        n: None,
        mean: None,
        distribution: Vec::new(),
        texts: Vec::new(),
    };
    if !shown.contains(&answers.len()) {
        return Ok(result);
    }
    result.n = Some(n);
    let groups = cells(question, answers);
    match question.kind {
        QuestionKind::Rating => {
            // With all in one cell there is nothing to be meant.
            if groups.len() > 1 {
                let min = question.scale.min.unwrap_or(0);
                result.mean = Some(mean(&groups, min, n));
            }
            result.distribution = named(groups, "–", true);
        }
        QuestionKind::Choice | QuestionKind::MultiChoice => {
            result.distribution = named(groups, ", ", false);
        }
        QuestionKind::Text => {
            result.texts = answers
                .iter()
                .filter_map(|answer| match answer {
                    AnswerValue::Text(text) => Some(text.clone()),
                    _ => None,
                })
                .collect();
            shuffle(&mut result.texts)?;
        }
    }
    Ok(result)
}

/// The cells that are shown of these answers: none if everybody said the same, since then everybody's
/// answer would be known.
fn cells(question: &Question, answers: &[&AnswerValue]) -> Vec<Group> {
    let n = number(answers.len());
    let values: Vec<String> = match (question.kind, question.scale.min, question.scale.max) {
        (QuestionKind::Rating, Some(min), Some(max)) => {
            (min..=max).map(|n| n.to_string()).collect()
        }
        _ => question.scale.choices.clone(),
    };
    let count = |value: &String| {
        let of = answers.iter().filter(|answer| match answer {
            AnswerValue::Many(chosen) => chosen.contains(value),
            other => said(other).as_ref() == Some(value),
        });
        number(of.count())
    };
    let cells = values.into_iter().map(|value| {
        let n = count(&value);
        (value, n)
    });
    let cells: Vec<(String, i32)> = cells.collect();
    if question.kind == QuestionKind::MultiChoice {
        // Cells overlap and can't be merged: small ones, and those that nearly all chose,
        // are left out.
        let shown = cells
            .into_iter()
            .filter(|(_, of)| (*of == 0 || *of >= SMALLEST) && *of != n && n - *of >= SMALLEST);
        return shown
            .map(|(value, n)| Group {
                values: vec![value],
                n,
            })
            .collect();
    }
    if cells.iter().any(|(_, of)| *of == n) {
        return Vec::new();
    }
    merged(cells)
}

fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// The mean of what is shown: where ratings stand in one cell, their middle counts. The mean
/// of the ratings themselves would tell how a cell came about.
fn mean(groups: &[Group], min: i32, n: i32) -> f64 {
    let mut at = f64::from(min);
    let mut sum = 0.0;
    for group in groups {
        #[expect(clippy::cast_precision_loss, reason = "eleven ratings at most")]
        let width = group.values.len() as f64;
        sum += f64::from(group.n) * (at + (width - 1.0) / 2.0);
        at += width;
    }
    (sum / f64::from(n) * 10.0).round() / 10.0
}

/// Neighbouring cells that stand together.
struct Group {
    values: Vec<String>,
    n: i32,
}

/// Cells of one or two stand with their neighbours until each has none or enough.
fn merged(cells: Vec<(String, i32)>) -> Vec<Group> {
    let small = |n: i32| n > 0 && n < SMALLEST;
    let mut groups: Vec<Group> = Vec::new();
    for (value, n) in cells {
        match groups.last_mut() {
            Some(last) if small(last.n) || small(n) => {
                last.values.push(value);
                last.n += n;
            }
            _ => groups.push(Group {
                values: vec![value],
                n,
            }),
        }
    }
    // The last group may still be small: it joins the one before.
    while groups.len() > 1 && groups.last().is_some_and(|last| small(last.n)) {
        let Some(last) = groups.pop() else {
            break;
        };
        if let Some(before) = groups.last_mut() {
            before.values.extend(last.values);
            before.n += last.n;
        }
    }
    groups
}

/// Cells with their names; a range is named by its ends.
fn named(groups: Vec<Group>, between: &str, range: bool) -> Vec<Cell> {
    let cell = |group: Group| {
        let value = match group.values.as_slice() {
            [first, .., last] if range => format!("{first}{between}{last}"),
            values => values.join(between),
        };
        Cell { value, n: group.n }
    };
    groups.into_iter().map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn cells(ns: &[i32]) -> Vec<Cell> {
        let cells = ns.iter().zip(1..).map(|(n, value)| (value.to_string(), *n));
        named(merged(cells.collect()), "–", true)
    }

    #[test]
    fn no_cell_of_one_or_two_is_shown() {
        for a in 0..5 {
            for b in 0..5 {
                for c in 0..5 {
                    for d in 0..5 {
                        let shown = cells(&[a, b, c, d]);
                        let sum: i32 = shown.iter().map(|cell| cell.n).sum();
                        assert_eq!(sum, a + b + c + d);
                        let small = shown.iter().any(|cell| (1..SMALLEST).contains(&cell.n));
                        assert!(!small || sum < SMALLEST, "{a} {b} {c} {d}: {shown:?}");
                    }
                }
            }
        }
    }

    fn ratings(values: &[i32]) -> QuestionResult {
        let question = Question {
            key: "q".into(),
            version: 1,
            kind: QuestionKind::Rating,
            text: "?".into(),
            text_en: None,
            scale: crate::entity::kinds::Scale {
                min: Some(1),
                max: Some(5),
                choices: Vec::new(),
            },
            labels: BTreeMap::new(),
            required: true,
            visible_if: None,
            comparable: false,
        };
        let answers: Vec<AnswerValue> = values.iter().map(|n| AnswerValue::Number(*n)).collect();
        let answers: Vec<&AnswerValue> = answers.iter().collect();
        figure(&question, &answers, &BTreeSet::from([values.len()])).unwrap()
    }

    #[test]
    fn the_mean_tells_nothing_that_the_cells_do_not() {
        // However the three in the merged cell answered, what is shown is the same.
        let ways = [[1, 1, 2], [1, 2, 2], [2, 1, 1]];
        let shown = ways.map(|[a, b, c]| ratings(&[a, b, c, 5, 5, 5, 5, 5]));
        for other in &shown {
            assert_eq!(other.mean, shown[0].mean);
            assert_eq!(other.distribution, shown[0].distribution);
        }
        assert_eq!(shown[0].mean, Some(3.7));
        // Without merging it is the mean.
        assert_eq!(ratings(&[3, 3, 3, 5, 5, 5]).mean, Some(4.0));
    }

    #[test]
    fn numbers_of_answers_are_the_same_or_a_threshold_apart() {
        let shown = |counts: &[usize]| showable(counts.iter().copied(), 20, 5);
        assert_eq!(shown(&[20, 15, 13, 10, 4]), BTreeSet::from([20, 15, 10]));
        assert_eq!(shown(&[19, 18, 16]), BTreeSet::from([20]));
        assert_eq!(shown(&[9, 8]), BTreeSet::from([20, 9]));
    }

    #[test]
    fn merged_ratings_name_their_range() {
        let shown = cells(&[1, 1, 0, 4, 5]);
        let values: Vec<&str> = shown.iter().map(|cell| cell.value.as_str()).collect();
        assert_eq!(values, ["1–4", "5"]);
    }
}
