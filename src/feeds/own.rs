//! One's own calendar: the events at which one has a place, waits for one, or had one until lately.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};
use icalendar::{Component, EventStatus as Entry};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::calendars;
use crate::{
    entity::{
        event,
        ids::EventId,
        kinds::{
            EventStatus,
            Language::{self, De, En},
            RegistrationStatus::{
                Cancelled, Confirmed, Expired, Offered, Pending, Rejected, Waitlisted,
            },
        },
        registration, user,
    },
    error::Result,
    events::{
        calendar::{entry, stand, when},
        words::instant,
    },
    ical::{Calendar, text},
    web::State,
};

/// Most places that are looked at, the newest ones.
const MOST: u64 = 1000;

/// So long an entry that is over for the person stands struck out, so that every calendar drops it.
const DROPPED: i64 = 90;

/// What the person's places at an event come to.
struct Standing {
    /// The one that counts: the live one, else the newest.
    place: registration::Model,
    /// Grows with each change of any of them.
    version: i32,
}

/// The calendar of an account, with three statements.
///
/// # Errors
/// If the database fails.
pub async fn calendar<C: ConnectionTrait>(
    db: &C,
    state: &State,
    account: &user::Model,
    now: DateTime<Utc>,
) -> Result<String> {
    let rows = registration::Entity::find()
        .filter(registration::COLUMN.user_id.eq(account.id))
        .order_by_desc(registration::COLUMN.id)
        .limit(MOST)
        .all(db)
        .await?;
    let mut standings: HashMap<EventId, Standing> = HashMap::new();
    let mut order = Vec::new();
    for row in rows {
        let version = row.version;
        if let Some(standing) = standings.get_mut(&row.event_id) {
            standing.version += version;
            if row.status.is_live() && !standing.place.status.is_live() {
                standing.place = row;
            }
        } else {
            order.push(row.event_id);
            let place = row;
            standings.insert(place.event_id, Standing { place, version });
        }
    }
    let events = calendars::by_id(db, order.iter().copied()).await?;
    let mut calendar = Calendar::default();
    calendar.named(&calendars::network(db).await?);
    for id in order {
        let (Some(standing), Some(event)) = (standings.get(&id), events.get(&id)) else {
            continue;
        };
        add(
            &mut calendar,
            (event, standing),
            state,
            account.language,
            now,
        );
    }
    Ok(calendar.finish())
}

fn add(
    calendar: &mut Calendar,
    (event, standing): (&event::Model, &Standing),
    state: &State,
    language: Language,
    now: DateTime<Utc>,
) {
    let place = &standing.place;
    let over = !place.status.is_live();
    if over && place.updated_at < now - Duration::days(DROPPED) {
        return;
    }
    let mut entry = entry(event, state);
    let changed = event.updated_at.max(place.updated_at);
    entry
        .sequence(u32::try_from(event.version + standing.version).unwrap_or_default())
        .timestamp(changed)
        .last_modified(changed);
    // What becomes of the event counts more than the place at it.
    let off = matches!(
        event.status,
        EventStatus::Cancelled | EventStatus::Postponed
    );
    if over {
        stand(&mut entry, Entry::Cancelled);
    } else if place.status != Confirmed && !off {
        stand(&mut entry, Entry::Tentative);
    }
    if let Some((brief, long)) = words(event, place, language) {
        entry.summary(&text(&format!("{} ({brief})", event.title)));
        let motto = event.motto.as_ref();
        let told = motto.map_or_else(|| long.clone(), |motto| format!("{long}\n\n{motto}"));
        entry.description(&text(&told));
    }
    calendar.push(entry, &when(event));
}

/// How things stand, in a word or two and in a sentence; nothing where all is well.
fn words(
    event: &event::Model,
    place: &registration::Model,
    language: Language,
) -> Option<(&'static str, String)> {
    let (brief, long) = match (event.status, place.status, language) {
        (_, _, De) if event.cancelled_at.is_some() => {
            ("abgesagt", "Die Veranstaltung ist abgesagt.")
        }
        (_, _, En) if event.cancelled_at.is_some() => ("cancelled", "The event is cancelled."),
        (_, Cancelled, De) => ("abgemeldet", "Du bist nicht mehr angemeldet."),
        (_, Cancelled, En) => ("signed off", "You are not registered any more."),
        (_, Rejected, De) => ("abgelehnt", "Deine Anmeldung wurde nicht angenommen."),
        (_, Rejected, En) => ("not accepted", "Your registration was not accepted."),
        (_, Expired, De) => ("verfallen", "Der angebotene Platz ist an andere gegangen."),
        (_, Expired, En) => ("expired", "The seat that was offered went to others."),
        (EventStatus::Postponed, _, De) => {
            ("verschoben", "Der Termin gilt nicht mehr, ein neuer folgt.")
        }
        (EventStatus::Postponed, _, En) => ("postponed", "The date is off, another one will come."),
        (_, Pending, De) => ("angefragt", "Deine Anmeldung wartet auf eine Zusage."),
        (_, Pending, En) => ("requested", "Your registration waits for an answer."),
        (_, Waitlisted, De) => ("Warteliste", "Du stehst auf der Warteliste."),
        (_, Waitlisted, En) => ("waitlist", "You are on the waitlist."),
        (_, Offered, De) => ("Platz angeboten", "Ein Platz wartet auf deine Antwort"),
        (_, Offered, En) => ("seat offered", "A seat waits for your answer"),
        (_, Confirmed, _) => return None,
    };
    let mut long = long.to_owned();
    if place.status == Offered && !long.ends_with('.') {
        if let Some(until) = place.offered_until {
            let until = instant(until, &event.time_zone, language);
            let word = if language == De { "bis" } else { "until" };
            long = format!("{long} {word} {until}");
        }
        long.push('.');
    }
    Some((brief, long))
}
