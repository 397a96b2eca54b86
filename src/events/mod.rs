//! Events: meetings, from draft to archive.

mod change;
mod dto;
pub mod lifecycle;
mod routes;
pub mod schedule;
pub mod service;
mod steps;

pub use dto::{EventView, NewEvent};
pub use routes::routes;
