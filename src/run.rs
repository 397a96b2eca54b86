//! Starting the service: database, keys, demo, server.

use std::{
    net::TcpListener,
    path::Path,
    time::{Duration, Instant},
};

use actix_web::{App, HttpResponse, HttpServer, web, web::Data};
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::{
    app::{self, HttpSettings},
    auth::{
        oidc::Providers,
        password::Passwords,
        token::{Keys, Origin},
    },
    config::{Config, Switch},
    db::{Actor, Db, Expected},
    demo,
    entity::district,
    error::{Error, Result},
    files::Files,
    import,
    mail::{self, Mailer},
    privacy, search, sequence,
    telemetry::{exposition, say},
    web::{FileLimits, State, background::Background, limits::Limits, middleware::TrustedProxies},
    webhooks, workers,
};

/// Bytes of a megabyte.
const MB: u64 = 1_000_000;

/// Connects, migrates, and loads the districts if there are none yet.
///
/// # Errors
/// If the database is away, newer than this program, or can't be migrated.
pub async fn open(config: &Config) -> Result<Db> {
    let url = config.database();
    if config.database_url.is_none() {
        create_folder(&config.data_dir)?;
    }
    let db = Db::connect(&url, config.database_connections).await?;
    db.migrate(&url).await?;
    if district::Entity::find().count(db.read()).await? == 0 {
        let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
        // Two that start together on an empty database: the second finds what the first wrote.
        Db::lock(&tx, "districts").await?;
        import::load_districts(&tx).await?;
        tx.commit().await?;
    }
    Ok(db)
}

fn create_folder(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)
        .map_err(|e| Error::Internal(format!("{}: {e}", folder.display())))
}

/// The keys of this instance, and where they come from.
///
/// # Errors
/// If they can't be read.
pub fn keys(config: &Config) -> Result<(Keys, Origin)> {
    Keys::load(
        &config.data_dir,
        config.signing_key.as_ref(),
        config.secret.as_ref(),
        config.base_url(),
    )
}

/// What all requests share, for a database.
///
/// # Errors
/// If the keys can't be read, or were made by the service and the address is public.
pub fn state(config: &Config, db: Db, demo: bool) -> Result<State> {
    let issuer = config.base_url();
    let (keys, origin) = keys(config)?;
    let public = !config.listen.ip().is_loopback();
    if public && origin == Origin::Generated && !config.allow_generated_keys {
        return Err(Error::Internal(format!(
            "{} is not a loopback address: give signing_key and secret, or set allow_generated_keys = true",
            config.listen
        )));
    }
    let cores = std::thread::available_parallelism().map_or(1, Into::into);
    Ok(State {
        db,
        keys,
        passwords: Passwords::new(cores),
        limits: Limits::new(config.rate_limit == Switch::On),
        background: Background::default(),
        base_url: issuer,
        erasures: config.erasures(),
        needs_days: config.needs_days,
        files: Files::open(&config.files()).map_err(|e| Error::Internal(format!("files: {e}")))?,
        file_limits: FileLimits {
            one: u64::from(config.max_file_mb) * MB,
            event: u64::from(config.max_event_files_mb) * MB,
        },
        mails: config.smtp_url.is_some(),
        links: config.links(),
        providers: Providers::load(
            config.oidc_file.as_deref(),
            &config.base_url(),
            &config.links(),
        )?,
        webhook_loopback: config.webhook_loopback,
        exporting: tokio::sync::Mutex::default(),
        print_links: demo,
    })
}

/// Serves until it is told to stop.
///
/// # Errors
/// Whatever keeps it from starting, in words for the person at the terminal.
pub async fn serve(config: Config, with_demo: bool) -> Result<()> {
    let started = Instant::now();
    if with_demo && !config.listen.ip().is_loopback() && !config.allow_public_demo {
        return Err(Error::Internal(format!(
            "{} is not a loopback address: demo accounts stay on this machine, unless allow_public_demo = true",
            config.listen
        )));
    }
    let url = config.database();
    if config.database_url.is_none() {
        create_folder(&config.data_dir)?;
    }
    let _held = Db::hold_file(&url)?;
    let listener = TcpListener::bind(config.listen)
        .map_err(|e| Error::Internal(format!("{}: {e}", config.listen)))?;
    let db = open(&config).await?;
    let state = Data::new(state(&config, db, with_demo)?);
    let erased = privacy::sync(&state).await?;
    if erased > 0 {
        say(&format!(
            "The database was restored: {erased} deleted accounts were deleted again."
        ));
    }
    if with_demo {
        demo::prepare(&state, config.demo_password.as_ref()).await?;
    }
    search::tick(&state.db).await?;
    let mailer = Mailer::new(&config)?;
    let sender = webhooks::Sender::new(config.webhook_loopback)?;
    let server = app::server(state.clone(), http(&config)?, listener)?;
    let work = actix_web::rt::spawn(workers::run(state.clone()));
    let placed = state.clone();
    state
        .background
        .begin(move |ending| sequence::run(placed, ending))?;
    let told = state.clone();
    state
        .background
        .begin(move |ending| webhooks::run(told, sender, ending))?;
    if let Some(mailer) = mailer {
        let mails = state.clone();
        state
            .background
            .begin(move |ending| mail::run(mails, mailer, ending))?;
    }
    let searched = state.clone();
    state
        .background
        .begin(move |ending| search::run(searched, ending))?;
    if config.metrics_listen != "off" {
        serve_metrics(&config.metrics_listen, state.clone())?;
    }
    let base = config.base_url();
    say(&format!(
        "Kreisrunde {} is listening (after {} ms)\n\n  Swagger UI   {base}/swagger-ui/\n  API          {base}/api/v1\n  Document     {base}/api/openapi.json\n",
        env!("CARGO_PKG_VERSION"),
        started.elapsed().as_millis(),
    ));
    server
        .await
        .map_err(|e| Error::Internal(format!("server: {e}")))?;
    work.abort();
    // Mails under way are finished, an import stops behind its present line.
    let patience = Duration::from_secs(10);
    let _ = tokio::time::timeout(patience, state.background.end()).await;
    state.db.clone().close().await;
    Ok(())
}

fn http(config: &Config) -> Result<HttpSettings> {
    let proxies = Config::list(&config.trusted_proxies).map(|proxy| {
        let address = proxy.parse();
        address.map_err(|_| Error::Internal(format!("trusted_proxies: {proxy} is no address")))
    });
    let cores = std::thread::available_parallelism().map_or(1, Into::into);
    Ok(HttpSettings {
        cors_origins: Config::list(&config.cors_origins)
            .map(str::to_owned)
            .collect(),
        trusted_proxies: TrustedProxies(proxies.collect::<Result<_>>()?),
        workers: config.workers.unwrap_or(cores).max(1),
    })
}

/// `/metrics` on a port of its own, so that it need not be public.
fn serve_metrics(listen: &str, state: Data<State>) -> Result<()> {
    let failed = |e: std::io::Error| Error::Internal(format!("metrics_listen {listen}: {e}"));
    let metrics = HttpServer::new(move || {
        App::new().app_data(state.clone()).route(
            "/metrics",
            web::get().to(|state: Data<State>| async move {
                HttpResponse::Ok()
                    .content_type("text/plain; version=0.0.4")
                    .body(exposition(state.db.statements()))
            }),
        )
    })
    .workers(1)
    .disable_signals()
    .bind(listen)
    .map_err(failed)?
    .run();
    actix_web::rt::spawn(metrics);
    say(&format!("  Metrics      http://{listen}/metrics"));
    Ok(())
}
