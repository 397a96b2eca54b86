//! What a person is shown of everything that is stored about them.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    accounts::{AuthSession, InvitationView, UserView},
    entity::{
        ids::{
            EventId, MaterialId, MessageId, QuestionId, RegistrationId, SessionId, TopicId, UserId,
        },
        kinds::{MailKind, MailStatus, QuestionStatus, SignupStatus},
    },
    feeds::CalendarLink,
    identities::IdentityView,
    registrations::RegistrationView,
};

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
    /// Identities at providers with which the person signs in.
    #[schema(max_items = 100)]
    pub identities: Vec<IdentityView>,
    /// The link to the person's own calendar, if there is one; its secret is kept nowhere.
    pub calendar: Option<CalendarLink>,
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
