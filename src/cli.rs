//! The command line.

use std::{
    io::{BufRead, IsTerminal, Read, Write},
    net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream},
    path::{Path, PathBuf},
    time::Duration,
};

use clap::{Parser, Subcommand};
use sea_orm::{EntityTrait, QueryFilter, QueryOrder};
use validator::ValidateEmail;

use crate::{
    accounts::{self, users::NewUser},
    app,
    auth::password,
    config::{Config, Flags},
    crypto,
    db::{Actor, Db, Expected},
    entity::{
        ids::{Ags, OrganizationId},
        kinds::Language,
        user,
    },
    error::{Error, Lang, Result},
    import, mail, openapi,
    policy::Role,
    run, search, surveys,
    telemetry::{self, say},
    web::text,
};

/// Meetings of networks of regional offices: the service and its tools
#[derive(Debug, Parser)]
#[command(name = "kreisrunde", version)]
pub struct Cli {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the API (the default)
    Serve {
        /// With the real sample data, demo accounts and two fictional editions
        #[arg(long)]
        demo: bool,
    },
    /// Bring the database up to date, or back
    Migrate {
        #[command(subcommand)]
        direction: Migrate,
    },
    /// Mails
    Mail {
        #[command(subcommand)]
        action: MailCommand,
    },
    /// Print the API document
    Openapi {
        /// Compare it with openapi/openapi.json instead
        #[arg(long)]
        check: bool,
    },
    /// Import a network file (docs/network-file.schema.json): all of it or nothing
    Import {
        /// The file
        #[arg(required_unless_present = "schema")]
        file: Option<PathBuf>,
        /// Check and count, but change nothing
        #[arg(long)]
        dry_run: bool,
        /// Print the JSON Schema of network files
        #[arg(long)]
        schema: bool,
    },
    /// Accounts
    User {
        #[command(subcommand)]
        action: UserCommand,
    },
    /// Settings
    Config {
        #[command(subcommand)]
        action: ConfigCommand,
    },
    /// Print the commitment to the key of blind feedback (docs/feedback.md), to be shown at events
    FeedbackKey,
    /// Ask a running service whether it is ready
    Health,
}

#[derive(Debug, Subcommand)]
enum Migrate {
    /// Apply what is missing
    Up,
    /// Take the last migrations back
    Down {
        /// How many
        #[arg(long, default_value_t = 1)]
        steps: u32,
    },
    /// List them
    Status,
}

#[derive(Debug, Subcommand)]
enum UserCommand {
    /// Create an account
    Create {
        /// E-mail address
        email: String,
        /// First and last name
        #[arg(long)]
        name: String,
        /// Role
        #[arg(long, value_enum)]
        role: Role,
        /// District of a coordinator, five digits
        #[arg(long)]
        district: Option<Ags>,
        /// Organization of a contributor, its id
        #[arg(long)]
        organization: Option<OrganizationId>,
        /// Read the password from standard input instead of making one
        #[arg(long)]
        password_stdin: bool,
    },
    /// Set the password of an account, ending its sessions
    SetPassword {
        /// E-mail address
        email: String,
        /// Read the password from standard input instead of making one
        #[arg(long)]
        password_stdin: bool,
    },
    /// List accounts
    List,
}

#[derive(Debug, Subcommand)]
enum MailCommand {
    /// Try again what was given up
    Retry,
}

#[derive(Debug, Subcommand)]
enum ConfigCommand {
    /// Show the settings in force, without secrets
    Check,
}

impl Cli {
    /// Does what was asked for.
    ///
    /// # Errors
    /// In words for the person at the terminal.
    pub async fn run(self) -> Result<()> {
        let config = Config::load(&self.flags, std::env::vars())
            .map_err(|e| Error::Internal(e.to_string()))?;
        telemetry::init(&config.log, std::io::stderr().is_terminal());
        match self.command.unwrap_or(Command::Serve { demo: false }) {
            Command::Serve { demo } => run::serve(config, demo).await,
            Command::Migrate { direction } => migrate(&config, direction).await,
            Command::Mail {
                action: MailCommand::Retry,
            } => retry_mails(&config).await,
            Command::Openapi { check } => document(check),
            Command::Import { schema: true, .. } => {
                say(import::schema().trim_end());
                Ok(())
            }
            Command::Import { file, dry_run, .. } => {
                let file = file.ok_or_else(|| Error::Internal("no file".into()))?;
                import_file(&config, &file, dry_run).await
            }
            Command::User { action } => users(&config, action).await,
            Command::Config {
                action: ConfigCommand::Check,
            } => {
                let shown = serde_json::to_string_pretty(&config);
                say(&shown.map_err(|e| Error::Internal(e.to_string()))?);
                Ok(())
            }
            Command::FeedbackKey => {
                say(&surveys::commitment(&run::keys(&config)?.0)?);
                Ok(())
            }
            Command::Health => health(config.listen),
        }
    }
}

async fn migrate(config: &Config, direction: Migrate) -> Result<()> {
    let url = config.database();
    match direction {
        Migrate::Up => {
            run::open(config).await?.close().await;
            say("The database is up to date.");
        }
        Migrate::Down { steps } => {
            let db = Db::connect(&url, 2).await?;
            db.migrate_down(&url, steps).await?;
            say("Taken back.");
        }
        Migrate::Status => {
            let db = Db::connect(&url, 2).await?;
            for (name, applied) in db.migrations().await? {
                say(&format!(
                    "{} {name}",
                    if applied { "applied" } else { "missing" }
                ));
            }
        }
    }
    Ok(())
}

fn document(check: bool) -> Result<()> {
    let now = openapi::pretty(&app::document()?);
    if !check {
        say(now.trim_end());
        return Ok(());
    }
    let path = Path::new("openapi/openapi.json");
    let committed = std::fs::read_to_string(path)
        .map_err(|e| Error::Internal(format!("{}: {e}", path.display())))?;
    if committed == now {
        say("openapi/openapi.json is current.");
        return Ok(());
    }
    Err(Error::Internal(
        "openapi/openapi.json is not what the routes say; run: cargo run -- openapi > openapi/openapi.json".into(),
    ))
}

async fn import_file(config: &Config, file: &Path, dry_run: bool) -> Result<()> {
    let bytes =
        std::fs::read(file).map_err(|e| Error::Internal(format!("{}: {e}", file.display())))?;
    let db = run::open(config).await?;
    let terminal = std::io::stderr().is_terminal();
    let mut progress = |progress: import::Progress| {
        if terminal {
            let _ = write!(
                std::io::stderr(),
                "\r{:?} {} of {}\x1b[K",
                progress.phase,
                progress.done,
                progress.total
            );
        }
    };
    let outcome = import::import(&db, &bytes, dry_run, &mut progress).await;
    if terminal {
        let _ = writeln!(std::io::stderr());
    }
    let outcome = outcome.map_err(|e| Error::Internal(format!("{}:\n{e}", file.display())))?;
    let what = if dry_run {
        "Would be imported"
    } else {
        "Imported"
    };
    say(&format!("{what}:\n{outcome}"));
    search::tick(&db).await?;
    db.close().await;
    Ok(())
}

async fn retry_mails(config: &Config) -> Result<()> {
    let db = run::open(config).await?;
    let again = mail::retry(&db).await?;
    say(&format!("{again} mails are tried again."));
    db.close().await;
    Ok(())
}

async fn users(config: &Config, action: UserCommand) -> Result<()> {
    let db = run::open(config).await?;
    match action {
        UserCommand::List => {
            let all = user::Entity::find()
                .filter(accounts::users::existing())
                .order_by_asc(user::COLUMN.name_key)
                .all(db.read())
                .await?;
            for user in all {
                let district = user
                    .district_ags
                    .map_or_else(|| "–".to_owned(), |ags| ags.to_string());
                let state = if user.disabled { " (disabled)" } else { "" };
                let role = sea_orm::ActiveEnum::to_value(&user.role);
                say(&format!(
                    "{} {role} {district} {}{state}",
                    user.email, user.name
                ));
            }
        }
        UserCommand::Create {
            email,
            name,
            role,
            district,
            organization,
            password_stdin,
        } => {
            if !email.validate_email() {
                return Err(Error::Internal(format!("{email} is no e-mail address")));
            }
            let (hash, shown) = new_password(password_stdin, &[&email, &name]).await?;
            let tx = db.write(Actor::SYSTEM, Expected::Any).await?;
            accounts::users::check(&tx, role, district.as_ref(), organization)
                .await
                .map_err(in_words)?;
            let account = NewUser {
                email: email.clone(),
                name,
                role,
                district_ags: district,
                organization_id: organization,
                first_time: false,
                language: Language::De,
                password_hash: Some(hash),
            };
            accounts::users::insert(&tx, account)
                .await
                .map_err(in_words)?;
            tx.commit().await?;
            say(&format!("Created {email}.{shown}"));
        }
        UserCommand::SetPassword {
            email,
            password_stdin,
        } => {
            let found = user::Entity::find()
                .filter(user::COLUMN.email_key.eq(text::email_key(&email)))
                .one(db.read())
                .await?
                .ok_or_else(|| Error::Internal(format!("{email} has no account")))?;
            let (hash, shown) = new_password(password_stdin, &[&found.email, &found.name]).await?;
            let tx = db.write(Actor::SYSTEM, Expected::Any).await?;
            accounts::set_password(&tx, found.id, hash, None).await?;
            tx.commit().await?;
            say(&format!("The new password of {email} holds.{shown}"));
        }
    }
    db.close().await;
    Ok(())
}

/// A password from standard input or a new one; its hash, and words that show a new one.
async fn new_password(stdin: bool, own: &[&str]) -> Result<(String, String)> {
    let (password, shown) = if stdin {
        let mut line = String::new();
        let read = std::io::stdin().lock().read_line(&mut line);
        read.map_err(|e| Error::Internal(e.to_string()))?;
        (
            line.trim_end_matches(['\r', '\n']).to_owned(),
            String::new(),
        )
    } else {
        let made = crypto::encode(&crypto::random::<12>()?);
        let shown = format!(" Password: {made}");
        (made, shown)
    };
    password::check(&password, own, "/password").map_err(in_words)?;
    let hash = password::Passwords::new(1).hash(password).await?;
    Ok((hash, shown))
}

/// Findings as a person reads them.
fn in_words(error: Error) -> Error {
    match error {
        Error::Invalid(findings) => {
            let lines = findings
                .iter()
                .map(|f| format!("{}: {}", f.pointer, f.detail(Lang::En)));
            Error::Internal(lines.collect::<Vec<_>>().join("\n"))
        }
        Error::Refused(..) => Error::Internal(error.problem(Lang::En, "").detail),
        other => other,
    }
}

/// Asks `/health/ready`, for containers without curl.
fn health(listen: SocketAddr) -> Result<()> {
    let failed = |e: std::io::Error| Error::Internal(format!("{listen}: {e}"));
    let mut address = listen;
    if listen.ip().is_unspecified() {
        address.set_ip(match listen {
            SocketAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
            SocketAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
        });
    }
    let wait = Duration::from_secs(3);
    let mut stream = TcpStream::connect_timeout(&address, wait).map_err(failed)?;
    stream.set_read_timeout(Some(wait)).map_err(failed)?;
    let request =
        format!("GET /health/ready HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).map_err(failed)?;
    let mut reply = String::new();
    stream.read_to_string(&mut reply).map_err(failed)?;
    if reply.starts_with("HTTP/1.1 200") {
        say("ready");
        return Ok(());
    }
    Err(Error::Internal("not ready".into()))
}
