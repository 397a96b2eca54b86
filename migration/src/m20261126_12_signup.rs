//! Seats of sessions: a pool is an event's, or that of one of its sessions.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
ALTER TABLE session ADD COLUMN signup boolean NOT NULL DEFAULT FALSE;
ALTER TABLE session ADD COLUMN signup_capacity integer;
ALTER TABLE session ADD COLUMN signup_waitlist boolean NOT NULL DEFAULT FALSE;
CREATE TABLE session_signup (
    id {uuid} PRIMARY KEY,
    session_id {uuid} NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    registration_id {uuid} NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    status varchar(32) NOT NULL,
    queue_no integer NOT NULL,
    version integer NOT NULL,
    created_at {instant} NOT NULL,
    updated_at {instant} NOT NULL
);
CREATE UNIQUE INDEX session_signup_once ON session_signup (session_id, registration_id);
CREATE INDEX session_signup_queue ON session_signup (session_id, queue_no, id);
CREATE INDEX session_signup_registration ON session_signup (registration_id);
DROP INDEX seat_pool_due;
ALTER TABLE seat_class RENAME TO event_seat_class;
ALTER TABLE seat_pool RENAME TO event_seat_pool;
CREATE TABLE seat_pool (
    id {uuid} PRIMARY KEY,
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    session_id {uuid} REFERENCES session (id) ON DELETE CASCADE,
    capacity integer NOT NULL,
    committed integer NOT NULL,
    next_no integer NOT NULL,
    release_at {instant},
    due_at {instant},
    settled_at {instant} NOT NULL,
    offer_hours integer,
    CHECK (committed <= capacity),
    CHECK (id = COALESCE(session_id, event_id))
);
INSERT INTO seat_pool (id, event_id, session_id, capacity, committed, next_no, release_at, due_at, settled_at, offer_hours)
SELECT event_id, event_id, NULL, capacity, committed, next_no, release_at, due_at, settled_at, offer_hours FROM event_seat_pool;
CREATE INDEX seat_pool_due ON seat_pool (due_at);
CREATE INDEX seat_pool_event ON seat_pool (event_id);
CREATE UNIQUE INDEX seat_pool_session ON seat_pool (session_id);
CREATE TABLE seat_class (
    pool_id {uuid} NOT NULL REFERENCES seat_pool (id) ON DELETE CASCADE,
    class varchar(5) NOT NULL,
    guaranteed integer NOT NULL,
    held integer NOT NULL,
    maximum integer NOT NULL,
    taken integer NOT NULL,
    PRIMARY KEY (pool_id, class),
    CHECK (taken <= maximum),
    CHECK (taken >= 0)
);
INSERT INTO seat_class (pool_id, class, guaranteed, held, maximum, taken)
SELECT event_id, class, guaranteed, held, maximum, taken FROM event_seat_class;
DROP TABLE event_seat_class;
DROP TABLE event_seat_pool;
",
    down
    r"
DROP INDEX seat_pool_due;
DROP INDEX seat_pool_event;
DROP INDEX seat_pool_session;
ALTER TABLE seat_class RENAME TO any_seat_class;
ALTER TABLE seat_pool RENAME TO any_seat_pool;
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
INSERT INTO seat_pool (event_id, capacity, committed, next_no, release_at, due_at, settled_at, offer_hours)
SELECT event_id, capacity, committed, next_no, release_at, due_at, settled_at, offer_hours FROM any_seat_pool WHERE session_id IS NULL;
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
INSERT INTO seat_class (event_id, class, guaranteed, held, maximum, taken)
SELECT c.pool_id, c.class, c.guaranteed, c.held, c.maximum, c.taken FROM any_seat_class c
JOIN seat_pool p ON p.event_id = c.pool_id;
DROP TABLE any_seat_class;
DROP TABLE any_seat_pool;
DROP TABLE session_signup;
ALTER TABLE session DROP COLUMN signup_waitlist;
ALTER TABLE session DROP COLUMN signup_capacity;
ALTER TABLE session DROP COLUMN signup;
"
);
