//! Accounts that were erased; finding what is to be forgotten.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE erasure (
    user_id {uuid} PRIMARY KEY,
    email_mac {bytes} NOT NULL,
    erased_at {instant} NOT NULL
);
CREATE INDEX registration_person ON registration (email_key, event_id);
CREATE INDEX token_family_expires ON token_family (expires_at);
CREATE INDEX invitation_expires ON invitation (expires_at);
",
    down r"
DROP INDEX invitation_expires;
DROP INDEX token_family_expires;
DROP INDEX registration_person;
DROP TABLE erasure
"
);
