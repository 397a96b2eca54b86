//! An organization: NGO, authority, office …

use sea_orm::entity::prelude::*;

use super::ids::{Ags, OrganizationId};
use super::kinds::OrganizationKind;

/// An organization: NGO, authority, office …
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "organization")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OrganizationId,
    pub name: String,
    pub name_key: String,
    pub short_name: Option<String>,
    pub kind: OrganizationKind,
    pub parent_id: Option<OrganizationId>,
    pub district_ags: Option<Ags>,
    pub website: Option<String>,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
