//! The network file, as it is written.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{
    entity::{
        headcount::DistrictCount,
        ids::Ags,
        kinds::{ContributionRole, OrganizationKind, SessionKind},
    },
    events::schedule::default_time_zone,
};

/// Network file
///
/// A network of regional offices: its organizations, its series and their editions. What a
/// file does not say is left as it stands.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NetworkFile {
    /// Where the facts come from, and on what terms.
    #[schemars(length(max = 2000))]
    pub note: Option<String>,
    /// The network.
    pub network: Network,
    /// Organizations that the file speaks of.
    #[serde(default)]
    pub organizations: Vec<Organization>,
    /// Series with their editions.
    #[serde(default)]
    #[expect(
        dead_code,
        reason = "series are read one by one; here they stand for the schema"
    )]
    pub series: Vec<Series>,
}

/// The network.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// Its name.
    #[schemars(length(min = 1, max = 200))]
    pub name: String,
    /// Who runs it. The one organization of the file whose name or short name stands in here
    /// is the organizer of its events.
    #[schemars(length(min = 1, max = 200))]
    pub organizer: Option<String>,
    /// Who takes part.
    #[schemars(length(max = 2000))]
    pub participants: Option<String>,
    /// The state (Land) whose districts are invited to its series.
    #[schemars(length(min = 1, max = 100))]
    pub state: Option<String>,
    /// IANA time zone of all dates in the file.
    #[serde(default = "default_time_zone")]
    #[schemars(length(min = 1, max = 64))]
    pub time_zone: String,
}

/// An organization. Identity: its name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Full name.
    #[schemars(length(min = 1, max = 200))]
    pub name: String,
    /// Short name, by which the file can refer to it too.
    #[schemars(length(min = 1, max = 40))]
    pub short: Option<String>,
    /// What it is.
    pub kind: OrganizationKind,
    /// Name or short name of the organization that it belongs to.
    #[schemars(length(min = 1, max = 200))]
    pub parent: Option<String>,
    /// District that it works for.
    pub ags: Option<Ags>,
}

/// A series. Identity: its name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Its name.
    #[schemars(length(min = 1, max = 200))]
    pub name: String,
    /// Year of the first edition.
    #[schemars(range(min = 1900, max = 2200))]
    pub since: Option<i32>,
    /// What kind of meeting it is.
    #[schemars(length(max = 10000))]
    pub format: Option<String>,
    /// Its editions.
    #[serde(default)]
    #[expect(
        dead_code,
        reason = "editions are read one by one; here they stand for the schema"
    )]
    pub editions: Vec<Edition>,
}

/// An edition. Identity: series and number, without a number series and start.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::struct_field_names,
    reason = "an edition has a number called edition"
)]
pub struct Edition {
    /// Its number in the series.
    #[schemars(range(min = 1, max = 9999))]
    pub edition: Option<i32>,
    /// First day, or the month, the year or the time with offset, as precise as it is known.
    #[schemars(regex(pattern = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T.+)?)?)?$"))]
    pub starts_on: String,
    /// Last day, month, year or time: as precise as `starts_on`.
    #[schemars(regex(pattern = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T.+)?)?)?$"))]
    pub ends_on: Option<String>,
    /// Where.
    #[schemars(length(min = 1, max = 200))]
    pub place: Option<String>,
    /// District that hosts it.
    pub host_ags: Option<Ags>,
    /// How far it is; without it, it took place.
    pub status: Option<EditionStatus>,
    /// Its motto.
    #[schemars(length(max = 1000))]
    pub motto: Option<String>,
    /// Remark; becomes the event's description.
    #[schemars(length(max = 10000))]
    pub note: Option<String>,
    /// Which districts were represented, as far as is known.
    #[schemars(length(max = 2000))]
    pub coverage_note: Option<String>,
    /// What it was about.
    #[serde(default)]
    #[schemars(inner(length(min = 1, max = 300)))]
    pub topics: Vec<String>,
    /// What participants brought to the barcamp.
    #[serde(default)]
    #[schemars(inner(length(min = 1, max = 300)))]
    pub barcamp_topics: Vec<String>,
    /// Its sessions. Identity: their position in this list.
    #[serde(default)]
    pub programme: Vec<Session>,
    /// Who did what for the whole edition.
    #[serde(default)]
    pub contributions: Vec<Contribution>,
    /// What participants said about it.
    #[serde(default)]
    pub voices: Vec<Voice>,
    /// How many were there, without persons.
    pub headcount: Option<Headcount>,
    /// Where single districts stood, as far as that is known otherwise.
    #[serde(default)]
    pub coverage: Vec<Stated>,
}

/// How many were there at an edition that took place.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Headcount {
    /// Where that is known from.
    #[schemars(length(min = 1, max = 500))]
    pub source: String,
    /// Whether these are all who were there.
    #[serde(default = "yes")]
    pub complete: bool,
    /// How many came from where, each district once.
    #[schemars(length(max = 500))]
    pub counts: Vec<DistrictCount>,
}

fn yes() -> bool {
    true
}

/// Where a district stood at an edition that took place.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// The district; it was invited.
    pub ags: Ags,
    /// Where it stood.
    pub state: StatedState,
    /// Where that is known from.
    #[schemars(length(min = 1, max = 500))]
    pub source: String,
}

/// Where a district stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StatedState {
    /// Somebody of it was there.
    Attended,
    /// It had declined.
    Excused,
    /// Nobody came.
    Missing,
    /// Nobody knows.
    Unknown,
}

/// How far an edition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EditionStatus {
    /// Announced, perhaps without exact days.
    SaveTheDate,
    /// Published: it has days and a host.
    Planned,
}

/// A session.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Day of the edition, from 1.
    #[schemars(range(min = 1, max = 31))]
    pub day: Option<i32>,
    /// What it is.
    pub kind: SessionKind,
    /// Its title.
    #[schemars(length(min = 1, max = 500))]
    pub title: String,
    /// Who spoke.
    #[serde(default)]
    #[schemars(inner(length(min = 1, max = 200)))]
    pub speakers: Vec<String>,
    /// Name or short name of the organization that the speakers belong to.
    #[schemars(length(min = 1, max = 200))]
    pub organization: Option<String>,
    /// What was said and agreed, in Markdown.
    #[schemars(length(max = 50000))]
    pub summary: Option<String>,
    /// Titles of topics that it dealt with: the edition's, or others.
    #[serde(default)]
    #[schemars(inner(length(min = 1, max = 300)))]
    pub topics: Vec<String>,
}

/// Who did what for an edition: a person, an organization or both.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contribution {
    /// Name of the person.
    #[schemars(length(min = 1, max = 200))]
    pub name: Option<String>,
    /// What they did.
    pub role: ContributionRole,
    /// Name or short name of the organization.
    #[schemars(length(min = 1, max = 200))]
    pub organization: Option<String>,
}

/// What a participant said.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    /// The sentence.
    #[schemars(length(min = 1, max = 2000))]
    pub text: String,
    /// Whether these are the very words.
    #[serde(default)]
    pub verbatim: bool,
    /// Who said it, in general words.
    #[schemars(length(min = 1, max = 200))]
    pub attribution: Option<String>,
}
