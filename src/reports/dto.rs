use chrono::{DateTime, Utc};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    entity::{
        ids::{EventId, SeriesId},
        kinds::{Language, ReportStatus},
        quote,
        report::{self, Section},
    },
    web::{forms, times},
};

/// A report to draft
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"language": "de"}))]
pub struct NewReport {
    /// In which language its sentences are.
    #[schema(default = "de")]
    pub language: Language,
}

impl Default for NewReport {
    fn default() -> Self {
        Self {
            language: Language::De,
        }
    }
}

/// What can be changed of a report
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"title": "Bericht: 13. IKOE-Ideenwerkstatt", "sections": [
    {"heading": "Überblick", "body_md": "Es ging um <!--fact:event.title-->13\\. IKOE-Ideenwerkstatt<!--/fact-->."},
    {"heading": "Stimmen", "body_md": "<!--quotes-->"}
]}))]
pub struct EditReport {
    /// Its title.
    #[validate(length(min = 1, max = 300), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 300)]
    pub title: String,
    /// Its sections, in their order: these and no others.
    #[validate(length(max = 40), nested)]
    #[schema(max_items = 40)]
    pub sections: Vec<Section>,
}

impl From<&report::Model> for EditReport {
    fn from(row: &report::Model) -> Self {
        Self {
            title: row.title.clone(),
            sections: row.sections.0.clone(),
        }
    }
}

/// Which text of a report
#[derive(Debug, Clone, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct WhichReport {
    /// `true`: as it is worked on, for those who write reports. Absent: the published version; those who
    /// write see the draft where nothing is published.
    pub draft: Option<bool>,
    /// The version of this number.
    #[validate(range(min = 1))]
    #[param(minimum = 1)]
    pub version: Option<i32>,
}

/// A sentence that is cited in a report
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReportQuote {
    /// What was said.
    #[schema(max_length = 2000)]
    pub text: String,
    /// Whether these are the words themselves (printed in quotation marks) or their sense.
    pub verbatim: bool,
    /// Who said it, by role.
    #[schema(max_length = 200)]
    pub attribution: Option<String>,
}

impl From<quote::Model> for ReportQuote {
    fn from(row: quote::Model) -> Self {
        Self {
            text: row.text,
            verbatim: row.verbatim,
            attribution: row.attribution,
        }
    }
}

/// A fact of a report, as it stands there and as it is now
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(example = json!({"key": "event.dates", "text": "vom 21. bis 22. November 2024",
    "current": "vom 28. bis 29. November 2024", "changed": true}))]
pub struct FactView {
    /// Its key, as in its mark `<!--fact:KEY-->`.
    #[schema(max_length = 80)]
    pub key: String,
    /// What stands between the marks (Markdown); null: it is not in the report.
    #[schema(max_length = 50000)]
    pub text: Option<String>,
    /// What the data say now (Markdown); null: they don't have it any more.
    #[schema(max_length = 100_000)]
    pub current: Option<String>,
    /// Whether it stands in the report otherwise than in the data.
    pub changed: bool,
}

/// The account of an event
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "event_id": "0199d1a0-5c1f-7000-8000-000000000011", "version": 3, "status": "published", "no": 1, "language": "de",
    "title": "Bericht: 13. IKOE-Ideenwerkstatt",
    "sections": [{"heading": "Stimmen", "body_md": "<!--quotes-->"}],
    "quotes": [{"text": "Organisatorisch und thematisch die bislang beste Ideenwerkstatt.", "verbatim": false,
        "attribution": "ein langjähriger Teilnehmer"}],
    "facts": null, "published_at": "2026-11-26T10:00:00Z", "updated_at": "2026-11-26T10:00:00Z"
}))]
pub struct ReportView {
    /// The event.
    pub event_id: EventId,
    /// Grows by one with each change; publications are counted by `no`.
    #[schema(minimum = 1)]
    pub version: i32,
    /// Where it stands; of a version, whether it is public.
    pub status: ReportStatus,
    /// Number of the version that this is; null: it is the draft.
    #[schema(minimum = 1)]
    pub no: Option<i32>,
    /// In which language.
    pub language: Language,
    /// Its title.
    #[schema(max_length = 300)]
    pub title: String,
    /// Its sections. In the draft facts stand between marks; a line `<!--quotes-->` is where `quotes`
    /// belong, `<!--coverage-->` where the picture of coverage does.
    #[schema(max_items = 40)]
    pub sections: Vec<Section>,
    /// What is cited, as of this moment: a quote that was revoked is in no version any more. Always empty
    /// in replies to changes, which are kept for repetition.
    #[schema(max_items = 500)]
    pub quotes: Vec<ReportQuote>,
    /// In the draft: its facts, and those of the data that it does not have.
    #[schema(max_items = 10000)]
    pub facts: Option<Vec<FactView>>,
    /// When it was published; null: it is not.
    pub published_at: Option<DateTime<Utc>>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

impl ReportView {
    /// The version for its validator. What was published can't be changed: who has seen that has not
    /// seen the draft, and must not overwrite it.
    #[must_use]
    pub fn validator(&self) -> i32 {
        if self.no.is_some() { 0 } else { self.version }
    }
}

/// A version of a report
#[derive(Debug, Clone, Serialize, FromQueryResult, ToSchema)]
#[schema(example = json!({
    "event_id": "0199d1a0-5c1f-7000-8000-000000000011", "no": 1, "language": "de",
    "title": "Bericht: 13. IKOE-Ideenwerkstatt", "published_at": "2026-11-26T10:00:00Z", "withdrawn_at": null
}))]
pub struct VersionView {
    /// The event.
    pub event_id: EventId,
    /// Its number, from 1.
    #[schema(minimum = 1)]
    pub no: i32,
    /// In which language.
    pub language: Language,
    /// Its title.
    #[schema(max_length = 300)]
    pub title: String,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// Since when only those who write reports see it.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// Which reports to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReportFilter {
    /// Only those of events of this series.
    pub series_id: Option<SeriesId>,
    /// Only those whose present version was published at this moment (UTC) or later; ask with some minutes of
    /// overlap. What was withdrawn stands in `GET /tombstones`.
    #[param(example = "2026-11-01T00:00:00Z")]
    #[serde(default, deserialize_with = "times::instant")]
    pub updated_since: Option<DateTime<Utc>>,
}

/// A report in Markdown (RFC 7763)
#[derive(ToSchema)]
#[schema(value_type = String, max_length = 10_000_000)]
#[expect(dead_code, reason = "stands for a text in the API document")]
pub struct MarkdownFile(String);

/// A report as a page
#[derive(ToSchema)]
#[schema(value_type = String, max_length = 10_000_000)]
#[expect(dead_code, reason = "stands for a text in the API document")]
pub struct PageFile(String);

/// A report on paper
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary, max_length = 100_000_000)]
#[expect(dead_code, reason = "stands for bytes in the API document")]
pub struct PaperFile(String);
