//! What is known, as pictures.

use chrono::Datelike;

use super::{
    coverage::view,
    dto::{Comparison, QuestionAtEdition, QuestionComparison},
    held::Held,
};
use crate::{
    entity::{
        event,
        ids::Ags,
        kinds::{CoverageState, Label, Language, QuestionKind},
    },
    events::words::dates,
    pictures::{chart, heat, tiles},
    registrations::{coverage::Coverage, standing::is_over},
};

/// The tile map of an event.
pub(super) fn map(event: &event::Model, coverage: &Coverage, language: Language) -> String {
    let place = event
        .place_locality
        .clone()
        .or_else(|| event.place_name.clone());
    let when = dates(event, language);
    let districts = coverage.districts.iter().map(|district| tiles::District {
        name: district.name.clone(),
        tile: tiles::place_of(&district.ags.to_string()),
        state: Some(district.state),
        host: event.host_ags.as_ref() == Some(&district.ags),
    });
    tiles::draw(&tiles::Coverage {
        language,
        title: event.title.clone(),
        subtitle: place.map_or(when.clone(), |place| format!("{when}, {place}")),
        note: event.coverage_note.clone(),
        districts: districts.collect(),
    })
}

/// The heat map of a series: editions across, districts down.
pub(super) fn heat_map(held: &Held, language: Language, columns: usize) -> String {
    let coverage = view(held);
    let editions = held.events.iter().zip(&coverage.editions);
    let editions = editions.map(|(event, edition)| {
        let cells = held.districts.keys().map(|ags: &Ags| heat::Cell {
            state: held.state(event, ags).map(|state| match state {
                // Who has no place yet may still come.
                CoverageState::Missing if !is_over(event) => CoverageState::Unknown,
                state => state,
            }),
            host: event.host_ags.as_ref() == Some(ags),
        });
        heat::Edition {
            label: label(event.edition, event.starts_on.year()),
            year: event.starts_on.year(),
            cells: cells.collect(),
            share: edition.summary.share.filter(|_| edition.over),
        }
    });
    let editions: Vec<heat::Edition> = editions.collect();
    let mut cells = editions.iter().flat_map(|edition| &edition.cells);
    let unknown = cells.any(|cell| cell.state == Some(CoverageState::Unknown));
    let note = match language {
        Language::De => {
            "Ein Fragezeichen steht, wo niemand weiß, wer dabei war, oder noch niemand, wer kommt."
        }
        Language::En => "A question mark stands where nobody knows who was there, or will be.",
    };
    heat::draw(&heat::Heat {
        language,
        title: held.series.name.clone(),
        subtitle: match language {
            Language::De => "Welche Kreise bei welcher Veranstaltung dabei waren".into(),
            Language::En => "Which districts were at which event".into(),
        },
        note: unknown.then(|| note.to_owned()),
        editions,
        districts: held.districts.values().cloned().collect(),
        columns,
    })
}

fn label(edition: Option<i32>, year: i32) -> String {
    edition.map_or_else(|| year.to_string(), |edition| edition.to_string())
}

/// The rating that a chart shows: the one that is asked for, else the first.
pub(super) fn rating<'a>(
    comparison: &'a Comparison,
    key: Option<&str>,
) -> Option<&'a QuestionComparison> {
    let ratings = comparison.questions.iter();
    let mut ratings = ratings.filter(|question| question.kind == QuestionKind::Rating);
    // Of several lines of a key the latest.
    match key {
        Some(key) => ratings.rfind(|question| question.key == key),
        None => ratings.next(),
    }
}

/// The chart of a rating: its means with their intervals, and coverage beneath.
pub(super) fn comparison_chart(
    series: &str,
    comparison: &Comparison,
    question: &QuestionComparison,
    language: Language,
    columns: usize,
) -> String {
    let editions = comparison.editions.iter().map(|edition| {
        let at = question
            .editions
            .iter()
            .find(|at| at.event_id == edition.event_id);
        let year = edition.starts_on.year();
        chart::Edition {
            label: label(edition.edition, year),
            year,
            figure: at.and_then(figure),
            share: edition.coverage_share,
        }
    });
    let bound = |bound: Option<i32>| bound.and_then(|n| u8::try_from(n).ok()).unwrap_or_default();
    let (min, max) = (bound(question.scale.min), bound(question.scale.max));
    let word = |n: u8| {
        let label = question.labels.get(&n.to_string())?;
        Some(worded(label, language))
    };
    chart::draw(&chart::Chart {
        language,
        title: question.text.clone(),
        subtitle: series.to_owned(),
        note: Some(match language {
            Language::De => "Mehr als Zufall: Welch-Test, p < 0,05.".into(),
            Language::En => "Beyond chance: Welch's test, p < 0.05.".into(),
        }),
        scale: (min, max),
        ends: word(min).zip(word(max)),
        editions: editions.collect(),
        columns,
    })
}

fn worded(label: &Label, language: Language) -> String {
    match (language, &label.text_en) {
        (Language::En, Some(text_en)) => text_en.clone(),
        _ => label.text.clone(),
    }
}

fn figure(at: &QuestionAtEdition) -> Option<chart::Figure> {
    let change = at.difference.filter(|difference| difference.beyond_noise);
    Some(chart::Figure {
        mean: at.mean?,
        interval: at.interval.map(|interval| (interval.low, interval.high)),
        answers: u32::try_from(at.n).unwrap_or_default(),
        change: change.map(|difference| {
            if difference.by > 0.0 {
                chart::Change::Up
            } else {
                chart::Change::Down
            }
        }),
    })
}
