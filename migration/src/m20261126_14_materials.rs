//! Materials, their files, and the objects that hold them.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE material (
    id {uuid} PRIMARY KEY,
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    session_id {uuid} REFERENCES session (id) ON DELETE SET NULL,
    kind varchar(32) NOT NULL,
    title varchar(300) NOT NULL,
    title_key {key} NOT NULL,
    description varchar(2000),
    visibility varchar(32) NOT NULL,
    url varchar(2000),
    file_no integer,
    organization_id {uuid} REFERENCES organization (id),
    owner_id {uuid},
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL
);
CREATE INDEX material_event ON material (event_id, created_at, id);
CREATE INDEX material_title ON material (event_id, title_key, id);
CREATE INDEX material_session ON material (session_id);
CREATE INDEX material_organization ON material (organization_id);
CREATE INDEX material_owner ON material (owner_id);
CREATE TABLE stored_object (
    id {uuid} PRIMARY KEY,
    event_id {uuid} NOT NULL,
    size bigint NOT NULL,
    uploading_until {instant},
    doomed boolean NOT NULL
);
CREATE INDEX stored_object_event ON stored_object (event_id);
CREATE TABLE material_file (
    material_id {uuid} NOT NULL REFERENCES material (id) ON DELETE CASCADE,
    no integer NOT NULL,
    object_id {uuid} NOT NULL UNIQUE REFERENCES stored_object (id),
    name varchar(200) NOT NULL,
    media_type varchar(100) NOT NULL,
    size bigint NOT NULL,
    sha256 varchar(64) NOT NULL,
    uploaded_by {uuid},
    uploaded_at {instant} NOT NULL,
    PRIMARY KEY (material_id, no)
);
CREATE INDEX material_file_uploader ON material_file (uploaded_by);
",
    ["material_file", "stored_object", "material"]
);
