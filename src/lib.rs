//! Kreisrunde.
pub mod config;
pub mod crypto;
pub mod db;
pub mod entity;
pub mod error;
pub mod outbox;
pub mod policy;
