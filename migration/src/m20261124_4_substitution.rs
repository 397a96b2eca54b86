//! Who handed a place to whom, so that either can be forgotten.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
ALTER TABLE substitution ADD COLUMN from_user_id {uuid};
ALTER TABLE substitution ADD COLUMN to_user_id {uuid};
ALTER TABLE substitution ADD COLUMN from_mac {bytes};
ALTER TABLE substitution ADD COLUMN to_mac {bytes};
CREATE INDEX substitution_from ON substitution (from_mac);
CREATE INDEX substitution_to ON substitution (to_mac)
",
    down r"
DROP INDEX substitution_to;
DROP INDEX substitution_from;
ALTER TABLE substitution DROP COLUMN to_mac;
ALTER TABLE substitution DROP COLUMN from_mac;
ALTER TABLE substitution DROP COLUMN to_user_id;
ALTER TABLE substitution DROP COLUMN from_user_id
"
);
