//! Migrations: applied at the start, under a lock, and taken back.

use std::{collections::BTreeSet, fs::File};

use kreisrunde_migration::Migrator;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, EntityTrait,
    TransactionTrait,
};
use sea_orm_migration::{MigratorTrait, seaql_migrations};

use super::{
    Db,
    connect::{connect_postgres, sqlite_file, take_turn},
};
use crate::error::{Error, Result};

impl Db {
    /// Applies the migrations that are missing. Safe when two processes start together.
    ///
    /// # Errors
    /// If the database is newer than this program, or a migration fails.
    pub async fn migrate(&self, url: &str) -> Result<usize> {
        if self.is_current().await {
            return Ok(0);
        }
        let lock = MigrationLock::take(self, url).await?;
        self.refuse_newer().await?;
        let pending = Migrator::get_pending_migrations(&self.write).await?.len();
        Migrator::up(lock.connection(self), None).await?;
        Ok(pending)
    }

    /// Whether just the migrations that this program knows are applied: then there is nothing
    /// to lock. An empty database is not, and neither is one that fails.
    async fn is_current(&self) -> bool {
        let rows = seaql_migrations::Entity::find().all(&self.read).await;
        let applied: BTreeSet<String> = rows.into_iter().flatten().map(|m| m.version).collect();
        let known = Migrator::migrations();
        let known: BTreeSet<String> = known.iter().map(|m| m.name().to_owned()).collect();
        applied == known
    }

    /// Takes the last `steps` migrations back.
    ///
    /// # Errors
    /// If a migration fails.
    pub async fn migrate_down(&self, url: &str, steps: u32) -> Result<()> {
        let lock = MigrationLock::take(self, url).await?;
        Ok(Migrator::down(lock.connection(self), Some(steps)).await?)
    }

    /// Name of each migration this program knows and whether it is applied.
    ///
    /// # Errors
    /// If the database is newer than this program or fails.
    pub async fn migrations(&self) -> Result<Vec<(String, bool)>> {
        self.refuse_newer().await?;
        let pending = Migrator::get_pending_migrations(&self.write).await?;
        let pending: Vec<String> = pending.iter().map(|m| m.name().to_owned()).collect();
        Ok(Migrator::migrations()
            .iter()
            .map(|m| (m.name().to_owned(), !pending.iter().any(|p| p == m.name())))
            .collect())
    }

    /// A database with migrations that this program doesn't know is newer than it.
    async fn refuse_newer(&self) -> Result<()> {
        Migrator::install(&self.write).await?;
        let known = Migrator::migrations();
        let applied = Migrator::get_migration_models(&self.write).await?;
        let unknown = applied
            .iter()
            .find(|a| !known.iter().any(|k| k.name() == a.version));
        match unknown {
            Some(newer) => Err(Error::Internal(format!(
                "the database is newer than this program: it has the migration {}",
                newer.version
            ))),
            None => Ok(()),
        }
    }
}

/// Held while migrations run: an advisory lock on a connection of its own, or a file lock.
enum MigrationLock {
    Postgres {
        _tx: DatabaseTransaction,
        pool: DatabaseConnection,
    },
    Sqlite {
        _file: File,
    },
}

impl MigrationLock {
    async fn take(db: &Db, url: &str) -> Result<Self> {
        if db.backend() == DbBackend::Postgres {
            // A migration may take its time: no timeouts here.
            let pool = connect_postgres(url, 2, &[]).await?;
            #[expect(
                clippy::disallowed_methods,
                reason = "PostgreSQL only, and not for writing"
            )]
            let tx = pool.begin().await?;
            tx.execute_unprepared("SELECT pg_advisory_xact_lock(7355608)")
                .await?;
            return Ok(Self::Postgres { _tx: tx, pool });
        }
        let file = sqlite_file(url).unwrap_or_default();
        let lock = take_turn(&file).await?;
        Ok(Self::Sqlite { _file: lock })
    }

    /// Where the migrations are to run.
    fn connection<'a>(&'a self, db: &'a Db) -> &'a DatabaseConnection {
        match self {
            Self::Postgres { pool, .. } => pool,
            Self::Sqlite { .. } => &db.write,
        }
    }
}
