//! Planning the next edition from the last: any event is a template. What belongs to people or to
//! one edition only is never taken along.

mod apply;
mod copy;
mod dates;
mod dto;
mod routes;
mod seats;
mod title;

use crate::web::Routes;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
}
