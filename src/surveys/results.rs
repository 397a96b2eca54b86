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

/// The smallest of several that stand together: three could only be one and two.
const TOGETHER: i32 = 4;

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
            if groups.iter().filter(|group| group.n > 0).count() > 1 {
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

/// Cells of one or two stand with their neighbours: of all ways to put neighbours together the one
/// with the most cells in which each has none, or enough; of several the one that comes first in a
/// fixed order. So what is shown never says which of the cells that stand together was the small
/// one, or how small (proved for small groups by the tests, by trying all answers).
fn merged(cells: Vec<(String, i32)>) -> Vec<Group> {
    let enough = |from: usize, to: usize| {
        let of: i32 = cells
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .map(|(_, n)| n)
            .sum();
        of == 0 || of >= if to - from == 1 { SMALLEST } else { TOGETHER }
    };
    // From the end: into how many cells the rest can be put at most, and where its first one ends.
    let end = cells.len();
    let mut best: Vec<Option<(usize, usize)>> = vec![None; end];
    best.push(Some((0, end)));
    for from in (0..end).rev() {
        let mut here = None;
        for to in (from + 1..=end).rev().filter(|to| enough(from, *to)) {
            let rest = best.get(to).copied().flatten();
            let count = rest.map(|(count, _)| count + 1);
            if count > here.map(|(count, _)| count) {
                here = count.map(|count| (count, to));
            }
        }
        if let Some(place) = best.get_mut(from) {
            *place = here;
        }
    }
    let mut groups = Vec::new();
    let (mut from, mut cells) = (0, cells.into_iter());
    while from < end {
        let Some((_, to)) = best.get(from).copied().flatten() else {
            return Vec::new();
        };
        let together: Vec<(String, i32)> = cells.by_ref().take(to - from).collect();
        groups.push(Group {
            n: together.iter().map(|(_, n)| n).sum(),
            values: together.into_iter().map(|(value, _)| value).collect(),
        });
        from = to;
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

    /// All ways in which so many people can answer with one of so many values, but for all the same.
    fn ways(people: i32, values: usize) -> Vec<Vec<i32>> {
        if values == 1 {
            return vec![vec![people]];
        }
        let of = |n| {
            let rest = ways(people - n, values - 1).into_iter();
            rest.map(move |rest| [vec![n], rest].concat())
        };
        (0..=people).flat_map(of).collect()
    }

    /// By trying all answers: no cell of one or two is shown, and whoever knows how cells are put
    /// together can't work one out either.
    #[test]
    fn no_cell_of_one_or_two_is_shown_or_can_be_worked_out() {
        for (people, values) in [
            (3, 3),
            (4, 4),
            (5, 5),
            (6, 3),
            (8, 4),
            (9, 5),
            (11, 5),
            (14, 5),
        ] {
            let mut shown: Vec<(String, Vec<Vec<i32>>)> = Vec::new();
            for way in ways(people, values) {
                if way.contains(&people) {
                    continue;
                }
                let cells = cells(&way);
                let sum: i32 = cells.iter().map(|cell| cell.n).sum();
                assert!(cells.is_empty() || sum == people);
                assert!(
                    !cells.iter().any(|cell| (1..SMALLEST).contains(&cell.n)),
                    "{way:?}"
                );
                let key = format!("{cells:?}");
                match shown.iter_mut().find(|(other, _)| *other == key) {
                    Some((_, ways)) => ways.push(way),
                    None => shown.push((key, vec![way])),
                }
            }
            for (cells, ways) in shown {
                for value in 0..values {
                    let first = ways[0][value];
                    let known = ways.iter().all(|way| way[value] == first);
                    assert!(
                        !known || first == 0 || first >= SMALLEST,
                        "{cells}: {ways:?}"
                    );
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
        // However the four in the merged cell answered, what is shown is the same.
        let ways = [[1, 1, 1, 2], [1, 1, 2, 2], [2, 2, 1, 2]];
        let shown = ways.map(|[a, b, c, d]| ratings(&[a, b, c, d, 5, 5, 5, 5, 5]));
        for other in &shown {
            assert_eq!(other.mean, shown[0].mean);
            assert_eq!(other.distribution, shown[0].distribution);
        }
        assert_eq!(shown[0].mean, Some(3.4));
        // Without merging it is the mean; with all in one cell there is none.
        assert_eq!(ratings(&[3, 3, 3, 5, 5, 5]).mean, Some(4.0));
        assert_eq!(ratings(&[4, 4, 5, 5]).mean, None);
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
