//! Exports: lists, badges, certificates and the proof for funders, as files that their requester
//! fetches. Small ones are made at once; larger ones by a task that any instance takes up again
//! where another died.

pub mod certificates;
mod context;
mod counted;
mod dto;
mod funder;
mod job;
mod paper;
mod people;
mod routes;
mod routes_certificates;
mod service;
mod tables;

pub use job::{purge, resume};
pub use service::forget;

use crate::web::Routes;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
    routes_certificates::routes(config);
}
