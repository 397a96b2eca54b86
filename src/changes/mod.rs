//! What partners can learn of: the catalogue of changes, who may know of which, and the feed in which
//! none is lost.
//!
//! A change is a fact of the outbox whose kind stands in the catalogue. Facts get their positions
//! after they were committed (`crate::sequence`), so the feed has no gaps and keeps the order of each
//! object: who read up to a position has seen everything before it.

pub mod catalogue;
mod cursor;
mod dto;
mod feed;
mod routes;
mod sight;

pub use dto::{Change, TypeName};
pub use feed::{KEPT, purge};
pub use routes::routes;
pub use sight::{Sight, hide_drafts};
