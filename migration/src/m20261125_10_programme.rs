//! The programme as a whole has a version; people mark sessions for their agenda.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
ALTER TABLE event ADD COLUMN programme_version integer NOT NULL DEFAULT 0;
CREATE TABLE session_star (
    session_id {uuid} NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    user_id {uuid} NOT NULL REFERENCES user_account (id) ON DELETE CASCADE,
    PRIMARY KEY (session_id, user_id)
);
CREATE INDEX session_star_user ON session_star (user_id, session_id);
",
    down
    r"
DROP TABLE session_star;
ALTER TABLE event DROP COLUMN programme_version;
"
);
