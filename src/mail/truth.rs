//! Whether a mail still says the truth when its turn has come, and what it has to say for others
//! that it stands for.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::compose::Recipient;
use crate::{
    entity::{
        event,
        ids::{Ags, RegistrationId},
        kinds::{
            CoverageState, EventStatus, MailKind, MailStatus,
            RegistrationStatus::{
                self, Cancelled, Confirmed, Expired, Offered, Pending, Rejected, Waitlisted,
            },
            SurveyStatus,
        },
        mail, registration, substitution, survey,
    },
    error::Result,
    events::lifecycle::is_ahead,
    registrations::standing::Standing,
    web::State,
};

/// Whether it may be said now. What came in between has a mail of its own.
pub(super) async fn still_true(
    state: &State,
    mail: &mail::Model,
    event: &event::Model,
    to: &Recipient,
) -> Result<bool> {
    let db = state.db.read();
    let status = to.registration.as_ref().map(|row| row.status);
    let live = status.is_none_or(RegistrationStatus::is_live);
    let of_place = match mail.kind {
        MailKind::RegistrationReceived => Some(status == Some(Pending)),
        MailKind::RegistrationConfirmed
        | MailKind::RegistrationPromoted
        | MailKind::SignupPromoted => Some(status == Some(Confirmed)),
        MailKind::RegistrationWaitlisted => Some(status == Some(Waitlisted)),
        MailKind::RegistrationOffered => {
            let until = to.registration.as_ref().and_then(|row| row.offered_until);
            let open = until.is_some_and(|until| until > state.db.now());
            Some(status == Some(Offered) && open)
        }
        MailKind::RegistrationExpired => Some(status == Some(Expired)),
        MailKind::RegistrationCancelled => Some(status == Some(Cancelled)),
        MailKind::RegistrationRejected => Some(status == Some(Rejected)),
        MailKind::RegistrationSubstituted => Some(live),
        _ => None,
    };
    if let Some(holds) = of_place {
        // At what was called off or is over there are no places any more; only that one's own
        // ended is told all the same.
        let ended = matches!(status, Some(Cancelled | Rejected));
        let holds = holds && (ended || is_ahead(event, state.db.now()));
        return Ok(holds && !handed_on(db, mail).await? && !elsewhere(db, mail, to).await?);
    }
    let open = matches!(
        event.status,
        EventStatus::Announced | EventStatus::Published
    );
    Ok(match mail.kind {
        MailKind::EventAnnounced => {
            to.notices && event.status == EventStatus::Announced && !again(db, mail).await?
        }
        MailKind::EventInvitation => to.notices && event.status == EventStatus::Published,
        // A new date for what was put off is told when it is published again.
        MailKind::EventDatesFixed | MailKind::EventChanged => {
            live && open && concerns(to) && !again(db, mail).await?
        }
        MailKind::EventPostponed => live && concerns(to) && event.status == EventStatus::Postponed,
        MailKind::EventCancelled => {
            let off = matches!(event.status, EventStatus::Cancelled | EventStatus::Archived);
            live && concerns(to) && off
        }
        MailKind::EventReminder => {
            to.notices
                && event.status == EventStatus::Published
                && unanswered(db, event, to.district.as_ref()).await?
        }
        MailKind::EventMessage => to.notices && live,
        MailKind::SurveyOpened | MailKind::SurveyReminder => {
            let open = survey::Entity::find()
                .filter(survey::COLUMN.event_id.eq(event.id))
                .filter(survey::COLUMN.status.eq(SurveyStatus::Open))
                .count(db)
                .await?;
            to.notices && status == Some(Confirmed) && open > 0
        }
        MailKind::QuestionForwarded | MailKind::QuestionPublished => {
            to.notices && event.status != EventStatus::Draft
        }
        _ => true,
    })
}

/// What happens to an event concerns those with a place in any case.
fn concerns(to: &Recipient) -> bool {
    to.registration.is_some() || to.notices
}

/// Whether the place went to somebody else since: they are not told what the one before was to
/// be told.
async fn handed_on<C: ConnectionTrait>(db: &C, mail: &mail::Model) -> Result<bool> {
    let later = substitution::Entity::find()
        .filter(
            substitution::COLUMN
                .registration_id
                .eq(RegistrationId(mail.recipient_id)),
        )
        .filter(substitution::COLUMN.at.gt(mail.happened_at))
        .count(db)
        .await?;
    Ok(later > 0)
}

/// Whether the person has another place at the event, into which this one went: then that it
/// ended would only frighten them.
async fn elsewhere<C: ConnectionTrait>(db: &C, mail: &mail::Model, to: &Recipient) -> Result<bool> {
    let Some(row) = to.registration.as_ref() else {
        return Ok(false);
    };
    if mail.kind != MailKind::RegistrationCancelled {
        return Ok(false);
    }
    let live = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(row.event_id))
        .filter(registration::COLUMN.email_key.eq(&row.email_key))
        .filter(registration::COLUMN.status.is_in(RegistrationStatus::LIVE))
        .count(db)
        .await?;
    Ok(live > 0)
}

/// Whether another change is still to be told, or was: that mail tells the present state too.
async fn again<C: ConnectionTrait>(db: &C, mail: &mail::Model) -> Result<bool> {
    let later = mail::Entity::find()
        .filter(mail::COLUMN.recipient_id.eq(mail.recipient_id))
        .filter(mail::COLUMN.position.gt(mail.position))
        .filter(mail::COLUMN.event_id.eq(mail.event_id))
        .filter(
            mail::COLUMN
                .kind
                .is_in([MailKind::EventDatesFixed, MailKind::EventChanged]),
        )
        .filter(
            mail::COLUMN
                .status
                .is_in([MailStatus::Queued, MailStatus::Sent]),
        )
        .count(db)
        .await?;
    Ok(later > 0)
}

/// What a mail about changes has to tell: its own, and those of the mails that it stands for.
pub(super) async fn changes<C: ConnectionTrait>(
    db: &C,
    mail: &mail::Model,
) -> Result<(MailKind, Vec<String>)> {
    let told = [MailKind::EventDatesFixed, MailKind::EventChanged];
    let (mut kind, mut fields) = (mail.kind, mail.fields.0.clone());
    if !told.contains(&kind) {
        return Ok((kind, fields));
    }
    let before = mail::Entity::find()
        .filter(mail::COLUMN.recipient_id.eq(mail.recipient_id))
        .filter(mail::COLUMN.position.lt(mail.position))
        .filter(mail::COLUMN.event_id.eq(mail.event_id))
        .filter(mail::COLUMN.kind.is_in(told))
        .order_by_desc(mail::COLUMN.position)
        .all(db)
        .await?;
    for mail in before
        .into_iter()
        .take_while(|mail| mail.status == MailStatus::Superseded)
    {
        if mail.kind == MailKind::EventDatesFixed {
            kind = mail.kind;
        }
        fields.extend(mail.fields.0);
    }
    Ok((kind, fields))
}

async fn unanswered<C: ConnectionTrait>(
    db: &C,
    event: &event::Model,
    district: Option<&Ags>,
) -> Result<bool> {
    let Some(ags) = district else {
        return Ok(false);
    };
    let standing = Standing::of(db, &[event.id]).await?;
    Ok(standing.state(event, ags) == CoverageState::Missing)
}
