//! Events: meetings, from draft to archive.

pub mod calendar;
pub mod change;
pub mod consents;
mod dto;
pub mod lifecycle;
mod linked;
pub mod reschedule;
mod routes;
pub mod schedule;
pub mod service;
pub mod steps;
mod view;
pub mod words;

pub use dto::{NewEvent, Place, RegistrationRules, SeatsPerDistrict};
pub use routes::routes;
pub use schedule::Schedule;
pub use view::EventView;
