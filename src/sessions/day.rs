//! A day of the programme, read and put as a whole.

use std::collections::HashSet;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{
    dto::{Clashes, DayView, NewDay, NewSession},
    order::Programme,
    service::{change, check, fresh, insert, may_clash},
    when::{date_of, days_of},
};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        event,
        ids::{EventId, SessionId},
        session,
    },
    error::{Code, Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::{EditEvent, ReadEvents},
    programme::service as programme,
    seats::{self, Pools},
    web::forms::Findings,
};

/// A day of an event, with four statements.
///
/// # Errors
/// 404 if the event is not to be seen, or has no such day.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    id: EventId,
    day: i32,
) -> Result<DayView> {
    let event = scope::visible_event(db, by.caller(), id).await?;
    exists(&event, day)?;
    view(db, &event, day).await
}

/// Whether the event has such a day.
///
/// # Errors
/// 404.
pub fn exists(event: &event::Model, day: i32) -> Result<()> {
    if (1..=days_of(event)).contains(&day) {
        return Ok(());
    }
    Err(Error::not_found())
}

async fn view<C: ConnectionTrait>(db: &C, event: &event::Model, day: i32) -> Result<DayView> {
    let sessions = programme::sessions_of_day(db, event.id, day).await?;
    Ok(DayView {
        event_id: event.id,
        day,
        date: date_of(event, day),
        sessions,
        version: event.programme_version,
    })
}

/// Puts a day: what is in the list is created or changed, what is not is deleted.
///
/// # Errors
/// 404, 403, 422, 428/412, 409 for clashes.
pub async fn put(
    tx: &Tx,
    by: &Allow<EditEvent>,
    (id, day): (EventId, i32),
    new: &NewDay,
    clashes: &Clashes,
) -> Result<DayView> {
    let mut programme = Programme::lock(tx, by, id).await?;
    exists(&programme.event, day)?;
    may_clash(by, clashes)?;
    // Without a start the day is the one that is put.
    let inputs = new.sessions.iter().map(|new| NewSession {
        day: Some(new.day.unwrap_or(day)),
        ..new.clone()
    });
    let inputs: Vec<NewSession> = inputs.collect();
    let findings = oddities(&programme, &inputs, day);
    let pointers: Vec<String> = (0..inputs.len())
        .map(|i| format!("/sessions/{i}"))
        .collect();
    let placed = pointers.iter().map(String::as_str).zip(&inputs);
    let placed: Vec<(&str, &NewSession)> = placed.collect();
    let times = check(tx, &programme.event, &placed, findings).await?;
    if let Some(i) = times.iter().position(|when| when.day != Some(day)) {
        let pointer = format!("/sessions/{i}/starts_at");
        let wanted = format!("on day {day}");
        let other = Finding::with(pointer, FindingCode::Format, &[&wanted]);
        return Err(Error::Invalid(vec![other]));
    }
    tx.require_version(programme.event.programme_version)?;
    let kept: HashSet<SessionId> = inputs.iter().filter_map(|new| new.id).collect();
    let first = drop_day(tx, &mut programme, day, &kept).await?;
    let mut changed = Vec::new();
    for (i, (input, when)) in inputs.iter().zip(times).enumerate() {
        let there = programme
            .sessions
            .iter()
            .position(|row| Some(row.id) == input.id);
        let row = if let Some(there) = there {
            let row = programme.sessions.remove(there);
            stored(tx, row, input, when).await?
        } else {
            let place = -1 - i32::try_from(i).unwrap_or_default();
            let row = fresh(tx, id, place, input, when);
            insert(tx, row, input).await?
        };
        changed.push(row);
    }
    let ids: Vec<SessionId> = changed.iter().map(|row| row.id).collect();
    // Sessions that came from before it moved the place forward.
    let before = programme
        .sessions
        .iter()
        .take_while(|row| row.position < first);
    let at = i32::try_from(before.count()).unwrap_or_default();
    for (row, place) in changed.into_iter().zip(at + 1..) {
        programme.place(row, Some(place))?;
    }
    programme.save_order(tx).await?;
    if !clashes.allow_clashes {
        programme.refuse_clashes(tx, &ids).await?;
    }
    let version = programme.event.programme_version;
    let fact = Fact::new("programme.updated", id, version).of_event(id);
    outbox::record(tx, fact.fields(vec![format!("day {day}")])).await?;
    view(tx, &programme.event, day).await
}

/// What can't stand in a day that is put.
fn oddities(programme: &Programme, inputs: &[NewSession], day: i32) -> Findings {
    let (mut findings, mut seen) = (Findings::default(), HashSet::new());
    for (i, input) in inputs.iter().enumerate() {
        let here = |field: &str| format!("/sessions/{i}/{field}");
        if input.position.is_some() {
            findings.add(Finding::new(here("position"), FindingCode::UnknownField));
        }
        if input.starts_at.is_none() && input.day != Some(day) {
            findings.add(Finding::with(
                here("day"),
                FindingCode::Range,
                &[&day, &day],
            ));
        }
        let Some(id) = input.id else { continue };
        if !seen.insert(id) {
            findings.add(Finding::new(here("id"), FindingCode::Duplicate));
        }
        if !programme.sessions.iter().any(|row| row.id == id) {
            let what = "session of this event";
            findings.add(Finding::with(here("id"), FindingCode::NoSuch, &[&what]));
        }
    }
    findings
}

/// Deletes what is of the day and not kept. Returns the place at which the day begins.
async fn drop_day(
    tx: &Tx,
    programme: &mut Programme,
    day: i32,
    kept: &HashSet<SessionId>,
) -> Result<i32> {
    let of_day = |row: &&session::Model| row.day == Some(day);
    let first = programme.sessions.iter().find(of_day);
    let later = |row: &&session::Model| row.day.is_none_or(|of| of > day);
    let first = first.or_else(|| programme.sessions.iter().find(later));
    let first = first.map_or(i32::MAX, |row| row.position);
    let gone = programme.sessions.iter().filter(of_day);
    let gone = gone.map(|row| row.id).filter(|id| !kept.contains(id));
    let gone: Vec<SessionId> = gone.collect();
    // The seats of all of them in one order, as where somebody cancels.
    let touched =
        |row: &&session::Model| row.signup && (gone.contains(&row.id) || kept.contains(&row.id));
    let touched = programme.sessions.iter().filter(touched);
    Pools::lock(tx, touched.map(|row| row.id)).await?;
    if !gone.is_empty() {
        // One that was forgotten in the list would take places away that nobody meant.
        let signed_up = seats::signups::number(tx, &gone).await?;
        if signed_up > 0 {
            return Err(Error::refused_with(Code::SignedUp, &[&signed_up]));
        }
        session::Entity::delete_many()
            .filter(session::COLUMN.id.is_in(gone.iter().copied()))
            .exec(tx)
            .await?;
        programme.sessions.retain(|row| !gone.contains(&row.id));
    }
    Ok(first)
}

/// A session that stays: stored only if something of it differs.
async fn stored(
    tx: &Tx,
    row: session::Model,
    input: &NewSession,
    when: super::when::When,
) -> Result<session::Model> {
    let present = programme::session_in(tx, row.id).await?;
    let same = NewSession {
        id: input.id,
        position: None,
        ..NewSession::from(&present)
    };
    let wanted = NewSession {
        day: when.day,
        starts_at: when.starts_at,
        ends_at: when.ends_at,
        ..input.clone()
    };
    if same == wanted {
        return Ok(row);
    }
    change(tx, row, input, when).await
}
