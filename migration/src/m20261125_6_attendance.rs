//! Receipts of what devices at the desk uploaded: the same upload twice has the effect of one.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE attendance_nonce (
    event_id {uuid} NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    nonce {uuid} NOT NULL,
    registration_id {uuid} NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    day {date} NOT NULL,
    outcome varchar(32) NOT NULL,
    received_at {instant} NOT NULL,
    PRIMARY KEY (event_id, nonce)
);
CREATE INDEX attendance_nonce_registration ON attendance_nonce (registration_id);
CREATE INDEX attendance_nonce_received ON attendance_nonce (received_at);
",
    ["attendance_nonce"]
);
