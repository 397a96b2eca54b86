use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    entity::{
        ids::{EventId, MaterialId, OrganizationId, SessionId},
        kinds::{MaterialKind, Visibility},
        material, material_file,
    },
    web::forms,
};

/// A file or link to bring
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "kind": "file", "title": "Folien: Ansprache von Unternehmen", "visibility": "public",
    "session_id": "0199d1a0-5c1f-7000-8000-000000000010"
}))]
pub struct NewMaterial {
    /// What it is; can't be changed later. A file is uploaded afterwards, to its `content`.
    pub kind: MaterialKind,
    /// Its title.
    #[validate(length(min = 1, max = 300), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 300)]
    pub title: String,
    /// What it is about.
    #[serde(default)]
    #[validate(length(min = 1, max = 2000), custom(function = forms::lines))]
    #[schema(min_length = 1, max_length = 2000)]
    pub description: Option<String>,
    /// Session of the event that it belongs to; null: to the event as a whole.
    #[serde(default)]
    pub session_id: Option<SessionId>,
    /// Who sees it.
    #[serde(default = "participants")]
    #[schema(default = "participants")]
    pub visibility: Visibility,
    /// Of links: where it is (http or https).
    #[serde(default)]
    #[validate(length(max = 2000), custom(function = forms::web_address))]
    #[schema(max_length = 2000)]
    pub url: Option<String>,
}

fn participants() -> Visibility {
    Visibility::Participants
}

/// What can be changed of a material
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"title": "Folien: Ansprache von Unternehmen", "visibility": "public"}))]
pub struct EditMaterial {
    /// Its title.
    #[validate(length(min = 1, max = 300), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 300)]
    pub title: String,
    /// What it is about.
    #[serde(default)]
    #[validate(length(min = 1, max = 2000), custom(function = forms::lines))]
    #[schema(min_length = 1, max_length = 2000)]
    pub description: Option<String>,
    /// Session of the event that it belongs to; null: to the event as a whole.
    #[serde(default)]
    pub session_id: Option<SessionId>,
    /// Who sees it.
    #[serde(default = "participants")]
    pub visibility: Visibility,
    /// Of links: where it is (http or https).
    #[serde(default)]
    #[validate(length(max = 2000), custom(function = forms::web_address))]
    #[schema(max_length = 2000)]
    pub url: Option<String>,
}

impl From<&material::Model> for EditMaterial {
    fn from(row: &material::Model) -> Self {
        Self {
            title: row.title.clone(),
            description: row.description.clone(),
            session_id: row.session_id,
            visibility: row.visibility,
            url: row.url.clone(),
        }
    }
}

/// A file or link of an event
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000051", "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
    "session_id": null, "kind": "file", "title": "Folien: Ansprache von Unternehmen", "description": null,
    "visibility": "public", "url": null,
    "file": {"no": 1, "name": "Folien.pdf", "media_type": "application/pdf", "size": 482,
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "uploaded_at": "2026-11-22T10:00:00Z"},
    "organization_id": "0199d1a0-5c1f-7000-8000-000000000002", "version": 2,
    "created_at": "2026-11-22T10:00:00Z", "updated_at": "2026-11-22T10:00:00Z"
}))]
pub struct MaterialView {
    /// Its id.
    pub id: MaterialId,
    /// The event.
    pub event_id: EventId,
    /// Session that it belongs to; null: to the event as a whole.
    pub session_id: Option<SessionId>,
    /// What it is.
    pub kind: MaterialKind,
    /// Its title.
    #[schema(max_length = 300)]
    pub title: String,
    /// What it is about.
    #[schema(max_length = 2000)]
    pub description: Option<String>,
    /// Who sees it.
    pub visibility: Visibility,
    /// Of links: where it is.
    #[schema(max_length = 2000)]
    pub url: Option<String>,
    /// Of files: the present one, at `/materials/{id}/content`; null: not uploaded yet.
    pub file: Option<FileView>,
    /// The organization that brought it; null: host or organizers.
    pub organization_id: Option<OrganizationId>,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

impl MaterialView {
    /// The row with its present file.
    #[must_use]
    pub fn new(model: material::Model, file: Option<material_file::Model>) -> Self {
        let material::Model {
            id,
            event_id,
            session_id,
            kind,
            title,
            title_key: _,
            description,
            visibility,
            url,
            file_no: _,
            organization_id,
            owner_id: _,
            version,
            created_at,
            updated_at,
        } = model;
        Self {
            id,
            event_id,
            session_id,
            kind,
            title,
            description,
            visibility,
            url,
            file: file.map(Into::into),
            organization_id,
            version,
            created_at,
            updated_at,
        }
    }
}

/// A file of a material
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FileView {
    /// Its number: the first is 1, one that replaced it 2.
    #[schema(minimum = 1)]
    pub no: i32,
    /// Name under which it is saved.
    #[schema(max_length = 200)]
    pub name: String,
    /// What it is, by its content.
    #[schema(max_length = 100)]
    pub media_type: String,
    /// Bytes.
    #[schema(minimum = 0)]
    pub size: i64,
    /// SHA-256 of the bytes, in hexadecimal digits.
    #[schema(min_length = 64, max_length = 64)]
    pub sha256: String,
    /// When it was uploaded.
    pub uploaded_at: DateTime<Utc>,
}

impl From<material_file::Model> for FileView {
    fn from(row: material_file::Model) -> Self {
        let material_file::Model {
            material_id: _,
            no,
            object_id: _,
            name,
            media_type,
            size,
            sha256,
            uploaded_by: _,
            uploaded_at,
        } = row;
        Self {
            no,
            name,
            media_type,
            size,
            sha256,
            uploaded_at,
        }
    }
}

/// Which materials to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MaterialFilter {
    /// Only of this session.
    pub session_id: Option<SessionId>,
    /// Only files, or only links.
    pub kind: Option<MaterialKind>,
}

/// How a file is called
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FileName {
    /// Its name, such as `Folien.pdf`. What can't be part of a file name is left out, and the ending
    /// is made to fit the content.
    #[validate(length(min = 1, max = 500))]
    #[param(min_length = 1, max_length = 500)]
    pub file_name: String,
}

/// Which file
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FileNumber {
    /// One that was replaced, for who may change the material; without, the present one.
    #[validate(range(min = 1))]
    #[param(minimum = 1)]
    pub no: Option<i32>,
}

/// The bytes of a file
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary, max_length = 100_000_000_000)]
#[expect(dead_code, reason = "stands for bytes in the API document")]
pub struct FileBytes(String);
