use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    entity::{
        ids::{Ags, OrganizationId},
        kinds::OrganizationKind,
        organization,
    },
    web::forms,
};

/// An organization to create
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "name": "Fach- und Servicestelle EU-Migration Sachsen-Anhalt", "short_name": "EUmigra",
    "kind": "specialist_service", "website": "https://www.agsa.de/"
}))]
pub struct NewOrganization {
    /// Full name, unique.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// Name for tables and badges.
    #[serde(default)]
    #[validate(length(min = 1, max = 40), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 40)]
    pub short_name: Option<String>,
    /// What it is.
    pub kind: OrganizationKind,
    /// Organization that it belongs to.
    #[serde(default)]
    pub parent_id: Option<OrganizationId>,
    /// District that it works for; a coordination office has one.
    #[serde(default)]
    pub district_ags: Option<Ags>,
    /// Its website.
    #[serde(default)]
    #[validate(length(max = 500), custom(function = forms::web_address))]
    #[schema(format = "uri", max_length = 500)]
    pub website: Option<String>,
}

/// An organization
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000001",
    "name": "Fach- und Servicestelle EU-Migration Sachsen-Anhalt", "short_name": "EUmigra",
    "kind": "specialist_service", "parent_id": "0199d1a0-5c1f-7000-8000-000000000002",
    "district_ags": null, "website": null, "version": 1,
    "created_at": "2026-11-22T10:00:00Z", "updated_at": "2026-11-22T10:00:00Z"
}))]
pub struct OrganizationView {
    /// Its id.
    pub id: OrganizationId,
    /// Full name.
    #[schema(max_length = 200)]
    pub name: String,
    /// Name for tables and badges.
    #[schema(max_length = 40)]
    pub short_name: Option<String>,
    /// What it is.
    pub kind: OrganizationKind,
    /// Organization that it belongs to.
    pub parent_id: Option<OrganizationId>,
    /// District that it works for.
    pub district_ags: Option<Ags>,
    /// Its website.
    #[schema(format = "uri", max_length = 500)]
    pub website: Option<String>,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

impl From<organization::Model> for OrganizationView {
    fn from(model: organization::Model) -> Self {
        let organization::Model {
            id,
            name,
            name_key: _,
            short_name,
            kind,
            parent_id,
            district_ags,
            website,
            version,
            created_at,
            updated_at,
        } = model;
        Self {
            id,
            name,
            short_name,
            kind,
            parent_id,
            district_ags,
            website,
            version,
            created_at,
            updated_at,
        }
    }
}

impl From<&organization::Model> for NewOrganization {
    fn from(model: &organization::Model) -> Self {
        Self {
            name: model.name.clone(),
            short_name: model.short_name.clone(),
            kind: model.kind,
            parent_id: model.parent_id,
            district_ags: model.district_ags.clone(),
            website: model.website.clone(),
        }
    }
}

/// Which organizations to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OrganizationFilter {
    /// Only those of this kind.
    pub kind: Option<OrganizationKind>,
    /// Only those that work for this district.
    pub district_ags: Option<Ags>,
    /// Only those that belong to this one.
    pub parent_id: Option<OrganizationId>,
    /// Only those whose name contains this (case and accents don't matter).
    #[param(max_length = 200)]
    #[validate(length(max = 200))]
    pub q: Option<String>,
}
