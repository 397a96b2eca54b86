//! Organizations: NGOs, authorities, coordination offices …

mod dto;
mod routes;
pub mod service;

pub use dto::{NewOrganization, OrganizationView};
pub use routes::routes;
