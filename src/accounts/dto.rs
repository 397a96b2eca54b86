use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

use crate::{
    entity::{
        ids::{Ags, InvitationId, OrganizationId, UserId},
        invitation,
        kinds::{InvitationStatus, Language},
        user,
    },
    policy::{Permission, Role},
    web::{forms, times},
};

/// A colleague whom a newcomer can turn to
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ColleagueView {
    /// First and last name.
    #[schema(max_length = 200)]
    pub name: String,
    /// E-mail address.
    #[schema(format = "idn-email", max_length = 254)]
    pub email: String,
}

/// One's own account
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000030", "email": "coordinator-15002@demo.example",
    "name": "Koordination Halle (Saale), Stadt", "role": "coordinator", "district_ags": "15002",
    "organization_id": null, "first_time": true, "language": "de", "notices": true, "colleague": {"name": "Bert Beispiel", "email": "bert.beispiel@example.org"},
    "permissions": ["events:read", "registrations:write"], "version": 1
}))]
pub struct Me {
    /// Its id.
    pub id: UserId,
    /// E-mail address.
    #[schema(max_length = 254)]
    pub email: String,
    /// First and last name.
    #[schema(max_length = 200)]
    pub name: String,
    /// What one may do.
    pub role: Role,
    /// District whose mandate one holds now.
    pub district_ags: Option<Ags>,
    /// Organization that one belongs to.
    pub organization_id: Option<OrganizationId>,
    /// Whether one is new.
    pub first_time: bool,
    /// In which language mails come.
    pub language: Language,
    /// Whether invitations, reminders and news of events come by mail.
    pub notices: bool,
    /// Whom one can turn to.
    pub colleague: Option<ColleagueView>,
    /// Names of the permissions that the role has somewhere.
    #[schema(max_items = 100)]
    pub permissions: Vec<String>,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
}

impl Me {
    /// The account of somebody who holds this district's mandate now, and can turn to a colleague.
    #[must_use]
    pub fn new(row: user::Model, mandate: Option<&Ags>, colleague: Option<user::Model>) -> Self {
        Self {
            permissions: Permission::names_of(row.role),
            id: row.id,
            email: row.email,
            name: row.name,
            role: row.role,
            district_ags: mandate.cloned(),
            organization_id: row.organization_id,
            first_time: row.first_time,
            language: row.language,
            notices: row.notices,
            colleague: colleague.map(|row| ColleagueView {
                name: row.name,
                email: row.email,
            }),
            version: row.version,
        }
    }
}

/// What one may change of one's own account
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Anna Beispiel", "language": "de"}))]
pub struct EditMe {
    /// First and last name.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// In which language mails come.
    pub language: Language,
    /// Whether invitations, reminders and news of events come by mail. What concerns one's own
    /// places and account comes in any case.
    pub notices: bool,
}

/// From when to when somebody speaks for a district
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[validate(schema(function = in_order))]
pub struct Mandate {
    /// First day.
    #[serde(deserialize_with = "times::day")]
    pub from: Option<NaiveDate>,
    /// Last day.
    #[serde(deserialize_with = "times::day")]
    pub to: Option<NaiveDate>,
}

fn in_order(mandate: &Mandate) -> Result<(), ValidationError> {
    match (mandate.from, mandate.to) {
        (Some(from), Some(to)) if to < from => Err(ValidationError::new("order")),
        _ => Ok(()),
    }
}

/// What may be changed of an account
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditUser {
    /// E-mail address, unique.
    #[validate(email, length(max = 254), custom(function = forms::mailbox))]
    #[schema(format = "idn-email", min_length = 3, max_length = 254)]
    pub email: String,
    /// First and last name.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// District whose mandate they hold; coordinators have one.
    #[serde(default)]
    pub district_ags: Option<Ags>,
    /// Organization that they belong to; contributors have one.
    #[serde(default)]
    pub organization_id: Option<OrganizationId>,
    /// From when to when they hold the mandate.
    #[serde(default)]
    #[validate(nested)]
    pub mandate: Mandate,
    /// Whether they are new.
    #[serde(default)]
    #[schema(default = false)]
    pub first_time: bool,
    /// Whether the account is out of use: nobody can sign in, sessions end at once.
    #[serde(default)]
    #[schema(default = false)]
    pub disabled: bool,
    /// A colleague whom a newcomer can turn to.
    #[serde(default)]
    pub colleague_id: Option<UserId>,
    /// In which language mails come.
    #[serde(default = "german")]
    pub language: Language,
}

fn german() -> Language {
    Language::De
}

/// A user
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000030", "email": "coordinator-15002@demo.example",
    "name": "Koordination Halle (Saale), Stadt", "role": "coordinator", "district_ags": "15002",
    "organization_id": null, "mandate": {"from": null, "to": null}, "first_time": false,
    "disabled": false, "colleague_id": null, "language": "de", "notices": true, "version": 1, "created_at": "2026-11-22T10:00:00Z", "updated_at": "2026-11-22T10:00:00Z"
}))]
pub struct UserView {
    /// Its id.
    pub id: UserId,
    /// E-mail address.
    #[schema(max_length = 254)]
    pub email: String,
    /// First and last name.
    #[schema(max_length = 200)]
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// District whose mandate they hold.
    pub district_ags: Option<Ags>,
    /// Organization that they belong to.
    pub organization_id: Option<OrganizationId>,
    /// From when to when they hold the mandate.
    pub mandate: Mandate,
    /// Whether they are new.
    pub first_time: bool,
    /// Whether the account is out of use.
    pub disabled: bool,
    /// A colleague whom they can turn to.
    pub colleague_id: Option<UserId>,
    /// In which language mails come.
    pub language: Language,
    /// Whether invitations, reminders and news of events come by mail.
    pub notices: bool,
    /// Grows by one with each change.
    #[schema(minimum = 1)]
    pub version: i32,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

impl From<user::Model> for UserView {
    fn from(model: user::Model) -> Self {
        let user::Model {
            id,
            email,
            email_key: _,
            name,
            name_key: _,
            role,
            district_ags,
            organization_id,
            mandate_from,
            mandate_to,
            first_time,
            password_hash: _,
            disabled,
            version,
            created_at,
            updated_at,
            colleague_id,
            language,
            notices,
        } = model;
        Self {
            id,
            email,
            name,
            role,
            district_ags,
            organization_id,
            colleague_id,
            language,
            notices,
            mandate: Mandate {
                from: mandate_from,
                to: mandate_to,
            },
            first_time,
            disabled,
            version,
            created_at,
            updated_at,
        }
    }
}

impl From<&user::Model> for EditUser {
    fn from(model: &user::Model) -> Self {
        let view = UserView::from(model.clone());
        Self {
            email: view.email,
            name: view.name,
            role: view.role,
            district_ags: view.district_ags,
            organization_id: view.organization_id,
            mandate: view.mandate,
            first_time: view.first_time,
            disabled: view.disabled,
            colleague_id: view.colleague_id,
            language: view.language,
        }
    }
}

/// Which users to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UserFilter {
    /// Only those with this role.
    pub role: Option<Role>,
    /// Only those of this district.
    pub district_ags: Option<Ags>,
    /// Only those whose name contains this (case and accents don't matter).
    #[param(max_length = 200)]
    #[validate(length(max = 200))]
    pub q: Option<String>,
}

/// An invitation to open an account
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"email": "anna.beispiel@example.org", "name": "Anna Beispiel", "role": "coordinator", "district_ags": "15085", "first_time": true}))]
pub struct NewInvitation {
    /// Where the link goes.
    #[validate(email, length(max = 254), custom(function = forms::mailbox))]
    #[schema(format = "idn-email", min_length = 3, max_length = 254)]
    pub email: String,
    /// First and last name.
    #[validate(length(min = 1, max = 200), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// What they will be able to do.
    pub role: Role,
    /// District whose mandate they will hold; coordinators have one.
    #[serde(default)]
    pub district_ags: Option<Ags>,
    /// Organization that they belong to; contributors have one.
    #[serde(default)]
    pub organization_id: Option<OrganizationId>,
    /// Whether they are new.
    #[serde(default)]
    #[schema(default = false)]
    pub first_time: bool,
    /// In which language mails come, this one too.
    #[serde(default = "german")]
    pub language: Language,
}

/// An invitation
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000031", "email": "anna.beispiel@example.org", "name": "Anna Beispiel",
    "role": "coordinator", "district_ags": "15085", "organization_id": null, "first_time": true,
    "language": "de", "status": "pending", "expires_at": "2026-12-06T10:00:00Z", "created_at": "2026-11-22T10:00:00Z"
}))]
pub struct InvitationView {
    /// Its id.
    pub id: InvitationId,
    /// Where the link went.
    #[schema(max_length = 254)]
    pub email: String,
    /// First and last name.
    #[schema(max_length = 200)]
    pub name: String,
    /// What they will be able to do.
    pub role: Role,
    /// District whose mandate they will hold.
    pub district_ags: Option<Ags>,
    /// Organization that they belong to.
    pub organization_id: Option<OrganizationId>,
    /// Whether they are new.
    pub first_time: bool,
    /// In which language mails come.
    pub language: Language,
    /// Where it stands.
    pub status: InvitationStatus,
    /// When the link ends.
    pub expires_at: DateTime<Utc>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

impl From<invitation::Model> for InvitationView {
    fn from(model: invitation::Model) -> Self {
        let invitation::Model {
            id,
            email,
            email_key: _,
            name,
            role,
            district_ags,
            organization_id,
            first_time,
            token_hash: _,
            token_sealed: _,
            status,
            expires_at,
            created_at,
            user_id: _,
            language,
        } = model;
        Self {
            id,
            email,
            name,
            role,
            district_ags,
            organization_id,
            first_time,
            language,
            status,
            expires_at,
            created_at,
        }
    }
}
