//! Identities at an organization's own provider, and sign-ins that have begun there.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE identity (
    id {uuid} PRIMARY KEY,
    user_id {uuid} NOT NULL REFERENCES user_account (id) ON DELETE CASCADE,
    provider varchar(40) NOT NULL,
    issuer varchar(500) NOT NULL,
    subject varchar(255) NOT NULL,
    created_at {instant} NOT NULL,
    last_used_at {instant},
    UNIQUE (issuer, subject)
);
CREATE INDEX identity_user ON identity (user_id, id);
CREATE TABLE sign_in_flow (
    key_hash {bytes} PRIMARY KEY,
    sealed {bytes} NOT NULL,
    expires_at {instant} NOT NULL
);
CREATE INDEX sign_in_flow_expires ON sign_in_flow (expires_at);
",
    ["sign_in_flow", "identity"]
);
