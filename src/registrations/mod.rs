//! Registrations: places at an event. Coverage: which invited districts are there.

pub mod coverage;
pub mod decide;
mod dto;
mod edit;
mod register;
mod routes;
pub mod service;
pub mod substitute;

pub use dto::{NewRegistration, NewSubstitute, RegistrationView};
pub use register::{draft_of, insert};
pub use routes::routes;
