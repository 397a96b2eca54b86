//! The account of an event, as it is worked on.

use sea_orm::{FromJsonQueryResult, entity::prelude::*};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::ids::{Ags, EventId};
use super::kinds::{CoverageState, Language, ReportStatus};

/// The account of an event, as it is worked on.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "report")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: EventId,
    pub status: ReportStatus,
    pub language: Language,
    pub title: String,
    /// With the marks of facts in them.
    pub sections: Sections,
    /// Number of the version that was published last; 0: none was.
    pub last_no: i32,
    /// When that was, while it is public.
    pub published_at: Option<DateTimeUtc>,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// The sections of a report, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Sections(pub Vec<Section>);

/// A section of a report
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"heading": "Stimmen", "body_md": "<!--quotes-->"}))]
pub struct Section {
    /// Its heading.
    #[validate(length(min = 1, max = 300))]
    #[schema(min_length = 1, max_length = 300)]
    pub heading: String,
    /// Its text (Markdown). Facts stand between marks; `<!--quotes-->` and `<!--coverage-->`, each on
    /// a line of its own, are where quotes and picture belong.
    #[validate(length(max = 50000))]
    #[schema(max_length = 50000)]
    pub body_md: String,
}

/// What a published version says. Quotes are not part of it: they can be revoked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Content {
    /// Without marks of facts.
    pub sections: Vec<Section>,
    /// Where each invited district stood, for the picture.
    pub coverage: Vec<Tile>,
}

/// An invited district in the picture of coverage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tile {
    /// The district.
    pub ags: Ags,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub state: CoverageState,
}
