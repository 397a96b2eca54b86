//! Registrations: places at an event. Coverage: which invited districts are there.

pub mod consent;
pub mod coverage;
pub mod decide;
mod dto;
mod edit;
mod import;
mod mandate;
pub mod offer_links;
mod participation;
mod past;
mod register;
mod routes;
mod routes_change;
mod routes_offers;
pub mod service;
pub mod standing;
pub mod substitute;

pub use dto::{NewRegistration, NewSubstitute, RegistrationView};
pub use register::{admit, draft_of, insert};

use crate::web::Routes;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
    routes_change::routes(config);
    routes_offers::routes(config);
    import::routes(config);
}
