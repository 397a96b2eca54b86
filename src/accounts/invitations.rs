//! Invitations: how accounts come into being.

use chrono::Duration;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter, QuerySelect, Set, sea_query::Expr,
};

use super::{
    dto::NewInvitation,
    users::{self, NewUser, check, may_give},
};
use crate::{
    auth::Allow,
    crypto,
    db::Tx,
    entity::{ids::InvitationId, invitation, kinds::InvitationStatus, user},
    error::{Code, Error, Result},
    outbox::{self, Fact},
    policy::{ManageUsers, Role},
    web::{
        Page, Paging, State,
        page::{self, SortKey, SortValue, Sorting},
        text,
    },
};

/// How long an invitation is good.
const DAYS: i64 = 14;

static SORTING: Sorting<invitation::Model> = Sorting {
    keys: &[SortKey {
        name: "created_at",
        column: |_| Expr::col((invitation::Entity, invitation::Column::CreatedAt)),
        of: |row, _| SortValue::Instant(row.created_at),
    }],
    id: || Expr::col((invitation::Entity, invitation::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: true,
};

fn within(by: &Allow<ManageUsers>) -> Condition {
    if by.access().all {
        return Condition::all();
    }
    Condition::all().add(
        invitation::COLUMN
            .role
            .is_in([Role::Coordinator, Role::Contributor]),
    )
}

/// A page of invitations, newest first.
///
/// # Errors
/// 400 for an unknown sort key or cursor.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ManageUsers>,
    paging: &Paging,
) -> Result<Page<invitation::Model>> {
    let select = invitation::Entity::find().filter(within(by));
    page::fetch(db, select, paging, &SORTING).await
}

/// One invitation.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ManageUsers>,
    id: InvitationId,
) -> Result<invitation::Model> {
    invitation::Entity::find_by_id(id)
        .filter(within(by))
        .one(db)
        .await?
        .ok_or_else(Error::not_found)
}

/// Invites somebody; returns the invitation and the link, to be sent by mail.
///
/// # Errors
/// 403 for a role that the caller may not give, 422, 409 if the address is in use.
pub async fn create(
    tx: &Tx,
    state: &State,
    by: &Allow<ManageUsers>,
    new: &NewInvitation,
) -> Result<(invitation::Model, String)> {
    may_give(by, new.role)?;
    check(tx, new.role, new.district_ags.as_ref(), new.organization_id).await?;
    let email_key = text::email_key(&new.email);
    let users = user::Entity::find().filter(user::COLUMN.email_key.eq(&email_key));
    if users.count(tx).await? > 0 {
        return Err(Error::refused(Code::EmailTaken));
    }
    // An expired invitation does not keep anybody from being invited again.
    let ended = invitation::Entity::update_many()
        .col_expr(
            invitation::Column::Status,
            Expr::val(InvitationStatus::Revoked.as_str()),
        )
        .col_expr(
            invitation::Column::TokenSealed,
            Expr::val(Option::<Vec<u8>>::None),
        )
        .filter(invitation::COLUMN.email_key.eq(&email_key))
        .filter(invitation::COLUMN.status.eq(InvitationStatus::Pending))
        .filter(invitation::COLUMN.expires_at.lte(tx.now))
        .exec_with_returning(tx)
        .await?;
    let ended = ended.iter();
    let ended = ended.map(|row| Fact::new("invitation.revoked", row.id, 2));
    outbox::record_all(tx, ended.collect()).await?;
    let token = crypto::encode(&crypto::random::<32>()?);
    let row = invitation::ActiveModel {
        id: Set(InvitationId::new()),
        email: Set(new.email.trim().to_owned()),
        email_key: Set(email_key),
        name: Set(new.name.clone()),
        role: Set(new.role),
        district_ags: Set(new.district_ags.clone()),
        organization_id: Set(new.organization_id),
        first_time: Set(new.first_time),
        token_hash: Set(crypto::sha256_plain(token.as_bytes()).to_vec()),
        token_sealed: Set(Some(crypto::seal(
            &state.keys.derive("mail links")?,
            token.as_bytes(),
        )?)),
        status: Set(InvitationStatus::Pending),
        expires_at: Set(tx.now + Duration::days(DAYS)),
        created_at: Set(tx.now),
        user_id: Set(None),
        language: Set(new.language),
    };
    let row = row.insert(tx).await;
    let row = row.map_err(|e| Error::from(e).unique_as(Code::EmailTaken))?;
    outbox::record(tx, Fact::new("invitation.created", row.id, 1)).await?;
    Ok((row, format!("{}/invitation#token={token}", state.base_url)))
}

/// Withdraws an invitation that nobody accepted.
///
/// # Errors
/// 404, 412, 409 if it is not pending.
pub async fn revoke(tx: &Tx, by: &Allow<ManageUsers>, id: InvitationId) -> Result<()> {
    let row = invitation::Entity::find_by_id(id)
        .filter(within(by))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)?;
    tx.match_version(1)?;
    if row.status != InvitationStatus::Pending {
        return Err(Error::wrong_state(&row.status.as_str(), "revoke", &[]));
    }
    let mut row: invitation::ActiveModel = row.into();
    row.status = Set(InvitationStatus::Revoked);
    row.token_sealed = Set(None);
    row.update(tx).await?;
    outbox::record(tx, Fact::new("invitation.revoked", id, 2)).await
}

/// The pending invitation that a link is for.
///
/// # Errors
/// 409 if the link is not good any more.
pub async fn by_token<C: ConnectionTrait>(
    db: &C,
    token: &str,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<invitation::Model> {
    invitation::Entity::find()
        .filter(
            invitation::COLUMN
                .token_hash
                .eq(crypto::sha256_plain(token.as_bytes()).to_vec()),
        )
        .filter(invitation::COLUMN.status.eq(InvitationStatus::Pending))
        .filter(invitation::COLUMN.expires_at.gt(now))
        .lock_exclusive()
        .one(db)
        .await?
        .ok_or_else(|| Error::refused(Code::LinkInvalid))
}

/// Accepts an invitation: opens the account with the password's hash.
///
/// # Errors
/// 409 if the link is not good any more, or the address got an account meanwhile.
pub async fn accept(tx: &Tx, token: &str, hash: String) -> Result<user::Model> {
    let row = by_token(tx, token, tx.now).await?;
    let invitation::Model {
        id,
        email,
        name,
        role,
        district_ags,
        organization_id,
        first_time,
        language,
        ..
    } = row.clone();
    let account = NewUser {
        email,
        name,
        role,
        district_ags,
        organization_id,
        first_time,
        language,
        password_hash: Some(hash),
    };
    let account = users::insert(tx, account).await?;
    let mut row: invitation::ActiveModel = row.into();
    row.status = Set(InvitationStatus::Accepted);
    row.user_id = Set(Some(account.id));
    row.token_sealed = Set(None);
    row.update(tx).await?;
    outbox::record(tx, Fact::new("invitation.accepted", id, 2)).await?;
    Ok(account)
}
