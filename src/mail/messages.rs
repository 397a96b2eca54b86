//! What organizers and hosts write to participants, and reminders to districts.

use std::collections::HashMap;

use chrono::Duration;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Set, sea_query::Expr,
};

use super::{
    dto::{Deliveries, MessageView, NewMessage, Recipients, RemindedDistrict, Reminder},
    plan,
};
use crate::{
    auth::{Allow, scope},
    db::{Db, Tx},
    entity::{
        event_audience,
        ids::{Ags, EventId, MessageId},
        kinds::{
            CoverageState, Districts, EventRegistration, EventStatus, MailStatus, MessageKind,
            MessageRecipients,
        },
        mail, message,
    },
    error::{Code, Error, Result},
    events::lifecycle::registration_status,
    outbox::{self, Fact},
    policy::MessageParticipants,
    registrations::standing::Standing,
    seats::Availability,
    web::{
        Page, Paging, State,
        forms::Findings,
        page::{self, SortKey, SortValue, Sorting},
    },
};

/// So many messages of one event in an hour; people take more for spam.
const AN_HOUR: u64 = 6;

static SORTING: Sorting<message::Model> = Sorting {
    keys: &[SortKey {
        name: "created_at",
        column: |_| Expr::col((message::Entity, message::Column::CreatedAt)),
        of: |row, _| SortValue::Instant(row.created_at),
    }],
    id: || Expr::col((message::Entity, message::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: true,
};

/// A page of an event's messages, newest first, with three statements.
///
/// # Errors
/// 404 if the event is not the caller's.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<MessageParticipants>,
    id: EventId,
    paging: &Paging,
) -> Result<Page<MessageView>> {
    let event = scope::reached_event(db, by, id).await?;
    let select = message::Entity::find().filter(message::COLUMN.event_id.eq(event.id));
    let page = page::fetch(db, select, paging, &SORTING).await?;
    let mut counts = deliveries(db, page.items.iter().map(|row| row.id)).await?;
    Ok(page.map(|row| {
        let counts = counts.remove(&row.id).unwrap_or_default();
        MessageView::new(row, counts)
    }))
}

async fn deliveries<C: ConnectionTrait>(
    db: &C,
    messages: impl Iterator<Item = MessageId>,
) -> Result<HashMap<MessageId, Deliveries>> {
    let rows: Vec<(MessageId, MailStatus, i64)> = mail::Entity::find()
        .select_only()
        .column(mail::Column::MessageId)
        .column(mail::Column::Status)
        .column_as(mail::COLUMN.id.count(), "mails")
        .filter(mail::COLUMN.message_id.is_in(messages))
        .group_by(mail::Column::MessageId)
        .group_by(mail::Column::Status)
        .into_tuple()
        .all(db)
        .await?;
    let mut counts: HashMap<MessageId, Deliveries> = HashMap::new();
    for (message, status, mails) in rows {
        let of = counts.entry(message).or_default();
        *match status {
            MailStatus::Queued => &mut of.queued,
            MailStatus::Sent => &mut of.sent,
            MailStatus::Superseded => &mut of.superseded,
            MailStatus::Failed => &mut of.failed,
        } = mails;
    }
    Ok(counts)
}

/// Writes to the participants of an event.
///
/// # Errors
/// 404, 422 for unknown districts, 409 for a draft or if no mail is sent here, 429.
pub async fn create(
    tx: &Tx,
    state: &State,
    by: &Allow<MessageParticipants>,
    id: EventId,
    new: &NewMessage,
) -> Result<MessageView> {
    let event = scope::reached_event(tx, by, id).await?;
    let mut findings = Findings::default();
    let districts = new.district_ags.iter().enumerate();
    let districts: Vec<_> = districts
        .map(|(i, ags)| (format!("/district_ags/{i}"), ags.clone()))
        .collect();
    findings.districts(tx, &districts).await?;
    findings.refuse()?;
    if event.status == EventStatus::Draft {
        return Err(Error::wrong_state("draft", "message", &[]));
    }
    let row = message::ActiveModel {
        kind: Set(MessageKind::Message),
        recipients: Set(match new.recipients {
            Recipients::All => MessageRecipients::All,
            Recipients::Confirmed => MessageRecipients::Confirmed,
            Recipients::Waiting => MessageRecipients::Waiting,
        }),
        districts: Set(Districts(new.district_ags.clone())),
        subject: Set(new.subject.clone()),
        body_md: Set(new.body_md.clone()),
        ..Default::default()
    };
    let row = store(tx, state, id, row).await?;
    Ok(MessageView::new(row, Deliveries::default()))
}

/// Reminds exactly the invited districts that have not answered.
///
/// # Errors
/// 404, 409 unless the event is published, or if no mail is sent here, 429.
pub async fn remind(
    tx: &Tx,
    state: &State,
    by: &Allow<MessageParticipants>,
    id: EventId,
) -> Result<Reminder> {
    let event = scope::reached_event(tx, by, id).await?;
    let seats = Availability { free: true };
    let closed = registration_status(&event, seats, tx.now) == EventRegistration::Closed;
    if event.status == EventStatus::Published && closed {
        return Err(Error::wrong_state("closed", "remind", &[]));
    }
    if event.status != EventStatus::Published {
        return Err(Error::wrong_state(&event.status.as_str(), "remind", &[]));
    }
    let audience = event_audience::Entity::find()
        .filter(event_audience::COLUMN.event_id.eq(id))
        .order_by_asc(event_audience::COLUMN.ags)
        .all(tx)
        .await?;
    let standing = Standing::of(tx, &[id]).await?;
    let missing = audience.into_iter().map(|row| row.ags);
    let missing: Vec<Ags> = missing
        .filter(|ags| standing.state(&event, ags) == CoverageState::Missing)
        .collect();
    let there = plan::coordinators_by_district(tx, id, &missing, Db::day_of(tx.now)).await?;
    let (reached, unreached): (Vec<Ags>, Vec<Ags>) =
        missing.into_iter().partition(|ags| there.contains_key(ags));
    let mut message_id = None;
    if !reached.is_empty() {
        let row = message::ActiveModel {
            kind: Set(MessageKind::Reminder),
            recipients: Set(MessageRecipients::Missing),
            districts: Set(Districts(reached.clone())),
            subject: Set(String::new()),
            body_md: Set(String::new()),
            ..Default::default()
        };
        message_id = Some(store(tx, state, id, row).await?.id);
    }
    let reminded = reached.into_iter().map(|ags| RemindedDistrict {
        coordinators: there.get(&ags).copied().unwrap_or_default(),
        ags,
    });
    Ok(Reminder {
        message_id,
        reminded: reminded.collect(),
        unreached,
    })
}

async fn store(
    tx: &Tx,
    state: &State,
    event: EventId,
    row: message::ActiveModel,
) -> Result<message::Model> {
    if !state.mails {
        return Err(Error::refused(Code::MailOff));
    }
    // Two at once would both see one less than the limit.
    Db::lock(tx, &format!("messages of {event}")).await?;
    let lately = tx.now - Duration::hours(1);
    let of_event = || message::Entity::find().filter(message::COLUMN.event_id.eq(event));
    let sent = of_event()
        .filter(message::COLUMN.created_at.gt(lately))
        .count(tx)
        .await?;
    if sent >= AN_HOUR {
        let first = of_event()
            .filter(message::COLUMN.created_at.gt(lately))
            .order_by_asc(message::COLUMN.created_at)
            .one(tx)
            .await?;
        let wait = first.map_or(60, |first| (first.created_at - lately).num_seconds() + 1);
        return Err(Error::refused_with(Code::TooManyRequests, &[&wait]));
    }
    let row = message::ActiveModel {
        id: Set(MessageId::new()),
        event_id: Set(event),
        sender_id: Set(tx.actor.user()),
        created_at: Set(tx.now),
        ..row
    };
    let row = row.insert(tx).await?;
    let fact = Fact::new("message.created", row.id, 1).of_event(event);
    outbox::record(tx, fact).await?;
    Ok(row)
}
