use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    entity::{
        ids::{Ags, EventId, RegistrationId, SessionId, SignupId, TopicId},
        kinds::{SessionKind, SignupStatus},
        registration, session_signup,
    },
    programme::{NewContribution, SessionView, SignupRules},
    web::{forms, times},
};

/// An item of the programme, to create or as it is to be
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "kind": "talk", "title": "Unterstützungs- und Vernetzungsstrukturen der Partner am Arbeitsmarkt",
    "starts_at": "2027-11-18T09:00:00Z", "ends_at": "2027-11-18T10:30:00Z", "room": "Großer Saal",
    "contributions": [{"name": "Debora Aust", "role": "speaker", "organization_id": null}]
}))]
pub struct NewSession {
    /// Only where a whole day is put: the session that it is; without, it is a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SessionId>,
    /// Place in the order of the programme, from 1; others move. Absent: at the end. Not where a
    /// whole day is put: there the order is that of the list.
    #[serde(default)]
    #[validate(range(min = 1, max = 500))]
    #[schema(minimum = 1, maximum = 500)]
    pub position: Option<i32>,
    /// Kind of item.
    pub kind: SessionKind,
    /// Its title.
    #[validate(length(min = 1, max = 500), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 500)]
    pub title: String,
    /// What it will be about.
    #[serde(default)]
    #[validate(length(max = 10000))]
    #[schema(max_length = 10000)]
    pub r#abstract: Option<String>,
    /// What was said and agreed (Markdown), written during or after it.
    #[serde(default)]
    #[validate(length(max = 50000))]
    #[schema(max_length = 50000)]
    pub summary_md: Option<String>,
    /// Topics of the event that it deals with.
    #[serde(default)]
    #[validate(length(max = 500), custom(function = distinct_topics))]
    #[schema(max_items = 500)]
    pub topic_ids: Vec<TopicId>,
    /// Day of the event, from 1; with a start it follows from that.
    #[serde(default)]
    #[validate(range(min = 1, max = 366))]
    #[schema(minimum = 1, maximum = 366)]
    pub day: Option<i32>,
    /// When it starts (UTC), on a day of the event.
    #[serde(default, deserialize_with = "times::instant")]
    pub starts_at: Option<DateTime<Utc>>,
    /// When it ends (UTC), at most 24 hours later.
    #[serde(default, deserialize_with = "times::instant")]
    pub ends_at: Option<DateTime<Utc>>,
    /// Where it is.
    #[serde(default)]
    #[validate(length(min = 1, max = 100), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 100)]
    pub room: Option<String>,
    /// Who does what in it.
    #[serde(default)]
    #[validate(length(max = 100), nested)]
    #[schema(max_items = 100)]
    pub contributions: Vec<NewContribution>,
    /// Present if one signs up for it: for those who have a place at the event. null: one comes
    /// along; not as long as somebody is signed up.
    #[serde(default)]
    #[validate(nested)]
    pub signup: Option<SignupRules>,
}

fn distinct_topics(topics: &[TopicId]) -> Result<(), validator::ValidationError> {
    forms::distinct(topics)
}

impl From<&SessionView> for NewSession {
    fn from(view: &SessionView) -> Self {
        let SessionView {
            id: _,
            event_id: _,
            position,
            kind,
            title,
            r#abstract,
            summary_md,
            topic_ids,
            day,
            starts_at,
            ends_at,
            room,
            contributions,
            signup,
            version: _,
            created_at: _,
            updated_at: _,
        } = view.clone();
        Self {
            id: None,
            position: Some(position),
            kind,
            title,
            r#abstract,
            summary_md,
            topic_ids,
            day,
            starts_at,
            ends_at,
            room,
            contributions: contributions.into_iter().map(Into::into).collect(),
            signup: signup.map(|signup| SignupRules {
                capacity: signup.capacity,
                waitlist: signup.waitlist,
            }),
        }
    }
}

/// What to do about what overlaps
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Clashes {
    /// `true`: a room or a person may be taken twice at a time. For organizers.
    #[serde(default)]
    #[param(default = false)]
    pub allow_clashes: bool,
}

/// A whole day of the programme, as it is to be
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"sessions": [
    {"kind": "opening", "title": "Eröffnung und Impuls"},
    {"kind": "break", "title": "Mittagspause"}
]}))]
pub struct NewDay {
    /// Its sessions in their order. Those that have an `id` are kept, those of the day that
    /// are not in the list are deleted. One may come from another day.
    #[validate(length(max = 100), nested)]
    #[schema(max_items = 100)]
    pub sessions: Vec<NewSession>,
}

/// A day of the programme
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "event_id": "0199d1a0-5c1f-7000-8000-000000000011", "day": 1, "date": "2024-11-21", "sessions": [], "version": 4
}))]
pub struct DayView {
    /// The event.
    pub event_id: EventId,
    /// Day of the event, from 1.
    #[schema(minimum = 1, maximum = 366)]
    pub day: i32,
    /// Its date, where the event is; null while that is not known.
    pub date: Option<NaiveDate>,
    /// Its sessions in their order.
    #[schema(max_items = 500)]
    pub sessions: Vec<SessionView>,
    /// Grows with each change of the event's programme.
    #[schema(minimum = 0)]
    pub version: i32,
}

/// Whose sessions to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AgendaFilter {
    /// Only of this event.
    pub event_id: Option<EventId>,
}

/// A session of one's agenda
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AgendaItem {
    /// The session.
    #[serde(flatten)]
    pub session: SessionView,
    /// Whether one marked it.
    pub starred: bool,
    /// Whether one has a place at it or waits for one; null: not signed up.
    pub signup_status: Option<SignupStatus>,
}

/// Whose place at the event is to be signed up
#[derive(Debug, Default, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"registration_id": null}))]
pub struct NewSignup {
    /// A confirmed registration for the event that the caller may write; null: their own.
    #[serde(default)]
    pub registration_id: Option<RegistrationId>,
}

/// A place at a session, or in the line for one
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000041", "session_id": "0199d1a0-5c1f-7000-8000-000000000010",
    "registration_id": "0199d1a0-5c1f-7000-8000-000000000021", "name": "Katja Paulke", "district_ags": "15002",
    "status": "waitlisted", "waitlist_position": 2, "version": 1,
    "created_at": "2026-11-22T10:00:00Z", "updated_at": "2026-11-22T10:00:00Z"
}))]
pub struct SignupView {
    /// Its id.
    pub id: SignupId,
    /// The session.
    pub session_id: SessionId,
    /// The registration for the event, with which it goes: to a substitute, or away.
    pub registration_id: RegistrationId,
    /// Who comes.
    #[schema(max_length = 200)]
    pub name: String,
    /// The person's district.
    pub district_ags: Option<Ags>,
    /// Where it stands.
    pub status: SignupStatus,
    /// Place in the line, from 1; only while `waitlisted`.
    #[schema(minimum = 1)]
    pub waitlist_position: Option<i64>,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

impl SignupView {
    /// The row with its registration and its place in the line.
    #[must_use]
    pub fn new(
        row: &session_signup::Model,
        of: &registration::Model,
        waitlist_position: Option<i64>,
    ) -> Self {
        let session_signup::Model {
            id,
            session_id,
            registration_id,
            status,
            queue_no: _,
            version,
            created_at,
            updated_at,
        } = *row;
        Self {
            id,
            session_id,
            registration_id,
            name: of.person_name.clone(),
            district_ags: of.district_ags.clone(),
            status,
            waitlist_position,
            version,
            created_at,
            updated_at,
        }
    }
}
