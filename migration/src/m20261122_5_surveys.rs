//! Surveys, the urn that holds answers while a survey runs, and its figures.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE survey (
    id {uuid} PRIMARY KEY,
    event_id {uuid} NOT NULL REFERENCES event (id),
    status varchar(16) NOT NULL,
    threshold integer NOT NULL CHECK (threshold >= 3),
    opens_at {instant},
    closes_at {instant},
    results {json},
    scrubbed boolean NOT NULL,
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL
);
CREATE UNIQUE INDEX survey_event ON survey (event_id);
CREATE TABLE survey_question (
    survey_id {uuid} NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    key varchar(64) NOT NULL,
    version integer NOT NULL,
    position integer NOT NULL,
    kind varchar(16) NOT NULL,
    text varchar(500) NOT NULL,
    scale {json} NOT NULL,
    required boolean NOT NULL,
    PRIMARY KEY (survey_id, key)
);
CREATE TABLE survey_urn (
    survey_id {uuid} PRIMARY KEY REFERENCES survey (id) ON DELETE CASCADE,
    urn {json} NOT NULL
);
",
    ["survey_urn", "survey_question", "survey"]
);
