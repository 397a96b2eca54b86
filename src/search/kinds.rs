//! What can be found: the words of each kind, and who sees it. One entry a kind in each `match`.

use sea_orm::{
    ActiveEnum, ColumnTrait, Condition, ConnectionTrait, EntityTrait, Iterable, QueryFilter,
    QuerySelect, QueryTrait, Select,
    prelude::Uuid,
    sea_query::{Expr, ExprTrait, SelectStatement},
};

use crate::{
    auth::{Caller, scope},
    entity::{
        district, event,
        ids::{Ags, EventId},
        kinds::{
            QuestionStatus::Published,
            SearchKind::{
                self, District, Event, Material, Organization, Question, Report, Series, Session,
                Topic,
            },
        },
        material, organization, question, report, search_entry, series, session, topic,
    },
    error::Result,
    fulltext::{Query, snippet},
    materials,
    questions::sight,
    reports,
    web::text::brief,
};

use super::dto::SearchHit;

/// The kinds that belong to an event, and change their place with it.
pub(super) const OF_EVENTS: [SearchKind; 5] = [Session, Topic, Question, Material, Report];

/// What is read of a thing: it is found by the words of this, and shown by it.
#[derive(Clone, Debug)]
pub(super) struct Document {
    pub kind: SearchKind,
    pub id: Uuid,
    pub event_id: Option<EventId>,
    pub title: String,
    pub body: String,
}

impl Document {
    fn new(kind: SearchKind, id: Uuid, title: String) -> Self {
        Self {
            kind,
            id,
            event_id: None,
            title,
            body: String::new(),
        }
    }

    fn of(self, event: EventId) -> Self {
        Self {
            event_id: Some(event),
            ..self
        }
    }

    fn with<const N: usize>(self, texts: [Option<String>; N]) -> Self {
        let body = texts.into_iter().flatten().collect::<Vec<_>>().join("\n");
        Self { body, ..self }
    }

    /// How it is shown; none if it changed, and has not all the words any more.
    pub fn hit(self, query: &Query) -> Option<SearchHit> {
        let Self {
            kind,
            id,
            event_id: _,
            title,
            body,
        } = self;
        if !query.is_in(&[&title, &body]) {
            return None;
        }
        let snippet = snippet(&body, query).or_else(|| snippet(&title, query))?;
        let (id, path) = match kind {
            Series => (id.to_string(), "series"),
            Organization => (id.to_string(), "organizations"),
            District => (ags(id), "districts"),
            Event | Report => (id.to_string(), "events"),
            Session => (id.to_string(), "sessions"),
            Topic => (id.to_string(), "topics"),
            Question => (id.to_string(), "questions"),
            Material => (id.to_string(), "materials"),
        };
        let below = if kind == Report { "/report" } else { "" };
        let title = if kind == Question {
            brief(&title)
        } else {
            title
        };
        Some(SearchHit {
            kind,
            title,
            snippet,
            url: format!("/api/v1/{path}/{id}{below}"),
            id,
        })
    }
}

/// The texts of things of a kind. Only what everybody who sees the thing may read; no names of
/// participants, and of a question no answer that is not published.
pub(super) async fn documents<C: ConnectionTrait>(
    db: &C,
    kind: SearchKind,
    ids: &[Uuid],
) -> Result<Vec<Document>> {
    let document = |id, title| Document::new(kind, id, title);
    let among = ids.iter().copied();
    Ok(match kind {
        Series => {
            let rows = series::Entity::find()
                .filter(series::COLUMN.id.is_in(among))
                .all(db)
                .await?;
            let of = |row: series::Model| document(row.id.0, row.name).with([row.description]);
            rows.into_iter().map(of).collect()
        }
        Organization => {
            let is = organization::COLUMN.id.is_in(among);
            let rows = organization::Entity::find().filter(is).all(db).await?;
            let of = |row: organization::Model| {
                let short = row.short_name.map(|short| format!(" ({short})"));
                document(row.id.0, row.name + &short.unwrap_or_default())
            };
            rows.into_iter().map(of).collect()
        }
        District => {
            let is = district::COLUMN.ags.is_in(among.map(ags));
            let rows = district::Entity::find().filter(is).all(db).await?;
            let of = |row: district::Model| {
                let key = row.ags.to_string();
                document(district_id(&row.ags), row.name).with([Some(key), Some(row.state)])
            };
            rows.into_iter().map(of).collect()
        }
        Event => {
            let rows = event::Entity::find()
                .filter(event::COLUMN.id.is_in(among))
                .all(db)
                .await?;
            let of = |row: event::Model| {
                let place = [row.place_name, row.place_locality].into_iter().flatten();
                let place = place.collect::<Vec<_>>().join(", ");
                document(row.id.0, row.title).of(row.id).with([
                    row.motto,
                    row.description,
                    Some(place),
                ])
            };
            rows.into_iter().map(of).collect()
        }
        Session => {
            let is = session::COLUMN.id.is_in(among);
            let rows = session::Entity::find().filter(is).all(db).await?;
            let of = |row: session::Model| {
                let texts = [row.abstract_text, row.summary_md];
                document(row.id.0, row.title).of(row.event_id).with(texts)
            };
            rows.into_iter().map(of).collect()
        }
        Topic => {
            let rows = topic::Entity::find()
                .filter(topic::COLUMN.id.is_in(among))
                .all(db)
                .await?;
            let of = |row: topic::Model| {
                let texts = [row.description, row.notes_md, row.outcome_md];
                document(row.id.0, row.title).of(row.event_id).with(texts)
            };
            rows.into_iter().map(of).collect()
        }
        Question => {
            let is = question::COLUMN.id.is_in(among);
            let rows = question::Entity::find().filter(is).all(db).await?;
            let of = |row: question::Model| {
                let answer = row.answer_text.filter(|_| row.status == Published);
                document(row.id.0, row.text).of(row.event_id).with([answer])
            };
            rows.into_iter().map(of).collect()
        }
        Material => {
            let is = material::COLUMN.id.is_in(among);
            let rows = material::Entity::find().filter(is).all(db).await?;
            let of = |row: material::Model| {
                let texts = [row.description];
                document(row.id.0, row.title).of(row.event_id).with(texts)
            };
            rows.into_iter().map(of).collect()
        }
        Report => {
            let events: Vec<EventId> = among.map(EventId).collect();
            let of = |(event, title, text): (EventId, String, String)| {
                document(event.0, title).of(event).with([Some(text)])
            };
            let rows = reports::published_words(db, &events).await?;
            rows.into_iter().map(of).collect()
        }
    })
}

/// Ids of all things of a kind, or of those of some events.
pub(super) async fn all<C: ConnectionTrait>(
    db: &C,
    kind: SearchKind,
    events: Option<&[EventId]>,
) -> Result<Vec<Uuid>> {
    macro_rules! of_events {
        ($entity:ident) => {
            of_events!($entity, Id)
        };
        ($entity:ident, $id:ident) => {{
            let events =
                events.map(|events| $entity::COLUMN.event_id.is_in(events.iter().copied()));
            read(
                db,
                $entity::Entity::find().apply_if(events, QueryFilter::filter),
                $entity::Column::$id,
            )
        }};
    }
    match kind {
        Series => read(db, series::Entity::find(), series::Column::Id).await,
        Organization => read(db, organization::Entity::find(), organization::Column::Id).await,
        District => {
            let keys = district::Entity::find()
                .select_only()
                .column(district::Column::Ags);
            let keys: Vec<Ags> = keys.into_tuple().all(db).await?;
            Ok(keys.iter().map(district_id).collect())
        }
        Event => read(db, event::Entity::find(), event::Column::Id).await,
        Session => of_events!(session).await,
        Topic => of_events!(topic).await,
        Question => of_events!(question).await,
        Material => of_events!(material).await,
        Report => of_events!(report, EventId).await,
    }
}

async fn read<C: ConnectionTrait, E: EntityTrait>(
    db: &C,
    select: Select<E>,
    id: E::Column,
) -> Result<Vec<Uuid>> {
    Ok(select.select_only().column(id).into_tuple().all(db).await?)
}

/// Only entries whose things are there, and are seen by the caller. Joined, not asked for by `EXISTS`:
/// for that PostgreSQL would read all events first.
pub(super) fn seen_by(select: &mut SelectStatement, caller: &Caller) {
    let event = Expr::col(entry(search_entry::Column::EventId));
    join(
        select,
        event::Entity,
        event::Column::Id,
        search_entry::Column::EventId,
    );
    let visible = Condition::all()
        .add(Expr::col((event::Entity, event::Column::Id)).is_not_null())
        .add(scope::visible_events(caller));
    let any = SearchKind::iter().fold(Condition::any(), |any, kind| {
        let is = Expr::col(entry(search_entry::Column::Kind)).eq(kind.to_value());
        any.add(Condition::all().add(is).add(there(select, kind, caller)))
    });
    select
        .cond_where(Condition::any().add(event.is_null()).add(visible))
        .cond_where(any);
}

/// That the row of an entry of a kind is there and, its event aside, seen by the caller.
fn there(select: &mut SelectStatement, kind: SearchKind, caller: &Caller) -> Condition {
    macro_rules! row {
        ($entity:ident) => {
            row!($entity, Id)
        };
        ($entity:ident, $id:ident) => {{
            let id = $entity::Column::$id;
            join(select, $entity::Entity, id, search_entry::Column::Id);
            Condition::all().add(Expr::col(($entity::Entity, id)).is_not_null())
        }};
    }
    match kind {
        Series => row!(series),
        Organization => row!(organization),
        // They are never deleted; events are joined anyway.
        District | Event => Condition::all(),
        Session => row!(session),
        Topic => row!(topic),
        Question => row!(question).add(sight::visible(caller)),
        Material => row!(material).add(materials::visible(caller)),
        Report => row!(report, EventId).add(reports::is_published()),
    }
}

fn join<E: EntityTrait>(
    select: &mut SelectStatement,
    to: E,
    id: E::Column,
    of: search_entry::Column,
) {
    let own = Expr::col((to, id));
    select.left_join(to, own.equals(entry(of)));
}

fn entry(column: search_entry::Column) -> (search_entry::Entity, search_entry::Column) {
    (search_entry::Entity, column)
}

/// Districts have keys of five digits; in the index they stand under an id made of them.
fn district_id(ags: &Ags) -> Uuid {
    Uuid::from_u128(ags.as_str().parse().unwrap_or_default())
}

fn ags(id: Uuid) -> String {
    format!("{:05}", id.as_u128())
}
