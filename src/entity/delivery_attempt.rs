//! One try to tell a partner something.

use sea_orm::entity::prelude::*;

use super::ids::DeliveryId;

/// One try to tell a partner something.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "delivery_attempt")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub delivery_id: DeliveryId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub no: i32,
    pub at: DateTimeUtc,
    pub duration_ms: i32,
    pub response_status: Option<i16>,
    pub problem: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
