//! What happens by itself when its time has come: guarantees are released, offers expire.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};

use super::pool::{Pool, moved};
use crate::{
    db::{Actor, Db, Expected, Tx},
    entity::{
        ids::{EventId, PoolId},
        kinds::RegistrationStatus::{Expired, Offered},
        registration, seat_class, seat_pool,
    },
    error::Result,
    outbox::{self, Fact},
};

impl Pool {
    /// Settles releases and expired offers in the order of their due times, promoting after
    /// each: the outcome does not depend on when somebody looks.
    pub(super) async fn settle(&mut self, tx: &Tx) -> Result<()> {
        let now = self.now(tx);
        if self.row.due_at.is_none_or(|due| due > now) {
            return Ok(());
        }
        loop {
            let release = self.row.release_at.filter(|at| *at <= now);
            let expired = registration::Entity::find()
                .filter(registration::COLUMN.event_id.eq(self.row.event_id))
                .filter(registration::COLUMN.status.eq(Offered))
                .filter(registration::COLUMN.offered_until.lte(now))
                .order_by_asc(registration::COLUMN.offered_until)
                .order_by_asc(registration::COLUMN.queue_no)
                .limit(1)
                .lock_exclusive()
                .one(tx)
                .await?;
            let until = expired.as_ref().and_then(|offer| offer.offered_until);
            match (release, expired, until) {
                (Some(at), _, until) if until.is_none_or(|until| at <= until) => {
                    self.release(tx).await?;
                    self.promote(tx, at).await?;
                }
                (_, Some(offer), Some(at)) => {
                    let class = offer.class.clone();
                    moved(tx, offer, Expired, None).await?;
                    self.free(tx, &class).await?;
                    self.promote(tx, at).await?;
                }
                _ => break,
            }
        }
        self.row.settled_at = now;
        Ok(())
    }

    /// Nothing is held any more: U is what is taken.
    async fn release(&mut self, tx: &Tx) -> Result<()> {
        seat_class::Entity::update_many()
            .col_expr(seat_class::Column::Held, Expr::val(0))
            .filter(seat_class::COLUMN.pool_id.eq(self.row.id))
            .exec(tx)
            .await?;
        let classes = seat_class::Entity::find()
            .filter(seat_class::COLUMN.pool_id.eq(self.row.id))
            .all(tx)
            .await?;
        self.row.committed = classes.iter().map(|class| class.taken).sum();
        self.row.release_at = None;
        let fact = Fact::new("seats.released", self.row.event_id, self.row.next_no)
            .of_event(self.row.event_id);
        outbox::record(tx, fact).await
    }
}

/// Settles every pool whose time has come; returns how many.
///
/// # Errors
/// If the database fails.
pub async fn settle_due(db: &Db, only: Option<EventId>) -> Result<usize> {
    let mut due = seat_pool::Entity::find()
        .select_only()
        .column(seat_pool::Column::Id)
        .filter(seat_pool::COLUMN.due_at.lte(db.now()));
    if let Some(only) = only {
        due = due.filter(seat_pool::COLUMN.id.eq(PoolId::from(only)));
    }
    let due: Vec<PoolId> = due.into_tuple().all(db.read()).await?;
    for pool in &due {
        let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
        if let Some(pool) = Pool::lock(&tx, *pool).await? {
            pool.save(&tx).await?;
        }
        tx.commit().await?;
    }
    Ok(due.len())
}
