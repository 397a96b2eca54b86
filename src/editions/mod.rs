//! Editions of a series compared, and who was at which: figures, tables and pictures. Districts
//! only, no names; of feedback only what its surveys have published.

mod comparison;
mod coverage;
mod dto;
mod held;
mod pictures;
mod routes;
mod routes_pictures;
mod statistics;

use crate::web::Routes;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
    routes_pictures::routes(config);
}
