//! What happened (audit, outbox) and which requests were answered.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE audit (
    id {uuid} PRIMARY KEY,
    at {instant} NOT NULL,
    actor_kind varchar(16) NOT NULL,
    actor_id {uuid},
    action varchar(64) NOT NULL,
    object_kind varchar(32) NOT NULL,
    object_id varchar(36) NOT NULL,
    event_id {uuid},
    fields {json} NOT NULL,
    request_id {uuid}
);
CREATE INDEX audit_object ON audit (object_kind, object_id, id);
CREATE INDEX audit_event ON audit (event_id, id);
CREATE INDEX audit_actor ON audit (actor_id, id);
CREATE TABLE outbox (
    seq {seq},
    id {uuid} NOT NULL UNIQUE,
    kind varchar(64) NOT NULL,
    object_kind varchar(32) NOT NULL,
    object_id varchar(36) NOT NULL,
    event_id {uuid},
    version integer NOT NULL,
    fields {json} NOT NULL,
    at {instant} NOT NULL,
    position bigint
);
CREATE UNIQUE INDEX outbox_position ON outbox (position);
CREATE INDEX outbox_unplaced ON outbox (seq) WHERE position IS NULL;
CREATE TABLE feed_head (
    id smallint PRIMARY KEY CHECK (id = 1),
    next bigint NOT NULL
);
INSERT INTO feed_head (id, next) VALUES (1, 1);
CREATE TABLE idempotency (
    key_hash {bytes} PRIMARY KEY,
    request_hash {bytes} NOT NULL,
    status smallint NOT NULL,
    sealed {bytes} NOT NULL,
    expires_at {instant} NOT NULL
);
CREATE INDEX idempotency_expires ON idempotency (expires_at);
",
    ["idempotency", "feed_head", "outbox", "audit"]
);
