//! The network itself, districts, organizations, series.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE network (
    id smallint PRIMARY KEY CHECK (id = 1),
    name varchar(200) NOT NULL,
    organizer varchar(200),
    participants varchar(2000),
    state varchar(100),
    time_zone varchar(64) NOT NULL,
    note varchar(2000),
    updated_at {instant} NOT NULL
);
CREATE TABLE district (
    ags varchar(5) PRIMARY KEY,
    nuts3 varchar(5),
    name varchar(200) NOT NULL,
    name_key {key} NOT NULL,
    kind varchar(16) NOT NULL,
    state varchar(100) NOT NULL,
    dissolved_on {date},
    successor_ags varchar(5) REFERENCES district (ags)
);
CREATE INDEX district_name ON district (name_key, ags);
CREATE INDEX district_state ON district (state, ags);
CREATE TABLE organization (
    id {uuid} PRIMARY KEY,
    name varchar(200) NOT NULL,
    name_key {key} NOT NULL,
    short_name varchar(40),
    kind varchar(32) NOT NULL,
    parent_id {uuid} REFERENCES organization (id),
    district_ags varchar(5) REFERENCES district (ags),
    website varchar(500),
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL
);
CREATE UNIQUE INDEX organization_name ON organization (name_key);
CREATE INDEX organization_updated ON organization (updated_at, id);
CREATE INDEX organization_parent ON organization (parent_id);
CREATE TABLE series (
    id {uuid} PRIMARY KEY,
    name varchar(200) NOT NULL,
    name_key {key} NOT NULL,
    description varchar(10000),
    since integer,
    title_pattern varchar(200),
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL
);
CREATE UNIQUE INDEX series_name ON series (name_key);
CREATE INDEX series_updated ON series (updated_at, id);
CREATE TABLE series_district (
    series_id {uuid} NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    ags varchar(5) NOT NULL REFERENCES district (ags),
    PRIMARY KEY (series_id, ags)
);
",
    [
        "series_district",
        "series",
        "organization",
        "district",
        "network"
    ]
);
