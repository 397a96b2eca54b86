//! [`record`]: what happened, stored in the transaction in which it happened.
//!
//! A fact goes into the audit log (who changed what) and into the outbox (what later is
//! delivered as mail, webhook and feed). Both hold names of fields, never values.

use sea_orm::{EntityTrait, Set, prelude::Uuid};

use crate::{
    db::Tx,
    entity::{
        audit,
        ids::{AuditId, EventId},
        kinds::FieldNames,
        outbox, search_due,
    },
    error::Result,
};

/// Something that happened to an object.
#[derive(Clone, Debug)]
pub struct Fact {
    kind: &'static str,
    object_kind: &'static str,
    object_id: String,
    event_id: Option<EventId>,
    version: i32,
    fields: Vec<String>,
    unnamed: bool,
    hidden: bool,
}

impl Fact {
    /// `kind` is `<object>.<past participle>`, such as `event.published`.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "ids are Copy")]
    pub fn new(kind: &'static str, id: impl ToString, version: i32) -> Self {
        Self {
            kind,
            object_kind: kind.split('.').next().unwrap_or(kind),
            object_id: id.to_string(),
            event_id: None,
            version,
            fields: Vec::new(),
            unnamed: false,
            hidden: false,
        }
    }

    /// The event that it concerns.
    #[must_use]
    pub fn of_event(mut self, event: EventId) -> Self {
        self.event_id = Some(event);
        self
    }

    /// The fields that changed.
    #[must_use]
    pub fn fields(mut self, fields: Vec<String>) -> Self {
        self.fields = fields;
        self
    }

    /// Whoever did it is not noted if `unnamed`: who asks anonymously, or supports a question, is
    /// found in no log.
    #[must_use]
    pub fn unnamed(mut self, unnamed: bool) -> Self {
        self.unnamed = unnamed;
        self
    }

    /// Not for everybody who sees the event, neither as it was nor as it is: partners are not told.
    #[must_use]
    pub fn hidden(mut self, hidden: bool) -> Self {
        self.hidden = hidden;
        self
    }
}

/// Stores a fact. The caller holds the object's row lock, so facts of one object stand in
/// the order in which they happened.
///
/// # Errors
/// If the database fails.
pub async fn record(tx: &Tx, fact: Fact) -> Result<()> {
    record_all(tx, vec![fact]).await
}

/// Objects in which words are looked for, and those that change with them.
const SEARCHED: [&str; 10] = [
    "districts",
    "event",
    "material",
    "organization",
    "programme",
    "question",
    "report",
    "series",
    "session",
    "topic",
];

/// What happens to them often, and changes no word.
const WORDLESS: [&str; 8] = [
    "question.supported",
    "question.unsupported",
    "report.drafted",
    "report.updated",
    "session.opened",
    "session.revoked",
    "topic.unvoted",
    "topic.voted",
];

/// Stores several facts with three statements for every hundred: what has to be read anew for the
/// search is written down with them, so that nothing is forgotten.
///
/// # Errors
/// If the database fails.
pub async fn record_all(tx: &Tx, facts: Vec<Fact>) -> Result<()> {
    for facts in facts.chunks(100) {
        let audits = facts.iter().map(|fact| audit::ActiveModel {
            id: Set(AuditId::new()),
            at: Set(tx.now),
            actor_kind: Set(tx.actor.kind),
            actor_id: Set(tx.actor.id.filter(|_| !fact.unnamed)),
            action: Set(fact.kind.to_owned()),
            object_kind: Set(fact.object_kind.to_owned()),
            object_id: Set(fact.object_id.clone()),
            event_id: Set(fact.event_id),
            fields: Set(FieldNames(fact.fields.clone())),
            request_id: Set(tx.actor.request),
        });
        audit::Entity::insert_many(audits)
            .exec_without_returning(tx)
            .await?;
        let rows = facts.iter().map(|fact| outbox::ActiveModel {
            id: Set(Uuid::now_v7()),
            kind: Set(fact.kind.to_owned()),
            object_kind: Set(fact.object_kind.to_owned()),
            object_id: Set(fact.object_id.clone()),
            event_id: Set(fact.event_id),
            version: Set(fact.version),
            fields: Set(FieldNames(fact.fields.clone())),
            at: Set(tx.now),
            hidden: Set(fact.hidden),
            ..Default::default()
        });
        outbox::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
        let changed = facts
            .iter()
            .filter(|fact| SEARCHED.contains(&fact.object_kind) && !WORDLESS.contains(&fact.kind));
        let due = changed.map(|fact| search_due::ActiveModel {
            kind: Set(fact.object_kind.to_owned()),
            object_id: Set(fact.object_id.clone()),
            ..Default::default()
        });
        let due: Vec<_> = due.collect();
        if !due.is_empty() {
            search_due::Entity::insert_many(due)
                .exec_without_returning(tx)
                .await?;
        }
    }
    Ok(())
}
