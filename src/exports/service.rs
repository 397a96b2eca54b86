//! The verbs of exports. An export is its requester's alone.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, sea_query::Expr,
};

use super::{context::Context, dto::NewExport, job, paper, people::People};
use crate::{
    auth::{Allow, Caller, scope},
    db::{Db, Tx},
    entity::{
        event, export,
        ids::{ApiKeyId, EventId, ExportId, UserId},
        kinds::{ExportStatus, Language},
        registration,
    },
    error::{Code, Error, Result},
    outbox::{self, Fact},
    policy::ExportData,
    web::{
        Page, Paging, State,
        page::{self, SortKey, SortValue, Sorting},
    },
};

/// So many people at most: what is bounded is memory, too.
pub const MOST: u64 = 20_000;

/// What has at most so many people is made at once.
const AT_ONCE: u64 = 60;

/// How long a file can be fetched, in hours: it holds personal data.
const KEPT: i64 = 24;

/// Exports that one requester may have.
const EACH: u64 = 20;

static SORTING: Sorting<export::Model> = Sorting {
    keys: &[SortKey {
        name: "created_at",
        column: |_| Expr::col((export::Entity, export::Column::CreatedAt)),
        of: |row, _| SortValue::Instant(row.created_at),
    }],
    id: || Expr::col((export::Entity, export::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: true,
};

/// Who asked.
///
/// # Errors
/// 401 for strangers.
fn requester(caller: &Caller) -> Result<(Option<UserId>, Option<ApiKeyId>)> {
    match caller {
        Caller::User(user) => Ok((Some(user.id), None)),
        Caller::Key(key) => Ok((None, Some(key.id))),
        Caller::Stranger => Err(Error::refused(Code::Unauthenticated)),
    }
}

/// Exports of who calls, as long as there is something to fetch.
fn own(caller: &Caller, now: DateTime<Utc>) -> Result<Condition> {
    let (user, key) = requester(caller)?;
    Ok(Condition::all()
        .add_option(user.map(|id| export::COLUMN.user_id.eq(id)))
        .add_option(key.map(|id| export::COLUMN.api_key_id.eq(id)))
        .add(export::COLUMN.expires_at.gt(now)))
}

/// A file that is small enough to be made while its requester waits, and how many people it is
/// about.
pub struct Prepared {
    file: Option<Vec<u8>>,
    people: u64,
    erased: u64,
}

/// Makes a small file, outside of any transaction.
///
/// # Errors
/// 404 for an event not to be seen, 422 for a form that there is not, 409 for too many people.
pub async fn prepare(
    state: &State,
    by: &Allow<ExportData>,
    id: EventId,
    new: &NewExport,
) -> Result<Prepared> {
    let event = scope::visible_event(state.db.read(), by.caller(), id).await?;
    new.possible()?;
    // Before anybody is read.
    let erased = erased(state.db.read(), event.id).await?;
    let mut people = People::of(by, &event, new.kind);
    let count = people.count(state.db.read()).await?;
    if count > MOST {
        return Err(Error::refused_with(Code::ExportTooLarge, &[&count, &MOST]));
    }
    if count > AT_ONCE {
        return Ok(Prepared {
            file: None,
            people: count,
            erased,
        });
    }
    let context = context(state, event, new.language).await?;
    let guests = people.next(state.db.read()).await?;
    let (kind, format) = (new.kind, new.format);
    let file = paper::of(context, kind, format, guests).await?;
    Ok(Prepared {
        file: Some(file),
        people: count,
        erased,
    })
}

/// What an export knows of its event.
///
/// # Errors
/// If the database fails.
pub async fn context(state: &State, event: event::Model, language: Language) -> Result<Context> {
    let from = (&state.keys, state.base_url.as_str());
    Context::of(state.db.read(), from, event, language, state.db.now()).await
}

/// Throws away what was made of the people of these events, because one of them is erased. What
/// is being made then is not kept: who keeps a file, or erases, holds the same lock.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &Tx, events: impl Iterator<Item = EventId>) -> Result<()> {
    let events: BTreeSet<EventId> = events.collect();
    for event in &events {
        lock(tx, *event).await?;
    }
    export::Entity::delete_many()
        .filter(export::COLUMN.event_id.is_in(events))
        .exec(tx)
        .await?;
    Ok(())
}

async fn lock(tx: &Tx, event: EventId) -> Result<()> {
    Db::lock(tx, &format!("exports of {event}")).await
}

/// How many of an event's people were erased.
///
/// # Errors
/// If the database fails.
pub async fn erased<C: ConnectionTrait>(db: &C, event: EventId) -> Result<u64> {
    let erased = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(event))
        .filter(
            registration::COLUMN
                .email_key
                .ends_with(registration::ERASED),
        );
    Ok(erased.count(db).await?)
}

/// Whether nobody was erased since there were so many; nobody will be before the transaction ends.
///
/// # Errors
/// If the database fails.
pub async fn unchanged(tx: &Tx, event: EventId, before: u64) -> Result<bool> {
    lock(tx, event).await?;
    Ok(erased(tx, event).await? == before)
}

/// Notes an export: with its file, or to be made.
///
/// # Errors
/// 404, 409 if the requester has too many.
pub async fn create(
    tx: &Tx,
    by: &Allow<ExportData>,
    id: EventId,
    new: &NewExport,
    prepared: &Prepared,
) -> Result<export::Model> {
    let event = scope::visible_event(tx, by.caller(), id).await?;
    let there = export::Entity::find().filter(own(by.caller(), tx.now)?);
    let there = there.count(tx).await?;
    if there >= EACH {
        return Err(Error::refused_with(Code::TooManyExports, &[&there]));
    }
    let (user_id, api_key_id) = requester(by.caller())?;
    let people = i32::try_from(prepared.people).unwrap_or(i32::MAX);
    // Made of somebody who was erased meanwhile, it is made anew.
    let current = unchanged(tx, event.id, prepared.erased).await?;
    let file = prepared.file.as_deref().filter(|_| current);
    let row = export::Model {
        id: ExportId::new(),
        event_id: event.id,
        user_id,
        api_key_id,
        kind: new.kind,
        format: new.format,
        language: new.language,
        status: file.map_or(ExportStatus::Queued, |_| ExportStatus::Ready),
        problem: None,
        total: people,
        done: file.map_or(0, |_| people),
        size: file.map_or(0, size),
        tries: 0,
        claim: None,
        claimed_until: None,
        expires_at: tx.now + Duration::hours(KEPT),
        created_at: tx.now,
        updated_at: tx.now,
    };
    let row = row.into_active_model().reset_all().insert(tx).await?;
    if let Some(file) = file {
        job::store(tx, row.id, file).await?;
    }
    let fields = vec!["kind".into(), "format".into()];
    let fact = Fact::new("export.created", row.id, 1).fields(fields);
    outbox::record(tx, fact.of_event(event.id)).await?;
    Ok(row)
}

/// Bytes of a file.
pub(super) fn size(file: &[u8]) -> i32 {
    i32::try_from(file.len()).unwrap_or(i32::MAX)
}

/// A page of the caller's exports of an event, newest first, with two statements.
///
/// # Errors
/// 404 for an event not to be seen.
pub async fn list(
    db: &Db,
    by: &Allow<ExportData>,
    id: EventId,
    paging: &Paging,
) -> Result<Page<export::Model>> {
    let event = scope::visible_event(db.read(), by.caller(), id).await?;
    let select = export::Entity::find()
        .filter(own(by.caller(), db.now())?)
        .filter(export::COLUMN.event_id.eq(event.id));
    page::fetch(db.read(), select, paging, &SORTING).await
}

/// One of the caller's exports.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ExportData>,
    id: ExportId,
    now: DateTime<Utc>,
) -> Result<export::Model> {
    export::Entity::find_by_id(id)
        .filter(own(by.caller(), now)?)
        .one(db)
        .await?
        .ok_or_else(Error::not_found)
}

/// One that has a file.
///
/// # Errors
/// 404, 409 while there is none.
pub async fn ready(db: &Db, by: &Allow<ExportData>, id: ExportId) -> Result<export::Model> {
    let row = get(db.read(), by, id, db.now()).await?;
    if row.status == ExportStatus::Ready {
        return Ok(row);
    }
    let status = row.status.as_str();
    Err(Error::refused_with(Code::ExportNotReady, &[&status]))
}

/// Cancels an export that is being made, or throws its file away.
///
/// # Errors
/// 404, 412.
pub async fn delete(tx: &Tx, by: &Allow<ExportData>, id: ExportId) -> Result<()> {
    let row = get(tx, by, id, tx.now).await?;
    tx.match_version(1)?;
    export::Entity::delete_by_id(row.id).exec(tx).await?;
    let fact = Fact::new("export.deleted", row.id, 1);
    outbox::record(tx, fact.of_event(row.event_id)).await
}
