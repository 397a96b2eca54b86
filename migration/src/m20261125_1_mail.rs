//! Mail: what is to be delivered to whom, messages of organizers, languages.
//!
//! Facts that are there already get their positions here: nobody is told of them any more.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
UPDATE outbox SET position = seq WHERE position IS NULL;
UPDATE feed_head SET next = (SELECT coalesce(max(position), 0) + 1 FROM outbox);
ALTER TABLE user_account ADD COLUMN language varchar(2) NOT NULL DEFAULT 'de';
ALTER TABLE user_account ADD COLUMN notices boolean NOT NULL DEFAULT true;
ALTER TABLE invitation ADD COLUMN language varchar(2) NOT NULL DEFAULT 'de';
ALTER TABLE registration ADD COLUMN language varchar(2) NOT NULL DEFAULT 'de';
ALTER TABLE registration ADD COLUMN notices boolean NOT NULL DEFAULT true;
CREATE TABLE message (
    id {uuid} PRIMARY KEY,
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    kind varchar(16) NOT NULL,
    recipients varchar(16) NOT NULL,
    districts {json} NOT NULL,
    subject varchar(200) NOT NULL,
    body_md varchar(20000) NOT NULL,
    sender_id {uuid} REFERENCES user_account (id) ON DELETE SET NULL,
    created_at {instant} NOT NULL
);
CREATE INDEX message_event ON message (event_id, created_at, id);
CREATE TABLE mail (
    id {uuid} PRIMARY KEY,
    position bigint NOT NULL,
    kind varchar(32) NOT NULL,
    recipient_kind varchar(16) NOT NULL,
    recipient_id {uuid} NOT NULL,
    event_id {uuid},
    message_id {uuid},
    fields {json} NOT NULL,
    status varchar(16) NOT NULL,
    attempts integer NOT NULL,
    due_at {instant} NOT NULL,
    claim {uuid},
    claimed_until {instant},
    problem varchar(200),
    happened_at {instant} NOT NULL,
    finished_at {instant}
);
CREATE UNIQUE INDEX mail_fact ON mail (position, recipient_id, kind);
CREATE INDEX mail_due ON mail (due_at) WHERE status = 'queued';
CREATE INDEX mail_recipient ON mail (recipient_id, position);
CREATE INDEX mail_message ON mail (message_id);
CREATE INDEX mail_finished ON mail (finished_at);
CREATE INDEX outbox_object ON outbox (object_id, seq)
",
    down r"
DROP INDEX outbox_object;
DROP TABLE mail;
DROP TABLE message;
ALTER TABLE registration DROP COLUMN notices;
ALTER TABLE registration DROP COLUMN language;
ALTER TABLE invitation DROP COLUMN language;
ALTER TABLE user_account DROP COLUMN notices;
ALTER TABLE user_account DROP COLUMN language
"
);
