//! The barcamp: what became of topics, their life across editions, and the board of rooms and slots.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
ALTER TABLE topic ADD COLUMN outcome_md varchar(50000);
ALTER TABLE topic ADD COLUMN pinned boolean NOT NULL DEFAULT FALSE;
ALTER TABLE topic ADD COLUMN merged_into_id {uuid};
ALTER TABLE topic ADD COLUMN carried_from_id {uuid};
CREATE UNIQUE INDEX topic_carried ON topic (carried_from_id, event_id);
CREATE INDEX topic_proposer ON topic (proposer_id);
CREATE TABLE board (
    event_id {uuid} PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    rooms {json} NOT NULL,
    slots {json} NOT NULL,
    version integer NOT NULL,
    updated_at {instant} NOT NULL
);
",
    down
    r"
DROP TABLE board;
DROP INDEX topic_proposer;
DROP INDEX topic_carried;
ALTER TABLE topic DROP COLUMN carried_from_id;
ALTER TABLE topic DROP COLUMN merged_into_id;
ALTER TABLE topic DROP COLUMN pinned;
ALTER TABLE topic DROP COLUMN outcome_md;
"
);
