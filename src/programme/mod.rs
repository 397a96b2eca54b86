//! The programme: sessions, contributions, topics, quotes of an event.

mod dto;
mod routes;
pub mod service;

pub use dto::{ContributionView, NewContribution, QuoteView, SessionView, TopicView};
pub use routes::routes;
