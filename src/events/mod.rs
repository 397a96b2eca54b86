//! Events.

pub mod schedule;
