use actix_web::{HttpResponse, get, web::Path};

use super::{
    code::{self, CheckInCode, CodePicture},
    read,
};
use crate::{
    auth::Allow,
    entity::ids::RegistrationId,
    error::Result,
    policy::ReadRegistrations,
    web::{
        Call, Routes,
        reply::{Cache, SVG},
    },
};

/// The routes of codes.
pub fn routes(config: &mut impl Routes) {
    config.service(get_code).service(get_code_picture);
}

/// Read the check-in code of a registration
///
/// What the person shows at the desk. It holds nothing personal, and is another one as soon as the
/// place goes to somebody else.
#[utoipa::path(
    tag = "attendance",
    operation_id = "getCheckInCode",
    params(("id" = RegistrationId, Path, description = "The registration")),
    security(("bearer" = ["registrations:read"])),
    responses((status = 200, description = "The code", body = CheckInCode)),
)]
#[get("/registrations/{id}/code")]
async fn get_code(
    by: Allow<ReadRegistrations>,
    id: Path<RegistrationId>,
    call: Call,
) -> Result<HttpResponse> {
    let code = read::code_of(call.read(), &by, &call.state().keys, *id).await?;
    call.show(&code, 1, Cache::Never)
}

/// Read the check-in code as a picture
///
/// A QR code, as SVG.
#[utoipa::path(
    tag = "attendance",
    operation_id = "getCheckInCodePicture",
    params(("id" = RegistrationId, Path, description = "The registration")),
    security(("bearer" = ["registrations:read"])),
    responses(
        (status = 200, description = "The QR code", content_type = "image/svg+xml", body = inline(CodePicture)),
        (status = 406, description = "This address answers with image/svg+xml"),
    ),
)]
#[get("/registrations/{id}/code.svg")]
async fn get_code_picture(
    by: Allow<ReadRegistrations>,
    id: Path<RegistrationId>,
    call: Call,
) -> Result<HttpResponse> {
    let code = read::code_of(call.read(), &by, &call.state().keys, *id).await?;
    call.show_text((SVG, code::picture(&code.code)?), 1, Cache::Never)
}
