//! Who may know of a change: one answer for the feed and for webhooks.

use std::collections::{BTreeSet, HashSet};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::Expr};

use super::catalogue;
use crate::{
    auth::Caller,
    db::Tx,
    entity::{event, ids::EventId, kinds::EventStatus, outbox},
    error::Result,
    policy::Permission,
};

/// What somebody may know of.
#[derive(Debug, Clone, Copy)]
pub struct Sight {
    /// Also of changes that concern one person's place.
    pub people: bool,
    /// Only of what concerns this event.
    pub event: Option<EventId>,
}

impl Sight {
    /// Of whoever asks.
    #[must_use]
    pub fn of(caller: &Caller) -> Self {
        let event = match caller {
            Caller::Key(key) => key.event,
            Caller::Stranger | Caller::User(_) => None,
        };
        Self {
            people: caller.access(Permission::ReadRegistrations).all,
            event,
        }
    }

    /// Whether a fact may be known of.
    #[must_use]
    pub fn sees(&self, fact: &outbox::Model) -> bool {
        let kind = catalogue::find(&fact.kind);
        let open = kind.is_some_and(|kind| self.people || !kind.people);
        let here = self.event.is_none_or(|only| fact.event_id == Some(only));
        open && here && !fact.hidden
    }
}

/// Hides facts about events that are drafts while their facts get positions: whoever learns later that
/// such an event is out reads it as it is then. With one statement, two if there are any.
///
/// # Errors
/// If the database fails.
pub async fn hide_drafts(tx: &Tx, facts: &mut [outbox::Model]) -> Result<()> {
    let told = |fact: &outbox::Model| !fact.hidden && catalogue::find(&fact.kind).is_some();
    let of_events = facts.iter().filter(|fact| told(fact));
    let events: BTreeSet<EventId> = of_events.filter_map(|fact| fact.event_id).collect();
    if events.is_empty() {
        return Ok(());
    }
    let public: Vec<EventId> = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(event::COLUMN.id.is_in(events))
        .filter(event::COLUMN.status.ne(EventStatus::Draft))
        .into_tuple()
        .all(tx)
        .await?;
    let public: HashSet<EventId> = public.into_iter().collect();
    let mut hidden = Vec::new();
    for fact in facts.iter_mut() {
        if fact.event_id.is_some_and(|event| !public.contains(&event)) && told(fact) {
            fact.hidden = true;
            hidden.push(fact.seq);
        }
    }
    if hidden.is_empty() {
        return Ok(());
    }
    outbox::Entity::update_many()
        .col_expr(outbox::Column::Hidden, Expr::val(true))
        .filter(outbox::COLUMN.seq.is_in(hidden))
        .exec(tx)
        .await?;
    Ok(())
}
