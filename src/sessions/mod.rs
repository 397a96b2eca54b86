//! Editing the programme: sessions with their place in the order, day, time and room; a day at
//! once; sign-up for sessions with few places; and the agenda of a person. Reading it is in `programme`, which events embed.

mod agenda;
mod clash;
mod copy;
mod day;
mod dto;
mod order;
mod routes;
mod routes_agenda;
mod routes_calendar;
mod routes_day;
mod routes_signups;
mod service;
mod signups;
pub mod when;

pub use routes_calendar::routes as calendars;

use crate::web::Routes;

pub use copy::copy;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
    routes_day::routes(config);
    routes_agenda::routes(config);
    routes_signups::routes(config);
}
