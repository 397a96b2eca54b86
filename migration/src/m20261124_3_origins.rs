//! Where things came from: what an import brought, and who accepted an invitation.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
ALTER TABLE quote ADD COLUMN imported boolean NOT NULL DEFAULT FALSE;
UPDATE quote SET imported = TRUE WHERE status <> 'given';
ALTER TABLE event ADD COLUMN import_start varchar(32);
ALTER TABLE invitation ADD COLUMN user_id {uuid};
CREATE INDEX invitation_user ON invitation (user_id)
",
    down r"
DROP INDEX invitation_user;
ALTER TABLE invitation DROP COLUMN user_id;
ALTER TABLE event DROP COLUMN import_start;
ALTER TABLE quote DROP COLUMN imported
"
);
