//! Imports of registrations from a CSV file: how far one has come, and what became of each line.
//! Nothing of what stood in the file.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE registration_import (
    id {uuid} PRIMARY KEY,
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    total integer NOT NULL,
    done integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL,
    CHECK (done <= total)
);
CREATE INDEX registration_import_event ON registration_import (event_id);
CREATE TABLE registration_import_line (
    import_id {uuid} NOT NULL REFERENCES registration_import (id) ON DELETE CASCADE,
    line integer NOT NULL,
    outcome varchar(32) NOT NULL,
    registration_id {uuid} REFERENCES registration (id) ON DELETE SET NULL,
    errors {json} NOT NULL,
    PRIMARY KEY (import_id, line)
);
CREATE INDEX registration_import_line_registration ON registration_import_line (registration_id);
",
    ["registration_import_line", "registration_import"]
);
