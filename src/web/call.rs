//! [`Call`]: the request of one operation. Nothing of it is read before the handler asks, so
//! that permission is decided first; and [`Call::write`] is where transactions begin and end.

use std::cell::{Cell, RefCell};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest, HttpResponse, HttpResponseBuilder,
    dev::Payload,
    http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, IF_MATCH},
    web::Data,
};
use futures_util::{StreamExt, future::Ready, future::ready};
use sea_orm::{DatabaseConnection, prelude::Uuid};
use serde::{Serialize, de::DeserializeOwned};
use validator::Validate;

use super::{
    Page, Paging, Reply, State, forms, idempotency, middleware,
    patch::MergePatch,
    query::{leaf, read_valid},
    reply::{self, Cache, Text},
    strict,
};
use crate::{
    auth::{Allow, Caller},
    crypto,
    db::{Db, Expected, Tx},
    error::{Code, Error, Lang, Result},
    policy::Permit,
};

/// Most bytes of a JSON body.
pub const BODY_LIMIT: usize = 256 * 1024;

/// How often a write is tried again after a deadlock or a lost race for an idempotency key.
const TRIES: usize = 3;

/// One request, unread.
pub struct Call {
    state: Data<State>,
    req: HttpRequest,
    payload: RefCell<Option<Payload>>,
    body_hash: Cell<[u8; 32]>,
    query_read: Cell<bool>,
}

impl FromRequest for Call {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let state = req.app_data::<Data<State>>().cloned();
        ready(match state {
            Some(state) => Ok(Self {
                state,
                req: req.clone(),
                payload: RefCell::new(Some(payload.take())),
                body_hash: Cell::default(),
                query_read: Cell::default(),
            }),
            None => Err(Error::Internal("no state".into())),
        })
    }
}

/// Id of a request, in its extensions.
#[derive(Clone, Copy, Debug)]
pub struct RequestId(pub Uuid);

impl Call {
    /// What all requests share.
    #[must_use]
    pub fn state(&self) -> &Data<State> {
        &self.state
    }

    /// The database.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.state.db
    }

    /// The database, for reading.
    #[must_use]
    pub fn read(&self) -> &DatabaseConnection {
        self.state.db.read()
    }

    /// The request's headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.req.headers()
    }

    /// The request itself.
    #[must_use]
    pub fn request(&self) -> &HttpRequest {
        &self.req
    }

    /// Whether only the head of the answer is wanted.
    #[must_use]
    pub fn only_head(&self) -> bool {
        self.req
            .extensions()
            .get::<middleware::OnlyHead>()
            .is_some()
    }

    /// Id of the request.
    #[must_use]
    pub fn id(&self) -> Uuid {
        let id = self.req.extensions().get::<RequestId>().copied();
        id.map_or_else(Uuid::nil, |id| id.0)
    }

    /// The body as a valid `T`.
    ///
    /// # Errors
    /// 413, 415, 400, 422, in this order.
    pub async fn json<T: DeserializeOwned + Validate>(&self) -> Result<T> {
        let bytes = self.bytes().await?;
        self.media_type(&["application/json"])?;
        self.no_unread_query()?;
        let input: T = strict::into(strict::parse(&bytes)?)?;
        forms::check(&input)?;
        Ok(input)
    }

    /// The body as a valid `T`; no body at all stands for `{}`.
    ///
    /// # Errors
    /// 413, 415, 400, 422, in this order.
    pub async fn json_or_empty<T: DeserializeOwned + Validate>(&self) -> Result<T> {
        let bytes = self.bytes().await?;
        let value = if bytes.is_empty() {
            serde_json::json!({})
        } else {
            self.media_type(&["application/json"])?;
            strict::parse(&bytes)?
        };
        self.no_unread_query()?;
        let input: T = strict::into(value)?;
        forms::check(&input)?;
        Ok(input)
    }

    /// The body as a merge patch.
    ///
    /// # Errors
    /// 413, 415, 400, 422, in this order.
    pub async fn patch(&self) -> Result<MergePatch> {
        let bytes = self.bytes().await?;
        self.media_type(&["application/merge-patch+json", "application/json"])?;
        self.no_unread_query()?;
        MergePatch::new(strict::parse(&bytes)?)
    }

    /// Reads the body and forgets it: what others send with a link is their affair.
    ///
    /// # Errors
    /// 413.
    pub async fn ignore_body(&self) -> Result<()> {
        self.bytes().await.map(|_| ())
    }

    /// How long the body is, if the client says so.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        let length = self.req.headers().get(CONTENT_LENGTH)?;
        length.to_str().ok()?.parse().ok()
    }

    /// The body as it comes, of any length.
    ///
    /// # Errors
    /// Never the first time.
    pub fn stream(&self) -> Result<Payload> {
        let twice = || Error::Internal("body read twice".into());
        self.payload.take().ok_or_else(twice)
    }

    /// The body as text of a media type. Query parameters are read with [`Call::query`].
    ///
    /// # Errors
    /// 413, 415, 400, in this order.
    pub async fn text(&self, media: &str) -> Result<String> {
        let bytes = self.bytes().await?;
        self.media_type(&[media])?;
        String::from_utf8(bytes).map_err(|_| Error::refused(Code::NotUtf8))
    }

    /// The language that the caller prefers, of those we have.
    #[must_use]
    pub fn language(&self) -> Lang {
        middleware::language(self.req.headers())
    }

    /// The query parameters.
    ///
    /// # Errors
    /// 400 for unknown, repeated or unreadable ones.
    pub fn query<T: DeserializeOwned + Validate>(&self) -> Result<T> {
        self.query_read.set(true);
        read_valid(self.req.query_string())
    }

    /// How to leaf, and the filters of a list.
    ///
    /// # Errors
    /// 400 for unknown, repeated or unreadable parameters.
    pub fn list<F: DeserializeOwned + Validate>(&self, caller: &Caller) -> Result<(Paging, F)> {
        self.query_read.set(true);
        let (leaf, filters) = leaf(self.req.query_string())?;
        let bound = [caller.scope().as_str(), self.req.path(), filters.as_str()].join("\n");
        let paging = Paging {
            limit: leaf.limit,
            cursor: leaf.cursor,
            count: leaf.count,
            sort: leaf.sort,
            bound: bound.into_bytes(),
            key: self.state.keys.derive("cursor")?,
        };
        Ok((paging, read_valid(&filters)?))
    }

    /// Query parameters of an operation that has none would be lost silently.
    fn no_unread_query(&self) -> Result<()> {
        if self.query_read.get() || self.req.query_string().is_empty() {
            return Ok(());
        }
        Err(Error::refused_with(
            Code::UnreadableQuery,
            &[&"this operation takes none"],
        ))
    }

    /// Runs an effect in one transaction: once for each `Idempotency-Key`, with the version
    /// that the caller expects (`If-Match`), and answers what it replies.
    ///
    /// # Errors
    /// Whatever the effect refuses; then nothing of it stays.
    pub async fn write<P: Permit, F>(&self, by: &Allow<P>, effect: F) -> Result<HttpResponse>
    where
        F: AsyncFn(&Tx) -> Result<Reply>,
    {
        let surplus = self.surplus().await?;
        let key = idempotency::Key::of(&self.req, by.caller(), &self.body_hash.get())?;
        let expected = self.expected()?;
        for _ in 1..TRIES {
            match self
                .attempt(
                    by.caller(),
                    &expected,
                    key.as_ref(),
                    surplus.as_ref(),
                    &effect,
                )
                .await
            {
                Ok(Some(response)) => return Ok(response),
                Err(e) if !is_deadlock(&e) => return Err(e),
                Ok(None) | Err(_) => {}
            }
        }
        let last = self
            .attempt(
                by.caller(),
                &expected,
                key.as_ref(),
                surplus.as_ref(),
                &effect,
            )
            .await?;
        last.ok_or_else(|| Error::refused(Code::IdempotencyInFlight))
    }

    /// Like [`Call::write`], but never stored for repetition: sign-in, secrets, feedback.
    ///
    /// # Errors
    /// Whatever the effect refuses; then nothing of it stays.
    pub async fn write_unstored<F>(&self, caller: &Caller, effect: F) -> Result<HttpResponse>
    where
        F: AsyncFn(&Tx) -> Result<Reply>,
    {
        let surplus = self.surplus().await?;
        let expected = self.expected()?;
        let attempt = || self.attempt(caller, &expected, None, surplus.as_ref(), &effect);
        for _ in 1..TRIES {
            match attempt().await {
                Err(e) if is_deadlock(&e) => {}
                other => return other?.ok_or_else(|| Error::Internal("no reply".into())),
            }
        }
        attempt()
            .await?
            .ok_or_else(|| Error::Internal("no reply".into()))
    }

    /// None: another request with the same key was first; look again.
    async fn attempt<F>(
        &self,
        caller: &Caller,
        expected: &Expected,
        key: Option<&idempotency::Key>,
        surplus: Option<&Error>,
        effect: &F,
    ) -> Result<Option<HttpResponse>>
    where
        F: AsyncFn(&Tx) -> Result<Reply>,
    {
        let actor = caller.actor(self.id());
        let tx = self.state.db.write(actor, expected.clone()).await?;
        if let Some(key) = key
            && let Some(stored) = key.replay(&tx).await?
        {
            tx.end().await;
            let mut response = stored.respond();
            let replayed = HeaderName::from_static(idempotency::REPLAYED);
            let headers = response.headers_mut();
            headers.insert(replayed, HeaderValue::from_static("true"));
            return Ok(Some(response));
        }
        let reply = effect(&tx).await;
        if let Some(surplus) = surplus {
            // What is not there, or not the caller's, comes first (404, 403); nothing of it stays.
            let status = reply.as_ref().err().map(|e| e.code().status().as_u16());
            if !matches!(status, Some(401 | 403 | 404)) {
                tx.end().await;
                return Err(surplus.again());
            }
        }
        let reply = match reply {
            Ok(reply) => reply,
            Err(refused) => {
                tx.end().await;
                return Err(refused);
            }
        };
        if let Some(key) = key
            && !key.store(&tx, &reply).await?
        {
            return Ok(None);
        }
        tx.commit().await?;
        Ok(Some(reply.respond()))
    }

    /// A representation, or 304.
    ///
    /// # Errors
    /// Never for our views.
    pub fn show<T: Serialize>(&self, view: &T, version: i32, cache: Cache) -> Result<HttpResponse> {
        self.no_unread_query()?;
        reply::show(&self.req, view, version, cache)
    }

    /// A text of another media type, or 304.
    ///
    /// # Errors
    /// 400 for query parameters.
    pub fn show_text(&self, text: Text, version: i32, cache: Cache) -> Result<HttpResponse> {
        self.no_unread_query()?;
        reply::text(&self.req, text, version, cache)
    }

    /// 304, if the caller has what this validator stands for.
    ///
    /// # Errors
    /// 400 for an unreadable `If-None-Match`, or query parameters that were not read.
    pub fn known(&self, etag: &str, cache: Cache) -> Result<Option<HttpResponse>> {
        self.no_unread_query()?;
        reply::known(&self.req, etag, cache)
    }

    /// A file, which is always sent: it was made for its caller.
    ///
    /// # Errors
    /// 400.
    pub fn show_file(&self, media: &str, disposition: &str) -> Result<HttpResponseBuilder> {
        self.no_unread_query()?;
        reply::file(&self.req, media, disposition)
    }

    /// A page.
    ///
    /// # Errors
    /// Never for our views.
    pub fn show_list<T: Serialize>(&self, page: &Page<T>, cache: Cache) -> Result<HttpResponse> {
        reply::list(&self.req, page, cache)
    }

    /// Public things may be kept by anybody if nobody in particular asked.
    #[must_use]
    pub fn public_cache(caller: &Caller) -> Cache {
        match caller {
            Caller::Stranger => Cache::Shared,
            Caller::User(_) | Caller::Key(_) => Cache::Private,
        }
    }

    /// What `If-Match` says.
    fn expected(&self) -> Result<Expected> {
        let mut versions = Vec::new();
        for header in self.req.headers().get_all(IF_MATCH) {
            let bad = || Error::refused_with(Code::UnreadableHeader, &[&"If-Match"]);
            for tag in header.to_str().map_err(|_| bad())?.split(',') {
                let tag = tag.trim();
                if tag == "*" {
                    return Ok(Expected::Any);
                }
                // A weak tag never matches (RFC 9110, 13.1.1).
                let weak = tag.strip_prefix("W/");
                let tag = weak
                    .unwrap_or(tag)
                    .strip_prefix('"')
                    .and_then(|tag| tag.strip_suffix('"'))
                    .ok_or_else(bad)?;
                let version = tag.split('.').next().and_then(|v| v.parse().ok());
                let version = version.filter(|_| weak.is_none());
                // Somebody else's ETag is well-formed, and matches nothing.
                versions.push(version.unwrap_or(-1));
            }
        }
        Ok(if versions.is_empty() {
            Expected::Unsaid
        } else {
            Expected::Versions(versions)
        })
    }

    fn media_type(&self, wanted: &[&str]) -> Result<()> {
        let sent = self.req.headers().get(CONTENT_TYPE);
        let sent = sent
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let sent = sent.split(';').next().unwrap_or_default().trim();
        if wanted
            .iter()
            .any(|wanted| sent.eq_ignore_ascii_case(wanted))
        {
            return Ok(());
        }
        let list = wanted.join(", ");
        Err(Error::refused_with(Code::UnsupportedMediaType, &[&list]))
    }

    /// What came and was not asked for: it would be lost silently. A step takes no body.
    async fn surplus(&self) -> Result<Option<Error>> {
        if self.payload.borrow().is_some() {
            let bytes = self.bytes().await?;
            if !bytes.iter().all(u8::is_ascii_whitespace) && bytes != b"{}" {
                let why = "no body is expected here";
                return Ok(Some(Error::refused_with(Code::UnreadableJson, &[&why])));
            }
        }
        Ok(self.no_unread_query().err())
    }

    async fn bytes(&self) -> Result<Vec<u8>> {
        let too_large = || Error::refused_with(Code::BodyTooLarge, &[&BODY_LIMIT]);
        let length = self.content_length();
        let length = length.and_then(|length| usize::try_from(length).ok());
        if length.is_some_and(|length| length > BODY_LIMIT) {
            return Err(too_large());
        }
        let Some(mut payload) = self.payload.take() else {
            return Err(Error::Internal("body read twice".into()));
        };
        let mut body = Vec::with_capacity(length.unwrap_or_default());
        while let Some(chunk) = payload.next().await {
            let chunk = chunk.map_err(|_| Error::refused(Code::BadRequest))?;
            if body.len() + chunk.len() > BODY_LIMIT {
                return Err(too_large());
            }
            body.extend_from_slice(&chunk);
        }
        self.body_hash.set(crypto::sha256_plain(&body));
        Ok(body)
    }
}

/// PostgreSQL ended one of two transactions that waited for each other (40P01, 40001).
fn is_deadlock(e: &Error) -> bool {
    use sea_orm::{DbErr, RuntimeErr, sqlx::Error as Sqlx};
    let Error::Db(DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e))) =
        e
    else {
        return false;
    };
    matches!(&**e, Sqlx::Database(e) if e.code().is_some_and(|c| c == "40P01" || c == "40001"))
}
