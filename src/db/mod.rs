//! Connects, reads, writes: the only place that knows SQLite from PostgreSQL.
//!
//! SQLite gets one writer connection, whose fair queue is the lock, and a few read-only
//! ones beside it; PostgreSQL a pool with timeouts. `docs/adr` has the measurements.

mod connect;
mod migrate;
pub mod search;

use std::{
    fs::File,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use chrono::NaiveDate;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, ExecResult,
    QueryResult, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
    prelude::{DateTimeUtc, Uuid},
};

use self::connect::{
    SETTINGS, connect_postgres, connect_sqlite, open_lock, sqlite_file, take_turn,
};
use crate::{
    entity::{ids::UserId, kinds::ActorKind},
    error::{Code, Error, Result},
};

/// A database, for reading and writing.
#[derive(Clone, Debug)]
pub struct Db {
    read: DatabaseConnection,
    write: DatabaseConnection,
    clock: Clock,
    statements: Arc<AtomicU64>,
}

/// The time by which everything goes; tests can set it forward.
#[derive(Clone, Debug, Default)]
pub struct Clock(Arc<AtomicI64>);

impl Clock {
    /// Now in UTC, cut to microseconds (what both databases keep).
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn now(&self) -> DateTimeUtc {
        let now = chrono::Utc::now().timestamp_micros() + self.0.load(Ordering::Relaxed);
        DateTimeUtc::from_timestamp_micros(now).unwrap_or_default()
    }

    /// Moves the clock.
    pub fn advance(&self, by: chrono::Duration) {
        let micros = by.num_microseconds().unwrap_or_default();
        self.0.fetch_add(micros, Ordering::Relaxed);
    }
}

/// Who does something, for the audit log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// A user, an API key or the service itself.
    pub kind: ActorKind,
    /// Id of the user or key.
    pub id: Option<Uuid>,
    /// The request in which it was done.
    pub request: Option<Uuid>,
}

impl Actor {
    /// The service itself: command line, import, workers.
    pub const SYSTEM: Self = Self {
        kind: ActorKind::System,
        id: None,
        request: None,
    };

    /// The user who acts, if it is one.
    #[must_use]
    pub fn user(&self) -> Option<UserId> {
        match self.kind {
            ActorKind::User => self.id.map(UserId),
            ActorKind::ApiKey | ActorKind::System => None,
        }
    }
}

/// What the caller expects the object's version to be (`If-Match`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Expected {
    /// Nothing said.
    #[default]
    Unsaid,
    /// `*`: whatever is there.
    Any,
    /// One of these.
    Versions(Vec<i32>),
}

/// A write transaction: dropped without [`Tx::commit`] it leaves nothing.
#[derive(Debug)]
pub struct Tx {
    inner: DatabaseTransaction,
    /// One time for all that happens in it.
    pub now: DateTimeUtc,
    /// Who does it.
    pub actor: Actor,
    expected: Expected,
}

impl Tx {
    /// Makes it last.
    ///
    /// # Errors
    /// [`Code::OutcomeUnknown`] if the connection broke meanwhile.
    pub async fn commit(self) -> Result<()> {
        self.inner.commit().await.map_err(|e| {
            tracing::error!(error = %e, "commit failed");
            Error::refused(Code::OutcomeUnknown)
        })
    }

    /// Does a part whose effects go if it is refused, while the rest of the transaction stays.
    ///
    /// # Errors
    /// What the part refuses.
    pub async fn part<T>(&self, part: impl AsyncFnOnce(&Self) -> Result<T>) -> Result<T> {
        self.inner.execute_unprepared("SAVEPOINT part").await?;
        match part(self).await {
            Ok(done) => {
                let release = "RELEASE SAVEPOINT part";
                self.inner.execute_unprepared(release).await?;
                Ok(done)
            }
            Err(refused) => {
                // Where the connection broke, that is what is told.
                if let Err(e) = self.undo().await {
                    tracing::debug!(error = %e, "a part could not be undone");
                    return Err(if matches!(refused, Error::Db(_)) {
                        refused
                    } else {
                        e
                    });
                }
                Err(refused)
            }
        }
    }

    /// What a part would bring about, of which nothing stays.
    ///
    /// # Errors
    /// What the part refuses.
    pub async fn tried<T>(&self, part: impl AsyncFnOnce(&Self) -> Result<T>) -> Result<T> {
        self.inner.execute_unprepared("SAVEPOINT part").await?;
        let done = part(self).await?;
        self.undo().await?;
        Ok(done)
    }

    async fn undo(&self) -> Result<()> {
        for sql in ["ROLLBACK TO SAVEPOINT part", "RELEASE SAVEPOINT part"] {
            self.inner.execute_unprepared(sql).await?;
        }
        Ok(())
    }

    /// Leaves nothing of it, and its locks at once. Dropped, it gives them back a moment later:
    /// the caller's next request could meet them.
    pub async fn end(self) {
        if let Err(e) = self.inner.rollback().await {
            tracing::debug!(error = %e, "a transaction could not be taken back");
        }
    }

    /// Refuses unless the caller said which version it has seen, and that is the present one.
    ///
    /// # Errors
    /// 428 without `If-Match`, 412 with a stale one.
    pub fn require_version(&self, version: i32) -> Result<()> {
        if self.expected == Expected::Unsaid {
            return Err(Error::refused(Code::PreconditionRequired));
        }
        self.match_version(version)
    }

    /// Refuses if the caller said which version it has seen, and that is not the present one.
    ///
    /// # Errors
    /// 412 with a stale `If-Match`.
    pub fn match_version(&self, version: i32) -> Result<()> {
        match &self.expected {
            Expected::Versions(seen) if !seen.contains(&version) => {
                Err(Error::refused_with(Code::PreconditionFailed, &[&version]))
            }
            _ => Ok(()),
        }
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Tx {
    fn get_database_backend(&self) -> DbBackend {
        self.inner.get_database_backend()
    }
    async fn execute_raw(&self, stmt: Statement) -> Result<ExecResult, DbErr> {
        self.inner.execute_raw(stmt).await
    }
    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.inner.execute_unprepared(sql).await
    }
    async fn query_one_raw(&self, stmt: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.inner.query_one_raw(stmt).await
    }
    async fn query_all_raw(&self, stmt: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.inner.query_all_raw(stmt).await
    }
}

impl Db {
    /// Connects to `sqlite:<file>` or `postgres://…` with at most `connections` in the pool.
    ///
    /// # Errors
    /// If the address can't be read or nobody answers there.
    pub async fn connect(url: &str, connections: u32) -> Result<Self> {
        let statements = Arc::new(AtomicU64::new(0));
        let (mut read, mut write) = if let Some(file) = sqlite_file(url) {
            // A new file is made a WAL database once; who comes meanwhile would be told that it
            // is locked, without the patience that `busy_timeout` gives everything else.
            let turn = take_turn(&file).await?;
            let write = connect_sqlite(&file, false, 1).await?;
            drop(turn);
            let read = connect_sqlite(&file, true, connections.clamp(1, 8)).await?;
            (read, write)
        } else {
            let pool = connect_postgres(url, connections, &SETTINGS).await?;
            (pool.clone(), pool)
        };
        for connection in [&mut read, &mut write] {
            let statements = Arc::clone(&statements);
            connection.set_metric_callback(move |_| {
                statements.fetch_add(1, Ordering::Relaxed);
            });
        }
        Ok(Self {
            read,
            write,
            clock: Clock::default(),
            statements,
        })
    }

    /// For reading. Never sees half of a transaction.
    #[must_use]
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// Begins a write transaction; on SQLite `BEGIN IMMEDIATE`, so that it waits here and
    /// not at its first write.
    ///
    /// # Errors
    /// If no connection comes free in time.
    pub async fn write(&self, actor: Actor, expected: Expected) -> Result<Tx> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let inner = self.write.begin_with_options(options).await?;
        Ok(Tx {
            inner,
            now: self.now(),
            actor,
            expected,
        })
    }

    /// Now, by the clock that tests can set.
    #[must_use]
    pub fn now(&self) -> DateTimeUtc {
        self.clock.now()
    }

    /// Today where the districts are: all of them are German.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        Self::day_of(self.now())
    }

    /// The day of an instant where the districts are.
    #[must_use]
    pub fn day_of(at: DateTimeUtc) -> NaiveDate {
        at.with_timezone(&chrono_tz::Europe::Berlin).date_naive()
    }

    /// The clock.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// How many statements were sent so far.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Which database it is.
    #[must_use]
    pub fn backend(&self) -> DbBackend {
        self.write.get_database_backend()
    }

    /// Tries for the lock of an idempotency key, to be had until the transaction ends.
    /// SQLite has one writer anyway.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn try_lock(tx: &Tx, key: i64) -> Result<bool> {
        if tx.get_database_backend() != DbBackend::Postgres {
            return Ok(true);
        }
        let sql = "SELECT pg_try_advisory_xact_lock($1) AS locked";
        let lock = Statement::from_sql_and_values(DbBackend::Postgres, sql, [key.into()]);
        let row = tx.query_one_raw(lock).await?;
        Ok(row
            .map(|row| row.try_get("", "locked"))
            .transpose()?
            .unwrap_or(false))
    }

    /// Waits for a lock by name, to be had until the transaction ends: for rules about several
    /// rows, of which none is there to be locked for all. SQLite has one writer anyway.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn lock(tx: &Tx, name: &str) -> Result<()> {
        if tx.get_database_backend() == DbBackend::Postgres {
            let sql = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
            let lock = Statement::from_sql_and_values(DbBackend::Postgres, sql, [name.into()]);
            tx.query_one_raw(lock).await?;
        }
        Ok(())
    }

    /// Rewrites a table's storage so that nothing deleted can be read from it any more:
    /// `VACUUM` and WAL truncation on SQLite, `VACUUM FULL` on PostgreSQL.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn scrub(&self, table: &'static str) -> Result<()> {
        if self.backend() == DbBackend::Postgres {
            let sql = format!("VACUUM FULL {table}");
            self.write.execute_unprepared(&sql).await?;
        } else {
            self.write.execute_unprepared("VACUUM").await?;
            self.forget().await?;
        }
        Ok(())
    }

    /// Empties SQLite's write-ahead log, which holds what was changed or deleted since its last
    /// checkpoint. In PostgreSQL's files such rows stay until its own vacuum.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn forget(&self) -> Result<()> {
        if self.backend() != DbBackend::Postgres {
            let truncate = "PRAGMA wal_checkpoint(TRUNCATE)";
            self.write.execute_unprepared(truncate).await?;
        }
        Ok(())
    }

    /// Keeps a second `serve` from the same SQLite file for as long as the file is held.
    ///
    /// # Errors
    /// If another process holds it.
    pub fn hold_file(url: &str) -> Result<Option<File>> {
        let Some(file) = sqlite_file(url) else {
            return Ok(None);
        };
        let lock = open_lock(&file, "serve.lock")?;
        lock.try_lock().map_err(|_| {
            Error::Internal(format!(
                "another process serves {}; several instances need PostgreSQL",
                file.display()
            ))
        })?;
        Ok(Some(lock))
    }

    /// Ends the connections; on SQLite this also tidies the query planner's statistics.
    pub async fn close(self) {
        if self.backend() == DbBackend::Sqlite {
            let _ = self.write.execute_unprepared("PRAGMA optimize").await;
        }
        let _ = self.read.close().await;
        let _ = self.write.close().await;
    }
}
