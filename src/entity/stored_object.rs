//! An object in the store of files: noted before it is there, until after it is gone.

use sea_orm::entity::prelude::*;

use super::ids::EventId;

/// An object in the store of files: noted before it is there, until after it is gone.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "stored_object")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose quota it is counted in. The event may be gone.
    pub event_id: EventId,
    /// Bytes; while it is uploaded those that it may have.
    pub size: i64,
    /// While it is uploaded: when that has come to nothing. None: it is there.
    pub uploading_until: Option<DateTimeUtc>,
    /// It is about to be removed, and nobody may refer to it any more.
    pub doomed: bool,
}

impl ActiveModelBehavior for ActiveModel {}
