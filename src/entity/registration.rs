//! A person's place at an event.

use sea_orm::entity::prelude::*;

use super::ids::{Ags, EventId, RegistrationId, UserId};
use super::kinds::{Answers, Language, RegistrationStatus};

/// How the address of somebody who was erased ends.
pub const ERASED: &str = "@erased.invalid";

/// A person's place at an event.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "registration")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RegistrationId,
    pub event_id: EventId,
    pub user_id: Option<UserId>,
    pub class: String,
    pub district_ags: Option<Ags>,
    pub status: RegistrationStatus,
    pub queue_no: i32,
    pub person_name: String,
    pub name_key: String,
    pub person_email: String,
    pub email_key: String,
    pub person_phone: Option<String>,
    pub first_time: bool,
    pub answers: Answers,
    pub consent_photo: bool,
    pub consent_participant_list: bool,
    pub consented_at: DateTimeUtc,
    pub offered_until: Option<DateTimeUtc>,
    pub created_by: Option<UserId>,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub language: Language,
    pub notices: bool,
}

impl ActiveModelBehavior for ActiveModel {}
