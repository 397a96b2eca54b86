//! Around every request: id, limits, panics, problem documents, headers, access log.

use std::{collections::BTreeMap, net::IpAddr, panic::AssertUnwindSafe, time::Instant};

use actix_web::{
    HttpMessage, HttpRequest, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    error::InternalError,
    http::{
        Method, StatusCode,
        header::{
            ACCEPT, ACCEPT_LANGUAGE, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE,
            CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER,
            VARY, WWW_AUTHENTICATE,
        },
    },
    middleware::Next,
    web::Data,
};
use futures_util::FutureExt;
use sea_orm::prelude::Uuid;

use super::{State, accept, call::RequestId, limits::Left, reply};
use crate::error::{Code, Error, Lang, Result};

/// The methods that each path answers.
#[derive(Debug)]
pub struct Methods(pub BTreeMap<String, String>);

impl Methods {
    /// What stands in `Allow` for the path of a request.
    #[must_use]
    pub fn of(&self, req: &HttpRequest) -> Option<&str> {
        let path = req.match_info().as_str();
        let pattern = req.resource_map().match_pattern(path)?;
        self.0.get(&pattern).map(String::as_str)
    }

    fn serve(&self, req: &HttpRequest, method: &Method) -> bool {
        let methods = self.of(req).unwrap_or_default();
        methods.split(", ").any(|known| known == method.as_str())
    }
}

/// Proxies whose `X-Forwarded-For` is believed.
#[derive(Debug, Clone, Default)]
pub struct TrustedProxies(pub Vec<IpAddr>);

/// Address of the client, in a request's extensions.
#[derive(Debug, Clone, Copy)]
pub struct ClientAddress(pub IpAddr);

/// In a request's extensions: only the head of the answer is wanted.
#[derive(Debug, Clone, Copy)]
pub struct OnlyHead;

/// Wraps everything the service answers.
///
/// # Errors
/// None: they become problem documents.
pub async fn around<B: MessageBody + 'static>(
    mut req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let id = Uuid::now_v7();
    req.extensions_mut().insert(RequestId(id));
    let lang = language(req.headers());
    // Decoded: `f%65edback` is served like `feedback`.
    let feedback = is_feedback(req.match_info().as_str());
    let head = req.method() == Method::HEAD;
    if head {
        req.head_mut().method = Method::GET;
        req.extensions_mut().insert(OnlyHead);
    }
    let method = req.method().clone();
    let path = req.path().to_owned();
    // No clone of the request may be kept: the router needs it for itself.
    let mut left = None;
    let outcome = match admit(&req, feedback, &mut left) {
        Ok(()) => call(next, req).await,
        Err(e) => Ok(req.error_response(e)),
    };
    let (request, mut response) = match outcome {
        Ok(response) => {
            let (request, response) = response.into_parts();
            (Some(request), response)
        }
        Err(e) => (None, HttpResponse::from_error(e)),
    };
    let quiet = feedback && !response.status().is_server_error();
    if response.status().is_client_error() || response.status().is_server_error() {
        response = problem(&response, lang, id);
    }
    headers(&mut response, id, left, &path);
    let status = response.status();
    if !quiet {
        let route = request.as_ref().and_then(HttpRequest::match_pattern);
        let route = route.unwrap_or_else(|| "unmatched".into());
        let duration = started.elapsed();
        crate::telemetry::observe(&method, &route, status, duration);
        tracing::event!(
            target: "access",
            tracing::Level::INFO,
            request.id = %id,
            http.method = %method,
            http.route = %route,
            http.status = status.as_u16(),
            duration_us = u64::try_from(duration.as_micros()).unwrap_or(u64::MAX),
            "answered"
        );
    }
    match request {
        Some(request) => Ok(ServiceResponse::new(request, response)),
        None => Err(InternalError::from_response("panic", response).into()),
    }
}

/// Outermost: what answers before [`around`] (a refused CORS preflight) is made like the rest, and
/// coded bytes get a validator of their own.
///
/// # Errors
/// Whatever comes from inside.
pub async fn outside<B: MessageBody + 'static>(
    req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let lang = language(req.headers());
    let path = req.path().to_owned();
    let reply = next.call(req).await?.map_into_boxed_body();
    if reply.headers().contains_key("x-request-id") {
        return Ok(reply.map_body(|head, body| {
            let coding = head.headers().get(CONTENT_ENCODING);
            let coding = coding.and_then(|value| value.to_str().ok());
            let etag = head
                .headers()
                .get(ETAG)
                .and_then(|value| value.to_str().ok());
            let coded = coding.zip(etag).and_then(|(c, e)| reply::coded_tag(e, c));
            if let Some(Ok(coded)) = coded.map(HeaderValue::try_from) {
                head.headers_mut().insert(ETAG, coded);
            }
            body
        }));
    }
    let id = Uuid::now_v7();
    let (request, mut response) = reply.into_parts();
    if response.status().is_client_error() || response.status().is_server_error() {
        let from_cors = cors_headers(&response);
        response = problem(&response, lang, id);
        for (name, value) in from_cors {
            response.headers_mut().append(name, value);
        }
    }
    headers(&mut response, id, None, &path);
    Ok(ServiceResponse::new(request, response))
}

fn cors_headers(response: &HttpResponse) -> Vec<(HeaderName, HeaderValue)> {
    let all = response.headers().iter();
    let cors = all.filter(|(name, _)| name.as_str().starts_with("access-control-"));
    cors.map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

/// The rest of the service; a panic in it is an error like others.
async fn call<B: MessageBody + 'static>(
    next: Next<B>,
    req: ServiceRequest,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    match AssertUnwindSafe(next.call(req)).catch_unwind().await {
        Ok(outcome) => outcome.map(ServiceResponse::map_into_boxed_body),
        Err(_) => Err(Error::Internal("panic".into()).into()),
    }
}

/// Feedback, its tickets and what is taken back of it leave no trace: no access log, no metric, no limit by address.
#[must_use]
pub fn is_feedback(path: &str) -> bool {
    path.starts_with("/api/v1/events/")
        && ["/feedback", "/survey/tickets", "/quotes/revoke"]
            .iter()
            .any(|end| path.ends_with(end))
}

/// Decides what can be decided before the route is known.
fn admit(req: &ServiceRequest, feedback: bool, left: &mut Option<Left>) -> Result<()> {
    let state = req
        .app_data::<Data<State>>()
        .ok_or_else(|| Error::Internal("no state".into()))?;
    if !feedback && let Some(address) = client_address(req) {
        req.extensions_mut().insert(ClientAddress(address));
        state.limits.request(address, left)?;
    }
    let mut languages = req.headers().get_all(ACCEPT_LANGUAGE);
    if !languages.all(|v| v.len() <= 200 && v.to_str().is_ok()) {
        return Err(Error::refused_with(
            Code::UnreadableHeader,
            &[&"Accept-Language"],
        ));
    }
    // What is not there, or does not take the method, says so first.
    let routes = req.app_data::<Data<Methods>>();
    let served = routes.is_some_and(|routes| routes.serve(req.request(), req.method()));
    if served
        && req.path().starts_with("/api/")
        && let offered = offered(req.method(), req.path())
        && !offered.is_empty()
        && accept::preferred(req.headers(), offered).is_none()
    {
        let offered = offered.join(", ");
        return Err(Error::refused_with(Code::NotAcceptable, &[&offered]));
    }
    Ok(())
}

/// The peer, or behind a trusted proxy the last address that it did not add itself.
fn client_address(req: &ServiceRequest) -> Option<IpAddr> {
    let peer = req.peer_addr()?.ip();
    let trusted = req.app_data::<Data<TrustedProxies>>();
    let trusted = |address: &IpAddr| trusted.is_some_and(|t| t.0.contains(address));
    if !trusted(&peer) {
        return Some(peer);
    }
    let forwarded = req.headers().get("x-forwarded-for");
    let forwarded = forwarded
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let mut hops = forwarded
        .rsplit(',')
        .map(|hop| hop.trim().parse::<IpAddr>());
    hops.find_map(|hop| match hop {
        Ok(hop) if trusted(&hop) => None,
        Ok(hop) => Some(hop),
        Err(_) => Some(peer),
    })
    .or(Some(peer))
}

/// What an address answers with, if its path tells: a file is what it was made as.
fn offered(method: &Method, path: &str) -> &'static [&'static str] {
    let name = path.rsplit('/').next().unwrap_or_default();
    match name.rsplit_once('.').map(|(_, kind)| kind) {
        Some("svg") => &[reply::SVG],
        Some("ics") => &[reply::CALENDAR],
        Some("atom") => &[reply::ATOM],
        Some("pdf") => &["application/pdf"],
        Some("md") => &[reply::MARKDOWN],
        Some("html") => &[reply::HTML],
        _ if name == "content" => &[],
        _ if *method == Method::GET && is_event(path) => &EVENT_MEDIA,
        _ => &[reply::JSON],
    }
}

/// What an event is read as.
pub const EVENT_MEDIA: [&str; 2] = [reply::JSON, reply::LINKED];

fn is_event(path: &str) -> bool {
    let id = path.strip_prefix("/api/v1/events/");
    id.is_some_and(|id| !id.contains('/'))
}

/// German if the client prefers it to English.
#[must_use]
pub fn language(headers: &HeaderMap) -> Lang {
    let header = headers.get(ACCEPT_LANGUAGE);
    let header = header
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let mut best = (0.0, Lang::En);
    for range in header.split(',') {
        let mut parts = range.split(';').map(str::trim);
        let lang = match parts.next().and_then(|tag| tag.get(..2)) {
            Some(tag) if tag.eq_ignore_ascii_case("de") => Lang::De,
            Some(tag) if tag.eq_ignore_ascii_case("en") => Lang::En,
            _ => continue,
        };
        let quality = parts.find_map(|p| p.strip_prefix("q=")?.parse().ok());
        let quality: f64 = quality.unwrap_or(1.0);
        if quality > best.0 {
            best = (quality, lang);
        }
    }
    best.1
}

/// The problem document for a refusal, whoever refused.
fn problem(response: &HttpResponse, lang: Lang, id: Uuid) -> HttpResponse {
    let allow = response.headers().get(ALLOW).cloned();
    let ours = response.error().and_then(|e| e.as_error::<Error>());
    let foreign = match response.status() {
        StatusCode::NOT_FOUND => Error::refused(Code::NotFound),
        StatusCode::METHOD_NOT_ALLOWED => {
            let methods = allow
                .as_ref()
                .and_then(|v| v.to_str().ok())
                .unwrap_or_default();
            Error::refused_with(Code::MethodNotAllowed, &[&methods])
        }
        StatusCode::PAYLOAD_TOO_LARGE => {
            Error::refused_with(Code::BodyTooLarge, &[&super::call::BODY_LIMIT])
        }
        status if status.is_server_error() => Error::Internal(match response.error() {
            Some(e) => e.to_string(),
            None => status.to_string(),
        }),
        _ => Error::refused(Code::BadRequest),
    };
    let error = ours.unwrap_or(&foreign);
    let code = error.code();
    // The one place where a failure is logged.
    if code.status().is_server_error() {
        tracing::error!(request.id = %id, error = %error, "request failed");
    }
    let document = error.problem(lang, &id.to_string());
    let mut out = HttpResponse::build(code.status());
    out.insert_header((CONTENT_TYPE, "application/problem+json"))
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((CONTENT_LANGUAGE, if lang == Lang::De { "de" } else { "en" }));
    match code.status() {
        StatusCode::UNAUTHORIZED => {
            let challenge = if code == Code::InvalidToken {
                "Bearer realm=\"kreisrunde\", error=\"invalid_token\""
            } else {
                "Bearer realm=\"kreisrunde\""
            };
            out.insert_header((WWW_AUTHENTICATE, challenge));
        }
        StatusCode::TOO_MANY_REQUESTS => {
            if let Error::Refused(_, args) = error
                && let Some(seconds) = args.first()
            {
                out.insert_header((RETRY_AFTER, seconds.as_str()));
            }
        }
        StatusCode::SERVICE_UNAVAILABLE => {
            out.insert_header((RETRY_AFTER, "1"));
        }
        StatusCode::RANGE_NOT_SATISFIABLE => {
            if let Error::Refused(_, args) = error
                && let Some(size) = args.first()
            {
                out.insert_header((CONTENT_RANGE, format!("bytes */{size}")));
            }
        }
        StatusCode::UNSUPPORTED_MEDIA_TYPE if code == Code::UnsupportedMediaType => {
            if let Error::Refused(_, args) = error
                && let Some(types) = args.first()
            {
                out.insert_header((ACCEPT, types.as_str()));
            }
        }
        _ => {}
    }
    if let Some(allow) = allow {
        out.insert_header((ALLOW, allow));
    }
    out.json(document)
}

/// Pages behind the links in mails, for instances without a front end.
pub const PAGES: [&str; 6] = [
    "/signed-in",
    "/offer",
    "/invitation",
    "/reset",
    "/unsubscribe",
    "/certificate",
];

/// Headers of every reply.
fn headers(response: &mut HttpResponse, id: Uuid, left: Option<Left>, path: &str) {
    const FIXED: [(&str, &str); 4] = [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
    ];
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    let policy = if path.starts_with("/swagger-ui") {
        // The one style that stands in its markup; another one shows in ci/browser.sh.
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-hashes' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    } else if path.starts_with("/links/") || PAGES.contains(&path) {
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    } else {
        "default-src 'none'; frame-ancestors 'none'"
    };
    // A page that needs other permissions has said so itself.
    for (name, value) in [
        ("content-security-policy", policy),
        ("permissions-policy", "camera=(), interest-cohort=()"),
    ] {
        let name = HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    headers.append(
        VARY,
        HeaderValue::from_static("Accept-Encoding, Accept-Language, Authorization"),
    );
    let mut put = |name: &'static str, value: String| {
        if let Ok(value) = HeaderValue::try_from(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    };
    put("x-request-id", id.to_string());
    if let Some(left) = left {
        put(
            "ratelimit-policy",
            format!("\"address\";q={};w={}", left.burst, left.window),
        );
        let back = left.window * u64::from(left.burst - left.remaining) / u64::from(left.burst);
        put(
            "ratelimit",
            format!("\"address\";r={};t={back}", left.remaining),
        );
    }
}
