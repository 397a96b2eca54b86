//! Reading questions: of an event, one by one, and the published ones of a whole series.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    prelude::{Date, DateTimeUtc, Uuid},
    sea_query::{Expr, ExprTrait, SelectStatement},
};

use super::{
    dto::{PublishedFilter, QuestionFilter, QuestionView, Shown},
    sight::{Found, Sight, found, visible},
};
use crate::{
    auth::{Allow, Caller, scope},
    db::search,
    entity::{
        event,
        ids::{EventId, QuestionId, SeriesId, UserId},
        kinds::{QuestionStatus::Published, SearchKind},
        question, question_support, user,
    },
    error::{Error, Result},
    fulltext::Query,
    policy::ReadEvents,
    series,
    web::{
        Page, Paging,
        page::{self, SortKey, SortValue, Sorting},
    },
};

/// By the number of supporters.
const SUPPORTERS: SortKey<question::Model> = SortKey {
    name: "supporters",
    column: |_| Expr::col((question::Entity, question::Column::Supporters)),
    of: |row, _| SortValue::Int(row.supporters),
};

static SORTING: Sorting<question::Model> = Sorting {
    keys: &[
        SortKey {
            name: "created_at",
            column: |_| Expr::col((question::Entity, question::Column::CreatedAt)),
            of: |row, _| SortValue::Instant(row.created_at),
        },
        SUPPORTERS,
    ],
    id: || Expr::col((question::Entity, question::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: false,
};

// What is published has both dates: the table says so.
static PUBLISHED: Sorting<question::Model> = Sorting {
    keys: &[
        SortKey {
            name: "valid_as_of",
            column: |_| Expr::col((question::Entity, question::Column::ValidAsOf)),
            of: |row, _| SortValue::Date(row.valid_as_of.unwrap_or(Date::MIN)),
        },
        SortKey {
            name: "published_at",
            column: |_| Expr::col((question::Entity, question::Column::PublishedAt)),
            of: |row, _| SortValue::Instant(row.published_at.unwrap_or(DateTimeUtc::MIN_UTC)),
        },
        SUPPORTERS,
    ],
    id: || Expr::col((question::Entity, question::Column::Id)),
    id_of: |row| SortValue::Id(row.id.0),
    newest_first: true,
};

/// A page of the questions of an event that the caller sees, with six statements.
///
/// # Errors
/// 404 if the event is not to be seen, 400 for an unknown sort key or cursor.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    event: EventId,
    paging: &Paging,
    filter: QuestionFilter,
) -> Result<Page<QuestionView>> {
    let event = scope::visible_event(db, by.caller(), event).await?;
    let sight = Sight::of(db, by.caller(), &event).await?;
    let QuestionFilter {
        status,
        organization_id,
        own,
        q,
    } = filter;
    let asker = question::COLUMN.asked_by_id;
    // Nobody has the id of who is not signed in.
    let me = sight.me.unwrap_or(UserId(Uuid::nil()));
    let select = question::Entity::find()
        .filter(question::COLUMN.event_id.eq(event.id))
        .filter(visible(by.caller()))
        .apply_if(status, |s, status| {
            s.filter(question::COLUMN.status.eq(status))
        })
        .apply_if(organization_id, |s, id| {
            s.filter(question::COLUMN.organization_id.eq(id))
        })
        .apply_if(own, |s, own| {
            let mine = asker.eq(me);
            s.filter(if own {
                mine
            } else {
                asker.is_null().or(mine.not())
            })
        })
        .apply_if(Query::of(q), |s, q| {
            let found = search::ids(db, SearchKind::Question, &q);
            s.filter(question::COLUMN.id.in_subquery(found))
        });
    let Page { items, next, total } = page::fetch(db, select, paging, &SORTING).await?;
    let items = views(db, &sight, items).await?;
    Ok(Page { items, next, total })
}

/// One question.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    id: QuestionId,
) -> Result<QuestionView> {
    let Found { sight, row, .. } = found(db, by.caller(), id).await?;
    view(db, &sight, row).await
}

/// A page of the published questions of all events of a series, with their answers, with five
/// statements.
///
/// # Errors
/// 404 for an unknown series, 400 for an unknown sort key or cursor.
pub async fn published<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    series: SeriesId,
    paging: &Paging,
    filter: PublishedFilter,
) -> Result<Page<QuestionView>> {
    series::service::exists(db, series).await?;
    let PublishedFilter {
        organization_id,
        q,
        outdated,
    } = filter;
    let events = events_of(series, by.caller());
    let superseded = superseded()
        .select_only()
        .column(question::Column::SupersedesId)
        .into_query();
    let id = Expr::col((question::Entity, question::Column::Id));
    let select = question::Entity::find()
        .filter(question::COLUMN.status.eq(Published))
        .filter(question::COLUMN.event_id.in_subquery(events))
        .apply_if(organization_id, |s, id| {
            s.filter(question::COLUMN.organization_id.eq(id))
        })
        .apply_if(Query::of(q), |s, q| {
            let found = search::ids(db, SearchKind::Question, &q);
            s.filter(question::COLUMN.id.in_subquery(found))
        })
        .apply_if(outdated, |s, outdated| {
            let is = id.in_subquery(superseded);
            s.filter(if outdated { is } else { is.not() })
        });
    let Page { items, next, total } = page::fetch(db, select, paging, &PUBLISHED).await?;
    let items = views(db, &Sight::public(by.caller()), items).await?;
    Ok(Page { items, next, total })
}

/// The events of a series that the caller sees.
fn events_of(series: SeriesId, caller: &Caller) -> SelectStatement {
    event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(event::COLUMN.series_id.eq(series))
        .filter(scope::visible_events(caller))
        .into_query()
}

/// Published questions because of which earlier ones are outdated: nothing else says so.
fn superseded() -> sea_orm::Select<question::Entity> {
    question::Entity::find()
        .filter(question::COLUMN.supersedes_id.is_not_null())
        .filter(question::COLUMN.status.eq(Published))
}

/// One row, as the caller sees it.
pub(super) async fn view<C: ConnectionTrait>(
    db: &C,
    sight: &Sight,
    row: question::Model,
) -> Result<QuestionView> {
    let views = views(db, sight, vec![row]).await?;
    views.into_iter().next().ok_or_else(Error::not_found)
}

/// Rows, as the caller sees them, with three statements.
async fn views<C: ConnectionTrait>(
    db: &C,
    sight: &Sight,
    rows: Vec<question::Model>,
) -> Result<Vec<QuestionView>> {
    let ids: Vec<QuestionId> = rows.iter().map(|row| row.id).collect();
    let supported = supported(db, sight, &ids).await?;
    let outdated = outdated(db, &ids).await?;
    let shown = rows.iter().filter(|row| sight.asker(row));
    let names = names(db, shown.filter_map(|row| row.asked_by_id).collect()).await?;
    let views = rows.into_iter().map(|row| {
        let asker = row.asked_by_id.filter(|_| sight.asker(&row));
        let shown = Shown {
            answer: sight.answer(&row),
            supported: supported.contains(&row.id),
            own: sight.owns(&row),
            asked_by: asker.and_then(|id| names.get(&id).cloned()),
            outdated_by_id: outdated.get(&row.id).copied(),
        };
        QuestionView::new(row, shown)
    });
    Ok(views.collect())
}

/// Which of them the caller supports.
async fn supported<C: ConnectionTrait>(
    db: &C,
    sight: &Sight,
    ids: &[QuestionId],
) -> Result<Vec<QuestionId>> {
    let Some(me) = sight.me else {
        return Ok(Vec::new());
    };
    Ok(question_support::Entity::find()
        .select_only()
        .column(question_support::Column::QuestionId)
        .filter(
            question_support::COLUMN
                .question_id
                .is_in(ids.iter().copied()),
        )
        .filter(question_support::COLUMN.user_id.eq(me))
        .into_tuple()
        .all(db)
        .await?)
}

/// Which of them are outdated, and by what.
async fn outdated<C: ConnectionTrait>(
    db: &C,
    ids: &[QuestionId],
) -> Result<HashMap<QuestionId, QuestionId>> {
    let pairs: Vec<(QuestionId, QuestionId)> = superseded()
        .select_only()
        .column(question::Column::SupersedesId)
        .column(question::Column::Id)
        .filter(question::COLUMN.supersedes_id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(pairs.into_iter().collect())
}

async fn names<C: ConnectionTrait>(db: &C, of: Vec<UserId>) -> Result<HashMap<UserId, String>> {
    let pairs: Vec<(UserId, String)> = user::Entity::find()
        .select_only()
        .column(user::Column::Id)
        .column(user::Column::Name)
        .filter(user::COLUMN.id.is_in(of))
        .into_tuple()
        .all(db)
        .await?;
    Ok(pairs.into_iter().collect())
}

/// An earlier question whose answer another one may supersede: published, of the same series, of
/// an event that the caller sees, and before the other one was.
pub(super) async fn may_be_superseded<C: ConnectionTrait>(
    db: &C,
    Found { event, row, .. }: &Found,
    by: &Caller,
    earlier: QuestionId,
) -> Result<bool> {
    let Some(series) = event.series_id else {
        return Ok(false);
    };
    let before = row
        .published_at
        .map(|at| question::COLUMN.published_at.lt(at));
    let there = question::Entity::find_by_id(earlier)
        .filter(question::COLUMN.status.eq(Published))
        .filter(question::COLUMN.event_id.in_subquery(events_of(series, by)))
        .filter(Condition::all().add_option(before))
        .one(db)
        .await?;
    Ok(there.is_some())
}
