//! What the stories stand on: a world (database, server, people) and the contract that every
//! reply has to keep.

pub mod contract;
pub mod desk;
pub mod dump;
pub mod events;
pub mod feedback;
pub mod hook;
pub mod idp;
pub mod invariants;
pub mod people;
pub mod postgres;
pub mod process;
pub mod smtp;
pub mod world;

pub use people::{Person, Reply};
pub use world::World;

/// Declares a story, to be told on both databases.
macro_rules! story {
    ($(#[$attr:meta])* $name:ident, $body:expr) => {
        $(#[$attr])*
        mod $name {
            #[allow(unused_imports, reason = "not every story needs all of its file's imports")]
            use super::*;

            #[test]
            fn sqlite() {
                crate::support::world::on_sqlite($body);
            }

            #[test]
            fn postgres() {
                crate::support::world::on_postgres($body);
            }
        }
    };
}
