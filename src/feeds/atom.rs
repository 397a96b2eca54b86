//! News: what was announced, changed, put off, reported (Atom, RFC 4287).

use std::collections::HashMap;

use atom_syndication::{Content, Entry, Feed, Generator, Link, Person, Text};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    prelude::Uuid,
};

use super::calendars;
use crate::{
    auth::Allow,
    crypto,
    entity::{
        event,
        ids::EventId,
        kinds::{EventStatus, Language::De},
        report,
    },
    error::{Error, Result},
    events::{calendar::place, words::dates},
    ical::{line, text},
    policy::ReadEvents,
    reports,
    web::{State, reply},
};

/// Most entries, those that changed last.
const MOST: u64 = 100;

/// The news, with six statements.
///
/// # Errors
/// If the database fails.
pub async fn feed<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    state: &State,
) -> Result<String> {
    let name = calendars::network(db).await?;
    let events = event::Entity::find()
        .filter(calendars::told(by))
        .order_by_desc(event::COLUMN.updated_at)
        .order_by_desc(event::COLUMN.id)
        .limit(MOST)
        .all(db)
        .await?;
    let base = &state.base_url;
    let mut entries: Vec<Entry> = events.iter().map(|event| news(event, base)).collect();
    entries.extend(published(db, by, base).await?);
    // Of two with one time the ids decide, so that the order is always the same.
    entries.sort_by(|a, b| (b.updated, &b.id).cmp(&(a.updated, &a.id)));
    entries.truncate(usize::try_from(MOST).unwrap_or_default());
    let feed = Feed {
        title: Text::plain(line(&name)),
        id: urn(named(&["feed", &state.host()])),
        updated: entries
            .first()
            .map_or(DateTime::UNIX_EPOCH.fixed_offset(), |entry| entry.updated),
        authors: vec![Person {
            name: line(&name),
            uri: Some(format!("{base}/")),
            ..Person::default()
        }],
        generator: Some(Generator {
            value: "Kreisrunde".into(),
            uri: Some("https://github.com/kreisrunde/kreisrunde".into()),
            version: Some(env!("CARGO_PKG_VERSION").into()),
        }),
        links: vec![
            link("self", format!("{base}/api/v1/events.atom"), reply::ATOM),
            link("alternate", format!("{base}/"), reply::HTML),
            link(
                "related",
                format!("{base}/api/v1/events.ics"),
                reply::CALENDAR,
            ),
        ],
        entries,
        lang: Some("de".into()),
        ..Feed::default()
    };
    let bytes = feed.write_to(Vec::new());
    let bytes = bytes.map_err(|e| Error::Internal(format!("atom: {e}")))?;
    String::from_utf8(bytes).map_err(|e| Error::Internal(format!("atom: {e}")))
}

fn link(rel: &str, href: String, media: &str) -> Link {
    Link {
        href,
        rel: rel.into(),
        mime_type: Some(media.into()),
        ..Link::default()
    }
}

fn urn(id: Uuid) -> String {
    format!("urn:uuid:{id}")
}

/// An id that follows from names: `UUIDv8` with SHA-256 (RFC 9562, 5.8 and B.2).
fn named(names: &[&str]) -> Uuid {
    let names: Vec<&[u8]> = names.iter().map(|name| name.as_bytes()).collect();
    let hash = crypto::sha256(&names);
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// What one wants to know of an event at first sight.
fn summary(event: &event::Model) -> String {
    let word = match event.status {
        _ if event.cancelled_at.is_some() => Some("abgesagt"),
        EventStatus::Announced => Some("angekündigt"),
        EventStatus::Postponed => Some("verschoben, ein neuer Termin folgt"),
        _ => None,
    };
    let first = [
        Some(dates(event, De)),
        place(event),
        word.map(str::to_owned),
    ];
    let first: Vec<String> = first.into_iter().flatten().collect();
    let mut summary = first.join(" · ");
    if let Some(motto) = &event.motto {
        summary.push('\n');
        summary.push_str(motto);
    }
    text(&summary)
}

fn news(event: &event::Model, base: &str) -> Entry {
    let address = format!("{base}/api/v1/events/{}", event.id);
    Entry {
        title: Text::plain(line(&event.title)),
        id: urn(event.id.0),
        updated: event.updated_at.fixed_offset(),
        published: event.published_at.map(|at| at.fixed_offset()),
        summary: Some(Text::plain(summary(event))),
        links: vec![
            // For people; it is what programs for news open.
            link("alternate", format!("{base}/#{}", event.id), reply::HTML),
            link("alternate", address.clone(), reply::JSON),
            link("alternate", format!("{address}.ics"), reply::CALENDAR),
        ],
        ..Entry::default()
    }
}

/// Reports that everybody reads; each time one is published anew it is news.
async fn published<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    base: &str,
) -> Result<Vec<Entry>> {
    let visible = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(calendars::told(by))
        .into_query();
    let rows: Vec<(EventId, Option<DateTime<Utc>>)> = report::Entity::find()
        .select_only()
        .column(report::Column::EventId)
        .column(report::Column::PublishedAt)
        .filter(reports::is_published())
        .filter(report::COLUMN.event_id.in_subquery(visible))
        .order_by_desc(report::COLUMN.published_at)
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?;
    let ids: Vec<EventId> = rows.iter().map(|(id, _)| *id).collect();
    let words = reports::published_words(db, &ids).await?;
    let titles: HashMap<EventId, String> = words
        .into_iter()
        .map(|(id, title, _)| (id, title))
        .collect();
    let events = calendars::by_id(db, ids).await?;
    let entry = |(id, at): (EventId, Option<DateTime<Utc>>)| {
        let (event, title, at) = (events.get(&id)?, titles.get(&id)?, at?);
        let address = format!("{base}/api/v1/events/{id}/report");
        let page = format!("{address}.html");
        Some(Entry {
            title: Text::plain(line(title)),
            id: urn(named(&["report", &id.to_string()])),
            updated: at.fixed_offset(),
            summary: Some(Text::plain(text(&format!(
                "{}: {}",
                line(&event.title),
                summary(event)
            )))),
            links: vec![
                link("alternate", page.clone(), reply::HTML),
                link("alternate", format!("{address}.pdf"), "application/pdf"),
            ],
            content: Some(Content {
                src: Some(page),
                content_type: Some(reply::HTML.into()),
                ..Content::default()
            }),
            ..Entry::default()
        })
    };
    Ok(rows.into_iter().filter_map(entry).collect())
}
