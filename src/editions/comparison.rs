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
    statistics::{Known, rounded},
};
use crate::{
    auth::{Allow, Caller},
    entity::{
        event,
        ids::{EventId, SeriesId, SurveyId},
        kinds::{
            AskedIf, Label, Labels, QuestionKind, RegistrationStatus::Confirmed, Scale,
            SurveyStatus, TopicKind,
        },
        registration, survey, survey_question, topic,
    },
    error::Result,
    policy::{Permission, ReadResults},
    registrations::standing::is_over,
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
    // Whether somebody who is known to come is new is nobody's affair beforehand.
    let over: Vec<EventId> = held
        .events
        .iter()
        .filter(|event| is_over(event))
        .map(|event| event.id)
        .collect();
    let places = places(db, &over).await?;
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
    /// Those of them that stand in it, with what they mean.
    versions: BTreeMap<i32, Option<AskedIf>>,
    text: String,
    kind: QuestionKind,
    scale: Scale,
    labels: BTreeMap<String, Label>,
    editions: Vec<(QuestionAtEdition, Option<Known>)>,
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
            let condition = question.visible_if.clone();
            line.versions.insert(question.version, condition);
            line.text.clone_from(&question.text);
            line.scale.clone_from(&question.scale);
            line.labels.clone_from(&question.labels.0);
            line.editions.extend(at(event.id, survey, question));
        }
    }
    let lines = lines.into_iter().filter(|line| !line.editions.is_empty());
    lines.map(Line::compared).collect()
}

/// Whether a question goes on with a line: a version that stands in it and means the same, or the one
/// after such a version if it is marked as comparable. A rating on another scale, and a choice without
/// one of the choices, is another question, whatever is marked.
fn continues(line: &Line, question: &survey_question::Model) -> bool {
    let bounds = |scale: &Scale| (scale.min, scale.max);
    let choices = &question.scale.choices;
    let same = line.versions.get(&question.version) == Some(&question.visible_if);
    let next = question.comparable && line.versions.contains_key(&(question.version - 1));
    line.key == question.key
        && line.kind == question.kind
        && bounds(&line.scale) == bounds(&question.scale)
        && (next
            || line
                .scale
                .choices
                .iter()
                .all(|choice| choices.contains(choice)))
        && (same || (next && !line.versions.contains_key(&question.version)))
}

impl Line {
    fn new(question: &survey_question::Model) -> Self {
        let Labels(labels) = question.labels.clone();
        Self {
            key: question.key.clone(),
            versions: BTreeMap::new(),
            text: question.text.clone(),
            kind: question.kind,
            scale: question.scale.clone(),
            labels,
            editions: Vec::new(),
        }
    }

    /// With differences, ranks, and what was the highest so far.
    fn compared(mut self) -> QuestionComparison {
        let all: Vec<(EventId, f64, Known)> = self
            .editions
            .iter()
            .filter_map(|(at, known)| Some((at.event_id, at.mean?, known.clone()?)))
            .collect();
        let mut earlier: &[(EventId, f64, Known)] = &[];
        for (at, known) in &mut self.editions {
            let (Some(mean), Some(known)) = (at.mean, known.as_ref()) else {
                continue;
            };
            at.difference = earlier.last().map(|(to, other, others)| {
                // Never minus nothing.
                let by = rounded(mean - other) + 0.0;
                Difference {
                    to: *to,
                    by,
                    // What does not show can't be told from none.
                    beyond_noise: by.abs() > 0.0 && known.differs(others),
                }
            });
            at.rank = rank(at.event_id, known, &all);
            at.highest_so_far = highest(known, earlier);
            earlier = all.get(..=earlier.len()).unwrap_or_default();
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

/// The place of a mean among all, if it is certain.
fn rank(event: EventId, known: &Known, all: &[(EventId, f64, Known)]) -> Option<Rank> {
    let (low, high) = known.possible();
    let others = || {
        let others = all.iter().filter(|(other, ..)| *other != event);
        others.map(|(_, _, other)| other.possible())
    };
    let equal = |other: (f64, f64)| low >= high && other.0 >= low && other.1 <= high;
    let certain = others().all(|other| other.0 > high || other.1 < low || equal(other));
    certain.then(|| Rank {
        place: number(others().filter(|other| other.0 > high).count()) + 1,
        of: number(all.len()),
    })
}

/// Whether a mean is higher than all before it; none if there are none, or it can't be told.
fn highest(known: &Known, earlier: &[(EventId, f64, Known)]) -> Option<bool> {
    let (low, high) = known.possible();
    let mut before = earlier.iter().map(|(_, _, other)| other.possible());
    if earlier.is_empty() {
        return None;
    }
    if before.clone().all(|other| low > other.1) {
        return Some(true);
    }
    before.any(|other| high <= other.0).then_some(false)
}

/// The figures of a question at an event, and its answers as they are shown.
fn at(
    event: EventId,
    survey: &Counted,
    question: &survey_question::Model,
) -> Option<(QuestionAtEdition, Option<Known>)> {
    let figures = survey.figures.questions.iter();
    let mut figures =
        figures.filter(|of| (&of.key, of.version) == (&question.key, question.version));
    let figures = figures.next()?;
    let n = figures.n?;
    let cells = figures.distribution.iter();
    let cells: Vec<(f64, f64, i32)> = cells.filter_map(|cell| ends(&cell.value, cell.n)).collect();
    let known = figures.mean.and_then(|_| Known::of(&cells));
    let bounds = (question.scale.min, question.scale.max);
    let interval = known.as_ref().and_then(Known::interval);
    let possible = known.as_ref().map(Known::possible);
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
        possible: possible
            .filter(|(low, high)| low < high)
            .map(|(low, high)| Interval { low, high }),
        interval: interval.map(|((low, high), (min, max))| Interval {
            low: rounded(low.max(f64::from(min))),
            high: rounded(high.min(f64::from(max))),
        }),
        distribution: distribution.collect(),
        difference: None,
        rank: None,
        highest_so_far: None,
    };
    Some((at, known))
}

/// Between which ratings a cell lies: `3`, or `1–4`; and how many are in it.
fn ends(value: &str, n: i32) -> Option<(f64, f64, i32)> {
    let (first, last) = value.split_once('–').unwrap_or((value, value));
    Some((first.parse().ok()?, last.parse().ok()?, n))
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
