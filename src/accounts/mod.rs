//! Accounts: signing in and out, one's own data, users, invitations.

mod dto;
mod dto_auth;
pub mod groups;
pub mod invitations;
mod passwords;
mod purge;
mod routes_auth;
mod routes_me;
mod routes_users;
pub mod sessions;
pub mod users;

use crate::web::Routes;

pub use dto::{InvitationView, NewInvitation, UserView};
pub use dto_auth::{AuthSession, TokenPair};
pub use passwords::set_password;
pub use purge::purge;
pub use routes_auth::user_agent;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes_auth::routes(config);
    routes_me::routes(config);
    routes_users::routes(config);
}
