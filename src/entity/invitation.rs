//! An invitation to open an account.

use sea_orm::entity::prelude::*;

use super::ids::{Ags, InvitationId, OrganizationId, UserId};
use super::kinds::{InvitationStatus, Language};
use crate::policy::Role;

/// An invitation to open an account.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InvitationId,
    pub email: String,
    pub email_key: String,
    pub name: String,
    pub role: Role,
    pub district_ags: Option<Ags>,
    pub organization_id: Option<OrganizationId>,
    pub first_time: bool,
    pub token_hash: Vec<u8>,
    pub token_sealed: Option<Vec<u8>>,
    pub status: InvitationStatus,
    pub expires_at: DateTimeUtc,
    pub created_at: DateTimeUtc,
    pub user_id: Option<UserId>,
    pub language: Language,
}

impl ActiveModelBehavior for ActiveModel {}
