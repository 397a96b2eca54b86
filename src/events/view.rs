//! An event as it is shown.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    consents::ConsentTexts,
    dto::{NewEvent, Place, RegistrationRules, SeatOverride, SeatsPerDistrict},
    schedule::Schedule,
};
use crate::{
    districts::DistrictView,
    entity::{
        event,
        ids::{Ags, EventId, OrganizationId, SeriesId},
        kinds::{EventFormat, EventRegistration, EventStatus},
    },
    organizations::OrganizationView,
    programme::{ContributionView, SessionView},
    series::SeriesView,
};

/// An event
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000011", "series_id": "0199d1a0-5c1f-7000-8000-000000000003",
    "edition": 13, "title": "13. IKOE-Ideenwerkstatt",
    "motto": "Verwaltung und Arbeitsmarktintegration: Wie können Verwaltungen nachhaltige und effektive Kooperations- und Kommunikationsformen mit der Wirtschaft und Unternehmen aufbauen und verbessern?",
    "description": null, "format": "onsite",
    "schedule": {"precision": "day", "start": "2024-11-21", "end": "2024-11-22", "time_zone": "Europe/Berlin"},
    "starts_on": "2024-11-21", "ends_on": "2024-11-22",
    "place": {"name": "Halle (Saale)", "street": null, "postal_code": null, "locality": null, "latitude": null, "longitude": null, "online_url": null, "accessibility": null},
    "host_ags": "15002", "organizer_id": "0199d1a0-5c1f-7000-8000-000000000002", "audience": ["15001", "15002"],
    "capacity": null, "seats_per_district": {"guaranteed": 0, "maximum": null, "release_at": null, "overrides": []},
    "contributions": [{"name": "Katja Paulke", "role": "moderator", "organization_id": "0199d1a0-5c1f-7000-8000-000000000002"}],
    "coverage_note": "Fast alle 14 Landkreise und kreisfreien Städte waren vertreten; welche fehlten, ist nicht überliefert.",
    "registration": {"opens_at": null, "closes_at": null, "approval": false, "waitlist": true, "offer_hours": null},
    "consent_texts": {"photo": "Ich bin mit Fotos einverstanden.", "participant_list": "Ich möchte auf der Liste stehen."},
    "status": "completed", "registration_status": "closed", "cancelled_at": null, "version": 1,
    "created_at": "2026-11-22T10:00:00Z", "updated_at": "2026-11-22T10:00:00Z"
}))]
pub struct EventView {
    /// Its id.
    pub id: EventId,
    /// Series that it belongs to.
    pub series_id: Option<SeriesId>,
    /// Its number in the series.
    pub edition: Option<i32>,
    /// Its title.
    #[schema(max_length = 200)]
    pub title: String,
    /// What it is about, in a sentence.
    #[schema(max_length = 1000)]
    pub motto: Option<String>,
    /// What it is about.
    #[schema(max_length = 10000)]
    pub description: Option<String>,
    /// On site, online or both.
    pub format: EventFormat,
    /// When it is.
    pub schedule: Schedule,
    /// First local day that it can be on.
    pub starts_on: NaiveDate,
    /// Last local day that it can be on.
    pub ends_on: NaiveDate,
    /// Where it is.
    pub place: Place,
    /// District that hosts it.
    pub host_ags: Option<Ags>,
    /// Organization that runs it.
    pub organizer_id: Option<OrganizationId>,
    /// Districts invited.
    #[schema(max_items = 500)]
    pub audience: Vec<Ags>,
    /// Seats in all; null: as many as come.
    pub capacity: Option<i32>,
    /// How seats are shared among the invited districts.
    pub seats_per_district: SeatsPerDistrict,
    /// Who does what for the event as a whole.
    #[schema(max_items = 100)]
    pub contributions: Vec<ContributionView>,
    /// What is known about who came, in words.
    #[schema(max_length = 2000)]
    pub coverage_note: Option<String>,
    /// How one registers.
    pub registration: RegistrationRules,
    /// What people are asked to agree to, in words.
    pub consent_texts: ConsentTexts,
    /// Where it stands.
    pub status: EventStatus,
    /// Whether one can register now.
    pub registration_status: EventRegistration,
    /// When it was cancelled; stays when it is archived.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// The programme, with `expand=sessions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_items = 1000, nullable = false)]
    pub sessions: Option<Vec<SessionView>>,
    /// The host district, with `expand=host`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub host: Option<DistrictView>,
    /// The series, with `expand=series`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub series: Option<SeriesView>,
    /// The organizer, with `expand=organizer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub organizer: Option<OrganizationView>,
}

/// What stands in other tables.
#[derive(Debug, Default)]
pub struct Parts {
    /// Districts invited.
    pub audience: Vec<Ags>,
    /// Districts with figures of their own.
    pub overrides: Vec<SeatOverride>,
    /// Who does what for the event as a whole.
    pub contributions: Vec<ContributionView>,
}

impl EventView {
    /// The row with its parts.
    #[must_use]
    #[expect(
        clippy::too_many_lines,
        reason = "a line for each column, so that none is forgotten"
    )]
    pub fn new(model: event::Model, parts: Parts, registration_status: EventRegistration) -> Self {
        let event::Model {
            id,
            series_id,
            edition,
            title,
            title_key: _,
            motto,
            description,
            format,
            schedule_precision,
            schedule_start,
            schedule_end,
            time_zone,
            starts_on,
            ends_on,
            starts_at: _,
            ends_at: _,
            place_name,
            place_street,
            place_postal_code,
            place_locality,
            place_latitude,
            place_longitude,
            place_online_url,
            place_accessibility,
            host_ags,
            organizer_id,
            capacity,
            seats_guaranteed,
            seats_maximum,
            seats_release_at,
            coverage_note,
            registration_opens_at,
            registration_closes_at,
            registration_approval,
            registration_waitlist,
            registration_offer_hours,
            status,
            published_at: _,
            version,
            created_at,
            updated_at,
            import_start: _,
            consent_photo,
            consent_participant_list,
            programme_version: _,
            cancelled_at,
        } = model;
        Self {
            id,
            series_id,
            edition,
            title,
            motto,
            description,
            format,
            schedule: Schedule {
                precision: schedule_precision,
                start: schedule_start,
                end: schedule_end,
                time_zone,
            },
            starts_on,
            ends_on,
            place: Place {
                name: place_name,
                street: place_street,
                postal_code: place_postal_code,
                locality: place_locality,
                latitude: place_latitude,
                longitude: place_longitude,
                online_url: place_online_url,
                accessibility: place_accessibility,
            },
            host_ags,
            organizer_id,
            audience: parts.audience,
            capacity,
            seats_per_district: SeatsPerDistrict {
                guaranteed: seats_guaranteed,
                maximum: seats_maximum,
                release_at: seats_release_at,
                overrides: parts.overrides,
            },
            contributions: parts.contributions,
            coverage_note,
            registration: RegistrationRules {
                opens_at: registration_opens_at,
                closes_at: registration_closes_at,
                approval: registration_approval,
                waitlist: registration_waitlist,
                offer_hours: registration_offer_hours,
            },
            consent_texts: ConsentTexts::new(consent_photo, consent_participant_list),
            status,
            registration_status,
            cancelled_at,
            version,
            created_at,
            updated_at,
            sessions: None,
            host: None,
            series: None,
            organizer: None,
        }
    }
}

impl From<&EventView> for NewEvent {
    fn from(view: &EventView) -> Self {
        let view = view.clone();
        Self {
            series_id: view.series_id,
            edition: view.edition,
            title: view.title,
            motto: view.motto,
            description: view.description,
            format: view.format,
            schedule: view.schedule,
            place: view.place,
            host_ags: view.host_ags,
            organizer_id: view.organizer_id,
            audience: Some(view.audience),
            capacity: view.capacity,
            seats_per_district: view.seats_per_district,
            contributions: view.contributions.into_iter().map(Into::into).collect(),
            coverage_note: view.coverage_note,
            registration: view.registration,
            consent_texts: view.consent_texts,
        }
    }
}
