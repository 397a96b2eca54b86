//! The feed. A cursor is the last position that was *looked at*, not the last that was shown: who may
//! know of little does not look at the rest again and again.

use chrono::Duration;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::Expr,
};

use super::{
    Change, Sight,
    catalogue::{self, DELETIONS},
    cursor::Cursor,
    dto::{ChangeFilter, Changes, Tombstone, TombstoneFilter, names},
};
use crate::{
    auth::Caller,
    db::{Actor, Db, Expected},
    entity::{feed_head, outbox},
    error::{Code, Error, Result},
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

/// How long facts are kept, in days.
pub const KEPT: i64 = 90;

/// Facts looked at for one page.
const LOOK: usize = 500;

/// Facts that are kept for good: by them it is known whether an event was out when it changed.
const LASTING: [&str; 3] = ["event.announced", "event.published", "event.imported"];

/// Changes behind a place in the feed, with two statements.
///
/// # Errors
/// 400 for an unreadable place, 410 for one that lies before what is kept, or in a database that was
/// restored since.
pub async fn read<C: ConnectionTrait>(
    db: &C,
    sight: Sight,
    filter: &ChangeFilter,
    base: &str,
) -> Result<Changes> {
    let head = feed_head::Entity::find().one(db).await?;
    let (last, purged) = head.map_or((0, 0), |head| (head.next - 1, head.purged));
    let from = match filter.after.as_deref() {
        Some("now") => return end(db, last, purged).await,
        Some(text) => Cursor::read(text)?,
        None => Cursor::begin(purged),
    };
    if from.position < purged || from.position > last {
        return Err(Error::refused_with(Code::ChangesGone, &[&KEPT]));
    }
    // The fact at the cursor is read again: it must be the one that was seen.
    let mut facts = behind(db, Ord::max(from.position, purged + 1), LOOK as u64 + 1).await?;
    if from.position > purged {
        let seen = (!facts.is_empty()).then(|| facts.remove(0));
        let same =
            |seen: &outbox::Model| seen.position == Some(from.position) && from.is_behind(seen.id);
        if !seen.as_ref().is_some_and(same) {
            return Err(Error::refused_with(Code::ChangesGone, &[&KEPT]));
        }
    }
    facts.truncate(LOOK);
    let types = filter
        .types
        .as_deref()
        .map(|types| names(types).collect::<Vec<_>>());
    let wanted = |fact: &outbox::Model| {
        let named = types
            .as_ref()
            .is_none_or(|types| types.contains(&fact.kind.as_str()));
        named && sight.sees(fact)
    };
    let limit = filter.limit.unwrap_or(50) as usize;
    let shown: Vec<&outbox::Model> = facts.iter().filter(|fact| wanted(fact)).collect();
    // A full page ends at its last change, any other at the last fact that was looked at.
    let full = shown.get(limit.saturating_sub(1)).copied();
    let looked = full.or_else(|| facts.last());
    let next = looked
        .and_then(|fact| Some(Cursor::behind(fact.position?, fact.id)))
        .unwrap_or(from);
    let items = shown.into_iter().take(limit);
    Ok(Changes {
        items: items.map(|fact| Change::new(fact, base)).collect(),
        next: next.text(),
        more: next.position < last,
    })
}

/// A place behind everything.
async fn end<C: ConnectionTrait>(db: &C, last: i64, purged: i64) -> Result<Changes> {
    let newest = behind(db, Ord::max(last, 1), 1).await?;
    let newest = newest.first().filter(|_| last > purged);
    let next = newest.map_or(Cursor::begin(purged), |fact| Cursor::behind(last, fact.id));
    Ok(Changes {
        items: Vec::new(),
        next: next.text(),
        more: false,
    })
}

async fn behind<C: ConnectionTrait>(db: &C, from: i64, most: u64) -> Result<Vec<outbox::Model>> {
    Ok(outbox::Entity::find()
        .filter(outbox::COLUMN.position.gte(from))
        .order_by_asc(outbox::COLUMN.position)
        .limit(most)
        .all(db)
        .await?)
}

static GONE: Sorting<outbox::Model> = Sorting {
    keys: &[SortKey {
        name: "deleted_at",
        column: |_| Expr::col((outbox::Entity, outbox::Column::At)),
        of: |row, _| SortValue::Instant(row.at),
    }],
    id: || Expr::col((outbox::Entity, outbox::Column::Id)),
    id_of: |row| SortValue::Id(row.id),
    newest_first: false,
};

/// A page of what is gone, with one statement.
///
/// # Errors
/// 400 for a cursor of another list, 410 if it is not kept so long.
pub async fn gone(
    db: &Db,
    caller: &Caller,
    paging: &Paging,
    filter: &TombstoneFilter,
) -> Result<Page<Tombstone>> {
    if filter.since < db.now() - Duration::days(KEPT) {
        return Err(Error::refused_with(Code::ChangesGone, &[&KEPT]));
    }
    let kinds = DELETIONS
        .iter()
        .filter(|(kind, _)| filter.kind.is_none_or(|only| only.as_str() == *kind))
        .map(|(_, deletion)| *deletion);
    let sight = Sight::of(caller);
    let of_event = outbox::COLUMN.event_id;
    let select = outbox::Entity::find()
        .filter(outbox::COLUMN.kind.is_in(kinds))
        .filter(outbox::COLUMN.hidden.eq(false))
        .filter(outbox::COLUMN.position.is_not_null())
        .filter(outbox::COLUMN.at.gte(filter.since))
        .apply_if(filter.event_id, |s, id| s.filter(of_event.eq(id)))
        .apply_if(sight.event, |s, id| s.filter(of_event.eq(id)));
    let page = page::fetch(db.read(), select, paging, &GONE).await?;
    Ok(page.map(|fact| Tombstone {
        kind: fact.object_kind,
        id: fact.object_id,
        event_id: fact.event_id,
        deleted_at: fact.at,
    }))
}

/// Forgets facts that are older than they are kept; where the feed begins now is remembered.
///
/// # Errors
/// If the database fails.
pub async fn purge(db: &Db) -> Result<()> {
    let before = db.now() - Duration::days(KEPT);
    let last = outbox::Entity::find()
        .filter(outbox::COLUMN.at.lt(before))
        .filter(outbox::COLUMN.position.is_not_null())
        .order_by_desc(outbox::COLUMN.position)
        .one(db.read())
        .await?;
    let Some(upto) = last.and_then(|fact| fact.position) else {
        return Ok(());
    };
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    feed_head::Entity::update_many()
        .col_expr(feed_head::Column::Purged, Expr::val(upto))
        .filter(feed_head::COLUMN.purged.lt(upto))
        .exec(&tx)
        .await?;
    outbox::Entity::delete_many()
        .filter(outbox::COLUMN.position.lte(upto))
        .filter(outbox::COLUMN.kind.is_not_in(LASTING))
        .exec(&tx)
        .await?;
    tx.commit().await
}

/// The catalogue.
#[must_use]
pub fn types() -> super::dto::Catalogue {
    let items = catalogue::CATALOGUE.iter();
    super::dto::Catalogue {
        items: items
            .map(|kind| super::dto::ChangeTypeView {
                name: kind.name.to_owned(),
                description: kind.about.to_owned(),
                schema: catalogue::SCHEMA,
                scope: if kind.people {
                    "registrations:read".to_owned()
                } else {
                    "events:read".to_owned()
                },
            })
            .collect(),
    }
}
