//! What a district says of hosting an edition.

use sea_orm::entity::prelude::*;

use super::ids::{Ags, SeriesId};
use super::kinds::RotationIntent;

/// What a district says of hosting an edition.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "rotation_intent")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub series_id: SeriesId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub edition: i32,
    #[sea_orm(primary_key, auto_increment = false)]
    pub ags: Ags,
    pub intent: RotationIntent,
    pub note: String,
    pub said_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
