//! The verbs of editing single sessions.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, Set,
};

use super::{
    dto::{Clashes, NewSession},
    order::Programme,
    signups,
    when::{When, when},
};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        event,
        ids::{EventId, OrganizationId, SessionId},
        session, session_topic, topic,
    },
    error::{Code, Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::EditEvent,
    programme::{SessionView, service as programme},
    seats::{self, Pools},
    web::{forms::Findings, patch::MergePatch},
};

/// A session that the caller may edit, as it is seen before the event is locked.
///
/// # Errors
/// 404.
pub async fn editable<C: ConnectionTrait>(
    db: &C,
    by: &Allow<EditEvent>,
    id: SessionId,
) -> Result<session::Model> {
    let row = session::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(Error::not_found)?;
    scope::reached_event_for(db, by, row.event_id).await?;
    Ok(row)
}

/// Whether the caller may let things clash: who may edit any event.
///
/// # Errors
/// 403.
pub fn may_clash(by: &Allow<EditEvent>, clashes: &Clashes) -> Result<()> {
    if clashes.allow_clashes && !by.access().all {
        return Err(Error::refused_with(
            Code::FieldNotYours,
            &[&"allow_clashes"],
        ));
    }
    Ok(())
}

/// Adds a session.
///
/// # Errors
/// 404, 403, 422, 409 for clashes.
pub async fn create(
    tx: &Tx,
    by: &Allow<EditEvent>,
    id: EventId,
    new: &NewSession,
    clashes: &Clashes,
) -> Result<SessionView> {
    let mut programme = Programme::lock(tx, by, id).await?;
    may_clash(by, clashes)?;
    let mut findings = Findings::default();
    if new.id.is_some() {
        findings.add(Finding::new("/id", FindingCode::UnknownField));
    }
    let when = check(tx, &programme.event, &[("", new)], findings).await?;
    let when = when.first().copied().unwrap_or_default();
    let row = fresh(tx, id, -1, new, when);
    let row = insert(tx, row, new).await?;
    programme.place(row.clone(), new.position)?;
    programme.save_order(tx).await?;
    if !clashes.allow_clashes {
        programme.refuse_clashes(tx, &[row.id]).await?;
    }
    let fact = Fact::new("session.created", row.id, 1).of_event(id);
    outbox::record(tx, fact).await?;
    programme::session_in(tx, row.id).await
}

/// Changes a session.
///
/// # Errors
/// 404, 403, 422, 412, 409 for clashes.
pub async fn update(
    tx: &Tx,
    by: &Allow<EditEvent>,
    id: SessionId,
    patch: &MergePatch,
    clashes: &Clashes,
) -> Result<SessionView> {
    let seen = editable(tx, by, id).await?;
    let mut programme = Programme::lock(tx, by, seen.event_id).await?;
    may_clash(by, clashes)?;
    let present = programme::session_in(tx, id).await?;
    let (new, fields) = patch.apply(&NewSession::from(&present))?;
    let when = check(tx, &programme.event, &[("", &new)], Findings::default()).await?;
    let when = when.first().copied().unwrap_or_default();
    tx.match_version(present.version)?;
    if fields.is_empty() {
        return Ok(present);
    }
    let row = programme.sessions.iter().find(|row| row.id == id).cloned();
    let row = row.ok_or_else(Error::not_found)?;
    let row = change(tx, row, &new, when).await?;
    let version = row.version;
    programme.place(row, new.position)?;
    programme.save_order(tx).await?;
    if !clashes.allow_clashes {
        programme.refuse_clashes(tx, &[id]).await?;
    }
    let fact = Fact::new("session.updated", id, version).of_event(seen.event_id);
    outbox::record(tx, fact.fields(fields)).await?;
    programme::session_in(tx, id).await
}

/// Takes a session out of the programme, with everything that hangs on it: who signed up is not
/// signed up any more.
///
/// # Errors
/// 404, 412, 409 if the event is archived.
pub async fn delete(tx: &Tx, by: &Allow<EditEvent>, id: SessionId) -> Result<()> {
    let seen = editable(tx, by, id).await?;
    let mut programme = Programme::lock(tx, by, seen.event_id).await?;
    let row = programme.sessions.iter().find(|row| row.id == id);
    let version = row.ok_or_else(Error::not_found)?.version;
    tx.match_version(version)?;
    // Its seats before its row, as who signs up locks them.
    Pools::lock(tx, std::iter::once(id)).await?;
    seats::signups::note_gone(tx, seen.event_id, id).await?;
    session::Entity::delete_by_id(id).exec(tx).await?;
    programme.sessions.retain(|row| row.id != id);
    programme.save_order(tx).await?;
    let fact = Fact::new("session.deleted", id, version + 1).of_event(seen.event_id);
    outbox::record(tx, fact).await
}

/// Looks at what inputs refer to and when they are, with two statements; `at` is where each begins.
///
/// # Errors
/// 422.
pub async fn check(
    tx: &Tx,
    event: &event::Model,
    inputs: &[(&str, &NewSession)],
    mut findings: Findings,
) -> Result<Vec<When>> {
    let (mut times, mut organizations) = (Vec::new(), Vec::new());
    for (at, new) in inputs {
        match when(event, new) {
            Ok(when) => times.push(when),
            Err(finding) => {
                let pointer = format!("{at}{}", finding.pointer);
                findings.add(Finding { pointer, ..finding });
            }
        }
        for (i, part) in new.contributions.iter().enumerate() {
            let pointer = format!("{at}/contributions/{i}/organization_id");
            organizations.extend(part.organization_id.map(|id| (pointer, id)));
        }
    }
    let organizations: Vec<(String, OrganizationId)> = organizations;
    findings.organizations(tx, &organizations).await?;
    let wanted = inputs.iter().flat_map(|(_, new)| new.topic_ids.iter());
    let wanted: Vec<_> = wanted.copied().collect();
    if !wanted.is_empty() {
        let known = topic::Entity::find()
            .filter(topic::COLUMN.event_id.eq(event.id))
            .filter(topic::COLUMN.id.is_in(wanted))
            .all(tx)
            .await?;
        for (at, new) in inputs {
            for (i, id) in new.topic_ids.iter().enumerate() {
                if !known.iter().any(|topic| topic.id == *id) {
                    let pointer = format!("{at}/topic_ids/{i}");
                    let code = FindingCode::NoSuch;
                    findings.add(Finding::with(pointer, code, &[&"topic of this event"]));
                }
            }
        }
    }
    findings.refuse()?;
    Ok(times)
}

/// A new row at a place of its own, until the order is saved.
pub fn fresh(tx: &Tx, event: EventId, place: i32, new: &NewSession, when: When) -> session::Model {
    session::Model {
        id: SessionId::new(),
        event_id: event,
        position: place,
        kind: new.kind,
        title: new.title.clone(),
        abstract_text: new.r#abstract.clone(),
        summary_md: new.summary_md.clone(),
        day: when.day,
        starts_at: when.starts_at,
        ends_at: when.ends_at,
        room: new.room.clone(),
        signup: new.signup.is_some(),
        signup_capacity: new.signup.and_then(|signup| signup.capacity),
        signup_waitlist: new.signup.is_some_and(|signup| signup.waitlist),
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    }
}

/// Stores a new session with its parts.
///
/// # Errors
/// If the database fails.
pub async fn insert(tx: &Tx, row: session::Model, new: &NewSession) -> Result<session::Model> {
    let row = row.into_active_model().reset_all().insert(tx).await?;
    if row.signup {
        signups::follow(tx, &row).await?;
    }
    store_parts(tx, &row, new).await?;
    Ok(row)
}

/// Stores what an input says of a session that is there; its place is saved with the order.
///
/// # Errors
/// If the database fails.
pub async fn change(
    tx: &Tx,
    row: session::Model,
    new: &NewSession,
    when: When,
) -> Result<session::Model> {
    let before = row.signup;
    let row = session::Model {
        id: row.id,
        created_at: row.created_at,
        version: row.version + 1,
        ..fresh(tx, row.event_id, row.position, new, when)
    };
    let row = row.into_active_model().reset_all().update(tx).await?;
    if before || row.signup {
        signups::follow(tx, &row).await?;
    }
    store_parts(tx, &row, new).await?;
    Ok(row)
}

async fn store_parts(tx: &Tx, row: &session::Model, new: &NewSession) -> Result<()> {
    let of = (row.event_id, Some(row.id));
    programme::store_contributions(tx, of, &new.contributions).await?;
    session_topic::Entity::delete_many()
        .filter(session_topic::COLUMN.session_id.eq(row.id))
        .exec(tx)
        .await?;
    if new.topic_ids.is_empty() {
        return Ok(());
    }
    let links = new
        .topic_ids
        .iter()
        .map(|topic| session_topic::ActiveModel {
            session_id: Set(row.id),
            topic_id: Set(*topic),
        });
    session_topic::Entity::insert_many(links)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
