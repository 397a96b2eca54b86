//! Two districts that exchange their turns for an edition.

use sea_orm::entity::prelude::*;

use super::ids::{Ags, SeriesId, SwapId};

/// Two districts that exchange their turns for an edition.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "rotation_swap")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SwapId,
    pub series_id: SeriesId,
    pub edition: i32,
    pub one_ags: Ags,
    pub other_ags: Ags,
    pub note: String,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
