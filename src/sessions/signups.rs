//! Signing up for sessions that have fewer places than the event: who may, for whom, until when.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait},
};

use super::dto::{NewSignup, SignupView};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        event,
        ids::{EventId, RegistrationId, SessionId, SignupId},
        kinds::{
            EventStatus,
            RegistrationStatus::{self, Confirmed},
            SignupStatus::Waitlisted,
        },
        registration, session,
        session_signup::{self, Column},
    },
    error::{Code, Error, Finding, FindingCode, Result},
    policy::{Permit, ReadRegistrations, Register},
    registrations::service as registrations,
    seats::{self, Plan, Pool},
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

static SORTING: Sorting<session_signup::Model> = Sorting {
    keys: &[SortKey {
        name: "queue",
        column: |_| Expr::col((session_signup::Entity, Column::QueueNo)),
        of: |row, _| SortValue::Int(row.queue_no),
    }],
    id: || Expr::col((session_signup::Entity, Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: false,
};

/// Makes the seats of a session what its stored row says: opens, changes or closes them.
///
/// # Errors
/// 409 if more are taken than it allows, or somebody is signed up for what is to be open to all.
pub async fn follow(tx: &Tx, row: &session::Model) -> Result<()> {
    let pool = Pool::lock(tx, row.id).await?;
    if row.signup {
        let plan = Plan::of_session(row.signup_capacity);
        return seats::apply(tx, (row.event_id, Some(row.id)), pool, &plan).await;
    }
    let Some(pool) = pool else { return Ok(()) };
    let there = seats::signups::number(tx, &[row.id]).await?;
    if there > 0 {
        return Err(Error::refused_with(Code::SignedUp, &[&there]));
    }
    pool.close(tx).await
}

/// Signs up a registration of the event, by default the caller's own.
///
/// # Errors
/// 404, 403 for people who don't take part, 422 for another event's registration, 409 where one
/// does not sign up (any more), without a confirmed place at the event, or a place at the session.
pub async fn sign_up(
    tx: &Tx,
    by: &Allow<Register>,
    id: SessionId,
    new: &NewSignup,
) -> Result<SignupView> {
    let seen = session_of(tx, by, id).await?;
    // The registration before the seats, as where one is cancelled; then the session is read again.
    let registration = registration_of(tx, by, seen.event_id, new).await?;
    if registration.status != Confirmed {
        return Err(Error::refused(Code::NotConfirmed));
    }
    let pool = Pool::lock(tx, id).await?;
    let row = session_of(tx, by, id).await?;
    let event = event::Entity::find_by_id(row.event_id).one(tx).await?;
    let event = event.ok_or_else(Error::not_found)?;
    if event.status != EventStatus::Published {
        let state = event.status.as_str();
        return Err(Error::wrong_state(&state, "sign_up", &[]));
    }
    let pool = pool.ok_or_else(|| Error::refused(Code::NoSignup))?;
    if row.starts_at.unwrap_or(event.ends_at) <= tx.now {
        return Err(Error::refused(Code::SignupClosed));
    }
    let of = (id, row.signup_waitlist);
    let row = seats::signups::sign_up(tx, pool, of, registration.id).await?;
    view(tx, row, &registration).await
}

/// Gives up a place at a session, or leaves its line.
///
/// # Errors
/// 404, 412.
pub async fn leave(tx: &Tx, by: &Allow<Register>, id: SignupId) -> Result<()> {
    let (seen, _) = visible(tx, by, id).await?;
    let pool = Pool::lock(tx, seen.session_id).await?;
    // Read again, now that the seats are locked: it may have moved up, or be gone.
    let (row, _) = visible(tx, by, id).await?;
    tx.match_version(row.version)?;
    let mut pool = pool.ok_or_else(Error::not_found)?;
    seats::signups::leave(tx, &mut pool, &row).await?;
    pool.save(tx).await
}

/// A page of who signed up for a session, of those that reach the caller: with four statements.
///
/// # Errors
/// 404 if the session is not to be seen.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadRegistrations>,
    id: SessionId,
    paging: &Paging,
) -> Result<Page<SignupView>> {
    session_of(db, by, id).await?;
    let reached = registration::Entity::find()
        .select_only()
        .column(registration::Column::Id)
        .filter(registrations::within(by))
        .into_query();
    let select = session_signup::Entity::find()
        .filter(session_signup::COLUMN.session_id.eq(id))
        .filter(Expr::col((session_signup::Entity, Column::RegistrationId)).in_subquery(reached));
    let Page { items, next, total } = page::fetch(db, select, paging, &SORTING).await?;
    let items = views(db, id, items).await?;
    Ok(Page { items, next, total })
}

/// One.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadRegistrations>,
    id: SignupId,
) -> Result<SignupView> {
    let (row, registration) = visible(db, by, id).await?;
    view(db, row, &registration).await
}

async fn visible<C: ConnectionTrait, P: Permit>(
    db: &C,
    by: &Allow<P>,
    id: SignupId,
) -> Result<(session_signup::Model, registration::Model)> {
    let row = session_signup::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(Error::not_found)?;
    let registration = registrations::visible(db, by, row.registration_id).await?;
    Ok((row, registration))
}

/// A session that the caller sees.
///
/// # Errors
/// 404.
pub async fn session_of<C: ConnectionTrait, P: Permit>(
    db: &C,
    by: &Allow<P>,
    id: SessionId,
) -> Result<session::Model> {
    let row = session::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(Error::not_found)?;
    scope::visible_event(db, by.caller(), row.event_id).await?;
    Ok(row)
}

/// The registration that is meant, locked.
async fn registration_of(
    tx: &Tx,
    by: &Allow<Register>,
    event: EventId,
    new: &NewSignup,
) -> Result<registration::Model> {
    let own = registration::COLUMN.user_id.eq(by.user()?.id);
    let live = registration::COLUMN.status.is_in(RegistrationStatus::LIVE);
    let select = registration::Entity::find()
        .filter(registrations::within(by))
        .filter(registration::COLUMN.event_id.eq(event));
    let select = match new.registration_id {
        Some(id) => select.filter(registration::COLUMN.id.eq(id)),
        None => select.filter(own).filter(live),
    };
    let row = select.lock_exclusive().one(tx).await?;
    row.ok_or_else(|| match new.registration_id {
        Some(_) => {
            let what = "registration of this event";
            let code = FindingCode::NoSuch;
            Error::Invalid(vec![Finding::with("/registration_id", code, &[&what])])
        }
        None => Error::refused(Code::NotRegistered),
    })
}

async fn view<C: ConnectionTrait>(
    db: &C,
    row: session_signup::Model,
    of: &registration::Model,
) -> Result<SignupView> {
    let line = line(db, row.session_id, std::slice::from_ref(&row)).await?;
    let position = position(&line, &row);
    Ok(SignupView::new(&row, of, position))
}

/// Rows of one session with their registrations and places in the line, with two statements.
async fn views<C: ConnectionTrait>(
    db: &C,
    session: SessionId,
    rows: Vec<session_signup::Model>,
) -> Result<Vec<SignupView>> {
    let ids = rows.iter().map(|row| row.registration_id);
    let people = registration::Entity::find()
        .filter(registration::COLUMN.id.is_in(ids))
        .all(db)
        .await?;
    let people = people.into_iter().map(|row| (row.id, row));
    let people: HashMap<RegistrationId, registration::Model> = people.collect();
    let line = line(db, session, &rows).await?;
    let view = |row: session_signup::Model| {
        let position = position(&line, &row);
        let of = people.get(&row.registration_id)?;
        Some(SignupView::new(&row, of, position))
    };
    Ok(rows.into_iter().filter_map(view).collect())
}

/// The numbers of those who wait, in order; not read if none of the rows does.
async fn line<C: ConnectionTrait>(
    db: &C,
    session: SessionId,
    rows: &[session_signup::Model],
) -> Result<Vec<i32>> {
    if rows.iter().all(|row| row.status != Waitlisted) {
        return Ok(Vec::new());
    }
    let mut line: Vec<i32> = session_signup::Entity::find()
        .select_only()
        .column(Column::QueueNo)
        .filter(session_signup::COLUMN.session_id.eq(session))
        .filter(session_signup::COLUMN.status.eq(Waitlisted))
        .into_tuple()
        .all(db)
        .await?;
    line.sort_unstable();
    Ok(line)
}

fn position(line: &[i32], row: &session_signup::Model) -> Option<i64> {
    let before = line.partition_point(|no| *no < row.queue_no);
    let position = i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1);
    (row.status == Waitlisted).then_some(position)
}
