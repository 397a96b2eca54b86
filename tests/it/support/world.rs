//! One database, one server in this process, and the people who speak to it.

use std::{
    net::TcpListener,
    panic::AssertUnwindSafe,
    path::PathBuf,
    sync::{
        Mutex, OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

use actix_web::{dev::ServerHandle, web::Data};
use futures_util::FutureExt;
use kreisrunde::{
    app::{self, HttpSettings},
    auth::{oidc::Providers, password::Passwords, token::Keys},
    db::{Actor, Db, Expected, Tx},
    files::Files,
    import,
    web::{FileLimits, State, background::Background, limits::Limits, middleware::TrustedProxies},
};
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::{
    postgres,
    process::{Service, free_port},
};

/// The file with the real editions.
pub const SAMPLE: &str = include_str!("../../../sample/ideenwerkstatt.json");

/// One database and one or more servers on it.
pub struct World {
    pub state: Data<State>,
    pub base: String,
    pub http: reqwest::Client,
    pub folder: tempfile::TempDir,
    pub(super) numbers: AtomicU32,
    url: String,
    server: ServerHandle,
    processes: Mutex<Vec<Service>>,
}

/// What the in-process instance calls itself in tokens; other processes have to do the same.
const ISSUER: &str = "http://kreisrunde.test";

/// Migrates a database, with districts and the sample network in it.
pub async fn prepare(url: &str) {
    let db = Db::connect(url, 2).await.expect("the template's database");
    db.migrate(url).await.expect("migrations");
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await.unwrap();
    import::load_districts(&tx).await.unwrap();
    tx.commit().await.unwrap();
    import::import(&db, SAMPLE.as_bytes(), false, &mut |_| {})
        .await
        .expect("the sample");
    db.close().await;
}

fn sqlite_template() -> &'static PathBuf {
    static TEMPLATE: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();
    let (_, file) = TEMPLATE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("template.db");
        let url = format!("sqlite:{}", file.display());
        runtime().block_on(prepare(&url));
        (folder, file)
    });
    file
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap()
}

/// Tells a story on SQLite.
pub fn on_sqlite(body: impl AsyncFnOnce(&World)) {
    let template = sqlite_template();
    runtime().block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kreisrunde.db");
        std::fs::copy(template, &file).unwrap();
        let url = format!("sqlite:{}", file.display());
        tell(url, folder, body).await;
    });
}

/// Tells a story on `SQLite` with nothing in it but the schema.
pub fn on_empty(body: impl AsyncFnOnce(&World)) {
    runtime().block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("kreisrunde.db").display());
        let db = Db::connect(&url, 2).await.unwrap();
        db.migrate(&url).await.unwrap();
        db.close().await;
        tell(url, folder, body).await;
    });
}

/// Tells a story on PostgreSQL, if there is one.
pub fn on_postgres(body: impl AsyncFnOnce(&World)) {
    let Some(server) = postgres::server() else {
        return;
    };
    runtime().block_on(async {
        let url = server.clone_template().await;
        let folder = tempfile::tempdir().unwrap();
        let told = AssertUnwindSafe(tell(url.clone(), folder, body))
            .catch_unwind()
            .await;
        server.drop(&url).await;
        if let Err(panic) = told {
            std::panic::resume_unwind(panic);
        }
    });
}

async fn tell(url: String, folder: tempfile::TempDir, body: impl AsyncFnOnce(&World)) {
    let (state, base, handle) = serve(&url, &folder).await;
    let world = World {
        state,
        base,
        http: reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .unwrap(),
        folder,
        numbers: AtomicU32::new(1),
        url,
        server: handle,
        processes: Mutex::default(),
    };
    let told = AssertUnwindSafe(body(&world)).catch_unwind().await;
    world.server.stop(false).await;
    world.db().clone().close().await;
    if let Err(panic) = told {
        std::panic::resume_unwind(panic);
    }
}

async fn serve(url: &str, folder: &tempfile::TempDir) -> (Data<State>, String, ServerHandle) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let db = Db::connect(url, 12).await.expect("the story's database");
    let (keys, _) = Keys::load(folder.path(), None, None, ISSUER.into()).unwrap();
    let file = folder.path().join("providers.toml");
    let file = file.exists().then_some(file.as_path());
    let providers = Providers::load(file, &base, &base).unwrap();
    let state = Data::new(State {
        db,
        keys,
        passwords: Passwords::new(2),
        limits: Limits::new(false),
        background: Background::default(),
        base_url: base.clone(),
        erasures: folder.path().join("erasures.jsonl"),
        needs_days: 30,
        files: Files::open(folder.path().join("files").to_str().unwrap()).unwrap(),
        file_limits: FileLimits {
            one: 3_000_000,
            event: 10_000_000,
        },
        mails: true,
        links: base.clone(),
        providers,
        webhook_loopback: true,
        exporting: tokio::sync::Mutex::default(),
        print_links: false,
    });
    let settings = HttpSettings {
        cors_origins: vec!["https://portal.example".into()],
        trusted_proxies: TrustedProxies::default(),
        workers: 2,
    };
    let server = app::server(state.clone(), settings, listener).unwrap();
    let handle = server.handle();
    tokio::spawn(server);
    (state, base, handle)
}

impl World {
    /// The database, to look behind the API.
    pub fn db(&self) -> &Db {
        &self.state.db
    }

    /// Names of the objects in the store, also of begun ones.
    pub fn files(&self) -> Vec<String> {
        let folder = std::fs::read_dir(self.folder.path().join("files")).unwrap();
        folder
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    /// Puts an object into the store, behind the service's back.
    pub fn put_file(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.folder.path().join("files").join(name), bytes).unwrap();
    }

    /// Its address.
    pub fn database_url(&self) -> &str {
        &self.url
    }

    /// Has the search take in what changed.
    pub async fn index(&self) {
        kreisrunde::search::tick(self.db()).await.unwrap();
    }

    /// Has all facts placed, and what follows from them written down.
    pub async fn place(&self) {
        kreisrunde::sequence::tick(&self.state).await.unwrap();
    }

    /// Moves the clock of the service.
    pub fn advance(&self, by: chrono::Duration) {
        self.state.db.clock().advance(by);
    }

    /// Whether several instances may share this database.
    pub fn shares(&self) -> bool {
        self.url.starts_with("postgres")
    }

    /// The real binary on the same database, as a process of its own.
    pub async fn process(&self, settings: &[(&str, &str)]) -> Service {
        let mut all = vec![
            ("KREISRUNDE_DATABASE_URL", self.url.as_str()),
            ("KREISRUNDE_PUBLIC_URL", ISSUER),
            ("KREISRUNDE_MAX_FILE_MB", "3"),
            ("KREISRUNDE_MAX_EVENT_FILES_MB", "10"),
        ];
        all.extend_from_slice(settings);
        Service::start(free_port(), self.folder.path(), &all, false).await
    }

    /// Addresses of instances to spread a race over: two processes where the database allows it.
    pub async fn instances(&self) -> Vec<String> {
        let mut bases = vec![self.base.clone()];
        if self.shares() {
            let second = self.process(&[]).await;
            bases.push(second.base.clone());
            self.processes.lock().unwrap().push(second);
        }
        bases
    }

    /// Waits until so many writers wait for a lock; only PostgreSQL has several.
    pub async fn waiting(&self, writers: i64) {
        let sql = "SELECT count(*) AS n FROM pg_stat_activity \
                   WHERE datname = current_database() AND wait_event_type = 'Lock'";
        while self.shares() {
            let rows = Statement::from_string(DbBackend::Postgres, sql);
            let row = self.db().read().query_one_raw(rows).await.unwrap();
            if row.unwrap().try_get::<i64>("", "n").unwrap() >= writers {
                return;
            }
            tokio::task::yield_now().await;
        }
    }

    /// A write transaction that somebody else holds open.
    pub async fn held(&self, sql: &str) -> Tx {
        let tx = self.db().write(Actor::SYSTEM, Expected::Any).await.unwrap();
        tx.execute_unprepared(sql).await.unwrap();
        tx
    }

    /// Another connection for thousands of transactions, none of which has to last: on SQLite
    /// a copy in memory where the system has such a folder.
    pub async fn fast_copy(&self) -> (Db, Option<tempfile::TempDir>) {
        let memory = std::path::Path::new("/dev/shm");
        if self.shares() || !memory.is_dir() {
            return (Db::connect(&self.url, 4).await.unwrap(), None);
        }
        let folder = tempfile::tempdir_in(memory).unwrap();
        let file = folder.path().join("fast.db");
        std::fs::copy(sqlite_template(), &file).unwrap();
        let db = Db::connect(&format!("sqlite:{}", file.display()), 2).await;
        (db.unwrap(), Some(folder))
    }

    /// A number not used before in this world.
    pub fn number(&self) -> u32 {
        self.numbers.fetch_add(1, Ordering::Relaxed)
    }
}
