//! Numbers of people by district that somebody stated of an event where nobody was checked in.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, EntityTrait};

use super::context;
use crate::{
    entity::{
        headcount::{self, DistrictCount},
        ids::{Ags, EventId},
    },
    error::Result,
};

/// Numbers of people by district, as somebody stated them.
pub struct Counted {
    /// Where they are known from.
    pub source: String,
    /// Whether these are all who were there.
    pub complete: bool,
    /// Each with the name of its district.
    pub counts: Vec<(Option<String>, DistrictCount)>,
}

impl Counted {
    /// Those of an event, with two statements.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of<C: ConnectionTrait>(db: &C, event: EventId) -> Result<Option<Self>> {
        let Some(row) = headcount::Entity::find_by_id(event).one(db).await? else {
            return Ok(None);
        };
        let districts = row.counts.0.iter().filter_map(|count| count.ags.clone());
        let names = context::names(db, districts.collect()).await?;
        let names: HashMap<Ags, String> = names.into_iter().collect();
        let name = |ags: &Ags| names.get(ags).cloned().unwrap_or_else(|| ags.to_string());
        let counts = row.counts.0.into_iter();
        let counts = counts.map(|count| (count.ags.as_ref().map(name), count));
        Ok(Some(Self {
            source: row.source,
            complete: row.complete,
            counts: counts.collect(),
        }))
    }
}
