//! Making an event from another.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    dates::{self, Shift},
    dto::NewCopy,
    seats, title,
};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        event,
        ids::{Ags, EventId},
        series,
    },
    error::{Error, Result},
    events::{EventView, NewEvent, change::create_from, service::view},
    forms,
    policy::WriteEvents,
    series::service as series_service,
    sessions, surveys,
    web::forms::check,
};

/// Creates a draft from any event that the caller sees, whatever its state.
///
/// # Errors
/// 404, 403 for a key that is for one event, 422, 409 if the edition is taken.
pub async fn copy(
    tx: &Tx,
    by: &Allow<WriteEvents>,
    id: EventId,
    new: &NewCopy,
) -> Result<EventView> {
    by.beyond_events()?;
    let seen = scope::visible_event_for(tx, by, id).await?;
    if let Some(series) = seen.series_id {
        series_service::in_turn(tx, series).await?;
    }
    // Nobody changes the source while it is read in parts.
    let source = event::Entity::find_by_id(id).lock_shared().one(tx).await?;
    let source = source.ok_or_else(Error::not_found)?;
    let template = NewEvent::from(&view(tx, source.clone(), tx.now).await?);
    let schedule = new.schedule.clone();
    let schedule = schedule.unwrap_or_else(|| dates::next_year(&source));
    let shift = Shift::between(&source, &schedule);
    let (series, edition) = numbered(tx, &source, new.edition).await?;
    let pattern = series.and_then(|series| series.title_pattern);
    let title = title::next(&source.title, source.edition, edition, pattern.as_deref());
    let new = NewCopy {
        title: Some(new.title.clone().unwrap_or(title)),
        edition,
        schedule: Some(schedule),
        ..new.clone()
    };
    let audience = match source.series_id {
        Some(series) => series_service::audience(tx, series).await?,
        None => template.audience.clone().unwrap_or_default(),
    };
    let draft = draft(template, new, audience, shift);
    check(&draft)?;
    let created = create_from(tx, by, &draft, vec!["copied_from".into()]).await?;
    fill(tx, &source, created.id, shift).await?;
    Ok(created)
}

/// The series of the source, and the number of the copy: that wanted, else the next one if the
/// source has a number in a series.
async fn numbered(
    tx: &Tx,
    source: &event::Model,
    wanted: Option<i32>,
) -> Result<(Option<series::Model>, Option<i32>)> {
    let Some(id) = source.series_id else {
        return Ok((None, wanted));
    };
    let series = series::Entity::find_by_id(id).one(tx).await?;
    if wanted.is_some() || source.edition.is_none() {
        return Ok((series, wanted));
    }
    let highest: Option<i32> = event::Entity::find()
        .select_only()
        .column(event::Column::Edition)
        .filter(event::COLUMN.series_id.eq(id))
        .filter(event::COLUMN.edition.is_not_null())
        .order_by_desc(event::COLUMN.edition)
        .into_tuple()
        .one(tx)
        .await?;
    Ok((series, highest.map(|highest| highest + 1)))
}

/// What a copy is: what the template says, without what belongs to its edition or to people.
fn draft(template: NewEvent, new: NewCopy, audience: Vec<Ags>, shift: Option<Shift>) -> NewEvent {
    let NewCopy {
        title,
        edition,
        schedule,
        host_ags,
        place,
    } = new;
    let NewEvent {
        series_id,
        edition: _,
        title: former,
        motto: _,
        description,
        format,
        schedule: last,
        place: _,
        host_ags: _,
        organizer_id,
        audience: _,
        capacity,
        seats_per_district,
        contributions: _,
        coverage_note: _,
        registration,
        consent_texts,
    } = template;
    let mut draft = NewEvent {
        series_id,
        edition,
        title: title.unwrap_or(former),
        motto: None,
        description,
        format,
        schedule: schedule.unwrap_or(last),
        place: place.unwrap_or_default(),
        host_ags,
        organizer_id,
        audience: None,
        capacity,
        seats_per_district: dates::seats(seats_per_district, shift),
        contributions: Vec::new(),
        coverage_note: None,
        registration: dates::registration(&registration, shift),
        consent_texts,
    };
    seats::invite(&mut draft, audience);
    draft
}

/// Gives the copy its programme, form and survey.
async fn fill(tx: &Tx, source: &event::Model, id: EventId, shift: Option<Shift>) -> Result<()> {
    let copy = event::Entity::find_by_id(id).one(tx).await?;
    let copy = copy.ok_or_else(Error::not_found)?;
    sessions::copy(tx, source, &copy).await?;
    let moved = |at| dates::moved(Some(at), shift);
    forms::service::copy(tx, source.id, &copy, moved).await?;
    surveys::copy(tx, source.id, id).await
}
