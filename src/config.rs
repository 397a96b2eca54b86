//! Settings: defaults < `kreisrunde.toml` < `KREISRUNDE_*` < command-line flags.
//!
//! [`SETTINGS`] is the one list of them; `docs/operations.md` repeats it for people, and a
//! test compares the two. A setting that is not in the list stops the start.

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

use figment::{
    Figment,
    providers::{Format, Serialized, Toml},
};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

/// Name (in the file; `KREISRUNDE_<NAME>` in the environment), default, meaning.
pub const SETTINGS: &[(&str, &str, &str)] = &[
    (
        "data_dir",
        "./data",
        "folder of the SQLite file and the signing keys; shared by instances",
    ),
    (
        "database_url",
        "SQLite in the data folder",
        "sqlite:… or postgres://user:password@host/database",
    ),
    (
        "database_connections",
        "16",
        "connections in the pool (PostgreSQL), readers (SQLite, at most 8)",
    ),
    ("listen", "127.0.0.1:8080", "address and port of the API"),
    (
        "metrics_listen",
        "off",
        "address and port of /metrics (Prometheus); off: not served",
    ),
    (
        "public_url",
        "http://<listen>",
        "address under which clients reach the service; stands in links and tokens",
    ),
    (
        "cors_origins",
        "none",
        "origins of browser clients, separated by commas",
    ),
    (
        "rate_limit",
        "on",
        "on or off; off only on a loopback address",
    ),
    (
        "trusted_proxies",
        "none",
        "addresses of proxies whose X-Forwarded-For is believed, separated by commas",
    ),
    (
        "signing_key",
        "made in the data folder",
        "Ed25519 private key (PKCS#8 PEM) that signs access tokens",
    ),
    (
        "secret",
        "made in the data folder",
        "32 random bytes (base64url) from which sealing keys are derived",
    ),
    (
        "erasures_file",
        "erasures.jsonl in the data folder",
        "list of deleted accounts, by which a restored database is cleaned; keep it apart from its backups",
    ),
    (
        "needs_days",
        "30",
        "days after an event at which what people need (diet, accessibility) is deleted",
    ),
    (
        "files",
        "files in the data folder",
        "where the files of materials are kept: a folder that all instances share, or s3://bucket/prefix with the usual AWS_… variables",
    ),
    ("max_file_mb", "100", "MB that one file may have"),
    (
        "max_event_files_mb",
        "2000",
        "MB that all files of an event may have together, replaced ones included",
    ),
    (
        "smtp_url",
        "none: no mail is sent",
        "mail server: smtps://user:password@host or smtp://user:password@host?tls=required; smtp://host on the own network only",
    ),
    (
        "smtp_ca",
        "none",
        "PEM file of an own authority that signed the mail server's certificate",
    ),
    (
        "mail_from",
        "none; needed with smtp_url",
        "sender of mails, such as Ideenwerkstatt <noreply@example.org>",
    ),
    (
        "mail_templates",
        "none",
        "folder with templates that replace those of templates/mail",
    ),
    (
        "frontend_url",
        "public_url",
        "address of the front end that opens the links in mails",
    ),
    (
        "oidc_file",
        "none",
        "TOML file with the identity providers that one can sign in at",
    ),
    (
        "webhook_loopback",
        "false",
        "let webhooks lead to this machine, without TLS (development)",
    ),
    (
        "demo_password",
        "random, printed once",
        "password of the demo accounts",
    ),
    (
        "allow_public_demo",
        "false",
        "serve demo accounts on an address that is not loopback",
    ),
    (
        "allow_generated_keys",
        "false",
        "use keys made by the service on an address that is not loopback",
    ),
    (
        "log",
        "info",
        "what is logged: error, warn, info, debug, or target=level pairs",
    ),
    ("workers", "cores", "worker threads of the HTTP server"),
];

/// What `serve` and the other commands go by.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Folder of the SQLite file and the signing keys.
    pub data_dir: PathBuf,
    /// Database to use; none: SQLite in the data folder.
    #[serde(default, serialize_with = "hide_password")]
    pub database_url: Option<String>,
    /// Size of the pool.
    pub database_connections: u32,
    /// Address of the API.
    pub listen: SocketAddr,
    /// Address of `/metrics`, or `off`.
    pub metrics_listen: String,
    /// Address in links; none: `http://<listen>`.
    #[serde(default)]
    pub public_url: Option<String>,
    /// Origins of browser clients, separated by commas.
    #[serde(default)]
    pub cors_origins: String,
    /// `on` or `off`.
    pub rate_limit: Switch,
    /// Proxies whose `X-Forwarded-For` is believed, separated by commas.
    #[serde(default)]
    pub trusted_proxies: String,
    /// Ed25519 private key (PKCS#8 PEM).
    #[serde(default, serialize_with = "hide")]
    pub signing_key: Option<SecretString>,
    /// 32 random bytes, base64url.
    #[serde(default, serialize_with = "hide")]
    pub secret: Option<SecretString>,
    /// List of deleted accounts; none: in the data folder.
    #[serde(default)]
    pub erasures_file: Option<PathBuf>,
    /// Days after an event at which needs are deleted.
    pub needs_days: u32,
    /// Folder or bucket of files; none: in the data folder.
    #[serde(default)]
    pub files: Option<String>,
    /// Largest file, in MB.
    pub max_file_mb: u32,
    /// Most of all files of an event, in MB.
    pub max_event_files_mb: u32,
    /// Mail server; none: no mail is sent.
    #[serde(default, serialize_with = "hide")]
    pub smtp_url: Option<SecretString>,
    /// Certificate of an own authority.
    #[serde(default)]
    pub smtp_ca: Option<PathBuf>,
    /// Sender of mails.
    #[serde(default)]
    pub mail_from: Option<String>,
    /// Folder with own templates.
    #[serde(default)]
    pub mail_templates: Option<PathBuf>,
    /// Address of the front end.
    #[serde(default)]
    pub frontend_url: Option<String>,
    /// Identity providers.
    #[serde(default)]
    pub oidc_file: Option<PathBuf>,
    /// Webhooks to this machine.
    pub webhook_loopback: bool,
    /// Password of the demo accounts.
    #[serde(default, serialize_with = "hide")]
    pub demo_password: Option<SecretString>,
    /// Demo accounts on a public address.
    pub allow_public_demo: bool,
    /// Generated keys on a public address.
    pub allow_generated_keys: bool,
    /// Log filter.
    pub log: String,
    /// Worker threads; none: one a core.
    #[serde(default)]
    pub workers: Option<usize>,
}

/// On or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Switch {
    /// On.
    On,
    /// Off.
    Off,
}

/// Settings given as command-line flags; they win over everything.
#[derive(Debug, Default, Clone, Serialize, clap::Args)]
pub struct Flags {
    /// Folder of the SQLite file and the signing keys
    #[arg(long, global = true, value_name = "FOLDER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_dir: Option<PathBuf>,
    /// Database, such as `postgres://user:password@host/database`
    #[arg(long, global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_url: Option<String>,
    /// Address and port of the API
    #[arg(long, global = true, value_name = "ADDRESS:PORT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<SocketAddr>,
    /// File with settings
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        default_value = "kreisrunde.toml"
    )]
    #[serde(skip)]
    pub config: PathBuf,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data_dir: "./data".into(),
            database_url: None,
            database_connections: 16,
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            metrics_listen: "off".into(),
            public_url: None,
            cors_origins: String::new(),
            rate_limit: Switch::On,
            trusted_proxies: String::new(),
            signing_key: None,
            secret: None,
            erasures_file: None,
            needs_days: 30,
            files: None,
            max_file_mb: 100,
            max_event_files_mb: 2000,
            smtp_url: None,
            smtp_ca: None,
            mail_from: None,
            mail_templates: None,
            frontend_url: None,
            oidc_file: None,
            webhook_loopback: false,
            demo_password: None,
            allow_public_demo: false,
            allow_generated_keys: false,
            log: "info".into(),
            workers: None,
        }
    }
}

/// Why the settings can't be used, in words for the person at the terminal.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct ConfigError(pub String);

impl Config {
    /// Reads file, environment and flags.
    ///
    /// # Errors
    /// An unknown setting, a value that can't be read, or a combination that is not safe.
    pub fn load(
        flags: &Flags,
        env: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let mut figment =
            Figment::from(Serialized::defaults(Self::default())).merge(Toml::file(&flags.config));
        for (name, value) in env {
            let Some(key) = name.strip_prefix("KREISRUNDE_") else {
                continue;
            };
            let key = key.to_ascii_lowercase();
            if !SETTINGS.iter().any(|(known, ..)| *known == key) {
                return Err(ConfigError(format!(
                    "there is no setting {name}; see docs/operations.md for those there are"
                )));
            }
            figment = figment.merge(Serialized::default(&key, typed(&key, &value)));
        }
        let config: Self = figment
            .merge(Serialized::defaults(flags))
            .extract()
            .map_err(|e| ConfigError(format!("settings: {e}")))?;
        config.checked()
    }

    fn checked(self) -> Result<Self, ConfigError> {
        if self.rate_limit == Switch::Off && !self.listen.ip().is_loopback() {
            return Err(ConfigError(format!(
                "rate_limit = off is for tests on a loopback address, not for {}",
                self.listen
            )));
        }
        if self.metrics_listen != "off" && self.metrics_listen.parse::<SocketAddr>().is_err() {
            return Err(ConfigError(
                "metrics_listen must be an address such as 127.0.0.1:9464, or off".into(),
            ));
        }
        if let Some(url) = &self.smtp_url {
            check_smtp(url.expose_secret())?;
            if self.mail_from.is_none() {
                return Err(ConfigError(
                    "smtp_url needs mail_from, such as Ideenwerkstatt <noreply@example.org>".into(),
                ));
            }
        }
        Ok(self)
    }

    /// The database to use.
    #[must_use]
    pub fn database(&self) -> String {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite:{}", self.data_dir.join("kreisrunde.db").display()))
    }

    /// The list of deleted accounts.
    #[must_use]
    pub fn erasures(&self) -> PathBuf {
        let file = self.erasures_file.clone();
        file.unwrap_or_else(|| self.data_dir.join("erasures.jsonl"))
    }

    /// Where files are kept.
    #[must_use]
    pub fn files(&self) -> String {
        let place = self.files.clone();
        place.unwrap_or_else(|| self.data_dir.join("files").display().to_string())
    }

    /// The address in links, without a slash at the end.
    #[must_use]
    pub fn base_url(&self) -> String {
        match &self.public_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => format!("http://{}", self.listen),
        }
    }

    /// The address of the front end, without a slash at the end.
    #[must_use]
    pub fn links(&self) -> String {
        match &self.frontend_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => self.base_url(),
        }
    }

    /// Comma-separated values without blanks.
    pub fn list(text: &str) -> impl Iterator<Item = &str> {
        text.split(',').map(str::trim).filter(|s| !s.is_empty())
    }
}

/// Names, links to accounts and a password go over the network encrypted, or not at all. Not
/// over a network: this machine, private addresses, names without a dot (of containers).
fn check_smtp(url: &str) -> Result<(), ConfigError> {
    let wrong = |what: &str| Err(ConfigError(format!("smtp_url: {what}")));
    let Ok(uri) = url.parse::<actix_web::http::Uri>() else {
        return wrong("not an address such as smtps://user:password@host");
    };
    let host = uri.host().unwrap_or_default().trim_matches(['[', ']']);
    let near = match host.parse::<IpAddr>() {
        Ok(IpAddr::V4(ip)) => ip.is_loopback() || ip.is_private(),
        Ok(IpAddr::V6(ip)) => ip.is_loopback() || ip.is_unique_local(),
        Err(_) => !host.contains('.'),
    };
    let secured = uri.scheme_str() == Some("smtps")
        || uri
            .query()
            .is_some_and(|query| query.contains("tls=required"));
    if !secured && !near {
        return wrong("a server on another network needs smtps:// or ?tls=required");
    }
    Ok(())
}

/// A value from the environment in the type its setting has.
fn typed(key: &str, value: &str) -> serde_json::Value {
    match key {
        "database_connections"
        | "needs_days"
        | "workers"
        | "max_file_mb"
        | "max_event_files_mb" => value
            .parse::<u32>()
            .map_or_else(|_| value.into(), Into::into),
        "allow_public_demo" | "allow_generated_keys" | "webhook_loopback" => value
            .parse::<bool>()
            .map_or_else(|_| value.into(), Into::into),
        _ => value.into(),
    }
}

// `&Option<T>` is what serde hands to `serialize_with`. None stays none so that defaults pass
// through figment; a secret is only written by `config check`, where it must not show.
#[allow(clippy::ref_option, reason = "signature required by serde")]
fn hide<S: serde::Serializer>(secret: &Option<SecretString>, s: S) -> Result<S::Ok, S::Error> {
    match secret {
        Some(secret) if secret.expose_secret().is_empty() => s.serialize_some("(empty)"),
        Some(_) => s.serialize_some("(set)"),
        None => s.serialize_none(),
    }
}

#[allow(clippy::ref_option, reason = "signature required by serde")]
fn hide_password<S: serde::Serializer>(url: &Option<String>, s: S) -> Result<S::Ok, S::Error> {
    let shown = url
        .as_ref()
        .map(|url| match (url.find("://"), url.rfind('@')) {
            (Some(scheme), Some(at)) if at > scheme => {
                let user = url.get(scheme + 3..at).unwrap_or_default();
                let user = user.split(':').next().unwrap_or_default();
                let head = url.get(..scheme + 3).unwrap_or_default();
                let tail = url.get(at..).unwrap_or_default();
                format!("{head}{user}:…{tail}")
            }
            _ => url.clone(),
        });
    shown.serialize(s)
}
