//! The seats of one district (or of guests: class `''`) at an event, or all of a session.

use sea_orm::entity::prelude::*;

use super::ids::PoolId;

/// The seats of one district (or of guests: class `''`) at an event, or all of a session.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "seat_class")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub pool_id: PoolId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub class: String,
    pub guaranteed: i32,
    pub held: i32,
    pub maximum: i32,
    pub taken: i32,
}

impl ActiveModelBehavior for ActiveModel {}
