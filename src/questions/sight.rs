//! Who sees which questions of an event, and what of them. In one place, as a filter, so that a
//! list and a single question agree.

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    auth::{Caller, scope},
    entity::{
        event,
        ids::{EventId, OrganizationId, QuestionId, UserId},
        kinds::QuestionStatus::{self, Answered, Forwarded, Published},
        question,
    },
    error::{Error, Result},
    policy::Permission,
    registrations::service::takes_part,
};

/// What a caller sees of the questions of an event. By default what everybody does.
#[derive(Debug, Default)]
pub(super) struct Sight {
    /// The person.
    pub me: Option<UserId>,
    /// Everything: host, organizer, admin.
    pub triages: bool,
    /// What is open: whoever takes part, but for contributors.
    takes_part: bool,
    /// What was forwarded to it: contributors.
    organization: Option<OrganizationId>,
}

impl Sight {
    /// With one statement for those who could take part.
    pub async fn of<C: ConnectionTrait>(
        db: &C,
        caller: &Caller,
        event: &event::Model,
    ) -> Result<Self> {
        let Some(user) = caller.user() else {
            return Ok(Self::default());
        };
        let triages = caller.reaches(Permission::TriageQuestions, event);
        let answers = caller.access(Permission::AnswerQuestions);
        // What others are asked is not their affair, also where they take part.
        let contributes = answers.own && !answers.all;
        let takes_part = !triages && !contributes && takes_part(db, event.id, user.id).await?;
        Ok(Self {
            me: Some(user.id),
            triages,
            takes_part,
            organization: user.organization.filter(|_| contributes),
        })
    }

    /// What everybody sees; one's own is known as one's own.
    pub fn public(caller: &Caller) -> Self {
        Self {
            me: caller.user().map(|user| user.id),
            ..Self::default()
        }
    }

    /// Which questions are there.
    pub fn condition(&self) -> Condition {
        if self.triages {
            return Condition::all();
        }
        let status = question::COLUMN.status;
        let own = self.me.map(|me| question::COLUMN.asked_by_id.eq(me));
        let open = self.takes_part.then(|| status.is_in(QuestionStatus::OPEN));
        let asked = self.organization.map(|organization| {
            Condition::all()
                .add(question::COLUMN.organization_id.eq(organization))
                .add(status.is_in([Forwarded, Answered]))
        });
        Condition::any()
            .add(status.eq(Published))
            .add_option(own)
            .add_option(open)
            .add_option(asked)
    }

    /// Whether the caller asked it.
    pub fn owns(&self, row: &question::Model) -> bool {
        self.me.is_some() && self.me == row.asked_by_id
    }

    /// Whether the answer is shown: before publication to those who give it and publish it.
    pub fn answer(&self, row: &question::Model) -> bool {
        row.status == Published || self.triages || self.is_asked(row)
    }

    /// Whether the name of who asked is shown. That of an anonymous question nobody else sees.
    pub fn asker(&self, row: &question::Model) -> bool {
        self.owns(row) || (!row.anonymous && (self.triages || self.takes_part))
    }

    /// Whether it was forwarded to the caller's organization.
    pub fn is_asked(&self, row: &question::Model) -> bool {
        self.organization.is_some() && self.organization == row.organization_id
    }
}

/// A question that the caller sees, with its event.
#[derive(Debug)]
pub(super) struct Found {
    pub event: event::Model,
    pub sight: Sight,
    pub row: question::Model,
}

/// A question that the caller may see.
///
/// # Errors
/// 404.
pub(super) async fn found<C: ConnectionTrait>(
    db: &C,
    caller: &Caller,
    id: QuestionId,
) -> Result<Found> {
    find(db, caller, id, false).await
}

/// The same, locked: what is asked of it holds until the end of the transaction.
///
/// # Errors
/// 404.
pub(super) async fn locked<C: ConnectionTrait>(
    tx: &C,
    caller: &Caller,
    id: QuestionId,
) -> Result<Found> {
    find(tx, caller, id, true).await
}

async fn find<C: ConnectionTrait>(
    db: &C,
    caller: &Caller,
    id: QuestionId,
    lock: bool,
) -> Result<Found> {
    let event: Option<EventId> = question::Entity::find_by_id(id)
        .select_only()
        .column(question::Column::EventId)
        .into_tuple()
        .one(db)
        .await?;
    let event = event.ok_or_else(Error::not_found)?;
    let event = scope::visible_event(db, caller, event).await?;
    let sight = Sight::of(db, caller, &event).await?;
    let mut select = question::Entity::find_by_id(id).filter(sight.condition());
    if lock {
        select = select.lock_exclusive();
    }
    let row = select.one(db).await?.ok_or_else(Error::not_found)?;
    Ok(Found { event, sight, row })
}
