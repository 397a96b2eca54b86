use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

use super::{code::Codes, record::Whom};
use crate::{
    entity::{
        attendance,
        ids::{Ags, RegistrationId},
        kinds::ScanOutcome,
        registration,
    },
    web::times,
};

/// Somebody to check in
///
/// Either `registration_id` or `code`.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = one_person))]
#[schema(example = json!({"code": "AZnRoFwfcACAAAAAAAAAIAAGTuLh8gAAW1uXk0vJ8eM"}))]
pub struct NewCheckIn {
    /// The registration.
    #[serde(default)]
    pub registration_id: Option<RegistrationId>,
    /// What was scanned.
    #[serde(default)]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub code: Option<String>,
    /// Which day of the event; absent: today, where the event is.
    #[serde(default, deserialize_with = "times::day")]
    pub day: Option<NaiveDate>,
    /// When; absent: now. A time outside the day is taken as the day's first or last instant.
    #[serde(default, deserialize_with = "times::instant")]
    pub at: Option<DateTime<Utc>>,
}

fn one_person(new: &NewCheckIn) -> Result<(), ValidationError> {
    either(new.registration_id, new.code.as_ref())
}

fn either(id: Option<RegistrationId>, code: Option<&String>) -> Result<(), ValidationError> {
    match (id, code) {
        (Some(_), None) | (None, Some(_)) => Ok(()),
        (None, None) => Err(ValidationError::new("required")),
        (Some(_), Some(_)) => Err(ValidationError::new("duplicate")),
    }
}

/// A scan that a device made, maybe while it was offline
///
/// Either `registration_id` or `code`.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = one_scanned))]
pub struct NewScan {
    /// The registration.
    #[serde(default)]
    pub registration_id: Option<RegistrationId>,
    /// What was scanned.
    #[serde(default)]
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000)]
    pub code: Option<String>,
    /// Which day of the event.
    #[serde(deserialize_with = "times::needed_day")]
    pub day: NaiveDate,
    /// When it was scanned, by the device's clock. A time outside the day is taken as the day's
    /// first or last instant, so that a wrong clock costs nobody the day.
    #[serde(deserialize_with = "times::needed_instant")]
    pub at: DateTime<Utc>,
    /// A random UUID that the device made for this scan, and sends again with it.
    pub nonce: Uuid,
}

fn one_scanned(new: &NewScan) -> Result<(), ValidationError> {
    either(new.registration_id, new.code.as_ref())
}

/// Scans of a device
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"items": [{
    "code": "AZnRoFwfcACAAAAAAAAAIAAGTuLh8gAAW1uXk0vJ8eM", "day": "2026-11-12",
    "at": "2026-11-12T08:14:05Z", "nonce": "5f0c9d2e-8a41-4b7e-9a55-2f6f1f0f6c11"
}]}))]
pub struct NewBatch {
    /// The scans, in any order.
    #[validate(length(min = 1, max = 100), nested)]
    #[schema(min_items = 1, max_items = 100)]
    pub items: Vec<NewScan>,
}

/// Whom an input means. Validation let one of the two through.
pub fn whom(id: Option<RegistrationId>, code: Option<&String>) -> Whom {
    match (id, code) {
        (Some(id), _) => Whom::Id(id),
        (None, code) => Whom::Code(code.cloned().unwrap_or_default()),
    }
}

/// What became of the scans, in the order in which they were sent
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"results": [
    {"nonce": "5f0c9d2e-8a41-4b7e-9a55-2f6f1f0f6c11", "status": 201, "code": "checked_in"}
]}))]
pub struct BatchResults {
    /// One for each.
    #[schema(max_items = 100)]
    pub results: Vec<ScanResult>,
}

/// What became of a scan
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ScanResult {
    /// The scan.
    pub nonce: Uuid,
    /// As an HTTP status: 201 and 200 mean that the person counts as there.
    #[schema(minimum = 200, maximum = 499)]
    pub status: i32,
    /// Why (extensible). `checked_in`: noted now. `already_checked_in`: noted before; the earlier
    /// time is kept. `not_confirmed`: pending, waitlisted or offered a place. `cancelled`: no place
    /// any more. `wrong_event`: the code is of another event. `wrong_day`: not a day of the event,
    /// or not begun. `unknown`: no such registration here, or a code that is not good (any more).
    /// `nonce_reused`: the nonce came before, with another person or day.
    pub code: ScanOutcome,
}

impl ScanResult {
    /// What became of the scan with this nonce.
    pub fn new(nonce: Uuid, code: ScanOutcome) -> Self {
        let status = match code {
            ScanOutcome::CheckedIn => 201,
            ScanOutcome::AlreadyCheckedIn => 200,
            ScanOutcome::Unknown => 404,
            ScanOutcome::NonceReused => 422,
            ScanOutcome::Cancelled
            | ScanOutcome::NotConfirmed
            | ScanOutcome::WrongEvent
            | ScanOutcome::WrongDay => 409,
        };
        Self {
            nonce,
            status,
            code,
        }
    }
}

/// Somebody who was there on a day
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "registration_id": "0199d1a0-5c1f-7000-8000-000000000020", "name": "Anna Beispiel",
    "district_ags": "15002", "first_time": false, "day": "2026-11-12", "at": "2026-11-12T08:14:05Z"
}))]
pub struct Attendance {
    /// The registration.
    pub registration_id: RegistrationId,
    /// First and last name.
    #[schema(max_length = 200)]
    pub name: String,
    /// The person's district.
    pub district_ags: Option<Ags>,
    /// Whether it is the person's first time.
    pub first_time: bool,
    /// The day.
    pub day: NaiveDate,
    /// When the person was first seen on that day.
    pub at: DateTime<Utc>,
}

impl Attendance {
    /// The row, with whose it is.
    pub fn new(row: &attendance::Model, person: &registration::Model) -> Self {
        let attendance::Model {
            registration_id,
            day,
            at,
        } = row;
        Self {
            registration_id: *registration_id,
            name: person.person_name.clone(),
            district_ags: person.district_ags.clone(),
            first_time: person.first_time,
            day: *day,
            at: *at,
        }
    }
}

/// Somebody who is expected
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "registration_id": "0199d1a0-5c1f-7000-8000-000000000020", "name": "Anna Beispiel",
    "district_ags": "15002", "first_time": false,
    "code_hash": "wZ7r5yZ2gZ3rX1b2JmQJ8m0o1q9t7y3sZ5vB6nM4kLw"
}))]
pub struct Expected {
    /// The registration.
    pub registration_id: RegistrationId,
    /// First and last name.
    #[schema(max_length = 200)]
    pub name: String,
    /// The person's district.
    pub district_ags: Option<Ags>,
    /// Whether it is the person's first time.
    pub first_time: bool,
    /// SHA-256 of the person's code (its characters), in base64url without padding. A device knows
    /// a code by it without a network, and a lost device can't make codes from it.
    #[schema(max_length = 43)]
    pub code_hash: String,
}

impl Expected {
    /// Of a registration.
    pub fn new(row: &registration::Model, codes: &Codes) -> Self {
        Self {
            registration_id: row.id,
            name: row.person_name.clone(),
            district_ags: row.district_ags.clone(),
            first_time: row.first_time,
            code_hash: codes.hash_of(row),
        }
    }
}

/// Whose attendance to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AttendanceFilter {
    /// Only this day.
    #[serde(default, deserialize_with = "times::day")]
    pub day: Option<NaiveDate>,
    /// Only this registration.
    pub registration_id: Option<RegistrationId>,
}

/// Whom of the expected to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ExpectedFilter {
    /// Only people whose name contains this (case and accents don't matter).
    #[param(max_length = 200)]
    #[validate(length(max = 200))]
    pub q: Option<String>,
}
