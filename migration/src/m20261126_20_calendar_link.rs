//! Links by which a calendar program reads somebody's own calendar.

use sea_orm_migration::prelude::*;

crate::tables!(
    r"
CREATE TABLE calendar_link (
    user_id {uuid} PRIMARY KEY REFERENCES user_account (id) ON DELETE CASCADE,
    token_hash {bytes} NOT NULL UNIQUE,
    created_at {instant} NOT NULL,
    last_used_at {instant}
);
",
    ["calendar_link"]
);
