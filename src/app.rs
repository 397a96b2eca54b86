//! The route table, the order of the middleware, and what answers when no route does.

use std::{collections::BTreeMap, net::TcpListener, time::Duration};

use actix_cors::Cors;
use actix_web::{
    App, HttpRequest, HttpResponse, HttpServer,
    dev::Server,
    http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, LOCATION},
    middleware::{Compress, from_fn},
    web::{self, Data},
};
use futures_util::future::ready;
use serde::Deserialize;
use serde_json::{Value, value::RawValue};
use utoipa_actix_web::AppExt;
use utoipa_swagger_ui::{Config as UiConfig, SwaggerUi};

use crate::{
    error::{Code, Error, Result},
    openapi,
    web::{
        Routes, State,
        middleware::{Methods, PAGES, TrustedProxies, around, outside},
    },
};

/// The committed document, which is served: making it anew at each start would cost time and
/// memory. A test and `openapi --check` compare it with what the routes say.
const DOCUMENT: &str = include_str!("../openapi/openapi.json");

/// All resources below `/api/v1`.
fn api(config: &mut impl Routes) {
    // Before the addresses that any last part fits.
    crate::sessions::calendars(config);
    crate::districts::routes(config);
    crate::organizations::routes(config);
    crate::accounts::routes(config);
    crate::identities::routes(config);
    crate::series::routes(config);
    crate::programme::routes(config);
    crate::forms::routes(config);
    crate::events::routes(config);
    crate::registrations::routes(config);
    crate::sessions::routes(config);
    crate::topics::routes(config);
    crate::questions::routes(config);
    crate::materials::routes(config);
    crate::attendance::routes(config);
    crate::exports::routes(config);
    crate::surveys::routes(config);
    crate::quotes::routes(config);
    crate::editions::routes(config);
    crate::reports::routes(config);
    crate::planning::routes(config);
    crate::rotation::routes(config);
    crate::search::routes(config);
    crate::changes::routes(config);
    crate::feeds::routes(config);
    crate::mail::routes(config);
    crate::webhooks::routes(config);
    crate::privacy::routes(config);
    crate::api_keys::routes(config);
    crate::audit::routes(config);
}

/// What stands at the root.
fn root(config: &mut impl Routes) {
    crate::operations::routes(config);
}

/// The API document of the served routes.
///
/// # Errors
/// If an operation does not say who may use it.
pub fn document() -> Result<Value> {
    let (_, doc) = App::new()
        .into_utoipa_app()
        .service(utoipa_actix_web::scope("/api/v1").configure(|config| api(config)))
        .configure(|config| root(config))
        .split_for_parts();
    openapi::finish(&doc)
}

/// How the server is run.
#[derive(Debug, Clone)]
pub struct HttpSettings {
    /// Origins of browser clients.
    pub cors_origins: Vec<String>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: TrustedProxies,
    /// Worker threads.
    pub workers: usize,
}

/// A server on the listener; runs when awaited.
///
/// # Errors
/// If the listener can't be used.
pub fn server(state: Data<State>, settings: HttpSettings, listener: TcpListener) -> Result<Server> {
    let paths = serde_json::from_str::<Paths>(DOCUMENT);
    let paths = paths.map_err(|e| Error::Internal(format!("openapi.json: {e}")))?;
    let methods = Data::new(methods(paths));
    let workers = settings.workers;
    let server = HttpServer::new(move || {
        let ui = UiConfig::new(["/api/openapi.json"])
            .validator_url("none")
            // A token that outlives the tab would be found by whoever sits there next.
            .persist_authorization(false)
            .deep_linking(true)
            .display_request_duration(true)
            .filter(true)
            .doc_expansion("none");
        App::new()
            .service(web::scope("/api/v1").configure(api))
            .configure(root)
            .app_data(state.clone())
            .app_data(methods.clone())
            .app_data(Data::new(settings.trusted_proxies.clone()))
            .app_data(web::PathConfig::default().error_handler(|_, _| Error::not_found().into()))
            .route(
                "/api/openapi.json",
                web::get().to(async || {
                    HttpResponse::Ok()
                        .insert_header((CONTENT_TYPE, "application/json"))
                        .insert_header((CACHE_CONTROL, "public, max-age=60"))
                        .body(DOCUMENT)
                }),
            )
            .configure(pages)
            .configure(crate::desk::routes)
            .configure(crate::front::routes)
            .route("/swagger-ui", web::get().to(to_ui))
            .service(SwaggerUi::new("/swagger-ui/{_:.*}").config(ui))
            .default_service(web::to(nothing))
            .wrap(from_fn(around))
            .wrap(Compress::default())
            .wrap(cors(&settings.cors_origins))
            .wrap(from_fn(outside))
    })
    .workers(workers)
    .shutdown_timeout(15)
    .client_request_timeout(Duration::from_secs(15))
    .listen(listener)
    .map_err(|e| Error::Internal(format!("listen: {e}")))?
    .run();
    Ok(server)
}

/// Only the origins named, never reflected.
fn cors(origins: &[String]) -> Cors {
    let cors = Cors::default()
        .allowed_methods(["GET", "HEAD", "POST", "PATCH", "PUT", "DELETE"])
        .allowed_headers([
            "authorization",
            "content-type",
            "if-match",
            "if-none-match",
            "range",
            "if-range",
            "idempotency-key",
            "accept-language",
        ])
        .expose_headers([
            "etag",
            "accept-ranges",
            "content-range",
            "content-disposition",
            "link",
            "location",
            "retry-after",
            "ratelimit",
            "ratelimit-policy",
            "x-request-id",
            "idempotency-replayed",
        ])
        .max_age(600);
    origins
        .iter()
        .fold(cors, |cors, origin| cors.allowed_origin(origin))
}

/// The pages behind the links in mails.
fn pages(config: &mut web::ServiceConfig) {
    const PAGE: &str = include_str!("../assets/links/index.html");
    const SCRIPT: &str = include_str!("../assets/links/links.js");
    const STYLE: &str = include_str!("../assets/links/links.css");
    let file = |kind: &'static str, body: &'static str| {
        web::get().to(move || {
            ready(
                HttpResponse::Ok()
                    .insert_header((CONTENT_TYPE, kind))
                    .insert_header((CACHE_CONTROL, "public, max-age=3600"))
                    .body(body),
            )
        })
    };
    config
        .route(
            "/links/links.js",
            file("text/javascript; charset=utf-8", SCRIPT),
        )
        .route("/links/links.css", file("text/css; charset=utf-8", STYLE));
    for page in PAGES {
        config.route(page, file("text/html; charset=utf-8", PAGE));
    }
}

async fn to_ui() -> HttpResponse {
    HttpResponse::TemporaryRedirect()
        .insert_header((LOCATION, "/swagger-ui/"))
        .finish()
}

/// 405 with `Allow` if the path exists for other methods, else 404.
async fn nothing(req: HttpRequest) -> Result<HttpResponse> {
    let methods = req.app_data::<Data<Methods>>();
    match methods.and_then(|methods| methods.of(&req).map(str::to_owned)) {
        Some(allowed) => Ok(HttpResponse::MethodNotAllowed()
            .insert_header((ALLOW, allowed))
            .finish()),
        None => Err(Error::refused(Code::NotFound)),
    }
}

/// What is read of the document at the start: it is large.
#[derive(Deserialize)]
struct Paths<'a> {
    #[serde(borrow)]
    paths: BTreeMap<&'a str, BTreeMap<&'a str, &'a RawValue>>,
}

fn methods(document: Paths<'_>) -> Methods {
    let known = document.paths.into_iter().map(|(path, operations)| {
        let names = operations.into_keys().map(str::to_ascii_uppercase);
        let mut names: Vec<String> = names.collect();
        if names.iter().any(|name| name == "GET") {
            names.push("HEAD".into());
        }
        (path.to_owned(), names.join(", "))
    });
    let ours = [
        "/api/openapi.json",
        "/swagger-ui",
        "/swagger-ui/{_:.*}",
        "/links/links.js",
        "/links/links.css",
    ];
    let ours = ours.into_iter().chain(PAGES).chain(crate::desk::paths());
    let ours = ours.chain(crate::front::paths());
    let ours = ours.map(|path| (path.to_owned(), "GET, HEAD".to_owned()));
    Methods(known.chain(ours).collect())
}
