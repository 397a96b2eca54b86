//! The history of a district: to which events it was invited, and where it stood.

use chrono::NaiveDate;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
    QueryTrait, sea_query::Expr,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::standing::Standing;
use crate::{
    auth::{Allow, scope},
    entity::{
        district, event, event_audience,
        ids::{Ags, EventId, SeriesId},
        kinds::CoverageState,
    },
    error::{Error, Result},
    policy::ReadEvents,
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

/// An event to which a district was invited
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "event_id": "0199d1a0-5c1f-7000-8000-000000000011", "series_id": "0199d1a0-5c1f-7000-8000-000000000003",
    "edition": 13, "title": "13. IKOE-Ideenwerkstatt", "starts_on": "2024-11-21", "hosted": true, "state": "unknown"
}))]
pub struct Participation {
    /// The event.
    pub event_id: EventId,
    /// Series that it belongs to.
    pub series_id: Option<SeriesId>,
    /// Its number in the series.
    pub edition: Option<i32>,
    /// Its title.
    #[schema(max_length = 200)]
    pub title: String,
    /// Its first day, or the first that it can be.
    pub starts_on: NaiveDate,
    /// Whether the district was its host.
    pub hosted: bool,
    /// Where the district stands.
    pub state: CoverageState,
}

static SORTING: Sorting<event::Model> = Sorting {
    keys: &[SortKey {
        name: "starts_on",
        column: |_| Expr::col((event::Entity, event::Column::StartsOn)),
        of: |row, _| SortValue::Date(row.starts_on),
    }],
    id: || Expr::col((event::Entity, event::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: true,
};

/// A page of the events to which a district was invited, newest first, with five statements.
///
/// # Errors
/// 404 for an unknown district.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    ags: &Ags,
    paging: &Paging,
) -> Result<Page<Participation>> {
    if district::Entity::find_by_id(ags.clone()).count(db).await? == 0 {
        return Err(Error::not_found());
    }
    let invited = event_audience::Entity::find()
        .select_only()
        .column(event_audience::Column::EventId)
        .filter(event_audience::COLUMN.ags.eq(ags.clone()))
        .into_query();
    let select = event::Entity::find()
        .filter(scope::visible_events(by.caller()))
        .filter(event::COLUMN.id.in_subquery(invited));
    let page = page::fetch(db, select, paging, &SORTING).await?;
    let ids: Vec<EventId> = page.items.iter().map(|event| event.id).collect();
    let standing = Standing::of(db, &ids).await?;
    Ok(page.map(|event| Participation {
        state: standing.state(&event, ags),
        hosted: event.host_ags.as_ref() == Some(ags),
        event_id: event.id,
        series_id: event.series_id,
        edition: event.edition,
        title: event.title,
        starts_on: event.starts_on,
    }))
}
