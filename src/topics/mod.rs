//! The barcamp: topics that participants bring, their votes and their life, the board of rooms and
//! slots, and a proposal of who talks when. Reading topics of an event is in `programme`.

mod board;
mod carry;
mod dto;
mod lifecycle;
mod merge;
mod routes;
mod routes_board;
mod routes_steps;
mod schedule;
mod series;
mod service;
mod steps;
mod timetable;
mod vote;

use crate::web::Routes;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
    routes_steps::routes(config);
    routes_board::routes(config);
}
