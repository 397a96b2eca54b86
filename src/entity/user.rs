//! A person with an account.

use sea_orm::entity::prelude::*;

use super::ids::{Ags, OrganizationId, UserId};
use super::kinds::Language;
use crate::policy::Role;

/// A person with an account.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "user_account")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: UserId,
    pub email: String,
    pub email_key: String,
    pub name: String,
    pub name_key: String,
    pub role: Role,
    pub district_ags: Option<Ags>,
    pub organization_id: Option<OrganizationId>,
    pub mandate_from: Option<Date>,
    pub mandate_to: Option<Date>,
    pub first_time: bool,
    pub password_hash: Option<String>,
    pub disabled: bool,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub colleague_id: Option<UserId>,
    pub language: Language,
    pub notices: bool,
}

impl ActiveModelBehavior for ActiveModel {}
