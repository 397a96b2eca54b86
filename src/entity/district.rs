//! A district: Landkreis or kreisfreie Stadt.

use sea_orm::entity::prelude::*;

use super::ids::Ags;
use super::kinds::DistrictKind;

/// A district: Landkreis or kreisfreie Stadt.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "district")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub ags: Ags,
    pub nuts3: Option<String>,
    pub name: String,
    pub name_key: String,
    pub kind: DistrictKind,
    pub state: String,
    pub dissolved_on: Option<Date>,
    pub successor_ags: Option<Ags>,
}

impl ActiveModelBehavior for ActiveModel {}
