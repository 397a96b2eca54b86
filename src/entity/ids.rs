//! Typed identifiers: a `SeriesId` where an `EventId` belongs does not compile.

use sea_orm::prelude::Uuid;

/// Declares a newtype over `Uuid` that serves as key, path segment, JSON value and schema.
macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            sea_orm::DeriveValueType, serde::Serialize, serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new `UUIDv7`: ids made later sort later.
            #[must_use]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }

        impl sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .format(Some(utoipa::openapi::SchemaFormat::KnownFormat(
                        utoipa::openapi::KnownFormat::Uuid,
                    )))
                    .description(Some(stringify!($name)))
                    .max_length(Some(36))
                    .into()
            }
        }

        impl utoipa::ToSchema for $name {}
    )+};
}

id! {
    /// An organization.
    OrganizationId,
    /// A user.
    UserId,
    /// A session of a user: the family of its refresh tokens.
    FamilyId,
    /// An invitation.
    InvitationId,
    /// A password reset.
    ResetId,
    /// An API key.
    ApiKeyId,
    /// A series.
    SeriesId,
    /// An event.
    EventId,
    /// A session: an item of the programme.
    SessionId,
    /// The seats of an event or of a session that one signs up for: the id of that one.
    PoolId,
    /// A place at a session, or in the line for one.
    SignupId,
    /// A contribution to a session or event.
    ContributionId,
    /// An exchange of two turns in the rotation of a series.
    SwapId,
    /// A material.
    MaterialId,
    /// A topic.
    TopicId,
    /// A question to an authority.
    QuestionId,
    /// A quote.
    QuoteId,
    /// A form.
    FormId,
    /// A registration.
    RegistrationId,
    /// The wording of a consent.
    ConsentTextId,
    /// An export.
    ExportId,
    /// An import of registrations.
    ImportId,
    /// A substitution.
    SubstitutionId,
    /// A message to participants.
    MessageId,
    /// A mail.
    MailId,
    /// A survey.
    SurveyId,
    /// An entry of the audit log.
    AuditId,
    /// An identity at a provider.
    IdentityId,
    /// A webhook.
    WebhookId,
    /// What a webhook is told once.
    DeliveryId,
}

/// Key of a district: the five digits of the *Amtlicher Gemeindeschlüssel*.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    sea_orm::DeriveValueType,
    serde::Serialize,
    schemars::JsonSchema,
)]
#[serde(transparent)]
pub struct Ags(#[schemars(regex(pattern = r"^[0-9]{5}$"))] String);

impl Ags {
    /// The five digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Ags {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err("a district key has five digits")
        }
    }
}

impl<'de> serde::Deserialize<'de> for Ags {
    fn deserialize<D: serde::Deserializer<'de>>(de: D) -> Result<Self, D::Error> {
        String::deserialize(de)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

impl std::fmt::Display for Ags {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl sea_orm::TryFromU64 for Ags {
    fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
        Err(sea_orm::DbErr::ConvertFromU64("Ags"))
    }
}

impl utoipa::PartialSchema for Ags {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .description(Some(
                "Amtlicher Gemeindeschlüssel of a district, five digits",
            ))
            .pattern(Some("^[0-9]{5}$"))
            .min_length(Some(5))
            .max_length(Some(5))
            .examples(["15002"])
            .into()
    }
}

impl utoipa::ToSchema for Ags {}

impl From<EventId> for PoolId {
    fn from(id: EventId) -> Self {
        Self(id.0)
    }
}

impl From<SessionId> for PoolId {
    fn from(id: SessionId) -> Self {
        Self(id.0)
    }
}
