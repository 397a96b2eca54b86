//! Taking an event through its life.

use sea_orm::{ActiveModelTrait, Set};

use super::{
    change::{locked, ready},
    lifecycle::Step,
    service::view,
    view::EventView,
};
use crate::{
    auth::Allow,
    db::Tx,
    entity::{event, ids::EventId, kinds::EventStatus},
    error::Result,
    forms,
    outbox::{self, Fact},
    policy::WriteEvents,
    seats,
};

/// Takes a step. Publication freezes the audience and opens the seats.
///
/// # Errors
/// 404, 428/412, 409 from a state that does not allow it.
pub async fn step(tx: &Tx, by: &Allow<WriteEvents>, id: EventId, step: Step) -> Result<EventView> {
    let (row, pool) = locked(tx, by, id).await?;
    tx.require_version(row.version)?;
    let status = row.status.after(step)?;
    if status == EventStatus::Published {
        ready(&row.schedule_precision, row.host_ags.as_ref())?;
    }
    let published_at = match row.published_at {
        None if status == EventStatus::Published => Some(tx.now),
        earlier => earlier,
    };
    let version = row.version + 1;
    let mut row: event::ActiveModel = row.into();
    if status == EventStatus::Cancelled {
        row.cancelled_at = Set(Some(tx.now));
    }
    row.status = Set(status);
    row.published_at = Set(published_at);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await?;
    let fact = Fact::new(step.fact(), id, version)
        .of_event(id)
        .fields(vec!["status".into()]);
    outbox::record(tx, fact).await?;
    if status == EventStatus::Published {
        forms::service::take_over(tx, &row).await?;
        let plan = seats::plan_of(tx, &row).await?;
        seats::apply(tx, (id, None), pool, &plan).await?;
        seats::signups::promote(tx, id).await?;
    } else if let Some(pool) = pool {
        pool.save(tx).await?;
    }
    view(tx, row, tx.now).await
}
