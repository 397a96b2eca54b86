//! Seats as they are shown.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, Func},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{GUESTS, UNLIMITED, configure::plan_of};
use crate::{
    entity::{
        event,
        ids::{Ags, EventId, PoolId},
        kinds::RegistrationStatus::{Offered, Waitlisted},
        registration, seat_class, seat_pool,
    },
    error::Result,
};

/// Whether an event has seats to give.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Availability {
    /// Somebody would get one.
    pub free: bool,
}

/// Which of these events have seats to give, with one statement.
///
/// # Errors
/// If the database fails.
pub async fn availability<C: ConnectionTrait>(
    db: &C,
    events: &[EventId],
) -> Result<HashMap<EventId, Availability>> {
    use seat_class::Column::{Held, Taken};
    // A district with a guarantee left can still come when the open seats are gone.
    let held_free = Func::max(
        Expr::col((seat_class::Entity, Held)).sub(Expr::col((seat_class::Entity, Taken))),
    );
    let rows: Vec<(EventId, i32, i32, Option<i32>)> = seat_pool::Entity::find()
        .select_only()
        .column(seat_pool::Column::EventId)
        .column(seat_pool::Column::Capacity)
        .column(seat_pool::Column::Committed)
        .column_as(Expr::from(held_free), "held_free")
        .join(
            sea_orm::JoinType::InnerJoin,
            seat_pool::Entity::belongs_to(seat_class::Entity)
                .from(seat_pool::Column::Id)
                .to(seat_class::Column::PoolId)
                .into(),
        )
        .filter(seat_pool::COLUMN.event_id.is_in(events.iter().copied()))
        .filter(seat_pool::COLUMN.session_id.is_null())
        .group_by(seat_pool::Column::EventId)
        .group_by(seat_pool::Column::Capacity)
        .group_by(seat_pool::Column::Committed)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(event, capacity, committed, held_free)| {
            let free = committed < capacity || held_free.unwrap_or_default() > 0;
            (event, Availability { free })
        })
        .collect())
}

/// The seats of an event
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "capacity": 40, "taken": 12, "offered": 0, "held_free": 20, "waiting": 0,
    "districts": [{"ags": "15002", "guaranteed": 2, "held": 2, "maximum": 4, "taken": 1, "waiting": 0}]
}))]
pub struct Seats {
    /// Seats in all; null: as many as come.
    #[schema(minimum = 0)]
    pub capacity: Option<i32>,
    /// Confirmed and offered.
    #[schema(minimum = 0)]
    pub taken: i32,
    /// Of these offered, not yet accepted.
    #[schema(minimum = 0)]
    pub offered: i32,
    /// Held for districts that have not taken them.
    #[schema(minimum = 0)]
    pub held_free: i32,
    /// People on the waitlist.
    #[schema(minimum = 0)]
    pub waiting: i32,
    /// Each invited district.
    #[schema(max_items = 500)]
    pub districts: Vec<ClassSeats>,
}

/// The seats of a district at an event
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ClassSeats {
    /// The district.
    pub ags: Ags,
    /// Seats guaranteed to it until the release.
    #[schema(minimum = 0)]
    pub guaranteed: i32,
    /// Seats held for it now: the guarantee, 0 after its release.
    #[schema(minimum = 0)]
    pub held: i32,
    /// Most seats it may have; null: no limit.
    #[schema(minimum = 0)]
    pub maximum: Option<i32>,
    /// Seats it has, confirmed and offered.
    #[schema(minimum = 0)]
    pub taken: i32,
    /// Its people on the waitlist.
    #[schema(minimum = 0)]
    pub waiting: i32,
}

/// The seats of an event, or what they will be once it is published.
///
/// # Errors
/// If the database fails.
pub async fn seats_of<C: ConnectionTrait>(db: &C, event: &event::Model) -> Result<Seats> {
    let limited = |number: i32| (number < UNLIMITED).then_some(number);
    let classes = seat_class::Entity::find()
        .filter(seat_class::COLUMN.pool_id.eq(PoolId::from(event.id)))
        .order_by_asc(seat_class::COLUMN.class)
        .all(db)
        .await?;
    if classes.is_empty() {
        let plan = plan_of(db, event).await?;
        let districts = plan
            .classes
            .iter()
            .filter_map(|(class, (guaranteed, maximum))| {
                Some(ClassSeats {
                    ags: class.parse().ok()?,
                    guaranteed: *guaranteed,
                    held: *guaranteed,
                    maximum: limited(*maximum),
                    taken: 0,
                    waiting: 0,
                })
            });
        let districts: Vec<_> = districts.collect();
        return Ok(Seats {
            capacity: limited(plan.capacity),
            taken: 0,
            offered: 0,
            held_free: districts.iter().map(|d| d.held).sum(),
            waiting: 0,
            districts,
        });
    }
    let counts: Vec<(String, crate::entity::kinds::RegistrationStatus, i64)> =
        registration::Entity::find()
            .select_only()
            .column(registration::Column::Class)
            .column(registration::Column::Status)
            .column_as(registration::COLUMN.id.count(), "n")
            .filter(registration::COLUMN.event_id.eq(event.id))
            .filter(registration::COLUMN.status.is_in([Waitlisted, Offered]))
            .group_by(registration::Column::Class)
            .group_by(registration::Column::Status)
            .into_tuple()
            .all(db)
            .await?;
    let count = |status, class: Option<&str>| -> i32 {
        let rows = counts
            .iter()
            .filter(|(c, s, _)| *s == status && class.is_none_or(|class| class == c));
        rows.map(|(.., n)| i32::try_from(*n).unwrap_or(i32::MAX))
            .sum()
    };
    let pool = seat_pool::Entity::find_by_id(PoolId::from(event.id))
        .one(db)
        .await?;
    Ok(Seats {
        capacity: pool.and_then(|pool| limited(pool.capacity)),
        taken: classes.iter().map(|class| class.taken).sum(),
        offered: count(Offered, None),
        held_free: classes
            .iter()
            .map(|class| Ord::max(class.held - class.taken, 0))
            .sum(),
        waiting: count(Waitlisted, None),
        districts: classes
            .iter()
            .filter(|class| class.class != GUESTS)
            .filter_map(|class| {
                Some(ClassSeats {
                    ags: class.class.parse().ok()?,
                    guaranteed: class.guaranteed,
                    held: class.held,
                    maximum: limited(class.maximum),
                    taken: class.taken,
                    waiting: count(Waitlisted, Some(&class.class)),
                })
            })
            .collect(),
    })
}
