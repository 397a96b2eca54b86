//! Reading registrations: personal data, so everything goes through a scope.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
    prelude::Uuid,
    sea_query::{Expr, ExprTrait, SelectStatement},
};

use super::consent;
use super::dto::{Colleague, Parts, RegistrationFilter, RegistrationView};
use crate::{
    auth::{Allow, Caller, scope},
    db::{Db, Tx},
    districts::service::like,
    entity::{
        attendance,
        ids::{EventId, RegistrationId, UserId},
        kinds::RegistrationStatus::{self, Confirmed, Waitlisted},
        registration, registration_needs, substitution,
    },
    error::{Code, Error, Result},
    policy::{OwnAccount, Permit, ReadDirectory, ReadEvents, ReadRegistrations, Role},
    seats::{self, Seats},
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

static SORTING: Sorting<registration::Model> = Sorting {
    keys: &[
        SortKey {
            name: "created_at",
            column: |_| Expr::col((registration::Entity, registration::Column::CreatedAt)),
            of: |row, _| SortValue::Instant(row.created_at),
        },
        SortKey {
            name: "name",
            column: |_| Expr::col((registration::Entity, registration::Column::NameKey)),
            of: |row, _| SortValue::Text(row.name_key.clone()),
        },
    ],
    id: || Expr::col((registration::Entity, registration::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: false,
};

/// People by name.
pub static BY_NAME: Sorting<registration::Model> = Sorting {
    keys: &[SortKey {
        name: "name",
        column: |_| Expr::col((registration::Entity, registration::Column::NameKey)),
        of: |row, _| SortValue::Text(row.name_key.clone()),
    }],
    id: || Expr::col((registration::Entity, registration::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: false,
};

/// Whether a user has a place at an event, or waits for one.
///
/// # Errors
/// If the database fails.
pub async fn takes_part<C: ConnectionTrait>(db: &C, event: EventId, user: UserId) -> Result<bool> {
    let own = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(event))
        .filter(registration::COLUMN.user_id.eq(user))
        .filter(registration::COLUMN.status.is_in(RegistrationStatus::LIVE));
    Ok(own.one(db).await?.is_some())
}

/// The events at which a user has a place, or waits for one.
#[must_use]
pub fn places_of(user: UserId) -> SelectStatement {
    registration::Entity::find()
        .select_only()
        .column(registration::Column::EventId)
        .filter(registration::COLUMN.user_id.eq(user))
        .filter(registration::COLUMN.status.is_in(RegistrationStatus::LIVE))
        .into_query()
}

/// Registrations that reach the caller: all, own district's, own, those of hosted events.
#[must_use]
pub fn within<P: Permit>(by: &Allow<P>) -> Condition {
    let access = by.access();
    let mut reached = Condition::any();
    if access.all {
        reached = reached.add(Expr::val(1).eq(1));
    }
    match by.caller() {
        Caller::Stranger => {}
        Caller::Key(key) => {
            if let Some(only) = key.event {
                return Condition::all()
                    .add(reached)
                    .add(registration::COLUMN.event_id.eq(only));
            }
        }
        Caller::User(user) => {
            if access.own {
                reached = reached.add(registration::COLUMN.user_id.eq(user.id));
                if let (Role::Coordinator, Some(ags)) = (user.role, &user.district) {
                    reached = reached.add(registration::COLUMN.district_ags.eq(ags.clone()));
                }
            }
            if let (true, Some(ags)) = (access.host, &user.district) {
                let hosted = scope::hosted_by(ags);
                reached = reached.add(registration::COLUMN.event_id.in_subquery(hosted));
            }
        }
    }
    if reached.is_empty() {
        reached = reached.add(Expr::val(1).eq(0));
    }
    reached
}

/// A registration that reaches the caller.
///
/// # Errors
/// 404.
pub async fn visible<C: ConnectionTrait, P: Permit>(
    db: &C,
    by: &Allow<P>,
    id: RegistrationId,
) -> Result<registration::Model> {
    registration::Entity::find_by_id(id)
        .filter(within(by))
        .one(db)
        .await?
        .ok_or_else(Error::not_found)
}

/// A registration as it was seen a moment ago, locked. Its seats are locked before.
///
/// # Errors
/// 404 if it is not the caller's any more, 412 if it is another person's by now.
pub async fn locked<P: Permit>(
    tx: &Tx,
    by: &Allow<P>,
    seen: &registration::Model,
) -> Result<registration::Model> {
    let row = registration::Entity::find_by_id(seen.id)
        .filter(within(by))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)?;
    if row.email_key != seen.email_key {
        let code = Code::PreconditionFailed;
        return Err(Error::refused_with(code, &[&row.version]));
    }
    Ok(row)
}

/// A page of an event's registrations, with seven statements.
///
/// # Errors
/// 404 if the event is not to be seen.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadRegistrations>,
    event: EventId,
    paging: &Paging,
    filter: RegistrationFilter,
) -> Result<Page<RegistrationView>> {
    let event = scope::visible_event(db, by.caller(), event).await?;
    let RegistrationFilter {
        status,
        district_ags,
        first_time,
        q,
    } = filter;
    let select = registration::Entity::find()
        .filter(within(by))
        .filter(registration::COLUMN.event_id.eq(event.id))
        .apply_if(status, |s, status| {
            s.filter(registration::COLUMN.status.eq(status))
        })
        .apply_if(district_ags, |s, ags| {
            s.filter(registration::COLUMN.district_ags.eq(ags))
        })
        .apply_if(first_time, |s, first_time| {
            s.filter(registration::COLUMN.first_time.eq(first_time))
        })
        .apply_if(q, |s, q| {
            s.filter(
                Expr::col((registration::Entity, registration::Column::NameKey)).like(like(&q)),
            )
        });
    paged(db, select, paging).await
}

/// A page of the people who take part and agreed to stand on the list, with two statements.
///
/// # Errors
/// 404 if the event is not to be seen.
pub async fn directory<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadDirectory>,
    event: EventId,
    paging: &Paging,
) -> Result<Page<Colleague>> {
    let event = scope::visible_event(db, by.caller(), event).await?;
    let select = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(event.id))
        .filter(registration::COLUMN.status.eq(Confirmed))
        .filter(registration::COLUMN.consent_participant_list.eq(true));
    let page = page::fetch(db, select, paging, &BY_NAME).await?;
    Ok(page.map(Colleague::from))
}

/// A page of the caller's own registrations, with six statements.
///
/// # Errors
/// 401 for strangers, 403 for API keys.
pub async fn mine<C: ConnectionTrait>(
    db: &C,
    by: &Allow<OwnAccount>,
    paging: &Paging,
) -> Result<Page<RegistrationView>> {
    let me = by.user()?.id;
    let select = registration::Entity::find().filter(registration::COLUMN.user_id.eq(me));
    paged(db, select, paging).await
}

async fn paged<C: ConnectionTrait>(
    db: &C,
    select: sea_orm::Select<registration::Entity>,
    paging: &Paging,
) -> Result<Page<RegistrationView>> {
    let Page { items, next, total } = page::fetch(db, select, paging, &SORTING).await?;
    let items = views(db, items).await?;
    Ok(Page { items, next, total })
}

/// One registration.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadRegistrations>,
    id: RegistrationId,
) -> Result<RegistrationView> {
    let row = visible(db, by, id).await?;
    view(db, row).await
}

/// The view of one row.
///
/// # Errors
/// If the database fails.
pub async fn view<C: ConnectionTrait>(
    db: &C,
    row: registration::Model,
) -> Result<RegistrationView> {
    let mut views = views(db, vec![row]).await?;
    views.pop().ok_or_else(Error::not_found)
}

/// Rows with their parts: at most five statements, however many rows.
///
/// # Errors
/// If the database fails.
pub async fn views<C: ConnectionTrait>(
    db: &C,
    rows: Vec<registration::Model>,
) -> Result<Vec<RegistrationView>> {
    let ids: Vec<RegistrationId> = rows.iter().map(|row| row.id).collect();
    let mut parts: HashMap<Uuid, Parts> = HashMap::new();
    let needs = registration_needs::Entity::find().filter(
        registration_needs::COLUMN
            .registration_id
            .is_in(ids.iter().copied()),
    );
    for row in needs.all(db).await? {
        let id = row.registration_id.0;
        parts.entry(id).or_default().needs = Some(row);
    }
    let substitutions = substitution::Entity::find()
        .filter(
            substitution::COLUMN
                .registration_id
                .is_in(ids.iter().copied()),
        )
        .order_by_asc(substitution::COLUMN.at);
    for row in substitutions.all(db).await? {
        parts
            .entry(row.registration_id.0)
            .or_default()
            .substitutions
            .push(row);
    }
    let days = attendance::Entity::find()
        .filter(
            attendance::COLUMN
                .registration_id
                .is_in(ids.iter().copied()),
        )
        .order_by_asc(attendance::COLUMN.day);
    for row in days.all(db).await? {
        parts
            .entry(row.registration_id.0)
            .or_default()
            .days
            .push(row.day);
    }
    for (id, kind, given) in consent::of(db, &ids).await? {
        parts.entry(id.0).or_default().consented.put(kind, given);
    }
    if rows.iter().any(|row| row.status == Waitlisted) {
        let events = rows
            .iter()
            .filter(|row| row.status == Waitlisted)
            .map(|row| row.event_id);
        let mut line: Vec<(EventId, i32)> = registration::Entity::find()
            .select_only()
            .column(registration::Column::EventId)
            .column(registration::Column::QueueNo)
            .filter(registration::COLUMN.event_id.is_in(events))
            .filter(registration::COLUMN.status.eq(Waitlisted))
            .into_tuple()
            .all(db)
            .await?;
        line.sort_unstable();
        for row in rows.iter().filter(|row| row.status == Waitlisted) {
            let before = line
                .iter()
                .filter(|(event, no)| *event == row.event_id && *no < row.queue_no)
                .count();
            let position = i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1);
            parts.entry(row.id.0).or_default().position = Some(position);
        }
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let parts = parts.remove(&row.id.0).unwrap_or_default();
            RegistrationView::new(row, parts)
        })
        .collect())
}

/// The seats of an event; first settles what is due.
///
/// # Errors
/// 404 if the event is not to be seen.
pub async fn seats(db: &Db, by: &Allow<ReadEvents>, id: EventId) -> Result<(Seats, i32)> {
    let event = scope::visible_event(db.read(), by.caller(), id).await?;
    seats::settle_due(db, Some(id)).await?;
    let seats = seats::seats_of(db.read(), &event).await?;
    Ok((seats, event.version))
}
