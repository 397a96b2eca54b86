use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

use crate::{
    entity::{
        contribution,
        ids::{Ags, EventId, OrganizationId, SessionId, TopicId},
        kinds::{ContributionRole, SessionKind, TopicKind, TopicStatus},
        session, topic,
    },
    web::{forms, times},
};

/// Who does what, for whom
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = somebody))]
#[schema(example = json!({"name": "Katja Paulke", "role": "moderator", "organization_id": null}))]
pub struct NewContribution {
    /// The person, who needs no account. Without one the organization itself is meant.
    #[serde(default)]
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: Option<String>,
    /// What they do.
    pub role: ContributionRole,
    /// The organization for which they do it.
    #[serde(default)]
    pub organization_id: Option<OrganizationId>,
}

fn somebody(contribution: &NewContribution) -> Result<(), ValidationError> {
    if contribution.name.is_none() && contribution.organization_id.is_none() {
        return Err(ValidationError::new("required"));
    }
    Ok(())
}

/// Who does what, for whom
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"name": "Dirk Gödde", "role": "speaker", "organization_id": "0199d1a0-5c1f-7000-8000-000000000002"}))]
pub struct ContributionView {
    /// The person; null: the organization itself.
    #[schema(max_length = 200)]
    pub name: Option<String>,
    /// What they do.
    pub role: ContributionRole,
    /// The organization for which they do it.
    pub organization_id: Option<OrganizationId>,
}

impl From<contribution::Model> for ContributionView {
    fn from(model: contribution::Model) -> Self {
        let contribution::Model {
            id: _,
            event_id: _,
            session_id: _,
            position: _,
            name,
            role,
            organization_id,
        } = model;
        Self {
            name,
            role,
            organization_id,
        }
    }
}

impl From<ContributionView> for NewContribution {
    fn from(view: ContributionView) -> Self {
        let ContributionView {
            name,
            role,
            organization_id,
        } = view;
        Self {
            name,
            role,
            organization_id,
        }
    }
}

/// That one signs up for a session, and for how many there is room
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"capacity": 12, "waitlist": true}))]
pub struct SignupRules {
    /// Places; null: as many as come.
    #[serde(default)]
    #[validate(range(min = 1, max = 100_000))]
    #[schema(minimum = 1, maximum = 100_000)]
    pub capacity: Option<i32>,
    /// Whether people wait when it is full.
    #[serde(default)]
    pub waitlist: bool,
}

/// That one signs up for a session, and how many did
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[schema(example = json!({"capacity": 12, "waitlist": true, "taken": 12, "waiting": 3}))]
pub struct SignupState {
    /// Places; null: as many as come.
    #[schema(minimum = 1, maximum = 100_000)]
    pub capacity: Option<i32>,
    /// Whether people wait when it is full.
    pub waitlist: bool,
    /// Places taken.
    #[schema(minimum = 0)]
    pub taken: i64,
    /// People who wait for one.
    #[schema(minimum = 0)]
    pub waiting: i64,
}

/// An item of the programme
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000010", "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
    "position": 6, "kind": "talk",
    "title": "Unterstützungs- und Vernetzungsstrukturen der Partner am Arbeitsmarkt, mit Beispielen aus Brandenburg",
    "abstract": null, "summary_md": "Die Partner brauchen eine Ansprache, die zu ihnen passt; der Bedarf der Unternehmen zählt, Hürden gehören abgebaut.",
    "topic_ids": [], "day": 1, "starts_at": null, "ends_at": null, "room": null,
    "contributions": [{"name": "Debora Aust", "role": "speaker", "organization_id": null}],
    "signup": null, "version": 1, "created_at": "2026-11-22T10:00:00Z", "updated_at": "2026-11-22T10:00:00Z"
}))]
pub struct SessionView {
    /// Its id.
    pub id: SessionId,
    /// The event.
    pub event_id: EventId,
    /// Place in the order of the programme, from 1.
    #[schema(minimum = 1)]
    pub position: i32,
    /// Kind of item.
    pub kind: SessionKind,
    /// Its title.
    #[schema(max_length = 500)]
    pub title: String,
    /// What it will be about.
    #[schema(max_length = 10000)]
    pub r#abstract: Option<String>,
    /// What was said and agreed (Markdown).
    #[schema(max_length = 50000)]
    pub summary_md: Option<String>,
    /// Topics that it deals with.
    #[schema(max_items = 500)]
    pub topic_ids: Vec<TopicId>,
    /// Day of the event, from 1; a programme is often known before its clock.
    #[schema(minimum = 1, maximum = 366)]
    pub day: Option<i32>,
    /// When it starts (UTC).
    pub starts_at: Option<DateTime<Utc>>,
    /// When it ends (UTC).
    pub ends_at: Option<DateTime<Utc>>,
    /// Where it is.
    #[schema(max_length = 100)]
    pub room: Option<String>,
    /// Who does what in it.
    #[schema(max_items = 100)]
    pub contributions: Vec<ContributionView>,
    /// Whether one signs up for it; null: one comes along.
    pub signup: Option<SignupState>,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

impl SessionView {
    /// The row with its topics, contributions, and how many signed up and wait.
    #[must_use]
    pub fn new(
        model: session::Model,
        topic_ids: Vec<TopicId>,
        contributions: Vec<ContributionView>,
        (taken, waiting): (i64, i64),
    ) -> Self {
        let session::Model {
            id,
            event_id,
            position,
            kind,
            title,
            abstract_text,
            summary_md,
            day,
            starts_at,
            ends_at,
            room,
            signup,
            signup_capacity,
            signup_waitlist,
            version,
            created_at,
            updated_at,
        } = model;
        let signup = signup.then_some(SignupState {
            capacity: signup_capacity,
            waitlist: signup_waitlist,
            taken,
            waiting,
        });
        Self {
            id,
            event_id,
            position,
            kind,
            title,
            r#abstract: abstract_text,
            summary_md,
            topic_ids,
            day,
            starts_at,
            ends_at,
            room,
            contributions,
            signup,
            version,
            created_at,
            updated_at,
        }
    }
}

/// When and where a topic is discussed
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SlotView {
    /// The room.
    #[schema(max_length = 100)]
    pub room: Option<String>,
    /// From when (UTC).
    pub starts_at: Option<DateTime<Utc>>,
    /// Until when (UTC).
    pub ends_at: Option<DateTime<Utc>>,
    /// Whether a proposal for the board leaves it there.
    pub pinned: bool,
}

/// What a meeting was about, or what a participant brings to the barcamp
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000012", "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
    "kind": "barcamp", "title": "Job-Buddy-Programm", "description": null, "district_ags": null,
    "proposer": null, "votes": 0, "voted": false, "status": "discussed", "slot": null, "notes_md": null,
    "outcome_md": null, "merged_into_id": null, "carried_from_id": null, "carried_to_id": null, "version": 1
}))]
pub struct TopicView {
    /// Its id.
    pub id: TopicId,
    /// The event.
    pub event_id: EventId,
    /// A theme of the meeting, or brought to the barcamp.
    pub kind: TopicKind,
    /// In a few words.
    #[schema(max_length = 300)]
    pub title: String,
    /// In more words.
    #[schema(max_length = 10000)]
    pub description: Option<String>,
    /// District that it comes from.
    pub district_ags: Option<Ags>,
    /// Name of the person who proposed it, for those who may see it.
    #[schema(max_length = 200)]
    pub proposer: Option<String>,
    /// How many people want it.
    #[schema(minimum = 0)]
    pub votes: i64,
    /// Whether the caller is one of them.
    pub voted: bool,
    /// Where it stands.
    pub status: TopicStatus,
    /// When and where it is discussed.
    pub slot: Option<SlotView>,
    /// Notes taken while it was discussed (Markdown).
    #[schema(max_length = 50000)]
    pub notes_md: Option<String>,
    /// What came of it (Markdown).
    #[schema(max_length = 50000)]
    pub outcome_md: Option<String>,
    /// Topic of which it became a part.
    pub merged_into_id: Option<TopicId>,
    /// Topic of an earlier event that goes on in this one.
    pub carried_from_id: Option<TopicId>,
    /// Topic of a later event in which this one goes on.
    pub carried_to_id: Option<TopicId>,
    /// Grows by one with each change; votes are none.
    #[schema(minimum = 1)]
    pub version: i32,
}

/// What a topic is shown with.
#[derive(Debug, Default)]
pub struct TopicParts {
    /// How many people want it.
    pub votes: i64,
    /// Whether the caller is one of them.
    pub voted: bool,
    /// Name of who brought it, if the caller may know.
    pub proposer: Option<String>,
    /// Topic of a later event in which it goes on.
    pub carried_to_id: Option<TopicId>,
}

impl TopicView {
    /// The row with its parts.
    #[must_use]
    pub fn new(model: topic::Model, parts: TopicParts) -> Self {
        let TopicParts {
            votes,
            voted,
            proposer,
            carried_to_id,
        } = parts;
        let topic::Model {
            id,
            event_id,
            kind,
            position: _,
            title,
            description,
            district_ags,
            proposer_id: _,
            status,
            slot_room,
            slot_starts_at,
            slot_ends_at,
            notes_md,
            version,
            created_at: _,
            updated_at: _,
            outcome_md,
            pinned,
            merged_into_id,
            carried_from_id,
        } = model;
        let slot = SlotView {
            pinned,
            room: slot_room,
            starts_at: slot_starts_at,
            ends_at: slot_ends_at,
        };
        let empty = slot.room.is_none() && slot.starts_at.is_none() && slot.ends_at.is_none();
        Self {
            id,
            event_id,
            kind,
            title,
            description,
            district_ags,
            proposer,
            votes,
            voted,
            status,
            slot: (!empty).then_some(slot),
            notes_md,
            outcome_md,
            merged_into_id,
            carried_from_id,
            carried_to_id,
            version,
        }
    }
}

/// Which sessions to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SessionFilter {
    /// Only those that were changed at this moment (UTC) or later; ask with some minutes of overlap.
    #[param(example = "2026-11-01T00:00:00Z")]
    #[serde(default, deserialize_with = "times::instant")]
    pub updated_since: Option<DateTime<Utc>>,
}

/// Which topics to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TopicFilter {
    /// Only themes of the meeting, or only those brought to the barcamp.
    pub kind: Option<TopicKind>,
    /// Only those in this state.
    pub status: Option<TopicStatus>,
    /// Only those with all of these words in title, description, notes or outcome; the last word may be a
    /// beginning.
    #[param(max_length = 200, example = "Sprachkurs")]
    #[validate(length(max = 200))]
    pub q: Option<String>,
}
