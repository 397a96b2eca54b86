//! Database schema of Kreisrunde, step by step.
//!
//! Imports nothing from the service: history must not change when the entities do.
//! The SQL is written once; `ddl` puts in the column types of the database at hand.

use sea_orm_migration::prelude::*;

mod m20261122_1_regions;
mod m20261122_2_accounts;
mod m20261122_3_events;
mod m20261122_4_seats;
mod m20261122_5_surveys;
mod m20261122_6_facts;
mod m20261124_1_privacy;
mod m20261124_2_resets;
mod m20261124_3_origins;
mod m20261124_4_substitution;
mod m20261124_5_forms;
mod m20261124_6_colleague;
mod m20261125_10_programme;
mod m20261125_11_barcamp;
mod m20261125_1_mail;
mod m20261125_2_imports;
mod m20261125_3_proxy;
mod m20261125_4_consents;
mod m20261125_5_overnight;
mod m20261125_6_attendance;
mod m20261125_7_exports;
mod m20261125_8_headcount;
mod m20261125_9_questions;
mod m20261126_12_signup;
mod m20261126_13_search;
mod m20261126_14_materials;
mod m20261126_15_rotation;
mod m20261126_16_surveys;
mod m20261126_18_reports;
mod m20261126_19_webhooks;
mod m20261126_20_calendar_link;
mod m20261126_21_event_cancelled;
mod m20261126_22_identities;

/// All migrations in the order in which they are applied.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_1_regions::Migration),
            Box::new(m20261122_2_accounts::Migration),
            Box::new(m20261122_3_events::Migration),
            Box::new(m20261122_4_seats::Migration),
            Box::new(m20261122_5_surveys::Migration),
            Box::new(m20261122_6_facts::Migration),
            Box::new(m20261124_1_privacy::Migration),
            Box::new(m20261124_2_resets::Migration),
            Box::new(m20261124_3_origins::Migration),
            Box::new(m20261124_4_substitution::Migration),
            Box::new(m20261124_5_forms::Migration),
            Box::new(m20261124_6_colleague::Migration),
            Box::new(m20261125_1_mail::Migration),
            Box::new(m20261125_2_imports::Migration),
            Box::new(m20261125_3_proxy::Migration),
            Box::new(m20261125_4_consents::Migration),
            Box::new(m20261125_5_overnight::Migration),
            Box::new(m20261125_6_attendance::Migration),
            Box::new(m20261125_7_exports::Migration),
            Box::new(m20261125_8_headcount::Migration),
            Box::new(m20261125_9_questions::Migration),
            Box::new(m20261125_10_programme::Migration),
            Box::new(m20261125_11_barcamp::Migration),
            Box::new(m20261126_12_signup::Migration),
            Box::new(m20261126_13_search::Migration),
            Box::new(m20261126_14_materials::Migration),
            Box::new(m20261126_15_rotation::Migration),
            Box::new(m20261126_16_surveys::Migration),
            Box::new(m20261126_18_reports::Migration),
            Box::new(m20261126_19_webhooks::Migration),
            Box::new(m20261126_20_calendar_link::Migration),
            Box::new(m20261126_21_event_cancelled::Migration),
            Box::new(m20261126_22_identities::Migration),
        ]
    }
}

/// Column types by database: placeholder, SQLite, PostgreSQL.
///
/// Instants are text on SQLite (RFC 3339 in UTC with at most six decimals, which
/// sorts as it should), sort keys compare by code point on both.
const TYPES: [(&str, &str, &str); 7] = [
    ("{uuid}", "blob", "uuid"),
    ("{instant}", "text", "timestamptz"),
    ("{date}", "text", "date"),
    ("{json}", "text", "jsonb"),
    ("{bytes}", "blob", "bytea"),
    ("{key}", "text", "text COLLATE \"C\""),
    (
        "{seq}",
        "integer PRIMARY KEY AUTOINCREMENT",
        "bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY",
    ),
];

/// Runs statements separated by `;` with the column types of this database.
async fn ddl(manager: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    let postgres = manager.get_database_backend() == sea_orm::DatabaseBackend::Postgres;
    let sql = TYPES
        .iter()
        .fold(sql.to_owned(), |sql, (name, sqlite, pg)| {
            sql.replace(name, if postgres { pg } else { sqlite })
        });
    for statement in sql.split(';').map(str::trim).filter(|s| !s.is_empty()) {
        manager
            .get_connection()
            .execute_unprepared(statement)
            .await?;
    }
    Ok(())
}

/// Drops tables in the given order.
async fn drop_tables(manager: &SchemaManager<'_>, tables: &[&'static str]) -> Result<(), DbErr> {
    for table in tables {
        manager
            .drop_table(Table::drop().table(*table).to_owned())
            .await?;
    }
    Ok(())
}

/// A migration made of one SQL text up, and down another one or a list of tables to drop.
macro_rules! tables {
    ($up:literal, [$($table:literal),+ $(,)?]) => {
        crate::tables!(@ $up, manager, crate::drop_tables(manager, &[$($table),+]).await);
    };
    ($up:literal, down $down:literal) => {
        crate::tables!(@ $up, manager, crate::ddl(manager, $down).await);
    };
    (@ $up:literal, $manager:ident, $down:expr) => {
        #[derive(DeriveMigrationName)]
        pub(crate) struct Migration;

        #[async_trait::async_trait]
        impl MigrationTrait for Migration {
            fn use_transaction(&self) -> Option<bool> {
                Some(true)
            }
            async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
                crate::ddl(manager, $up).await
            }
            async fn down(&self, $manager: &SchemaManager) -> Result<(), DbErr> {
                $down
            }
        }
    };
}
use tables;
