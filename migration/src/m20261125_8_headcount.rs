//! How many were there, where nobody was checked in: numbers by district, with their source.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE headcount (
    event_id {uuid} PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    source text NOT NULL,
    complete boolean NOT NULL,
    counts {json} NOT NULL,
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL
);
",
    ["headcount"]
);
