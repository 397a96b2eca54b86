//! Seats and who holds them.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE seat_override (
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    ags varchar(5) NOT NULL REFERENCES district (ags),
    guaranteed integer,
    maximum integer,
    PRIMARY KEY (event_id, ags)
);
CREATE TABLE seat_pool (
    event_id {uuid} PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    capacity integer NOT NULL,
    committed integer NOT NULL,
    next_no integer NOT NULL,
    release_at {instant},
    due_at {instant},
    settled_at {instant} NOT NULL,
    offer_hours integer,
    CHECK (committed <= capacity)
);
CREATE INDEX seat_pool_due ON seat_pool (due_at);
CREATE TABLE seat_class (
    event_id {uuid} NOT NULL REFERENCES seat_pool (event_id) ON DELETE CASCADE,
    class varchar(5) NOT NULL,
    guaranteed integer NOT NULL,
    held integer NOT NULL,
    maximum integer NOT NULL,
    taken integer NOT NULL,
    PRIMARY KEY (event_id, class),
    CHECK (taken <= maximum),
    CHECK (taken >= 0)
);
CREATE TABLE registration (
    id {uuid} PRIMARY KEY,
    event_id {uuid} NOT NULL REFERENCES event (id),
    user_id {uuid} REFERENCES user_account (id) ON DELETE SET NULL,
    class varchar(5) NOT NULL,
    district_ags varchar(5) REFERENCES district (ags),
    status varchar(16) NOT NULL,
    queue_no integer NOT NULL,
    person_name varchar(200) NOT NULL,
    name_key {key} NOT NULL,
    person_email varchar(254) NOT NULL,
    email_key {key} NOT NULL,
    person_phone varchar(40),
    first_time boolean NOT NULL,
    answers {json} NOT NULL,
    consent_photo boolean NOT NULL,
    consent_participant_list boolean NOT NULL,
    consented_at {instant} NOT NULL,
    offered_until {instant},
    created_by {uuid},
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL
);
CREATE UNIQUE INDEX registration_live ON registration (event_id, email_key)
    WHERE status IN ('pending', 'waitlisted', 'offered', 'confirmed');
CREATE INDEX registration_queue ON registration (event_id, status, queue_no);
CREATE INDEX registration_created ON registration (event_id, created_at, id);
CREATE INDEX registration_name ON registration (event_id, name_key, id);
CREATE INDEX registration_user ON registration (user_id, created_at, id);
CREATE TABLE registration_needs (
    registration_id {uuid} PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE,
    diet varchar(500),
    accessibility varchar(500),
    note varchar(2000)
);
CREATE TABLE substitution (
    id {uuid} PRIMARY KEY,
    registration_id {uuid} NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    from_name varchar(200) NOT NULL,
    to_name varchar(200) NOT NULL,
    at {instant} NOT NULL
);
CREATE INDEX substitution_registration ON substitution (registration_id, at);
CREATE TABLE attendance (
    registration_id {uuid} NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    day {date} NOT NULL,
    at {instant} NOT NULL,
    PRIMARY KEY (registration_id, day)
);
",
    [
        "attendance",
        "substitution",
        "registration_needs",
        "registration",
        "seat_class",
        "seat_pool",
        "seat_override"
    ]
);
