//! The link to one's own calendar: 256 random bits, of which only the hash is kept.

use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set,
    sea_query::{Expr, OnConflict},
};

use super::dto::{CalendarLink, NewCalendarLink};
use crate::{
    accounts::users,
    auth::Allow,
    crypto,
    db::{Actor, Db, Expected, Tx},
    entity::{calendar_link, ids::UserId, user},
    error::{Error, Result},
    outbox::{self, Fact},
    policy::OwnAccount,
};

fn hash(token: &str) -> Vec<u8> {
    crypto::sha256_plain(token.as_bytes()).to_vec()
}

/// Makes the link; one that there was is good for nothing any more.
///
/// # Errors
/// If the system has no randomness to give.
pub async fn create(tx: &Tx, by: &Allow<OwnAccount>, base: &str) -> Result<NewCalendarLink> {
    let me = by.user()?.id;
    users::in_use(tx, me).await?;
    let token = crypto::encode(&crypto::random::<32>()?);
    let row = calendar_link::ActiveModel {
        user_id: Set(me),
        token_hash: Set(hash(&token)),
        created_at: Set(tx.now),
        last_used_at: Set(None),
    };
    let columns = [
        calendar_link::Column::TokenHash,
        calendar_link::Column::CreatedAt,
        calendar_link::Column::LastUsedAt,
    ];
    let replace = OnConflict::column(calendar_link::Column::UserId)
        .update_columns(columns)
        .to_owned();
    calendar_link::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    outbox::record(tx, Fact::new("calendar.linked", me, 1)).await?;
    Ok(NewCalendarLink {
        url: format!("{base}/api/v1/calendars/{token}.ics"),
        created_at: tx.now,
    })
}

/// Whether there is a link.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(db: &C, by: &Allow<OwnAccount>) -> Result<CalendarLink> {
    let row = calendar_link::Entity::find_by_id(by.user()?.id)
        .one(db)
        .await?;
    row.map(CalendarLink::from).ok_or_else(Error::not_found)
}

/// Takes the link back.
///
/// # Errors
/// 404.
pub async fn delete(tx: &Tx, by: &Allow<OwnAccount>) -> Result<()> {
    let me = by.user()?.id;
    let gone = calendar_link::Entity::delete_by_id(me).exec(tx).await?;
    if gone.rows_affected == 0 {
        return Err(Error::not_found());
    }
    outbox::record(tx, Fact::new("calendar.unlinked", me, 1)).await
}

/// Whose link it is, if it still is one and the account in use; notes that it was used.
///
/// # Errors
/// 404.
pub async fn holder(db: &Db, token: &str) -> Result<user::Model> {
    let hash = hash(token);
    let row = calendar_link::Entity::find()
        .filter(calendar_link::COLUMN.token_hash.eq(hash.clone()))
        .one(db.read())
        .await?
        .ok_or_else(Error::not_found)?;
    let account = user::Entity::find_by_id(row.user_id)
        .filter(user::COLUMN.disabled.eq(false))
        .one(db.read())
        .await?
        .ok_or_else(Error::not_found)?;
    used(db, (row.user_id, hash), row.last_used_at).await?;
    Ok(account)
}

/// An hour is fine enough to see that a link is in use; when somebody's telephone asked is nobody's affair.
async fn used(db: &Db, (user, hash): (UserId, Vec<u8>), last: Option<DateTime<Utc>>) -> Result<()> {
    let now = db.now();
    if last.is_some_and(|at| now - at < Duration::hours(1)) {
        return Ok(());
    }
    let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    calendar_link::Entity::update_many()
        .col_expr(calendar_link::Column::LastUsedAt, Expr::val(now))
        .filter(calendar_link::COLUMN.user_id.eq(user))
        // Not of the one that has taken its place meanwhile.
        .filter(calendar_link::COLUMN.token_hash.eq(hash))
        .exec(&tx)
        .await?;
    tx.commit().await
}

/// The link of a person who reads everything that is stored about them.
///
/// # Errors
/// If the database fails.
pub async fn exported<C: ConnectionTrait>(db: &C, id: UserId) -> Result<Option<CalendarLink>> {
    let row = calendar_link::Entity::find_by_id(id).one(db).await?;
    Ok(row.map(CalendarLink::from))
}
