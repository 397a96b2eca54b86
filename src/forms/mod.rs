//! Forms: typed questions that are asked at registration. An event has its own, or takes those
//! of its series, which are copied to it at publication. What was answered keeps its meaning.

mod answers;
mod dto;
mod questions;
mod routes;
pub mod service;

pub use answers::check;
pub use dto::{FormView, NewForm};
pub use routes::routes;
