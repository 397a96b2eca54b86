//! Webhooks: where partners are told, what they are told, and how each try went. Facts that not
//! everybody may see are marked; what is behind the purge of the feed is remembered. A key that is
//! renewed is good beside its successor for a while.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE webhook (
    id {uuid} PRIMARY KEY,
    organization_id {uuid} NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    name varchar(200) NOT NULL,
    url varchar(2000) NOT NULL,
    event_types {json} NOT NULL,
    event_id {uuid} REFERENCES event (id) ON DELETE CASCADE,
    signing varchar(32) NOT NULL,
    secret_sealed {bytes} NOT NULL,
    previous_sealed {bytes},
    previous_until {instant},
    enabled boolean NOT NULL,
    disabled_reason varchar(32),
    failing_since {instant},
    version integer NOT NULL,
    created_by {uuid} REFERENCES user_account (id) ON DELETE SET NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL,
    CHECK ((previous_sealed IS NULL) = (previous_until IS NULL)),
    CHECK (enabled = (disabled_reason IS NULL))
);
CREATE INDEX webhook_organization ON webhook (organization_id, id);
CREATE TABLE delivery (
    id {uuid} PRIMARY KEY,
    webhook_id {uuid} NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    fact_id {uuid} NOT NULL,
    position bigint NOT NULL,
    kind varchar(64) NOT NULL,
    object_kind varchar(32) NOT NULL,
    object_id varchar(36) NOT NULL,
    event_id {uuid},
    object_version integer NOT NULL,
    fields {json} NOT NULL,
    happened_at {instant} NOT NULL,
    status varchar(32) NOT NULL,
    attempts integer NOT NULL CHECK (attempts >= 0),
    first_tried_at {instant},
    due_at {instant} NOT NULL,
    claim {uuid},
    claimed_until {instant},
    response_status smallint,
    problem varchar(100),
    created_at {instant} NOT NULL,
    finished_at {instant},
    UNIQUE (webhook_id, fact_id),
    CHECK ((status = 'queued') = (finished_at IS NULL))
);
CREATE INDEX delivery_due ON delivery (webhook_id, due_at) WHERE status = 'queued';
CREATE INDEX delivery_order ON delivery (webhook_id, object_id, position) WHERE status = 'queued';
CREATE INDEX delivery_next ON delivery (webhook_id, position, id) WHERE status = 'queued';
CREATE INDEX delivery_log ON delivery (webhook_id, id);
CREATE INDEX delivery_finished ON delivery (finished_at);
CREATE TABLE delivery_attempt (
    delivery_id {uuid} NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    no integer NOT NULL,
    at {instant} NOT NULL,
    duration_ms integer NOT NULL CHECK (duration_ms >= 0),
    response_status smallint,
    problem varchar(100),
    PRIMARY KEY (delivery_id, no)
);
ALTER TABLE outbox ADD COLUMN hidden boolean NOT NULL DEFAULT FALSE;
UPDATE outbox SET hidden = TRUE WHERE object_kind IN ('material', 'question') OR event_id IN (SELECT id FROM event WHERE status = 'draft');
CREATE INDEX outbox_at ON outbox (at);
CREATE INDEX outbox_kind ON outbox (kind, at, id);
ALTER TABLE feed_head ADD COLUMN purged bigint NOT NULL DEFAULT 0;
ALTER TABLE api_key ADD COLUMN previous_hash {bytes};
ALTER TABLE api_key ADD COLUMN previous_until {instant};
ALTER TABLE api_key ADD COLUMN version integer NOT NULL DEFAULT 1
",
    down r"
ALTER TABLE api_key DROP COLUMN version;
ALTER TABLE api_key DROP COLUMN previous_until;
ALTER TABLE api_key DROP COLUMN previous_hash;
ALTER TABLE feed_head DROP COLUMN purged;
DROP INDEX outbox_kind;
DROP INDEX outbox_at;
ALTER TABLE outbox DROP COLUMN hidden;
DROP TABLE delivery_attempt;
DROP TABLE delivery;
DROP TABLE webhook
"
);
