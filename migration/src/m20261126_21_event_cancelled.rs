//! That an event was cancelled is still known when it is archived: calendars and portals must not hear that it took
//! place.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
ALTER TABLE event ADD COLUMN cancelled_at {instant};
UPDATE event SET cancelled_at = (
    SELECT max(audit.at) FROM audit WHERE audit.event_id = event.id AND audit.action = 'event.cancelled'
) WHERE status IN ('cancelled', 'archived')
",
    down r"ALTER TABLE event DROP COLUMN cancelled_at"
);
