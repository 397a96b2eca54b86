//! What can't be at the same time: two sessions in one room, one person in two sessions.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};

use crate::{
    entity::{contribution, ids::SessionId, session},
    error::{Code, Error, Result},
    web::text,
};

/// A session that has a time, with whom and what it takes.
#[derive(Debug, Clone)]
struct Slot<'a> {
    session: &'a session::Model,
    room: Option<String>,
    people: Vec<(String, &'a str)>,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
}

impl<'a> Slot<'a> {
    fn new(session: &'a session::Model, contributions: &'a [contribution::Model]) -> Option<Self> {
        let from = session.starts_at?;
        let names = contributions.iter().filter_map(|c| c.name.as_deref());
        Some(Self {
            session,
            room: session.room.as_deref().map(text::key),
            people: names.map(|name| (text::key(name), name)).collect(),
            from,
            // Without an end it takes its beginning.
            to: session.ends_at.unwrap_or(from + Duration::seconds(1)),
        })
    }

    /// What both want at once, in words.
    fn with(&self, other: &Self) -> Vec<String> {
        let mut found = Vec::new();
        if self.from >= other.to || other.from >= self.to {
            return found;
        }
        let named = |what: &str| {
            let (one, two) = (&self.session.title, &other.session.title);
            let [what, one, two] = [what, one, two].map(text::brief);
            format!("{what}: „{one}“ / „{two}“")
        };
        if self.room.is_some() && self.room == other.room {
            found.push(named(self.session.room.as_deref().unwrap_or_default()));
        }
        let both = |key: &String| other.people.iter().any(|(theirs, _)| theirs == key);
        let people = self.people.iter().filter(|(key, _)| both(key));
        found.extend(people.map(|(_, name)| named(name)));
        found
    }
}

/// Refuses if one of the changed sessions wants a room or a person that another has at that time.
///
/// # Errors
/// 409, naming rooms, people and sessions.
pub fn refuse(
    sessions: &[session::Model],
    contributions: &HashMap<SessionId, Vec<contribution::Model>>,
    changed: &[SessionId],
) -> Result<()> {
    let parts = |id| contributions.get(id).map_or(&[][..], Vec::as_slice);
    let slots = sessions.iter().filter_map(|s| Slot::new(s, parts(&s.id)));
    let slots: Vec<Slot<'_>> = slots.collect();
    let mut found = Vec::new();
    for (i, one) in slots.iter().enumerate() {
        for two in slots.iter().skip(i + 1) {
            if changed.contains(&one.session.id) || changed.contains(&two.session.id) {
                found.extend(one.with(two));
            }
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    found.sort();
    found.dedup();
    // Enough to see what is meant.
    found.truncate(10);
    let found = found.join("; ");
    Err(Error::refused_with(Code::ProgrammeClash, &[&found]))
}
