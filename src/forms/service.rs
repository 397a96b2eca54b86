//! Reading forms, writing them, and copying a series' form to its event.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QuerySelect, Set,
};

use super::{
    dto::{FormView, NewForm},
    questions,
};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        event, form,
        form_question::FormQuestions,
        ids::{EventId, FormId, SeriesId},
        kinds::Answers,
        registration, series,
    },
    error::{Code, Error, Result},
    outbox::{self, Fact},
    policy::{ReadEvents, WriteEvents},
    seats::Pool,
};

/// The form of an event: its own, else that of its series.
///
/// # Errors
/// If the database fails.
pub async fn of_event<C: ConnectionTrait>(
    db: &C,
    event: &event::Model,
) -> Result<Option<form::Model>> {
    let own = own_of_event(db, event.id).await?;
    match (own, event.series_id) {
        (Some(own), _) => Ok(Some(own)),
        // Once published an event has its own, or none.
        (None, Some(series)) if event.published_at.is_none() => of_series(db, series).await,
        (None, _) => Ok(None),
    }
}

async fn own_of_event<C: ConnectionTrait>(db: &C, id: EventId) -> Result<Option<form::Model>> {
    let own = form::Entity::find().filter(form::COLUMN.event_id.eq(id));
    Ok(own.one(db).await?)
}

async fn of_series<C: ConnectionTrait>(db: &C, id: SeriesId) -> Result<Option<form::Model>> {
    let own = form::Entity::find().filter(form::COLUMN.series_id.eq(id));
    Ok(own.one(db).await?)
}

/// The form of an event, as it is shown.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    id: EventId,
) -> Result<FormView> {
    let event = scope::visible_event(db, by.caller(), id).await?;
    let form = of_event(db, &event).await?;
    let own = form.as_ref().is_some_and(|form| form.event_id.is_some());
    Ok(FormView::new(form, own))
}

/// The form of a series, as it is shown.
///
/// # Errors
/// 404.
pub async fn get_of_series<C: ConnectionTrait>(db: &C, id: SeriesId) -> Result<FormView> {
    if series::Entity::find_by_id(id).count(db).await? == 0 {
        return Err(Error::not_found());
    }
    Ok(FormView::new(of_series(db, id).await?, true))
}

/// Puts the form of an event. What was answered keeps its meaning.
///
/// # Errors
/// 404, 422, 428/412, 409 for another meaning of an answered question.
pub async fn put(tx: &Tx, by: &Allow<WriteEvents>, id: EventId, new: &NewForm) -> Result<FormView> {
    // Who answers holds the seats' lock as well: nobody answers a question that is going.
    let pool = Pool::lock(tx, id).await?;
    let event = event::Entity::find_by_id(id)
        .filter(scope::visible_events_for(by))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)?;
    questions::check(&new.questions)?;
    let present = own_of_event(tx, id).await?;
    let version = present.as_ref().map_or(0, |form| form.version);
    tx.require_version(version)?;
    if let Some(present) = &present {
        let answered = answered(tx, id).await?;
        questions::refuse_new_meaning(&present.questions.0, &new.questions, &answered)?;
    }
    let row = store(tx, present, (Some(event.id), None), new).await?;
    if let Some(pool) = pool {
        pool.save(tx).await?;
    }
    let fact = Fact::new("form.updated", row.id, row.version).of_event(id);
    outbox::record(tx, fact.fields(vec!["questions".into()])).await?;
    Ok(FormView::new(Some(row), true))
}

/// Puts the form that events of a series start with.
///
/// # Errors
/// 404, 403 for a key that is for one event, 422, 428/412.
pub async fn put_of_series(
    tx: &Tx,
    by: &Allow<WriteEvents>,
    id: SeriesId,
    new: &NewForm,
) -> Result<FormView> {
    by.beyond_events()?;
    let there = series::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?;
    there.ok_or_else(Error::not_found)?;
    questions::check(&new.questions)?;
    let present = of_series(tx, id).await?;
    tx.require_version(present.as_ref().map_or(0, |form| form.version))?;
    let row = store(tx, present, (None, Some(id)), new).await?;
    let fact = Fact::new("form.updated", row.id, row.version);
    outbox::record(tx, fact.fields(vec!["questions".into()])).await?;
    Ok(FormView::new(Some(row), true))
}

async fn store(
    tx: &Tx,
    present: Option<form::Model>,
    (event_id, series_id): (Option<EventId>, Option<SeriesId>),
    new: &NewForm,
) -> Result<form::Model> {
    let NewForm {
        questions,
        edit_until,
    } = new.clone();
    let row = form::ActiveModel {
        id: Set(present.as_ref().map_or_else(FormId::new, |form| form.id)),
        event_id: Set(event_id),
        series_id: Set(series_id),
        questions: Set(FormQuestions(questions)),
        edit_until: Set(edit_until),
        version: Set(present.as_ref().map_or(0, |form| form.version) + 1),
        created_at: Set(present.as_ref().map_or(tx.now, |form| form.created_at)),
        updated_at: Set(tx.now),
    };
    let row = match present {
        Some(_) => row.update(tx).await,
        None => row.insert(tx).await,
    };
    row.map_err(|e| Error::from(e).unique_as(Code::AlreadyExists))
}

/// Keys of questions that somebody answered at an event.
async fn answered(tx: &Tx, id: EventId) -> Result<BTreeSet<String>> {
    let all: Vec<Answers> = registration::Entity::find()
        .select_only()
        .column(registration::Column::Answers)
        .filter(registration::COLUMN.event_id.eq(id))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(all
        .into_iter()
        .flat_map(|answers| answers.0.into_keys())
        .collect())
}

/// At publication an event takes the form of its series for its own: what changes in the
/// series later is for later events.
///
/// # Errors
/// If the database fails.
pub async fn take_over(tx: &Tx, event: &event::Model) -> Result<()> {
    let Some(series) = event.series_id else {
        return Ok(());
    };
    if own_of_event(tx, event.id).await?.is_some() {
        return Ok(());
    }
    if let Some(form) = of_series(tx, series).await? {
        let new = NewForm {
            questions: form.questions.0,
            edit_until: None,
        };
        give(tx, None, event.id, &new).await?;
    }
    Ok(())
}

/// Gives a new event the form that another one has for its own; `moved` is where its deadline
/// goes. What the series asks as well is left to the series, which the new event follows.
///
/// # Errors
/// If the database fails.
pub async fn copy(
    tx: &Tx,
    from: EventId,
    to: &event::Model,
    moved: impl Fn(DateTime<Utc>) -> Option<DateTime<Utc>>,
) -> Result<()> {
    let Some(form) = own_of_event(tx, from).await? else {
        return Ok(());
    };
    let new = NewForm {
        questions: form.questions.0,
        edit_until: form.edit_until.and_then(moved),
    };
    let default = match to.series_id {
        Some(series) => of_series(tx, series).await?,
        None => None,
    };
    let follows = default.is_some_and(|default| default.questions.0 == new.questions);
    if follows && new.edit_until.is_none() {
        return Ok(());
    }
    give(tx, None, to.id, &new).await
}

/// Replaces the form that an event has for its own by what its series asks now; the deadline
/// stays. An event that has none follows its series anyway. Returns whether it was another one.
///
/// # Errors
/// 409 for another meaning of an answered question.
pub async fn replace(tx: &Tx, event: &event::Model) -> Result<bool> {
    let (Some(own), Some(series)) = (own_of_event(tx, event.id).await?, event.series_id) else {
        return Ok(false);
    };
    let default = of_series(tx, series).await?;
    let Some(default) = default.filter(|default| default.questions != own.questions) else {
        return Ok(false);
    };
    let new = NewForm {
        questions: default.questions.0,
        edit_until: own.edit_until,
    };
    let answered = answered(tx, event.id).await?;
    questions::refuse_new_meaning(&own.questions.0, &new.questions, &answered)?;
    give(tx, Some(own), event.id, &new).await?;
    Ok(true)
}

/// Gives an event its own form, in place of the present one.
async fn give(tx: &Tx, present: Option<form::Model>, event: EventId, new: &NewForm) -> Result<()> {
    let row = store(tx, present, (Some(event), None), new).await?;
    let fact = Fact::new("form.updated", row.id, row.version).of_event(event);
    outbox::record(tx, fact.fields(vec!["questions".into()])).await
}
