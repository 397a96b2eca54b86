//! The programme of a new event, made from that of another.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

use super::{
    order::Programme,
    signups,
    when::{days_of, exact},
};
use crate::{
    db::Tx,
    entity::{event, ids::SessionId, session},
    error::Result,
    events::{reschedule, schedule::zone_of},
    outbox::{self, Fact},
};

/// Gives a new event the sessions of another, without who did what in them, what was said, and
/// the topics that they dealt with.
///
/// # Errors
/// If the database fails.
pub async fn copy(tx: &Tx, from: &event::Model, to: &event::Model) -> Result<()> {
    let rows = session::Entity::find()
        .filter(session::COLUMN.event_id.eq(from.id))
        .order_by_asc(session::COLUMN.position)
        .all(tx)
        .await?;
    if rows.is_empty() {
        return Ok(());
    }
    let rows = rows.into_iter().zip(1..);
    let sessions: Vec<session::Model> = rows
        .map(|(row, position)| planned(tx, row, position, (from, to)))
        .collect();
    let new = sessions.iter().cloned();
    let new = new.map(|row| row.into_active_model().reset_all());
    session::Entity::insert_many(new)
        .exec_without_returning(tx)
        .await?;
    for row in sessions.iter().filter(|row| row.signup) {
        signups::follow(tx, row).await?;
    }
    let event = to.clone();
    let mut programme = Programme { event, sessions };
    programme.save_order(tx).await?;
    let version = programme.event.programme_version;
    let fact = Fact::new("programme.updated", to.id, version).of_event(to.id);
    outbox::record(tx, fact.fields(vec!["sessions".into()])).await
}

/// A session as it is planned anew: at its time of day, if its day is known.
fn planned(
    tx: &Tx,
    row: session::Model,
    position: i32,
    (from, to): (&event::Model, &event::Model),
) -> session::Model {
    let session::Model {
        id: _,
        event_id: _,
        position: _,
        kind,
        title,
        abstract_text,
        summary_md: _,
        day,
        starts_at,
        ends_at,
        room,
        signup,
        signup_capacity,
        signup_waitlist,
        version: _,
        created_at: _,
        updated_at: _,
    } = row;
    let day = day.filter(|day| *day <= days_of(to));
    let timed = exact(to) && day.is_some();
    let copy = session::Model {
        id: SessionId::new(),
        event_id: to.id,
        position,
        kind,
        title,
        abstract_text,
        summary_md: None,
        day,
        starts_at: starts_at.filter(|_| timed),
        ends_at: ends_at.filter(|_| timed),
        room,
        signup,
        signup_capacity,
        signup_waitlist,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    reschedule::moved(copy, zone_of(from), to)
}
