//! One file a table, in sea-orm's dense format; typed ids and the enums that are column types.

#![allow(
    clippy::disallowed_methods,
    reason = "what sea-orm derives offers nested transactions; nobody calls it"
)]
#![allow(clippy::struct_excessive_bools, reason = "a column each")]
#![allow(
    missing_docs,
    reason = "columns are explained where they become API fields"
)]

pub mod api_key;
pub mod attendance;
pub mod attendance_nonce;
pub mod audit;
pub mod board;
pub mod calendar_link;
pub mod consent_text;
pub mod contribution;
pub mod delivery;
pub mod delivery_attempt;
pub mod district;
pub mod erasure;
pub mod event;
pub mod event_audience;
pub mod event_coverage;
pub mod export;
pub mod export_part;
pub mod feed_head;
pub mod form;
pub mod form_question;
pub mod headcount;
pub mod idempotency;
pub mod identity;
pub mod ids;
pub mod invitation;
pub mod kinds;
pub mod mail;
pub mod material;
pub mod material_file;
pub mod message;
pub mod network;
pub mod organization;
pub mod outbox;
pub mod password_reset;
pub mod question;
pub mod question_support;
pub mod quote;
pub mod registration;
pub mod registration_consent;
pub mod registration_import;
pub mod registration_import_line;
pub mod registration_needs;
pub mod report;
pub mod report_version;
pub mod rotation_intent;
pub mod rotation_swap;
pub mod search_due;
pub mod search_entry;
pub mod search_index;
pub mod seat_class;
pub mod seat_override;
pub mod seat_pool;
pub mod series;
pub mod series_district;
pub mod series_survey;
pub mod session;
pub mod session_signup;
pub mod session_star;
pub mod session_topic;
pub mod sign_in_flow;
pub mod stored_object;
pub mod substitution;
pub mod survey;
pub mod survey_question;
pub mod survey_urn;
pub mod token_family;
pub mod topic;
pub mod topic_vote;
pub mod used_refresh_token;
pub mod user;
pub mod webhook;
