use actix_web::{HttpResponse, get, web::Path};
use serde::Deserialize;
use utoipa::IntoParams;
use validator::Validate;

use super::{
    certificates,
    dto::{CertificateView, ExportFile},
};
use crate::{
    auth::Allow,
    entity::{ids::RegistrationId, kinds::Language},
    error::Result,
    policy::{ConfirmCertificate, ReadRegistrations},
    web::{Call, Routes, reply::Cache},
};

/// The routes of certificates.
pub fn routes(config: &mut impl Routes) {
    config.service(get_certificate).service(confirm_certificate);
}

/// In which language
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct InLanguage {
    /// `de` (default) or `en`.
    pub language: Option<Language>,
}

/// Read the certificate of attendance of a registration
///
/// As PDF, for whoever may read the registration. There is one as soon as the person was checked in.
#[utoipa::path(
    tag = "attendance",
    operation_id = "getCertificate",
    params(("id" = RegistrationId, Path, description = "The registration"), InLanguage),
    security(("bearer" = ["registrations:read"])),
    responses(
        (status = 200, description = "The certificate", content_type = "application/pdf", body = inline(ExportFile)),
        (status = 406, description = "This address answers with application/pdf"),
        (status = 409, description = "The person was there on no day (`not_attended`)"),
    ),
)]
#[get("/registrations/{id}/certificate.pdf")]
async fn get_certificate(
    by: Allow<ReadRegistrations>,
    id: Path<RegistrationId>,
    call: Call,
) -> Result<HttpResponse> {
    let InLanguage { language } = call.query()?;
    let language = language.unwrap_or(Language::De);
    let file = certificates::one(call.state(), &by, *id, language).await?;
    let mut head = call.show_file("application/pdf", "inline; filename=\"certificate.pdf\"")?;
    Ok(head.body(file))
}

/// Confirm a certificate
///
/// Whether a certificate of attendance is true, by the code that is printed on it: event, days and
/// hours as they are known now, and the initials of the person's name to compare with the paper.
#[utoipa::path(
    tag = "attendance",
    operation_id = "confirmCertificate",
    params(("code" = String, Path, description = "The code on the certificate", example = "AZnRoFwfcACAAAAAAAAAIAAGTuLh8gAAW1uXk0vJ8eM")),
    security(()),
    responses(
        (status = 200, description = "It is true", body = CertificateView),
        (status = 404, description = "No certificate of ours, or of somebody who was deleted"),
    ),
)]
#[get("/certificates/{code}")]
async fn confirm_certificate(
    by: Allow<ConfirmCertificate>,
    code: Path<String>,
    call: Call,
) -> Result<HttpResponse> {
    let keys = &call.state().keys;
    let view = certificates::confirm(call.read(), &by, keys, &code).await?;
    call.show(&view, 1, Cache::Never)
}
