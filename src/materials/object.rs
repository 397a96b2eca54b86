//! Objects in the store. The row comes before the object and goes after it, so that there is never
//! an object of which nobody knows; what no file refers to is removed.

use actix_web::web::Data;
use chrono::Duration;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter,
    QuerySelect, QueryTrait,
    prelude::Uuid,
    sea_query::{Alias, Expr, Func, LockType, SelectStatement},
};

use crate::{
    db::{Actor, Expected, Tx},
    entity::{
        event,
        ids::EventId,
        material_file,
        stored_object::{self, COLUMN, Column, Entity},
    },
    error::{Code, Error, Result},
    files::Writing,
    web::State,
};

/// How long an upload may be silent before it has come to nothing.
fn lease() -> Duration {
    Duration::minutes(10)
}

/// An object that is being uploaded. Dropped before it is [`Pending::kept`], nothing is left of it.
pub struct Pending {
    state: Data<State>,
    /// Its id.
    pub id: Uuid,
    /// Bytes that it may have.
    pub most: u64,
    writing: Option<Writing>,
    kept: bool,
}

impl Pending {
    /// Notes an object of so many bytes, if the event's quota leaves them; or of as many as it leaves,
    /// if nobody knows how many will come.
    ///
    /// # Errors
    /// 409 if there is no room, 503 if too many are under way.
    pub async fn begin(state: &Data<State>, event: EventId, size: Option<u64>) -> Result<Self> {
        let id = Uuid::now_v7();
        let tx = state.db.write(Actor::SYSTEM, Expected::Unsaid).await?;
        let most = reserve(&tx, state, event, (id, size)).await?;
        tx.commit().await?;
        let mut pending = Self {
            state: state.clone(),
            id,
            most,
            writing: None,
            kept: false,
        };
        let writing = state.files.begin(&id.to_string()).await.map_err(store)?;
        pending.writing = Some(writing.ok_or_else(|| Error::refused(Code::Busy))?);
        Ok(pending)
    }

    /// The object to write to.
    ///
    /// # Errors
    /// Never before it is kept.
    pub fn writing(&mut self) -> Result<&mut Writing> {
        let none = || Error::Internal("nothing is written".into());
        self.writing.as_mut().ok_or_else(none)
    }

    /// Says that there is still progress.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn renew(&self) -> Result<()> {
        let tx = self.state.db.write(Actor::SYSTEM, Expected::Unsaid).await?;
        Entity::update_many()
            .col_expr(Column::UploadingUntil, Expr::val(tx.now + lease()))
            .filter(COLUMN.id.eq(self.id))
            .filter(COLUMN.doomed.eq(false))
            .exec(&tx)
            .await?;
        tx.commit().await
    }

    /// It is referred to by now.
    pub fn kept(mut self) {
        self.kept = true;
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if self.kept {
            return;
        }
        // The client may be gone, and this with it: somebody else cleans up.
        let (state, id, writing) = (self.state.clone(), self.id, self.writing.take());
        let work = move |_| async move {
            if let Some(mut writing) = writing {
                // It may be finished, or its part cut off: removal finds what there is.
                let _ = writing.abort().await;
            }
            let alone = Condition::all().add(COLUMN.uploading_until.is_not_null());
            if let Err(e) = remove(&state, id, alone).await {
                tracing::warn!(error = %e, "an upload is cleared away later");
            }
        };
        if let Err(e) = self.state.background.begin(work) {
            tracing::warn!(error = %e, "an upload is cleared away later");
        }
    }
}

/// No room for what comes.
pub fn full(state: &State, left: u64) -> Error {
    Error::refused_with(Code::FilesQuota, &[&state.file_limits.event, &left])
}

async fn reserve(
    tx: &Tx,
    state: &State,
    event: EventId,
    (id, size): (Uuid, Option<u64>),
) -> Result<u64> {
    // Whoever else uploads to this event waits until this one is counted.
    let row = event::Entity::find_by_id(event)
        .lock(LockType::NoKeyUpdate)
        .one(tx)
        .await?;
    row.ok_or_else(Error::not_found)?;
    let sum = Func::cast_as(Func::sum(Expr::col(Column::Size)), Alias::new("bigint"));
    let used: Option<Option<i64>> = Entity::find()
        .select_only()
        .column_as(Expr::from(sum), "used")
        .filter(COLUMN.event_id.eq(event))
        // What was deleted makes room, though it may be there for a moment.
        .filter(
            Condition::any()
                .add(COLUMN.uploading_until.is_not_null())
                .add(COLUMN.id.in_subquery(referred())),
        )
        .into_tuple()
        .one(tx)
        .await?;
    let used = u64::try_from(used.flatten().unwrap_or_default()).unwrap_or_default();
    let left = state.file_limits.event.saturating_sub(used);
    let most = size.unwrap_or(left.min(state.file_limits.one));
    if most > left || left == 0 {
        return Err(full(state, left));
    }
    let row = stored_object::Model {
        id,
        event_id: event,
        size: i64::try_from(most).unwrap_or(i64::MAX),
        uploading_until: Some(tx.now + lease()),
        doomed: false,
    };
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(most)
}

/// Objects that files refer to.
fn referred() -> SelectStatement {
    material_file::Entity::find()
        .select_only()
        .column(material_file::Column::ObjectId)
        .into_query()
}

/// Makes an uploaded object one that is there, with its size; the caller refers to it in the same
/// transaction.
///
/// # Errors
/// 503 if it was given up meanwhile.
pub async fn keep(tx: &Tx, id: Uuid, size: u64) -> Result<()> {
    let none = Option::<sea_orm::prelude::DateTimeUtc>::None;
    let size = i64::try_from(size).unwrap_or(i64::MAX);
    let kept = Entity::update_many()
        .col_expr(Column::UploadingUntil, Expr::val(none))
        .col_expr(Column::Size, Expr::val(size))
        .filter(COLUMN.id.eq(id))
        .filter(COLUMN.doomed.eq(false))
        .exec(tx)
        .await?;
    if kept.rows_affected == 1 {
        return Ok(());
    }
    Err(Error::refused(Code::Busy))
}

/// What has come to nothing, or no file refers to any more.
fn left(now: sea_orm::prelude::DateTimeUtc) -> Condition {
    let there = Condition::all()
        .add(COLUMN.uploading_until.is_null())
        .add(COLUMN.id.not_in_subquery(referred()));
    Condition::any()
        .add(COLUMN.doomed.eq(true))
        .add(COLUMN.uploading_until.lt(now))
        .add(there)
}

/// Removes what is left of uploads and of materials that were deleted. Returns how many objects.
///
/// # Errors
/// If the database fails; what the store can't remove is tried again.
pub async fn sweep(state: &State) -> Result<usize> {
    let ids: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(left(state.db.now()))
        .limit(1000)
        .into_tuple()
        .all(state.db.read())
        .await?;
    let mut removed = 0;
    for id in ids {
        match remove(state, id, left(state.db.now())).await {
            Ok(true) => removed += 1,
            Ok(false) => {}
            Err(e) => tracing::warn!(error = %e, "a file is removed later"),
        }
    }
    Ok(removed)
}

/// The same, while the client goes on; if it fails, the next round does it.
pub fn sweep_soon(state: &Data<State>) {
    let with = state.clone();
    let work = move |_| async move {
        if let Err(e) = sweep(&with).await {
            tracing::warn!(error = %e, "files are removed later");
        }
    };
    if let Err(e) = state.background.begin(work) {
        tracing::warn!(error = %e, "files are removed later");
    }
}

/// Removes an object if it is still so: first nobody can refer to it any more, then the bytes go,
/// then the row.
async fn remove(state: &State, id: Uuid, still: Condition) -> Result<bool> {
    let tx = state.db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    // Locked first: the next statement then sees what whoever held it has referred to meanwhile.
    let there = Entity::find_by_id(id).lock_exclusive().one(&tx).await?;
    if there.is_none() {
        tx.end().await;
        return Ok(false);
    }
    let doomed = Entity::update_many()
        .col_expr(Column::Doomed, Expr::val(true))
        .filter(COLUMN.id.eq(id))
        .filter(still)
        .exec(&tx)
        .await?;
    tx.commit().await?;
    if doomed.rows_affected == 0 {
        return Ok(false);
    }
    state.files.delete(&id.to_string()).await.map_err(store)?;
    let tx = state.db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    Entity::delete_by_id(id).exec(&tx).await?;
    tx.commit().await?;
    Ok(true)
}

/// The store failed: nothing that the client could mend.
#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
pub fn store(e: crate::files::Failed) -> Error {
    Error::Internal(format!("files: {e}"))
}
