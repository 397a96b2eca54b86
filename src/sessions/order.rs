//! The programme of one event while it is edited: locked with its event, in its order, without gaps.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{CaseStatement, Expr, ExprTrait},
};

use super::clash;
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        contribution, event,
        ids::{EventId, SessionId},
        kinds::EventStatus,
        session,
    },
    error::{Code, Error, Result},
    policy::EditEvent,
};

/// Most sessions of an event.
pub const MOST: usize = 500;

/// The programme of one event while it is edited.
pub struct Programme {
    /// The event.
    pub event: event::Model,
    /// Its sessions, in their order.
    pub sessions: Vec<session::Model>,
}

impl Programme {
    /// Locks the event and reads its sessions.
    ///
    /// # Errors
    /// 404 if the event is not to be seen or not the caller's to edit, 409 if it is archived.
    pub async fn lock(tx: &Tx, by: &Allow<EditEvent>, id: EventId) -> Result<Self> {
        let event = event::Entity::find_by_id(id)
            .filter(scope::visible_events_for(by))
            .lock_exclusive()
            .one(tx)
            .await?
            .filter(|event| by.reaches(event))
            .ok_or_else(Error::not_found)?;
        if event.status == EventStatus::Archived {
            return Err(Error::wrong_state("archived", "update", &[]));
        }
        let sessions = session::Entity::find()
            .filter(session::COLUMN.event_id.eq(id))
            .order_by_asc(session::COLUMN.position)
            .all(tx)
            .await?;
        Ok(Self { event, sessions })
    }

    /// Puts a session at its place, or at the end; the others close up.
    ///
    /// # Errors
    /// 409 if there are too many.
    pub fn place(&mut self, row: session::Model, position: Option<i32>) -> Result<()> {
        let there = self.sessions.iter().position(|one| one.id == row.id);
        let last = self.sessions.len();
        let at = match (position, there) {
            (Some(position), _) => usize::try_from(position - 1).unwrap_or_default(),
            (None, Some(there)) => there,
            (None, None) => last,
        };
        if let Some(there) = there {
            self.sessions.remove(there);
        } else if last >= MOST {
            return Err(Error::refused_with(Code::ProgrammeFull, &[&MOST]));
        }
        self.sessions.insert(at.min(self.sessions.len()), row);
        Ok(())
    }

    /// Numbers the sessions as they stand, and notes that the programme changed. Those that are new have
    /// to be stored before, at a place below 1.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn save_order(&mut self, tx: &Tx) -> Result<()> {
        let mut moved = Vec::new();
        for (row, position) in self.sessions.iter_mut().zip(1..) {
            if row.position != position {
                row.position = position;
                moved.push((row.id, position));
            }
        }
        if !moved.is_empty() {
            let ids: Vec<SessionId> = moved.iter().map(|(id, _)| *id).collect();
            // Out of the way first: no two may stand at one place, not even for a moment.
            let away = Expr::val(0)
                .sub(Expr::col(session::Column::Position))
                .sub(MOST_PLACES);
            let own = || session::COLUMN.id.is_in(ids.iter().copied());
            session::Entity::update_many()
                .col_expr(session::Column::Position, away)
                .filter(own())
                .exec(tx)
                .await?;
            let places = moved.iter().fold(CaseStatement::new(), |case, (id, at)| {
                case.case(Expr::col(session::Column::Id).eq(id.0), *at)
            });
            session::Entity::update_many()
                .col_expr(session::Column::Position, places.into())
                .filter(own())
                .exec(tx)
                .await?;
        }
        self.event.programme_version += 1;
        let more = Expr::col(event::Column::ProgrammeVersion).add(1);
        event::Entity::update_many()
            .col_expr(event::Column::ProgrammeVersion, more)
            .filter(event::COLUMN.id.eq(self.event.id))
            .exec(tx)
            .await?;
        Ok(())
    }

    /// Refuses clashes of these sessions with others, as everything is stored by now.
    ///
    /// # Errors
    /// 409.
    pub async fn refuse_clashes(&self, tx: &Tx, changed: &[SessionId]) -> Result<()> {
        let timed = |id: &SessionId| {
            let row = self.sessions.iter().find(|row| row.id == *id);
            row.is_some_and(|row| row.starts_at.is_some())
        };
        if !changed.iter().any(timed) {
            return Ok(());
        }
        let rows = contribution::Entity::find()
            .filter(contribution::COLUMN.event_id.eq(self.event.id))
            .filter(contribution::COLUMN.session_id.is_not_null())
            .all(tx)
            .await?;
        let mut parts: HashMap<SessionId, Vec<contribution::Model>> = HashMap::new();
        for row in rows {
            if let Some(id) = row.session_id {
                parts.entry(id).or_default().push(row);
            }
        }
        clash::refuse(&self.sessions, &parts, changed)
    }
}

/// Further down than any place can be.
const MOST_PLACES: i32 = 1_000_000;
