//! Creating, changing and reading series.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, Set,
    sea_query::{Expr, ExprTrait, LockType},
};

use super::dto::{NewSeries, SeriesFilter, SeriesView};
use crate::{
    auth::Allow,
    db::Tx,
    districts::service::like,
    entity::{
        ids::{Ags, SeriesId},
        series, series_district,
    },
    error::{Code, Error, Result},
    outbox::{self, Fact},
    policy::{ReadEvents, WriteEvents},
    web::{
        Page, Paging,
        forms::Findings,
        page::{self, SortKey, SortValue, Sorting},
        patch::MergePatch,
        text,
    },
};

static SORTING: Sorting<series::Model> = Sorting {
    keys: &[
        SortKey {
            name: "name",
            column: |_| Expr::col((series::Entity, series::Column::NameKey)),
            of: |row, _| SortValue::Text(row.name_key.clone()),
        },
        SortKey {
            name: "updated_at",
            column: |_| Expr::col((series::Entity, series::Column::UpdatedAt)),
            of: |row, _| SortValue::Instant(row.updated_at),
        },
    ],
    id: || Expr::col((series::Entity, series::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: false,
};

/// A page of series, with two statements.
///
/// # Errors
/// 400 for an unknown sort key or cursor.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    _: &Allow<ReadEvents>,
    paging: &Paging,
    filter: SeriesFilter,
) -> Result<Page<SeriesView>> {
    let select = series::Entity::find().apply_if(filter.q, |s, q| {
        s.filter(Expr::col(series::Column::NameKey).like(like(&q)))
    });
    let page = page::fetch(db, select, paging, &SORTING).await?;
    let ids: Vec<SeriesId> = page.items.iter().map(|row| row.id).collect();
    let mut audiences = audiences(db, &ids).await?;
    Ok(page.map(|row| {
        let audience = audiences.remove(&row.id).unwrap_or_default();
        SeriesView::new(row, audience)
    }))
}

/// One series.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    _: &Allow<ReadEvents>,
    id: SeriesId,
) -> Result<SeriesView> {
    let row = series::Entity::find_by_id(id).one(db).await?;
    view(db, row.ok_or_else(Error::not_found)?).await
}

async fn view<C: ConnectionTrait>(db: &C, row: series::Model) -> Result<SeriesView> {
    let audience = audience(db, row.id).await?;
    Ok(SeriesView::new(row, audience))
}

/// The districts invited to the events of a series.
///
/// # Errors
/// If the database fails.
pub async fn audience<C: ConnectionTrait>(db: &C, id: SeriesId) -> Result<Vec<Ags>> {
    Ok(audiences(db, &[id]).await?.remove(&id).unwrap_or_default())
}

/// The districts invited to the events of several series, with one statement.
///
/// # Errors
/// If the database fails.
pub async fn audiences<C: ConnectionTrait>(
    db: &C,
    ids: &[SeriesId],
) -> Result<HashMap<SeriesId, Vec<Ags>>> {
    let rows = series_district::Entity::find()
        .filter(series_district::COLUMN.series_id.is_in(ids.iter().copied()))
        .order_by_asc(series_district::COLUMN.ags)
        .all(db)
        .await?;
    let mut audiences: HashMap<SeriesId, Vec<Ags>> = HashMap::new();
    for row in rows {
        audiences.entry(row.series_id).or_default().push(row.ags);
    }
    Ok(audiences)
}

/// Creates a series.
///
/// # Errors
/// 422 for unknown districts, 409 if the name is taken.
pub async fn create(tx: &Tx, by: &Allow<WriteEvents>, new: &NewSeries) -> Result<SeriesView> {
    by.beyond_events()?;
    check_references(tx, new).await?;
    let row = series::ActiveModel {
        id: Set(SeriesId::new()),
        version: Set(1),
        created_at: Set(tx.now),
        ..row(tx, new)
    };
    let row = row.insert(tx).await;
    let row = row.map_err(|e| Error::from(e).unique_as(Code::AlreadyExists))?;
    invite(tx, row.id, &new.audience).await?;
    outbox::record(tx, Fact::new("series.created", row.id, 1)).await?;
    view(tx, row).await
}

/// Changes a series. Events keep the audience that they were made with.
///
/// # Errors
/// 404, 422, 428/412, 409 if the name is taken.
pub async fn update(
    tx: &Tx,
    by: &Allow<WriteEvents>,
    id: SeriesId,
    patch: &MergePatch,
) -> Result<SeriesView> {
    by.beyond_events()?;
    let present = view(tx, locked(tx, id).await?).await?;
    let (new, fields) = patch.apply(&NewSeries::from(&present))?;
    check_references(tx, &new).await?;
    tx.require_version(present.version)?;
    if fields.is_empty() {
        return Ok(present);
    }
    let version = present.version + 1;
    let changed = series::ActiveModel {
        id: Set(id),
        version: Set(version),
        ..row(tx, &new)
    };
    let changed = changed.update(tx).await;
    let changed = changed.map_err(|e| Error::from(e).unique_as(Code::AlreadyExists))?;
    if new.audience != present.audience {
        invite(tx, id, &new.audience).await?;
    }
    let fact = Fact::new("series.updated", id, version).fields(fields);
    outbox::record(tx, fact).await?;
    view(tx, changed).await
}

/// Deletes a series without events.
///
/// # Errors
/// 404, 428/412, 409 while it has events.
pub async fn delete(tx: &Tx, by: &Allow<WriteEvents>, id: SeriesId) -> Result<()> {
    by.beyond_events()?;
    let present = locked(tx, id).await?;
    tx.require_version(present.version)?;
    series::Entity::delete_by_id(id).exec(tx).await?;
    outbox::record(tx, Fact::new("series.deleted", id, present.version + 1)).await
}

async fn locked(tx: &Tx, id: SeriesId) -> Result<series::Model> {
    let row = series::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?;
    row.ok_or_else(Error::not_found)
}

/// What an input says about the row.
fn row(tx: &Tx, new: &NewSeries) -> series::ActiveModel {
    let NewSeries {
        name,
        description,
        since,
        audience: _,
        title_pattern,
    } = new.clone();
    series::ActiveModel {
        name_key: Set(text::key(&name)),
        name: Set(name),
        description: Set(description),
        since: Set(since),
        title_pattern: Set(title_pattern),
        updated_at: Set(tx.now),
        ..Default::default()
    }
}

/// Replaces the districts invited by default.
async fn invite(tx: &Tx, id: SeriesId, audience: &[Ags]) -> Result<()> {
    series_district::Entity::delete_many()
        .filter(series_district::COLUMN.series_id.eq(id))
        .exec(tx)
        .await?;
    if audience.is_empty() {
        return Ok(());
    }
    let rows = audience.iter().map(|ags| series_district::ActiveModel {
        series_id: Set(id),
        ags: Set(ags.clone()),
    });
    series_district::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

async fn check_references(tx: &Tx, new: &NewSeries) -> Result<()> {
    let mut findings = Findings::default();
    let districts: Vec<_> = new
        .audience
        .iter()
        .enumerate()
        .map(|(i, ags)| (format!("/audience/{i}"), ags.clone()))
        .collect();
    findings.districts(tx, &districts).await?;
    findings.refuse()
}

/// Whether there is one: asked before a body is read.
///
/// # Errors
/// 404.
pub async fn exists<C: ConnectionTrait>(db: &C, id: SeriesId) -> Result<()> {
    let there = series::Entity::find_by_id(id).count(db).await?;
    if there == 0 {
        return Err(Error::not_found());
    }
    Ok(())
}

/// The series, if there is one, once nobody else gives out its numbers, applies its defaults or
/// changes them. Who only adds an event does not wait: that only refers to the series.
///
/// # Errors
/// If the database fails.
pub async fn in_turn(tx: &Tx, id: SeriesId) -> Result<Option<series::Model>> {
    Ok(series::Entity::find_by_id(id)
        .lock(LockType::NoKeyUpdate)
        .one(tx)
        .await?)
}
