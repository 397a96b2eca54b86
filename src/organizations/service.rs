//! Creating, changing and reading organizations.

use std::collections::BTreeSet;

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QuerySelect, QueryTrait, Set,
    sea_query::{Expr, ExprTrait},
};

use super::dto::{NewOrganization, OrganizationFilter};
use crate::{
    auth::Allow,
    db::{Db, Tx},
    districts::service::like,
    entity::{ids::OrganizationId, organization},
    error::{Code, Error, FindingCode, Result},
    outbox::{self, Fact},
    policy::{ReadEvents, WriteEvents},
    web::{
        Page, Paging,
        forms::Findings,
        page::{self, SortKey, SortValue, Sorting},
        patch::MergePatch,
        text,
    },
};

static SORTING: Sorting<organization::Model> = Sorting {
    keys: &[
        SortKey {
            name: "name",
            column: |_| Expr::col((organization::Entity, organization::Column::NameKey)),
            of: |row, _| SortValue::Text(row.name_key.clone()),
        },
        SortKey {
            name: "updated_at",
            column: |_| Expr::col((organization::Entity, organization::Column::UpdatedAt)),
            of: |row, _| SortValue::Instant(row.updated_at),
        },
    ],
    id: || Expr::col((organization::Entity, organization::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: false,
};

/// A page of organizations, with one statement.
///
/// # Errors
/// 400 for an unknown sort key or cursor.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    _: &Allow<ReadEvents>,
    paging: &Paging,
    filter: OrganizationFilter,
) -> Result<Page<organization::Model>> {
    let OrganizationFilter {
        kind,
        district_ags,
        parent_id,
        q,
    } = filter;
    let select = organization::Entity::find()
        .apply_if(kind, |s, kind| s.filter(organization::COLUMN.kind.eq(kind)))
        .apply_if(district_ags, |s, ags| {
            s.filter(organization::COLUMN.district_ags.eq(ags))
        })
        .apply_if(parent_id, |s, id| {
            s.filter(organization::COLUMN.parent_id.eq(id))
        })
        .apply_if(q, |s, q| {
            s.filter(Expr::col(organization::Column::NameKey).like(like(&q)))
        });
    page::fetch(db, select, paging, &SORTING).await
}

/// One organization.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    _: &Allow<ReadEvents>,
    id: OrganizationId,
) -> Result<organization::Model> {
    let organization = organization::Entity::find_by_id(id).one(db).await?;
    organization.ok_or_else(Error::not_found)
}

/// Creates an organization.
///
/// # Errors
/// 422 for references to nothing, 409 if the name is taken.
pub async fn create(
    tx: &Tx,
    by: &Allow<WriteEvents>,
    new: &NewOrganization,
) -> Result<organization::Model> {
    by.beyond_events()?;
    check_references(tx, None, new).await?;
    let organization = organization::ActiveModel {
        id: Set(OrganizationId::new()),
        version: Set(1),
        created_at: Set(tx.now),
        ..row(tx, new)
    };
    let organization = organization.insert(tx).await;
    let organization = organization.map_err(|e| Error::from(e).unique_as(Code::AlreadyExists))?;
    let fact = Fact::new("organization.created", organization.id, 1);
    outbox::record(tx, fact).await?;
    Ok(organization)
}

/// Changes an organization.
///
/// # Errors
/// 404, 422, 428/412, 409 if the name is taken.
pub async fn update(
    tx: &Tx,
    by: &Allow<WriteEvents>,
    id: OrganizationId,
    patch: &MergePatch,
) -> Result<organization::Model> {
    by.beyond_events()?;
    let present = locked(tx, id).await?;
    let (new, fields) = patch.apply(&NewOrganization::from(&present))?;
    check_references(tx, Some(id), &new).await?;
    tx.require_version(present.version)?;
    if fields.is_empty() {
        return Ok(present);
    }
    let version = present.version + 1;
    let changed = organization::ActiveModel {
        id: Set(id),
        version: Set(version),
        ..row(tx, &new)
    };
    let changed = changed.update(tx).await;
    let changed = changed.map_err(|e| Error::from(e).unique_as(Code::AlreadyExists))?;
    let fact = Fact::new("organization.updated", id, version).fields(fields);
    outbox::record(tx, fact).await?;
    Ok(changed)
}

/// Deletes an organization that nothing refers to.
///
/// # Errors
/// 404, 428/412, 409 while something refers to it.
pub async fn delete(tx: &Tx, by: &Allow<WriteEvents>, id: OrganizationId) -> Result<()> {
    by.beyond_events()?;
    let present = locked(tx, id).await?;
    tx.require_version(present.version)?;
    organization::Entity::delete_by_id(id).exec(tx).await?;
    let fact = Fact::new("organization.deleted", id, present.version + 1);
    outbox::record(tx, fact).await
}

async fn locked(tx: &Tx, id: OrganizationId) -> Result<organization::Model> {
    organization::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)
}

/// What an input says about the row.
fn row(tx: &Tx, new: &NewOrganization) -> organization::ActiveModel {
    let NewOrganization {
        name,
        short_name,
        kind,
        parent_id,
        district_ags,
        website,
    } = new.clone();
    organization::ActiveModel {
        name_key: Set(text::key(&name)),
        name: Set(name),
        short_name: Set(short_name),
        kind: Set(kind),
        parent_id: Set(parent_id),
        district_ags: Set(district_ags),
        website: Set(website),
        updated_at: Set(tx.now),
        ..Default::default()
    }
}

async fn check_references(
    tx: &Tx,
    own: Option<OrganizationId>,
    new: &NewOrganization,
) -> Result<()> {
    let mut findings = Findings::default();
    let ags = new.district_ags.clone();
    let districts: Vec<_> = ags
        .map(|ags| ("/district_ags".into(), ags))
        .into_iter()
        .collect();
    findings.districts(tx, &districts).await?;
    let parents: Vec<_> = new
        .parent_id
        .map(|id| ("/parent_id".into(), id))
        .into_iter()
        .collect();
    findings.organizations(tx, &parents).await?;
    findings.refuse()?;
    let (Some(own), mut above) = (own, new.parent_id) else {
        return Ok(());
    };
    // A chain of parents must end: two at once could close it from both ends.
    if above.is_some() {
        Db::lock(tx, "parents of organizations").await?;
    }
    let mut seen = BTreeSet::new();
    while let Some(id) = above {
        if id == own || !seen.insert(id) {
            return Err(Error::invalid("/parent_id", FindingCode::Cycle));
        }
        let parent = organization::Entity::find_by_id(id).one(tx).await?;
        above = parent.and_then(|parent| parent.parent_id);
    }
    Ok(())
}

/// Whether there is one: asked before a body is read.
///
/// # Errors
/// 404.
pub async fn exists<C: ConnectionTrait>(db: &C, id: OrganizationId) -> Result<()> {
    let there = organization::Entity::find_by_id(id).count(db).await?;
    if there == 0 {
        return Err(Error::not_found());
    }
    Ok(())
}
