//! Replies: status, headers and body, made before the commit so that they can be stored.

use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder,
    http::{
        StatusCode,
        header::{
            CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, HeaderValue, IF_NONE_MATCH,
            LINK, LOCATION,
        },
    },
};
use serde::{Deserialize, Serialize};

use crate::{
    crypto,
    error::{Code, Error, Result},
};

/// What will be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    status: u16,
    location: Option<String>,
    etag: Option<String>,
    body: Option<String>,
}

impl Reply {
    /// 200 with a body and its version.
    ///
    /// # Errors
    /// Never for our views.
    pub fn ok<T: Serialize>(view: &T, version: i32) -> Result<Self> {
        Self::of(StatusCode::OK, view, Some(version))
    }

    /// 201 with a body, its version and where it stands.
    ///
    /// # Errors
    /// Never for our views.
    pub fn created<T: Serialize>(view: &T, version: i32, location: String) -> Result<Self> {
        let reply = Self::of(StatusCode::CREATED, view, Some(version))?;
        Ok(Self {
            location: Some(location),
            ..reply
        })
    }

    /// A status with a body that has no version.
    ///
    /// # Errors
    /// Never for our views.
    pub fn plain<T: Serialize>(status: StatusCode, view: &T) -> Result<Self> {
        Self::of(status, view, None)
    }

    /// 202 without a body.
    #[must_use]
    pub fn accepted() -> Self {
        Self {
            status: 202,
            ..Self::nothing()
        }
    }

    /// 202 with a body, and where one sees how it goes on.
    ///
    /// # Errors
    /// Never for our views.
    pub fn begun<T: Serialize>(view: &T, location: String) -> Result<Self> {
        let reply = Self::of(StatusCode::ACCEPTED, view, None)?;
        Ok(Self {
            location: Some(location),
            ..reply
        })
    }

    /// 204.
    #[must_use]
    pub fn nothing() -> Self {
        Self {
            status: 204,
            location: None,
            etag: None,
            body: None,
        }
    }

    fn of<T: Serialize>(status: StatusCode, view: &T, version: Option<i32>) -> Result<Self> {
        let body = serde_json::to_string(view).map_err(|e| Error::Internal(e.to_string()))?;
        Ok(Self {
            status: status.as_u16(),
            location: None,
            etag: version.map(|version| etag(version, &body)),
            body: Some(body),
        })
    }

    /// The status as a number.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// As an HTTP response that nobody caches.
    #[must_use]
    pub fn respond(self) -> HttpResponse {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::OK);
        let mut response = HttpResponse::build(status);
        response.insert_header((CACHE_CONTROL, "no-store"));
        if let Some(location) = self.location {
            response.insert_header((LOCATION, location));
        }
        if let Some(etag) = self.etag {
            response.insert_header((ETAG, etag));
        }
        match self.body {
            Some(body) => response
                .insert_header((CONTENT_TYPE, "application/json"))
                .body(body),
            None => response.finish(),
        }
    }
}

/// Who may keep a copy of a representation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// The same for everybody who is not signed in: for a minute.
    Shared,
    /// The same, but it changes from one second to the next: for five seconds.
    Brief,
    /// Anybody, who asks each time whether it changed: what can be taken back.
    Checked,
    /// The caller only, who asks each time whether it changed.
    Private,
    /// Nobody: personal data.
    Never,
}

impl Cache {
    /// Adds a validator, and who may keep what it stands for.
    pub fn validate(self, response: &mut HttpResponseBuilder, etag: String) {
        response
            .insert_header((ETAG, etag))
            .insert_header((CACHE_CONTROL, self.header()));
    }

    fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Shared => "public, max-age=60",
            Self::Brief => "public, max-age=5",
            Self::Checked => "public, no-cache",
            Self::Private => "private, no-cache",
            Self::Never => "no-store",
        })
    }
}

/// Strong validator: version, and hash of the bytes (derived fields change without a write).
fn etag(version: i32, body: &str) -> String {
    let hash = crypto::sha256_plain(body.as_bytes());
    format!(
        "\"{version}.{}\"",
        crypto::encode(hash.get(..12).unwrap_or_default())
    )
}

/// A representation, or 304 if the caller has the same.
///
/// # Errors
/// Never for our views.
pub fn show<T: Serialize>(
    req: &HttpRequest,
    view: &T,
    version: i32,
    cache: Cache,
) -> Result<HttpResponse> {
    let body = serde_json::to_string(view).map_err(|e| Error::Internal(e.to_string()))?;
    conditional(req, (JSON, body), version, cache, None)
}

/// A text of another kind, or 304 if the caller has the same.
///
/// # Errors
/// 400 for an unreadable `If-None-Match`.
pub fn text(req: &HttpRequest, text: Text, version: i32, cache: Cache) -> Result<HttpResponse> {
    conditional(req, text, version, cache, None)
}

/// The head of a file that nobody keeps.
///
/// # Errors
/// 400 for an unreadable `If-None-Match`.
pub fn file(req: &HttpRequest, media: &str, disposition: &str) -> Result<HttpResponseBuilder> {
    seen(req)?;
    let mut response = HttpResponse::Ok();
    response
        .insert_header((CONTENT_TYPE, media))
        .insert_header((CONTENT_DISPOSITION, disposition))
        .insert_header((CACHE_CONTROL, Cache::Never.header()));
    Ok(response)
}

/// A text, after its media type.
pub type Text = (&'static str, String);

/// What most of our bodies are.
pub const JSON: &str = "application/json";

/// What our pictures are.
pub const SVG: &str = "image/svg+xml";

/// What Markdown is (RFC 7763).
pub const MARKDOWN: &str = "text/markdown";

/// What pages are.
pub const HTML: &str = "text/html";

/// What calendars are.
pub const CALENDAR: &str = "text/calendar";

/// What news are (RFC 4287).
pub const ATOM: &str = "application/atom+xml";

/// What other machines read of an event (JSON-LD 1.1).
pub const LINKED: &str = "application/ld+json";

/// The body with its validator, or 304 if the caller has the same.
fn conditional(
    req: &HttpRequest,
    (media, body): Text,
    version: i32,
    cache: Cache,
    link: Option<HeaderValue>,
) -> Result<HttpResponse> {
    let mut etag = etag(version, &body);
    let mut known = false;
    for tag in seen(req)? {
        if tag == etag || plain_tag(tag) == etag {
            known = true;
            // The stored copy that the caller asks about, coded or not, is the one that is fresh.
            tag.clone_into(&mut etag);
            break;
        }
        known |= tag == "*";
    }
    let status = if known {
        StatusCode::NOT_MODIFIED
    } else {
        StatusCode::OK
    };
    let mut response = HttpResponse::build(status);
    cache.validate(&mut response, etag);
    if known {
        return Ok(response.finish());
    }
    if let Some(link) = link {
        response.insert_header((LINK, link));
    }
    // Ours is always UTF-8; XML and JSON say so themselves.
    let media = if media.starts_with("text/") {
        format!("{media}; charset=utf-8")
    } else {
        media.to_owned()
    };
    Ok(response.insert_header((CONTENT_TYPE, media)).body(body))
}

/// 304, if the caller has what this validator stands for.
///
/// # Errors
/// 400 for an unreadable `If-None-Match`.
pub fn known(req: &HttpRequest, etag: &str, cache: Cache) -> Result<Option<HttpResponse>> {
    if !seen(req)?.iter().any(|tag| *tag == etag || *tag == "*") {
        return Ok(None);
    }
    let mut response = HttpResponse::NotModified();
    cache.validate(&mut response, etag.to_owned());
    Ok(Some(response.finish()))
}

/// Content codings, whose bytes have a validator of their own (RFC 9110, 8.8.3).
const CODINGS: [&str; 2] = ["br", "gzip"];

/// The validator of coded bytes.
#[must_use]
pub fn coded_tag(etag: &str, coding: &str) -> Option<String> {
    let inner = etag.strip_suffix('"')?;
    CODINGS
        .contains(&coding)
        .then(|| format!("{inner}-{coding}\""))
}

/// The validator of the bytes before they were coded.
fn plain_tag(tag: &str) -> String {
    let inner = tag.strip_suffix('"').unwrap_or(tag);
    let plain = CODINGS
        .iter()
        .find_map(|coding| inner.strip_suffix(coding)?.strip_suffix('-'));
    plain.map_or_else(|| tag.to_owned(), |plain| format!("{plain}\""))
}

/// What `If-None-Match` says; a weak tag counts as its strong one (RFC 9110, 13.1.2).
fn seen(req: &HttpRequest) -> Result<Vec<&str>> {
    let bad = || Error::refused_with(Code::UnreadableHeader, &[&"If-None-Match"]);
    let mut tags = Vec::new();
    for value in req.headers().get_all(IF_NONE_MATCH) {
        for tag in value.to_str().map_err(|_| bad())?.split(',') {
            let tag = tag.trim();
            let tag = tag.strip_prefix("W/").unwrap_or(tag);
            let quoted = tag.len() >= 2 && tag.starts_with('"') && tag.ends_with('"');
            if tag.len() > 200 || !(quoted || tag == "*") {
                return Err(bad());
            }
            tags.push(tag);
        }
    }
    Ok(tags)
}

/// A page of a list, with a `Link` to the next one (RFC 8288).
///
/// # Errors
/// Never for our views.
pub fn list<T: Serialize>(
    req: &HttpRequest,
    page: &super::Page<T>,
    cache: Cache,
) -> Result<HttpResponse> {
    let body = serde_json::to_string(page).map_err(|e| Error::Internal(e.to_string()))?;
    let link = page.next.as_ref().and_then(|next| {
        let others = req
            .query_string()
            .split('&')
            .filter(|pair| !pair.is_empty() && !pair.starts_with("cursor="));
        let query: Vec<&str> = others.collect();
        let query = query.join("&");
        let and = if query.is_empty() { "" } else { "&" };
        let link = format!("<{}?{query}{and}cursor={next}>; rel=\"next\"", req.path());
        HeaderValue::try_from(link).ok()
    });
    conditional(req, (JSON, body), 0, cache, link)
}
