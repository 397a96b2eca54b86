//! Series: recurring formats with defaults for their events.

mod dto;
mod routes;
pub mod service;

pub use dto::{NewSeries, SeriesView};
pub use routes::routes;
