//! Links by which an offered seat is taken or left without signing in.
//!
//! The token proves itself: it is an HMAC over the registration, the offer's end and the
//! person's address, so that it is good for one offer to one person, and nothing has to be
//! stored. Of its 256 bits nobody can guess one.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, EntityTrait, QuerySelect, prelude::Uuid};
use serde::Serialize;
use utoipa::ToSchema;

use super::decide::{Step, step_in};
use crate::{
    auth::token::Keys,
    crypto,
    db::Tx,
    entity::{
        event,
        ids::{EventId, RegistrationId},
        kinds::RegistrationStatus,
        registration,
    },
    error::{Code, Error, Result},
    events::{Schedule, lifecycle::is_ahead},
    seats::Pool,
};

/// Bytes of an id before the HMAC.
const ID: usize = 16;

/// A seat that is offered
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "registration_id": "0199d1a0-5c1f-7000-8000-000000000020", "event_id": "0199d1a0-5c1f-7000-8000-000000000011",
    "title": "13. Ideenwerkstatt", "schedule": {"precision": "day", "start": "2026-11-12", "end": "2026-11-13", "time_zone": "Europe/Berlin"},
    "status": "offered", "offered_until": "2026-11-01T10:00:00Z"
}))]
pub struct Offer {
    /// The registration.
    pub registration_id: RegistrationId,
    /// The event.
    pub event_id: EventId,
    /// Its title.
    #[schema(max_length = 200)]
    pub title: String,
    /// When it is.
    pub schedule: Schedule,
    /// Where the registration stands: `offered`, or by now `confirmed` or `cancelled`.
    pub status: RegistrationStatus,
    /// Until when the offer can be accepted; null when it was answered.
    pub offered_until: Option<DateTime<Utc>>,
}

/// The token for the offer that a registration holds, if it holds one.
///
/// # Errors
/// Never with these lengths.
pub fn token_of(keys: &Keys, row: &registration::Model) -> Result<Option<String>> {
    let Some(until) = row.offered_until else {
        return Ok(None);
    };
    let mut token = row.id.0.as_bytes().to_vec();
    token.extend(until.timestamp_micros().to_be_bytes());
    token.extend(proof(keys, row, until)?);
    Ok(Some(crypto::encode(&token)))
}

fn proof(keys: &Keys, row: &registration::Model, until: DateTime<Utc>) -> Result<[u8; 32]> {
    let until = until.timestamp_micros().to_be_bytes();
    let said = crypto::sha256(&[row.id.0.as_bytes(), &until, row.email_key.as_bytes()]);
    Ok(crypto::mac(&keys.derive("offer links")?, &said))
}

/// What an offer is about.
///
/// # Errors
/// 409 if the link is not good any more.
pub async fn show<C: ConnectionTrait>(
    db: &C,
    keys: &Keys,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Offer> {
    let id = id_of(token).ok_or_else(invalid)?;
    let row = registration::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(invalid)?;
    let until = check(keys, &row, token)?;
    let answered = matches!(
        row.status,
        RegistrationStatus::Confirmed | RegistrationStatus::Cancelled
    );
    let open = row.status == RegistrationStatus::Offered && until > now;
    if !answered && !open {
        return Err(invalid());
    }
    let event = event_of(db, &row).await?;
    if open && !is_ahead(&event, now) {
        return Err(invalid());
    }
    Ok(view(&event, &row))
}

/// Takes or leaves the seat. To repeat it does no harm.
///
/// # Errors
/// 409 if the link is not good any more, or was used for the other answer.
pub async fn answer(tx: &Tx, keys: &Keys, token: &str, step: Step) -> Result<Offer> {
    let id = id_of(token).ok_or_else(invalid)?;
    let seen = registration::Entity::find_by_id(id).one(tx).await?;
    let seen = seen.ok_or_else(invalid)?;
    check(keys, &seen, token)?;
    let pool = Pool::lock(tx, seen.event_id).await?;
    let mut pool = pool.ok_or_else(|| Error::Internal("registration without seats".into()))?;
    let row = registration::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(invalid)?;
    check(keys, &row, token)?;
    let event = event_of(tx, &row).await?;
    let wanted = row.status == RegistrationStatus::Offered;
    let row = if wanted {
        // What was called off or is over has no seats any more.
        if step == Step::Accept && !is_ahead(&event, pool.now(tx)) {
            return Err(invalid());
        }
        step_in(tx, &mut pool, row, step).await?
    } else if row.status == target(step) {
        row
    } else {
        return Err(invalid());
    };
    pool.save(tx).await?;
    Ok(view(&event, &row))
}

fn target(step: Step) -> RegistrationStatus {
    match step {
        Step::Accept => RegistrationStatus::Confirmed,
        _ => RegistrationStatus::Cancelled,
    }
}

fn invalid() -> Error {
    Error::refused(Code::LinkInvalid)
}

fn id_of(token: &str) -> Option<RegistrationId> {
    let bytes = crypto::decode(token).ok()?;
    let id = Uuid::from_slice(bytes.get(..ID)?).ok()?;
    Some(RegistrationId(id))
}

/// Whether the token was made for this person's offer; until when that holds. What was answered
/// keeps no deadline, so it stands in the token.
fn check(keys: &Keys, row: &registration::Model, token: &str) -> Result<DateTime<Utc>> {
    let bytes = crypto::decode(token).map_err(|_| invalid())?;
    let until = bytes.get(ID..ID + 8).and_then(|b| b.try_into().ok());
    let until = until.map(i64::from_be_bytes).ok_or_else(invalid)?;
    let until = DateTime::from_timestamp_micros(until).ok_or_else(invalid)?;
    let given = bytes.get(ID + 8..).unwrap_or_default();
    let current = row.offered_until.is_none_or(|now| now == until);
    if current && crypto::same(given, &proof(keys, row, until)?) {
        return Ok(until);
    }
    Err(invalid())
}

async fn event_of<C: ConnectionTrait>(db: &C, row: &registration::Model) -> Result<event::Model> {
    let event = event::Entity::find_by_id(row.event_id).one(db).await?;
    event.ok_or_else(Error::not_found)
}

fn view(event: &event::Model, row: &registration::Model) -> Offer {
    Offer {
        registration_id: row.id,
        event_id: event.id,
        schedule: Schedule::of(event),
        title: event.title.clone(),
        status: row.status,
        offered_until: row.offered_until,
    }
}
