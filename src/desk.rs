//! The page of the desk, `/desk/{event}`: the files of `assets/desk` as they are.
//!
//! They hold nothing personal, so anybody may have them; the page asks for a device's key, and does
//! the rest through the API (docs/desk.md). Its service worker carries the hash of each file: it
//! changes with any of them, and takes a new page only whole.

use std::sync::LazyLock;

use actix_web::{
    HttpResponse, Responder,
    http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue},
    web::{self, Bytes, Path, ServiceConfig},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Map, Value, json};

use crate::{crypto, entity::ids::EventId};

/// Only what comes from here, with the camera's picture; who writes HTML in a script is stopped.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
     img-src 'self' data:; manifest-src 'self'; worker-src 'self'; form-action 'none'; \
     base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
     trusted-types desk",
);

/// The one place where a camera is wanted.
const FEATURES: HeaderValue =
    HeaderValue::from_static("camera=(self), geolocation=(), microphone=()");

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The page for any event: what it shows comes from its address, in the browser.
const PAGE: &[u8] = include_bytes!("../assets/desk/index.html");

/// An event that there is not: by this address the worker keeps the page.
const SHELL: &str = "/desk/00000000-0000-0000-0000-000000000000";

const WORKER: &str = include_str!("../assets/desk/worker.js");

const MANIFEST: &[u8] = include_bytes!("../assets/desk/desk.webmanifest");

macro_rules! file {
    ($name:literal, $kind:expr) => {
        (
            concat!("/desk/", $name),
            $kind,
            include_bytes!(concat!("../assets/desk/", $name)),
        )
    };
}

/// Addresses, types and bodies.
const FILES: [(&str, &str, &[u8]); 14] = [
    file!("desk.css", "text/css; charset=utf-8"),
    file!("desk.js", SCRIPT),
    file!("api.js", SCRIPT),
    file!("camera.js", SCRIPT),
    file!("codes.js", SCRIPT),
    file!("dom.js", SCRIPT),
    file!("lists.js", SCRIPT),
    file!("model.js", SCRIPT),
    file!("store.js", SCRIPT),
    file!("sync.js", SCRIPT),
    file!("texts.js", SCRIPT),
    file!("verdict.js", SCRIPT),
    file!("icon.svg", "image/svg+xml"),
    file!("icon-512.png", "image/png"),
];

/// The addresses with an event in them, and that of the worker.
const PATHS: [&str; 4] = [
    "/desk/worker.js",
    "/desk/{event}",
    "/desk/{event}/",
    "/desk/{event}/desk.webmanifest",
];

/// Every address of the page.
pub fn paths() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|file| file.0).chain(PATHS)
}

/// The routes of the page.
pub fn routes(config: &mut ServiceConfig) {
    // Before the addresses that take any word.
    for (path, kind, body) in FILES {
        config.route(path, web::get().to(async move || file(kind, body)));
    }
    let [worker_path, page, folder, manifest] = PATHS;
    config
        .route(worker_path, web::get().to(async || text(SCRIPT, &WORKING)))
        .route(page, web::get().to(html))
        .route(folder, web::get().to(html))
        .route(
            manifest,
            web::get().to(async |_: Path<EventId>| file("application/manifest+json", MANIFEST)),
        );
}

async fn html(_: Path<EventId>) -> impl Responder {
    file(HTML, PAGE)
}

/// The worker with the hashes in it.
static WORKING: LazyLock<String> = LazyLock::new(|| {
    let hash = |body| format!("sha256-{}", STANDARD.encode(crypto::sha256_plain(body)));
    let files = FILES.iter().map(|(path, _, body)| (*path, *body));
    let files = files.chain([(SHELL, PAGE)]);
    let files: Map<String, Value> = files
        .map(|(path, body)| (path.to_owned(), json!(hash(body))))
        .collect();
    WORKER.replacen("{}", &Value::from(files).to_string(), 1)
});

fn text(kind: &'static str, body: &'static str) -> HttpResponse {
    file(kind, body.as_bytes())
}

/// Asked for anew each time: the worker keeps the files, and has to see new ones.
fn file(kind: &'static str, body: &'static [u8]) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((CACHE_CONTROL, "no-cache"))
        .insert_header((CONTENT_SECURITY_POLICY, POLICY))
        .insert_header((HeaderName::from_static("permissions-policy"), FEATURES))
        .body(Bytes::from_static(body))
}
