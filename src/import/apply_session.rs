//! The programme of an edition: sessions, who contributed, which topics they dealt with.

use std::collections::HashMap;

use sea_orm::prelude::DateTimeUtc;

use super::{
    apply::Writes,
    apply_event::Network,
    file::{self, Edition},
    present::Present,
    rows::Changes,
};
use crate::{
    entity::{
        contribution,
        ids::{ContributionId, EventId, OrganizationId, SessionId, TopicId},
        kinds::ContributionRole,
        session, session_topic,
    },
    outbox::Fact,
};

/// Who did what.
#[derive(Debug, Clone)]
pub struct Part {
    pub name: Option<String>,
    pub role: ContributionRole,
    pub organization_id: Option<OrganizationId>,
}

/// Works out what the sessions of an edition change. Returns whether any differs.
pub fn sessions(
    now: DateTimeUtc,
    network: &Network<'_>,
    present: &Present,
    event_id: EventId,
    edition: &Edition,
    topics: &HashMap<String, TopicId>,
    writes: &mut Writes,
) -> bool {
    let mut any = false;
    let there = present
        .sessions
        .get(&event_id)
        .map_or(&[][..], Vec::as_slice);
    for (position, one) in (1..).zip(&edition.programme) {
        let known = there.iter().find(|row| row.position == position).cloned();
        let new = known.is_none();
        let mut row = known.unwrap_or_else(|| session::Model {
            id: SessionId::new(),
            event_id,
            position,
            kind: one.kind,
            title: String::new(),
            abstract_text: None,
            summary_md: None,
            day: None,
            starts_at: None,
            ends_at: None,
            room: None,
            signup: false,
            signup_capacity: None,
            signup_waitlist: false,
            version: 0,
            created_at: now,
            updated_at: now,
        });
        let mut changes = Changes::default();
        changes.set(&mut row.kind, one.kind, "kind");
        changes.set(&mut row.title, one.title.clone(), "title");
        changes.given(&mut row.day, one.day, "day");
        changes.given(&mut row.summary_md, one.summary.clone(), "summary_md");
        let parts = parts(network, one);
        if contributions(present, event_id, Some(row.id), &parts, writes) {
            changes.note("contributions");
        }
        if links(present, row.id, one, topics, writes) {
            changes.note("topic_ids");
        }
        writes.outcome.sessions.count(new, !changes.none());
        if changes.none() {
            continue;
        }
        any = true;
        row.version += 1;
        row.updated_at = now;
        let fact = Fact::new("session.imported", row.id, row.version).of_event(event_id);
        writes.facts.push(fact.fields(changes.0));
        writes.sessions.put(new, row);
    }
    any
}

/// The speakers of a session; without names, their organization.
fn parts(network: &Network<'_>, session: &file::Session) -> Vec<Part> {
    let organization_id = network.organization(session.organization.as_deref());
    let part = |name| Part {
        name,
        role: ContributionRole::Speaker,
        organization_id,
    };
    if session.speakers.is_empty() {
        return organization_id.map(|_| part(None)).into_iter().collect();
    }
    let names = session.speakers.iter().cloned();
    names.map(|name| part(Some(name))).collect()
}

/// Works out the contributions to a session or, without one, to the event. Returns whether
/// any differs.
pub fn contributions(
    present: &Present,
    event_id: EventId,
    session_id: Option<SessionId>,
    wanted: &[Part],
    writes: &mut Writes,
) -> bool {
    if wanted.is_empty() {
        return false;
    }
    let there = present.contributions.get(&event_id).into_iter().flatten();
    let mut there: HashMap<i32, &contribution::Model> = there
        .filter(|row| row.session_id == session_id)
        .map(|row| (row.position, row))
        .collect();
    let mut any = false;
    for (position, part) in (1..).zip(wanted) {
        let Part {
            name,
            role,
            organization_id,
        } = part.clone();
        let known = there.remove(&position);
        let row = contribution::Model {
            id: known.map_or_else(ContributionId::new, |row| row.id),
            event_id,
            session_id,
            position,
            name,
            role,
            organization_id,
        };
        let differs = known != Some(&row);
        let tally = &mut writes.outcome.contributions;
        tally.count(known.is_none(), differs);
        if differs {
            any = true;
            writes.contributions.put(known.is_none(), row);
        }
    }
    any |= !there.is_empty();
    writes.outcome.contributions.removed += there.len();
    writes.removed.extend(there.values().map(|row| row.id));
    any
}

/// Works out which topics a session dealt with. Returns whether that differs.
fn links(
    present: &Present,
    session_id: SessionId,
    session: &file::Session,
    topics: &HashMap<String, TopicId>,
    writes: &mut Writes,
) -> bool {
    if session.topics.is_empty() {
        return false;
    }
    let titles = session.topics.iter();
    let wanted: Vec<TopicId> = titles.filter_map(|t| topics.get(t).copied()).collect();
    let there = present
        .links
        .get(&session_id)
        .map_or(&[][..], Vec::as_slice);
    let missing = wanted.iter().filter(|id| !there.contains(id));
    let surplus = there.iter().filter(|id| !wanted.contains(id));
    let before = (writes.links.len(), writes.unlinked.len());
    writes.links.extend(missing.map(|id| session_topic::Model {
        session_id,
        topic_id: *id,
    }));
    writes.unlinked.extend(surplus.map(|id| (session_id, *id)));
    before != (writes.links.len(), writes.unlinked.len())
}
