//! Everything that is stored about a person, for that person (GDPR, articles 15 and 20).

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
    sea_query::{Expr, ExprTrait},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    accounts::{AuthSession, InvitationView, UserView},
    auth::SignedIn,
    entity::{
        audit, event,
        ids::{
            EventId, MaterialId, MessageId, QuestionId, RegistrationId, SessionId, TopicId, UserId,
        },
        invitation,
        kinds::{MailKind, MailStatus, QuestionStatus, RecipientKind, SignupStatus},
        mail, material, material_file, message, question, question_support, registration,
        session_signup, session_star, substitution, token_family, topic, topic_vote, user,
    },
    error::{Error, Result},
    registrations::{RegistrationView, service::views},
    web::State,
};

/// Most deeds in an export; the oldest are left out.
const DEEDS: u64 = 10_000;

/// Everything that is stored about a person
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PersonalData {
    /// When it was put together.
    pub exported_at: DateTime<Utc>,
    /// The account.
    pub account: UserView,
    /// Sessions that were not cleared away yet.
    #[schema(max_items = 1000)]
    pub sessions: Vec<AuthSession>,
    /// Invitations to the person's address.
    #[schema(max_items = 1000)]
    pub invitations: Vec<InvitationView>,
    /// Places at events.
    #[schema(max_items = 10000)]
    pub registrations: Vec<ExportedRegistration>,
    /// Places that the person handed to a colleague.
    #[schema(max_items = 10000)]
    pub handed_over: Vec<HandedOver>,
    /// Topics that the person proposed.
    #[schema(max_items = 10000)]
    pub topics: Vec<ExportedTopic>,
    /// Topics that the person voted for.
    #[schema(max_items = 10000)]
    pub votes: Vec<TopicId>,
    /// Sessions that one marked for one's agenda.
    #[schema(max_items = 1000)]
    pub stars: Vec<SessionId>,
    /// Places at sessions that the person signed up for.
    #[schema(max_items = 10000)]
    pub signups: Vec<ExportedSignup>,
    /// Materials that the person brought.
    #[schema(max_items = 10000)]
    pub materials: Vec<MaterialId>,
    /// Files that the person uploaded.
    #[schema(max_items = 10000)]
    pub uploads: Vec<ExportedUpload>,
    /// Questions that the person asked.
    #[schema(max_items = 10000)]
    pub questions: Vec<ExportedQuestion>,
    /// Questions that the person supports.
    #[schema(max_items = 10000)]
    pub supported_questions: Vec<QuestionId>,
    /// Questions that the person answered for an organization.
    #[schema(max_items = 10000)]
    pub answered_questions: Vec<QuestionId>,
    /// Messages that the person wrote to participants.
    #[schema(max_items = 10000)]
    pub messages: Vec<ExportedMessage>,
    /// Mails to the person of the last months.
    #[schema(max_items = 10000)]
    pub mails: Vec<ExportedMail>,
    /// What the person did, newest first, by the audit log.
    #[schema(max_items = 10000)]
    pub deeds: Vec<Deed>,
}

/// A place at an event, in an export
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ExportedRegistration {
    /// Title of the event.
    #[schema(max_length = 200)]
    pub event_title: String,
    /// When the person agreed to what stands in `consents`.
    pub consented_at: DateTime<Utc>,
    /// The user who entered it; null: it was not entered by a user.
    pub entered_by: Option<UserId>,
    /// The registration.
    pub registration: RegistrationView,
}

/// A place that the person handed to a colleague
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HandedOver {
    /// The event.
    pub event_id: EventId,
    /// Name under which the person had it.
    #[schema(max_length = 200)]
    pub name: String,
    /// When it was handed over.
    pub at: DateTime<Utc>,
}

/// A place at a session, or in the line for one
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ExportedSignup {
    /// The session.
    pub session_id: SessionId,
    /// The registration that it belongs to.
    pub registration_id: RegistrationId,
    /// Whether there is a place.
    pub status: SignupStatus,
    /// Number in the line.
    #[schema(minimum = 1)]
    pub queue_no: i32,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

/// A file that the person uploaded
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ExportedUpload {
    /// The material.
    pub material_id: MaterialId,
    /// Which of its files.
    #[schema(minimum = 1)]
    pub no: i32,
    /// Its name.
    #[schema(max_length = 200)]
    pub name: String,
    /// When it was uploaded.
    pub uploaded_at: DateTime<Utc>,
}

/// A topic that the person proposed
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ExportedTopic {
    /// Its id.
    pub id: TopicId,
    /// The event.
    pub event_id: EventId,
    /// In a few words.
    #[schema(max_length = 300)]
    pub title: String,
    /// In more words.
    #[schema(max_length = 10000)]
    pub description: Option<String>,
}

/// A question that the person asked
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ExportedQuestion {
    /// Its id.
    pub id: QuestionId,
    /// The event.
    pub event_id: EventId,
    /// The question.
    #[schema(max_length = 2000)]
    pub text: String,
    /// Whether nobody is to see who asked.
    pub anonymous: bool,
    /// Where it stands.
    pub status: QuestionStatus,
    /// When it was submitted.
    pub created_at: DateTime<Utc>,
}

/// A message that the person wrote
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ExportedMessage {
    /// Its id.
    pub id: MessageId,
    /// The event.
    pub event_id: EventId,
    /// What it is about.
    #[schema(max_length = 200)]
    pub subject: String,
    /// The message, in Markdown.
    #[schema(max_length = 20000)]
    pub body_md: String,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
}

/// A mail to the person, of which neither address nor text is kept
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ExportedMail {
    /// What it is about.
    pub kind: MailKind,
    /// What became of it.
    pub status: MailStatus,
    /// When that happened which it tells.
    pub happened_at: DateTime<Utc>,
}

/// Something that the person did
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Deed {
    /// When.
    pub at: DateTime<Utc>,
    /// What (extensible).
    #[schema(max_length = 64)]
    pub action: String,
    /// Kind of the object.
    #[schema(max_length = 32)]
    pub object_kind: String,
    /// Id of the object.
    #[schema(max_length = 36)]
    pub object_id: String,
}

/// Puts together what is stored about the caller, with a fixed number of statements.
///
/// # Errors
/// If the database fails.
pub async fn export<C: ConnectionTrait>(
    db: &C,
    state: &State,
    me: &SignedIn,
    now: DateTime<Utc>,
) -> Result<PersonalData> {
    let account = user::Entity::find_by_id(me.id).one(db).await?;
    let account = account.ok_or_else(Error::not_found)?;
    let mac = state.keys.pseudonym(&account.email_key)?;
    let sessions = token_family::Entity::find()
        .filter(token_family::COLUMN.user_id.eq(me.id))
        .order_by_asc(token_family::COLUMN.id)
        .all(db)
        .await?;
    let invitations = invitation::Entity::find()
        .filter(super::erase::invited(
            account.id,
            std::slice::from_ref(&account.email_key),
        ))
        .order_by_asc(invitation::COLUMN.id)
        .all(db)
        .await?;
    let topics: Vec<(TopicId, EventId, String, Option<String>)> = topic::Entity::find()
        .select_only()
        .column(topic::Column::Id)
        .column(topic::Column::EventId)
        .column(topic::Column::Title)
        .column(topic::Column::Description)
        .filter(topic::COLUMN.proposer_id.eq(me.id))
        .order_by_asc(topic::COLUMN.id)
        .into_tuple()
        .all(db)
        .await?;
    let votes = topic_vote::Entity::find()
        .filter(topic_vote::COLUMN.user_id.eq(me.id))
        .order_by_asc(topic_vote::COLUMN.topic_id)
        .all(db)
        .await?;
    let stars = session_star::Entity::find()
        .filter(session_star::COLUMN.user_id.eq(me.id))
        .order_by_asc(session_star::COLUMN.session_id)
        .all(db)
        .await?;
    let deeds = audit::Entity::find()
        .filter(audit::COLUMN.actor_id.eq(me.id.0))
        .order_by_desc(audit::COLUMN.id)
        .limit(DEEDS)
        .all(db)
        .await?;
    Ok(PersonalData {
        exported_at: now,
        sessions: sessions
            .into_iter()
            .map(|row| AuthSession::new(row, me.family))
            .collect(),
        invitations: invitations.into_iter().map(Into::into).collect(),
        registrations: registrations(db, &account).await?,
        handed_over: handed_over(db, me.id, &mac).await?,
        topics: topics
            .into_iter()
            .map(|(id, event_id, title, description)| ExportedTopic {
                id,
                event_id,
                title,
                description,
            })
            .collect(),
        questions: questions(db, me.id).await?,
        supported_questions: supported(db, me.id).await?,
        answered_questions: answered(db, me.id).await?,
        messages: messages(db, me.id).await?,
        mails: mails(db, me.id).await?,
        votes: votes.into_iter().map(|vote| vote.topic_id).collect(),
        stars: stars.into_iter().map(|star| star.session_id).collect(),
        signups: signups(db, &account).await?,
        materials: materials(db, me.id).await?,
        uploads: uploads(db, me.id).await?,
        deeds: deeds
            .into_iter()
            .map(|row| Deed {
                at: row.at,
                action: row.action,
                object_kind: row.object_kind,
                object_id: row.object_id,
            })
            .collect(),
        account: account.into(),
    })
}

async fn questions<C: ConnectionTrait>(db: &C, id: UserId) -> Result<Vec<ExportedQuestion>> {
    let rows = question::Entity::find()
        .filter(question::COLUMN.asked_by_id.eq(id))
        .order_by_asc(question::COLUMN.id)
        .all(db)
        .await?;
    let rows = rows.into_iter().map(|row| ExportedQuestion {
        id: row.id,
        event_id: row.event_id,
        text: row.text,
        anonymous: row.anonymous,
        status: row.status,
        created_at: row.created_at,
    });
    Ok(rows.collect())
}

async fn supported<C: ConnectionTrait>(db: &C, id: UserId) -> Result<Vec<QuestionId>> {
    Ok(question_support::Entity::find()
        .select_only()
        .column(question_support::Column::QuestionId)
        .filter(question_support::COLUMN.user_id.eq(id))
        .order_by_asc(question_support::COLUMN.question_id)
        .into_tuple()
        .all(db)
        .await?)
}

async fn answered<C: ConnectionTrait>(db: &C, id: UserId) -> Result<Vec<QuestionId>> {
    Ok(question::Entity::find()
        .select_only()
        .column(question::Column::Id)
        .filter(question::COLUMN.answered_by_id.eq(id))
        .order_by_asc(question::COLUMN.id)
        .into_tuple()
        .all(db)
        .await?)
}

async fn messages<C: ConnectionTrait>(db: &C, id: UserId) -> Result<Vec<ExportedMessage>> {
    let rows = message::Entity::find()
        .filter(message::COLUMN.sender_id.eq(id))
        .order_by_asc(message::COLUMN.id)
        .all(db)
        .await?;
    let rows = rows.into_iter().map(|row| ExportedMessage {
        id: row.id,
        event_id: row.event_id,
        subject: row.subject,
        body_md: row.body_md,
        created_at: row.created_at,
    });
    Ok(rows.collect())
}

/// Mails to the account, and to its places.
async fn mails<C: ConnectionTrait>(db: &C, id: UserId) -> Result<Vec<ExportedMail>> {
    let places = registration::Entity::find()
        .select_only()
        .column(registration::Column::Id)
        .filter(registration::COLUMN.user_id.eq(id))
        .into_query();
    let (kind, to) = (mail::COLUMN.recipient_kind, mail::COLUMN.recipient_id);
    let account = kind.eq(RecipientKind::User).and(to.eq(id.0));
    let place = kind
        .eq(RecipientKind::Registration)
        .and(Expr::col(mail::Column::RecipientId).in_subquery(places));
    let rows = mail::Entity::find()
        .filter(account.or(place))
        .order_by_desc(mail::COLUMN.position)
        .limit(DEEDS)
        .all(db)
        .await?;
    let rows = rows.into_iter().map(|row| ExportedMail {
        kind: row.kind,
        status: row.status,
        happened_at: row.happened_at,
    });
    Ok(rows.collect())
}

async fn handed_over<C: ConnectionTrait>(
    db: &C,
    id: UserId,
    mac: &[u8],
) -> Result<Vec<HandedOver>> {
    let from = substitution::COLUMN.from_user_id;
    let nobodys = from.is_null();
    let known = Expr::col((substitution::Entity, substitution::Column::FromMac)).eq(mac.to_vec());
    let rows: Vec<(EventId, String, DateTime<Utc>)> = substitution::Entity::find()
        .select_only()
        .column(registration::Column::EventId)
        .column(substitution::Column::FromName)
        .column(substitution::Column::At)
        .join(
            JoinType::InnerJoin,
            substitution::Entity::belongs_to(registration::Entity)
                .from(substitution::Column::RegistrationId)
                .to(registration::Column::Id)
                .into(),
        )
        .filter(from.eq(id).or(nobodys.and(known)))
        .order_by_asc(substitution::COLUMN.at)
        .into_tuple()
        .all(db)
        .await?;
    let shown = rows
        .into_iter()
        .map(|(event_id, name, at)| HandedOver { event_id, name, at });
    Ok(shown.collect())
}

/// Places that the person holds, also those entered for the address before the account.
async fn registrations<C: ConnectionTrait>(
    db: &C,
    account: &user::Model,
) -> Result<Vec<ExportedRegistration>> {
    let rows = registration::Entity::find()
        .filter(super::erase::theirs(
            account.id,
            std::slice::from_ref(&account.email_key),
        ))
        .order_by_asc(registration::COLUMN.id)
        .all(db)
        .await?;
    let events = rows.iter().map(|row| row.event_id);
    let titles: Vec<(EventId, String)> = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .column(event::Column::Title)
        .filter(event::COLUMN.id.is_in(events))
        .into_tuple()
        .all(db)
        .await?;
    let more: Vec<_> = rows
        .iter()
        .map(|row| (row.event_id, row.consented_at, row.created_by))
        .collect();
    let views = views(db, rows).await?;
    let all = views.into_iter().zip(more);
    Ok(all
        .map(|(registration, (event, consented_at, entered_by))| {
            let title = titles.iter().find(|(id, _)| *id == event);
            ExportedRegistration {
                event_title: title.map(|(_, title)| title.clone()).unwrap_or_default(),
                consented_at,
                entered_by,
                registration,
            }
        })
        .collect())
}

async fn signups<C: ConnectionTrait>(db: &C, account: &user::Model) -> Result<Vec<ExportedSignup>> {
    let own = registration::Entity::find()
        .select_only()
        .column(registration::Column::Id)
        .filter(super::erase::theirs(
            account.id,
            std::slice::from_ref(&account.email_key),
        ))
        .into_query();
    let rows = session_signup::Entity::find()
        .filter(session_signup::COLUMN.registration_id.in_subquery(own))
        .order_by_asc(session_signup::COLUMN.id)
        .all(db)
        .await?;
    let view = |row: session_signup::Model| ExportedSignup {
        session_id: row.session_id,
        registration_id: row.registration_id,
        status: row.status,
        queue_no: row.queue_no,
        created_at: row.created_at,
        updated_at: row.updated_at,
    };
    Ok(rows.into_iter().map(view).collect())
}

async fn materials<C: ConnectionTrait>(db: &C, me: UserId) -> Result<Vec<MaterialId>> {
    Ok(material::Entity::find()
        .select_only()
        .column(material::Column::Id)
        .filter(material::COLUMN.owner_id.eq(me))
        .order_by_asc(material::COLUMN.id)
        .into_tuple()
        .all(db)
        .await?)
}

async fn uploads<C: ConnectionTrait>(db: &C, me: UserId) -> Result<Vec<ExportedUpload>> {
    let rows = material_file::Entity::find()
        .filter(material_file::COLUMN.uploaded_by.eq(me))
        .order_by_asc(material_file::COLUMN.uploaded_at)
        .all(db)
        .await?;
    let view = |row: material_file::Model| ExportedUpload {
        material_id: row.material_id,
        no: row.no,
        name: row.name,
        uploaded_at: row.uploaded_at,
    };
    Ok(rows.into_iter().map(view).collect())
}
