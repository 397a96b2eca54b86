//! An event for calendars (RFC 5545).

use chrono::{DateTime, Days, Duration, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus as Status, Property};

use crate::entity::{
    event,
    kinds::{EventStatus, Precision},
    session,
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

/// What else stands in it.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// What is to be done with it.
    pub method: Method,
    /// Host name in its id.
    pub host: &'a str,
    /// Name and address of who sends it.
    pub organizer: (&'a str, &'a str),
    /// Name and address of who is to take it out.
    pub attendee: (&'a str, &'a str),
    /// Of two with one id the higher counts.
    pub sequence: i32,
    /// When it is made.
    pub at: DateTime<Utc>,
}

/// The event as a calendar of its own; none while its days are not known. Days are whole days,
/// times are in UTC, so that no calendar has to know our time zones.
#[must_use]
pub fn calendar(event: &event::Model, of: &Entry<'_>) -> Option<String> {
    let mut entry = about(event, of.host)?;
    entry
        .sequence(u32::try_from(of.sequence).unwrap_or_default())
        .timestamp(of.at);
    if of.method == Method::Cancel {
        entry.status(Status::Cancelled);
    }
    entry.append_property(person("ORGANIZER", of.organizer));
    // Who takes part stands in nobody's calendar; who is out has to know that it is for them.
    if of.method == Method::Cancel {
        entry.append_multi_property(person("ATTENDEE", of.attendee));
    }
    Some(whole(&entry, of.method))
}

/// The event as everybody may put it into their calendar; none while its days are not known.
#[must_use]
pub fn public(event: &event::Model, host: &str) -> Option<String> {
    let mut entry = about(event, host)?;
    entry
        .sequence(u32::try_from(event.version).unwrap_or_default())
        .timestamp(event.updated_at);
    Some(whole(&entry, Method::Publish))
}

/// A session as everybody may put it into their calendar; none while its day is not known.
#[must_use]
pub fn session(event: &event::Model, session: &session::Model, host: &str) -> Option<String> {
    let mut entry = Event::new();
    if let Some(start) = session.starts_at {
        entry.starts(start);
        entry.ends(session.ends_at.unwrap_or(start + Duration::hours(1)));
    } else {
        let days = u64::try_from(session.day? - 1).ok()?;
        let day = event.starts_on.checked_add_days(Days::new(days))?;
        let known = event.schedule_precision >= Precision::Day;
        let day = Some(day).filter(|day| known && *day <= event.ends_on)?;
        entry.starts(day).ends(day + Duration::days(1));
    }
    let parts = [session.room.clone(), place(event)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    entry
        .uid(&format!("{}@{host}", session.id))
        .sequence(u32::try_from(session.version + event.version).unwrap_or_default())
        .timestamp(session.updated_at.max(event.updated_at))
        .summary(&session.title)
        .status(status(event));
    if let Some(text) = &session.abstract_text {
        entry.description(text);
    }
    if !parts.is_empty() {
        entry.location(&parts.join(", "));
    }
    Some(whole(&entry.done(), Method::Publish))
}

fn status(event: &event::Model) -> Status {
    match event.status {
        EventStatus::Cancelled => Status::Cancelled,
        EventStatus::Draft | EventStatus::Announced | EventStatus::Postponed => Status::Tentative,
        EventStatus::Published | EventStatus::Completed | EventStatus::Archived => {
            Status::Confirmed
        }
    }
}

/// What an entry says about the event, whoever it is for.
fn about(event: &event::Model, host: &str) -> Option<Event> {
    let mut entry = Event::new();
    match event.schedule_precision {
        Precision::Year | Precision::Month => return None,
        Precision::Day => entry
            .starts(event.starts_on)
            .ends(event.ends_on + Duration::days(1)),
        Precision::Time => entry.starts(event.starts_at).ends(event.ends_at),
    };
    entry
        .uid(&format!("{}@{host}", event.id))
        .summary(&event.title)
        .status(status(event));
    if let Some(motto) = &event.motto {
        entry.description(motto);
    }
    if let Some(place) = place(event) {
        entry.location(&place);
    }
    if let Some(url) = &event.place_online_url {
        entry.url(url);
    }
    Some(entry)
}

fn whole(entry: &Event, method: Method) -> String {
    let mut calendar = Calendar::new();
    calendar.append_property(Property::new("METHOD", method.as_str()));
    calendar.push(entry.clone());
    calendar.done().to_string()
}

/// Somebody, by name and address.
fn person(role: &str, (name, address): (&str, &str)) -> Property {
    let name: String = name.chars().filter(|c| *c != '"').collect();
    Property::new(role, format!("mailto:{address}"))
        .add_parameter("CN", &format!("\"{name}\""))
        .done()
}

/// Where an event is, on one line.
#[must_use]
pub fn place(event: &event::Model) -> Option<String> {
    let locality = [&event.place_postal_code, &event.place_locality];
    let locality: Vec<&str> = locality.into_iter().flatten().map(String::as_str).collect();
    let locality = Some(locality.join(" ")).filter(|locality| !locality.is_empty());
    let parts = [
        event.place_name.clone(),
        event.place_street.clone(),
        locality,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Some(parts.join(", ")).filter(|place| !place.is_empty())
}
