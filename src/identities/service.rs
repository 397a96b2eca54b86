//! Whose an identity is: signing in with it, linking and unlinking.

use futures_util::future::join_all;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

use super::{
    dto::{IdentityView, ProviderView},
    flow,
};
use crate::{
    accounts::{
        groups, sessions,
        users::{self, NewUser},
    },
    auth::{
        Allow,
        oidc::{Claims, Described, GroupRole},
    },
    db::{Actor, Expected, Tx},
    entity::{
        identity,
        ids::{IdentityId, UserId},
        kinds::Language,
        user,
    },
    error::{Code, Error, Result},
    outbox::{self, Fact},
    policy::{OwnAccount, Role},
    web::{State, forms},
};

/// Most identities of an account.
const MOST: u64 = 100;

/// Longest subject that is kept (`OpenID` Connect Core 1.0, 2: at most 255).
const SUBJECT: usize = 255;

/// Longest name that is taken over.
const NAME: usize = 200;

/// The providers, with the addresses for browsers.
pub async fn providers(state: &State) -> Vec<ProviderView> {
    let (base, now) = (&state.base_url, state.db.now());
    let all = state.providers.all().map(async |of| ProviderView {
        id: of.id.clone(),
        name: of.name.clone(),
        authorize_url: format!("{base}/api/v1/auth/providers/{}/authorize", of.id),
        end_session_url: state.providers.end_session(of, now).await,
    });
    // At once: one that is silent does not add to another.
    join_all(all).await
}

async fn of_claims<C: ConnectionTrait>(db: &C, claims: &Claims) -> Result<Option<identity::Model>> {
    Ok(identity::Entity::find()
        .filter(identity::COLUMN.issuer.eq(&claims.issuer))
        .filter(identity::COLUMN.subject.eq(&claims.subject))
        .one(db)
        .await?)
}

/// The account that a code stands for: the linked one, with the role that the groups give now; or a new one
/// where the operator allows that.
///
/// # Errors
/// 401 for a code that is not good or an account that is out of use, 403 if nobody is linked or no group
/// gives a role, 409 if the address has an account, or the last admin would be none any more.
pub async fn sign_in(tx: &Tx, state: &State, code: &str) -> Result<user::Model> {
    let claims = flow::redeem(tx, state, code).await?;
    let of = state.providers.get(&claims.provider)?;
    let role = of.role_of(&claims.groups);
    if role.is_none() && !of.roles.is_empty() {
        return Err(Error::refused(Code::NoRole));
    }
    let Some(identity) = of_claims(tx, &claims).await? else {
        return create(tx, of, &claims, role).await;
    };
    if role.is_some_and(|role| role.role != Role::Admin) {
        // Before one's own row, as all do who lock both.
        users::is_only_admin(tx, identity.user_id).await?;
    }
    let account = user::Entity::find_by_id(identity.user_id)
        .filter(user::COLUMN.disabled.eq(false))
        .lock_exclusive()
        .one(tx)
        .await?;
    let account = account.ok_or_else(|| Error::refused(Code::InvalidCredentials))?;
    let mut identity: identity::ActiveModel = identity.into();
    identity.last_used_at = Set(Some(tx.now));
    identity.update(tx).await?;
    match role {
        Some(role) => groups::give_role(tx, account, role).await,
        None => Ok(account),
    }
}

/// Ends the sessions of whoever has no role any more by the groups that a code stands for.
///
/// Begins its own transaction, because it must last although the call is refused.
///
/// # Errors
/// If the database fails.
pub async fn shut_out(state: &State, code: &str) -> Result<()> {
    let tx = state.db.write(Actor::SYSTEM, Expected::Unsaid).await?;
    let claims = flow::redeem(&tx, state, code).await?;
    if let Some(identity) = of_claims(&tx, &claims).await? {
        sessions::revoke_others(&tx, identity.user_id, None).await?;
    }
    tx.commit().await
}

/// An account for somebody who comes for the first time.
async fn create(
    tx: &Tx,
    of: &Described,
    claims: &Claims,
    role: Option<&GroupRole>,
) -> Result<user::Model> {
    let unknown = || Error::refused(Code::IdentityUnknown);
    let email = claims.verified_email.clone().filter(|_| of.create);
    let (email, role) = email.zip(role).ok_or_else(unknown)?;
    if !forms::is_email(&email) {
        return Err(unknown());
    }
    groups::check_role(tx, role).await?;
    let name = claims.name.as_deref().unwrap_or_default().trim();
    let good = !name.is_empty() && name.chars().count() <= NAME && forms::line(name).is_ok();
    let name = if good { name } else { email.as_str() }.to_owned();
    let new = NewUser {
        email,
        name,
        role: role.role,
        district_ags: role.district_ags.clone(),
        organization_id: role.organization_id,
        first_time: false,
        language: Language::De,
        password_hash: None,
    };
    let account = users::insert(tx, new).await?;
    insert(tx, account.id, claims).await?;
    Ok(account)
}

async fn insert(tx: &Tx, user: UserId, claims: &Claims) -> Result<identity::Model> {
    if claims.subject.is_empty() || claims.subject.len() > SUBJECT {
        return Err(Error::refused(Code::ProviderNotBelieved));
    }
    let row = identity::ActiveModel {
        id: Set(IdentityId::new()),
        user_id: Set(user),
        provider: Set(claims.provider.clone()),
        issuer: Set(claims.issuer.clone()),
        subject: Set(claims.subject.clone()),
        created_at: Set(tx.now),
        last_used_at: Set(None),
    };
    let row = row.insert(tx).await;
    let row = row.map_err(|e| Error::from(e).unique_as(Code::IdentityTaken))?;
    outbox::record(tx, Fact::new("identity.linked", row.id, 1)).await?;
    Ok(row)
}

/// Links the identity that a code stands for to one's own account.
///
/// # Errors
/// 401 for a code that is not good, 409 if it is linked already.
pub async fn link(
    tx: &Tx,
    state: &State,
    by: &Allow<OwnAccount>,
    code: &str,
) -> Result<IdentityView> {
    let me = by.user()?.id;
    users::in_use(tx, me).await?;
    let claims = flow::redeem(tx, state, code).await?;
    Ok(insert(tx, me, &claims).await?.into())
}

/// Somebody's identities.
///
/// # Errors
/// If the database fails.
pub async fn of_user<C: ConnectionTrait>(db: &C, id: UserId) -> Result<Vec<IdentityView>> {
    let rows = identity::Entity::find()
        .filter(identity::COLUMN.user_id.eq(id))
        .order_by_asc(identity::COLUMN.id)
        .limit(MOST)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(IdentityView::from).collect())
}

/// Unlinks one of one's own. Sessions go on.
///
/// # Errors
/// 404, 409 if there would be no way to sign in any more.
pub async fn unlink(tx: &Tx, by: &Allow<OwnAccount>, id: IdentityId) -> Result<()> {
    let me = by.user()?.id;
    let account = user::Entity::find_by_id(me)
        .lock_exclusive()
        .one(tx)
        .await?;
    let rows = identity::Entity::find()
        .filter(identity::COLUMN.user_id.eq(me))
        .all(tx)
        .await?;
    if !rows.iter().any(|row| row.id == id) {
        return Err(Error::not_found());
    }
    let password = account.is_some_and(|account| account.password_hash.is_some());
    if !password && rows.len() == 1 {
        return Err(Error::refused(Code::LastWayIn));
    }
    identity::Entity::delete_by_id(id).exec(tx).await?;
    outbox::record(tx, Fact::new("identity.unlinked", id, 2)).await
}
