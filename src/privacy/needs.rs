//! What people need (diet, accessibility) is known for as long as it is needed.

use chrono::Duration;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::{
    db::{Actor, Db, Expected},
    entity::{
        event,
        ids::EventId,
        kinds::EventStatus::{Announced, Postponed},
        registration, registration_needs,
    },
    error::Result,
    outbox::{self, Fact},
};

/// Deletes the needs of people at events that ended `days` ago or earlier; returns at how many.
///
/// # Errors
/// If the database fails.
pub async fn forget_needs(db: &Db, days: u32) -> Result<usize> {
    let over = db.now() - Duration::days(days.into());
    let noted = registration::Entity::find()
        .select_only()
        .column(registration::Column::EventId)
        .filter(
            registration::COLUMN.id.in_subquery(
                registration_needs::Entity::find()
                    .select_only()
                    .column(registration_needs::Column::RegistrationId)
                    .into_query(),
            ),
        )
        .into_query();
    let events: Vec<EventId> = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(event::COLUMN.ends_at.lte(over))
        // These will be later than they were.
        .filter(event::COLUMN.status.is_not_in([Announced, Postponed]))
        .filter(event::COLUMN.id.in_subquery(noted))
        .into_tuple()
        .all(db.read())
        .await?;
    for id in &events {
        let tx = db.write(Actor::SYSTEM, Expected::Unsaid).await?;
        let there = registration::Entity::find()
            .select_only()
            .column(registration::Column::Id)
            .filter(registration::COLUMN.event_id.eq(*id))
            .into_query();
        let gone = registration_needs::Entity::delete_many()
            .filter(
                registration_needs::COLUMN
                    .registration_id
                    .in_subquery(there),
            )
            .exec(&tx)
            .await?;
        if gone.rows_affected > 0 {
            let fact = Fact::new("needs.deleted", id, 1).of_event(*id);
            outbox::record(&tx, fact).await?;
        }
        tx.commit().await?;
    }
    Ok(events.len())
}
