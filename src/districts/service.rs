//! Reading districts and the network. They change by import only.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryTrait,
    sea_query::{Expr, ExprTrait, LikeExpr},
};

use super::dto::DistrictFilter;
use crate::{
    auth::Allow,
    entity::{district, ids::Ags, network},
    error::{Error, Result},
    policy::ReadEvents,
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
        text,
    },
};

static SORTING: Sorting<district::Model> = Sorting {
    keys: &[
        SortKey {
            name: "ags",
            column: |_| Expr::col((district::Entity, district::Column::Ags)),
            of: |row, _| SortValue::Text(row.ags.to_string()),
        },
        SortKey {
            name: "name",
            column: |_| Expr::col((district::Entity, district::Column::NameKey)),
            of: |row, _| SortValue::Text(row.name_key.clone()),
        },
    ],
    id: || Expr::col((district::Entity, district::Column::Ags)),
    id_of: |row| SortValue::Text(row.ags.to_string()),
    newest_first: false,
};

/// A page of districts, with one statement.
///
/// # Errors
/// 400 for an unknown sort key or cursor.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    _: &Allow<ReadEvents>,
    paging: &Paging,
    filter: DistrictFilter,
) -> Result<Page<district::Model>> {
    let DistrictFilter { state, kind, q } = filter;
    let select = district::Entity::find()
        .apply_if(state, |s, state| s.filter(district::COLUMN.state.eq(state)))
        .apply_if(kind, |s, kind| s.filter(district::COLUMN.kind.eq(kind)))
        .apply_if(q, |s, q| {
            s.filter(Expr::col(district::Column::NameKey).like(like(&q)))
        });
    page::fetch(db, select, paging, &SORTING).await
}

/// A pattern that finds `q` anywhere in a text key.
#[must_use]
pub fn like(q: &str) -> LikeExpr {
    LikeExpr::new(text::contains(q)).escape('\\')
}

/// One district.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    _: &Allow<ReadEvents>,
    ags: Ags,
) -> Result<district::Model> {
    let district = district::Entity::find_by_id(ags).one(db).await?;
    district.ok_or_else(Error::not_found)
}

/// The network on this instance.
///
/// # Errors
/// 404 before one was imported.
pub async fn network<C: ConnectionTrait>(db: &C, _: &Allow<ReadEvents>) -> Result<network::Model> {
    let network = network::Entity::find_by_id(1_i16).one(db).await?;
    network.ok_or_else(Error::not_found)
}
