//! Places at sessions that one signs up for: who has a place at the event takes one, waits for
//! one, leaves it. They are given by the [`Pool`] of the session, as those of events are.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, QueryTrait, Set,
    sea_query::{Expr, ExprTrait, SimpleExpr},
};

use super::{GUESTS, pool::Pool, pools::Pools};
use crate::{
    db::Tx,
    entity::{
        ids::{EventId, PoolId, RegistrationId, SessionId, SignupId},
        kinds::SignupStatus::{self, Confirmed, Waitlisted},
        seat_pool, session,
        session_signup::{self, COLUMN, Entity, Model},
    },
    error::{Code, Error, Result},
    outbox::{self, Fact},
};

/// Gives a registration a place at the session whose seats are locked, or the end of its line.
///
/// # Errors
/// 409 if it has one already, or there is none and no line.
pub async fn sign_up(
    tx: &Tx,
    mut pool: Pool,
    (session, waitlist): (SessionId, bool),
    registration: RegistrationId,
) -> Result<Model> {
    if of(tx, session, registration).await?.is_some() {
        return Err(Error::refused(Code::AlreadySignedUp));
    }
    let status = if pool.grant(tx, GUESTS).await? {
        Confirmed
    } else if waitlist {
        Waitlisted
    } else {
        return Err(Error::refused(Code::SessionFull));
    };
    let row = Model {
        id: SignupId::new(),
        session_id: session,
        registration_id: registration,
        status,
        queue_no: pool.queue_no(),
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    let event = pool.event();
    let row = row.into_active_model().reset_all().insert(tx).await?;
    pool.save(tx).await?;
    note(tx, event, "signup.created", &row).await?;
    Ok(row)
}

/// Gives up a place, or leaves the line, at the session whose seats are locked; the first in line
/// moves up. The caller saves the pool.
///
/// # Errors
/// If the database fails.
pub async fn leave(tx: &Tx, pool: &mut Pool, row: &Model) -> Result<()> {
    Entity::delete_by_id(row.id).exec(tx).await?;
    note(tx, pool.event(), "signup.cancelled", row).await?;
    if row.status == Confirmed {
        pool.free(tx, GUESTS).await?;
        let now = pool.now(tx);
        pool.promote(tx, now).await?;
    }
    Ok(())
}

/// Gives up everything that a registration signed up for: whoever does not come to the event does
/// not come to its sessions.
///
/// # Errors
/// If the database fails.
pub async fn leave_all(tx: &Tx, registration: RegistrationId) -> Result<()> {
    let sessions: Vec<SessionId> = Entity::find()
        .select_only()
        .column(session_signup::Column::SessionId)
        .filter(COLUMN.registration_id.eq(registration))
        .into_tuple()
        .all(tx)
        .await?;
    let mut pools = Pools::lock(tx, sessions.iter().copied()).await?;
    for session in sessions {
        // Read after the seats are locked: it may have moved up.
        if let Some(pool) = pools.of(tx, session).await?
            && let Some(row) = of(tx, session, registration).await?
        {
            leave(tx, pool, &row).await?;
        }
    }
    pools.save(tx).await
}

/// How many have a place at each of these sessions, and how many wait: with one statement, or none
/// where one does not sign up.
///
/// # Errors
/// If the database fails.
pub async fn counts<C: ConnectionTrait>(
    db: &C,
    sessions: &[session::Model],
) -> Result<HashMap<SessionId, (i64, i64)>> {
    let ids = sessions.iter().filter(|row| row.signup).map(|row| row.id);
    let ids: Vec<SessionId> = ids.collect();
    let mut counts: HashMap<SessionId, (i64, i64)> = HashMap::new();
    if ids.is_empty() {
        return Ok(counts);
    }
    let rows: Vec<(SessionId, SignupStatus, i64)> = Entity::find()
        .select_only()
        .column(session_signup::Column::SessionId)
        .column(session_signup::Column::Status)
        .column_as(COLUMN.id.count(), "n")
        .filter(COLUMN.session_id.is_in(ids))
        .group_by(session_signup::Column::SessionId)
        .group_by(session_signup::Column::Status)
        .into_tuple()
        .all(db)
        .await?;
    for (session, status, n) in rows {
        let of = counts.entry(session).or_default();
        match status {
            Confirmed => of.0 = n,
            Waitlisted => of.1 = n,
        }
    }
    Ok(counts)
}

/// Notes of everybody who signed up for a session that it is taken away. Its seats are locked.
///
/// # Errors
/// If the database fails.
pub async fn note_gone(tx: &Tx, event: EventId, session: SessionId) -> Result<()> {
    let rows = Entity::find().filter(COLUMN.session_id.eq(session));
    let rows = rows.all(tx).await?;
    let facts = rows.iter().map(|row| fact(event, "signup.cancelled", row));
    outbox::record_all(tx, facts.collect()).await
}

/// How many signed up for any of these sessions.
///
/// # Errors
/// If the database fails.
pub async fn number(tx: &Tx, sessions: &[SessionId]) -> Result<u64> {
    let rows = Entity::find().filter(COLUMN.session_id.is_in(sessions.iter().copied()));
    Ok(rows.count(tx).await?)
}

/// Gives what is free at the sessions of an event to who waits: after it takes place again, or later.
///
/// # Errors
/// If the database fails.
pub async fn promote(tx: &Tx, event: EventId) -> Result<()> {
    let ids: Vec<PoolId> = seat_pool::Entity::find()
        .select_only()
        .column(seat_pool::Column::Id)
        .filter(seat_pool::COLUMN.event_id.eq(event))
        .filter(seat_pool::COLUMN.session_id.is_not_null())
        .into_tuple()
        .all(tx)
        .await?;
    let mut pools = Pools::lock(tx, ids.iter().copied()).await?;
    for id in ids {
        if let Some(pool) = pools.of(tx, id).await? {
            let now = pool.now(tx);
            pool.promote(tx, now).await?;
        }
    }
    pools.save(tx).await
}

async fn of(tx: &Tx, session: SessionId, registration: RegistrationId) -> Result<Option<Model>> {
    Ok(Entity::find()
        .filter(COLUMN.session_id.eq(session))
        .filter(COLUMN.registration_id.eq(registration))
        .one(tx)
        .await?)
}

/// Lowest queue number of a session that has not begun, if there is room.
pub(super) async fn first_in_line(
    tx: &Tx,
    session: SessionId,
    room: SimpleExpr,
) -> Result<Option<Model>> {
    let starts = session::COLUMN.starts_at;
    let ahead = session::Entity::find()
        .select_only()
        .column(session::Column::Id)
        .filter(session::COLUMN.id.eq(session))
        .filter(starts.is_null().or(starts.gt(tx.now)))
        .into_query();
    Ok(Entity::find()
        .filter(Expr::col((Entity, session_signup::Column::SessionId)).in_subquery(ahead))
        .filter(COLUMN.status.eq(Waitlisted))
        .filter(room)
        .order_by_asc(COLUMN.queue_no)
        .limit(1)
        .one(tx)
        .await?)
}

/// Who waited has a place now.
pub(super) async fn promoted(tx: &Tx, event: EventId, row: Model) -> Result<()> {
    let version = row.version + 1;
    let mut row: session_signup::ActiveModel = row.into();
    row.status = Set(SignupStatus::Confirmed);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await?;
    note(tx, event, "signup.promoted", &row).await
}

async fn note(tx: &Tx, event: EventId, kind: &'static str, row: &Model) -> Result<()> {
    outbox::record(tx, fact(event, kind, row)).await
}

fn fact(event: EventId, kind: &'static str, row: &Model) -> Fact {
    let fact = Fact::new(kind, row.id, row.version).of_event(event);
    fact.fields(vec!["status".into()])
}
