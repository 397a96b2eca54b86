//! The suite: stories told by people who speak HTTP, on SQLite and PostgreSQL, and the guards.
//!
//! Every story runs twice, as `<name>::sqlite` and `<name>::postgres`, and every reply of
//! every story is compared with the API document (`support::contract`).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::must_use_candidate,
    clippy::missing_panics_doc,
    clippy::too_many_lines,
    clippy::similar_names,
    clippy::items_after_statements,
    clippy::let_and_return,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    reason = "a test that meets what it does not expect is to stop there"
)]

#[macro_use]
mod support;

mod accounts;
mod architecture;
mod attendance;
mod changes;
mod colleagues;
mod consents;
mod coverage;
mod crash;
mod desk;
mod devices;
mod docs;
mod dst;
mod edition_13;
mod editions;
mod events;
mod export_jobs;
mod exports;
mod facts;
mod feeds;
mod feeds_news;
mod feeds_private;
mod forms;
mod front;
mod http;
mod idempotency;
mod identities;
mod import;
mod import_again;
mod import_csv;
mod keys;
mod limits;
mod lists;
mod mail;
mod mail_links;
mod mails;
mod materials;
mod migrations;
mod model;
mod offers;
mod openapi;
mod past;
mod permissions;
mod personal;
mod personal_columns;
mod planning;
mod planning_roles;
mod planning_series;
mod privacy;
mod privacy_guests;
mod programme;
mod programme_day;
mod questions;
mod questions_answers;
mod questions_mail;
mod questions_people;
mod questions_races;
mod quotes;
mod races;
mod refusals;
mod registrations;
mod reports;
mod reports_notes;
mod reports_render;
mod reports_versions;
mod rotation;
mod search;
mod search_index;
mod search_sight;
mod seats;
mod sign_in;
mod signups;
mod signups_events;
mod substitution;
mod surveys;
mod surveys_attack;
mod surveys_blind;
mod surveys_questions;
mod topics;
mod topics_board;
mod tour;
mod uploads;
mod webhooks;
mod webhooks_faults;
mod webhooks_target;
mod wire;
