//! A sentence that may be cited.

use sea_orm::entity::prelude::*;

use super::ids::{EventId, QuoteId};
use super::kinds::{QuoteStatus, QuoteUses};

/// A sentence that may be cited.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "quote")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: QuoteId,
    pub event_id: EventId,
    pub position: i32,
    pub text: String,
    pub verbatim: bool,
    pub attribution: Option<String>,
    pub status: QuoteStatus,
    pub revocation_hash: Option<Vec<u8>>,
    pub imported: bool,
    pub noted: bool,
    pub uses: QuoteUses,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
