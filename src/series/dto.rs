use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    entity::{
        ids::{Ags, SeriesId},
        series,
    },
    web::forms,
};

/// A series to create
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "name": "Ideenwerkstatt der Fachstellen", "since": 2016,
    "description": "two-day networking workshop; the host district changes from edition to edition",
    "audience": ["15002", "15003"], "title_pattern": "{edition}. Ideenwerkstatt"
}))]
pub struct NewSeries {
    /// Its name, unique.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// What it is about.
    #[serde(default)]
    #[validate(length(max = 10000))]
    #[schema(max_length = 10000)]
    pub description: Option<String>,
    /// Year of the first edition.
    #[serde(default)]
    #[validate(range(min = 1900, max = 2200))]
    #[schema(minimum = 1900, maximum = 2200)]
    pub since: Option<i32>,
    /// Districts invited to each event, as its default.
    #[serde(default)]
    #[validate(length(max = 500), custom(function = audience_distinct))]
    #[schema(max_items = 500)]
    pub audience: Vec<Ags>,
    /// How titles are made; `{edition}` stands for the number.
    #[serde(default)]
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub title_pattern: Option<String>,
}

fn audience_distinct(audience: &[Ags]) -> Result<(), validator::ValidationError> {
    forms::distinct(audience)
}

/// A series
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000003", "name": "IKOE-Ideenwerkstatt", "since": 2016,
    "description": "two-day networking workshop; the host district changes from edition to edition",
    "audience": ["15001", "15002", "15003"], "title_pattern": null, "version": 1,
    "created_at": "2026-11-22T10:00:00Z", "updated_at": "2026-11-22T10:00:00Z"
}))]
pub struct SeriesView {
    /// Its id.
    pub id: SeriesId,
    /// Its name.
    #[schema(max_length = 200)]
    pub name: String,
    /// What it is about.
    #[schema(max_length = 10000)]
    pub description: Option<String>,
    /// Year of the first edition.
    pub since: Option<i32>,
    /// Districts invited to each event, as its default.
    #[schema(max_items = 500)]
    pub audience: Vec<Ags>,
    /// How titles are made.
    #[schema(max_length = 200)]
    pub title_pattern: Option<String>,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

impl SeriesView {
    /// The row and its districts.
    #[must_use]
    pub fn new(model: series::Model, audience: Vec<Ags>) -> Self {
        let series::Model {
            id,
            name,
            name_key: _,
            description,
            since,
            title_pattern,
            version,
            created_at,
            updated_at,
        } = model;
        Self {
            id,
            name,
            description,
            since,
            audience,
            title_pattern,
            version,
            created_at,
            updated_at,
        }
    }
}

impl From<&SeriesView> for NewSeries {
    fn from(view: &SeriesView) -> Self {
        Self {
            name: view.name.clone(),
            description: view.description.clone(),
            since: view.since,
            audience: view.audience.clone(),
            title_pattern: view.title_pattern.clone(),
        }
    }
}

/// Which series to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SeriesFilter {
    /// Only those whose name contains this (case and accents don't matter).
    #[param(max_length = 200, example = "werkstatt")]
    #[validate(length(max = 200))]
    pub q: Option<String>,
}
