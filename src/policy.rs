//! Who may do what: the table of `docs/permissions.md` as data. Imports nothing of ours.
//!
//! Default is deny. A route names its [`Permission`] by asking for `Allow<P>`
//! (see `auth::allow`); there is no other way to a service verb.

use sea_orm::{DeriveActiveEnum, EnumIter, prelude::StringLen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a user may do; the host of an event is derived, not a role.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumIter,
    DeriveActiveEnum,
    Serialize,
    Deserialize,
    ToSchema,
    clap::ValueEnum,
)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Runs the instance.
    Admin,
    /// The project team: plans events, sees registrations, writes reports.
    Organizer,
    /// Of one district's coordination office.
    Coordinator,
    /// Of an organization that answers questions and brings materials.
    Contributor,
}

/// What an API key may do.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema,
)]
pub enum ApiScope {
    /// Read events, programme, published reports, districts, organizations, series.
    #[serde(rename = "events:read")]
    EventsRead,
    /// Create and edit series, organizations and events.
    #[serde(rename = "events:write")]
    EventsWrite,
    /// List registrations with personal data.
    #[serde(rename = "registrations:read")]
    RegistrationsRead,
    /// Check people in at one event.
    #[serde(rename = "checkin:write")]
    CheckinWrite,
    /// Read published feedback results.
    #[serde(rename = "feedback:read")]
    FeedbackRead,
}

/// How far a permission reaches for a caller.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Access {
    /// On every row.
    pub all: bool,
    /// On rows of the caller's own district, organization or person.
    pub own: bool,
    /// On rows of events that the caller's district hosts.
    pub host: bool,
}

impl Access {
    const NONE: Self = Self {
        all: false,
        own: false,
        host: false,
    };

    /// Whether there is any row on which it may be used.
    #[must_use]
    pub fn any(self) -> bool {
        self.all || self.own || self.host
    }
}

/// A cell of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Never.
    No,
    /// Own district's, organization's or person's rows.
    Own,
    /// Everything.
    All,
}

/// A row of the table: an action and who may take it.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Name as it stands in the API document.
    pub name: &'static str,
    /// Anybody, without signing in.
    pub public: bool,
    /// Coordinators of a district.
    pub coordinator: Reach,
    /// Coordinators of the district that hosts the event.
    pub host: bool,
    /// Contributors of an organization.
    pub contributor: Reach,
    /// Organizers.
    pub organizer: Reach,
    /// API keys that hold this scope.
    pub scope: Option<ApiScope>,
}

/// Declares permissions, their marker types and the table in one place.
/// Admins may do everything.
macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident $text:literal:
        public $public:literal, coordinator $coordinator:ident, host $host:literal,
        contributor $contributor:ident, organizer $organizer:ident, scope $scope:expr;)+) => {
        /// An action that needs a permission.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Permission { $($(#[$doc])* $name),+ }

        impl Permission {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its row in the table.
            #[must_use]
            pub const fn rule(self) -> Rule {
                match self {
                    $(Self::$name => Rule {
                        name: $text,
                        public: $public,
                        coordinator: Reach::$coordinator,
                        host: $host,
                        contributor: Reach::$contributor,
                        organizer: Reach::$organizer,
                        scope: $scope,
                    }),+
                }
            }
        }

        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub struct $name;
            impl Permit for $name {
                const PERMISSION: Permission = Permission::$name;
            }
        )+
    };
}

/// A permission as a type, for `Allow<P>`.
pub trait Permit: 'static {
    /// Which one.
    const PERMISSION: Permission;
}

permissions! {
    /// Read events that are not drafts, programme, districts, organizations, series, coverage.
    ReadEvents "events:read":
        public true, coordinator All, host true, contributor All, organizer All,
        scope Some(ApiScope::EventsRead);
    /// Create and edit series, organizations, events; take an event through its steps.
    WriteEvents "events:write":
        public false, coordinator No, host false, contributor No, organizer All,
        scope Some(ApiScope::EventsWrite);
    /// Edit an event's place, programme and materials.
    EditEvent "events:edit":
        public false, coordinator No, host true, contributor No, organizer All,
        scope Some(ApiScope::EventsWrite);
    /// Bring, change and take away materials; contributors those of their organization.
    EditMaterials "materials:edit":
        public false, coordinator No, host true, contributor Own, organizer All,
        scope Some(ApiScope::EventsWrite);
    /// Mark sessions for one's own agenda.
    OwnAgenda "agenda":
        public false, coordinator Own, host false, contributor Own, organizer Own, scope None;
    /// See drafts.
    ReadDrafts "drafts:read":
        public false, coordinator No, host true, contributor No, organizer All, scope None;
    /// Register, substitute, cancel, accept an offer.
    Register "registrations:write":
        public false, coordinator Own, host false, contributor Own, organizer All, scope None;
    /// Import registrations from a file.
    ImportRegistrations "registrations:import":
        public false, coordinator No, host false, contributor No, organizer All, scope None;
    /// Decide about registrations that wait for approval.
    DecideRegistrations "registrations:decide":
        public false, coordinator No, host false, contributor No, organizer All, scope None;
    /// Read registrations with personal data.
    ReadRegistrations "registrations:read":
        public false, coordinator Own, host true, contributor Own, organizer All,
        scope Some(ApiScope::RegistrationsRead);
    /// Make papers and tables of who takes part.
    ExportData "exports:write":
        public false, coordinator Own, host true, contributor No, organizer All,
        scope Some(ApiScope::RegistrationsRead);
    /// See whether a certificate is one, by its code, whoever has it.
    ConfirmCertificate "certificates:read":
        public true, coordinator All, host false, contributor All, organizer All, scope None;
    /// Check people in at an event, and see who is expected and who is there.
    CheckIn "checkin:write":
        public false, coordinator No, host true, contributor No, organizer All,
        scope Some(ApiScope::CheckinWrite);
    /// Register somebody who stands at the desk without a place, and check them in.
    AdmitWalkIns "walk_ins:write":
        public false, coordinator No, host true, contributor No, organizer All, scope None;
    /// State how many were at an event where nobody was checked in.
    CountPeople "headcount:write":
        public false, coordinator No, host true, contributor No, organizer All, scope None;
    /// Bring topics to the barcamp of an event in which one takes part, and vote for them.
    ProposeTopics "topics:write":
        public false, coordinator Own, host true, contributor Own, organizer All, scope None;
    /// Accept, schedule, merge and document topics.
    CurateTopics "topics:curate":
        public false, coordinator No, host true, contributor No, organizer All, scope None;
    /// Read the directory of colleagues who agreed to stand in it.
    ReadDirectory "directory:read":
        public false, coordinator All, host true, contributor No, organizer All, scope None;
    /// Write to the participants of an event, remind its districts.
    MessageParticipants "messages:write":
        public false, coordinator No, host true, contributor No, organizer All, scope None;
    /// Answer an offer by the link of a mail, whoever holds it.
    AnswerOffer "offers:answer":
        public true, coordinator All, host false, contributor All, organizer All, scope None;
    /// Read somebody's calendar by its secret address, whoever holds it.
    ReadOwnCalendar "calendar:read":
        public true, coordinator All, host false, contributor All, organizer All, scope None;
    /// Stop mails by the link of a mail, whoever holds it.
    Unsubscribe "mail:unsubscribe":
        public true, coordinator All, host false, contributor All, organizer All, scope None;
    /// Put questions to authorities and support them, at an event one takes part in.
    AskQuestions "questions:write":
        public false, coordinator Own, host false, contributor Own, organizer All, scope None;
    /// Forward, publish, merge, decline and edit questions.
    TriageQuestions "questions:triage":
        public false, coordinator No, host true, contributor No, organizer All, scope None;
    /// Answer questions that were forwarded to one's organization.
    AnswerQuestions "questions:answer":
        public false, coordinator No, host false, contributor Own, organizer All, scope None;
    /// Excuse a district, or state by hand that it was there.
    StateCoverage "coverage:write":
        public false, coordinator Own, host false, contributor No, organizer All, scope None;
    /// Offer to host the next edition of a series, or skip it; organizers for any district.
    RotateHosts "rotation:write":
        public false, coordinator Own, host false, contributor No, organizer All, scope None;
    /// Take a feedback ticket for an event one takes part in.
    TakeTicket "feedback:ticket":
        public false, coordinator Own, host false, contributor Own, organizer Own, scope None;
    /// Give feedback: whoever holds a ticket, identity not read.
    GiveFeedback "feedback:give":
        public true, coordinator All, host false, contributor All, organizer All, scope None;
    /// Define, open, close and publish surveys.
    DefineSurveys "surveys:write":
        public false, coordinator No, host false, contributor No, organizer All, scope None;
    /// Note, moderate and publish what may be cited.
    ModerateQuotes "quotes:write":
        public false, coordinator No, host false, contributor No, organizer All, scope None;
    /// Take back what one said, with the code.
    RevokeQuote "quotes:revoke":
        public true, coordinator All, host false, contributor All, organizer All, scope None;
    /// Draft, edit, publish and withdraw reports.
    WriteReports "reports:write":
        public false, coordinator No, host false, contributor No, organizer All, scope None;
    /// Read feedback results once they are published (organizers: closed).
    ReadResults "feedback:read":
        public true, coordinator All, host false, contributor All, organizer All,
        scope Some(ApiScope::FeedbackRead);
    /// Invite and edit users (organizers: coordinators and contributors).
    ManageUsers "users:write":
        public false, coordinator No, host false, contributor No, organizer Own, scope None;
    /// Delete the account, or the registrations, of somebody else.
    EraseUsers "users:erase":
        public false, coordinator No, host false, contributor No, organizer No, scope None;
    /// Create and revoke API keys (organizers: of their own organization).
    ManageKeys "api_keys:write":
        public false, coordinator No, host false, contributor No, organizer Own, scope None;
    /// Create, change and watch webhooks (organizers: of their own organization).
    ManageWebhooks "webhooks:write":
        public false, coordinator No, host false, contributor No, organizer Own, scope None;
    /// Read the audit log (organizers: of events).
    ReadAudit "audit:read":
        public false, coordinator No, host false, contributor No, organizer Own, scope None;
    /// Sign in and out of one's own account, reset a password, accept an invitation.
    SignIn "sign_in":
        public true, coordinator Own, host false, contributor Own, organizer Own, scope None;
    /// Read, edit and delete one's own account.
    OwnAccount "account":
        public false, coordinator Own, host false, contributor Own, organizer Own, scope None;
    /// Read the state of the service.
    ReadHealth "health:read":
        public true, coordinator All, host false, contributor All, organizer All,
        scope None;
}

impl Permission {
    /// What a signed-in user of this role may do with it.
    #[must_use]
    pub fn access_of(self, role: Role) -> Access {
        let row = self.rule();
        let cell = match role {
            Role::Admin => Reach::All,
            Role::Organizer => row.organizer,
            Role::Coordinator => row.coordinator,
            Role::Contributor => row.contributor,
        };
        Access {
            all: cell == Reach::All || row.public,
            own: cell != Reach::No,
            host: role == Role::Coordinator && row.host,
        }
    }

    /// What an API key with these scopes may do with it.
    #[must_use]
    pub fn access_of_key(self, scopes: &[ApiScope]) -> Access {
        let rule = self.rule();
        let has = rule.scope.is_some_and(|scope| scopes.contains(&scope));
        Access {
            all: has || rule.public,
            own: false,
            host: false,
        }
    }

    /// What a stranger may do with it.
    #[must_use]
    pub fn access_of_stranger(self) -> Access {
        Access {
            all: self.rule().public,
            ..Access::NONE
        }
    }

    /// All names that a user of this role may use somewhere, for `Me.permissions`.
    #[must_use]
    pub fn names_of(role: Role) -> Vec<String> {
        let held = Self::ALL.iter().filter(|p| p.access_of(role).any());
        held.map(|p| p.rule().name.to_owned()).collect()
    }
}
