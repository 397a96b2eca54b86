//! A district invited to every event of a series.

use sea_orm::entity::prelude::*;

use super::ids::{Ags, SeriesId};

/// A district invited to every event of a series.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "series_district")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub series_id: SeriesId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub ags: Ags,
}

impl ActiveModelBehavior for ActiveModel {}
