//! Forms: the questions that are asked at registration, of an event or by default of a series.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE form (
    id {uuid} PRIMARY KEY,
    event_id {uuid} UNIQUE REFERENCES event (id) ON DELETE CASCADE,
    series_id {uuid} UNIQUE REFERENCES series (id) ON DELETE CASCADE,
    questions {json} NOT NULL,
    edit_until {instant},
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL,
    CHECK ((event_id IS NULL) <> (series_id IS NULL))
);
",
    ["form"]
);
