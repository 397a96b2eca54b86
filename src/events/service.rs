//! Reading events.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::{Expr, Func},
};

use super::{
    dto::{EventFilter, SeatOverride},
    lifecycle::registration_status,
    view::{EventView, Parts},
};
use crate::{
    auth::{Allow, scope},
    db::{Db, search},
    districts::DistrictView,
    entity::{
        district, event, event_audience, ids::EventId, kinds::SearchKind, organization,
        seat_override, series,
    },
    error::Result,
    fulltext::Query,
    organizations::OrganizationView,
    policy::ReadEvents,
    programme::service as programme,
    seats,
    series::{SeriesView, service as series_service},
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

static SORTING: Sorting<event::Model> = Sorting {
    keys: &[
        SortKey {
            name: "starts_on",
            column: |_| Expr::col((event::Entity, event::Column::StartsOn)),
            of: |row, _| SortValue::Date(row.starts_on),
        },
        SortKey {
            name: "edition",
            // Events without a number come last in both directions.
            column: |descending| {
                let none = if descending { -1 } else { i32::MAX };
                let edition = Expr::col((event::Entity, event::Column::Edition));
                Func::coalesce([edition, Expr::val(none)]).into()
            },
            of: |row, descending| {
                let none = if descending { -1 } else { i32::MAX };
                SortValue::Int(row.edition.unwrap_or(none))
            },
        },
        SortKey {
            name: "title",
            column: |_| Expr::col((event::Entity, event::Column::TitleKey)),
            of: |row, _| SortValue::Text(row.title_key.clone()),
        },
        SortKey {
            name: "updated_at",
            column: |_| Expr::col((event::Entity, event::Column::UpdatedAt)),
            of: |row, _| SortValue::Instant(row.updated_at),
        },
    ],
    id: || Expr::col((event::Entity, event::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: false,
};

/// A page of events: five statements, and one to three for each expansion.
///
/// # Errors
/// 400 for an unknown sort key or cursor.
pub async fn list(
    db: &Db,
    by: &Allow<ReadEvents>,
    paging: &Paging,
    filter: EventFilter,
    expand: &BTreeSet<&str>,
) -> Result<Page<EventView>> {
    let EventFilter {
        series_id,
        status,
        host_ags,
        district_ags,
        from,
        to,
        updated_since,
        q,
        expand: _,
    } = filter;
    let invited = |ags| {
        event_audience::Entity::find()
            .select_only()
            .column(event_audience::Column::EventId)
            .filter(event_audience::COLUMN.ags.eq(ags))
            .into_query()
    };
    let select = event::Entity::find()
        .filter(scope::visible_events(by.caller()))
        .apply_if(series_id, |s, id| s.filter(event::COLUMN.series_id.eq(id)))
        .apply_if(status, |s, status| {
            s.filter(event::COLUMN.status.eq(status))
        })
        .apply_if(host_ags, |s, ags| s.filter(event::COLUMN.host_ags.eq(ags)))
        .apply_if(district_ags, |s, ags| {
            s.filter(event::COLUMN.id.in_subquery(invited(ags)))
        })
        .apply_if(from, |s, from| s.filter(event::COLUMN.ends_on.gte(from)))
        .apply_if(to, |s, to| s.filter(event::COLUMN.starts_on.lte(to)))
        .apply_if(updated_since, |s, since| {
            s.filter(event::COLUMN.updated_at.gte(since))
        })
        .apply_if(Query::of(q), |s, q| {
            let found = search::ids(db.read(), SearchKind::Event, &q);
            s.filter(event::COLUMN.id.in_subquery(found))
        });
    let Page { items, next, total } = page::fetch(db.read(), select, paging, &SORTING).await?;
    let mut items = views(db.read(), items, db.now()).await?;
    embed(db.read(), &mut items, expand).await?;
    Ok(Page { items, next, total })
}

/// One event.
///
/// # Errors
/// 404.
pub async fn get(
    db: &Db,
    by: &Allow<ReadEvents>,
    id: EventId,
    expand: &BTreeSet<&str>,
) -> Result<EventView> {
    let row = scope::visible_event(db.read(), by.caller(), id).await?;
    let mut views = views(db.read(), vec![row], db.now()).await?;
    embed(db.read(), &mut views, expand).await?;
    views.pop().ok_or_else(crate::error::Error::not_found)
}

/// The view of one row.
///
/// # Errors
/// If the database fails.
pub async fn view<C: ConnectionTrait>(
    db: &C,
    row: event::Model,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<EventView> {
    let mut views = views(db, vec![row], now).await?;
    views.pop().ok_or_else(crate::error::Error::not_found)
}

/// Rows with their parts: four statements, however many rows.
async fn views<C: ConnectionTrait>(
    db: &C,
    rows: Vec<event::Model>,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Vec<EventView>> {
    let ids: Vec<EventId> = rows.iter().map(|row| row.id).collect();
    let mut parts: HashMap<EventId, Parts> = HashMap::new();
    let audience = event_audience::Entity::find()
        .filter(event_audience::COLUMN.event_id.is_in(ids.iter().copied()))
        .order_by_asc(event_audience::COLUMN.ags)
        .all(db)
        .await?;
    for row in audience {
        parts
            .entry(row.event_id)
            .or_default()
            .audience
            .push(row.ags);
    }
    let overrides = seat_override::Entity::find()
        .filter(seat_override::COLUMN.event_id.is_in(ids.iter().copied()))
        .order_by_asc(seat_override::COLUMN.ags)
        .all(db)
        .await?;
    for row in overrides {
        let own = SeatOverride {
            ags: row.ags,
            guaranteed: row.guaranteed,
            maximum: row.maximum,
        };
        parts.entry(row.event_id).or_default().overrides.push(own);
    }
    for (id, contributions) in programme::contributions_of(db, &ids).await? {
        parts.entry(id).or_default().contributions = contributions;
    }
    let seats = seats::availability(db, &ids).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let seats = seats.get(&row.id).copied().unwrap_or_default();
            let status = registration_status(&row, seats, now);
            let parts = parts.remove(&row.id).unwrap_or_default();
            EventView::new(row, parts, status)
        })
        .collect())
}

/// Embeds related objects, with a fixed number of statements for each kind.
async fn embed<C: ConnectionTrait>(
    db: &C,
    views: &mut [EventView],
    expand: &BTreeSet<&str>,
) -> Result<()> {
    if expand.contains("sessions") {
        let ids: Vec<EventId> = views.iter().map(|view| view.id).collect();
        let mut sessions = programme::sessions_of(db, &ids).await?;
        for view in views.iter_mut() {
            view.sessions = Some(sessions.remove(&view.id).unwrap_or_default());
        }
    }
    if expand.contains("host") {
        let keys = views.iter().filter_map(|view| view.host_ags.clone());
        let rows = district::Entity::find().filter(district::COLUMN.ags.is_in(keys));
        let rows = rows.all(db).await?;
        for view in views.iter_mut() {
            let host = rows
                .iter()
                .find(|row| Some(&row.ags) == view.host_ags.as_ref());
            view.host = host.cloned().map(DistrictView::from);
        }
    }
    if expand.contains("organizer") {
        let keys = views.iter().filter_map(|view| view.organizer_id);
        let rows = organization::Entity::find().filter(organization::COLUMN.id.is_in(keys));
        let rows = rows.all(db).await?;
        for view in views.iter_mut() {
            let row = rows.iter().find(|row| Some(row.id) == view.organizer_id);
            view.organizer = row.cloned().map(OrganizationView::from);
        }
    }
    if expand.contains("series") {
        let keys: BTreeSet<_> = views.iter().filter_map(|view| view.series_id).collect();
        let keys: Vec<_> = keys.into_iter().collect();
        let rows = series::Entity::find().filter(series::COLUMN.id.is_in(keys.iter().copied()));
        let rows = rows.all(db).await?;
        let audiences = series_service::audiences(db, &keys).await?;
        for view in views.iter_mut() {
            let row = rows.iter().find(|row| Some(row.id) == view.series_id);
            view.series = row.cloned().map(|row| {
                let audience = audiences.get(&row.id).cloned().unwrap_or_default();
                SeriesView::new(row, audience)
            });
        }
    }
    Ok(())
}
