//! Import of registrations on behalf, from a CSV file.
//!
//! `file` reads the file and says per line who is meant; `line` registers one of them, by the
//! rules of a registration on behalf; `job` tries a whole file, or works it off line by line,
//! each in a transaction of its own. The file itself is never stored: it stays in the memory of
//! the process that works, and is sent again if that ends.

mod dto;
mod file;
mod job;
mod line;
mod routes;

pub use file::Entry;
pub use routes::routes;
