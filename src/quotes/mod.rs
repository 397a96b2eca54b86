//! Quotes: sentences that may be cited, with consent for a stated use; moderated, and revocable at
//! any time with a code that only the giver has.

mod dto;
pub mod lifecycle;
mod routes;
mod routes_steps;
pub mod service;

use crate::web::Routes;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
    routes_steps::routes(config);
}
