//! Kreisrunde runs the meetings of networks of regional offices: event series with rotating
//! hosts, registrations whose seats belong to districts, feedback that nobody can trace.
//!
//! # One request, one straight line
//!
//! ```text
//! POST /api/v1/events/{id}/publish
//!  → web::middleware   request id, limits; later the problem document, headers, access log
//!  → app               route table
//!  → auth::Allow<P>    who calls, and may they: decided before the body is read
//!  → events::routes    handler: reads the input through web::Call, calls one service verb
//!  → web::Call::write  one transaction: Idempotency-Key, effect, stored reply, commit
//!  → events::steps     load within the caller's scope, lifecycle, update, outbox::record
//!  → view → 200        any Err → error → application/problem+json
//! ```
//!
//! # Who may import whom
//!
//! An import points left only; `tests/it/architecture.rs` holds it:
//!
//! ```text
//! policy, crypto ← error ← entity ← fulltext ← db, outbox ← auth, web ← slices ← app ← openapi
//! ```
//!
//! A slice calls only earlier slices, and only their `service`-like modules and views:
//! districts, organizations, accounts, identities, series, seats, programme, forms, events, registrations,
//! sessions, topics, questions, materials, attendance, exports, surveys, quotes, editions, reports,
//! planning, rotation, search, changes, feeds, mail, webhooks,
//! privacy, `api_keys`, audit, operations, desk, front; import, demo and the command line use them all.
//!
//! # Where things are
//!
//! - `policy` is the table of permissions, `error::catalog` every code a client can meet.
//! - `db` is the only place that knows SQLite from PostgreSQL.
//! - `seats` owns the allocation of seats, under one row lock an event.
//! - `surveys::urn` holds all answers of a survey in one row that is rewritten at each write.
//! - `import` brings network files in: all or nothing, twice is once.

pub mod app;
pub mod auth;
pub mod cli;
pub mod config;
pub mod crypto;
pub mod db;
pub mod demo;
pub mod entity;
pub mod error;
pub mod files;
pub mod fulltext;
pub mod openapi;
pub mod outbox;
pub mod papers;
pub mod policy;
pub mod run;
pub mod sequence;
pub mod telemetry;
pub mod web;
pub mod workers;

pub mod accounts;
pub mod api_keys;
pub mod attendance;
pub mod audit;
pub mod changes;
pub mod desk;
pub mod districts;
pub mod editions;
pub mod events;
pub mod exports;
pub mod feeds;
pub mod forms;
pub mod front;
pub mod ical;
pub mod identities;
pub mod import;
pub mod mail;
pub mod materials;
pub mod operations;
pub mod organizations;
pub mod pictures;
pub mod planning;
pub mod privacy;
pub mod programme;
pub mod questions;
pub mod quotes;
pub mod registrations;
pub mod reports;
pub mod rotation;
pub mod search;
pub mod seats;
pub mod series;
pub mod sessions;
pub mod surveys;
pub mod topics;
pub mod webhooks;
