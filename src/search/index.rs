//! The index is kept by one worker. What changed is written down with the fact of it, in the same
//! transaction ([`crate::outbox`]); the worker reads the rows as they are now and writes their
//! words. One instance at a time does so: of two, the one that read first could write last.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    panic::AssertUnwindSafe,
    time::Duration,
};

use actix_web::web::Data;
use chrono::{Datelike, NaiveDate};
use futures_util::FutureExt;
use sea_orm::{
    ActiveEnum, ColumnTrait, ConnectionTrait, EntityTrait, Iterable, QueryFilter, QueryOrder,
    QuerySelect, prelude::Uuid, sea_query::Expr,
};

use super::kinds::{self, Document, OF_EVENTS};
use crate::{
    db::{
        Actor, Db, Expected, Tx,
        search::{self, Indexed},
    },
    entity::{event, ids::EventId, kinds::SearchKind, search_due, search_entry, search_index},
    error::Result,
    fulltext::{VERSION, terms},
    web::{State, background::Ending},
};

/// How often it is looked for what changed.
const EVERY: Duration = Duration::from_secs(1);

/// Changes read, and things written, at once.
const BATCH: usize = 500;

/// Held by the instance that works on the index.
const LOCK: i64 = 0x7365_6172_6368;

type Things = BTreeMap<SearchKind, BTreeSet<Uuid>>;

/// Runs until the process ends.
pub async fn run(state: Data<State>, ending: Ending) {
    while !ending.is_near() {
        match AssertUnwindSafe(tick(&state.db)).catch_unwind().await {
            Ok(Ok(_)) => {}
            Ok(Err(e)) => tracing::error!(error = %e, "search worker failed; tries again"),
            Err(_) => tracing::error!("search worker panicked; tries again"),
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Brings the index up to date; makes it anew if another analysis made it. Returns how many changes
/// it took in.
///
/// # Errors
/// If the database fails.
pub async fn tick(db: &Db) -> Result<usize> {
    if made_by(db.read()).await? < VERSION {
        rebuild(db).await?;
    }
    let mut done = 0;
    loop {
        match take_in(db).await? {
            0 => return Ok(done),
            more => done += more,
        }
    }
}

/// Which analysis made the index. A later one than ours is somebody's who was updated before us.
async fn made_by<C: ConnectionTrait>(db: &C) -> Result<i32> {
    let row = search_index::Entity::find().one(db).await?;
    Ok(row.map_or(0, |row| row.version))
}

/// Takes in some of what changed.
async fn take_in(db: &Db) -> Result<usize> {
    // Most of the time there is nothing: that is seen without a transaction.
    if search_due::Entity::find().one(db.read()).await?.is_none() {
        return Ok(0);
    }
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    if !Db::try_lock(&tx, LOCK).await? {
        tx.end().await;
        return Ok(0);
    }
    let due = search_due::Entity::find()
        .order_by_asc(search_due::COLUMN.seq)
        .limit(BATCH as u64)
        .all(&tx)
        .await?;
    for (kind, ids) in changed(&tx, &due).await? {
        index(&tx, kind, &ids.into_iter().collect::<Vec<_>>()).await?;
    }
    search_due::Entity::delete_many()
        .filter(search_due::COLUMN.seq.is_in(due.iter().map(|row| row.seq)))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(due.len())
}

/// What has to be read anew: what changed, and with an event all that belongs to it.
async fn changed(tx: &Tx, due: &[search_due::Model]) -> Result<Things> {
    let mut things = Things::new();
    for row in due {
        let kind = match row.kind.as_str() {
            "districts" => {
                let all = kinds::all(tx, SearchKind::District, None).await?;
                things.insert(SearchKind::District, all.into_iter().collect());
                continue;
            }
            "programme" => Ok(SearchKind::Event),
            kind => SearchKind::try_from_value(&kind.to_owned()),
        };
        if let (Ok(kind), Ok(id)) = (kind, row.object_id.parse()) {
            things.entry(kind).or_default().insert(id);
        }
    }
    let events = things.get(&SearchKind::Event).into_iter().flatten();
    let events: Vec<EventId> = events.copied().map(EventId).collect();
    if events.is_empty() {
        return Ok(things);
    }
    for kind in OF_EVENTS {
        let there = kinds::all(tx, kind, Some(&events)).await?;
        things.entry(kind).or_default().extend(there);
    }
    let known = search_entry::Entity::find()
        .filter(search_entry::COLUMN.event_id.is_in(events))
        .all(tx)
        .await?;
    for entry in known {
        things.entry(entry.kind).or_default().insert(entry.id);
    }
    Ok(things)
}

/// Makes the whole index anew, in one transaction: until then the old one is there.
async fn rebuild(db: &Db) -> Result<()> {
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    if !Db::try_lock(&tx, LOCK).await? || made_by(&tx).await? >= VERSION {
        tx.end().await;
        return Ok(());
    }
    // What changes from here on is taken in afterwards.
    search_due::Entity::delete_many().exec(&tx).await?;
    search::clear(&tx).await?;
    for kind in SearchKind::iter() {
        for ids in kinds::all(&tx, kind, None).await?.chunks(BATCH) {
            index(&tx, kind, ids).await?;
        }
    }
    search_index::Entity::update_many()
        .col_expr(search_index::Column::Version, Expr::val(VERSION))
        .exec(&tx)
        .await?;
    tx.commit().await
}

/// Writes the words of things of a kind, or takes out what is not there any more.
async fn index(tx: &Tx, kind: SearchKind, ids: &[Uuid]) -> Result<()> {
    for ids in ids.chunks(BATCH) {
        let documents = kinds::documents(tx, kind, ids).await?;
        let known = search_entry::Entity::find()
            .filter(search_entry::COLUMN.kind.eq(kind))
            .filter(search_entry::COLUMN.id.is_in(ids.iter().copied()))
            .all(tx)
            .await?;
        let known: Vec<i64> = known.iter().map(|entry| entry.no).collect();
        if !known.is_empty() {
            search::remove(tx, &known).await?;
        }
        let numbers = numbers(tx, &documents).await?;
        let entries = documents.into_iter().zip(numbers).map(|(document, no)| {
            let Document {
                kind,
                id,
                event_id,
                title,
                body,
            } = document;
            let entry = search_entry::Model {
                no,
                kind,
                id,
                event_id,
            };
            Indexed {
                entry,
                title: terms(&title),
                body: terms(&body),
            }
        });
        search::store(tx, &entries.collect::<Vec<_>>()).await?;
    }
    Ok(())
}

/// Numbers that nothing has, by which hits are in order from the greatest to the least: what has no
/// date, then the latest event, and of one day by kind.
async fn numbers(tx: &Tx, documents: &[Document]) -> Result<Vec<i64>> {
    let events: HashSet<EventId> = documents.iter().filter_map(|d| d.event_id).collect();
    let days: Vec<(EventId, NaiveDate)> = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .column(event::Column::StartsOn)
        .filter(event::COLUMN.id.is_in(events))
        .into_tuple()
        .all(tx)
        .await?;
    let days: HashMap<EventId, NaiveDate> = days.into_iter().collect();
    let day = |document: &Document| document.event_id.and_then(|id| days.get(&id).copied());
    let mut wanted: Vec<i64> = documents.iter().map(|d| number(d, day(d))).collect();
    let taken: Vec<i64> = search_entry::Entity::find()
        .select_only()
        .column(search_entry::Column::No)
        .filter(search_entry::COLUMN.no.is_in(wanted.iter().copied()))
        .into_tuple()
        .all(tx)
        .await?;
    let mut taken: HashSet<i64> = taken.into_iter().collect();
    for no in &mut wanted {
        // Rare: 36 bits tell things of one day and kind apart. Then the next free one.
        while !taken.insert(*no) {
            *no = free_below(tx, *no, &taken).await?;
        }
    }
    Ok(wanted)
}

/// A number just below one that is taken.
async fn free_below(tx: &Tx, no: i64, taken: &HashSet<i64>) -> Result<i64> {
    let mut no = no;
    loop {
        no -= 1;
        let stored = search_entry::Entity::find_by_id(no).one(tx).await?;
        if stored.is_none() && !taken.contains(&no) {
            return Ok(no);
        }
    }
}

/// Bits: 23 of the day, 4 of the kind, 36 of the id.
fn number(document: &Document, day: Option<NaiveDate>) -> i64 {
    const LATER_THAN_ALL: i32 = 1 << 22;
    let day = day.map_or(LATER_THAN_ALL, |day| {
        day.num_days_from_ce().clamp(0, LATER_THAN_ALL - 1)
    });
    let kind = 15 - (document.kind as i64);
    let (_, low) = document.id.as_u64_pair();
    let rest = i64::try_from(low & ((1 << 36) - 1)).unwrap_or_default();
    (i64::from(day) << 40) | (kind << 36) | rest
}
