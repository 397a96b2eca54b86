//! Who changed what, when: never personal values.

use sea_orm::entity::prelude::*;

use super::ids::{AuditId, EventId};
use super::kinds::{ActorKind, FieldNames};

/// Who changed what, when: never personal values.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "audit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AuditId,
    pub at: DateTimeUtc,
    pub actor_kind: ActorKind,
    pub actor_id: Option<Uuid>,
    pub action: String,
    pub object_kind: String,
    pub object_id: String,
    pub event_id: Option<EventId>,
    pub fields: FieldNames,
    pub request_id: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
