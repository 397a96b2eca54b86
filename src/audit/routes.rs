use actix_web::{HttpResponse, get};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use super::service;
use crate::{
    auth::Allow,
    entity::{
        audit,
        ids::{AuditId, EventId},
        kinds::ActorKind,
    },
    error::Result,
    policy::ReadAudit,
    web::{Call, Page, Paging, Routes, reply::Cache},
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config.service(list_audit);
}

/// An entry of the audit log
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0199d1a0-5c1f-7000-8000-000000000050", "at": "2026-11-22T10:00:00Z", "actor_kind": "user",
    "actor_id": "0199d1a0-5c1f-7000-8000-000000000030", "action": "registration.confirmed",
    "object_kind": "registration", "object_id": "0199d1a0-5c1f-7000-8000-000000000020",
    "event_id": "0199d1a0-5c1f-7000-8000-000000000011", "fields": ["status"],
    "request_id": "0199d1a0-5c1f-7000-8000-000000000051"
}))]
pub struct AuditView {
    /// Its id.
    pub id: AuditId,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// A user, an API key, or the service itself.
    pub actor_kind: ActorKind,
    /// Id of the user or key.
    pub actor_id: Option<Uuid>,
    /// What happened (extensible).
    #[schema(max_length = 64)]
    pub action: String,
    /// Kind of the object.
    #[schema(max_length = 32)]
    pub object_kind: String,
    /// Id of the object.
    #[schema(max_length = 36)]
    pub object_id: String,
    /// The event that it concerns.
    pub event_id: Option<EventId>,
    /// Names of the fields that changed, never their values.
    #[schema(max_items = 100)]
    pub fields: Vec<String>,
    /// The request in which it happened.
    pub request_id: Option<Uuid>,
}

impl From<audit::Model> for AuditView {
    fn from(model: audit::Model) -> Self {
        let audit::Model {
            id,
            at,
            actor_kind,
            actor_id,
            action,
            object_kind,
            object_id,
            event_id,
            fields,
            request_id,
        } = model;
        Self {
            id,
            at,
            actor_kind,
            actor_id,
            action,
            object_kind,
            object_id,
            event_id,
            fields: fields.0,
            request_id,
        }
    }
}

/// Which entries to list
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AuditFilter {
    /// Only objects of this kind.
    #[param(max_length = 32, example = "registration")]
    #[validate(length(max = 32))]
    pub object_kind: Option<String>,
    /// Only this object.
    #[param(max_length = 36)]
    #[validate(length(max = 36))]
    pub object_id: Option<String>,
    /// Only what concerns this event.
    pub event_id: Option<EventId>,
    /// Only what this user or API key did.
    pub actor_id: Option<Uuid>,
}

/// List the audit log
///
/// Who changed what, newest first; organizers see what concerns events.
#[utoipa::path(
    tag = "audit",
    operation_id = "listAudit",
    params(Paging, AuditFilter),
    security(("bearer" = ["audit:read"])),
    responses((status = 200, description = "A page of the log", body = Page<AuditView>)),
)]
#[get("/audit")]
async fn list_audit(by: Allow<ReadAudit>, call: Call) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<AuditFilter>(by.caller())?;
    let page = service::list(call.read(), &by, &paging, filter).await?;
    call.show_list(&page.map(AuditView::from), Cache::Never)
}
