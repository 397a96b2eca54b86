use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

use crate::{
    entity::{
        board::{self, Slot},
        ids::{EventId, TopicId},
        kinds::{TopicKind, TopicStatus},
    },
    programme::TopicView,
    web::{forms, times},
};

/// A topic to bring
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"title": "Job-Buddy-Programm", "description": "Wie finden wir Betriebe, die mitmachen?"}))]
pub struct NewTopic {
    /// In a few words.
    #[validate(length(min = 1, max = 300), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 300)]
    pub title: String,
    /// In more words.
    #[serde(default)]
    #[validate(length(max = 10000))]
    #[schema(max_length = 10000)]
    pub description: Option<String>,
    /// `theme`: what the meeting is about, for hosts and organizers; else for the barcamp.
    #[serde(default = "barcamp")]
    #[schema(default = "barcamp")]
    pub kind: TopicKind,
}

fn barcamp() -> TopicKind {
    TopicKind::Barcamp
}

/// A topic as it is to be
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"notes_md": "- Betriebe über die Kammern ansprechen"}))]
pub struct EditTopic {
    /// In a few words.
    #[validate(length(min = 1, max = 300), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 300)]
    pub title: String,
    /// In more words.
    #[serde(default)]
    #[validate(length(max = 10000))]
    #[schema(max_length = 10000)]
    pub description: Option<String>,
    /// Notes taken while it was discussed (Markdown).
    #[serde(default)]
    #[validate(length(max = 50000))]
    #[schema(max_length = 50000)]
    pub notes_md: Option<String>,
    /// What came of it (Markdown).
    #[serde(default)]
    #[validate(length(max = 50000))]
    #[schema(max_length = 50000)]
    pub outcome_md: Option<String>,
}

impl From<&TopicView> for EditTopic {
    fn from(view: &TopicView) -> Self {
        Self {
            title: view.title.clone(),
            description: view.description.clone(),
            notes_md: view.notes_md.clone(),
            outcome_md: view.outcome_md.clone(),
        }
    }
}

/// Into which topic another one goes
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"into_id": "0199d1a0-5c1f-7000-8000-000000000012"}))]
pub struct MergeTopic {
    /// Another open topic of the same event.
    pub into_id: TopicId,
}

/// To which event a topic goes on
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"event_id": "0199d1a0-5c1f-7000-8000-000000000014"}))]
pub struct CarryOver {
    /// An event that is not over.
    pub event_id: EventId,
}

/// When and where a topic is talked about
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[validate(schema(function = in_order))]
#[schema(example = json!({"room": "Raum 2", "starts_at": "2027-11-18T13:00:00Z", "ends_at": "2027-11-18T13:45:00Z", "pinned": true}))]
pub struct ScheduleTopic {
    /// The room.
    #[validate(length(min = 1, max = 100), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 100)]
    pub room: String,
    /// From when (UTC), on a day of the event.
    #[serde(deserialize_with = "times::needed_instant")]
    pub starts_at: DateTime<Utc>,
    /// Until when (UTC).
    #[serde(deserialize_with = "times::needed_instant")]
    pub ends_at: DateTime<Utc>,
    /// Whether a proposal leaves it there.
    #[serde(default = "yes")]
    #[schema(default = true)]
    pub pinned: bool,
}

fn yes() -> bool {
    true
}

fn in_order(schedule: &ScheduleTopic) -> Result<(), ValidationError> {
    if schedule.starts_at < schedule.ends_at {
        return Ok(());
    }
    Err(ValidationError::new("order"))
}

/// Rooms and slots of a barcamp
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "rooms": ["Großer Saal", "Raum 2"],
    "slots": [{"starts_at": "2027-11-18T13:00:00Z", "ends_at": "2027-11-18T13:45:00Z"}]
}))]
pub struct NewBoard {
    /// Names of the rooms, the largest first.
    #[validate(length(max = 20), custom(function = room_names))]
    #[schema(max_items = 20, max_length = 100)]
    pub rooms: Vec<String>,
    /// Times at which topics are talked about side by side, on days of the event, in order.
    #[validate(length(max = 30), custom(function = slots_in_order))]
    #[schema(max_items = 30)]
    pub slots: Vec<NewSlot>,
}

/// A time at which topics are talked about side by side, one in each room
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"starts_at": "2027-11-18T13:00:00Z", "ends_at": "2027-11-18T13:45:00Z"}))]
pub struct NewSlot {
    /// From when (UTC).
    #[serde(deserialize_with = "times::needed_instant")]
    pub starts_at: DateTime<Utc>,
    /// Until when (UTC).
    #[serde(deserialize_with = "times::needed_instant")]
    pub ends_at: DateTime<Utc>,
}

fn room_names(rooms: &[String]) -> Result<(), ValidationError> {
    for room in rooms {
        forms::line(room)?;
        if room.chars().count() > 100 {
            return Err(ValidationError::new("length"));
        }
    }
    let keys: Vec<String> = rooms
        .iter()
        .map(|room| crate::web::text::key(room))
        .collect();
    forms::distinct(&keys)
}

fn slots_in_order(slots: &[NewSlot]) -> Result<(), ValidationError> {
    let each = slots.iter().all(|slot| slot.starts_at < slot.ends_at);
    let next = slots.iter().zip(slots.iter().skip(1));
    let apart = next
        .into_iter()
        .all(|(one, two)| one.ends_at <= two.starts_at);
    if each && apart {
        return Ok(());
    }
    Err(ValidationError::new("order"))
}

/// The board of a barcamp
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "event_id": "0199d1a0-5c1f-7000-8000-000000000011", "rooms": ["Großer Saal"],
    "slots": [{"starts_at": "2027-11-18T13:00:00Z", "ends_at": "2027-11-18T13:45:00Z"}],
    "topics": [], "lost_votes": 0, "version": 1
}))]
pub struct BoardView {
    /// The event.
    pub event_id: EventId,
    /// Names of the rooms, the largest first.
    #[schema(max_items = 20, max_length = 100)]
    pub rooms: Vec<String>,
    /// Times at which topics are talked about side by side.
    #[schema(max_items = 30)]
    pub slots: Vec<Slot>,
    /// Accepted and scheduled topics of the barcamp; those on the board have a `slot`.
    #[schema(max_items = 10000)]
    pub topics: Vec<TopicView>,
    /// How many votes fall together with another one of the same person.
    #[schema(minimum = 0)]
    pub lost_votes: i32,
    /// Grows with each change of rooms and slots; 0: there are none yet.
    #[schema(minimum = 0)]
    pub version: i32,
}

impl BoardView {
    /// The row, with the topics.
    #[must_use]
    pub fn new(
        event_id: EventId,
        row: Option<board::Model>,
        topics: Vec<TopicView>,
        lost: usize,
    ) -> Self {
        let row = row.map(|row| (row.rooms.0, row.slots.0, row.version));
        let (rooms, slots, version) = row.unwrap_or_default();
        Self {
            event_id,
            rooms,
            slots,
            topics,
            lost_votes: i32::try_from(lost).unwrap_or(i32::MAX),
            version,
        }
    }
}

/// How to propose
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"apply": false}))]
pub struct NewProposal {
    /// Whether the topics get their places at once.
    #[schema(default = false)]
    pub apply: bool,
}

/// A proposal of who talks when
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "places": [{"topic_id": "0199d1a0-5c1f-7000-8000-000000000012", "room": "Großer Saal",
        "starts_at": "2027-11-18T13:00:00Z", "ends_at": "2027-11-18T13:45:00Z", "pinned": false}],
    "unplaced": [], "votes": 42, "lost_before": 12, "lost_after": 3, "applied": false
}))]
pub struct Proposal {
    /// Where each topic is to be.
    #[schema(max_items = 10000)]
    pub places: Vec<ProposedPlace>,
    /// Topics for which there is no place: those that fewest people want.
    #[schema(max_items = 10000)]
    pub unplaced: Vec<TopicId>,
    /// All votes for these topics; who brings a topic counts as one who wants it.
    #[schema(minimum = 0)]
    pub votes: i32,
    /// How many votes fall together with another one of the same person, as topics stand now.
    #[schema(minimum = 0)]
    pub lost_before: i32,
    /// How many would.
    #[schema(minimum = 0)]
    pub lost_after: i32,
    /// Whether the topics have these places now.
    pub applied: bool,
}

/// Where a topic is to be
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProposedPlace {
    /// The topic.
    pub topic_id: TopicId,
    /// The room.
    #[schema(max_length = 100)]
    pub room: String,
    /// From when (UTC).
    pub starts_at: DateTime<Utc>,
    /// Until when (UTC).
    pub ends_at: DateTime<Utc>,
    /// Whether it stands there already, and stays.
    pub pinned: bool,
}

/// Which topics of a series to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SeriesTopicFilter {
    /// Only themes of the meetings, or only those brought to the barcamp.
    pub kind: Option<TopicKind>,
    /// Only those in this state.
    pub status: Option<TopicStatus>,
    /// Only the life of this topic: what it was carried from, and what it was carried to.
    pub life_of: Option<TopicId>,
    /// Only those with all of these words in title, description, notes or outcome; the last word may be a
    /// beginning.
    #[param(max_length = 200, example = "Sprachkurs")]
    #[validate(length(max = 200))]
    pub q: Option<String>,
}
