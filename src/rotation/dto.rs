use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    entity::{
        ids::{Ags, EventId, OrganizationId, SeriesId, SwapId},
        kinds::{EventStatus, RotationIntent},
        rotation_swap,
    },
    web::forms,
};

/// Who hosted which edition of a series, and whose turn it is
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "series_id": "0199d1a0-5c1f-7000-8000-000000000003", "next_edition": 14, "due": "15082",
    "districts": [{
        "ags": "15082", "name": "Anhalt-Bitterfeld", "rank": 1, "reason": "never_hosted", "hosted": 0,
        "last_edition": null, "last_event_id": null, "last_starts_on": null, "intent": null, "note": null
    }],
    "editions": [{
        "event_id": "0199d1a0-5c1f-7000-8000-000000000011", "edition": 13, "title": "13. IKOE-Ideenwerkstatt",
        "starts_on": "2024-11-21", "status": "completed", "host_ags": "15002", "guest": false, "co_hosts": []
    }],
    "swaps": []
}))]
pub struct Rotation {
    /// The series.
    pub series_id: SeriesId,
    /// The edition that is planned next: the first that is ahead and has no host, or the one after the last.
    #[schema(minimum = 1)]
    pub next_edition: i32,
    /// Whose turn it is; null: nobody is invited, or all skip.
    pub due: Option<Ags>,
    /// The districts of the series in the order in which it is their turn.
    #[schema(max_items = 500)]
    pub districts: Vec<Turn>,
    /// The editions, newest first.
    #[schema(max_items = 1000)]
    pub editions: Vec<HostedEdition>,
    /// Places that were exchanged for the next edition.
    #[schema(max_items = 500)]
    pub swaps: Vec<SwapView>,
}

/// Why a district stands where it stands
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TurnReason {
    /// It never hosted.
    NeverHosted,
    /// By the time since it hosted last.
    LongestAgo,
    /// It exchanged its place with another one.
    Swapped,
    /// It skips the next edition.
    Skips,
}

/// When it is a district's turn
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Turn {
    /// The district.
    pub ags: Ags,
    /// Its name.
    #[schema(max_length = 200)]
    pub name: String,
    /// Its place, from 1.
    #[schema(minimum = 1)]
    pub rank: i32,
    /// Why.
    pub reason: TurnReason,
    /// How many editions it hosted, or is going to host.
    #[schema(minimum = 0)]
    pub hosted: i32,
    /// The last of them.
    pub last_edition: Option<i32>,
    /// The last of them.
    pub last_event_id: Option<EventId>,
    /// Its first day.
    pub last_starts_on: Option<NaiveDate>,
    /// What the district says of the next edition.
    pub intent: Option<RotationIntent>,
    /// Why it says so; for who is signed in.
    #[schema(max_length = 500)]
    pub note: Option<String>,
}

/// Who hosted an edition
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HostedEdition {
    /// The event.
    pub event_id: EventId,
    /// Its number.
    pub edition: Option<i32>,
    /// Its title.
    #[schema(max_length = 200)]
    pub title: String,
    /// Its first day, or the first that it can be.
    pub starts_on: NaiveDate,
    /// Where it stands.
    pub status: EventStatus,
    /// Its host; null: not known (yet).
    pub host_ags: Option<Ags>,
    /// Whether the host is not one of the districts of the series.
    pub guest: bool,
    /// Organizations that hosted it too (contributions with the role `host`).
    #[schema(max_items = 100)]
    pub co_hosts: Vec<OrganizationId>,
}

/// What a district says of the next edition
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"intent": "skips", "note": "Das Bürgerhaus wird umgebaut."}))]
pub struct NewIntent {
    /// Whether it offers to host it, or can't.
    pub intent: RotationIntent,
    /// Why. Not shown to the public.
    #[validate(length(min = 1, max = 500), custom(function = forms::lines))]
    #[schema(min_length = 1, max_length = 500)]
    pub note: String,
}

/// Two districts that exchange their places for the next edition
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"one_ags": "15082", "other_ags": "15086", "note": "Köthen hat im Herbst schon ein Fest."}))]
pub struct NewSwap {
    /// One.
    pub one_ags: Ags,
    /// The other.
    pub other_ags: Ags,
    /// Why. Not shown to the public.
    #[validate(length(min = 1, max = 500), custom(function = forms::lines))]
    #[schema(min_length = 1, max_length = 500)]
    pub note: String,
}

/// Two districts that exchanged their places
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000061", "series_id": "0199d1a0-5c1f-7000-8000-000000000003",
    "edition": 14, "one_ags": "15082", "other_ags": "15086", "note": null, "created_at": "2026-11-22T10:00:00Z"
}))]
pub struct SwapView {
    /// Its id.
    pub id: SwapId,
    /// The series.
    pub series_id: SeriesId,
    /// The edition for which they do.
    #[schema(minimum = 1)]
    pub edition: i32,
    /// One.
    pub one_ags: Ags,
    /// The other.
    pub other_ags: Ags,
    /// Why; for who is signed in.
    #[schema(max_length = 500)]
    pub note: Option<String>,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
}

impl SwapView {
    /// The row; with its note for who is signed in.
    #[must_use]
    pub fn new(row: rotation_swap::Model, signed_in: bool) -> Self {
        let rotation_swap::Model {
            id,
            series_id,
            edition,
            one_ags,
            other_ags,
            note,
            created_at,
        } = row;
        Self {
            id,
            series_id,
            edition,
            one_ags,
            other_ags,
            note: Some(note).filter(|_| signed_in),
            created_at,
        }
    }
}
