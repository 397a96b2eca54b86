//! Making, listing and withdrawing API keys.

use chrono::Duration;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    QuerySelect, QueryTrait, Set, sea_query::Expr,
};

use super::dto::{ApiKeyFilter, NewApiKey, RotateApiKey};
use crate::{
    auth::{Allow, identify::KEY_PREFIX},
    crypto,
    db::Tx,
    entity::{api_key, ids::ApiKeyId, kinds::Scopes},
    error::{Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::{ApiScope, ManageKeys, Permission},
    web::{
        Page, Paging,
        forms::Findings,
        page::{self, SortKey, SortValue, Sorting},
    },
};

static SORTING: Sorting<api_key::Model> = Sorting {
    keys: &[SortKey {
        name: "created_at",
        column: |_| Expr::col((api_key::Entity, api_key::Column::CreatedAt)),
        of: |row, _| SortValue::Instant(row.created_at),
    }],
    id: || Expr::col((api_key::Entity, api_key::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: true,
};

fn within(by: &Allow<ManageKeys>) -> Result<Condition> {
    Ok(match by.own_organization()? {
        None => Condition::all(),
        Some(own) => Condition::all().add(api_key::COLUMN.organization_id.eq(own)),
    })
}

/// A page of API keys, newest first.
///
/// # Errors
/// 400 for an unknown sort key or cursor.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ManageKeys>,
    paging: &Paging,
    filter: ApiKeyFilter,
) -> Result<Page<api_key::Model>> {
    let select = api_key::Entity::find()
        .filter(within(by)?)
        .apply_if(filter.organization_id, |s, id| {
            s.filter(api_key::COLUMN.organization_id.eq(id))
        });
    page::fetch(db, select, paging, &SORTING).await
}

/// One API key.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ManageKeys>,
    id: ApiKeyId,
) -> Result<api_key::Model> {
    let key = api_key::Entity::find_by_id(id)
        .filter(within(by)?)
        .one(db)
        .await?;
    key.ok_or_else(Error::not_found)
}

/// Makes a key; returns it with its secret, which is stored as a hash only.
///
/// # Errors
/// 422 for an organization or event that is not there, or not the caller's.
pub async fn create(
    tx: &Tx,
    by: &Allow<ManageKeys>,
    new: &NewApiKey,
) -> Result<(api_key::Model, String)> {
    let mut findings = Findings::default();
    findings
        .own_organization(tx, by, new.organization_id)
        .await?;
    findings.event(tx, by.caller(), new.event_id).await?;
    findings.refuse()?;
    grantable(by, &new.scopes)?;
    let id = ApiKeyId::new();
    let secret = crypto::encode(&crypto::random::<32>()?);
    let row = api_key::ActiveModel {
        id: Set(id),
        organization_id: Set(new.organization_id),
        name: Set(new.name.clone()),
        secret_hash: Set(crypto::sha256_plain(secret.as_bytes()).to_vec()),
        scopes: Set(Scopes(new.scopes.clone())),
        event_id: Set(new.event_id),
        expires_at: Set(new.expires_at),
        last_used_at: Set(None),
        created_by: Set(tx.actor.user()),
        created_at: Set(tx.now),
        previous_hash: Set(None),
        previous_until: Set(None),
        version: Set(1),
    };
    let row = row.insert(tx).await?;
    outbox::record(tx, Fact::new("api_key.created", id, 1)).await?;
    Ok((row, shown(id, &secret)))
}

fn shown(id: ApiKeyId, secret: &str) -> String {
    format!("{KEY_PREFIX}{}_{secret}", id.0.simple())
}

/// A key never has more rights than whoever makes it.
fn grantable(by: &Allow<ManageKeys>, scopes: &[ApiScope]) -> Result<()> {
    if by.is_system() {
        return Ok(());
    }
    let holds = |scope: &ApiScope| {
        let given = |permission: &&Permission| permission.rule().scope == Some(*scope);
        let mut needed = Permission::ALL.iter().filter(given);
        needed.all(|permission| by.caller().access(*permission).all)
    };
    match scopes.iter().position(|scope| !holds(scope)) {
        None => Ok(()),
        Some(at) => Err(Error::Invalid(vec![Finding::with(
            format!("/scopes/{at}"),
            FindingCode::NoSuch,
            &[&"own right"],
        )])),
    }
}

async fn locked(tx: &Tx, by: &Allow<ManageKeys>, id: ApiKeyId) -> Result<api_key::Model> {
    get(tx, by, id).await?;
    let row = api_key::Entity::find_by_id(id).lock_exclusive();
    row.one(tx).await?.ok_or_else(Error::not_found)
}

/// Gives a key another secret; the one before stays good for a while.
///
/// # Errors
/// 404, 412, 409 once it has ended.
pub async fn rotate(
    tx: &Tx,
    by: &Allow<ManageKeys>,
    id: ApiKeyId,
    how: &RotateApiKey,
) -> Result<(api_key::Model, String)> {
    let row = locked(tx, by, id).await?;
    tx.match_version(row.version)?;
    if row.expires_at.is_some_and(|end| end <= tx.now) {
        return Err(Error::wrong_state("expired", "rotate", &[]));
    }
    // Whoever renews it hands it on.
    grantable(by, &row.scopes.0)?;
    let secret = crypto::encode(&crypto::random::<32>()?);
    let version = row.version + 1;
    let overlap = (how.overlap_hours > 0).then(|| Duration::hours(how.overlap_hours.into()));
    let before = row.secret_hash.clone();
    let mut row: api_key::ActiveModel = row.into();
    row.secret_hash = Set(crypto::sha256_plain(secret.as_bytes()).to_vec());
    row.previous_hash = Set(overlap.map(|_| before));
    row.previous_until = Set(overlap.map(|overlap| tx.now + overlap));
    row.version = Set(version);
    let row = row.update(tx).await?;
    let fact = Fact::new("api_key.rotated", id, version).fields(vec!["secret".into()]);
    outbox::record(tx, fact).await?;
    Ok((row, shown(id, &secret)))
}

/// Withdraws a key: refused from the next request on.
///
/// # Errors
/// 404, 412.
pub async fn delete(tx: &Tx, by: &Allow<ManageKeys>, id: ApiKeyId) -> Result<()> {
    let row = locked(tx, by, id).await?;
    tx.match_version(row.version)?;
    api_key::Entity::delete_by_id(id).exec(tx).await?;
    outbox::record(tx, Fact::new("api_key.deleted", id, row.version + 1)).await
}
