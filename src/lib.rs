//! Kreisrunde.
pub mod app;
pub mod auth;
pub mod config;
pub mod crypto;
pub mod db;
pub mod entity;
pub mod error;
pub mod openapi;
pub mod outbox;
pub mod policy;
pub mod telemetry;
pub mod web;

pub mod accounts;
pub mod api_keys;
pub mod audit;
pub mod districts;
pub mod events;
pub mod import;
pub mod operations;
pub mod organizations;
pub mod programme;
pub mod registrations;
pub mod seats;
pub mod series;
pub mod surveys;
