//! An event for calendars (RFC 5545).

use chrono::{DateTime, Duration, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus as Status, Property};

use crate::entity::{
    event,
    kinds::{EventStatus, Precision},
};

/// What is to be done with it (RFC 5546).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Put it in, or bring it up to date.
    Publish,
    /// Take it out.
    Cancel,
}

impl Method {
    /// As it stands in `METHOD`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Cancel => "CANCEL",
        }
    }
}

/// The event as a calendar of its own; none while its days are not known. Days are whole days,
/// times are in UTC, so that no calendar has to know our time zones.
#[must_use]
pub fn calendar(
    event: &event::Model,
    host: &str,
    method: Method,
    now: DateTime<Utc>,
) -> Option<String> {
    let mut entry = Event::new();
    match event.schedule_precision {
        Precision::Year | Precision::Month => return None,
        Precision::Day => entry
            .starts(event.starts_on)
            .ends(event.ends_on + Duration::days(1)),
        Precision::Time => entry.starts(event.starts_at).ends(event.ends_at),
    };
    let off = method == Method::Cancel || event.status == EventStatus::Cancelled;
    entry
        .uid(&format!("{}@{host}", event.id))
        .sequence(u32::try_from(event.version).unwrap_or_default())
        .timestamp(now)
        .summary(&event.title)
        .status(if off {
            Status::Cancelled
        } else {
            Status::Confirmed
        });
    if let Some(motto) = &event.motto {
        entry.description(motto);
    }
    let place = [
        event.place_name.as_deref(),
        event.place_street.as_deref(),
        event.place_postal_code.as_deref(),
        event.place_locality.as_deref(),
    ];
    let place: Vec<&str> = place.into_iter().flatten().collect();
    if !place.is_empty() {
        entry.location(&place.join(", "));
    }
    if let Some(url) = &event.place_online_url {
        entry.url(url);
    }
    let mut calendar = Calendar::new();
    calendar.append_property(Property::new("METHOD", method.as_str()));
    calendar.push(entry.done());
    Some(calendar.done().to_string())
}
