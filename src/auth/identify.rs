//! Who calls: access token or API key, looked up with one statement.

use actix_web::{HttpRequest, http::header::AUTHORIZATION, web::Data};
use chrono::Duration;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, prelude::Uuid, sea_query::Expr};

use super::{Caller, KeyHolder, SignedIn};
use crate::{
    crypto,
    db::{Actor, Db, Expected},
    entity::{
        api_key,
        ids::{ApiKeyId, FamilyId, UserId},
        token_family, user,
    },
    error::{Code, Error, Result},
    web::State,
};

/// Prefix by which an API key is told from an access token (and found by secret scanners).
pub const KEY_PREFIX: &str = "krk_";

/// Who sent the request.
///
/// # Errors
/// 401 if credentials were sent that are not valid: they are never ignored.
pub async fn identify(req: &HttpRequest) -> Result<Caller> {
    let Some(header) = req.headers().get(AUTHORIZATION) else {
        return Ok(Caller::Stranger);
    };
    let state = req
        .app_data::<Data<State>>()
        .ok_or_else(|| Error::Internal("no state".into()))?;
    let token = header
        .to_str()
        .ok()
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim())
        .ok_or_else(invalid)?;
    match token.strip_prefix(KEY_PREFIX) {
        Some(key) => by_key(&state.db, key).await,
        None => by_token(state, token).await,
    }
}

/// The user of an access token, if the session was not revoked and the account is in use.
async fn by_token(state: &State, token: &str) -> Result<Caller> {
    let claims = state.keys.verify(token).ok_or_else(invalid)?;
    let family = FamilyId(claims.sid);
    let live = token_family::Entity::find()
        .select_only()
        .column(token_family::Column::UserId)
        .filter(token_family::COLUMN.id.eq(family))
        .filter(token_family::COLUMN.revoked_at.is_null())
        .filter(token_family::COLUMN.expires_at.gt(state.db.now()));
    let user = user::Entity::find()
        .filter(user::COLUMN.id.eq(UserId(claims.sub)))
        .filter(user::COLUMN.disabled.eq(false))
        .filter(
            user::COLUMN
                .id
                .in_subquery(sea_orm::QueryTrait::into_query(live)),
        )
        .one(state.db.read())
        .await?
        .ok_or_else(invalid)?;
    Ok(signed_in(&state.db, user, family))
}

fn signed_in(db: &Db, user: user::Model, family: FamilyId) -> Caller {
    // A mandate gives its district from its first day to its last.
    let today = db.today();
    let holds = user.mandate_from.is_none_or(|from| from <= today)
        && user.mandate_to.is_none_or(|to| today <= to);
    Caller::User(SignedIn {
        id: user.id,
        family,
        role: user.role,
        district: user.district_ags.filter(|_| holds),
        organization: user.organization_id,
    })
}

/// Who asked for something that is done later, as they are now; none if they may do nothing any
/// more.
///
/// # Errors
/// If the database fails.
pub async fn anew(db: &Db, user: Option<UserId>, key: Option<ApiKeyId>) -> Result<Option<Caller>> {
    if let Some(id) = user {
        let user = user::Entity::find_by_id(id)
            .filter(user::COLUMN.disabled.eq(false))
            .one(db.read())
            .await?;
        // Sessions end; what they began goes on.
        let family = FamilyId(Uuid::nil());
        return Ok(user.map(|user| signed_in(db, user, family)));
    }
    let Some(id) = key else { return Ok(None) };
    let key = api_key::Entity::find_by_id(id).one(db.read()).await?;
    let now = db.now();
    let live = key.filter(|key| key.expires_at.is_none_or(|at| now < at));
    Ok(live.map(|key| Caller::Key(holder(&key))))
}

fn holder(key: &api_key::Model) -> KeyHolder {
    KeyHolder {
        id: key.id,
        organization: key.organization_id,
        scopes: key.scopes.0.clone(),
        event: key.event_id,
    }
}

/// The holder of an API key `krk_<id>_<secret>`.
async fn by_key(db: &Db, key: &str) -> Result<Caller> {
    let (id, secret) = key.split_once('_').ok_or_else(invalid)?;
    let id = Uuid::try_parse(id).map_err(|_| invalid())?;
    let key = api_key::Entity::find_by_id(ApiKeyId(id))
        .one(db.read())
        .await?
        .ok_or_else(invalid)?;
    let now = db.now();
    let expired = key.expires_at.is_some_and(|at| at <= now);
    let hash = crypto::sha256_plain(secret.as_bytes());
    let renewed = key.previous_until.is_some_and(|until| now < until);
    let before = key.previous_hash.as_ref().filter(|_| renewed);
    let fits = |known: &Vec<u8>| crypto::same(known, &hash);
    if expired || !(fits(&key.secret_hash) || before.is_some_and(fits)) {
        return Err(invalid());
    }
    let holder = holder(&key);
    // A minute is fine enough for 'last used', and spares a write for each request.
    if key
        .last_used_at
        .is_none_or(|at| now - at > Duration::minutes(1))
    {
        let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
        let used = api_key::Entity::update_many()
            .col_expr(api_key::Column::LastUsedAt, Expr::val(now))
            .filter(api_key::COLUMN.id.eq(key.id))
            .exec(&tx)
            .await?;
        tx.commit().await?;
        if used.rows_affected == 0 {
            return Err(invalid());
        }
    }
    Ok(Caller::Key(holder))
}

fn invalid() -> Error {
    Error::refused(Code::InvalidToken)
}
