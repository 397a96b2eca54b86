//! [`Allow`]: proof that the caller holds a permission.

use std::marker::PhantomData;

use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    http::header::{AUTHORIZATION, COOKIE},
};
use futures_util::future::LocalBoxFuture;
use sea_orm::prelude::Uuid;

use super::{Caller, SignedIn, identify::identify};
use crate::{
    entity::{event, ids::OrganizationId},
    error::{Code, Error, Result},
    policy::{Access, Permit},
};

/// Proof that the caller holds `P` on some row. Only this file can make one, and service
/// verbs ask for it, so a rule can't run unless the check has run.
#[derive(Clone, Debug)]
pub struct Allow<P> {
    caller: Caller,
    access: Access,
    system: bool,
    _permit: PhantomData<P>,
}

impl<P: Permit> Allow<P> {
    /// Whether this caller may.
    ///
    /// # Errors
    /// 401, 403.
    pub fn check(caller: Caller) -> Result<Self> {
        let access = caller.access(P::PERMISSION);
        if access.any() {
            return Ok(Self {
                caller,
                access,
                system: false,
                _permit: PhantomData,
            });
        }
        Err(match caller {
            Caller::Stranger => Error::refused(Code::Unauthenticated),
            _ => Error::refused_with(Code::Forbidden, &[&P::PERMISSION.rule().name]),
        })
    }

    /// The service acting for itself: command line, import, demo data.
    #[must_use]
    pub fn system() -> Self {
        Self {
            caller: Caller::Stranger,
            access: Access {
                all: true,
                own: true,
                host: true,
            },
            system: true,
            _permit: PhantomData,
        }
    }

    /// Whether the service acts for itself.
    #[must_use]
    pub fn is_system(&self) -> bool {
        self.system
    }

    /// Who calls.
    #[must_use]
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// How far it reaches.
    #[must_use]
    pub fn access(&self) -> Access {
        self.access
    }

    /// Whether it reaches this event: everywhere, or as its host.
    #[must_use]
    pub fn reaches(&self, event: &event::Model) -> bool {
        let key_fits = match &self.caller {
            Caller::Key(key) => key.event.is_none_or(|only| only == event.id),
            _ => true,
        };
        key_fits && (self.access.all || (self.access.host && self.caller.hosts(event)))
    }

    /// For what belongs to no event: an API key that is for one event has no business there.
    ///
    /// # Errors
    /// 403.
    pub fn beyond_events(&self) -> Result<()> {
        match &self.caller {
            Caller::Key(key) if key.event.is_some() => {
                let name = P::PERMISSION.rule().name;
                Err(Error::refused_with(Code::Forbidden, &[&name]))
            }
            _ => Ok(()),
        }
    }

    /// The organization whose rows the caller may manage; none: of all. One without an organization
    /// manages the rows of none.
    ///
    /// # Errors
    /// 403 for API keys, 401 for strangers.
    pub fn own_organization(&self) -> Result<Option<OrganizationId>> {
        if self.access.all {
            return Ok(None);
        }
        let own = self.user()?.organization;
        Ok(Some(own.unwrap_or(OrganizationId(Uuid::nil()))))
    }

    /// The signed-in user.
    ///
    /// # Errors
    /// 403 for API keys, 401 for strangers: the permission is a person's.
    pub fn user(&self) -> Result<&SignedIn> {
        match &self.caller {
            Caller::User(user) => Ok(user),
            Caller::Key(_) => {
                let name = P::PERMISSION.rule().name;
                Err(Error::refused_with(Code::Forbidden, &[&name]))
            }
            Caller::Stranger => Err(Error::refused(Code::Unauthenticated)),
        }
    }
}

impl<P: Permit> FromRequest for Allow<P> {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move { Self::check(identify(&req).await?) })
    }
}

/// The same for strangers only: requests with credentials or cookies are refused, so that nobody
/// can tell whose they are.
#[derive(Clone, Debug)]
pub struct Unnamed<P>(pub Allow<P>);

impl<P: Permit> FromRequest for Unnamed<P> {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let headers = req.headers();
        if headers.contains_key(AUTHORIZATION) || headers.contains_key(COOKIE) {
            return Box::pin(async { Err(Error::refused(Code::CredentialsRefused)) });
        }
        let allow = Allow::from_request(req, payload);
        Box::pin(async move { Ok(Self(allow.await?)) })
    }
}
