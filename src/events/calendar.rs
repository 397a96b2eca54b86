//! An event for calendars (RFC 5545).

use chrono::{DateTime, Days, Duration, Utc};
use icalendar::{Component, Event, EventLike, EventStatus as Status, Property};

use super::words::zone_of;
use crate::{
    entity::{
        event,
        kinds::{EventStatus, Precision},
        session,
    },
    ical::{self, Calendar, When, address_of},
    web::State,
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

/// What else stands in the entry of a mail.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// What is to be done with it.
    pub method: Method,
    /// Name and address of who sends it.
    pub organizer: (&'a str, &'a str),
    /// Name and address of who is to take it out.
    pub attendee: (&'a str, &'a str),
    /// Of two with one id the higher counts.
    pub sequence: i32,
    /// When it is made.
    pub at: DateTime<Utc>,
}

/// The event as a calendar of its own, for a mail; none while its days are not known.
#[must_use]
pub fn calendar(event: &event::Model, state: &State, of: &Entry<'_>) -> Option<String> {
    if event.schedule_precision < Precision::Day {
        return None;
    }
    let mut entry = entry(event, state);
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
    let mut calendar = Calendar::default();
    calendar.method(of.method.as_str());
    calendar.push(entry, &when(event));
    Some(calendar.finish())
}

/// The event as everybody may put it into their calendar.
#[must_use]
pub fn public(event: &event::Model, state: &State) -> String {
    let mut calendar = Calendar::default();
    calendar.push(entry(event, state), &when(event));
    calendar.finish()
}

/// A session as everybody may put it into their calendar; none while its day is not known.
#[must_use]
pub fn session(event: &event::Model, session: &session::Model, state: &State) -> Option<String> {
    let when = if let Some(start) = session.starts_at {
        let end = session.ends_at.unwrap_or(start + Duration::hours(1));
        When::Times(start, Some(end), zone_of(&event.time_zone))
    } else {
        let days = u64::try_from(session.day? - 1).ok()?;
        let day = event.starts_on.checked_add_days(Days::new(days))?;
        let known = event.schedule_precision >= Precision::Day;
        let day = Some(day).filter(|day| known && *day <= event.ends_on)?;
        When::Days(day, day)
    };
    let parts = [session.room.clone(), place(event)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let mut entry = Event::new();
    let changed = session.updated_at.max(event.updated_at);
    entry
        .uid(&format!("{}@{}", session.id, state.host()))
        .sequence(u32::try_from(session.version + event.version).unwrap_or_default())
        .timestamp(changed)
        .last_modified(changed)
        .summary(&ical::text(&session.title))
        .status(status(event));
    if let Some(text) = &session.abstract_text {
        entry.description(&ical::text(text));
    }
    if !parts.is_empty() {
        entry.location(&ical::text(&parts.join(", ")));
    }
    let mut calendar = Calendar::default();
    calendar.push(entry.done(), &when);
    Some(calendar.finish())
}

/// What a calendar says of the days of an event. It has three words: of one that was put off nobody knows the
/// day yet, but that it is not this one is certain.
fn status(event: &event::Model) -> Status {
    if event.cancelled_at.is_some() {
        return Status::Cancelled;
    }
    match event.status {
        EventStatus::Cancelled | EventStatus::Postponed => Status::Cancelled,
        EventStatus::Draft | EventStatus::Announced => Status::Tentative,
        EventStatus::Published | EventStatus::Completed | EventStatus::Archived
            if event.schedule_precision < Precision::Day =>
        {
            Status::Tentative
        }
        EventStatus::Published | EventStatus::Completed | EventStatus::Archived => {
            Status::Confirmed
        }
    }
}

/// When an event is: of a month or a year each day that it can be on.
#[must_use]
pub fn when(event: &event::Model) -> When {
    match event.schedule_precision {
        Precision::Year | Precision::Month | Precision::Day => {
            When::Days(event.starts_on, event.ends_on)
        }
        Precision::Time => {
            // Of one without an end the day is over at midnight, not the event.
            let end = event.schedule_end.as_ref().map(|_| event.ends_at);
            When::Times(event.starts_at, end, zone_of(&event.time_zone))
        }
    }
}

/// What an entry says about the event, whoever it is for; [`when`] it is comes with it.
#[must_use]
pub fn entry(event: &event::Model, state: &State) -> Event {
    let mut entry = Event::new();
    let status = status(event);
    entry
        .uid(&format!("{}@{}", event.id, state.host()))
        .sequence(u32::try_from(event.version).unwrap_or_default())
        .timestamp(event.updated_at)
        .last_modified(event.updated_at)
        .summary(&ical::text(&event.title));
    if let Some(motto) = &event.motto {
        entry.description(&ical::text(motto));
    }
    let online = event.place_online_url.as_ref();
    if let Some(place) = place(event).or_else(|| online.cloned()) {
        entry.location(&ical::text(&place));
    }
    if let Some(online) = online {
        // RFC 7986, 5.11.
        entry.append_property(address_of("CONFERENCE", online));
    }
    if let (Some(latitude), Some(longitude)) = (event.place_latitude, event.place_longitude) {
        entry.add_property("GEO", format!("{latitude};{longitude}"));
    }
    let page = format!("{}/api/v1/events/{}", state.base_url, event.id);
    entry.append_property(address_of("URL", &page));
    stand(&mut entry, status);
    entry.done()
}

/// Puts a status into an entry; what is not certain takes nobody's time.
pub fn stand(entry: &mut Event, status: Status) {
    let certain = status == Status::Confirmed;
    entry.status(status);
    entry.add_property("TRANSP", if certain { "OPAQUE" } else { "TRANSPARENT" });
}

/// Somebody, by name and address.
fn person(role: &str, (name, address): (&str, &str)) -> Property {
    let name: String = ical::line(name).chars().filter(|c| *c != '"').collect();
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
