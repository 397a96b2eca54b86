//! The account of an event: drafted from its data, edited, published in numbered versions.
//!
//! Facts stand in the Markdown of a report between marks, so that a later change of the data shows
//! (`marks`). What facts there are, and how they read, is one pure function of what was loaded
//! (`facts`), which serves drafting, checking and refreshing. The words of quotes are in no row of a
//! report: they are put in whenever it is shown (`render`), and a revoked one is gone from all of them.

mod blocks;
mod change;
mod coverage;
mod draft;
mod dto;
mod facts;
mod html;
mod load;
mod markdown;
mod marks;
mod people;
mod quotes;
mod read;
mod render;
mod routes;
mod routes_render;
mod routes_steps;
mod words;

pub use read::{is_published, published_words};

use crate::web::Routes;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
    routes_steps::routes(config);
    routes_render::routes(config);
}
