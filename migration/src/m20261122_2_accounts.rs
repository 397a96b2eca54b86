//! Users, sessions, invitations, password resets, API keys.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE user_account (
    id {uuid} PRIMARY KEY,
    email varchar(254) NOT NULL,
    email_key {key} NOT NULL,
    name varchar(200) NOT NULL,
    name_key {key} NOT NULL,
    role varchar(16) NOT NULL,
    district_ags varchar(5) REFERENCES district (ags),
    organization_id {uuid} REFERENCES organization (id),
    mandate_from {date},
    mandate_to {date},
    first_time boolean NOT NULL,
    password_hash varchar(200),
    disabled boolean NOT NULL,
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL
);
CREATE UNIQUE INDEX user_account_email ON user_account (email_key);
CREATE INDEX user_account_name ON user_account (name_key, id);
CREATE INDEX user_account_created ON user_account (created_at, id);
CREATE INDEX user_account_district ON user_account (district_ags, id);
CREATE TABLE token_family (
    id {uuid} PRIMARY KEY,
    user_id {uuid} NOT NULL REFERENCES user_account (id) ON DELETE CASCADE,
    token_hash {bytes} NOT NULL,
    prev_hash {bytes},
    next_sealed {bytes},
    rotated_at {instant},
    revoked_at {instant},
    expires_at {instant} NOT NULL,
    user_agent varchar(200),
    created_at {instant} NOT NULL
);
CREATE UNIQUE INDEX token_family_token ON token_family (token_hash);
CREATE INDEX token_family_user ON token_family (user_id, id);
CREATE TABLE used_refresh_token (
    token_hash {bytes} PRIMARY KEY,
    family_id {uuid} NOT NULL REFERENCES token_family (id) ON DELETE CASCADE
);
CREATE INDEX used_refresh_token_family ON used_refresh_token (family_id);
CREATE TABLE invitation (
    id {uuid} PRIMARY KEY,
    email varchar(254) NOT NULL,
    email_key {key} NOT NULL,
    name varchar(200) NOT NULL,
    role varchar(16) NOT NULL,
    district_ags varchar(5) REFERENCES district (ags),
    organization_id {uuid} REFERENCES organization (id),
    first_time boolean NOT NULL,
    token_hash {bytes} NOT NULL,
    token_sealed {bytes},
    status varchar(16) NOT NULL,
    expires_at {instant} NOT NULL,
    created_at {instant} NOT NULL
);
CREATE UNIQUE INDEX invitation_token ON invitation (token_hash);
CREATE UNIQUE INDEX invitation_pending ON invitation (email_key) WHERE status = 'pending';
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
CREATE INDEX password_reset_user ON password_reset (user_id);
CREATE TABLE api_key (
    id {uuid} PRIMARY KEY,
    organization_id {uuid} NOT NULL REFERENCES organization (id),
    name varchar(200) NOT NULL,
    secret_hash {bytes} NOT NULL,
    scopes {json} NOT NULL,
    event_id {uuid},
    expires_at {instant},
    last_used_at {instant},
    created_by {uuid},
    created_at {instant} NOT NULL
);
CREATE INDEX api_key_organization ON api_key (organization_id, id);
",
    [
        "api_key",
        "password_reset",
        "invitation",
        "used_refresh_token",
        "token_family",
        "user_account"
    ]
);
