//! What a mail says, looked up when it is sent; and whether it still says the truth.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{
    hooks,
    letter::{Context, EventWords, Letter},
    links, questions,
    truth::{changes, still_true},
    words,
};
use crate::{
    crypto,
    entity::{
        district, event,
        ids::{Ags, InvitationId, RegistrationId, ResetId, SignupId, UserId},
        invitation,
        kinds::{
            EventStatus, InvitationStatus, Language,
            MailKind::{self, QuestionForwarded, QuestionPublished, SurveyOpened, SurveyReminder},
            MessageKind, RecipientKind,
            RegistrationStatus::{Confirmed, Offered, Waitlisted},
        },
        mail, message, password_reset, registration, session, session_signup, substitution, survey,
        user,
    },
    error::Result,
    events::{
        calendar::{Entry, Method, calendar},
        words as event_words,
    },
    registrations::offer_links,
    web::{State, text},
};

/// What all mails of this instance share.
#[derive(Debug, Clone, Copy)]
pub struct Sender<'a> {
    /// Name of the sender.
    pub service: &'a str,
    /// Address of the front end.
    pub links: &'a str,
    /// Address of the sender.
    pub address: &'a str,
    /// Whether there is a front end with pages of its own.
    pub front: bool,
}

impl Sender<'_> {
    /// A page of the front end, if there is one.
    fn page(&self, path: &str) -> Option<minijinja::Value> {
        let page = || minijinja::Value::from_safe_string(format!("{}/{path}", self.links));
        self.front.then(page)
    }
}

/// Somebody to be written to.
pub(super) struct Recipient {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) language: Language,
    pub(super) notices: bool,
    pub(super) registration: Option<registration::Model>,
    pub(super) district: Option<Ags>,
}

/// The mail, if what it says is still true and somebody is there to read it.
///
/// # Errors
/// If the database fails.
pub async fn compose(
    state: &State,
    sender: Sender<'_>,
    mail: &mail::Model,
) -> Result<Option<Letter>> {
    let db = state.db.read();
    match mail.recipient_kind {
        RecipientKind::Invitation => return account_invitation(state, sender, mail).await,
        RecipientKind::Reset => return password_reset(state, sender, mail).await,
        RecipientKind::Registration | RecipientKind::User => {}
    }
    let Some(to) = recipient(db, mail).await? else {
        return Ok(None);
    };
    if mail.kind == MailKind::WebhookDisabled {
        return hooks::letter(state, sender, mail, to).await;
    }
    let Some(id) = mail.event_id else {
        return Ok(None);
    };
    let Some(event) = event::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    if !still_true(state, mail, &event, &to).await? {
        return Ok(None);
    }
    let mut letter = letter(state, sender, mail, &event, to).await?;
    if let Some(id) = mail.message_id {
        let Some(row) = message::Entity::find_by_id(id).one(db).await? else {
            return Ok(None);
        };
        said(db, &mut letter, row).await?;
    }
    if matches!(mail.kind, QuestionForwarded | QuestionPublished) {
        let Some(row) = questions::still_to_tell(db, mail).await? else {
            return Ok(None);
        };
        letter.context.link = sender.page(&format!("questions/{}", row.id));
        questions::said(&mut letter, row);
    }
    if matches!(mail.kind, SurveyOpened | SurveyReminder) {
        let row = survey::Entity::find().filter(survey::COLUMN.event_id.eq(event.id));
        let until = row.one(db).await?.and_then(|row| row.closes_at);
        let at = |at| event_words::instant(at, &event.time_zone, letter.language);
        letter.context.survey_until = until.map(at);
        letter.context.link = sender.page(&format!("events/{}/survey", event.id));
    }
    if mail.kind == MailKind::SignupPromoted {
        let Some(row) = session(db, mail).await? else {
            return Ok(None);
        };
        letter.context.link = sender.page(&format!("sessions/{}", row.id));
        let at = |at| event_words::instant(at, &event.time_zone, letter.language);
        letter.context.session_when = row.starts_at.map(at);
        letter.context.session = Some(row.title);
        letter.context.room = row.room;
    }
    Ok(Some(letter))
}

/// The session at which somebody has a place now, if they still have it.
async fn session<C: ConnectionTrait>(db: &C, mail: &mail::Model) -> Result<Option<session::Model>> {
    let Some((_, id)) = questions::fact_of(db, mail).await? else {
        return Ok(None);
    };
    let row = session_signup::Entity::find_by_id(SignupId(id))
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(session::Entity::find_by_id(row.session_id).one(db).await?)
}

async fn recipient<C: ConnectionTrait>(db: &C, mail: &mail::Model) -> Result<Option<Recipient>> {
    if mail.recipient_kind == RecipientKind::User {
        let row = user::Entity::find_by_id(UserId(mail.recipient_id))
            .one(db)
            .await?;
        // Nobody is written to any more once the account is gone.
        return Ok(row.filter(|row| !row.disabled).map(|row| Recipient {
            name: row.name,
            email: row.email,
            language: row.language,
            notices: row.notices,
            registration: None,
            district: row.district_ags,
        }));
    }
    let id = RegistrationId(mail.recipient_id);
    let row = registration::Entity::find_by_id(id).one(db).await?;
    let Some(row) = row.filter(|row| !row.person_email.ends_with(registration::ERASED)) else {
        return Ok(None);
    };
    // Where the person can be reached now, if the address moved since.
    let account = match row.user_id {
        Some(id) => user::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let account = account.filter(|account| !account.disabled);
    Ok(Some(Recipient {
        name: row.person_name.clone(),
        email: account.map_or_else(|| row.person_email.clone(), |account| account.email),
        language: row.language,
        notices: row.notices,
        district: row.district_ags.clone(),
        registration: Some(row),
    }))
}

async fn letter(
    state: &State,
    sender: Sender<'_>,
    mail: &mail::Model,
    event: &event::Model,
    to: Recipient,
) -> Result<Letter> {
    let db = state.db.read();
    let language = to.language;
    let (kind, changed) = changes(db, mail).await?;
    let mut words = EventWords::new(event, language);
    // The date that was given up: no more if it was changed since.
    if kind == MailKind::EventPostponed && event.updated_at <= mail.happened_at {
        words.before = Some(event_words::dates(event, language));
    }
    let mut context = Context {
        name: to.name.clone(),
        service: sender.service.to_owned(),
        event: Some(words),
        district: name_of(db, to.district.as_ref()).await?,
        changed,
        link: sender.page(&format!("events/{}", event.id)),
        ..Context::default()
    };
    if let Some(row) = &to.registration {
        context.status = Some(row.status.as_str());
        context.person = Some(row.person_name.clone());
        if row.status == Waitlisted {
            context.position = Some(position(db, row).await?);
        }
        if let (Offered, Some(until)) = (row.status, row.offered_until) {
            context.offered_until = Some(event_words::instant(until, &event.time_zone, language));
            let token = offer_links::token_of(&state.keys, row)?.unwrap_or_default();
            context.link = Some(link(sender, "offer", &token));
        }
    }
    history(db, mail, &mut context).await?;
    let calendar = entry(state, sender, kind, event, &to);
    context.calendar = calendar.is_some();
    let email_key = text::email_key(&to.email);
    let token = optional(kind, &to)
        .then(|| {
            let of = (mail.recipient_kind, mail.recipient_id);
            links::token_of(&state.keys, of, &email_key)
        })
        .transpose()?;
    context.unsubscribe = token
        .as_ref()
        .map(|token| format!("{}/unsubscribe#token={token}", sender.links));
    let one_click = token.map(|token| format!("{}/api/v1/unsubscribe/{token}", state.base_url));
    Ok(Letter {
        kind,
        language,
        calendar,
        to: (to.name, to.email),
        reply_to: None,
        context,
        one_click,
    })
}

/// What one may do without: everything that is not about one's own place.
fn optional(kind: MailKind, to: &Recipient) -> bool {
    match kind {
        MailKind::EventAnnounced
        | MailKind::EventInvitation
        | MailKind::EventReminder
        | MailKind::EventMessage
        | MailKind::QuestionForwarded
        | MailKind::QuestionPublished
        | MailKind::SurveyOpened
        | MailKind::SurveyReminder => true,
        MailKind::EventDatesFixed
        | MailKind::EventChanged
        | MailKind::EventPostponed
        | MailKind::EventCancelled => to.registration.is_none(),
        _ => false,
    }
}

/// What goes into the calendar of somebody who has, or had, a seat.
fn entry(
    state: &State,
    sender: Sender<'_>,
    kind: MailKind,
    event: &event::Model,
    to: &Recipient,
) -> Option<(Method, String)> {
    let place = to.registration.as_ref();
    let confirmed = place.is_some_and(|row| row.status == Confirmed);
    let method = match kind {
        MailKind::RegistrationConfirmed
        | MailKind::RegistrationPromoted
        | MailKind::RegistrationSubstituted
        | MailKind::EventDatesFixed
        | MailKind::EventChanged
            if confirmed && event.status != EventStatus::Postponed =>
        {
            Method::Publish
        }
        MailKind::EventCancelled if confirmed => Method::Cancel,
        MailKind::RegistrationCancelled | MailKind::RegistrationHandedOver => Method::Cancel,
        _ => return None,
    };
    let entry = Entry {
        method,
        organizer: (sender.service, sender.address),
        attendee: (&to.name, &to.email),
        // Both only grow: what is said later counts more.
        sequence: event.version + place.map_or(0, |row| row.version),
        at: state.db.now(),
    };
    Some((method, calendar(event, state, &entry)?))
}

/// Who handed the place to whom.
async fn history<C: ConnectionTrait>(
    db: &C,
    mail: &mail::Model,
    context: &mut Context,
) -> Result<()> {
    let of = substitution::Entity::find().filter(substitution::COLUMN.at.eq(mail.happened_at));
    let of = match mail.kind {
        MailKind::RegistrationSubstituted => {
            let id = RegistrationId(mail.recipient_id);
            of.filter(substitution::COLUMN.registration_id.eq(id))
        }
        MailKind::RegistrationHandedOver => of.filter(
            substitution::COLUMN
                .from_user_id
                .eq(UserId(mail.recipient_id)),
        ),
        _ => return Ok(()),
    };
    if let Some(row) = of.order_by_asc(substitution::COLUMN.id).one(db).await? {
        context.from_name = Some(row.from_name);
        context.to_name = Some(row.to_name);
    }
    Ok(())
}

/// Number in the waiting line: one more than those before.
async fn position<C: ConnectionTrait>(db: &C, row: &registration::Model) -> Result<i64> {
    let before = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(row.event_id))
        .filter(registration::COLUMN.status.eq(Waitlisted))
        .filter(registration::COLUMN.queue_no.lt(row.queue_no))
        .count(db)
        .await?;
    Ok(i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1))
}

async fn name_of<C: ConnectionTrait>(db: &C, ags: Option<&Ags>) -> Result<Option<String>> {
    let Some(ags) = ags else {
        return Ok(None);
    };
    let district = district::Entity::find_by_id(ags.clone()).one(db).await?;
    Ok(district.map(|district| district.name))
}

/// What somebody wrote, and who.
async fn said<C: ConnectionTrait>(db: &C, letter: &mut Letter, row: message::Model) -> Result<()> {
    if row.kind == MessageKind::Reminder {
        return Ok(());
    }
    let sender = match row.sender_id {
        Some(id) => user::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let sender = sender.filter(|sender| !sender.disabled);
    let service = letter.context.service.clone();
    letter.context.subject = Some(row.subject);
    letter.context.body = Some(minijinja::Value::from_safe_string(without_images(
        &row.body_md,
    )));
    letter.context.sender = Some(sender.as_ref().map_or(service, |row| row.name.clone()));
    letter.reply_to = sender.map(|row| (row.name, row.email));
    Ok(())
}

/// Pictures become links: loaded, they would tell somebody who reads when and where.
fn without_images(markdown: &str) -> String {
    markdown.replace("![", "[")
}

fn link(sender: Sender<'_>, page: &str, token: &str) -> minijinja::Value {
    minijinja::Value::from_safe_string(format!("{}/{page}#token={token}", sender.links))
}

/// The token of a mail link; none once it was used.
fn opened(state: &State, sealed: Option<&Vec<u8>>) -> Option<String> {
    let key = state.keys.derive("mail links").ok()?;
    let token = crypto::open(&key, sealed?).ok()?;
    String::from_utf8(token).ok()
}

async fn account_invitation(
    state: &State,
    sender: Sender<'_>,
    mail: &mail::Model,
) -> Result<Option<Letter>> {
    let id = InvitationId(mail.recipient_id);
    let row = invitation::Entity::find_by_id(id)
        .one(state.db.read())
        .await?;
    let good = |row: &invitation::Model| {
        row.status == InvitationStatus::Pending && row.expires_at > state.db.now()
    };
    let Some(row) = row.filter(good) else {
        return Ok(None);
    };
    let Some(token) = opened(state, row.token_sealed.as_ref()) else {
        return Ok(None);
    };
    let district = name_of(state.db.read(), row.district_ags.as_ref()).await?;
    let context = Context {
        role: Some(words::role(row.role, row.language).to_owned()),
        district,
        ..about_account(
            sender,
            &row.name,
            row.language,
            ("invitation", &token),
            row.expires_at,
        )
    };
    Ok(Some(plain(
        mail.kind,
        row.language,
        (row.name, row.email),
        context,
    )))
}

async fn password_reset(
    state: &State,
    sender: Sender<'_>,
    mail: &mail::Model,
) -> Result<Option<Letter>> {
    let db = state.db.read();
    let row = password_reset::Entity::find_by_id(ResetId(mail.recipient_id));
    let row = row
        .one(db)
        .await?
        .filter(|row| row.expires_at > state.db.now());
    // A request for an address without an account leads nowhere.
    let Some((row, id)) = row.and_then(|row| row.user_id.map(|id| (row, id))) else {
        return Ok(None);
    };
    let Some(token) = opened(state, row.token_sealed.as_ref()) else {
        return Ok(None);
    };
    let account = user::Entity::find_by_id(id).one(db).await?;
    let Some(account) = account.filter(|account| !account.disabled) else {
        return Ok(None);
    };
    let link = ("reset", token.as_str());
    let context = about_account(
        sender,
        &account.name,
        account.language,
        link,
        row.expires_at,
    );
    let to = (account.name, account.email);
    Ok(Some(plain(mail.kind, account.language, to, context)))
}

fn about_account(
    sender: Sender<'_>,
    name: &str,
    language: Language,
    (page, token): (&str, &str),
    expires: chrono::DateTime<chrono::Utc>,
) -> Context {
    Context {
        name: name.to_owned(),
        service: sender.service.to_owned(),
        link: Some(link(sender, page, token)),
        expires: Some(event_words::instant(expires, "Europe/Berlin", language)),
        ..Context::default()
    }
}

/// A mail that is about no event.
pub(super) fn plain(
    kind: MailKind,
    language: Language,
    to: (String, String),
    context: Context,
) -> Letter {
    Letter {
        kind,
        language,
        to,
        reply_to: None,
        context,
        one_click: None,
        calendar: None,
    }
}
