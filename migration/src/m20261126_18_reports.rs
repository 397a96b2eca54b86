//! Reports: the draft of an event's account, and each version of it that was published.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE report (
    event_id {uuid} PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    status varchar(32) NOT NULL,
    language varchar(32) NOT NULL,
    title varchar(300) NOT NULL,
    sections {json} NOT NULL,
    last_no integer NOT NULL CHECK (last_no >= 0),
    published_at {instant},
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL,
    CHECK ((status = 'published') = (published_at IS NOT NULL))
);
CREATE TABLE report_version (
    event_id {uuid} NOT NULL REFERENCES report (event_id) ON DELETE CASCADE,
    no integer NOT NULL,
    language varchar(32) NOT NULL,
    title varchar(300) NOT NULL,
    content {json} NOT NULL,
    published_at {instant} NOT NULL,
    withdrawn_at {instant},
    PRIMARY KEY (event_id, no)
);
",
    ["report_version", "report"]
);
