//! Kreisrunde.
pub mod config;
pub mod crypto;
pub mod entity;
pub mod error;
pub mod policy;
