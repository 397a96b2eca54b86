//! The figures of a survey, computed once, at closing: marginals only, nothing combined, no
//! cell of one or two, nothing unanimous, nothing below the threshold.

use super::{
    dto::{Cell, Question, QuestionResult, Results},
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
    let questions = questions.iter().map(|question| {
        let answers: Vec<&AnswerValue> = sheets
            .iter()
            .filter_map(|sheet| sheet.get(&question.key))
            .collect();
        figure(question, &answers, responses, threshold)
    });
    Ok(Results {
        responses: Some(responses),
        questions: questions.collect::<Result<_>>()?,
        suppressed: false,
    })
}

fn figure(
    question: &Question,
    answers: &[&AnswerValue],
    responses: i32,
    threshold: i32,
) -> Result<QuestionResult> {
    let n = i32::try_from(answers.len()).unwrap_or(i32::MAX);
    let mut result = QuestionResult {
        key: question.key.clone(),
        version: question.version,
        kind: question.kind,
        n: None,
        mean: None,
        distribution: Vec::new(),
        texts: Vec::new(),
    };
    // Too few answered, or too few left it out: the difference would show them.
    if n < threshold || (n != responses && responses - n < threshold) {
        return Ok(result);
    }
    result.n = Some(n);
    match question.kind {
        QuestionKind::Rating => rating(question, answers, n, &mut result),
        QuestionKind::Choice | QuestionKind::MultiChoice => choices(question, answers, &mut result),
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

fn rating(question: &Question, answers: &[&AnswerValue], n: i32, result: &mut QuestionResult) {
    let numbers: Vec<i32> = answers
        .iter()
        .filter_map(|answer| match answer {
            AnswerValue::Number(number) => Some(*number),
            _ => None,
        })
        .collect();
    let unanimous = numbers.windows(2).all(|pair| pair.first() == pair.last());
    // Everybody said the same: then everybody's answer would be known.
    if unanimous {
        return;
    }
    let sum: i64 = numbers.iter().map(|number| i64::from(*number)).sum();
    #[expect(
        clippy::cast_precision_loss,
        reason = "ratings up to 10 of at most 100,000 people"
    )]
    let sum = sum as f64;
    let mean = sum / f64::from(n);
    let (min, max) = (
        question.scale.min.unwrap_or(0),
        question.scale.max.unwrap_or(10),
    );
    let cells = (min..=max).map(|value| {
        let of = numbers.iter().filter(|number| **number == value).count();
        (value.to_string(), i32::try_from(of).unwrap_or(i32::MAX))
    });
    result.distribution = merged(cells.collect(), "–");
    // With all in one cell the mean alone would tell more than the cell.
    if result.distribution.len() > 1 {
        result.mean = Some((mean * 10.0).round() / 10.0);
    }
}

fn choices(question: &Question, answers: &[&AnswerValue], result: &mut QuestionResult) {
    let count = |choice: &String| {
        let of = answers.iter().filter(|answer| match answer {
            AnswerValue::Text(text) => text == choice,
            AnswerValue::Many(chosen) => chosen.contains(choice),
            _ => false,
        });
        i32::try_from(of.count()).unwrap_or(i32::MAX)
    };
    let cells: Vec<(String, i32)> = question
        .scale
        .choices
        .iter()
        .map(|choice| (choice.clone(), count(choice)))
        .collect();
    let n = i32::try_from(answers.len()).unwrap_or(i32::MAX);
    if question.kind == QuestionKind::MultiChoice {
        // Cells overlap and can't be merged: small ones, and those that nearly all chose,
        // are left out.
        let shown = cells
            .into_iter()
            .filter(|(_, of)| (*of == 0 || *of >= SMALLEST) && *of != n && n - *of >= SMALLEST);
        result.distribution = shown.map(|(value, n)| Cell { value, n }).collect();
        return;
    }
    if cells.iter().any(|(_, of)| *of == n) {
        return;
    }
    result.distribution = merged(cells, ", ");
}

/// Cells of one or two stand with their neighbours until each has none or enough.
fn merged(cells: Vec<(String, i32)>, between: &str) -> Vec<Cell> {
    let mut groups: Vec<(String, String, i32)> = Vec::new();
    for (value, n) in cells {
        match groups.last_mut() {
            Some((_, last, sum)) if (*sum < SMALLEST && *sum > 0) || (n > 0 && n < SMALLEST) => {
                *last = if between == "–" {
                    value
                } else {
                    format!("{last}{between}{value}")
                };
                *sum += n;
            }
            _ => groups.push((value.clone(), value, n)),
        }
    }
    // The last group may still be small: it joins the one before that has people.
    while groups.len() > 1
        && groups
            .last()
            .is_some_and(|(.., sum)| *sum > 0 && *sum < SMALLEST)
    {
        let Some((_, last, sum)) = groups.pop() else {
            break;
        };
        if let Some(before) = groups.last_mut() {
            before.1 = if between == "–" {
                last
            } else {
                format!("{}{between}{last}", before.1)
            };
            before.2 += sum;
        }
    }
    groups
        .into_iter()
        .map(|(first, last, n)| Cell {
            value: if between == "–" && first != last {
                format!("{first}{between}{last}")
            } else {
                last
            },
            n,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(ns: &[i32]) -> Vec<Cell> {
        let cells = ns.iter().zip(1..).map(|(n, value)| (value.to_string(), *n));
        merged(cells.collect(), "–")
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

    #[test]
    fn merged_ratings_name_their_range() {
        let shown = cells(&[1, 1, 0, 4, 5]);
        let values: Vec<&str> = shown.iter().map(|cell| cell.value.as_str()).collect();
        assert_eq!(values, ["1–4", "5"]);
    }
}
