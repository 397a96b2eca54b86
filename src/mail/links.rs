//! Links by which somebody who gets mails can stop those that do not concern their own place,
//! without signing in: `List-Unsubscribe` (RFC 2369), with one click (RFC 8058).

use sea_orm::{ActiveModelTrait, EntityTrait, QuerySelect, Set, prelude::Uuid};

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

/// The token for a recipient who has something to stop.
///
/// # Errors
/// Never with these lengths.
pub fn token_of(keys: &Keys, kind: RecipientKind, id: Uuid) -> Result<String> {
    let mut token = vec![u8::from(kind == RecipientKind::User)];
    token.extend(id.as_bytes());
    let proof = crypto::mac(&keys.derive("unsubscribe links")?, &token);
    token.extend(proof);
    Ok(crypto::encode(&token))
}

/// Stops the mails that are not about the recipient's own place or account.
///
/// # Errors
/// 404 if the link is not one of ours, or leads to nobody any more.
pub async fn unsubscribe(tx: &Tx, keys: &Keys, token: &str) -> Result<()> {
    let invalid = Error::not_found;
    let bytes = crypto::decode(token).map_err(|_| invalid())?;
    let (head, given) = bytes.split_at_checked(HEAD).ok_or_else(invalid)?;
    let proof = crypto::mac(&keys.derive("unsubscribe links")?, head);
    if !crypto::same(given, &proof) {
        return Err(invalid());
    }
    let id = Uuid::from_slice(head.get(1..).unwrap_or_default()).map_err(|_| invalid())?;
    let fields = || vec!["notices".to_owned()];
    if head.first() == Some(&1) {
        let row = user::Entity::find_by_id(UserId(id)).lock_exclusive();
        let row = row.one(tx).await?.ok_or_else(invalid)?;
        let (id, version) = (row.id, row.version + 1);
        if row.notices {
            let mut row: user::ActiveModel = row.into();
            row.notices = Set(false);
            row.version = Set(version);
            row.updated_at = Set(tx.now);
            row.update(tx).await?;
            let fact = Fact::new("user.updated", id, version).fields(fields());
            outbox::record(tx, fact).await?;
        }
        return Ok(());
    }
    let row = registration::Entity::find_by_id(RegistrationId(id)).lock_exclusive();
    let row = row.one(tx).await?.ok_or_else(invalid)?;
    let (id, event, version) = (row.id, row.event_id, row.version + 1);
    if row.notices {
        let mut row: registration::ActiveModel = row.into();
        row.notices = Set(false);
        row.version = Set(version);
        row.updated_at = Set(tx.now);
        row.update(tx).await?;
        let fact = Fact::new("registration.updated", id, version)
            .of_event(event)
            .fields(fields());
        outbox::record(tx, fact).await?;
    }
    Ok(())
}
