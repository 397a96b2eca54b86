//! What every resource needs from HTTP: reading requests, writing transactions, replies,
//! pages, patches, and the middleware around it all.

pub mod accept;
pub mod background;
pub mod call;
pub mod forms;
pub mod idempotency;
pub mod limits;
pub mod middleware;
pub mod page;
pub mod patch;
mod query;
pub mod reply;
mod routes;
pub mod strict;
pub mod text;
pub mod times;

use crate::{
    auth::{oidc::Providers, password::Passwords, token::Keys},
    db::Db,
    files::Files,
};

pub use call::Call;
pub use page::{NoFilter, Page, Paging};
pub use reply::Reply;
pub use routes::Routes;

/// What all requests share.
#[derive(Debug)]
pub struct State {
    /// The database.
    pub db: Db,
    /// Signing and sealing keys.
    pub keys: Keys,
    /// Hashing of passwords.
    pub passwords: Passwords,
    /// Limits on how often one may ask.
    pub limits: limits::Limits,
    /// Work that goes on after its request.
    pub background: background::Background,
    /// Held by who makes exports: one at a time, so that memory is bounded.
    pub exporting: tokio::sync::Mutex<()>,
    /// Address under which clients reach the service.
    pub base_url: String,
    /// List of deleted accounts.
    pub erasures: std::path::PathBuf,
    /// Days after an event at which needs are deleted.
    pub needs_days: u32,
    /// Where the bytes of materials are.
    pub files: Files,
    /// How large files may be.
    pub file_limits: FileLimits,
    /// Whether mails go out.
    pub mails: bool,
    /// Address of the front end, or of the service.
    pub links: String,
    /// Identity providers that one can sign in at.
    pub providers: Providers,
    /// Whether webhooks may lead to this machine (development).
    pub webhook_loopback: bool,
    /// Whether links that would go out by mail are printed (demo).
    pub print_links: bool,
}

/// How large files may be, in bytes.
#[derive(Debug, Clone, Copy)]
pub struct FileLimits {
    /// One.
    pub one: u64,
    /// All of an event.
    pub event: u64,
}

impl State {
    /// The host under which clients reach the service: part of ids in calendars, which therefore are
    /// the same in mails and at addresses.
    #[must_use]
    pub fn host(&self) -> String {
        let uri = self.base_url.parse::<actix_web::http::Uri>().ok();
        let host = uri.as_ref().and_then(|uri| uri.host());
        host.unwrap_or("localhost").to_owned()
    }
}
