//! Opening either database: SQLite with one writer and its lock files, PostgreSQL with timeouts.

use std::{
    fs::File,
    path::{Path, PathBuf},
    str::FromStr,
    time::Duration,
};

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection,
    sqlx::{
        postgres::{PgConnectOptions, PgSslMode},
        sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
    },
};

use crate::error::{Error, Result};

pub(super) fn open_lock(database: &Path, what: &str) -> Result<File> {
    let path = PathBuf::from(format!("{}.{what}", database.display()));
    File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|e| Error::Internal(format!("{}: {e}", path.display())))
}

/// Waits until no other process, and no other part of this one, opens or migrates the file.
pub(super) async fn take_turn(database: &Path) -> Result<File> {
    let lock = open_lock(database, "migrate.lock")?;
    tokio::task::spawn_blocking(move || lock.lock().map(|()| lock))
        .await
        .map_err(|e| Error::Internal(e.to_string()))?
        .map_err(|e| Error::Internal(format!("migration lock: {e}")))
}

/// The file of a `sqlite:` address.
pub(super) fn sqlite_file(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    Some(path.split('?').next().unwrap_or(path).into())
}

pub(super) async fn connect_sqlite(
    file: &Path,
    read_only: bool,
    connections: u32,
) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(format!("sqlite:{}", file.display()));
    let file = file.to_owned();
    options
        .max_connections(connections)
        .min_connections(u32::from(!read_only))
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |_| {
            // Pragmas are set by sqlx on each new connection, in this order.
            SqliteConnectOptions::new()
                .filename(&file)
                .create_if_missing(!read_only)
                .busy_timeout(Duration::from_secs(10))
                .foreign_keys(true)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .pragma("secure_delete", "on")
                .pragma("query_only", if read_only { "on" } else { "off" })
        });
    if !read_only {
        // One connection for good: what it has prepared stays prepared.
        options.idle_timeout(None).max_lifetime(None);
    }
    Ok(Database::connect(options).await?)
}

/// Nothing of a request takes as long; what hangs gives its connection back. And plans are made for
/// what is asked: a plan for any word, or any filter, is a bad one for most (with it a search for a rare
/// word read the whole table).
pub(super) const SETTINGS: [(&str, &str); 4] = [
    ("statement_timeout", "15s"),
    ("lock_timeout", "10s"),
    ("idle_in_transaction_session_timeout", "30s"),
    ("plan_cache_mode", "force_custom_plan"),
];

pub(super) async fn connect_postgres(
    url: &str,
    connections: u32,
    settings: &'static [(&'static str, &'static str)],
) -> Result<DatabaseConnection> {
    // A wrong address would otherwise only show as a timeout.
    let target = PgConnectOptions::from_str(url)
        .map_err(|e| Error::Internal(format!("database_url: {e}")))?;
    // Encrypting what does not leave the machine costs two delayed packets (88 ms) for each
    // connection, and protects from nobody. Whoever wants it says so.
    let local = matches!(target.get_host(), "localhost" | "127.0.0.1" | "::1");
    let plain = local && !url.contains("sslmode=");
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections.max(1))
        .min_connections(1)
        .connect_timeout(Duration::from_secs(10))
        .acquire_timeout(Duration::from_secs(10))
        .set_application_name("kreisrunde")
        .sqlx_logging(false)
        .map_sqlx_postgres_opts(move |options| {
            let options = if plain {
                options.ssl_mode(PgSslMode::Disable)
            } else {
                options
            };
            options.options(settings.iter().copied())
        });
    Ok(Database::connect(options).await?)
}
