//! Who calls ([`identify`]) and may they ([`allow`]).

pub mod allow;
pub mod identify;
pub mod oidc;
pub mod password;
pub mod scope;
pub mod token;

use sea_orm::prelude::Uuid;

use crate::{
    db::Actor,
    entity::{
        event,
        ids::{Ags, ApiKeyId, EventId, FamilyId, OrganizationId, UserId},
        kinds::{ActorKind, EventStatus},
    },
    policy::{Access, ApiScope, Permission, Role},
};

pub use allow::{Allow, Unnamed};

/// Who sent a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caller {
    /// Nobody we know.
    Stranger,
    /// A signed-in user.
    User(SignedIn),
    /// A partner's API key.
    Key(KeyHolder),
}

/// A signed-in user, as the database has them now (not as the token remembers).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The user.
    pub id: UserId,
    /// The session.
    pub family: FamilyId,
    /// What they may do.
    pub role: Role,
    /// The district whose mandate they hold.
    pub district: Option<Ags>,
    /// The organization they belong to.
    pub organization: Option<OrganizationId>,
}

/// An API key at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyHolder {
    /// The key.
    pub id: ApiKeyId,
    /// The organization it belongs to.
    pub organization: OrganizationId,
    /// What it may do.
    pub scopes: Vec<ApiScope>,
    /// The one event it is for.
    pub event: Option<EventId>,
}

impl Caller {
    /// How far a permission reaches for this caller.
    #[must_use]
    pub fn access(&self, permission: Permission) -> Access {
        match self {
            Self::Stranger => permission.access_of_stranger(),
            Self::User(user) => permission.access_of(user.role),
            Self::Key(key) => permission.access_of_key(&key.scopes),
        }
    }

    /// The user, if one is signed in.
    #[must_use]
    pub fn user(&self) -> Option<&SignedIn> {
        match self {
            Self::User(user) => Some(user),
            Self::Stranger | Self::Key(_) => None,
        }
    }

    /// The district whose mandate the caller holds.
    #[must_use]
    pub fn district(&self) -> Option<&Ags> {
        self.user().and_then(|user| user.district.as_ref())
    }

    /// Whether the caller's district hosts the event.
    #[must_use]
    pub fn hosts(&self, event: &event::Model) -> bool {
        match self.user() {
            Some(user) if user.role == Role::Coordinator => {
                user.district.is_some() && user.district == event.host_ags
            }
            _ => false,
        }
    }

    /// Whether a permission reaches this event for the caller: everywhere, or as its host.
    #[must_use]
    pub fn reaches(&self, permission: Permission, event: &event::Model) -> bool {
        let access = self.access(permission);
        access.all || (access.host && self.hosts(event))
    }

    /// Whether the caller may know that the event exists.
    #[must_use]
    pub fn sees(&self, event: &event::Model) -> bool {
        if let Self::Key(key) = self
            && key.event.is_some_and(|only| only != event.id)
        {
            return false;
        }
        event.status != EventStatus::Draft || self.reaches(Permission::ReadDrafts, event)
    }

    /// For the audit log.
    #[must_use]
    pub fn actor(&self, request: Uuid) -> Actor {
        let (kind, id) = match self {
            Self::Stranger => (ActorKind::System, None),
            Self::User(user) => (ActorKind::User, Some(user.id.0)),
            Self::Key(key) => (ActorKind::ApiKey, Some(key.id.0)),
        };
        Actor {
            kind,
            id,
            request: Some(request),
        }
    }

    /// What distinguishes callers: idempotency keys and cursors are bound to it.
    #[must_use]
    pub fn scope(&self) -> String {
        match self {
            Self::Stranger => "stranger".into(),
            Self::User(user) => format!("user:{}", user.id),
            Self::Key(key) => format!("key:{}", key.id),
        }
    }
}
