//! Privacy: erasing a person's account, forgetting needs, and a list of erasures outside the
//! database that is applied again after a restore (rule 8; GDPR, articles 5 and 17).

mod data;
mod erase;
mod export;
mod list;
mod needs;
mod routes;

pub use erase::erase;
pub use list::sync;
pub use needs::forget_needs;
pub use routes::routes;
