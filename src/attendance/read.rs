//! What the desk reads: who was there, who is expected, by which code.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait},
};

use super::{
    code::{CheckInCode, Codes},
    dto::{Attendance, AttendanceFilter, Expected, ExpectedFilter},
    service::of,
};
use crate::{
    auth::{Allow, scope, token::Keys},
    districts::service::like,
    entity::{
        attendance,
        ids::{EventId, RegistrationId},
        kinds::RegistrationStatus::Confirmed,
        registration,
    },
    error::Result,
    policy::{CheckIn, ReadRegistrations},
    registrations::service::{BY_NAME, visible},
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

static BY_DAY: Sorting<attendance::Model> = Sorting {
    keys: &[SortKey {
        name: "day",
        column: |_| Expr::col((attendance::Entity, attendance::Column::Day)),
        of: |row, _| SortValue::Date(row.day),
    }],
    id: || Expr::col((attendance::Entity, attendance::Column::RegistrationId)),
    id_of: |row| SortValue::Id(row.registration_id.0),
    newest_first: false,
};

/// One person on one day.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<CheckIn>,
    id: EventId,
    person: RegistrationId,
    day: NaiveDate,
) -> Result<Attendance> {
    scope::reached_event(db, by, id).await?;
    of(db, id, person, day).await
}

/// A page of who was there, with three statements.
///
/// # Errors
/// 404 if the event is not the caller's.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<CheckIn>,
    id: EventId,
    paging: &Paging,
    filter: AttendanceFilter,
) -> Result<Page<Attendance>> {
    let event = scope::reached_event(db, by, id).await?;
    let AttendanceFilter {
        day,
        registration_id,
    } = filter;
    let here = registration::Entity::find()
        .select_only()
        .column(registration::Column::Id)
        .filter(registration::COLUMN.event_id.eq(event.id))
        .into_query();
    let select = attendance::Entity::find()
        .filter(attendance::COLUMN.registration_id.in_subquery(here))
        .apply_if(day, |s, day| s.filter(attendance::COLUMN.day.eq(day)))
        .apply_if(registration_id, |s, id| {
            s.filter(attendance::COLUMN.registration_id.eq(id))
        });
    let Page { items, next, total } = page::fetch(db, select, paging, &BY_DAY).await?;
    let ids = items.iter().map(|row| row.registration_id);
    let people = registration::Entity::find()
        .filter(registration::COLUMN.id.is_in(ids))
        .all(db)
        .await?;
    let people: HashMap<_, _> = people.into_iter().map(|row| (row.id, row)).collect();
    let items = items
        .iter()
        .filter_map(|row| Some(Attendance::new(row, people.get(&row.registration_id)?)));
    Ok(Page {
        items: items.collect(),
        next,
        total,
    })
}

/// A page of who is expected: those with a confirmed place, by name, with two statements.
///
/// # Errors
/// 404 if the event is not the caller's.
pub async fn expected<C: ConnectionTrait>(
    db: &C,
    by: &Allow<CheckIn>,
    keys: &Keys,
    id: EventId,
    paging: &Paging,
    filter: ExpectedFilter,
) -> Result<Page<Expected>> {
    let event = scope::reached_event(db, by, id).await?;
    let codes = Codes::new(keys)?;
    let ExpectedFilter { q } = filter;
    let select = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(event.id))
        .filter(registration::COLUMN.status.eq(Confirmed))
        .apply_if(q, |s, q| {
            let name = Expr::col((registration::Entity, registration::Column::NameKey));
            s.filter(name.like(like(&q)))
        });
    let page = page::fetch(db, select, paging, &BY_NAME).await?;
    Ok(page.map(|row| Expected::new(&row, &codes)))
}

/// The code of a registration.
///
/// # Errors
/// 404.
pub async fn code_of<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadRegistrations>,
    keys: &Keys,
    id: RegistrationId,
) -> Result<CheckInCode> {
    let row = visible(db, by, id).await?;
    Ok(CheckInCode {
        registration_id: row.id,
        code: Codes::new(keys)?.of(&row),
    })
}
