use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    entity::{form, form_question::FormQuestion, kinds::FormSource},
    web::times,
};

/// The questions that are asked at registration
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"questions": [{"key": "arrival", "kind": "choice", "text": "Wie reisen Sie an?", "required": true, "choices": ["bahn", "auto"]}], "edit_until": "2027-11-15T23:00:00Z"}))]
pub struct NewForm {
    /// The questions, in their order.
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub questions: Vec<FormQuestion>,
    /// Until when people change their own answers and needs (UTC); null: until the event begins.
    #[serde(deserialize_with = "times::instant")]
    pub edit_until: Option<DateTime<Utc>>,
}

/// A form
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "source": "event", "questions": [], "edit_until": null, "version": 1, "updated_at": "2026-11-24T10:00:00Z"
}))]
pub struct FormView {
    /// The event's own, its series', or none.
    pub source: FormSource,
    /// The questions, in their order.
    #[schema(max_items = 50)]
    pub questions: Vec<FormQuestion>,
    /// Until when people change their own answers and needs; null: until the event begins.
    pub edit_until: Option<DateTime<Utc>>,
    /// Grows by one with each change; 0: there is none of its own yet.
    #[schema(minimum = 0)]
    pub version: i32,
    /// When it was changed last.
    pub updated_at: Option<DateTime<Utc>>,
}

impl FormView {
    /// A form as it stands for an event or series; `own`: it is its own.
    #[must_use]
    pub fn new(row: Option<form::Model>, own: bool) -> Self {
        let Some(form) = row else {
            return Self {
                source: FormSource::None,
                questions: Vec::new(),
                edit_until: None,
                version: 0,
                updated_at: None,
            };
        };
        let form::Model {
            id: _,
            event_id,
            series_id: _,
            questions,
            edit_until,
            version,
            created_at: _,
            updated_at,
        } = form;
        Self {
            source: if event_id.is_some() {
                FormSource::Event
            } else {
                FormSource::Series
            },
            questions: questions.0,
            edit_until,
            version: if own { version } else { 0 },
            updated_at: Some(updated_at),
        }
    }
}
