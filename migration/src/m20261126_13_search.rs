//! The index of the search: words of what can be found, and what has to be read anew.

use sea_orm_migration::prelude::*;

const TABLES: &str = r"
CREATE TABLE search_entry (
    no {number} PRIMARY KEY,
    kind varchar(32) NOT NULL,
    id {uuid} NOT NULL,
    event_id {uuid},
    UNIQUE (kind, id)
);
CREATE INDEX search_entry_event ON search_entry (event_id);
CREATE TABLE search_due (
    seq {seq},
    kind varchar(32) NOT NULL,
    object_id varchar(36) NOT NULL
);
CREATE TABLE search_index (
    id smallint PRIMARY KEY CHECK (id = 1),
    version integer NOT NULL
);
INSERT INTO search_index (id, version) VALUES (1, 0);
ALTER TABLE question DROP COLUMN search_key;
";

/// Words of the title, and of title and text: two columns, because the planner knows how often a word is in
/// a column, but not with which weight.
const POSTGRES: &str = r"
ALTER TABLE search_entry ADD COLUMN title tsvector NOT NULL;
ALTER TABLE search_entry ADD COLUMN words tsvector NOT NULL;
CREATE INDEX search_entry_title ON search_entry USING gin (title);
CREATE INDEX search_entry_words ON search_entry USING gin (words);
";

/// `no` is the rowid. What is deleted is to be gone from the index at once.
const SQLITE: &str = r"
CREATE VIRTUAL TABLE search_words USING fts5 (title, body, tokenize = 'ascii', prefix = '2 3');
INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);
";

pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m20261126_13_search"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Only as `integer` it is the rowid itself.
        let number = if postgres(manager) {
            "bigint"
        } else {
            "integer"
        };
        crate::ddl(manager, &TABLES.replace("{number}", number)).await?;
        crate::ddl(manager, if postgres(manager) { POSTGRES } else { SQLITE }).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if !postgres(manager) {
            crate::drop_tables(manager, &["search_words"]).await?;
        }
        crate::drop_tables(manager, &["search_index", "search_due", "search_entry"]).await?;
        let back = "ALTER TABLE question ADD COLUMN search_key text NOT NULL DEFAULT ''";
        crate::ddl(manager, back).await
    }
}

fn postgres(manager: &SchemaManager) -> bool {
    manager.get_database_backend() == sea_orm::DatabaseBackend::Postgres
}
