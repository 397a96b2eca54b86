//! A PostgreSQL server for the tests: the one named by `TEST_POSTGRES_URL`, the one at
//! 127.0.0.1:5432, or a throw-away cluster; and databases cloned from a template in it.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::OnceLock,
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};

/// Databases of the tests: `kr_test_<seconds>_<pid>_<n>`.
const PREFIX: &str = "kr_test_";

/// A server, and the template of this run.
pub struct Server {
    base: String,
    template: String,
    next: AtomicU32,
}

static SERVER: OnceLock<Option<Server>> = OnceLock::new();

/// The server, if there is one; made ready once. Says loudly if there is none.
pub fn server() -> Option<&'static Server> {
    SERVER
        .get_or_init(|| {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            let server = runtime.block_on(find());
            assert!(
                server.is_some() || env("REQUIRE_POSTGRES").is_none_or(|v| v != "1"),
                "REQUIRE_POSTGRES=1, but there is no PostgreSQL: set TEST_POSTGRES_URL, or install initdb and pg_ctl"
            );
            if server.is_none() {
                eprintln!("\n*** NO POSTGRESQL FOUND: THE POSTGRESQL HALF OF THE SUITE IS SKIPPED ***\n");
            }
            server
        })
        .as_ref()
}

#[expect(
    clippy::disallowed_methods,
    reason = "where the test server stands is no setting of the service"
)]
fn env(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

async fn find() -> Option<Server> {
    if let Some(url) = env("TEST_POSTGRES_URL") {
        let base = url
            .rsplit_once('/')
            .filter(|(head, _)| !head.ends_with('/'));
        let base = base.map_or(url.clone(), |(head, _)| head.to_owned());
        let server = ready(&base).await;
        assert!(
            server.is_some(),
            "TEST_POSTGRES_URL is set, but nobody answers there"
        );
        return server;
    }
    if let Some(server) = ready("postgres://postgres@127.0.0.1:5432").await {
        return Some(server);
    }
    let base = start_cluster()?;
    ready(&base).await
}

async fn connect(base: &str, database: &str) -> Option<DatabaseConnection> {
    let mut options = ConnectOptions::new(format!("{base}/{database}"));
    options
        .max_connections(1)
        .connect_timeout(Duration::from_secs(5))
        .sqlx_logging(false);
    Database::connect(options).await.ok()
}

/// Removes what earlier runs left behind, and makes the template.
async fn ready(base: &str) -> Option<Server> {
    let admin = connect(base, "postgres").await?;
    let now = kreisrunde::db::Clock::default().now().timestamp();
    let names = admin
        .query_all_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Postgres,
            format!("SELECT datname FROM pg_database WHERE datname LIKE '{PREFIX}%'"),
        ))
        .await
        .ok()?;
    for row in names {
        let name: String = row.try_get("", "datname").unwrap();
        let made = name[PREFIX.len()..]
            .split('_')
            .next()
            .and_then(|s| s.parse::<i64>().ok());
        if made.is_none_or(|made| now - made > 3600) {
            let _ = admin
                .execute_unprepared(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
                .await;
        }
    }
    let template = format!("{PREFIX}{now}_{}_0", std::process::id());
    admin
        .execute_unprepared(&format!(
            "CREATE DATABASE {template} TEMPLATE template0 ENCODING 'UTF8'"
        ))
        .await
        .ok()?;
    admin.close().await.unwrap();
    super::world::prepare(&format!("{base}/{template}")).await;
    Some(Server {
        base: base.to_owned(),
        template,
        next: AtomicU32::new(1),
    })
}

impl Server {
    /// A database of one's own, like the template; returns its address.
    pub async fn clone_template(&self) -> String {
        let name = self.next_name();
        self.run(&format!(
            "CREATE DATABASE {name} TEMPLATE {}",
            self.template
        ))
        .await;
        format!("{}/{name}", self.base)
    }

    /// An empty database; returns its address.
    pub async fn empty(&self) -> String {
        let name = self.next_name();
        self.run(&format!(
            "CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"
        ))
        .await;
        format!("{}/{name}", self.base)
    }

    /// Removes a database.
    pub async fn drop(&self, url: &str) {
        let name = url.rsplit('/').next().unwrap();
        self.run(&format!("DROP DATABASE {name} WITH (FORCE)"))
            .await;
    }

    fn next_name(&self) -> String {
        let stem = self.template.rsplit_once('_').unwrap().0;
        format!("{stem}_{}", self.next.fetch_add(1, Ordering::Relaxed))
    }

    async fn run(&self, sql: &str) {
        let admin = connect(&self.base, "postgres")
            .await
            .expect("PostgreSQL answers");
        admin.execute_unprepared(sql).await.expect(sql);
        admin.close().await.unwrap();
    }
}

/// The folder of `initdb` and `pg_ctl`, wherever the distribution put them.
fn tools() -> Option<PathBuf> {
    let path = env("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = path.split(':').map(PathBuf::from).collect();
    if let Ok(versions) = fs::read_dir("/usr/lib/postgresql") {
        folders.extend(versions.flatten().map(|v| v.path().join("bin")));
    }
    folders
        .into_iter()
        .find(|f| f.join("initdb").exists() && f.join("pg_ctl").exists())
}

/// Starts a cluster that goes away with this process.
fn start_cluster() -> Option<String> {
    let tools = tools()?;
    let folder = tempfile::Builder::new()
        .prefix("kreisrunde-pg-")
        .tempdir()
        .ok()?
        .keep();
    let port = TcpListener::bind("127.0.0.1:0")
        .ok()?
        .local_addr()
        .ok()?
        .port();
    let root = Command::new("id")
        .arg("-u")
        .output()
        .ok()?
        .stdout
        .trim_ascii()
        == b"0";
    if root {
        // The server refuses to run as root.
        let owner = if user_exists("postgres") {
            "postgres"
        } else {
            "nobody"
        };
        Command::new("chown")
            .arg(owner)
            .arg(&folder)
            .status()
            .ok()?;
        return start_as(Some(owner), &tools, &folder, port);
    }
    start_as(None, &tools, &folder, port)
}

fn user_exists(name: &str) -> bool {
    Command::new("id")
        .arg(name)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
}

fn start_as(user: Option<&str>, tools: &Path, folder: &Path, port: u16) -> Option<String> {
    let (tools, data) = (tools.display(), folder.join("data"));
    let data = data.display();
    let script = format!(
        "'{tools}/initdb' -D '{data}' -U postgres -A trust -E UTF8 --no-locale >'{0}/log' 2>&1 && \
         '{tools}/pg_ctl' -D '{data}' -l '{0}/server.log' -w -o \"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{0}' -c max_connections=200\" start >>'{0}/log' 2>&1",
        folder.display()
    );
    let started = as_user(user, &script).status().ok()?.success();
    // Stops it once this process is gone, however it ended.
    // The watching stays with us: another user may not look at this process.
    let stop = as_user_text(
        user,
        &format!("'{tools}/pg_ctl' -D '{data}' -m immediate stop"),
    );
    let watch = format!(
        "while kill -0 {} 2>/dev/null; do sleep 1; done\n{stop}\nrm -rf '{}'",
        std::process::id(),
        folder.display()
    );
    Command::new("setsid")
        .args(["sh", "-c", &watch])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let deadline = Instant::now() + Duration::from_secs(20);
    while started && Instant::now() < deadline {
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Some(format!("postgres://postgres@127.0.0.1:{port}"));
        }
    }
    None
}

fn as_user(user: Option<&str>, script: &str) -> Command {
    let mut command = Command::new("sh");
    command.arg("-c").arg(as_user_text(user, script));
    command
}

/// A script in the shell of another user.
fn as_user_text(user: Option<&str>, script: &str) -> String {
    match user {
        None => script.to_owned(),
        Some(user) => format!(
            "cat <<'END' | if command -v setpriv >/dev/null; then setpriv --reuid {user} --regid $(id -g {user}) --clear-groups sh; else su {user} -s /bin/sh; fi\n{script}\nEND"
        ),
    }
}
