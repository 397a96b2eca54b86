use actix_web::{HttpResponse, delete, get, patch, post, web::Path};

use super::{
    dto::{NewOrganization, OrganizationFilter, OrganizationView},
    service,
};
use crate::{
    auth::Allow,
    entity::ids::OrganizationId,
    error::Result,
    policy::{ReadEvents, WriteEvents},
    web::{Call, Page, Paging, Reply, Routes},
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_organizations)
        .service(create_organization)
        .service(get_organization)
        .service(update_organization)
        .service(delete_organization);
}

/// List organizations
///
/// NGOs, authorities, coordination offices and the like, sorted by name.
#[utoipa::path(
    tag = "organizations",
    operation_id = "listOrganizations",
    params(Paging, OrganizationFilter, ("sort" = Option<String>, Query, description = "`name` (default) or `updated_at`, with `-` for descending", example = "-updated_at")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of organizations", body = Page<OrganizationView>)),
)]
#[get("/organizations")]
async fn list_organizations(by: Allow<ReadEvents>, call: Call) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<OrganizationFilter>(by.caller())?;
    let page = service::list(call.read(), &by, &paging, filter).await?;
    call.show_list(
        &page.map(OrganizationView::from),
        Call::public_cache(by.caller()),
    )
}

/// Create an organization
#[utoipa::path(
    tag = "organizations",
    operation_id = "createOrganization",
    request_body = NewOrganization,
    security(("bearer" = ["events:write"])),
    responses(
        (status = 201, description = "Created", body = OrganizationView),
        (status = 409, description = "The name is taken"),
    ),
)]
#[post("/organizations")]
async fn create_organization(by: Allow<WriteEvents>, call: Call) -> Result<HttpResponse> {
    by.beyond_events()?;
    let new = call.json::<NewOrganization>().await?;
    call.write(&by, async |tx| {
        let organization = service::create(tx, &by, &new).await?;
        let location = format!("/api/v1/organizations/{}", organization.id);
        Reply::created(
            &OrganizationView::from(organization.clone()),
            organization.version,
            location,
        )
    })
    .await
}

/// Read an organization
#[utoipa::path(
    tag = "organizations",
    operation_id = "getOrganization",
    params(("id" = OrganizationId, Path, description = "The organization")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The organization", body = OrganizationView)),
)]
#[get("/organizations/{id}")]
async fn get_organization(
    by: Allow<ReadEvents>,
    id: Path<OrganizationId>,
    call: Call,
) -> Result<HttpResponse> {
    let organization = service::get(call.read(), &by, id.into_inner()).await?;
    let version = organization.version;
    let cache = Call::public_cache(by.caller());
    call.show(&OrganizationView::from(organization), version, cache)
}

/// Change an organization
///
/// JSON Merge Patch: absent fields stay, null clears.
#[utoipa::path(
    tag = "organizations",
    operation_id = "updateOrganization",
    params(("id" = OrganizationId, Path, description = "The organization")),
    request_body(content = NewOrganization, content_type = "application/merge-patch+json"),
    security(("bearer" = ["events:write"])),
    responses(
        (status = 200, description = "Changed", body = OrganizationView),
        (status = 409, description = "The name is taken"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[patch("/organizations/{id}")]
async fn update_organization(
    by: Allow<WriteEvents>,
    id: Path<OrganizationId>,
    call: Call,
) -> Result<HttpResponse> {
    by.beyond_events()?;
    service::exists(call.read(), *id).await?;
    let patch = call.patch().await?;
    call.write(&by, async |tx| {
        let organization = service::update(tx, &by, *id, &patch).await?;
        let version = organization.version;
        Reply::ok(&OrganizationView::from(organization), version)
    })
    .await
}

/// Delete an organization
///
/// Only while nothing refers to it.
#[utoipa::path(
    tag = "organizations",
    operation_id = "deleteOrganization",
    params(("id" = OrganizationId, Path, description = "The organization")),
    security(("bearer" = ["events:write"])),
    responses(
        (status = 204, description = "Deleted"),
        (status = 409, description = "Something refers to it"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[delete("/organizations/{id}")]
async fn delete_organization(
    by: Allow<WriteEvents>,
    id: Path<OrganizationId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        service::delete(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}
