//! Surveys: feedback that nobody can trace to a person.
//!
//! All that is collected while a survey runs stands in one row, the urn, whose lists are
//! sorted or shuffled and which is rewritten whole at each write: neither row order nor
//! page order nor transaction ids join "ticket issued" to "ticket spent" to "sheet".
//! At closing only marginal figures are computed and kept; the urn is destroyed.

mod blind;
mod change;
mod copy;
mod dto;
mod dto_give;
mod dto_question;
mod dto_results;
mod give;
mod people;
mod questions;
mod results;
mod routes;
mod routes_give;
mod routes_series;
mod series;
pub mod service;
mod urn;

use crate::web::Routes;

pub use change::{create, scrub_closed, step_due, steps};
pub use copy::copy;
pub use dto::{NewSurvey, SurveyStep};
pub use give::take_back;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
    routes_give::routes(config);
    routes_series::routes(config);
}
