//! What stands on the front page.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use chrono::{DateTime, Utc};
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context, value::Serde};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;

use super::words;
use crate::{
    auth::{Allow, scope},
    entity::{
        district, event,
        ids::{Ags, EventId, SeriesId},
        kinds::{
            EventStatus::{Announced, Archived, Cancelled, Completed, Postponed, Published},
            Language,
        },
        network, series,
    },
    error::{Error, Result},
    events::{calendar::place, lifecycle::registration_status, words::dates},
    policy::ReadEvents,
    registrations::coverage,
    seats,
};

/// So many events are shown.
const NEXT: u64 = 5;

/// So many series are shown.
const SERIES: u64 = 12;

#[derive(Serialize)]
struct Series {
    id: SeriesId,
    name: String,
    description: Option<String>,
}

#[derive(Serialize)]
struct Event {
    id: EventId,
    title: String,
    motto: Option<String>,
    dates: String,
    place: Option<String>,
    host: Option<String>,
    /// How it stands, as a class of the style and in words.
    state: &'static str,
    word: &'static str,
}

/// Where the invited districts stand at an event.
#[derive(Serialize)]
struct Picture {
    id: EventId,
    title: String,
    dates: String,
    /// What the picture shows, in a sentence.
    alt: String,
}

#[derive(Serialize)]
struct Front {
    lang: &'static str,
    name: String,
    organizer: Option<String>,
    series: Vec<Series>,
    events: Vec<Event>,
    picture: Option<Picture>,
    version: &'static str,
    t: BTreeMap<&'static str, &'static str>,
}

static TEMPLATES: LazyLock<Option<Environment<'static>>> = LazyLock::new(|| {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    templates.set_auto_escape_callback(|_| AutoEscape::Html);
    let front = include_str!("../../templates/front/index.html");
    let guide = include_str!("../../templates/front/guide.html");
    templates.add_template("index", front).ok()?;
    templates.add_template("guide", guide).ok()?;
    Some(templates)
});

fn render(name: &str, values: impl Into<Value>) -> Result<String> {
    let templates = TEMPLATES.as_ref();
    let templates = templates.ok_or_else(|| Error::Internal("front templates".into()))?;
    let text = templates
        .get_template(name)
        .and_then(|t| t.render(values.into()));
    text.map_err(|e| Error::Internal(format!("front page: {e:#}")))
}

/// The guide around its text.
pub(super) fn guide(title: &str, body: &str) -> Result<String> {
    render("guide", context! { title => title, body => body })
}

/// The page, with eleven statements at most.
pub(super) async fn page<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    now: DateTime<Utc>,
    language: Language,
) -> Result<String> {
    let network = network::Entity::find_by_id(1_i16).one(db).await?;
    let series = series::Entity::find()
        .order_by_asc(series::COLUMN.name_key)
        .order_by_asc(series::COLUMN.id)
        .limit(SERIES)
        .all(db)
        .await?;
    let next = event::Entity::find()
        .filter(scope::visible_events(by.caller()))
        .filter(
            event::COLUMN
                .status
                .is_in([Announced, Published, Postponed, Cancelled]),
        )
        .filter(event::COLUMN.ends_at.gt(now))
        .order_by_asc(event::COLUMN.starts_on)
        .order_by_asc(event::COLUMN.id)
        .limit(NEXT)
        .all(db)
        .await?;
    let picture = picture(db, by, &next, now, language).await?;
    let front = Front {
        lang: match language {
            Language::De => "de",
            Language::En => "en",
        },
        name: network
            .as_ref()
            .map_or_else(|| "Kreisrunde".to_owned(), |row| row.name.clone()),
        organizer: network.and_then(|row| row.organizer),
        series: series
            .into_iter()
            .map(|row| Series {
                id: row.id,
                name: row.name,
                description: row.description,
            })
            .collect(),
        events: shown(db, next, now, language).await?,
        picture,
        version: env!("CARGO_PKG_VERSION"),
        t: words::all(language),
    };
    render("index", Serde(front))
}

async fn shown<C: ConnectionTrait>(
    db: &C,
    rows: Vec<event::Model>,
    now: DateTime<Utc>,
    language: Language,
) -> Result<Vec<Event>> {
    let ids: Vec<EventId> = rows.iter().map(|row| row.id).collect();
    let seats = seats::availability(db, &ids).await?;
    let hosts = rows.iter().filter_map(|row| row.host_ags.clone());
    let names: Vec<(Ags, String)> = district::Entity::find()
        .select_only()
        .column(district::Column::Ags)
        .column(district::Column::Name)
        .filter(district::COLUMN.ags.is_in(hosts))
        .into_tuple()
        .all(db)
        .await?;
    let names: HashMap<Ags, String> = names.into_iter().collect();
    let event = |row: event::Model| {
        let seats = seats.get(&row.id).copied().unwrap_or_default();
        let (state, word) = words::state(row.status, registration_status(&row, seats, now));
        Event {
            id: row.id,
            dates: dates(&row, language),
            place: place(&row),
            host: row.host_ags.and_then(|ags| names.get(&ags).cloned()),
            title: row.title,
            motto: row.motto,
            state,
            word: word.of(language),
        }
    };
    Ok(rows.into_iter().map(event).collect())
}

/// Of the next event that invites, else of the last one that was.
async fn picture<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    next: &[event::Model],
    now: DateTime<Utc>,
    language: Language,
) -> Result<Option<Picture>> {
    let mut row = next.iter().find(|row| row.status == Published).cloned();
    if row.is_none() {
        row = event::Entity::find()
            .filter(scope::visible_events(by.caller()))
            .filter(event::COLUMN.status.is_in([Published, Completed, Archived]))
            .filter(event::COLUMN.ends_at.lte(now))
            .order_by_desc(event::COLUMN.starts_on)
            .order_by_desc(event::COLUMN.id)
            .one(db)
            .await?;
    }
    let Some(row) = row else { return Ok(None) };
    let coverage = coverage::of_event(db, &row).await?;
    Ok((coverage.audience > 0).then(|| Picture {
        id: row.id,
        dates: dates(&row, language),
        alt: words::coverage(&coverage.summary, language),
        title: row.title,
    }))
}
