//! Links by which somebody who gets mails can stop those that do not concern their own place,
//! without signing in: `List-Unsubscribe` (RFC 2369), with one click (RFC 8058).

use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    prelude::Uuid,
};

use crate::{
    auth::token::Keys,
    crypto,
    db::Tx,
    entity::{
        ids::{RegistrationId, UserId},
        kinds::RecipientKind,
        registration, user,
    },
    error::{Error, Result},
    outbox::{self, Fact},
};

/// Bytes before the HMAC: which table, which row.
const HEAD: usize = 17;

/// The token for a recipient who has something to stop: good for this person only, not for the
/// next who has the place or the account's address.
///
/// # Errors
/// Never with these lengths.
pub fn token_of(keys: &Keys, (kind, id): (RecipientKind, Uuid), email_key: &str) -> Result<String> {
    let mut token = vec![u8::from(kind == RecipientKind::User)];
    token.extend(id.as_bytes());
    let proof = proof(keys, &token, email_key)?;
    token.extend(proof);
    Ok(crypto::encode(&token))
}

fn proof(keys: &Keys, head: &[u8], email_key: &str) -> Result<[u8; 32]> {
    let said = crypto::sha256(&[head, email_key.as_bytes()]);
    Ok(crypto::mac(&keys.derive("unsubscribe links")?, &said))
}

/// Stops the mails that are not about somebody's own place or account: to the account and to
/// all its places ahead, or to the one place of somebody without.
///
/// # Errors
/// 404 if the link is not one of ours, or leads to nobody any more.
pub async fn unsubscribe(tx: &Tx, keys: &Keys, token: &str) -> Result<()> {
    let bytes = crypto::decode(token).map_err(|_| Error::not_found())?;
    let (head, given) = bytes.split_at_checked(HEAD).ok_or_else(Error::not_found)?;
    let id = Uuid::from_slice(head.get(1..).unwrap_or_default()).map_err(|_| Error::not_found())?;
    let mut account = None;
    let mut place = None;
    if head.first() == Some(&1) {
        account = user::Entity::find_by_id(UserId(id)).one(tx).await?;
    } else {
        place = registration::Entity::find_by_id(RegistrationId(id))
            .one(tx)
            .await?;
        if let Some(user) = place.as_ref().and_then(|row| row.user_id) {
            account = user::Entity::find_by_id(user).one(tx).await?;
        }
    }
    let address = account.as_ref().map(|row| &row.email_key);
    let address = address.or(place.as_ref().map(|row| &row.email_key));
    let address = address.ok_or_else(Error::not_found)?;
    if !crypto::same(given, &proof(keys, head, address)?) {
        return Err(Error::not_found());
    }
    if let Some(row) = account {
        return of_account(tx, row).await;
    }
    match place {
        Some(row) => of_place(tx, row).await,
        None => Err(Error::not_found()),
    }
}

async fn of_account(tx: &Tx, row: user::Model) -> Result<()> {
    let places = registration::Entity::find()
        .filter(registration::COLUMN.user_id.eq(row.id))
        .filter(registration::COLUMN.notices.eq(true))
        .order_by_asc(registration::COLUMN.id)
        .lock_exclusive()
        .all(tx)
        .await?;
    for place in places {
        of_place(tx, place).await?;
    }
    if !row.notices {
        return Ok(());
    }
    let (id, version) = (row.id, row.version + 1);
    let mut row: user::ActiveModel = row.into();
    row.notices = Set(false);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    row.update(tx).await?;
    let fact = Fact::new("user.updated", id, version).fields(vec!["notices".into()]);
    outbox::record(tx, fact).await
}

async fn of_place(tx: &Tx, row: registration::Model) -> Result<()> {
    if !row.notices {
        return Ok(());
    }
    let (id, event, version) = (row.id, row.event_id, row.version + 1);
    let mut row: registration::ActiveModel = row.into();
    row.notices = Set(false);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    row.update(tx).await?;
    let fact = Fact::new("registration.updated", id, version)
        .of_event(event)
        .fields(vec!["notices".into()]);
    outbox::record(tx, fact).await
}
