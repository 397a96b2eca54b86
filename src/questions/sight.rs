//! Who sees which questions of an event, and what of them. In one place, as a filter, so that a
//! list and a single question agree.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
    sea_query::ExprTrait,
};

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
    registrations::service::{places_of, takes_part},
};

/// What a caller sees of the questions of an event. By default what everybody does.
#[derive(Debug, Default)]
pub(super) struct Sight {
    /// The person.
    pub me: Option<UserId>,
    /// Everything: host, organizer, admin.
    pub triages: bool,
    /// Whether they take part, and not as contributors.
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
        let contributes = contributes(caller);
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

/// Questions that the caller sees, of events that the caller sees: published ones; one's own; of
/// events in which one takes part, open ones; as a contributor, those that one's organization was
/// asked; as host, organizer or admin, all.
#[must_use]
pub fn visible(caller: &Caller) -> Condition {
    let status = question::COLUMN.status;
    let seen = Condition::any().add(status.eq(Published));
    let Some(user) = caller.user() else {
        return seen;
    };
    let triages = caller.access(Permission::TriageQuestions);
    if triages.all {
        return Condition::all();
    }
    let event = question::COLUMN.event_id;
    let hosted = user.district.as_ref().filter(|_| triages.host);
    let hosted = hosted.map(|district| event.in_subquery(scope::hosted_by(district)));
    let open = || {
        status
            .is_in(QuestionStatus::OPEN)
            .and(event.in_subquery(places_of(user.id)))
    };
    let asked = |organization: OrganizationId| {
        let asked = question::COLUMN.organization_id.eq(organization);
        asked.and(status.is_in([Forwarded, Answered]))
    };
    let contributes = contributes(caller);
    seen.add(question::COLUMN.asked_by_id.eq(user.id))
        .add_option(hosted)
        .add_option((!contributes).then(open))
        .add_option(user.organization.filter(|_| contributes).map(asked))
}

/// Whether the caller answers for an organization: what others are asked is not their affair, also
/// where they take part.
fn contributes(caller: &Caller) -> bool {
    let answers = caller.access(Permission::AnswerQuestions);
    answers.own && !answers.all
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
    let mut select = question::Entity::find_by_id(id).filter(visible(caller));
    if lock {
        select = select.lock_exclusive();
    }
    let row = select.one(db).await?.ok_or_else(Error::not_found)?;
    Ok(Found { event, sight, row })
}
