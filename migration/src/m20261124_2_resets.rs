//! A reset asked for an address without an account takes the same writes as one with it.

use sea_orm_migration::prelude::*;

// SQLite can't lift NOT NULL; links live two hours, so the table is made anew.
crate::tables!(
    r"
DROP TABLE password_reset;
CREATE TABLE password_reset (
    id {uuid} PRIMARY KEY,
    user_id {uuid} REFERENCES user_account (id) ON DELETE CASCADE,
    token_hash {bytes} NOT NULL,
    token_sealed {bytes},
    expires_at {instant} NOT NULL,
    used_at {instant},
    created_at {instant} NOT NULL
);
CREATE UNIQUE INDEX password_reset_token ON password_reset (token_hash);
CREATE INDEX password_reset_user ON password_reset (user_id);
CREATE INDEX password_reset_expires ON password_reset (expires_at);
",
    down r"
DROP TABLE password_reset;
CREATE TABLE password_reset (
    id {uuid} PRIMARY KEY,
    user_id {uuid} NOT NULL REFERENCES user_account (id) ON DELETE CASCADE,
    token_hash {bytes} NOT NULL,
    token_sealed {bytes},
    expires_at {instant} NOT NULL,
    used_at {instant},
    created_at {instant} NOT NULL
);
CREATE UNIQUE INDEX password_reset_token ON password_reset (token_hash);
CREATE INDEX password_reset_user ON password_reset (user_id)
"
);
