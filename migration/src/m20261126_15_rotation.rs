//! Whose turn it is to host: what districts say of it, and which turns were exchanged.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE rotation_intent (
    series_id {uuid} NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    edition integer NOT NULL,
    ags varchar(5) NOT NULL REFERENCES district (ags),
    intent varchar(32) NOT NULL,
    note varchar(500) NOT NULL,
    said_at {instant} NOT NULL,
    PRIMARY KEY (series_id, edition, ags)
);
CREATE TABLE rotation_swap (
    id {uuid} PRIMARY KEY,
    series_id {uuid} NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    edition integer NOT NULL,
    one_ags varchar(5) NOT NULL REFERENCES district (ags),
    other_ags varchar(5) NOT NULL REFERENCES district (ags),
    note varchar(500) NOT NULL,
    created_at {instant} NOT NULL
);
CREATE INDEX rotation_swap_series ON rotation_swap (series_id, edition, created_at, id);
",
    ["rotation_swap", "rotation_intent"]
);
