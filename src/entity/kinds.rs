//! Enums and small values that are column types.

use std::collections::BTreeMap;

use sea_orm::{DeriveActiveEnum, EnumIter, FromJsonQueryResult, prelude::StringLen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::ids::Ags;
use crate::policy::ApiScope;

/// Declares enums stored and serialized as the `snake_case` of their names.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum,
            Serialize, Deserialize, ToSchema, schemars::JsonSchema,
        )]
        #[sea_orm(rs_type = "String", db_type = "String(StringLen::N(32))", rename_all = "snake_case")]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// The value as stored and sent.
            #[must_use]
            pub fn as_str(self) -> String {
                sea_orm::ActiveEnum::to_value(&self)
            }
        }
    )+};
}

kinds! {
    /// What a district says of hosting the next edition.
    RotationIntent {
        /// It offers to.
        Volunteers,
        /// It can't.
        Skips,
    }

    /// What a material is.
    MaterialKind {
        /// A file that is kept here.
        File,
        /// An address elsewhere.
        Link,
    }

    /// Who sees a material.
    Visibility {
        /// Everybody who sees the event.
        Public,
        /// Whoever has a place at the event or waits for one, host and organizers.
        Participants,
        /// Host and organizers.
        Organizers,
    }

    /// Whether somebody has a place at a session.
    SignupStatus {
        /// They have.
        Confirmed,
        /// They wait for one.
        Waitlisted,
    }

    /// `rural` is a Landkreis, `urban` a kreisfreie Stadt.
    DistrictKind { Rural, Urban }

    /// What an organization is (extensible).
    OrganizationKind {
        Ngo, Authority, SpecialistService, AdvisoryBoard, DistrictAdministration,
        /// The coordination office of a district.
        CoordinationOffice,
        Company, Other,
    }

    /// What is found (extensible). In this order where nothing else tells hits apart.
    SearchKind {
        Series,
        Organization,
        District,
        Event,
        /// An item of the programme.
        Session,
        Topic,
        /// A question to an authority, with its answer.
        Question,
        /// A file or link; its title and what it is about.
        Material,
        /// The published account of an event.
        Report,
    }

    /// What is exported.
    ExportKind {
        /// Who takes part.
        Participants,
        /// The same, to be signed.
        SignIn,
        Badges,
        /// Certificates of attendance.
        Certificates,
        /// Who was there on which day.
        Attendance,
        /// Proof for funders: numbers, no names.
        Funder,
    }

    /// In which form it is exported.
    ExportFormat { Csv, Xlsx, Pdf }

    /// How far an export has come.
    ExportStatus { Queued, Running, Ready, Failed }

    /// In which language somebody is written to.
    Language { De, En }

    /// What a mail is about; its template has the same name.
    MailKind {
        AccountInvitation, PasswordReset, RegistrationReceived, RegistrationConfirmed,
        RegistrationWaitlisted, RegistrationOffered, RegistrationPromoted, RegistrationExpired,
        RegistrationCancelled, RegistrationRejected, RegistrationSubstituted,
        RegistrationHandedOver, EventAnnounced, EventInvitation, EventDatesFixed, EventChanged,
        EventPostponed, EventCancelled, EventReminder, EventMessage, QuestionForwarded,
        QuestionPublished, SignupPromoted, SurveyOpened, SurveyReminder, WebhookDisabled,
    }

    /// To what a mail is addressed: the address itself is looked up when it is sent.
    RecipientKind { Registration, User, Invitation, Reset }

    /// Life of a mail. `superseded`: when it was to be sent, it was not true any more.
    MailStatus { Queued, Sent, Superseded, Failed }

    /// `message`: written by somebody; `reminder`: to districts that have not answered.
    MessageKind { Message, Reminder }

    /// To whom a message goes.
    MessageRecipients { All, Confirmed, Waiting, Missing }

    /// Life of an invitation.
    InvitationStatus { Pending, Accepted, Revoked }

    /// Where an event takes place.
    EventFormat { Onsite, Online, Hybrid }

    /// How precisely the dates of an event are known (EDTF level 0).
    Precision { Year, Month, Day, Time }

    /// Life of an event.
    EventStatus { Draft, Announced, Published, Postponed, Cancelled, Completed, Archived }

    /// Whether one can register now: derived from window, seats and clock, never stored.
    EventRegistration { NotOpen, Open, Waitlist, Closed }

    /// Where a district stands at an event.
    CoverageState { Unknown, Missing, Excused, Registered, Attended }

    /// Kind of a session (extensible).
    SessionKind {
        Opening, News, Presentation, QuestionsToAuthorities, Talk, Workshop, BestPractice,
        Barcamp, Input, Closing, Break, Other,
    }

    /// What somebody does in a session or event.
    ContributionRole { Speaker, Moderator, Host, Panelist }

    /// `theme`: what the meeting was about; `barcamp`: brought by a participant.
    TopicKind { Theme, Barcamp }

    /// Life of a topic.
    TopicStatus {
        Proposed, Accepted, Scheduled, Discussed, Documented, CarriedOver, Withdrawn, Declined,
        Merged,
    }

    /// Life of a question to an authority.
    QuestionStatus {
        /// Waits for somebody to look at it.
        Submitted,
        /// An organization was asked to answer it.
        Forwarded,
        /// There is an answer, which is not public yet.
        Answered,
        /// Question and answer are public.
        Published,
        /// Goes on as part of another one.
        Merged,
        /// Will not be answered.
        Declined,
    }

    /// How participants get what lets them hand in one sheet.
    SurveyMode {
        /// The service pools hashes of random bits: it is trusted while it runs.
        Ticket,
        /// The service signs blindly (RFC 9497): it need not be trusted with who gave what.
        Blind,
    }

    /// What a quote may be used for.
    QuoteUse {
        /// In the report of the event, and here beside it, once it is published.
        Report,
        /// Also elsewhere: on the web, to the press, to funders.
        Publicity,
    }

    /// In what role somebody is cited.
    QuoteRole {
        /// Somebody who took part.
        Participant,
        /// Somebody who was there for the first time.
        Newcomer,
        /// Somebody who had been there before.
        Regular,
        /// Somebody on the seat of a district.
        District,
        /// A guest.
        Guest,
    }

    /// Life of a quote.
    QuoteStatus { Given, Approved, Published, Revoked }

    /// Life of a report.
    ReportStatus {
        /// Seen by those who write it.
        Draft,
        /// Everybody sees its last version.
        Published,
        /// Nobody else sees it any more.
        Withdrawn,
    }

    /// Life of a registration.
    RegistrationStatus { Pending, Confirmed, Waitlisted, Offered, Rejected, Expired, Cancelled }

    /// `district`: a seat of an invited district; `open`: of a guest.
    Seat { District, Open }

    /// What a person may agree to.
    ConsentKind { Photo, ParticipantList }

    /// What became of a scan at the desk. `checked_in` and `already_checked_in` mean that the
    /// person counts as there; the others that nothing was changed.
    ScanOutcome {
        /// The person was noted as there on this day.
        CheckedIn,
        /// The person was noted already; the earlier time is kept.
        AlreadyCheckedIn,
        /// The place was cancelled, rejected, or its offer ran out.
        Cancelled,
        /// The person has no place yet: pending, waitlisted, or offered one.
        NotConfirmed,
        /// The code is of another event.
        WrongEvent,
        /// Not a day of the event, or one that has not begun.
        WrongDay,
        /// No such registration at this event; or a code that was never ours, or is not good any
        /// more because the place went to somebody else.
        Unknown,
        /// The nonce was used for another person or day.
        NonceReused,
    }

    /// What became of a line of an import. `exists`: the person was registered already.
    ImportOutcome {
        /// Was registered and left, handed the place on or was deleted: nobody is brought back.
        Left, Confirmed, Waitlisted, Pending, Exists, Refused }

    /// How an import stands: derived from its progress and the clock, never stored.
    ImportStatus { Running, Done, Interrupted }

    /// Life of a survey.
    SurveyStatus { Draft, Open, Closed, Published }

    /// How a question of a form is answered.
    FormQuestionKind { Text, Number, Boolean, Choice, MultiChoice, Date }

    /// Whose form it is.
    FormSource { Event, Series, None }

    /// How a question is answered.
    QuestionKind { Rating, Choice, MultiChoice, Text }

    /// Who acted.
    ActorKind { User, ApiKey, System }

    /// How what is told to a partner is signed (Standard Webhooks 1.0).
    Signing {
        /// With a secret that both know (`v1`).
        HmacSha256,
        /// With a key whose public half the partner knows (`v1a`).
        Ed25519,
    }

    /// Why a webhook is told nothing.
    DisabledReason {
        /// Somebody switched it off.
        ByHand,
        /// It answered 410.
        Gone,
        /// It answered nothing good for three days.
        Failing,
    }

    /// Life of what a webhook is told once.
    DeliveryStatus {
        /// To be sent, for the first time or again.
        Queued,
        /// It answered 2xx.
        Delivered,
        /// Given up.
        Failed,
    }
}

/// What a webhook is told of; nothing named: of everything that is public.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct ChangeTypes(pub Vec<String>);

/// The scopes of an API key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Scopes(pub Vec<ApiScope>);

impl RegistrationStatus {
    /// The person comes, or may still come.
    pub const LIVE: [Self; 4] = [
        Self::Pending,
        Self::Waitlisted,
        Self::Offered,
        Self::Confirmed,
    ];
}

impl MailKind {
    /// Those that go to many at once and can wait: for nobody's place anything depends on them.
    pub const BULK: [Self; 8] = [
        Self::EventChanged,
        Self::EventAnnounced,
        Self::EventInvitation,
        Self::EventReminder,
        Self::EventMessage,
        Self::QuestionPublished,
        Self::SurveyOpened,
        Self::SurveyReminder,
    ];
}

/// Keys of districts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Districts(pub Vec<Ags>);

/// Names of the fields that a change touched; never their values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct FieldNames(pub Vec<String>);

/// Answers to the questions of a registration form, by question key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Answers(pub BTreeMap<String, AnswerValue>);

impl Eq for Answers {}

/// An answer: a number, a text, a truth value or several texts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AnswerValue {
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Number(i32),
    /// A text, or the key of a choice.
    Text(String),
    /// Keys of several choices.
    Many(Vec<String>),
}

impl utoipa::PartialSchema for AnswerValue {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, OneOfBuilder, Type};
        use utoipa::openapi::{KnownFormat, SchemaFormat};
        let text = |max| {
            ObjectBuilder::new()
                .schema_type(Type::String)
                .max_length(Some(max))
        };
        OneOfBuilder::new()
            .description(Some(
                "Truth value, whole number, text (or key of a choice), several keys",
            ))
            .item(ObjectBuilder::new().schema_type(Type::Boolean))
            .item(
                ObjectBuilder::new()
                    .schema_type(Type::Integer)
                    .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int32)))
                    .minimum(Some(f64::from(i32::MIN)))
                    .maximum(Some(f64::from(i32::MAX))),
            )
            .item(text(5000))
            .item(ArrayBuilder::new().items(text(64)).max_items(Some(50)))
            .into()
    }
}

impl ToSchema for AnswerValue {}

/// What a question may be answered with: bounds of a rating, or the choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Lowest rating.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 10)]
    pub min: Option<i32>,
    /// Highest rating.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 10)]
    pub max: Option<i32>,
    /// Keys of the choices, in the order in which they are shown.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub choices: Vec<String>,
}

/// On which answer a question of a survey depends
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJsonQueryResult, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"question": "again", "any_of": ["no", "unsure"]}))]
pub struct AskedIf {
    /// Key of an earlier question that is asked of everybody: a rating or a choice.
    #[schema(min_length = 1, max_length = 64)]
    pub question: String,
    /// The answers, one of which has to be given; for several choices exactly one, which has to be
    /// among those given.
    #[schema(min_items = 1, max_items = 50)]
    pub any_of: Vec<AnswerValue>,
}

impl Eq for AskedIf {}

/// A choice or a rating in words
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"text": "Ja", "text_en": "Yes"}))]
pub struct Label {
    /// In German.
    #[schema(min_length = 1, max_length = 200)]
    pub text: String,
    /// In English.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 200)]
    pub text_en: Option<String>,
}

/// Choices and ratings in words.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, ToSchema,
)]
pub struct Labels(pub BTreeMap<String, Label>);

/// What a quote may be used for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct QuoteUses(pub Vec<QuoteUse>);
