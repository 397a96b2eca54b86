//! The seats of several events, locked in one order.

use std::collections::{BTreeMap, BTreeSet};

use super::pool::Pool;
use crate::{db::Tx, entity::ids::EventId, error::Result};

/// Pools that one transaction holds.
#[derive(Debug, Default)]
pub struct Pools(BTreeMap<EventId, Pool>);

impl Pools {
    /// Locks the seats of these events, in the order of their ids: two that lock several do not
    /// wait for each other.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn lock(tx: &Tx, events: impl Iterator<Item = EventId>) -> Result<Self> {
        let mut pools = Self::default();
        for event in events.collect::<BTreeSet<_>>() {
            pools.of(tx, event).await?;
        }
        Ok(pools)
    }

    /// The seats of an event, if it has any; locked now if they were not with the others.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of(&mut self, tx: &Tx, event: EventId) -> Result<Option<&mut Pool>> {
        if !self.0.contains_key(&event)
            && let Some(pool) = Pool::lock(tx, event).await?
        {
            self.0.insert(event, pool);
        }
        Ok(self.0.get_mut(&event))
    }

    /// Writes them back. Every change ends with this.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn save(self, tx: &Tx) -> Result<()> {
        for pool in self.0.into_values() {
            pool.save(tx).await?;
        }
        Ok(())
    }
}
