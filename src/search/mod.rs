//! Search over everything that the caller sees. What is looked for is found by an index of words
//! (`db::search`); what is shown, and whether it is, is decided by the real rows.
//!
//! A new kind of thing to be found is an entry of [`crate::entity::kinds::SearchKind`], its words
//! and its sight in `kinds`, and the kind of its facts in `outbox`.

mod dto;
mod find;
mod index;
mod kinds;
mod routes;

pub use index::{run, tick};
pub use routes::routes;
