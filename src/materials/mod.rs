//! Materials of an event or session: links, and files whose bytes stream in and out of the store
//! (`files`). What is stored and for whom stands in rows; an object that no row refers to is removed.

mod content;
mod dto;
mod media;
mod object;
mod routes;
mod routes_content;
mod service;
mod sight;
mod upload;

pub use object::sweep;
pub use sight::visible;

use crate::web::Routes;

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    routes::routes(config);
    routes_content::routes(config);
}
