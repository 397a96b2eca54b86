//! The agenda of a person: the sessions that they marked, or signed up for.

use chrono::{DateTime, TimeZone, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
    QueryTrait, Set,
    sea_query::{Expr, ExprTrait, Func, OnConflict},
};

use super::{
    dto::{AgendaFilter, AgendaItem},
    signups::session_of,
};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        event,
        ids::SessionId,
        registration, session, session_signup,
        session_star::{self, Column},
    },
    error::{Code, Error, Result},
    policy::OwnAgenda,
    programme::{SessionView, service as programme},
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

/// Most sessions that somebody marks.
const MOST: u64 = 1000;

/// Beyond all times that there can be, in either direction.
fn beyond(descending: bool) -> DateTime<Utc> {
    let year = if descending { 1800 } else { 2300 };
    Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0)
        .single()
        .unwrap_or_default()
}

static SORTING: Sorting<session::Model> = Sorting {
    keys: &[SortKey {
        name: "starts_at",
        // Sessions without a time come last in both directions.
        column: |descending| {
            let start = Expr::col((session::Entity, session::Column::StartsAt));
            Func::coalesce([start, Expr::val(beyond(descending))]).into()
        },
        of: |row, descending| {
            SortValue::Instant(row.starts_at.unwrap_or_else(|| beyond(descending)))
        },
    }],
    id: || Expr::col((session::Entity, session::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: false,
};

/// A page of the caller's agenda, with five statements; six if one signs up for any.
///
/// # Errors
/// 401, 403 for API keys.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<OwnAgenda>,
    paging: &Paging,
    filter: AgendaFilter,
) -> Result<Page<AgendaItem>> {
    let me = by.user()?.id;
    let marked = session_star::Entity::find()
        .select_only()
        .column(Column::SessionId)
        .filter(session_star::COLUMN.user_id.eq(me))
        .into_query();
    let own = registration::Entity::find()
        .select_only()
        .column(registration::Column::Id)
        .filter(registration::COLUMN.user_id.eq(me))
        .into_query();
    let registered = Expr::col((
        session_signup::Entity,
        session_signup::Column::RegistrationId,
    ));
    let signups = session_signup::Entity::find().filter(registered.in_subquery(own));
    let signed_up = signups
        .clone()
        .select_only()
        .column(session_signup::Column::SessionId)
        .into_query();
    let visible = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(scope::visible_events(by.caller()))
        .into_query();
    let select = session::Entity::find()
        .filter(
            Condition::any()
                .add(session::COLUMN.id.in_subquery(marked))
                .add(session::COLUMN.id.in_subquery(signed_up)),
        )
        .filter(session::COLUMN.event_id.in_subquery(visible))
        .apply_if(filter.event_id, |s, id| {
            s.filter(session::COLUMN.event_id.eq(id))
        });
    let Page { items, next, total } = page::fetch(db, select, paging, &SORTING).await?;
    let ids: Vec<SessionId> = items.iter().map(|row| row.id).collect();
    let stars = session_star::Entity::find()
        .filter(session_star::COLUMN.user_id.eq(me))
        .filter(session_star::COLUMN.session_id.is_in(ids.iter().copied()));
    let stars = stars.all(db).await?;
    let signups = signups.filter(session_signup::COLUMN.session_id.is_in(ids));
    let signups = signups.all(db).await?;
    let item = |session: SessionView| AgendaItem {
        starred: stars.iter().any(|star| star.session_id == session.id),
        signup_status: signups
            .iter()
            .find(|one| one.session_id == session.id)
            .map(|one| one.status),
        session,
    };
    let items = programme::with_parts(db, items).await?;
    let items = items.into_iter().map(item).collect();
    Ok(Page { items, next, total })
}

/// Marks a session; twice is once.
///
/// # Errors
/// 404, 403 for API keys, 409 for too many.
pub async fn star(tx: &Tx, by: &Allow<OwnAgenda>, id: SessionId) -> Result<()> {
    let user = by.user()?.id;
    session_of(tx, by, id).await?;
    let own = session_star::Entity::find().filter(session_star::COLUMN.user_id.eq(user));
    if own.count(tx).await? >= MOST {
        return Err(Error::refused_with(Code::AgendaFull, &[&MOST]));
    }
    let row = session_star::ActiveModel {
        session_id: Set(id),
        user_id: Set(user),
    };
    let known = OnConflict::columns([Column::SessionId, Column::UserId])
        .do_nothing()
        .to_owned();
    session_star::Entity::insert(row)
        .on_conflict(known)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Takes the mark away; it does not have to be there.
///
/// # Errors
/// 404, 403 for API keys.
pub async fn unstar(tx: &Tx, by: &Allow<OwnAgenda>, id: SessionId) -> Result<()> {
    let user = by.user()?.id;
    session_of(tx, by, id).await?;
    session_star::Entity::delete_by_id((id, user))
        .exec(tx)
        .await?;
    Ok(())
}
