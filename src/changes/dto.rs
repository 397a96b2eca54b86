use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{
    IntoParams, PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, Type},
};
use uuid::Uuid;
use validator::{Validate, ValidationError};

use super::catalogue::{self, SCHEMA};
use crate::{
    entity::{ids::EventId, outbox},
    web::times,
};

/// A change
///
/// Tells that something happened, not what it is now: that is read at `url`. Names of fields stand in it,
/// never their values. The same as what webhooks are sent, with the same `id`.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000060", "type": "event.published", "timestamp": "2026-11-22T10:00:00Z",
    "data": {
        "schema": 1, "kind": "event", "id": "0199d1a0-5c1f-7000-8000-000000000011",
        "event_id": "0199d1a0-5c1f-7000-8000-000000000011", "version": 3, "fields": ["status"],
        "url": "https://kreisrunde.example/api/v1/events/0199d1a0-5c1f-7000-8000-000000000011"
    }
}))]
pub struct Change {
    /// Its id: whoever has seen it has seen the change.
    pub id: Uuid,
    /// What happened (extensible).
    #[schema(max_length = 64, example = "event.published")]
    pub r#type: String,
    /// When it happened (UTC).
    pub timestamp: DateTime<Utc>,
    /// To what.
    pub data: ChangeData,
}

/// What a change is about
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ChangeData {
    /// Version of this shape.
    #[schema(minimum = 1, maximum = 1)]
    pub schema: i32,
    /// Kind of the object (extensible).
    #[schema(max_length = 32, example = "event")]
    pub kind: String,
    /// Id of the object.
    #[schema(max_length = 36)]
    pub id: String,
    /// The event that it belongs to.
    pub event_id: Option<EventId>,
    /// Version of the object after the change.
    #[schema(minimum = 1)]
    pub version: i32,
    /// Names of the fields that changed, where they are known.
    #[schema(max_items = 100)]
    pub fields: Vec<String>,
    /// Where the object is to be read.
    #[schema(max_length = 2000, format = "uri")]
    pub url: Option<String>,
}

impl Change {
    /// A fact as partners are told of it; `base` is the address of the service.
    #[must_use]
    pub fn new(fact: &outbox::Model, base: &str) -> Self {
        Self {
            id: fact.id,
            r#type: fact.kind.clone(),
            timestamp: fact.at,
            data: ChangeData {
                schema: SCHEMA,
                kind: fact.object_kind.clone(),
                id: fact.object_id.clone(),
                event_id: fact.event_id,
                version: fact.version,
                fields: fact.fields.0.clone(),
                url: address(base, &fact.object_kind, &fact.object_id, fact.event_id),
            },
        }
    }
}

/// Where an object is to be read.
#[must_use]
pub fn address(base: &str, kind: &str, id: &str, event: Option<EventId>) -> Option<String> {
    let event = event.map(|event| event.to_string());
    let path = catalogue::path(kind, id, event.as_deref())?;
    Some(format!("{base}/api/v1{path}"))
}

/// Name of a type of change (`GET /changes/types`)
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TypeName(pub String);

impl TryFrom<String> for TypeName {
    type Error = &'static str;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        match catalogue::find(&name) {
            Some(_) => Ok(Self(name)),
            None => Err("a type of GET /changes/types"),
        }
    }
}

impl From<TypeName> for String {
    fn from(name: TypeName) -> Self {
        name.0
    }
}

impl PartialSchema for TypeName {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some("Name of a type of change (extensible)"))
            .enum_values(Some(catalogue::CATALOGUE.iter().map(|kind| kind.name)))
            .into()
    }
}

impl ToSchema for TypeName {}

/// Changes, oldest first
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Changes {
    /// Those that the caller may know of.
    #[schema(max_items = 100)]
    pub items: Vec<Change>,
    /// Where to go on: `after` of the next request, also if there is nothing new.
    #[schema(max_length = 100)]
    pub next: String,
    /// Whether there is more at once.
    pub more: bool,
}

/// Which changes
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ChangeFilter {
    /// `next` of the request before; `now` for a place behind everything that happened; absent: from the
    /// oldest that is kept.
    #[param(max_length = 100, example = "now")]
    #[validate(length(min = 1, max = 100))]
    pub after: Option<String>,
    /// Only these types, with commas.
    #[param(max_length = 2000, example = "event.published,event.updated")]
    #[validate(length(min = 1, max = 2000), custom(function = known_types))]
    pub types: Option<String>,
    /// Most changes at once.
    #[param(minimum = 1, maximum = 100, default = 50, required = false)]
    #[validate(range(min = 1, max = 100))]
    pub limit: Option<u32>,
}

/// The names in a list with commas.
pub fn names(types: &str) -> impl Iterator<Item = &str> {
    types.split(',').map(str::trim)
}

fn known_types(types: &str) -> Result<(), ValidationError> {
    if names(types).all(|name| catalogue::find(name).is_some()) {
        return Ok(());
    }
    Err(ValidationError::new("types of GET /changes/types"))
}

/// A type of change
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"name": "event.published", "description": "An event is out, or is again; read it and all that belongs to it.", "schema": 1, "scope": "events:read"}))]
pub struct ChangeTypeView {
    /// Its name.
    #[schema(max_length = 64)]
    pub name: String,
    /// What happened.
    #[schema(max_length = 200)]
    pub description: String,
    /// Version of the shape in which it is told.
    #[schema(minimum = 1)]
    pub schema: i32,
    /// The scope that it needs: `events:read` or `registrations:read`.
    #[schema(max_length = 32)]
    pub scope: String,
}

/// The catalogue of changes
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Catalogue {
    /// All types.
    #[schema(max_items = 200)]
    pub items: Vec<ChangeTypeView>,
}

/// Something that is not there any more
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "kind": "session", "id": "0199d1a0-5c1f-7000-8000-000000000013",
    "event_id": "0199d1a0-5c1f-7000-8000-000000000011", "deleted_at": "2026-11-22T10:00:00Z"
}))]
pub struct Tombstone {
    /// Kind of the object.
    #[schema(max_length = 32)]
    pub kind: String,
    /// Its id; of a report the id of its event.
    #[schema(max_length = 36)]
    pub id: String,
    /// The event that it belonged to.
    pub event_id: Option<EventId>,
    /// Since when (UTC).
    pub deleted_at: DateTime<Utc>,
}

/// Kinds of things that may be gone (extensible). Events never go once they were public: they are
/// cancelled, and stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GoneKind {
    /// Never any.
    Event,
    /// Sessions that were deleted.
    Session,
    /// Materials that were deleted.
    Material,
    /// Reports that were withdrawn.
    Report,
    /// Series that were deleted.
    Series,
    /// Organizations that were deleted.
    Organization,
}

impl GoneKind {
    /// As facts name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Session => "session",
            Self::Material => "material",
            Self::Report => "report",
            Self::Series => "series",
            Self::Organization => "organization",
        }
    }
}

/// What is gone since when
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TombstoneFilter {
    /// Only what went at this moment (UTC) or later; at most 90 days back.
    #[param(example = "2026-11-01T00:00:00Z")]
    #[serde(deserialize_with = "times::needed_instant")]
    pub since: DateTime<Utc>,
    /// Only things of this kind.
    #[param(inline)]
    pub kind: Option<GoneKind>,
    /// Only what belonged to this event.
    pub event_id: Option<EventId>,
}
