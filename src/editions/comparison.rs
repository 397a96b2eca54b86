//! What participants said of each edition, side by side. Only figures that its survey has published
//! (for organizers: closed), and only versions of a question that may be compared.

use std::collections::{BTreeMap, HashMap, HashSet};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    coverage::number,
    dto::{
        Comparison, Difference, EditionFigures, Interval, QuestionAtEdition, QuestionComparison,
        Rank, Share,
    },
    held::Held,
    statistics::{Sample, rounded},
};
use crate::{
    auth::{Allow, Caller},
    entity::{
        event,
        ids::{EventId, SeriesId, SurveyId},
        kinds::{
            Label, Labels, QuestionKind, RegistrationStatus::Confirmed, Scale, SurveyStatus,
            TopicKind,
        },
        registration, survey, survey_question, topic,
    },
    error::Result,
    policy::{Permission, ReadResults},
    surveys::{self, service::Figures},
};

/// The editions of a series compared, with twelve statements, however many there are.
///
/// # Errors
/// 404.
pub(super) async fn of_series<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadResults>,
    id: SeriesId,
) -> Result<Comparison> {
    let held = Held::of(db, by.caller(), id).await?;
    let ids: Vec<EventId> = held.events.iter().map(|event| event.id).collect();
    let surveys = visible(db, by.caller(), &ids).await?;
    let questions = asked(db, id, &surveys).await?;
    let places = places(db, &ids).await?;
    let topics = topics(db, &ids).await?;
    let editions = held.events.iter().map(|event| {
        let (participants, first_timers) = places.get(&event.id).copied().unzip();
        let (count, carried) = topics.get(&event.id).copied().unwrap_or_default();
        let survey = surveys.iter().find(|survey| survey.event == event.id);
        EditionFigures {
            event_id: event.id,
            edition: event.edition,
            title: event.title.clone(),
            starts_on: event.starts_on,
            coverage_share: held.summary(event).share,
            participants,
            first_timers,
            topics: count,
            topics_carried_over: carried,
            responses: survey.and_then(|survey| survey.figures.responses),
        }
    });
    Ok(Comparison {
        series_id: id,
        editions: editions.collect(),
        questions: lines(&held.events, &surveys, &questions),
    })
}

/// A survey whose figures the caller may see.
struct Counted {
    id: SurveyId,
    event: EventId,
    figures: Figures,
}

async fn visible<C: ConnectionTrait>(
    db: &C,
    caller: &Caller,
    events: &[EventId],
) -> Result<Vec<Counted>> {
    let early = caller.access(Permission::DefineSurveys).all;
    let rows = survey::Entity::find()
        .filter(survey::COLUMN.event_id.is_in(events.iter().copied()))
        .filter(
            survey::COLUMN
                .status
                .is_in([SurveyStatus::Published, SurveyStatus::Closed]),
        )
        .all(db)
        .await?;
    let seen = rows
        .into_iter()
        .filter(|row| early || row.status == SurveyStatus::Published);
    let counted = seen.filter_map(|row| {
        let (id, event) = (row.id, row.event_id);
        let figures = surveys::service::figures_of(row).transpose()?;
        Some(figures.map(|figures| Counted { id, event, figures }))
    });
    counted.collect()
}

/// The questions of these surveys that the series asks.
async fn asked<C: ConnectionTrait>(
    db: &C,
    series: SeriesId,
    surveys: &[Counted],
) -> Result<Vec<survey_question::Model>> {
    let common = surveys::service::keys_of_series(db, series).await?;
    let ids = surveys.iter().map(|survey| survey.id);
    let rows = survey_question::Entity::find()
        .filter(survey_question::COLUMN.survey_id.is_in(ids))
        .order_by_asc(survey_question::COLUMN.position)
        .all(db)
        .await?;
    // A key that one event alone has asked is its own; one that the series gave up meanwhile is not.
    let mut times: HashMap<String, HashSet<SurveyId>> = HashMap::new();
    for row in &rows {
        times
            .entry(row.key.clone())
            .or_default()
            .insert(row.survey_id);
    }
    let several = |key: &String| times.get(key).is_some_and(|of| of.len() > 1);
    Ok(rows
        .into_iter()
        .filter(|row| common.contains(&row.key) || several(&row.key))
        .filter(|row| row.kind != QuestionKind::Text)
        .collect())
}

/// Confirmed places, and those of newcomers.
async fn places<C: ConnectionTrait>(
    db: &C,
    events: &[EventId],
) -> Result<HashMap<EventId, (i32, i32)>> {
    let rows: Vec<(EventId, bool, i64)> = registration::Entity::find()
        .select_only()
        .column(registration::Column::EventId)
        .column(registration::Column::FirstTime)
        .column_as(registration::Column::Id.count(), "n")
        .filter(registration::COLUMN.event_id.is_in(events.iter().copied()))
        .filter(registration::COLUMN.status.eq(Confirmed))
        .group_by(registration::Column::EventId)
        .group_by(registration::Column::FirstTime)
        .into_tuple()
        .all(db)
        .await?;
    let mut places: HashMap<EventId, (i32, i32)> = HashMap::new();
    for (event, first_time, n) in rows {
        let n = i32::try_from(n).unwrap_or(i32::MAX);
        let of = places.entry(event).or_default();
        of.0 += n;
        of.1 += if first_time { n } else { 0 };
    }
    Ok(places)
}

/// Topics of the barcamp, and those of them that were carried over.
async fn topics<C: ConnectionTrait>(
    db: &C,
    events: &[EventId],
) -> Result<HashMap<EventId, (i32, i32)>> {
    let rows: Vec<(EventId, i64, i64)> = topic::Entity::find()
        .select_only()
        .column(topic::Column::EventId)
        .column_as(topic::Column::Id.count(), "n")
        .column_as(topic::Column::CarriedFromId.count(), "carried")
        .filter(topic::COLUMN.event_id.is_in(events.iter().copied()))
        .filter(topic::COLUMN.kind.eq(TopicKind::Barcamp))
        .group_by(topic::Column::EventId)
        .into_tuple()
        .all(db)
        .await?;
    let small = |n: i64| i32::try_from(n).unwrap_or(i32::MAX);
    let rows = rows.into_iter();
    Ok(rows
        .map(|(event, n, carried)| (event, (small(n), small(carried))))
        .collect())
}

/// Versions of a question that may be compared, each from the one before.
struct Line {
    key: String,
    /// The latest of them.
    version: i32,
    text: String,
    kind: QuestionKind,
    scale: Scale,
    labels: BTreeMap<String, Label>,
    editions: Vec<(QuestionAtEdition, Option<Sample>)>,
}

fn lines(
    events: &[event::Model],
    surveys: &[Counted],
    questions: &[survey_question::Model],
) -> Vec<QuestionComparison> {
    let mut lines: Vec<Line> = Vec::new();
    for event in events {
        let Some(survey) = surveys.iter().find(|survey| survey.event == event.id) else {
            continue;
        };
        for question in questions.iter().filter(|q| q.survey_id == survey.id) {
            let place = lines.iter().position(|line| continues(line, question));
            let place = place.unwrap_or_else(|| {
                lines.push(Line::new(question));
                lines.len() - 1
            });
            let Some(line) = lines.get_mut(place) else {
                continue;
            };
            line.version = line.version.max(question.version);
            line.text.clone_from(&question.text);
            line.scale.clone_from(&question.scale);
            line.labels.clone_from(&question.labels.0);
            line.editions.extend(at(event.id, survey, question));
        }
    }
    let lines = lines.into_iter().filter(|line| !line.editions.is_empty());
    lines.map(Line::compared).collect()
}

/// Whether a question goes on with a line: the same version, or the next one if it is marked as
/// comparable. A rating on another scale is another question, whatever is marked.
fn continues(line: &Line, question: &survey_question::Model) -> bool {
    let next = question.version == line.version + 1 && question.comparable;
    let bounds = |scale: &Scale| (scale.min, scale.max);
    line.key == question.key
        && line.kind == question.kind
        && bounds(&line.scale) == bounds(&question.scale)
        && (question.version == line.version || next)
}

impl Line {
    fn new(question: &survey_question::Model) -> Self {
        let Labels(labels) = question.labels.clone();
        Self {
            key: question.key.clone(),
            version: question.version,
            text: question.text.clone(),
            kind: question.kind,
            scale: question.scale.clone(),
            labels,
            editions: Vec::new(),
        }
    }

    /// With differences, ranks, and what was the highest so far.
    fn compared(mut self) -> QuestionComparison {
        let means: Vec<f64> = self.editions.iter().filter_map(|(at, _)| at.mean).collect();
        let mut before: Option<(EventId, f64, Sample)> = None;
        let mut highest: Option<f64> = None;
        for (at, sample) in &mut self.editions {
            let (Some(mean), Some(sample)) = (at.mean, *sample) else {
                continue;
            };
            at.difference = before.map(|(to, other, others)| {
                // Never minus nothing.
                let by = rounded(mean - other) + 0.0;
                Difference {
                    to,
                    by,
                    // What does not show can't be told from none.
                    beyond_noise: by.abs() > 0.0 && sample.differs(&others),
                }
            });
            at.rank = Some(Rank {
                place: number(means.iter().filter(|other| **other > mean).count()) + 1,
                of: number(means.len()),
            });
            at.highest_so_far = highest.map(|highest| mean > highest);
            highest = Some(highest.map_or(mean, |highest| highest.max(mean)));
            before = Some((at.event_id, mean, sample));
        }
        QuestionComparison {
            key: self.key,
            text: self.text,
            kind: self.kind,
            scale: self.scale,
            labels: self.labels,
            editions: self.editions.into_iter().map(|(at, _)| at).collect(),
        }
    }
}

/// The figures of a question at an event, and its answers as they are shown.
fn at(
    event: EventId,
    survey: &Counted,
    question: &survey_question::Model,
) -> Option<(QuestionAtEdition, Option<Sample>)> {
    let figures = survey.figures.questions.iter();
    let mut figures =
        figures.filter(|of| (&of.key, of.version) == (&question.key, question.version));
    let figures = figures.next()?;
    let n = figures.n?;
    let cells: Vec<(f64, i32)> = figures
        .distribution
        .iter()
        .filter_map(|cell| Some((middle(&cell.value)?, cell.n)))
        .collect();
    let rating = figures.mean.is_some();
    let sample = rating.then(|| Sample::of(&cells)).flatten();
    let bounds = (question.scale.min, question.scale.max);
    let interval = sample.and_then(|sample| sample.interval());
    let interval = interval.zip(bounds.0.zip(bounds.1));
    let distribution = figures.distribution.iter().map(|cell| Share {
        value: cell.value.clone(),
        n: cell.n,
    });
    let at = QuestionAtEdition {
        event_id: event,
        version: question.version,
        n,
        mean: figures.mean,
        interval: interval.map(|((low, high), (min, max))| Interval {
            low: rounded(low.max(f64::from(min))),
            high: rounded(high.min(f64::from(max))),
        }),
        distribution: distribution.collect(),
        difference: None,
        rank: None,
        highest_so_far: None,
    };
    Some((at, sample))
}

/// What a cell of a rating stands for: `3`, or the middle of `1–4`.
fn middle(value: &str) -> Option<f64> {
    let (first, last) = value.split_once('–').unwrap_or((value, value));
    let (first, last): (f64, f64) = (first.parse().ok()?, last.parse().ok()?);
    Some(f64::midpoint(first, last))
}

/// As CSV (RFC 4180), a line a question and edition; figures only, no texts of anybody.
pub(super) fn csv(comparison: &Comparison) -> Result<String> {
    let wrong = |e: csv::Error| crate::error::Error::Internal(format!("CSV: {e}"));
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer
        .write_record([
            "question",
            "version",
            "event_id",
            "edition",
            "starts_on",
            "n",
            "mean",
            "low",
            "high",
            "difference",
            "beyond_noise",
            "place",
            "of",
            "highest_so_far",
            "coverage_share",
            "participants",
            "first_timers",
            "topics",
            "topics_carried_over",
            "responses",
        ])
        .map_err(wrong)?;
    let text = |value: Option<String>| value.unwrap_or_default();
    let number = |value: Option<i32>| text(value.map(|value| value.to_string()));
    let decimal = |value: Option<f64>| text(value.map(|value| value.to_string()));
    let flag = |value: Option<bool>| text(value.map(|value| value.to_string()));
    for question in &comparison.questions {
        for at in &question.editions {
            let edition = comparison
                .editions
                .iter()
                .find(|e| e.event_id == at.event_id);
            let Some(edition) = edition else { continue };
            let record = [
                question.key.clone(),
                at.version.to_string(),
                at.event_id.to_string(),
                number(edition.edition),
                edition.starts_on.to_string(),
                at.n.to_string(),
                decimal(at.mean),
                decimal(at.interval.map(|interval| interval.low)),
                decimal(at.interval.map(|interval| interval.high)),
                decimal(at.difference.map(|difference| difference.by)),
                flag(at.difference.map(|difference| difference.beyond_noise)),
                number(at.rank.map(|rank| rank.place)),
                number(at.rank.map(|rank| rank.of)),
                flag(at.highest_so_far),
                decimal(edition.coverage_share),
                number(edition.participants),
                number(edition.first_timers),
                edition.topics.to_string(),
                edition.topics_carried_over.to_string(),
                number(edition.responses),
            ];
            writer.write_record(record).map_err(wrong)?;
        }
    }
    let bytes = writer
        .into_inner()
        .map_err(|e| crate::error::Error::Internal(format!("CSV: {e}")))?;
    String::from_utf8(bytes).map_err(|e| crate::error::Error::Internal(format!("CSV: {e}")))
}
