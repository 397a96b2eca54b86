//! The operator's file of identity providers.

use std::path::Path;

use figment::{
    Figment,
    providers::{Format, Toml},
};
use secrecy::SecretString;
use serde::Deserialize;

use crate::{
    entity::ids::{Ags, OrganizationId},
    error::{Error, Result},
    policy::Role,
    web::forms::is_loopback,
};

/// A provider, as the operator's file describes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Described {
    /// Its name in addresses.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Where it is; exactly as it calls itself.
    pub issuer: String,
    /// What it knows us as.
    pub client_id: String,
    /// What we prove that with; none: a public client.
    #[serde(default)]
    pub client_secret: Option<SecretString>,
    /// What is asked for besides `openid`.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The claim in which the groups of a person stand.
    #[serde(default = "groups")]
    pub groups_claim: String,
    /// Whether people whose groups give them a role get an account at their first sign-in.
    #[serde(default)]
    pub create: bool,
    /// Which group gives which role; the first that fits counts. None: roles stay as they are.
    #[serde(default)]
    pub roles: Vec<GroupRole>,
}

fn groups() -> String {
    "groups".into()
}

/// What a group gives.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupRole {
    /// The group.
    pub group: String,
    /// The role.
    pub role: Role,
    /// The district of a coordinator.
    #[serde(default)]
    pub district_ags: Option<Ags>,
    /// The organization of a contributor.
    #[serde(default)]
    pub organization_id: Option<OrganizationId>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    provider: Vec<Described>,
}

/// The providers of a file, as they stand in it; none without one.
pub(super) fn read(file: Option<&Path>) -> Result<Vec<Described>> {
    let failed = |e: String| Error::Internal(format!("oidc_file: {e}"));
    let described = match file {
        None => File::default(),
        Some(path) => Figment::from(Toml::file_exact(path))
            .extract()
            .map_err(|e| failed(e.to_string()))?,
    };
    let all = described.provider;
    for (i, one) in all.iter().enumerate() {
        check(one).map_err(|e| failed(format!("{}: {e}", one.id)))?;
        if all.iter().take(i).any(|before| before.id == one.id) {
            return Err(failed(format!("{} stands there twice", one.id)));
        }
    }
    Ok(all)
}

impl Described {
    /// What the groups of a person give; none of those that count: nothing. Without a list roles stay as
    /// they are.
    #[must_use]
    pub fn role_of(&self, groups: &[String]) -> Option<&GroupRole> {
        self.roles.iter().find(|role| groups.contains(&role.group))
    }
}

fn check(of: &Described) -> Result<(), &'static str> {
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if of.id.is_empty() || of.id.len() > 40 || !of.id.chars().all(letter) {
        return Err("id is 1 to 40 of a-z, 0-9 and -");
    }
    let issuer = url::Url::parse(&of.issuer).map_err(|_| "issuer is no address")?;
    let own = issuer.host().is_some_and(|host| is_loopback(&host));
    if issuer.scheme() != "https" && !(own && issuer.scheme() == "http") {
        return Err("issuer has to begin with https://");
    }
    if of.create && of.roles.is_empty() {
        return Err("create needs roles: nobody gets an account without one");
    }
    let odd = |role: &GroupRole| {
        (role.role == Role::Coordinator) != role.district_ags.is_some()
            || (role.role == Role::Contributor && role.organization_id.is_none())
    };
    if of.roles.iter().any(odd) {
        return Err(
            "a coordinator has a district, others have none; a contributor has an organization",
        );
    }
    Ok(())
}
