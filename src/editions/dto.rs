use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    entity::{
        ids::{Ags, EventId, SeriesId},
        kinds::{CoverageState, Label, Language, QuestionKind, Scale},
    },
    registrations::coverage::CoverageSummary,
};

/// Which districts were at which edition
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "series_id": "0199d1a0-5c1f-7000-8000-000000000010",
    "editions": [{"event_id": "0199d1a0-5c1f-7000-8000-000000000011", "edition": 13, "title": "13. Ideenwerkstatt", "starts_on": "2024-11-21", "host_ags": "15002", "over": true,
                  "summary": {"audience": 1, "registered": 0, "attended": 1, "excused": 0, "missing": 0, "unknown": 0, "share": 1.0}}],
    "districts": [{"ags": "15002", "name": "Halle (Saale), Stadt", "states": ["attended"], "attended": 1, "known": 1, "never_represented": false, "streak": {"there": true, "editions": 1}}]
}))]
pub struct SeriesCoverage {
    /// The series.
    pub series_id: SeriesId,
    /// The editions that took place or are published, the first one first; the latest hundred.
    #[schema(max_items = 100)]
    pub editions: Vec<EditionCoverage>,
    /// Whoever was invited to one of them, by AGS.
    #[schema(max_items = 500)]
    pub districts: Vec<DistrictHistory>,
}

/// How many districts were at an edition
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EditionCoverage {
    /// The event.
    pub event_id: EventId,
    /// Its number in the series.
    pub edition: Option<i32>,
    /// Its title.
    #[schema(max_length = 300)]
    pub title: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// The host.
    pub host_ags: Option<Ags>,
    /// Whether it is over.
    pub over: bool,
    /// How many districts stand where.
    pub summary: CoverageSummary,
}

/// At which editions a district was
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DistrictHistory {
    /// The district.
    pub ags: Ags,
    /// Its name.
    #[schema(max_length = 200)]
    pub name: String,
    /// Where it stands at each of the editions, in their order; null: it was not invited.
    #[schema(max_items = 100)]
    pub states: Vec<Option<CoverageState>>,
    /// At how many that are over it was.
    #[schema(minimum = 0)]
    pub attended: i32,
    /// Of how many that are over it is known whether it was there.
    #[schema(minimum = 0)]
    pub known: i32,
    /// Whether it was invited, and is known to have been at none.
    pub never_represented: bool,
    /// How often in a row, up to the last that is over and of which it is known; null: nothing is.
    pub streak: Option<Streak>,
}

/// How often in a row
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Streak {
    /// Whether it was there, or was not (missing or excused).
    pub there: bool,
    /// At how many editions.
    #[schema(minimum = 1)]
    pub editions: i32,
}

/// Editions of a series compared
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "series_id": "0199d1a0-5c1f-7000-8000-000000000010",
    "editions": [{"event_id": "0199d1a0-5c1f-7000-8000-000000000011", "edition": 13, "title": "13. Ideenwerkstatt", "starts_on": "2024-11-21",
                  "coverage_share": 0.93, "participants": 22, "first_timers": 4, "topics": 2, "topics_carried_over": 1, "responses": 14}],
    "questions": [{"key": "overall", "text": "Wie war die Veranstaltung insgesamt?", "kind": "rating", "scale": {"min": 1, "max": 5, "choices": []}, "labels": {},
                   "editions": [{"event_id": "0199d1a0-5c1f-7000-8000-000000000011", "version": 1, "n": 14, "mean": 4.4, "possible": null, "interval": {"low": 4.1, "high": 4.7},
                                 "distribution": [{"value": "1–4", "n": 5}, {"value": "5", "n": 9}], "difference": null, "rank": {"place": 1, "of": 1}, "highest_so_far": null}]}]
}))]
pub struct Comparison {
    /// The series.
    pub series_id: SeriesId,
    /// The editions that took place or are published, the first one first; the latest hundred.
    #[schema(max_items = 100)]
    pub editions: Vec<EditionFigures>,
    /// The questions that the series asks. One whose meaning changed stands there twice, unless its
    /// versions are marked as comparable.
    #[schema(max_items = 500)]
    pub questions: Vec<QuestionComparison>,
}

/// What an edition was like, in numbers
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EditionFigures {
    /// The event.
    pub event_id: EventId,
    /// Its number in the series.
    pub edition: Option<i32>,
    /// Its title.
    #[schema(max_length = 300)]
    pub title: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Share of the invited districts that is registered or was there, 0 to 1; null if nothing is known.
    #[schema(minimum = 0, maximum = 1)]
    pub coverage_share: Option<f64>,
    /// People with a confirmed place at an edition that is over; null if none are known.
    #[schema(minimum = 0)]
    pub participants: Option<i32>,
    /// Those of them who were there for the first time.
    #[schema(minimum = 0)]
    pub first_timers: Option<i32>,
    /// Topics of its barcamp.
    #[schema(minimum = 0)]
    pub topics: i32,
    /// Those of them that came from an earlier edition.
    #[schema(minimum = 0)]
    pub topics_carried_over: i32,
    /// Answer sheets of its survey; null where none, too few, or none that may be seen yet.
    #[schema(minimum = 0)]
    pub responses: Option<i32>,
}

/// A question at the editions that asked it
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct QuestionComparison {
    /// Its key.
    #[schema(max_length = 64)]
    pub key: String,
    /// Its wording at the last of them.
    #[schema(max_length = 500)]
    pub text: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Bounds of the rating, or the choices, at the last of them.
    pub scale: Scale,
    /// Choices and ratings in words.
    pub labels: BTreeMap<String, Label>,
    /// Its figures, the first edition first. Those that asked it and have no figures are left out.
    #[schema(max_items = 100)]
    pub editions: Vec<QuestionAtEdition>,
}

/// The figures of a question at an edition
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct QuestionAtEdition {
    /// The event.
    pub event_id: EventId,
    /// In which version it was asked.
    #[schema(minimum = 1)]
    pub version: i32,
    /// Answers.
    #[schema(minimum = 0)]
    pub n: i32,
    /// Mean of a rating, of the cells as they are shown, to one decimal.
    pub mean: Option<f64>,
    /// Where cells are merged: between which values the mean of the answers lies.
    pub possible: Option<Interval>,
    /// 95 % interval of the mean (Student's t), within the scale; where cells are merged wide enough for
    /// whatever is possible.
    pub interval: Option<Interval>,
    /// How often what was answered; cells of one or two stand with their neighbours.
    #[schema(max_items = 50)]
    pub distribution: Vec<Share>,
    /// To the edition before it with figures.
    pub difference: Option<Difference>,
    /// By the mean as it is shown: equal ones share a place. Null where merged cells leave it open.
    pub rank: Option<Rank>,
    /// Whether its mean is higher than at every edition before it; null for the first, and where merged
    /// cells leave it open.
    pub highest_so_far: Option<bool>,
}

/// An interval
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct Interval {
    /// From.
    pub low: f64,
    /// To.
    pub high: f64,
}

/// A cell of a distribution
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Share {
    /// The rating, the choice, or several joined by `–` or `, `.
    #[schema(max_length = 4000)]
    pub value: String,
    /// How many chose it.
    #[schema(minimum = 0)]
    pub n: i32,
}

/// A difference of two means
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct Difference {
    /// The edition before.
    pub to: EventId,
    /// By how much the mean is higher, of the means as they are shown.
    pub by: f64,
    /// Whether it is more than chance would bring once in twenty times (Welch's t-test, p < 0.05),
    /// whatever merged cells leave open.
    pub beyond_noise: bool,
}

/// A place among editions
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Rank {
    /// The place; 1 is the highest mean.
    #[schema(minimum = 1)]
    pub place: i32,
    /// Among how many.
    #[schema(minimum = 1)]
    pub of: i32,
}

/// What a picture shows
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PictureFilter {
    /// German unless `en` is said.
    #[serde(default)]
    pub language: Option<Language>,
}

/// What a wide picture shows
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct WideFilter {
    /// German unless `en` is said.
    #[serde(default)]
    pub language: Option<Language>,
    /// Editions beside each other; the rest stands beneath. 7 fit a phone, 16 a page.
    #[serde(default)]
    #[validate(range(min = 1, max = 60))]
    #[param(minimum = 1, maximum = 60)]
    pub columns: Option<u8>,
}

/// What a chart shows
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ChartFilter {
    /// German unless `en` is said.
    #[serde(default)]
    pub language: Option<Language>,
    /// Key of a rating; the first one that the series has figures of unless another is said.
    #[serde(default)]
    #[validate(length(min = 1, max = 64))]
    #[param(min_length = 1, max_length = 64)]
    pub question: Option<String>,
    /// Editions beside each other; the rest stands beneath. 8 fit a phone, 20 a page.
    #[serde(default)]
    #[validate(range(min = 1, max = 60))]
    #[param(minimum = 1, maximum = 60)]
    pub columns: Option<u8>,
}
