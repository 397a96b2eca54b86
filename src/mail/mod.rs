//! Mail: what happened is told to those whom it concerns, at least once, with one Message-ID a
//! mail. `plan` reads the outbox and writes down who is to be told; `deliver` looks the rest up
//! when it sends, so that no address and no text is kept twice.

mod compose;
mod deliver;
mod dto;
mod hooks;
mod letter;
mod links;
mod messages;
mod plan;
mod questions;
mod routes;
mod templates;
mod transport;
mod truth;
mod words;

pub use deliver::{purge, retry, run, tick};
pub use plan::follow;
pub use routes::routes;
pub use transport::Mailer;
