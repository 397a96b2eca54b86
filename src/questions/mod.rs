//! Questions to authorities: put by participants, forwarded to an organization, answered,
//! published; and the answers of all editions of a series, to be searched.

mod dto;
mod edit;
pub mod forget;
pub mod lifecycle;
mod merge;
mod read;
mod routes;
mod routes_steps;
pub mod sight;
mod steps;
mod submit;
mod support;

use crate::web::Routes;

/// Most questions of a person at an event that are not answered yet.
pub const MOST_OPEN: u64 = 20;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
    routes_steps::routes(config);
}
