//! The programme: sessions, contributions, topics, quotes of an event.

mod dto;
mod routes;
pub mod service;
mod topics;

pub use dto::{
    ContributionView, NewContribution, QuoteView, SessionView, SignupRules, SignupState, TopicView,
};
pub use routes::routes;
