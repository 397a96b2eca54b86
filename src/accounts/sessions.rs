//! Sessions: signing in, rotating refresh tokens, signing out.

use chrono::Duration;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set,
    sea_query::{Expr, ExprTrait},
};

use super::dto_auth::{AuthSession, TokenPair};
use crate::{
    auth::{Allow, SignedIn, token::ACCESS_SECONDS},
    crypto,
    db::{Actor, Expected, Tx},
    entity::{
        ids::{FamilyId, UserId},
        token_family::{self, Column},
        used_refresh_token, user,
    },
    error::{Code, Error, Result},
    outbox::{self, Fact},
    policy::OwnAccount,
    web::{
        Page, Paging, State,
        page::{self, SortKey, SortValue, Sorting},
        text,
    },
};

/// How long a session lasts.
const DAYS: i64 = 30;

/// For how long the same successor is given to a token used twice (parallel tabs, a reply
/// that was lost on the way).
const GRACE_SECONDS: i64 = 10;

/// The account that the credentials belong to. Takes as long without one.
///
/// # Errors
/// 401, whatever is wrong; 503 if too many wait.
pub async fn authenticate(state: &State, email: &str, password: String) -> Result<user::Model> {
    let account = user::Entity::find()
        .filter(user::COLUMN.email_key.eq(text::email_key(email)))
        .filter(user::COLUMN.disabled.eq(false))
        .one(state.db.read())
        .await?;
    let hash = account
        .as_ref()
        .and_then(|account| account.password_hash.clone());
    let fits = state.passwords.verify(password, hash).await?;
    account
        .filter(|_| fits)
        .ok_or_else(|| Error::refused(Code::InvalidCredentials))
}

/// Opens a session for an account as it was seen when its password was compared.
///
/// # Errors
/// 401 if the account was taken out of use, or got another password, meanwhile.
pub async fn open(
    tx: &Tx,
    state: &State,
    seen: &user::Model,
    user_agent: Option<String>,
) -> Result<TokenPair> {
    // Whoever ends all sessions of the account waits, and finds this one.
    let account = user::Entity::find_by_id(seen.id)
        .filter(user::COLUMN.disabled.eq(false))
        .lock_shared()
        .one(tx)
        .await?;
    let user = account
        .filter(|account| account.password_hash == seen.password_hash)
        .map(|account| account.id)
        .ok_or_else(|| Error::refused(Code::InvalidCredentials))?;
    let id = FamilyId::new();
    let refresh_token = new_token(id)?;
    let row = token_family::ActiveModel {
        id: Set(id),
        user_id: Set(user),
        token_hash: Set(hash(&refresh_token)),
        prev_hash: Set(None),
        next_sealed: Set(None),
        rotated_at: Set(None),
        revoked_at: Set(None),
        expires_at: Set(tx.now + Duration::days(DAYS)),
        user_agent: Set(user_agent),
        created_at: Set(tx.now),
    };
    token_family::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    outbox::record(tx, Fact::new("session.opened", id, 1)).await?;
    pair(state, user, id, refresh_token)
}

fn pair(state: &State, user: UserId, family: FamilyId, refresh_token: String) -> Result<TokenPair> {
    Ok(TokenPair {
        access_token: state.keys.sign(user, family)?,
        token_type: "Bearer",
        expires_in: ACCESS_SECONDS,
        refresh_token,
    })
}

fn new_token(family: FamilyId) -> Result<String> {
    let secret = crypto::encode(&crypto::random::<32>()?);
    Ok(format!("krr_{}_{secret}", family.0.simple()))
}

fn hash(token: &str) -> Vec<u8> {
    crypto::sha256_plain(token.as_bytes()).to_vec()
}

/// Renews the tokens of a session. One of several parallel calls with the same token wins;
/// the others get the same successor for ten seconds. Any other used token revokes the
/// session: somebody has a copy.
///
/// Begins its own transactions, because a revocation must last although the call is refused.
///
/// # Errors
/// 401.
pub async fn refresh(state: &State, presented: &str, request: uuid::Uuid) -> Result<TokenPair> {
    let refused = || Error::refused(Code::InvalidRefreshToken);
    let id = presented
        .strip_prefix("krr_")
        .and_then(|rest| rest.split_once('_'))
        .and_then(|(id, _)| id.parse().ok())
        .map(FamilyId)
        .ok_or_else(refused)?;
    let actor = Actor {
        request: Some(request),
        ..Actor::SYSTEM
    };
    let tx = state.db.write(actor, Expected::Unsaid).await?;
    let presented_hash = hash(presented);
    // The successor is sealed under a key that only the holder of the token can derive.
    let seal = crypto::derive(presented.as_bytes(), "refresh")?;
    let successor = new_token(id)?;
    let won = token_family::Entity::update_many()
        .col_expr(Column::PrevHash, Expr::val(presented_hash.clone()))
        .col_expr(Column::TokenHash, Expr::val(hash(&successor)))
        .col_expr(
            Column::NextSealed,
            Expr::val(crypto::seal(&seal, successor.as_bytes())?),
        )
        .col_expr(Column::RotatedAt, Expr::val(tx.now))
        .filter(token_family::COLUMN.id.eq(id))
        .filter(token_family::COLUMN.token_hash.eq(presented_hash.clone()))
        .filter(token_family::COLUMN.revoked_at.is_null())
        .filter(token_family::COLUMN.expires_at.gt(tx.now))
        .exec(&tx)
        .await?;
    if won.rows_affected == 1 {
        let used = used_refresh_token::ActiveModel {
            token_hash: Set(presented_hash),
            family_id: Set(id),
        };
        used_refresh_token::Entity::insert(used)
            .exec_without_returning(&tx)
            .await?;
        let family = family(&tx, id).await?.ok_or_else(refused)?;
        let account = user::Entity::find_by_id(family.user_id).one(&tx).await?;
        let account = account
            .filter(|account| !account.disabled)
            .ok_or_else(refused)?;
        tx.commit().await?;
        return pair(state, account.id, id, successor);
    }
    let family = family(&tx, id).await?.ok_or_else(refused)?;
    if family.revoked_at.is_some() || family.expires_at <= tx.now {
        return Err(refused());
    }
    let fresh = family
        .rotated_at
        .is_some_and(|at| tx.now - at <= Duration::seconds(GRACE_SECONDS));
    if fresh
        && family.prev_hash.as_ref() == Some(&presented_hash)
        && let Some(sealed) = &family.next_sealed
    {
        let successor = crypto::open(&seal, sealed)?;
        let successor = String::from_utf8(successor).map_err(|_| refused())?;
        return pair(state, family.user_id, id, successor);
    }
    let used = used_refresh_token::Entity::find_by_id(presented_hash)
        .one(&tx)
        .await?;
    if used.is_some_and(|used| used.family_id == id) {
        revoke_in(&tx, id).await?;
        tx.commit().await?;
        tracing::warn!(session.id = %id, "a used refresh token came again: session revoked");
    }
    Err(refused())
}

async fn family(tx: &Tx, id: FamilyId) -> Result<Option<token_family::Model>> {
    Ok(token_family::Entity::find_by_id(id).one(tx).await?)
}

/// Ends a session at once.
///
/// # Errors
/// If the database fails.
pub async fn revoke_in(tx: &Tx, id: FamilyId) -> Result<()> {
    let row = token_family::ActiveModel {
        id: Set(id),
        revoked_at: Set(Some(tx.now)),
        next_sealed: Set(None),
        ..Default::default()
    };
    row.update(tx).await?;
    outbox::record(tx, Fact::new("session.revoked", id, 2)).await
}

/// Ends all sessions of a user but one.
///
/// # Errors
/// If the database fails.
pub async fn revoke_others(tx: &Tx, user: UserId, keep: Option<FamilyId>) -> Result<()> {
    let mut live = token_family::Entity::find()
        .filter(token_family::COLUMN.user_id.eq(user))
        .filter(token_family::COLUMN.revoked_at.is_null());
    if let Some(keep) = keep {
        live = live.filter(token_family::COLUMN.id.ne(keep));
    }
    for row in live.all(tx).await? {
        revoke_in(tx, row.id).await?;
    }
    Ok(())
}

/// Ends one of one's own sessions.
///
/// # Errors
/// 404.
pub async fn revoke(tx: &Tx, me: &SignedIn, id: FamilyId) -> Result<()> {
    let row = family(tx, id).await?;
    let row = row.filter(|row| row.user_id == me.id && row.revoked_at.is_none());
    row.ok_or_else(Error::not_found)?;
    revoke_in(tx, id).await
}

static SORTING: Sorting<token_family::Model> = Sorting {
    keys: &[SortKey {
        name: "created_at",
        column: |_| Expr::col((token_family::Entity, token_family::Column::CreatedAt)),
        of: |row, _| SortValue::Instant(row.created_at),
    }],
    id: || Expr::col((token_family::Entity, token_family::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: true,
};

/// A page of one's own sessions.
///
/// # Errors
/// 403 for API keys.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<OwnAccount>,
    paging: &Paging,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Page<AuthSession>> {
    let me = by.user()?;
    let select = token_family::Entity::find()
        .filter(token_family::COLUMN.user_id.eq(me.id))
        .filter(token_family::COLUMN.revoked_at.is_null())
        .filter(Expr::col((token_family::Entity, token_family::Column::ExpiresAt)).gt(now));
    let page = page::fetch(db, select, paging, &SORTING).await?;
    Ok(page.map(|row| AuthSession::new(row, me.family)))
}
