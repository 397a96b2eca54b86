//! Events, their audience, programme, topics, quotes.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE event (
    id {uuid} PRIMARY KEY,
    series_id {uuid} REFERENCES series (id),
    edition integer,
    title varchar(200) NOT NULL,
    title_key {key} NOT NULL,
    motto varchar(1000),
    description varchar(10000),
    format varchar(16) NOT NULL,
    schedule_precision varchar(8) NOT NULL,
    schedule_start varchar(32) NOT NULL,
    schedule_end varchar(32),
    time_zone varchar(64) NOT NULL,
    starts_on {date} NOT NULL,
    ends_on {date} NOT NULL,
    starts_at {instant} NOT NULL,
    ends_at {instant} NOT NULL,
    place_name varchar(200),
    place_street varchar(200),
    place_postal_code varchar(16),
    place_locality varchar(200),
    place_latitude double precision,
    place_longitude double precision,
    place_online_url varchar(500),
    place_accessibility varchar(2000),
    host_ags varchar(5) REFERENCES district (ags),
    organizer_id {uuid} REFERENCES organization (id),
    capacity integer,
    seats_guaranteed integer NOT NULL,
    seats_maximum integer,
    seats_release_at {instant},
    coverage_note varchar(2000),
    registration_opens_at {instant},
    registration_closes_at {instant},
    registration_approval boolean NOT NULL,
    registration_waitlist boolean NOT NULL,
    registration_offer_hours integer,
    status varchar(16) NOT NULL,
    published_at {instant},
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL
);
CREATE INDEX event_starts ON event (starts_on, id);
CREATE INDEX event_ends ON event (ends_on, id);
CREATE INDEX event_edition ON event (edition, id);
CREATE INDEX event_title ON event (title_key, id);
CREATE INDEX event_updated ON event (updated_at, id);
CREATE INDEX event_series ON event (series_id, starts_on, id);
CREATE INDEX event_host ON event (host_ags, starts_on);
CREATE UNIQUE INDEX event_series_edition ON event (series_id, edition) WHERE edition IS NOT NULL;
CREATE TABLE event_audience (
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    ags varchar(5) NOT NULL REFERENCES district (ags),
    PRIMARY KEY (event_id, ags)
);
CREATE INDEX event_audience_ags ON event_audience (ags, event_id);
CREATE TABLE event_coverage (
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    ags varchar(5) NOT NULL REFERENCES district (ags),
    state varchar(16) NOT NULL,
    source varchar(500) NOT NULL,
    updated_at {instant} NOT NULL,
    PRIMARY KEY (event_id, ags)
);
CREATE TABLE session (
    id {uuid} PRIMARY KEY,
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    position integer NOT NULL,
    kind varchar(32) NOT NULL,
    title varchar(500) NOT NULL,
    abstract varchar(10000),
    summary_md varchar(50000),
    day integer,
    starts_at {instant},
    ends_at {instant},
    room varchar(100),
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL
);
CREATE UNIQUE INDEX session_position ON session (event_id, position);
CREATE TABLE contribution (
    id {uuid} PRIMARY KEY,
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    session_id {uuid} REFERENCES session (id) ON DELETE CASCADE,
    position integer NOT NULL,
    name varchar(200),
    role varchar(16) NOT NULL,
    organization_id {uuid} REFERENCES organization (id),
    CHECK (name IS NOT NULL OR organization_id IS NOT NULL)
);
CREATE INDEX contribution_event ON contribution (event_id, session_id, position);
CREATE INDEX contribution_session ON contribution (session_id, position);
CREATE TABLE topic (
    id {uuid} PRIMARY KEY,
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    kind varchar(16) NOT NULL,
    position integer NOT NULL,
    title varchar(300) NOT NULL,
    description varchar(10000),
    district_ags varchar(5) REFERENCES district (ags),
    proposer_id {uuid},
    status varchar(16) NOT NULL,
    slot_room varchar(100),
    slot_starts_at {instant},
    slot_ends_at {instant},
    notes_md varchar(50000),
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL
);
CREATE INDEX topic_event ON topic (event_id, position, id);
CREATE TABLE topic_vote (
    topic_id {uuid} NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
    user_id {uuid} NOT NULL REFERENCES user_account (id) ON DELETE CASCADE,
    PRIMARY KEY (topic_id, user_id)
);
CREATE TABLE session_topic (
    session_id {uuid} NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    topic_id {uuid} NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
    PRIMARY KEY (session_id, topic_id)
);
CREATE TABLE quote (
    id {uuid} PRIMARY KEY,
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    position integer NOT NULL,
    text varchar(2000) NOT NULL,
    verbatim boolean NOT NULL,
    attribution varchar(200),
    status varchar(16) NOT NULL,
    revocation_hash {bytes}
);
CREATE INDEX quote_event ON quote (event_id, position, id);
",
    [
        "quote",
        "session_topic",
        "topic_vote",
        "topic",
        "contribution",
        "session",
        "event_coverage",
        "event_audience",
        "event"
    ]
);
