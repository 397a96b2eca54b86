//! The front door, `/`: what this instance is, what comes next, and where everything else stands. And the guide for
//! those who write programs, `/docs/integrating`. Plain pages: no script, no font, nothing from elsewhere.

mod guide;
mod page;
mod words;

use actix_web::{
    HttpResponse,
    http::header::{
        CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue, LINK,
    },
    web::{self, ServiceConfig},
};
use serde::Deserialize;
use validator::Validate;

use crate::{
    auth::Allow,
    entity::kinds::Language::{self, De, En},
    error::{Lang, Result},
    policy::ReadEvents,
    web::{
        Call,
        reply::{Cache, HTML},
    },
};

/// May be styled and show pictures from here, and nothing else.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; \
     frame-ancestors 'none'",
);

/// What programs find here (RFC 8288, RFC 8631).
const LINKS: HeaderValue = HeaderValue::from_static(
    "</api/v1/events.atom>; rel=\"alternate\"; type=\"application/atom+xml\", \
     </api/v1/events.ics>; rel=\"alternate\"; type=\"text/calendar\", \
     </api/openapi.json>; rel=\"service-desc\"; type=\"application/json\", \
     </swagger-ui/>; rel=\"service-doc\"",
);

const STYLE: &str = include_str!("../../assets/front/front.css");

const PATHS: [&str; 3] = ["/", "/docs/integrating", "/front.css"];

/// Every address of the pages.
pub fn paths() -> impl Iterator<Item = &'static str> {
    PATHS.into_iter()
}

/// The routes of the pages.
pub fn routes(config: &mut ServiceConfig) {
    let [door, integrating, style] = PATHS;
    config
        .route(door, web::get().to(front))
        .route(integrating, web::get().to(guide))
        .route(style, web::get().to(style_sheet));
}

/// What an address of a page says; whatever else comes along is not ours.
#[derive(Debug, Default, Deserialize, Validate)]
struct Which {
    lang: Option<String>,
}

/// In the language of the address, else in that of the browser.
async fn front(by: Allow<ReadEvents>, call: Call) -> Result<HttpResponse> {
    let which: Which = call.query()?;
    let said = which.lang.as_deref();
    let german = said == Some("de") || (said != Some("en") && call.language() == Lang::De);
    let language = if german { De } else { En };
    let text = page::page(call.read(), &by, call.db().now(), language).await?;
    let cache = Call::public_cache(by.caller());
    let mut response = shown(&call, text, language, cache)?;
    response.headers_mut().insert(LINK, LINKS);
    Ok(response)
}

async fn guide(call: Call) -> Result<HttpResponse> {
    let _: Which = call.query()?;
    shown(&call, guide::page()?, En, Cache::Shared)
}

fn shown(call: &Call, text: String, language: Language, cache: Cache) -> Result<HttpResponse> {
    let mut response = call.show_text((HTML, text), 0, cache)?;
    let language = match language {
        De => "de",
        En => "en",
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language));
    headers.insert(CONTENT_SECURITY_POLICY, POLICY);
    Ok(response)
}

async fn style_sheet() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/css; charset=utf-8"))
        .insert_header((CACHE_CONTROL, "public, max-age=3600"))
        .body(STYLE)
}
