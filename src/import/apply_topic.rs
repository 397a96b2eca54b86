//! Topics and quotes of an edition.

use std::collections::HashMap;

use sea_orm::prelude::DateTimeUtc;

use super::{
    apply::Writes,
    file::{Edition, Voice},
    present::Present,
    rows::Changes,
};
use crate::{
    entity::{
        ids::{EventId, QuoteId, TopicId},
        kinds::{QuoteStatus, QuoteUse, QuoteUses, TopicKind, TopicStatus},
        quote, topic,
    },
    outbox::Fact,
};

/// Works out the topics: the edition's own, then those that only its sessions name. Returns
/// them by title.
pub fn topics(
    now: DateTimeUtc,
    event_id: EventId,
    present: &Present,
    edition: &Edition,
    writes: &mut Writes,
) -> HashMap<String, TopicId> {
    let there = present.topics.get(&event_id).map_or(&[][..], Vec::as_slice);
    let themes = edition.topics.iter().map(|t| (TopicKind::Theme, t));
    let barcamp = edition.barcamp_topics.iter();
    let mut wanted: Vec<_> = themes
        .chain(barcamp.map(|t| (TopicKind::Barcamp, t)))
        .collect();
    for title in edition.programme.iter().flat_map(|s| &s.topics) {
        if !wanted.iter().any(|(_, known)| *known == title) {
            wanted.push((TopicKind::Theme, title));
        }
    }
    let mut ids = HashMap::new();
    for (position, (kind, title)) in (1..).zip(wanted) {
        let same = |row: &&topic::Model| row.kind == kind && row.title == *title;
        let known = there.iter().find(same).cloned();
        let new = known.is_none();
        let mut row = known.unwrap_or_else(|| topic::Model {
            id: TopicId::new(),
            event_id,
            kind,
            position: 0,
            title: title.clone(),
            description: None,
            district_ags: None,
            proposer_id: None,
            status: match kind {
                TopicKind::Theme => TopicStatus::Documented,
                TopicKind::Barcamp => TopicStatus::Discussed,
            },
            slot_room: None,
            slot_starts_at: None,
            slot_ends_at: None,
            notes_md: None,
            version: 0,
            created_at: now,
            updated_at: now,
            outcome_md: None,
            pinned: false,
            merged_into_id: None,
            carried_from_id: None,
        });
        ids.entry(title.clone()).or_insert(row.id);
        let mut changes = Changes::default();
        changes.set(&mut row.position, position, "position");
        writes.outcome.topics.count(new, !changes.none());
        if changes.none() {
            continue;
        }
        row.version += 1;
        row.updated_at = now;
        let fact = Fact::new("topic.imported", row.id, row.version).of_event(event_id);
        writes.facts.push(fact.fields(changes.0));
        writes.topics.put(new, row);
    }
    ids
}

/// Works out the quotes; one that was revoked stays revoked. Returns whether any differs.
pub fn quotes(event_id: EventId, present: &Present, voices: &[Voice], writes: &mut Writes) -> bool {
    let there = present.quotes.get(&event_id).map_or(&[][..], Vec::as_slice);
    let mut any = false;
    for (position, voice) in (1..).zip(voices) {
        // Those that participants gave are theirs.
        let same = |row: &&quote::Model| row.position == position && row.imported;
        let known = there.iter().find(same).cloned();
        let new = known.is_none();
        let revoked = matches!(&known, Some(row) if row.status == QuoteStatus::Revoked);
        let mut row = known.unwrap_or_else(|| quote::Model {
            id: QuoteId::new(),
            event_id,
            position,
            text: String::new(),
            verbatim: voice.verbatim,
            attribution: None,
            status: QuoteStatus::Published,
            revocation_hash: None,
            imported: true,
            noted: false,
            uses: QuoteUses(vec![QuoteUse::Report, QuoteUse::Publicity]),
            version: 1,
        });
        let mut changes = Changes::default();
        if !revoked {
            changes.set(&mut row.text, voice.text.clone(), "text");
            changes.set(&mut row.verbatim, voice.verbatim, "verbatim");
            let attribution = voice.attribution.clone();
            changes.given(&mut row.attribution, attribution, "attribution");
        }
        writes.outcome.quotes.count(new, !changes.none());
        if !changes.none() {
            any = true;
            row.version += i32::from(!new);
            writes.quotes.put(new, row);
        }
    }
    any
}
