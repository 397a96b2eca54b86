//! From facts to mails, which are written down in the transaction in which facts get their positions
//! (`crate::sequence`): none for what did not commit, and none forgotten.

use std::collections::{HashMap, HashSet};

use chrono::{Duration, NaiveDate};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Set,
    prelude::Uuid,
    sea_query::{Expr, ExprTrait},
};

use super::{hooks, questions};
use crate::{
    accounts::users,
    db::{Db, Tx},
    entity::{
        event, event_audience,
        ids::{Ags, EventId, MailId, MessageId, QuestionId, RegistrationId, SignupId, WebhookId},
        kinds::{
            FieldNames, MailKind, MailStatus, MessageKind, MessageRecipients, RecipientKind,
            RegistrationStatus::{self, Confirmed, Offered, Pending, Waitlisted},
        },
        mail, message, outbox, registration, session_signup, substitution, user,
    },
    error::Result,
    policy::Role,
};

/// Mails inserted by one statement.
const ROWS: usize = 200;

/// Fields of an event whose change is told to everybody.
const TOLD: [&str; 3] = ["schedule", "place", "format"];

/// One mail to be written down.
pub(super) struct Planned {
    kind: MailKind,
    to: (RecipientKind, Uuid),
    message: Option<MessageId>,
}

impl Planned {
    fn new(kind: MailKind, to: (RecipientKind, Uuid)) -> Self {
        Self {
            kind,
            to,
            message: None,
        }
    }
}

/// Plans the mails that follow from facts which have just got their positions.
///
/// # Errors
/// If the database fails.
pub async fn follow(tx: &Tx, facts: &[outbox::Model]) -> Result<()> {
    for fact in facts {
        let planned = plan(tx, fact).await?;
        store(tx, fact, planned).await?;
    }
    Ok(())
}

async fn store(tx: &Tx, fact: &outbox::Model, planned: Vec<Planned>) -> Result<()> {
    for planned in planned.chunks(ROWS) {
        let rows = planned.iter().map(|mail| mail::ActiveModel {
            id: Set(MailId::new()),
            position: Set(fact.position.unwrap_or_default()),
            kind: Set(mail.kind),
            recipient_kind: Set(mail.to.0),
            recipient_id: Set(mail.to.1),
            event_id: Set(fact.event_id),
            message_id: Set(mail.message),
            fields: Set(FieldNames(fact.fields.0.clone())),
            status: Set(MailStatus::Queued),
            attempts: Set(0),
            due_at: Set(Ord::max(tx.now, fact.at + delay(mail.kind))),
            claim: Set(None),
            claimed_until: Set(None),
            problem: Set(None),
            happened_at: Set(fact.at),
            finished_at: Set(None),
        });
        mail::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Somebody who changes an event changes it again in the next minutes: that makes one mail.
fn delay(kind: MailKind) -> Duration {
    match kind {
        MailKind::EventChanged => Duration::minutes(5),
        _ => Duration::zero(),
    }
}

/// Who is to be told of a fact.
async fn plan(tx: &Tx, fact: &outbox::Model) -> Result<Vec<Planned>> {
    let Ok(object) = fact.object_id.parse::<Uuid>() else {
        return Ok(Vec::new());
    };
    let to = |kind, recipient| Ok(vec![Planned::new(kind, (recipient, object))]);
    let registration = |kind| to(kind, RecipientKind::Registration);
    match fact.kind.as_str() {
        "invitation.created" => to(MailKind::AccountInvitation, RecipientKind::Invitation),
        "password_reset.requested" => to(MailKind::PasswordReset, RecipientKind::Reset),
        "registration.created" => registration(MailKind::RegistrationReceived),
        "registration.confirmed" => registration(MailKind::RegistrationConfirmed),
        "registration.promoted" => registration(MailKind::RegistrationPromoted),
        "registration.waitlisted" => registration(MailKind::RegistrationWaitlisted),
        "registration.offered" => registration(MailKind::RegistrationOffered),
        "registration.expired" => registration(MailKind::RegistrationExpired),
        "registration.cancelled" => registration(MailKind::RegistrationCancelled),
        "registration.rejected" => registration(MailKind::RegistrationRejected),
        "registration.substituted" => substituted(tx, fact, object).await,
        "signup.promoted" => signup(tx, SignupId(object)).await,
        "survey.opened" => asked(tx, fact, MailKind::SurveyOpened).await,
        "survey.reminded" => asked(tx, fact, MailKind::SurveyReminder).await,
        "question.forwarded" => questions::forwarded(tx, QuestionId(object)).await,
        "question.published" => questions::published(tx, QuestionId(object)).await,
        "webhook.disabled" => hooks::disabled(tx, WebhookId(object)).await,
        "message.created" => message(tx, MessageId(object)).await,
        "event.announced" | "event.published" | "event.dates_fixed" | "event.updated"
        | "event.postponed" | "event.cancelled" => event(tx, fact, EventId(object)).await,
        _ => Ok(Vec::new()),
    }
}

/// Whoever has a place and an account: all of them, since nobody knows who has answered.
async fn asked(tx: &Tx, fact: &outbox::Model, kind: MailKind) -> Result<Vec<Planned>> {
    let places = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(fact.event_id))
        .filter(registration::COLUMN.status.eq(Confirmed))
        .filter(registration::COLUMN.user_id.is_not_null())
        .filter(registration::COLUMN.notices.eq(true))
        .order_by_asc(registration::COLUMN.queue_no)
        .all(tx)
        .await?;
    let to = |row: registration::Model| (RecipientKind::Registration, row.id.0);
    let places = places.into_iter();
    Ok(places.map(|row| Planned::new(kind, to(row))).collect())
}

/// The one who waited for the session.
async fn signup(tx: &Tx, id: SignupId) -> Result<Vec<Planned>> {
    let row = session_signup::Entity::find_by_id(id).one(tx).await?;
    let to = |row: session_signup::Model| (RecipientKind::Registration, row.registration_id.0);
    let planned = row.map(|row| Planned::new(MailKind::SignupPromoted, to(row)));
    Ok(planned.into_iter().collect())
}

/// The one who has the place now, and the one who had it, if that one has an account.
async fn substituted(tx: &Tx, fact: &outbox::Model, id: Uuid) -> Result<Vec<Planned>> {
    let mut planned = vec![Planned::new(
        MailKind::RegistrationSubstituted,
        (RecipientKind::Registration, id),
    )];
    let handed = substitution::Entity::find()
        .filter(substitution::COLUMN.registration_id.eq(RegistrationId(id)))
        .filter(substitution::COLUMN.at.eq(fact.at))
        .one(tx)
        .await?;
    if let Some(former) = handed.and_then(|row| row.from_user_id) {
        let to = (RecipientKind::User, former.0);
        planned.push(Planned::new(MailKind::RegistrationHandedOver, to));
    }
    Ok(planned)
}

async fn event(tx: &Tx, fact: &outbox::Model, id: EventId) -> Result<Vec<Planned>> {
    let Some(row) = event::Entity::find_by_id(id).one(tx).await? else {
        return Ok(Vec::new());
    };
    let told = |field: &String| TOLD.contains(&field.as_str());
    match fact.kind.as_str() {
        "event.announced" => invited(tx, &row, MailKind::EventAnnounced).await,
        "event.published" if row.published_at == Some(fact.at) => {
            invited(tx, &row, MailKind::EventInvitation).await
        }
        "event.published" => followers(tx, &row, MailKind::EventDatesFixed).await,
        "event.dates_fixed" if public(tx, fact).await? => {
            followers(tx, &row, MailKind::EventDatesFixed).await
        }
        "event.updated" if fact.fields.0.iter().any(told) && public(tx, fact).await? => {
            followers(tx, &row, MailKind::EventChanged).await
        }
        "event.postponed" => followers(tx, &row, MailKind::EventPostponed).await,
        "event.cancelled" => followers(tx, &row, MailKind::EventCancelled).await,
        _ => Ok(Vec::new()),
    }
}

/// Whether the event was out when it happened: a draft is nobody's affair.
async fn public(tx: &Tx, fact: &outbox::Model) -> Result<bool> {
    let before = outbox::Entity::find()
        .filter(outbox::COLUMN.object_id.eq(&fact.object_id))
        .filter(
            outbox::COLUMN
                .kind
                .is_in(["event.announced", "event.published", "event.imported"]),
        )
        .filter(outbox::COLUMN.seq.lt(fact.seq))
        .limit(1)
        .one(tx)
        .await?;
    Ok(before.is_some())
}

/// The coordinators of the invited districts.
async fn invited(tx: &Tx, event: &event::Model, kind: MailKind) -> Result<Vec<Planned>> {
    let there = coordinators(tx, event.id, None, Db::day_of(tx.now)).await?;
    Ok(each(kind, there))
}

pub(super) fn each(kind: MailKind, users: Vec<user::Model>) -> Vec<Planned> {
    let users = users.into_iter();
    users
        .map(|user| Planned::new(kind, (RecipientKind::User, user.id.0)))
        .collect()
}

/// Everybody with a place, and the coordinators of the invited districts who have none.
async fn followers(tx: &Tx, event: &event::Model, kind: MailKind) -> Result<Vec<Planned>> {
    let places = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(event.id))
        .filter(live())
        .order_by_asc(registration::COLUMN.queue_no)
        .all(tx)
        .await?;
    let known: HashSet<&str> = places.iter().map(|row| row.email_key.as_str()).collect();
    let mut others = coordinators(tx, event.id, None, Db::day_of(tx.now)).await?;
    others.retain(|user| !known.contains(user.email_key.as_str()));
    let places = places.iter();
    let mut planned: Vec<Planned> = places
        .map(|row| Planned::new(kind, (RecipientKind::Registration, row.id.0)))
        .collect();
    planned.extend(each(kind, others));
    Ok(planned)
}

fn live() -> sea_orm::sea_query::SimpleExpr {
    let status = registration::COLUMN.status;
    status.is_in(RegistrationStatus::LIVE)
}

/// To whom a message goes: people with a place, or the coordinators of districts that have not
/// answered.
async fn message(tx: &Tx, id: MessageId) -> Result<Vec<Planned>> {
    let Some(row) = message::Entity::find_by_id(id).one(tx).await? else {
        return Ok(Vec::new());
    };
    let mut planned = if row.kind == MessageKind::Reminder {
        let there =
            coordinators(tx, row.event_id, Some(&row.districts.0), Db::day_of(tx.now)).await?;
        each(MailKind::EventReminder, there)
    } else {
        let there = addressed(&row).all(tx).await?;
        let to = |row: registration::Model| (RecipientKind::Registration, row.id.0);
        let there = there.into_iter();
        there
            .map(|row| Planned::new(MailKind::EventMessage, to(row)))
            .collect()
    };
    for mail in &mut planned {
        mail.message = Some(id);
    }
    Ok(planned)
}

/// The places that a message is for.
fn addressed(row: &message::Model) -> sea_orm::Select<registration::Entity> {
    let status = registration::COLUMN.status;
    let state = match row.recipients {
        MessageRecipients::Confirmed => status.eq(Confirmed),
        MessageRecipients::Waiting => status.is_in([Pending, Waitlisted, Offered]),
        MessageRecipients::All | MessageRecipients::Missing => live(),
    };
    let districts = (!row.districts.0.is_empty()).then(|| row.districts.0.clone());
    registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(row.event_id))
        .filter(state)
        .filter(registration::COLUMN.notices.eq(true))
        .apply_if(districts, |select, districts| {
            select.filter(registration::COLUMN.district_ags.is_in(districts))
        })
        .order_by_asc(registration::COLUMN.queue_no)
}

/// The coordinators of the invited districts (or of some of them) who want to be told.
pub(super) async fn coordinators<C: ConnectionTrait>(
    db: &C,
    event: EventId,
    only: Option<&[Ags]>,
    today: NaiveDate,
) -> Result<Vec<user::Model>> {
    let audience = event_audience::Entity::find()
        .select_only()
        .column(event_audience::Column::Ags)
        .filter(event_audience::COLUMN.event_id.eq(event))
        .apply_if(only, |select, only| {
            select.filter(event_audience::COLUMN.ags.is_in(only.iter().cloned()))
        })
        .into_query();
    Ok(user::Entity::find()
        .filter(user::COLUMN.role.eq(Role::Coordinator))
        .filter(user::COLUMN.disabled.eq(false))
        .filter(user::COLUMN.notices.eq(true))
        .filter(users::existing())
        .filter(holds_mandate(today))
        .filter(Expr::col(user::Column::DistrictAgs).in_subquery(audience))
        .order_by_asc(user::COLUMN.id)
        .all(db)
        .await?)
}

/// How many coordinators each of these districts has.
///
/// # Errors
/// If the database fails.
pub(super) async fn coordinators_by_district<C: ConnectionTrait>(
    db: &C,
    event: EventId,
    only: &[Ags],
    today: NaiveDate,
) -> Result<HashMap<Ags, i32>> {
    let mut count: HashMap<Ags, i32> = HashMap::new();
    for user in coordinators(db, event, Some(only), today).await? {
        if let Some(ags) = user.district_ags {
            *count.entry(ags).or_default() += 1;
        }
    }
    Ok(count)
}

/// Whether somebody holds the district's mandate on a day.
fn holds_mandate(day: NaiveDate) -> Condition {
    let (from, to) = (user::COLUMN.mandate_from, user::COLUMN.mandate_to);
    Condition::all()
        .add(from.is_null().or(from.lte(day)))
        .add(to.is_null().or(to.gte(day)))
}
