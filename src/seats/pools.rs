//! The seats of several events, or sessions, locked in one order.

use std::collections::{BTreeMap, BTreeSet};

use super::pool::Pool;
use crate::{db::Tx, entity::ids::PoolId, error::Result};

/// Pools that one transaction holds.
#[derive(Debug, Default)]
pub struct Pools(BTreeMap<PoolId, Pool>);

impl Pools {
    /// Locks these seats, in the order of their ids: two that lock several do not
    /// wait for each other.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn lock(tx: &Tx, ids: impl Iterator<Item = impl Into<PoolId>>) -> Result<Self> {
        let mut pools = Self::default();
        for id in ids.map(Into::into).collect::<BTreeSet<PoolId>>() {
            pools.of(tx, id).await?;
        }
        Ok(pools)
    }

    /// The seats of an event or session, if it has any; locked now if they were not with the others.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of(&mut self, tx: &Tx, id: impl Into<PoolId>) -> Result<Option<&mut Pool>> {
        let id = id.into();
        if !self.0.contains_key(&id)
            && let Some(pool) = Pool::lock(tx, id).await?
        {
            self.0.insert(id, pool);
        }
        Ok(self.0.get_mut(&id))
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
