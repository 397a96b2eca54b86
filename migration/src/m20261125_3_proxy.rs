//! Which other district speaks for an excused one.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"ALTER TABLE event_coverage ADD COLUMN proxy_ags varchar(5)",
    down r"ALTER TABLE event_coverage DROP COLUMN proxy_ags"
);
