//! A whole file: tried, or worked off line by line by a task of this process.

use std::time::{Duration, Instant};

use actix_web::{HttpResponse, http::header::LOCATION, web::Data};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};

use super::{
    dto::{ImportLine, ImportPreview, ImportView},
    file::{self, For, Line, Past},
    line::take,
};
use crate::{
    auth::{Allow, scope, token::Keys},
    db::{Actor, Db, Expected, Tx},
    entity::{
        event,
        ids::{EventId, ImportId},
        kinds::{EventStatus, ImportOutcome, ImportStatus, Precision},
        registration_import, registration_import_line,
    },
    error::{Code, Error, Lang, Result},
    events::lifecycle::registration_status,
    forms,
    outbox::{self, Fact},
    policy::ImportRegistrations,
    seats::Availability,
    web::{State, background::Ending},
};

/// Longest trial: it holds the seats of the event, and on SQLite every writer.
const TRIAL: Duration = Duration::from_secs(5);

/// How often a line is tried where the database fails.
const TRIES: u32 = 5;

/// Reads a file for an event. Its questions say how answers are read.
///
/// # Errors
/// 404, 400, 422.
pub async fn read<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ImportRegistrations>,
    event: EventId,
    file: &str,
) -> Result<Vec<Line>> {
    let event = scope::visible_event(db, by.caller(), event).await?;
    let past = event.status == EventStatus::Completed;
    // What was asked at registration is not asked afterwards.
    let form = if past {
        None
    } else {
        forms::service::of_event(db, &event).await?
    };
    let questions = form.map_or_else(Vec::new, |form| form.questions.0);
    let past = past.then(|| Past {
        days: event.starts_on..=event.ends_on,
        exact: event.schedule_precision >= Precision::Day,
    });
    let questions = &questions;
    file::read(file, &For { questions, past })
}

/// The event, if people can be registered for it at all, or it is over and they can be recorded.
async fn open(tx: &Tx, by: &Allow<ImportRegistrations>, id: EventId) -> Result<event::Model> {
    let event = scope::visible_event(tx, by.caller(), id).await?;
    if !matches!(
        event.status,
        EventStatus::Published | EventStatus::Completed
    ) {
        let status = registration_status(&event, Availability { free: true }, tx.now);
        let status = status.as_str();
        return Err(Error::refused_with(Code::RegistrationNotOpen, &[&status]));
    }
    Ok(event)
}

/// What would become of a file: all of it happens in this transaction, so that seats run out as
/// they would, and is undone.
///
/// # Errors
/// 404, 409 if the event is neither published nor completed, or it takes too long.
pub async fn preview(
    tx: &Tx,
    by: &Allow<ImportRegistrations>,
    keys: &Keys,
    id: EventId,
    lines: &[Line],
    lang: Lang,
) -> Result<ImportPreview> {
    let event = open(tx, by, id).await?;
    let none = ImportId::new();
    let begun = Instant::now();
    let found = tx.tried(async |tx| {
        let mut found = Vec::with_capacity(lines.len());
        for line in lines {
            // Everybody else waits meanwhile.
            if begun.elapsed() > TRIAL {
                return Err(Error::refused(Code::TrialTooLong));
            }
            let mut row = take(tx, by, keys, (none, event.id), line).await?;
            // What was made here is undone: only who was there before has an id.
            let there = row.outcome == ImportOutcome::Exists;
            row.registration_id = row.registration_id.filter(|_| there);
            found.push(ImportLine::new(row, lang));
        }
        Ok(found)
    });
    Ok(ImportPreview {
        event_id: event.id,
        total: i32::try_from(lines.len()).unwrap_or(i32::MAX),
        lines: found.await?,
    })
}

/// Notes that an import begins. It goes on after the commit, with [`work`].
///
/// # Errors
/// 404, 409 if the event is neither published nor completed.
pub async fn create(
    tx: &Tx,
    by: &Allow<ImportRegistrations>,
    id: EventId,
    lines: &[Line],
) -> Result<ImportView> {
    let event = open(tx, by, id).await?;
    let row = registration_import::Model {
        id: ImportId::new(),
        event_id: event.id,
        total: i32::try_from(lines.len()).unwrap_or(i32::MAX),
        done: 0,
        created_at: tx.now,
        updated_at: tx.now,
    };
    let row = row.into_active_model().reset_all().insert(tx).await?;
    outbox::record(
        tx,
        Fact::new("import.created", row.id, 1).of_event(event.id),
    )
    .await?;
    Ok(ImportView::new(&row, Vec::new(), tx.now))
}

/// How an import stands, with three statements.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ImportRegistrations>,
    id: ImportId,
    lang: Lang,
    now: DateTime<Utc>,
) -> Result<ImportView> {
    let row = registration_import::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(Error::not_found)?;
    scope::visible_event(db, by.caller(), row.event_id).await?;
    // Lines that are done meanwhile wait for the next look.
    let done = u64::try_from(row.done).unwrap_or_default();
    let lines = registration_import_line::Entity::find()
        .filter(registration_import_line::COLUMN.import_id.eq(id))
        .order_by_asc(registration_import_line::COLUMN.line)
        .limit(done)
        .all(db)
        .await?;
    let lines = lines.into_iter().map(|line| ImportLine::new(line, lang));
    Ok(ImportView::new(&row, lines.collect(), now))
}

/// The import that a stored reply is about, if it is unfinished and its process ended.
///
/// # Errors
/// If the database fails.
pub async fn abandoned(db: &Db, reply: &HttpResponse) -> Result<Option<ImportId>> {
    let location = reply.headers().get(LOCATION);
    let id = location.and_then(|value| value.to_str().ok()?.rsplit('/').next()?.parse().ok());
    let Some(id) = id.map(ImportId) else {
        return Ok(None);
    };
    let row = registration_import::Entity::find_by_id(id)
        .one(db.read())
        .await?;
    let status = row.map(|row| ImportView::new(&row, Vec::new(), db.now()).status);
    Ok((status == Some(ImportStatus::Interrupted)).then_some(id))
}

/// Works a file off, line by line. Ends early with the process, and when the database fails or
/// the caller may not import any more: then the import is `interrupted` after a while.
pub async fn work(
    state: Data<State>,
    by: Allow<ImportRegistrations>,
    actor: Actor,
    at: (ImportId, EventId),
    lines: Vec<Line>,
    ending: Ending,
) {
    for line in &lines {
        if ending.is_near() {
            return;
        }
        if let Err(e) = insist(&state, &by, actor, at, line).await {
            tracing::error!(import.id = %at.0, line = line.number, error = %e, "import stopped");
            return;
        }
    }
}

/// Tries a line again where the database fails.
async fn insist(
    state: &State,
    by: &Allow<ImportRegistrations>,
    actor: Actor,
    at: (ImportId, EventId),
    line: &Line,
) -> Result<()> {
    let mut tries = 1;
    loop {
        match settle(state, by, actor, at, line).await {
            Err(e) if tries < TRIES && passes(&e) => {
                tokio::time::sleep(Duration::from_millis(100 << tries)).await;
                tries += 1;
            }
            done => return done,
        }
    }
}

/// Deadlocks, timeouts, a commit of which nobody knows.
fn passes(e: &Error) -> bool {
    matches!(e, Error::Db(_)) || e.code() == Code::OutcomeUnknown
}

/// One line in one transaction: registration, outcome and progress, or nothing of it.
async fn settle(
    state: &State,
    by: &Allow<ImportRegistrations>,
    actor: Actor,
    (id, event): (ImportId, EventId),
    line: &Line,
) -> Result<()> {
    let tx = state.db.write(actor, Expected::Unsaid).await?;
    // Committed by the try before, of which that was not known.
    let known = registration_import_line::Entity::find_by_id((id, line.number));
    if known.count(&tx).await? > 0 {
        return Ok(());
    }
    let row = take(&tx, by, &state.keys, (id, event), line).await?;
    registration_import_line::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&tx)
        .await?;
    let one_more = Expr::col(registration_import::Column::Done).add(1);
    let rows = registration_import::Entity::update_many()
        .col_expr(registration_import::Column::Done, one_more)
        .col_expr(registration_import::Column::UpdatedAt, Expr::val(tx.now))
        .filter(registration_import::COLUMN.id.eq(id))
        .exec_with_returning(&tx)
        .await?;
    // An event that is deleted takes its imports with it.
    let import = rows.first().ok_or_else(Error::not_found)?;
    if import.done == import.total {
        let finished = Fact::new("import.finished", id, import.done + 1).of_event(event);
        outbox::record(&tx, finished).await?;
    }
    tx.commit().await
}
