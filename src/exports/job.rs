//! Making what is large: claimed by one instance, one at a time in each, people read a few
//! hundred at a time, the paper made by a thread of its own. Where an instance dies, its claim
//! runs out, and another begins anew: nothing is left of what was half made.

use std::time::Duration as Pause;

use actix_web::web::{Bytes, Data};
use chrono::Duration;
use futures_util::{Stream, TryStreamExt, stream};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    prelude::Uuid,
    sea_query::{Expr, LockBehavior, LockType},
};
use tokio::{sync::mpsc, task::JoinHandle};

use super::{
    paper::Paper,
    people::{Guest, People},
    service::{self, size},
};
use crate::{
    auth::{Allow, identify, scope},
    db::{Actor, Db, Expected, Tx},
    entity::{
        export, export_part,
        ids::ExportId,
        kinds::ExportStatus::{Failed, Queued, Ready, Running},
    },
    error::{Code, Error, Result},
    policy::ExportData,
    web::{State, background::Ending},
};

/// How long a claim holds, in seconds. It is renewed while there is progress.
const LEASE: i64 = 60;

/// How often it is renewed while the file is put together.
const RENEW: Pause = Pause::from_secs(15);

/// So often it is tried: what kills its process must not do so for ever.
const TRIES: i32 = 3;

/// Bytes of a piece of a file.
const PART: usize = 256 * 1024;

/// Rows with pieces that go into one statement.
const PARTS: usize = 8;

/// What is to be made, or was not made to its end.
fn waiting(db: &Db) -> sea_orm::Select<export::Entity> {
    let now = db.now();
    let left = Condition::all()
        .add(export::COLUMN.status.eq(Running))
        .add(export::COLUMN.claimed_until.lt(now));
    export::Entity::find()
        .filter(
            Condition::any()
                .add(export::COLUMN.status.eq(Queued))
                .add(left),
        )
        .filter(export::COLUMN.expires_at.gt(now))
        .order_by_asc(export::COLUMN.created_at)
        .order_by_asc(export::COLUMN.id)
        .limit(1)
}

/// Takes up what another instance, or an earlier process, left.
///
/// # Errors
/// If the database fails.
pub async fn resume(state: &Data<State>) -> Result<()> {
    // Who is at it finds what waits.
    let free = state.exporting.try_lock().is_ok();
    if !free || waiting(&state.db).one(state.db.read()).await?.is_none() {
        return Ok(());
    }
    let with = state.clone();
    state
        .background
        .begin(move |ending| async move { run(&with, &ending).await })
}

/// Makes one export after the other, until there is none. Who comes while another is at it
/// waits, and finds what came meanwhile.
pub async fn run(state: &State, ending: &Ending) {
    let _alone = state.exporting.lock().await;
    loop {
        if ending.is_near() {
            return;
        }
        match claim(&state.db).await {
            Ok(None) => return,
            Ok(Some(job)) => {
                let id = job.id;
                if let Err(e) = make(state, &job, ending).await {
                    tracing::error!(export.id = %id, error = %e, "export failed");
                    if let Err(e) = fail(&state.db, &job, &e).await {
                        tracing::error!(export.id = %id, error = %e, "export stays claimed");
                    }
                }
            }
            Err(e) => {
                tracing::error!(error = %e, "no export can be claimed");
                return;
            }
        }
    }
}

/// The oldest that waits, as ours.
async fn claim(db: &Db) -> Result<Option<export::Model>> {
    // Most of the time there is nothing: that is seen without a transaction.
    if waiting(db).one(db.read()).await?.is_none() {
        return Ok(None);
    }
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    let found = waiting(db)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .one(&tx)
        .await?;
    let Some(found) = found else {
        return Ok(None);
    };
    let spent = found.tries >= TRIES;
    let problem = spent.then(|| Code::Internal.as_str());
    let rows = export::Entity::update_many()
        .col_expr(
            export::Column::Status,
            Expr::val(if spent { Failed } else { Running }.as_str()),
        )
        .col_expr(export::Column::Problem, Expr::val(problem))
        .col_expr(export::Column::Tries, Expr::val(found.tries + 1))
        .col_expr(export::Column::Done, Expr::val(0))
        .col_expr(export::Column::Claim, Expr::val(Uuid::new_v4()))
        .col_expr(export::Column::ClaimedUntil, Expr::val(lease(&tx)))
        .col_expr(export::Column::UpdatedAt, Expr::val(tx.now))
        .filter(export::COLUMN.id.eq(found.id))
        .exec_with_returning(&tx)
        .await?;
    tx.commit().await?;
    // One that is given up is skipped the next time.
    if spent {
        return Box::pin(claim(db)).await;
    }
    Ok(rows.into_iter().next())
}

/// The job, while it is ours.
fn still(job: &export::Model) -> Condition {
    Condition::all()
        .add(export::COLUMN.id.eq(job.id))
        .add(export::COLUMN.claim.eq(job.claim.unwrap_or_default()))
}

fn lease(tx: &Tx) -> chrono::DateTime<chrono::Utc> {
    tx.now + Duration::seconds(LEASE)
}

/// Makes one file. What was cancelled meanwhile, or belongs to another instance by now, ends
/// silently.
async fn make(state: &State, job: &export::Model, ending: &Ending) -> Result<()> {
    let caller = identify::anew(&state.db, job.user_id, job.api_key_id).await?;
    let caller = caller.ok_or_else(|| Error::refused(Code::Unauthenticated))?;
    let by = Allow::<ExportData>::check(caller)?;
    let event = scope::visible_event(state.db.read(), by.caller(), job.event_id).await?;
    // Before anybody is read.
    let erased = service::erased(state.db.read(), event.id).await?;
    let mut people = People::of(&by, &event, job.kind);
    let context = service::context(state, event, job.language).await?;
    let (kind, format) = (job.kind, job.format);
    let (sender, guests) = mpsc::channel(1);
    let mut paper =
        tokio::task::spawn_blocking(move || write(Paper::new(context, kind, format)?, guests));
    let mut done = 0;
    loop {
        if ending.is_near() {
            return give_back(&state.db, job).await;
        }
        let page = people.next(state.db.read()).await?;
        done += page.len();
        let last = page.is_empty();
        // The thread ends early only with an error, which it hands over below.
        if sender.send(page).await.is_err() || last {
            break;
        }
        if !renew(&state.db, job, done).await? {
            return Ok(());
        }
    }
    let Some(file) = finished(state, job, &mut paper, done).await? else {
        return Ok(());
    };
    if keep(&state.db, job, &file?, erased).await? {
        return Ok(());
    }
    give_back(&state.db, job).await
}

/// On a thread of its own: an empty page is the end; none comes any more if it was cancelled.
fn write(mut paper: Paper, mut guests: mpsc::Receiver<Vec<Guest>>) -> Result<Vec<u8>> {
    while let Some(page) = guests.blocking_recv() {
        if page.is_empty() {
            return paper.finish();
        }
        for guest in &page {
            paper.add(guest)?;
        }
    }
    Ok(Vec::new())
}

/// Waits for the thread, and says meanwhile that it is at work. None if nobody wants it any more.
async fn finished(
    state: &State,
    job: &export::Model,
    paper: &mut JoinHandle<Result<Vec<u8>>>,
    done: usize,
) -> Result<Option<Result<Vec<u8>>>> {
    loop {
        tokio::select! {
            file = &mut *paper => {
                return Ok(Some(file.map_err(|e| Error::Internal(e.to_string()))?));
            }
            () = tokio::time::sleep(RENEW) => {
                if !renew(&state.db, job, done).await? {
                    return Ok(None);
                }
            }
        }
    }
}

/// Notes progress, and that it goes on; false if it is not ours any more.
async fn renew(db: &Db, job: &export::Model, done: usize) -> Result<bool> {
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    let rows = export::Entity::update_many()
        .col_expr(
            export::Column::Done,
            Expr::val(i32::try_from(done).unwrap_or(i32::MAX)),
        )
        .col_expr(export::Column::ClaimedUntil, Expr::val(lease(&tx)))
        .col_expr(export::Column::UpdatedAt, Expr::val(tx.now))
        .filter(still(job))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(rows.rows_affected > 0)
}

/// To be begun anew, at once: the process ends, or somebody in it was erased.
async fn give_back(db: &Db, job: &export::Model) -> Result<()> {
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    export::Entity::update_many()
        .col_expr(export::Column::Status, Expr::val(Queued.as_str()))
        .col_expr(export::Column::Tries, Expr::val(job.tries - 1))
        .col_expr(export::Column::Claim, Expr::val(None::<Uuid>))
        .filter(still(job))
        .exec(&tx)
        .await?;
    tx.commit().await
}

/// Keeps the file, if it is still wanted: all of it becomes visible at once. False if somebody in
/// it was erased meanwhile.
async fn keep(db: &Db, job: &export::Model, file: &[u8], erased: u64) -> Result<bool> {
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    if !service::unchanged(&tx, job.event_id, erased).await? {
        return Ok(false);
    }
    let rows = export::Entity::update_many()
        .col_expr(export::Column::Status, Expr::val(Ready.as_str()))
        .col_expr(export::Column::Done, Expr::col(export::Column::Total))
        .col_expr(export::Column::Size, Expr::val(size(file)))
        .col_expr(export::Column::UpdatedAt, Expr::val(tx.now))
        .filter(still(job))
        .exec(&tx)
        .await?;
    if rows.rows_affected > 0 {
        store(&tx, job.id, file).await?;
        tx.commit().await?;
    }
    Ok(true)
}

/// Stores a file in pieces.
///
/// # Errors
/// If the database fails.
pub async fn store(tx: &Tx, id: ExportId, file: &[u8]) -> Result<()> {
    let mut no = 0;
    let parts: Vec<&[u8]> = file.chunks(PART).collect();
    for parts in parts.chunks(PARTS) {
        let rows = parts.iter().map(|bytes| {
            no += 1;
            export_part::ActiveModel {
                export_id: Set(id),
                no: Set(no),
                bytes: Set(bytes.to_vec()),
            }
        });
        export_part::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// The file, piece by piece as it is sent.
pub fn content(state: Data<State>, id: ExportId) -> impl Stream<Item = Result<Bytes>> {
    stream::try_unfold((state, 1), move |(state, no)| async move {
        let part = export_part::Entity::find_by_id((id, no));
        let part = part.one(state.db.read()).await?;
        Ok::<_, Error>(part.map(|part| (part.bytes, (state, no + 1))))
    })
    .map_ok(Bytes::from)
}

async fn fail(db: &Db, job: &export::Model, why: &Error) -> Result<()> {
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    export::Entity::update_many()
        .col_expr(export::Column::Status, Expr::val(Failed.as_str()))
        .col_expr(export::Column::Problem, Expr::val(why.code().as_str()))
        .col_expr(export::Column::UpdatedAt, Expr::val(tx.now))
        .filter(still(job))
        .exec(&tx)
        .await?;
    tx.commit().await
}

/// Deletes what is expired.
///
/// # Errors
/// If the database fails.
pub async fn purge(db: &Db) -> Result<()> {
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    export::Entity::delete_many()
        .filter(export::COLUMN.expires_at.lte(tx.now))
        .exec(&tx)
        .await?;
    tx.commit().await
}
