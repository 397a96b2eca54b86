//! What people agreed to: the wording that an event shows, each text once, and who agreed when.
//! Of consents given before it is not known what was shown.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
ALTER TABLE event ADD COLUMN consent_photo text;
ALTER TABLE event ADD COLUMN consent_participant_list text;
CREATE TABLE consent_text (
    id {uuid} PRIMARY KEY,
    sha256 {bytes} NOT NULL UNIQUE,
    text text NOT NULL
);
CREATE TABLE registration_consent (
    registration_id {uuid} NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    kind varchar(32) NOT NULL,
    at {instant} NOT NULL,
    text_id {uuid} NOT NULL REFERENCES consent_text (id),
    PRIMARY KEY (registration_id, kind)
);
CREATE INDEX registration_consent_text ON registration_consent (text_id)
",
    down r"
DROP TABLE registration_consent;
DROP TABLE consent_text;
ALTER TABLE event DROP COLUMN consent_participant_list;
ALTER TABLE event DROP COLUMN consent_photo
"
);
