//! Sign-in with an organization's own identity provider. An account is linked to an identity by issuer and
//! subject, never by an e-mail address: linking takes a signed-in person, or, where the operator allows it,
//! an account that is made for whoever comes with a group that gives a role and an address that the
//! provider has verified.

mod dto;
mod flow;
mod routes;
mod service;

pub use dto::IdentityView;
pub use flow::purge;
pub use routes::routes;
pub use service::of_user;
