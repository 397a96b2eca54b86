//! Exports: who asked for what, how far it has come, and the file in pieces.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE export (
    id {uuid} PRIMARY KEY,
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    user_id {uuid} REFERENCES user_account (id) ON DELETE CASCADE,
    api_key_id {uuid} REFERENCES api_key (id) ON DELETE CASCADE,
    kind varchar(32) NOT NULL,
    format varchar(32) NOT NULL,
    language varchar(32) NOT NULL,
    status varchar(32) NOT NULL,
    problem varchar(64),
    total integer NOT NULL,
    done integer NOT NULL,
    size integer NOT NULL,
    tries integer NOT NULL,
    claim {uuid},
    claimed_until {instant},
    expires_at {instant} NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL,
    CHECK ((user_id IS NULL) <> (api_key_id IS NULL))
);
CREATE INDEX export_event ON export (event_id, created_at, id);
CREATE INDEX export_user ON export (user_id);
CREATE INDEX export_api_key ON export (api_key_id);
CREATE INDEX export_status ON export (status, created_at);
CREATE INDEX export_expires ON export (expires_at);
CREATE TABLE export_part (
    export_id {uuid} NOT NULL REFERENCES export (id) ON DELETE CASCADE,
    no integer NOT NULL,
    bytes {bytes} NOT NULL,
    PRIMARY KEY (export_id, no)
);
",
    ["export_part", "export"]
);
