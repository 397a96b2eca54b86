//! Districts: Landkreise and kreisfreie Städte of Germany, and the network on this instance.

mod dto;
mod routes;
pub mod service;

pub use dto::{DistrictView, NetworkView};
pub use routes::routes;
