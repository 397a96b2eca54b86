//! `Idempotency-Key` (IETF draft-ietf-httpapi-idempotency-key-header): a request repeated
//! with the same key has the effect of one, also across processes and after a crash.
//!
//! The reply is stored in the transaction of its effect, sealed with a key derived from the
//! raw key (which only the client has), because it may hold personal data.

use actix_web::{HttpRequest, http::Method};
use chrono::Duration;
use sea_orm::{
    EntityTrait, QueryFilter, Set,
    sea_query::{Expr, ExprTrait, OnConflict},
};

use super::Reply;
use crate::{
    auth::Caller,
    crypto,
    db::{Db, Tx},
    entity::idempotency::{self, Column},
    error::{Code, Error, Result},
};

/// Says that a reply is a repetition.
pub const REPLAYED: &str = "idempotency-replayed";

/// How long a reply can be repeated.
const HOURS: i64 = 24;

/// A key in use by a caller for a request.
pub struct Key {
    hash: [u8; 32],
    request: [u8; 32],
    seal: [u8; 32],
}

impl Key {
    /// The key of a request, if it has one.
    ///
    /// # Errors
    /// 400 if it is empty, longer than 255 characters or not ASCII.
    pub fn of(req: &HttpRequest, caller: &Caller, body: &[u8; 32]) -> Result<Option<Self>> {
        // Other methods are idempotent by themselves, or by If-Match.
        let header = req.headers().get("idempotency-key");
        let Some(header) = header.filter(|_| req.method() == Method::POST) else {
            return Ok(None);
        };
        let raw = header
            .to_str()
            .ok()
            .map(plain)
            .filter(|raw| (1..=255).contains(&raw.len()) && raw.bytes().all(is_plain))
            .ok_or_else(|| Error::refused_with(Code::UnreadableHeader, &[&"Idempotency-Key"]))?;
        let caller = caller.scope();
        let path = req.uri().to_string();
        Ok(Some(Self {
            hash: crypto::sha256(&[caller.as_bytes(), raw.as_bytes()]),
            request: crypto::sha256(&[req.method().as_str().as_bytes(), path.as_bytes(), body]),
            seal: crypto::derive(&[caller.as_bytes(), raw.as_bytes()].concat(), "idempotency")?,
        }))
    }

    /// The stored reply, if this request was answered before. Holds the key until the
    /// transaction ends.
    ///
    /// # Errors
    /// 409 while another one with this key is at work, 422 if it was used for something else.
    pub async fn replay(&self, tx: &Tx) -> Result<Option<Reply>> {
        let (high, _) = self.hash.split_first_chunk().unwrap_or((&[0; 8], &[]));
        if !Db::try_lock(tx, i64::from_be_bytes(*high)).await? {
            return Err(Error::refused(Code::IdempotencyInFlight));
        }
        // A statement of its own: its snapshot is younger than the lock.
        let stored = idempotency::Entity::find_by_id(self.hash.to_vec())
            .filter(idempotency::COLUMN.expires_at.gt(tx.now))
            .one(tx)
            .await?;
        let Some(stored) = stored else {
            return Ok(None);
        };
        if stored.request_hash != self.request {
            return Err(Error::refused(Code::IdempotencyKeyReused));
        }
        let plain = crypto::open(&self.seal, &stored.sealed)?;
        let reply = serde_json::from_slice(&plain).map_err(|e| Error::Internal(e.to_string()))?;
        Ok(Some(reply))
    }

    /// Stores the reply with its effect; false if somebody else stored one meanwhile.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn store(&self, tx: &Tx, reply: &Reply) -> Result<bool> {
        let plain = serde_json::to_vec(reply).map_err(|e| Error::Internal(e.to_string()))?;
        let row = idempotency::ActiveModel {
            key_hash: Set(self.hash.to_vec()),
            request_hash: Set(self.request.to_vec()),
            status: Set(i16::try_from(reply.status()).unwrap_or_default()),
            sealed: Set(crypto::seal(&self.seal, &plain)?),
            expires_at: Set(tx.now + Duration::hours(HOURS)),
        };
        let replace_expired = OnConflict::column(Column::KeyHash)
            .update_columns([
                Column::RequestHash,
                Column::Status,
                Column::Sealed,
                Column::ExpiresAt,
            ])
            .action_and_where(Expr::col((idempotency::Entity, Column::ExpiresAt)).lte(tx.now))
            .to_owned();
        let rows = idempotency::Entity::insert(row)
            .on_conflict(replace_expired)
            .exec_without_returning(tx)
            .await?;
        Ok(rows > 0)
    }
}

/// The key as it is, or without the quotes in which the draft puts it.
fn plain(raw: &str) -> &str {
    let inner = raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"'));
    inner.unwrap_or(raw)
}

/// Visible ASCII without blanks and quotes, as the document says.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic() && byte != b'"'
}

/// Deletes what can't be repeated any more.
///
/// # Errors
/// If the database fails.
pub async fn purge(db: &Db) -> Result<u64> {
    let tx = db
        .write(crate::db::Actor::SYSTEM, crate::db::Expected::Unsaid)
        .await?;
    let gone = idempotency::Entity::delete_many()
        .filter(idempotency::COLUMN.expires_at.lte(tx.now))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(gone.rows_affected)
}
