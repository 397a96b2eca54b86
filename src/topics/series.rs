//! Topics of a series across its editions: what was talked about before, and what became of it.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
    QueryTrait, sea_query::Expr,
};

use super::dto::SeriesTopicFilter;
use crate::{
    auth::{Allow, scope},
    db::search,
    entity::{
        event,
        ids::{SeriesId, TopicId},
        kinds::SearchKind,
        series, topic,
    },
    error::{Error, Result},
    fulltext::Query,
    policy::ReadEvents,
    programme::{TopicView, service as programme},
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

/// Longest chain of events through which a topic is followed, in either direction.
const LONGEST: usize = 100;

static SORTING: Sorting<topic::Model> = Sorting {
    keys: &[SortKey {
        name: "created_at",
        column: |_| Expr::col((topic::Entity, topic::Column::CreatedAt)),
        of: |row, _| SortValue::Instant(row.created_at),
    }],
    id: || Expr::col((topic::Entity, topic::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: true,
};

/// A page of the topics of a series, newest first, with six statements, and one more for each event
/// through which a single topic is followed.
///
/// # Errors
/// 404 for an unknown series.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    id: SeriesId,
    paging: &Paging,
    filter: SeriesTopicFilter,
) -> Result<Page<TopicView>> {
    if series::Entity::find_by_id(id).count(db).await? == 0 {
        return Err(Error::not_found());
    }
    let SeriesTopicFilter {
        kind,
        status,
        life_of,
        q,
    } = filter;
    let life = match life_of {
        Some(topic) => Some(life(db, topic).await?),
        None => None,
    };
    let events = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(event::COLUMN.series_id.eq(id))
        .filter(scope::visible_events(by.caller()))
        .into_query();
    let select = topic::Entity::find()
        .filter(topic::COLUMN.event_id.in_subquery(events))
        .apply_if(kind, |s, kind| s.filter(topic::COLUMN.kind.eq(kind)))
        .apply_if(status, |s, status| {
            s.filter(topic::COLUMN.status.eq(status))
        })
        .apply_if(life, |s, life| s.filter(topic::COLUMN.id.is_in(life)))
        .apply_if(Query::of(q), |s, q| {
            let found = search::ids(db, SearchKind::Topic, &q);
            s.filter(topic::COLUMN.id.in_subquery(found))
        });
    let Page { items, next, total } = page::fetch(db, select, paging, &SORTING).await?;
    let items = programme::topics_in(db, by.caller(), items).await?;
    Ok(Page { items, next, total })
}

/// A topic with those that it was carried from, and to.
async fn life<C: ConnectionTrait>(db: &C, id: TopicId) -> Result<Vec<TopicId>> {
    let mut chain = vec![id];
    let mut back = topic::Entity::find_by_id(id).one(db).await?;
    while let Some(before) = back.and_then(|row| row.carried_from_id) {
        if chain.len() > LONGEST || chain.contains(&before) {
            break;
        }
        chain.push(before);
        back = topic::Entity::find_by_id(before).one(db).await?;
    }
    let mut newest = vec![id];
    while !newest.is_empty() && chain.len() <= 2 * LONGEST {
        let next: Vec<TopicId> = topic::Entity::find()
            .select_only()
            .column(topic::Column::Id)
            .filter(topic::COLUMN.carried_from_id.is_in(newest))
            .into_tuple()
            .all(db)
            .await?;
        newest = next.into_iter().filter(|id| !chain.contains(id)).collect();
        chain.extend(&newest);
    }
    Ok(chain)
}
