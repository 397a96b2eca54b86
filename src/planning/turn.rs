//! Planning in a series is done by one at a time.

use sea_orm::{EntityTrait, QuerySelect, sea_query::LockType};

use crate::{
    db::Tx,
    entity::{ids::SeriesId, series},
    error::Result,
};

/// The series, if there is one, once nobody else gives out its numbers, applies its defaults or
/// changes them. Who only adds an event does not wait: that only refers to the series.
///
/// # Errors
/// If the database fails.
pub async fn of(tx: &Tx, id: SeriesId) -> Result<Option<series::Model>> {
    Ok(series::Entity::find_by_id(id)
        .lock(LockType::NoKeyUpdate)
        .one(tx)
        .await?)
}
