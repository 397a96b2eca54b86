//! Setting passwords: by the person, by a link, by the command line.

use chrono::Duration;
use sea_orm::{
    ActiveModelTrait, EntityTrait, QueryFilter, QuerySelect, Set,
    sea_query::{Expr, ExprTrait},
};

use super::sessions;
use crate::{
    auth::{SignedIn, password},
    crypto,
    db::Tx,
    entity::{
        ids::{FamilyId, ResetId, UserId},
        password_reset, user,
    },
    error::{Code, Error, FindingCode, Result},
    outbox::{self, Fact},
    web::{State, text},
};

/// How long a reset link is good.
const HOURS: i64 = 2;

/// Gives an account a new password (its hash) and ends its sessions but one.
///
/// # Errors
/// 404 if there is no such account in use.
pub async fn set_password(tx: &Tx, id: UserId, hash: String, keep: Option<FamilyId>) -> Result<()> {
    let account = locked(tx, id).await?;
    replace(tx, account, hash, keep).await
}

/// Gives an account the password that it asked for, if the one that was compared still holds:
/// hashing takes a while, and a reset may have come in between.
///
/// # Errors
/// 422 if another password holds by now.
pub async fn set_if_unchanged(
    tx: &Tx,
    seen: &user::Model,
    hash: String,
    keep: FamilyId,
) -> Result<()> {
    let account = locked(tx, seen.id).await?;
    if account.password_hash != seen.password_hash {
        return Err(Error::invalid("/current_password", FindingCode::Format));
    }
    replace(tx, account, hash, Some(keep)).await
}

async fn locked(tx: &Tx, id: UserId) -> Result<user::Model> {
    let row = user::Entity::find_by_id(id)
        .filter(super::users::existing())
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)?;
    super::users::still_there(tx, id).await?;
    Ok(row)
}

async fn replace(
    tx: &Tx,
    account: user::Model,
    hash: String,
    keep: Option<FamilyId>,
) -> Result<()> {
    let (id, version) = (account.id, account.version + 1);
    let mut row: user::ActiveModel = account.into();
    row.password_hash = Set(Some(hash));
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    row.update(tx).await?;
    sessions::revoke_others(tx, id, keep).await?;
    let fact = Fact::new("user.updated", id, version).fields(vec!["password".into()]);
    outbox::record(tx, fact).await
}

/// Changes one's own password.
///
/// # Errors
/// 422 if the present one is wrong or the new one is easy to guess.
pub async fn change(
    state: &State,
    me: &SignedIn,
    current: String,
    new: String,
) -> Result<(user::Model, String)> {
    let account = user::Entity::find_by_id(me.id).one(state.db.read()).await?;
    let account = account.ok_or_else(Error::not_found)?;
    password::check(&new, &[&account.name, &account.email], "/new_password")?;
    let known = account.password_hash.clone();
    if !state.passwords.verify(current, known).await? {
        return Err(Error::invalid("/current_password", FindingCode::Format));
    }
    let hash = state.passwords.hash(new).await?;
    Ok((account, hash))
}

/// Makes a reset link for an address; the link, to be sent by mail, if it has an account.
/// Without one the same is written, so that the time to answer does not tell.
///
/// # Errors
/// If the database fails.
pub async fn request_reset(tx: &Tx, state: &State, email: &str) -> Result<Option<String>> {
    let account = user::Entity::find()
        .filter(user::COLUMN.email_key.eq(text::email_key(email)))
        .filter(user::COLUMN.disabled.eq(false))
        .one(tx)
        .await?;
    let account = account.map(|account| account.id);
    let token = crypto::encode(&crypto::random::<32>()?);
    let id = ResetId::new();
    let row = password_reset::ActiveModel {
        id: Set(id),
        user_id: Set(account),
        token_hash: Set(crypto::sha256_plain(token.as_bytes()).to_vec()),
        token_sealed: Set(Some(crypto::seal(
            &state.keys.derive("mail links")?,
            token.as_bytes(),
        )?)),
        expires_at: Set(tx.now + Duration::hours(HOURS)),
        used_at: Set(None),
        created_at: Set(tx.now),
    };
    password_reset::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    outbox::record(tx, Fact::new("password_reset.requested", id, 1)).await?;
    Ok(account.map(|_| format!("{}/reset#token={token}", state.base_url)))
}

/// The account that a reset link is for.
///
/// # Errors
/// 409 if the link is not good any more.
pub async fn reset_account(state: &State, token: &str) -> Result<user::Model> {
    let invalid = || Error::refused(Code::LinkInvalid);
    let reset = password_reset::Entity::find()
        .filter(
            password_reset::COLUMN
                .token_hash
                .eq(crypto::sha256_plain(token.as_bytes()).to_vec()),
        )
        .filter(password_reset::COLUMN.used_at.is_null())
        .filter(password_reset::COLUMN.expires_at.gt(state.db.now()))
        .one(state.db.read())
        .await?
        .ok_or_else(invalid)?;
    let id = reset.user_id.ok_or_else(invalid)?;
    let account = user::Entity::find_by_id(id).one(state.db.read()).await?;
    account
        .filter(|account| !account.disabled)
        .ok_or_else(invalid)
}

/// Spends the link and sets the password; ends all sessions.
///
/// # Errors
/// 409 if the link was spent meanwhile.
pub async fn reset(tx: &Tx, token: &str, hash: String) -> Result<()> {
    let spent = password_reset::Entity::update_many()
        .col_expr(password_reset::Column::UsedAt, Expr::val(tx.now))
        .col_expr(
            password_reset::Column::TokenSealed,
            Expr::val(Option::<Vec<u8>>::None),
        )
        .filter(
            password_reset::COLUMN
                .token_hash
                .eq(crypto::sha256_plain(token.as_bytes()).to_vec()),
        )
        .filter(password_reset::COLUMN.used_at.is_null())
        .filter(Expr::col(password_reset::Column::ExpiresAt).gt(tx.now))
        .exec_with_returning(tx)
        .await?;
    let id = spent.first().and_then(|spent| spent.user_id);
    let id = id.ok_or_else(|| Error::refused(Code::LinkInvalid))?;
    let done = set_password(tx, id, hash, None).await;
    // Deleted meanwhile: then the link leads nowhere.
    done.map_err(|e| match e.code() {
        Code::NotFound => Error::refused(Code::LinkInvalid),
        _ => e,
    })
}
