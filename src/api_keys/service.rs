//! Making, listing and withdrawing API keys.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter, QueryTrait, Set, sea_query::Expr,
};

use super::dto::{ApiKeyFilter, NewApiKey};
use crate::{
    auth::{Allow, identify::KEY_PREFIX},
    crypto,
    db::Tx,
    entity::{
        api_key, event,
        ids::{ApiKeyId, OrganizationId},
        kinds::Scopes,
    },
    error::{Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::ManageKeys,
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

/// The organization whose keys the caller may manage; none: of all.
fn own(by: &Allow<ManageKeys>) -> Result<Option<OrganizationId>> {
    if by.access().all {
        return Ok(None);
    }
    // An organizer without an organization manages the keys of none.
    let own = by.user()?.organization;
    Ok(Some(own.unwrap_or(OrganizationId(uuid::Uuid::nil()))))
}

fn within(by: &Allow<ManageKeys>) -> Result<Condition> {
    Ok(match own(by)? {
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
    let organization = ("/organization_id".to_owned(), new.organization_id);
    findings.organizations(tx, &[organization]).await?;
    if own(by)?.is_some_and(|own| own != new.organization_id) {
        findings.add(Finding::with(
            "/organization_id",
            FindingCode::NoSuch,
            &[&"own organization"],
        ));
    }
    if let Some(event) = new.event_id
        && event::Entity::find_by_id(event).count(tx).await? == 0
    {
        findings.add(Finding::with("/event_id", FindingCode::NoSuch, &[&"event"]));
    }
    findings.refuse()?;
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
    };
    let row = row.insert(tx).await?;
    outbox::record(tx, Fact::new("api_key.created", id, 1)).await?;
    Ok((row, format!("{KEY_PREFIX}{}_{secret}", id.0.simple())))
}

/// Withdraws a key: refused from the next request on.
///
/// # Errors
/// 404, 412.
pub async fn delete(tx: &Tx, by: &Allow<ManageKeys>, id: ApiKeyId) -> Result<()> {
    get(tx, by, id).await?;
    tx.match_version(1)?;
    api_key::Entity::delete_by_id(id).exec(tx).await?;
    outbox::record(tx, Fact::new("api_key.deleted", id, 2)).await
}
