//! Webhooks: partners are told of changes (Standard Webhooks 1.0), at least once, those of one object
//! one after the other.
//!
//! What is to be told is written down with the position of the fact (`plan`), in one transaction; it is
//! sent outside of any (`deliver`), by one piece of work for each webhook, so that one that is slow or
//! dead keeps no other waiting. Where it may lead is decided before and while it is sent (`target`).

mod deliver;
mod deliveries;
mod dto;
mod dto_deliveries;
mod plan;
mod routes;
mod routes_deliveries;
mod send;
mod service;
mod sign;
pub mod target;

pub use deliver::{purge, run, tick};
pub use plan::follow;
pub use send::Sender;

use crate::web::Routes;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
    routes_deliveries::routes(config);
}
