use std::cell::Cell;

use actix_web::{HttpResponse, get, put, web::Path};

use super::{
    content,
    dto::{FileBytes, FileName, FileNumber, MaterialView},
    sight, upload,
};
use crate::{
    auth::Allow,
    entity::ids::MaterialId,
    error::Result,
    policy::{EditMaterials, ReadEvents},
    web::{Call, Reply, Routes},
};

/// The routes of the bytes of files.
pub fn routes(config: &mut impl Routes) {
    config.service(put_content).service(get_content);
}

/// Upload a file
///
/// The bytes as they are, as the present file of the material. What it is follows from its content,
/// not from name or `Content-Type`. One that was there before is kept. The same bytes under the same
/// name change nothing, so that an upload can be repeated. An upload that breaks off leaves nothing.
#[utoipa::path(
    tag = "materials",
    operation_id = "uploadFile",
    params(("id" = MaterialId, Path, description = "The material"), FileName),
    request_body(content = inline(FileBytes), content_type = "application/octet-stream"),
    security(("bearer" = ["materials:edit"])),
    responses(
        (status = 200, description = "Uploaded", body = MaterialView),
        (status = 409, description = "The material is a link (`no_file`), or the files of the event have no room for it (`files_quota`)"),
        (status = 415, description = "Nothing that is taken (`file_type_refused`)"),
    ),
)]
#[put("/materials/{id}/content")]
async fn put_content(
    by: Allow<EditMaterials>,
    id: Path<MaterialId>,
    call: Call,
) -> Result<HttpResponse> {
    let found = sight::editable(call.read(), &by, *id).await?;
    let FileName { file_name } = call.query()?;
    let received = upload::receive(&call, &found, &file_name).await?;
    let new = Cell::new(false);
    let reply = call.write_unstored(by.caller(), async |tx| {
        let (material, is_new) = upload::attach(tx, &by, *id, &received).await?;
        new.set(is_new);
        Reply::ok(&material, material.version)
    });
    let reply = reply.await?;
    if new.get() {
        received.kept();
    }
    Ok(reply)
}

/// Fetch a file
///
/// To be saved under its name. Parts of it can be asked for (`Range`), to go on where a download broke off;
/// `If-Range` with the `ETag` makes sure that they fit together. The `ETag` is the SHA-256 of the file.
#[utoipa::path(
    tag = "materials",
    operation_id = "getFile",
    params(
        ("id" = MaterialId, Path, description = "The material"), FileNumber,
        ("Range" = Option<String>, Header, max_length = 200, description = "A part, such as `bytes=0-1023`; of several parts the whole is sent"),
        ("If-Range" = Option<String>, Header, max_length = 200, description = "The ETag for which the part is wanted"),
    ),
    security((), ("bearer" = ["events:read"])),
    responses(
        (status = 200, description = "The file", content((inline(FileBytes) = "*/*"))),
        (status = 206, description = "The part", content((inline(FileBytes) = "*/*"))),
        (status = 416, description = "There is no such part (`no_such_part`)"),
    ),
)]
#[get("/materials/{id}/content")]
async fn get_content(
    by: Allow<ReadEvents>,
    id: Path<MaterialId>,
    call: Call,
) -> Result<HttpResponse> {
    let FileNumber { no } = call.query()?;
    content::send(&call, &by, *id, no).await
}
