//! API keys: how partner organizations come in.

mod dto;
mod routes;
pub mod service;

pub use dto::NewApiKey;
pub use routes::routes;
