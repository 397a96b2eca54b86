//! Kreisrunde.
pub mod auth;
pub mod config;
pub mod crypto;
pub mod db;
pub mod districts;
pub mod entity;
pub mod error;
pub mod events;
pub mod import;
pub mod organizations;
pub mod outbox;
pub mod policy;
pub mod telemetry;
pub mod web;
