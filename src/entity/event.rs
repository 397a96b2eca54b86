//! One meeting.

use sea_orm::entity::prelude::*;

use super::ids::{Ags, EventId, OrganizationId, SeriesId};
use super::kinds::{EventFormat, EventStatus, Precision};

/// One meeting.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EventId,
    pub series_id: Option<SeriesId>,
    pub edition: Option<i32>,
    pub title: String,
    pub title_key: String,
    pub motto: Option<String>,
    pub description: Option<String>,
    pub format: EventFormat,
    pub schedule_precision: Precision,
    pub schedule_start: String,
    pub schedule_end: Option<String>,
    pub time_zone: String,
    pub starts_on: Date,
    pub ends_on: Date,
    pub starts_at: DateTimeUtc,
    pub ends_at: DateTimeUtc,
    pub place_name: Option<String>,
    pub place_street: Option<String>,
    pub place_postal_code: Option<String>,
    pub place_locality: Option<String>,
    pub place_latitude: Option<f64>,
    pub place_longitude: Option<f64>,
    pub place_online_url: Option<String>,
    pub place_accessibility: Option<String>,
    pub host_ags: Option<Ags>,
    pub organizer_id: Option<OrganizationId>,
    pub capacity: Option<i32>,
    pub seats_guaranteed: i32,
    pub seats_maximum: Option<i32>,
    pub seats_release_at: Option<DateTimeUtc>,
    pub coverage_note: Option<String>,
    pub registration_opens_at: Option<DateTimeUtc>,
    pub registration_closes_at: Option<DateTimeUtc>,
    pub registration_approval: bool,
    pub registration_waitlist: bool,
    pub registration_offer_hours: Option<i32>,
    pub status: EventStatus,
    pub published_at: Option<DateTimeUtc>,
    pub version: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub import_start: Option<String>,
    pub consent_photo: Option<String>,
    pub consent_participant_list: Option<String>,
    pub programme_version: i32,
    /// Stays when it is archived.
    pub cancelled_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
