//! The audit log: who changed what, when; names of fields, never values.

mod routes;
mod service;

pub use routes::routes;
