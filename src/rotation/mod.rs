//! The rotation of a series: who hosted which edition, whose turn it is, and why. Districts only, no
//! names of people.

mod dto;
mod order;
mod routes;
mod service;

pub use routes::routes;
