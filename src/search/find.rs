//! One page of what is found.
//!
//! Hits come in an order that needs no ranking: the parts of [`Part`] one after the other, and in each
//! part the numbers of the entries. As all words have to be there, what relevance formulas weigh most,
//! how rare a word is, is the same for all hits; what is left, title before text, is told by the parts.
//! So a page does not move when other rows come and go, and where the index is read in order, reading stops
//! where the page is full. Only PostgreSQL sorts all hits of a frequent beginning (`docs/search.md`).

use std::collections::HashMap;

use sea_orm::{
    ActiveEnum, ConnectionTrait, FromQueryResult, Order,
    prelude::Uuid,
    sea_query::{Expr, ExprTrait, Func, SelectStatement, SimpleExpr},
};

use super::{
    dto::{SearchFilter, SearchHit},
    kinds::{self, Document},
};
use crate::{
    auth::Allow,
    db::search::{Part, matching},
    entity::{kinds::SearchKind, search_entry},
    error::Result,
    fulltext::Query,
    policy::ReadEvents,
    web::{Page, Paging, page::SortValue},
};

/// In the order in which hits are shown.
const PARTS: [Part; 3] = [Part::Title, Part::TitlePrefix, Part::Text];

/// A page, with at most three statements to find it and one for each kind of thing on it; one more
/// if a count was asked for.
///
/// # Errors
/// 400 for a cursor of another search.
pub async fn search<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    paging: &Paging,
    filter: &SearchFilter,
) -> Result<Page<SearchHit>> {
    let query = Query::new(&filter.q);
    let asked = |part| asked(db, by, &query, filter.kind, part);
    let (first, mut below) = match paging.seen()? {
        Some((SortValue::Int(part), SortValue::Long(no))) => (part, no),
        _ => (0, i64::MAX),
    };
    let size = usize::try_from(paging.limit).unwrap_or(usize::MAX);
    let mut found: Vec<(i32, search_entry::Model)> = Vec::new();
    for (n, part) in (0..).zip(PARTS).filter(|(n, _)| *n >= first) {
        if query.is_empty() || found.len() > size {
            break;
        }
        let (mut select, no) = asked(part);
        select
            .and_where(no.clone().lt(below))
            .order_by_expr(no, Order::Desc)
            .limit(u64::from(paging.limit) + 1 - found.len() as u64);
        for row in db.query_all(&select).await? {
            found.push((n, search_entry::Model::from_query_result(&row, "")?));
        }
        below = i64::MAX;
    }
    let more = found.len() > size;
    found.truncate(size);
    let next = found.last().filter(|_| more);
    let next = next.map(|(part, row)| paging.mark(SortValue::Int(*part), SortValue::Long(row.no)));
    let total = match (paging.count, query.is_empty()) {
        (false, _) => None,
        (true, true) => Some(0),
        (true, false) => Some(count(db, asked(Part::All)).await?),
    };
    let entries: Vec<_> = found.into_iter().map(|(_, row)| row).collect();
    Ok(Page {
        items: hits(db, &query, &entries).await?,
        next,
        total,
    })
}

/// The entries of a part that the caller sees.
fn asked<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    query: &Query,
    kind: Option<SearchKind>,
    part: Part,
) -> (SelectStatement, SimpleExpr) {
    let (mut select, no) = matching(db, query, part);
    let column = Expr::col((search_entry::Entity, search_entry::Column::Kind));
    kinds::seen_by(&mut select, by.caller());
    select.and_where_option(kind.map(|kind| column.eq(kind.to_value())));
    (select, no)
}

async fn count<C: ConnectionTrait>(
    db: &C,
    (mut select, no): (SelectStatement, SimpleExpr),
) -> Result<u64> {
    select.clear_selects().expr_as(Func::count(no), "total");
    let row = db.query_one(&select).await?;
    let total: Option<i64> = row.map(|row| row.try_get("", "total")).transpose()?;
    Ok(total
        .and_then(|total| u64::try_from(total).ok())
        .unwrap_or_default())
}

/// What is shown of entries. Who changed or went meanwhile is left out.
async fn hits<C: ConnectionTrait>(
    db: &C,
    query: &Query,
    entries: &[search_entry::Model],
) -> Result<Vec<SearchHit>> {
    let mut kinds: HashMap<SearchKind, Vec<Uuid>> = HashMap::new();
    for entry in entries {
        kinds.entry(entry.kind).or_default().push(entry.id);
    }
    let mut documents: HashMap<(SearchKind, Uuid), Document> = HashMap::new();
    for (kind, ids) in kinds {
        let rows = kinds::documents(db, kind, &ids).await?;
        documents.extend(rows.into_iter().map(|row| ((kind, row.id), row)));
    }
    let shown = entries
        .iter()
        .filter_map(|entry| documents.remove(&(entry.kind, entry.id)));
    Ok(shown.filter_map(|document| document.hit(query)).collect())
}
