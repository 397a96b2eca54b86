//! The programme: sessions, contributions, topics of an event.

mod dto;
mod routes;
pub mod service;
mod topics;

pub use dto::{
    ContributionView, NewContribution, SessionView, SignupRules, SignupState, TopicView,
};
pub use routes::routes;
