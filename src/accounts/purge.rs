//! What nobody can use any more is not kept.

use chrono::Duration;
use sea_orm::{EntityTrait, QueryFilter};

use crate::{
    db::{Actor, Db, Expected},
    entity::{invitation, password_reset, token_family},
    error::Result,
};

/// How long an invitation is kept after its link ended, to see whom one had invited.
const INVITATION_DAYS: i64 = 90;

/// Deletes ended sessions and links, and old invitations.
///
/// # Errors
/// If the database fails.
pub async fn purge(db: &Db) -> Result<()> {
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    token_family::Entity::delete_many()
        .filter(token_family::COLUMN.expires_at.lte(tx.now))
        .exec(&tx)
        .await?;
    password_reset::Entity::delete_many()
        .filter(password_reset::COLUMN.expires_at.lte(tx.now))
        .exec(&tx)
        .await?;
    let old = tx.now - Duration::days(INVITATION_DAYS);
    invitation::Entity::delete_many()
        .filter(invitation::COLUMN.expires_at.lte(old))
        .exec(&tx)
        .await?;
    tx.commit().await
}
