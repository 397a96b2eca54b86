//! Attendance: who was there, by day. Check-in at the desk, one by one or from devices that
//! were offline, and the codes by which a scanner knows a registration; and how many were there, where nobody was checked in.

pub mod code;
mod dto;
pub mod headcount;
mod read;
mod record;
mod routes;
mod routes_code;
mod routes_headcount;
pub mod service;

pub use service::purge;

use crate::web::Routes;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
    routes_code::routes(config);
    routes_headcount::routes(config);
}
