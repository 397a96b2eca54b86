//! Reading the programme of an event.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QueryTrait, Set,
    sea_query::Expr,
};

use super::dto::{
    ContributionView, NewContribution, SessionFilter, SessionView, TopicFilter, TopicView,
};
pub use super::topics::{topic_in, topics_in};
use crate::{
    auth::{Allow, scope},
    db::{Tx, search},
    entity::{
        contribution,
        ids::{ContributionId, EventId, SessionId, TopicId},
        kinds::SearchKind,
        session, session_topic, topic,
    },
    error::{Error, Result},
    fulltext::Query,
    policy::ReadEvents,
    seats,
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

/// By place in the programme.
macro_rules! by_position {
    ($entity:ident) => {
        Sorting {
            keys: &[SortKey {
                name: "position",
                column: |_| Expr::col(($entity::Entity, $entity::Column::Position)),
                of: |row, _| SortValue::Int(row.position),
            }],
            id: || Expr::col(($entity::Entity, $entity::Column::Id)),
            id_of: |row| SortValue::Id(row.id.0),
            newest_first: false,
        }
    };
}

static SESSIONS: Sorting<session::Model> = by_position!(session);
static TOPICS: Sorting<topic::Model> = by_position!(topic);

/// A page of the programme, with four statements.
///
/// # Errors
/// 404 if the event is not to be seen.
pub async fn sessions<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    event: EventId,
    paging: &Paging,
    filter: &SessionFilter,
) -> Result<Page<SessionView>> {
    let event = scope::visible_event(db, by.caller(), event).await?;
    let select = session::Entity::find()
        .filter(session::COLUMN.event_id.eq(event.id))
        .apply_if(filter.updated_since, |s, since| {
            s.filter(session::COLUMN.updated_at.gte(since))
        });
    let page = page::fetch(db, select, paging, &SESSIONS).await?;
    let Page { items, next, total } = page;
    let items = with_parts(db, items).await?;
    Ok(Page { items, next, total })
}

/// One session.
///
/// # Errors
/// 404.
pub async fn session<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    id: SessionId,
) -> Result<SessionView> {
    let row = session::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(Error::not_found)?;
    scope::visible_event(db, by.caller(), row.event_id).await?;
    let views = with_parts(db, vec![row]).await?;
    views.into_iter().next().ok_or_else(Error::not_found)
}

/// One session, whoever asks: that was looked at before.
///
/// # Errors
/// 404.
pub async fn session_in<C: ConnectionTrait>(db: &C, id: SessionId) -> Result<SessionView> {
    let row = session::Entity::find_by_id(id).one(db).await?;
    let views = with_parts(db, row.into_iter().collect()).await?;
    views.into_iter().next().ok_or_else(Error::not_found)
}

/// The sessions of a day of an event, in their order, with three statements.
///
/// # Errors
/// If the database fails.
pub async fn sessions_of_day<C: ConnectionTrait>(
    db: &C,
    event: EventId,
    day: i32,
) -> Result<Vec<SessionView>> {
    let rows = session::Entity::find()
        .filter(session::COLUMN.event_id.eq(event))
        .filter(session::COLUMN.day.eq(day))
        .order_by_asc(session::COLUMN.position)
        .all(db)
        .await?;
    with_parts(db, rows).await
}

/// Stores who does what in a session, or for the event as a whole: exactly these.
///
/// # Errors
/// If the database fails.
pub async fn store_contributions(
    tx: &Tx,
    (event, session): (EventId, Option<SessionId>),
    parts: &[NewContribution],
) -> Result<()> {
    let own = match session {
        Some(id) => contribution::COLUMN.session_id.eq(id),
        None => contribution::COLUMN.session_id.is_null(),
    };
    contribution::Entity::delete_many()
        .filter(contribution::COLUMN.event_id.eq(event))
        .filter(own)
        .exec(tx)
        .await?;
    if parts.is_empty() {
        return Ok(());
    }
    let rows = parts.iter().zip(1..).map(|(part, position)| {
        let NewContribution {
            name,
            role,
            organization_id,
        } = part.clone();
        contribution::ActiveModel {
            id: Set(ContributionId::new()),
            event_id: Set(event),
            session_id: Set(session),
            position: Set(position),
            name: Set(name),
            role: Set(role),
            organization_id: Set(organization_id),
        }
    });
    contribution::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// All sessions of several events, with three statements.
///
/// # Errors
/// If the database fails.
pub async fn sessions_of<C: ConnectionTrait>(
    db: &C,
    events: &[EventId],
) -> Result<HashMap<EventId, Vec<SessionView>>> {
    let rows = session::Entity::find()
        .filter(session::COLUMN.event_id.is_in(events.iter().copied()))
        .order_by_asc(session::COLUMN.position)
        .all(db)
        .await?;
    let mut of: HashMap<EventId, Vec<SessionView>> = HashMap::new();
    for view in with_parts(db, rows).await? {
        of.entry(view.event_id).or_default().push(view);
    }
    Ok(of)
}

/// Sessions with their topics and contributions, with two statements; three if one signs up for any.
///
/// # Errors
/// If the database fails.
pub async fn with_parts<C: ConnectionTrait>(
    db: &C,
    rows: Vec<session::Model>,
) -> Result<Vec<SessionView>> {
    let ids: Vec<SessionId> = rows.iter().map(|row| row.id).collect();
    let mut topics: HashMap<SessionId, Vec<TopicId>> = HashMap::new();
    let links = session_topic::Entity::find()
        .filter(session_topic::COLUMN.session_id.is_in(ids.iter().copied()))
        .order_by_asc(session_topic::COLUMN.topic_id)
        .all(db)
        .await?;
    for link in links {
        topics
            .entry(link.session_id)
            .or_default()
            .push(link.topic_id);
    }
    let mut contributions: HashMap<Option<SessionId>, Vec<ContributionView>> = HashMap::new();
    let rows_of_contributions = contribution::Entity::find()
        .filter(contribution::COLUMN.session_id.is_in(ids))
        .order_by_asc(contribution::COLUMN.position)
        .all(db)
        .await?;
    for row in rows_of_contributions {
        contributions
            .entry(row.session_id)
            .or_default()
            .push(row.into());
    }
    let counts = seats::signups::counts(db, &rows).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let topics = topics.remove(&row.id).unwrap_or_default();
            let contributions = contributions.remove(&Some(row.id)).unwrap_or_default();
            let counts = counts.get(&row.id).copied().unwrap_or_default();
            SessionView::new(row, topics, contributions, counts)
        })
        .collect())
}

/// Contributions to several events as a whole, with one statement.
///
/// # Errors
/// If the database fails.
pub async fn contributions_of<C: ConnectionTrait>(
    db: &C,
    events: &[EventId],
) -> Result<HashMap<EventId, Vec<ContributionView>>> {
    let rows = contribution::Entity::find()
        .filter(contribution::COLUMN.event_id.is_in(events.iter().copied()))
        .filter(contribution::COLUMN.session_id.is_null())
        .order_by_asc(contribution::COLUMN.position)
        .all(db)
        .await?;
    let mut of: HashMap<EventId, Vec<ContributionView>> = HashMap::new();
    for row in rows {
        of.entry(row.event_id).or_default().push(row.into());
    }
    Ok(of)
}

/// A page of the topics of an event, with seven statements at most.
///
/// # Errors
/// 404 if the event is not to be seen.
pub async fn topics<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    event: EventId,
    paging: &Paging,
    filter: TopicFilter,
) -> Result<Page<TopicView>> {
    let event = scope::visible_event(db, by.caller(), event).await?;
    let TopicFilter { kind, status, q } = filter;
    let select = topic::Entity::find()
        .filter(topic::COLUMN.event_id.eq(event.id))
        .apply_if(kind, |s, kind| s.filter(topic::COLUMN.kind.eq(kind)))
        .apply_if(status, |s, status| {
            s.filter(topic::COLUMN.status.eq(status))
        })
        .apply_if(Query::of(q), |s, q| {
            let found = search::ids(db, SearchKind::Topic, &q);
            s.filter(topic::COLUMN.id.in_subquery(found))
        });
    let Page { items, next, total } = page::fetch(db, select, paging, &TOPICS).await?;
    let items = topics_in(db, by.caller(), items).await?;
    Ok(Page { items, next, total })
}

/// The event of a topic.
///
/// # Errors
/// 404.
pub async fn event_of_topic<C: ConnectionTrait>(db: &C, id: TopicId) -> Result<EventId> {
    let row = topic::Entity::find_by_id(id).one(db).await?;
    row.map(|row| row.event_id).ok_or_else(Error::not_found)
}

/// One topic.
///
/// # Errors
/// 404.
pub async fn topic<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    id: TopicId,
) -> Result<TopicView> {
    let row = topic::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(Error::not_found)?;
    scope::visible_event(db, by.caller(), row.event_id).await?;
    topic_in(db, by.caller(), row).await
}
