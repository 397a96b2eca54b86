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
use serde_json::Value;
use utoipa_actix_web::{AppExt, scope, service_config::ServiceConfig};
use utoipa_swagger_ui::{Config as UiConfig, SwaggerUi};

use crate::{
    error::{Code, Error, Result},
    openapi,
    web::{
        State,
        middleware::{TrustedProxies, around},
    },
};

/// The committed document, which is served: making it anew at each start would cost time and
/// memory. A test and `openapi --check` compare it with what the routes say.
const DOCUMENT: &str = include_str!("../openapi/openapi.json");

/// All resources below `/api/v1`.
fn api(config: &mut ServiceConfig<'_>) {
    crate::districts::routes(config);
    crate::organizations::routes(config);
    crate::accounts::routes(config);
    crate::series::routes(config);
    crate::programme::routes(config);
    crate::events::routes(config);
    crate::registrations::routes(config);
    crate::surveys::routes(config);
    crate::api_keys::routes(config);
    crate::audit::routes(config);
}

/// What stands at the root.
fn root(config: &mut ServiceConfig<'_>) {
    crate::operations::routes(config);
}

/// The API document of the served routes.
///
/// # Errors
/// If an operation does not say who may use it.
pub fn document() -> Result<Value> {
    let (_, doc) = App::new()
        .into_utoipa_app()
        .service(scope("/api/v1").configure(api))
        .configure(root)
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

/// The methods that each path answers, for 405.
#[derive(Debug)]
struct Methods(BTreeMap<String, String>);

/// A server on the listener; runs when awaited.
///
/// # Errors
/// If the listener can't be used.
pub fn server(state: Data<State>, settings: HttpSettings, listener: TcpListener) -> Result<Server> {
    let methods = serde_json::from_str(DOCUMENT).map(|document| methods(&document));
    let methods = methods.map_err(|e| Error::Internal(format!("openapi.json: {e}")))?;
    let methods = Data::new(Methods(methods));
    let workers = settings.workers;
    let server = HttpServer::new(move || {
        let (app, _) = App::new()
            .into_utoipa_app()
            .service(scope("/api/v1").configure(api))
            .configure(root)
            .split_for_parts();
        let ui = UiConfig::new(["/api/openapi.json"])
            .validator_url("none")
            .persist_authorization(true)
            .display_request_duration(true)
            .filter(true)
            .doc_expansion("none");
        app.app_data(state.clone())
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
            .route("/", web::get().to(to_ui))
            .route("/swagger-ui", web::get().to(to_ui))
            .service(SwaggerUi::new("/swagger-ui/{_:.*}").config(ui))
            .default_service(web::to(nothing))
            .wrap(from_fn(around))
            .wrap(Compress::default())
            .wrap(cors(&settings.cors_origins))
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
            "idempotency-key",
            "accept-language",
        ])
        .expose_headers([
            "etag",
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

async fn to_ui() -> HttpResponse {
    HttpResponse::TemporaryRedirect()
        .insert_header((LOCATION, "/swagger-ui/"))
        .finish()
}

/// 405 with `Allow` if the path exists for other methods, else 404.
async fn nothing(req: HttpRequest) -> Result<HttpResponse> {
    let pattern = req.resource_map().match_pattern(req.path());
    let methods = req.app_data::<Data<Methods>>();
    let allowed = pattern.zip(methods).and_then(|(p, m)| m.0.get(&p).cloned());
    match allowed {
        Some(allowed) => Ok(HttpResponse::MethodNotAllowed()
            .insert_header((ALLOW, allowed))
            .finish()),
        None => Err(Error::refused(Code::NotFound)),
    }
}

fn methods(document: &Value) -> BTreeMap<String, String> {
    let mut methods = BTreeMap::new();
    let paths = document.get("paths").and_then(Value::as_object);
    for (path, item) in paths.into_iter().flatten() {
        let mut names: Vec<String> = item
            .as_object()
            .into_iter()
            .flat_map(|item| item.keys().map(|method| method.to_ascii_uppercase()))
            .collect();
        if names.iter().any(|name| name == "GET") {
            names.push("HEAD".into());
        }
        methods.insert(path.clone(), names.join(", "));
    }
    for path in [
        "/api/openapi.json",
        "/",
        "/swagger-ui",
        "/swagger-ui/{_:.*}",
    ] {
        methods.insert(path.into(), "GET, HEAD".into());
    }
    methods
}
