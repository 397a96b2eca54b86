use actix_web::{HttpResponse, delete, get, patch, post, web::Path};

use super::{
    dto::{EditMaterial, FileView, MaterialFilter, MaterialView, NewMaterial},
    object, service, sight,
};
use crate::{
    auth::{Allow, Caller},
    entity::ids::{EventId, MaterialId},
    error::Result,
    policy::{EditMaterials, ReadEvents},
    web::{Call, NoFilter, Page, Paging, Reply, Routes, reply::Cache},
};

/// The routes of materials.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_materials)
        .service(create_material)
        .service(get_material)
        .service(update_material)
        .service(delete_material)
        .service(list_material_files);
}

fn cache(caller: &Caller) -> Cache {
    Call::public_cache(caller)
}

/// List the materials of an event
///
/// Files and links that the caller may see: public ones; whoever has a place at the event also those for
/// participants; host and organizers all; contributors also those of their organization.
#[utoipa::path(
    tag = "materials",
    operation_id = "listMaterials",
    params(("id" = EventId, Path, description = "The event"), Paging, MaterialFilter, ("sort" = Option<String>, Query, description = "`created_at` (default) or `title`, with `-` for descending")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of materials", body = Page<MaterialView>)),
)]
#[get("/events/{id}/materials")]
async fn list_materials(
    by: Allow<ReadEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<MaterialFilter>(by.caller())?;
    let page = service::list(call.read(), &by, *id, &paging, filter).await?;
    call.show_list(&page, cache(by.caller()))
}

/// Bring a material
///
/// A link is complete with that. A file is uploaded next, with `PUT` to its `content`; until then
/// nobody else sees it. Contributors bring something where their organization contributes, or they
/// take part.
#[utoipa::path(
    tag = "materials",
    operation_id = "createMaterial",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewMaterial,
    security(("bearer" = ["materials:edit"])),
    responses(
        (status = 201, description = "Brought", body = MaterialView),
        (status = 409, description = "There are too many (`too_many_materials`)"),
    ),
)]
#[post("/events/{id}/materials")]
async fn create_material(
    by: Allow<EditMaterials>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    service::open_to(call.read(), &by, *id).await?;
    let new = call.json::<NewMaterial>().await?;
    call.write(&by, async |tx| {
        let material = service::create(tx, &by, *id, &new).await?;
        let location = format!("/api/v1/materials/{}", material.id);
        Reply::created(&material, material.version, location)
    })
    .await
}

/// Read a material
#[utoipa::path(
    tag = "materials",
    operation_id = "getMaterial",
    params(("id" = MaterialId, Path, description = "The material")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The material", body = MaterialView)),
)]
#[get("/materials/{id}")]
async fn get_material(
    by: Allow<ReadEvents>,
    id: Path<MaterialId>,
    call: Call,
) -> Result<HttpResponse> {
    let material = service::get(call.read(), &by, *id).await?;
    call.show(&material, material.version, cache(by.caller()))
}

/// Change a material
///
/// Its title, where it belongs, who sees it, where a link leads.
#[utoipa::path(
    tag = "materials",
    operation_id = "updateMaterial",
    params(("id" = MaterialId, Path, description = "The material")),
    request_body(content = EditMaterial, content_type = "application/merge-patch+json"),
    security(("bearer" = ["materials:edit"])),
    responses((status = 200, description = "Changed", body = MaterialView)),
)]
#[patch("/materials/{id}")]
async fn update_material(
    by: Allow<EditMaterials>,
    id: Path<MaterialId>,
    call: Call,
) -> Result<HttpResponse> {
    sight::editable(call.read(), &by, *id).await?;
    let patch = call.patch().await?;
    call.write(&by, async |tx| {
        let material = service::update(tx, &by, *id, &patch).await?;
        Reply::ok(&material, material.version)
    })
    .await
}

/// Take a material away
///
/// With all files that it had.
#[utoipa::path(
    tag = "materials",
    operation_id = "deleteMaterial",
    params(("id" = MaterialId, Path, description = "The material")),
    security(("bearer" = ["materials:edit"])),
    responses((status = 204, description = "Gone")),
)]
#[delete("/materials/{id}")]
async fn delete_material(
    by: Allow<EditMaterials>,
    id: Path<MaterialId>,
    call: Call,
) -> Result<HttpResponse> {
    let reply = call.write(&by, async |tx| {
        service::delete(tx, &by, *id).await?;
        Ok(Reply::nothing())
    });
    let reply = reply.await?;
    object::sweep_soon(call.state());
    Ok(reply)
}

/// List the files of a material
///
/// The present one and those that it replaced, newest first; for who may change the material. Each is
/// at `/materials/{id}/content?no=…`.
#[utoipa::path(
    tag = "materials",
    operation_id = "listMaterialFiles",
    params(("id" = MaterialId, Path, description = "The material"), Paging, ("sort" = Option<String>, Query, description = "`no` (default: newest first)")),
    security(("bearer" = ["materials:edit"])),
    responses((status = 200, description = "A page of files", body = Page<FileView>)),
)]
#[get("/materials/{id}/files")]
async fn list_material_files(
    by: Allow<EditMaterials>,
    id: Path<MaterialId>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, NoFilter {}) = call.list(by.caller())?;
    let page = service::files(call.read(), &by, *id, &paging).await?;
    call.show_list(&page, Cache::Private)
}
