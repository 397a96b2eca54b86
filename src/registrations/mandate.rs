//! A mandate goes to a successor, and the places that belong to it with it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Set,
};

use super::{
    decide::{Step, step_in},
    dto::{Consents, HandOver, HandedOverMandate, Needs, NewSubstitute, Person},
    substitute::pass_on,
};
use crate::{
    accounts::users,
    auth::Allow,
    db::{Db, Tx},
    entity::{
        event,
        ids::{EventId, RegistrationId, UserId},
        kinds::{
            EventStatus::Published,
            RegistrationStatus::{Confirmed, Offered},
        },
        registration, user,
    },
    error::{Error, FindingCode, Result},
    events::lifecycle,
    outbox::{self, Fact},
    policy::{ManageUsers, Role},
    seats::Pools,
    web::State,
};

/// Ends a coordinator's mandate and begins a successor's. Live places at events from that day
/// on are handed over; where the successor has a place already, the other one is free.
///
/// # Errors
/// 404, 428/412, 422 if the successor is not a coordinator of the same district.
pub async fn hand_over(
    tx: &Tx,
    state: &State,
    by: &Allow<ManageUsers>,
    id: UserId,
    new: &HandOver,
) -> Result<HandedOverMandate> {
    let seen = users::get(tx, by, id).await?;
    let from = new.from.unwrap_or_else(|| Db::day_of(tx.now));
    let places = places_from(tx, &seen, from).await?;
    // Seats before accounts, as everywhere; then the places are read again.
    let mut pools = Pools::lock(tx, places.iter().map(|place| place.event_id)).await?;
    let (one, other) = lock_both(tx, id, new.successor_id).await?;
    let before = one.ok_or_else(Error::not_found)?;
    let fits = |user: &user::Model| {
        user.role == Role::Coordinator
            && !user.disabled
            && user.id != id
            && user.district_ags.is_some()
            && user.district_ags == before.district_ags
    };
    let after = other
        .filter(|after| before.role == Role::Coordinator && fits(after))
        .ok_or_else(|| Error::invalid("/successor_id", FindingCode::NotYours))?;
    let last = from.checked_sub_days(Days::new(1)).unwrap_or(from);
    let last = before.mandate_to.map_or(last, |to| to.min(last));
    if before.mandate_from.is_some_and(|first| first > last) {
        return Err(Error::invalid("/from", FindingCode::Order));
    }
    tx.require_version(before.version)?;
    let places = places_from(tx, &before, from).await?;
    let before = dates(tx, before, |row| row.mandate_to = Set(Some(last))).await?;
    let after = begin(tx, after, from).await?;
    let mut done = HandedOverMandate {
        predecessor: before.clone().into(),
        successor: after.clone().into(),
        handed_over: Vec::new(),
        freed: Vec::new(),
    };
    for place in places {
        give(
            tx,
            state,
            &mut pools,
            (&before, place.id),
            &after,
            &mut done,
        )
        .await?;
    }
    pools.save(tx).await?;
    Ok(done)
}

/// A mandate that runs already goes on; one that has not begun, or would end, is mended.
async fn begin(tx: &Tx, row: user::Model, from: NaiveDate) -> Result<user::Model> {
    let late = row.mandate_from.is_some_and(|first| first > from);
    let over = row.mandate_to.is_some_and(|last| last < from);
    if !late && !over {
        return Ok(row);
    }
    dates(tx, row, |row| {
        // One that ended before begins anew.
        row.mandate_from = Set(Some(from));
        if over {
            row.mandate_to = Set(None);
        }
    })
    .await
}

/// Live places of a user at events that begin on that day or later.
async fn places_from(
    tx: &Tx,
    of: &user::Model,
    from: NaiveDate,
) -> Result<Vec<registration::Model>> {
    let own: Vec<registration::Model> = registration::Entity::find()
        .filter(registration::COLUMN.user_id.eq(of.id))
        .filter(
            registration::COLUMN
                .district_ags
                .eq(of.district_ags.clone()),
        )
        .order_by_asc(registration::COLUMN.id)
        .all(tx)
        .await?;
    let events: Vec<EventId> = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(event::COLUMN.id.is_in(own.iter().map(|row| row.event_id)))
        .filter(
            Condition::any()
                .add(event::COLUMN.status.ne(Published))
                .add(event::COLUMN.starts_on.gte(from)),
        )
        .filter(lifecycle::ahead(tx.now))
        .into_tuple()
        .all(tx)
        .await?;
    let ahead = own.into_iter().filter(|row| row.status.is_live());
    Ok(ahead.filter(|row| events.contains(&row.event_id)).collect())
}

/// Both accounts, locked in the order of their ids.
async fn lock_both(
    tx: &Tx,
    one: UserId,
    other: UserId,
) -> Result<(Option<user::Model>, Option<user::Model>)> {
    let rows = user::Entity::find()
        .filter(users::existing())
        .filter(user::COLUMN.id.is_in([one, other]))
        .order_by_asc(user::COLUMN.id)
        .lock_exclusive()
        .all(tx)
        .await?;
    let of = |id| rows.iter().find(|row: &&user::Model| row.id == id).cloned();
    Ok((of(one), of(other)))
}

async fn dates(
    tx: &Tx,
    row: user::Model,
    change: impl FnOnce(&mut user::ActiveModel),
) -> Result<user::Model> {
    let (id, version) = (row.id, row.version + 1);
    let mut row: user::ActiveModel = row.into();
    change(&mut row);
    row.version = Set(version);
    row.updated_at = Set(tx.now);
    let row = row.update(tx).await?;
    let fact = Fact::new("user.updated", id, version).fields(vec!["mandate".into()]);
    outbox::record(tx, fact).await?;
    Ok(row)
}

/// One place: to the successor, or free if the successor has one at the event.
async fn give(
    tx: &Tx,
    state: &State,
    pools: &mut Pools,
    (from, id): (&user::Model, RegistrationId),
    to: &user::Model,
    done: &mut HandedOverMandate,
) -> Result<()> {
    let seen = registration::Entity::find_by_id(id).one(tx).await?;
    let Some(seen) = seen else {
        return Ok(());
    };
    let Some(pool) = pools.of(tx, seen.event_id).await? else {
        return Ok(());
    };
    // Meanwhile cancelled, or somebody else's.
    let row = registration::Entity::find_by_id(id)
        .filter(registration::COLUMN.user_id.eq(from.id))
        .lock_exclusive()
        .one(tx)
        .await?;
    let Some(row) = row.filter(|row| row.status.is_live()) else {
        return Ok(());
    };
    let seated = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(row.event_id))
        .filter(registration::COLUMN.email_key.eq(&to.email_key))
        .filter(registration::COLUMN.status.is_in([Confirmed, Offered]))
        .one(tx)
        .await?;
    if seated.is_some() {
        step_in(tx, pool, row, Step::Cancel).await?;
        done.freed.push(id);
        return Ok(());
    }
    let new = NewSubstitute {
        person: Person {
            name: to.name.clone(),
            email: to.email.clone(),
            phone: None,
        },
        first_time: None,
        needs: Needs::default(),
        answers: BTreeMap::new(),
        consents: Consents::default(),
        language: None,
    };
    pass_on(tx, state, pool, row, &new, Some(to)).await?;
    done.handed_over.push(id);
    Ok(())
}
