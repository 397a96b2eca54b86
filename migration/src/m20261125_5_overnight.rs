//! Whether a person stays overnight.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"ALTER TABLE registration_needs ADD COLUMN overnight boolean NOT NULL DEFAULT FALSE",
    down r"ALTER TABLE registration_needs DROP COLUMN overnight"
);
