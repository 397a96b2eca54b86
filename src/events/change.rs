//! Creating, changing and deleting events.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, Set,
};

use super::{
    dto::{NewEvent, SeatsPerDistrict},
    reschedule,
    schedule::resolve,
    service::view,
    view::EventView,
};
use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        event, event_audience,
        ids::{Ags, EventId},
        kinds::{EventStatus, Precision},
        registration, seat_override, series,
    },
    error::{Code, Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::{EditEvent, WriteEvents},
    programme::service as programme,
    seats::{self, Pool},
    series::service as series_service,
    web::{forms::Findings, patch::MergePatch, text, times::micros},
};

/// Fields that the host of an event may edit.
const HOST_FIELDS: [&str; 2] = ["place", "contributions"];

/// Creates a draft.
///
/// # Errors
/// 422 for what can't be, 409 if the edition is taken.
pub async fn create(tx: &Tx, by: &Allow<WriteEvents>, new: &NewEvent) -> Result<EventView> {
    create_from(tx, by, new, Vec::new()).await
}

/// Creates a draft; `fields` name what it was made from.
///
/// # Errors
/// 422 for what can't be, 409 if the edition is taken.
pub async fn create_from(
    tx: &Tx,
    by: &Allow<WriteEvents>,
    new: &NewEvent,
    fields: Vec<String>,
) -> Result<EventView> {
    by.beyond_events()?;
    check_references(tx, new).await?;
    let audience = match (&new.audience, new.series_id) {
        (Some(audience), _) => audience.clone(),
        (None, Some(series)) => series_service::audience(tx, series).await?,
        (None, None) => Vec::new(),
    };
    check_seats(new, &audience)?;
    let row = event::ActiveModel {
        id: Set(EventId::new()),
        status: Set(EventStatus::Draft),
        published_at: Set(None),
        version: Set(1),
        created_at: Set(tx.now),
        ..row(tx, new)?
    };
    let row = row.insert(tx).await;
    let row = row.map_err(|e| Error::from(e).unique_as(Code::AlreadyExists))?;
    store_audience(tx, row.id, &audience).await?;
    store_overrides(tx, row.id, &new.seats_per_district).await?;
    programme::store_contributions(tx, (row.id, None), &new.contributions).await?;
    let fact = Fact::new("event.created", row.id, 1).of_event(row.id);
    outbox::record(tx, fact.fields(fields)).await?;
    view(tx, row, tx.now).await
}

/// The event, for editing; locked with its seats. The pool is locked first, as everywhere.
///
/// # Errors
/// 404 if it is not to be seen or not the caller's to edit.
pub async fn locked<P: crate::policy::Permit>(
    tx: &Tx,
    by: &Allow<P>,
    id: EventId,
) -> Result<(event::Model, Option<Pool>)> {
    let pool = Pool::lock(tx, id).await?;
    let row = event::Entity::find_by_id(id)
        .filter(scope::visible_events_for(by))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)?;
    if !by.reaches(&row) {
        return Err(Error::not_found());
    }
    let pool = match pool {
        // Published while this transaction waited for the row.
        None if row.published_at.is_some() => Pool::lock(tx, id).await?,
        pool => pool,
    };
    Ok((row, pool))
}

/// Changes an event. Its host may change place and contributions.
///
/// # Errors
/// 404, 403, 422, 428/412, 409.
pub async fn update(
    tx: &Tx,
    by: &Allow<EditEvent>,
    id: EventId,
    patch: &MergePatch,
) -> Result<EventView> {
    let (row, pool) = locked(tx, by, id).await?;
    let present = view(tx, row.clone(), tx.now).await?;
    if !by.access().all {
        let foreign: Vec<&str> = patch
            .touched()
            .filter(|f| !HOST_FIELDS.contains(f))
            .collect();
        if !foreign.is_empty() {
            let foreign = foreign.join(", ");
            return Err(Error::refused_with(Code::FieldNotYours, &[&foreign]));
        }
    }
    let (new, fields) = patch.apply(&NewEvent::from(&present))?;
    check_references(tx, &new).await?;
    let audience = new.audience.clone().unwrap_or_default();
    check_seats(&new, &audience)?;
    tx.require_version(present.version)?;
    if fields.is_empty() {
        // What was due is settled, whoever looked.
        if let Some(pool) = pool {
            pool.save(tx).await?;
        }
        return Ok(present);
    }
    refuse_in_state(&row, &new, &fields)?;
    rewrite(tx, (row, pool), &new, fields).await
}

/// Stores what a locked event is from now on, and what hangs on the fields that changed.
///
/// # Errors
/// 409 if the edition or more seats are taken.
pub async fn rewrite(
    tx: &Tx,
    (row, pool): (event::Model, Option<Pool>),
    new: &NewEvent,
    fields: Vec<String>,
) -> Result<EventView> {
    let (id, version) = (row.id, row.version + 1);
    let changed = event::ActiveModel {
        id: Set(id),
        version: Set(version),
        ..self::row(tx, new)?
    };
    let changed = changed.update(tx).await;
    let changed = changed.map_err(|e| Error::from(e).unique_as(Code::AlreadyExists))?;
    let touched = |name: &str| fields.iter().any(|field| field == name);
    if touched("audience") {
        store_audience(tx, id, new.audience.as_deref().unwrap_or_default()).await?;
    }
    if touched("seats_per_district") {
        store_overrides(tx, id, &new.seats_per_district).await?;
    }
    if touched("schedule") {
        reschedule::follow(tx, &row, &changed).await?;
        seats::signups::promote(tx, id).await?;
    }
    if touched("contributions") {
        programme::store_contributions(tx, (id, None), &new.contributions).await?;
    }
    let vague = |precision| matches!(precision, Precision::Year | Precision::Month);
    let fixed = vague(row.schedule_precision) && !vague(changed.schedule_precision);
    let kind = if fixed {
        "event.dates_fixed"
    } else {
        "event.updated"
    };
    let fact = Fact::new(kind, id, version).of_event(id).fields(fields);
    outbox::record(tx, fact).await?;
    if let Some(pool) = pool {
        let plan = seats::plan_of(tx, &changed).await?;
        seats::apply(tx, (id, None), Some(pool), &plan).await?;
    }
    view(tx, changed, tx.now).await
}

/// Deletes a draft that nobody ever registered for.
///
/// # Errors
/// 404, 428/412, 409 if it was ever public.
pub async fn delete(tx: &Tx, by: &Allow<WriteEvents>, id: EventId) -> Result<()> {
    let (row, _) = locked(tx, by, id).await?;
    tx.require_version(row.version)?;
    let registered = registration::Entity::find()
        .filter(registration::COLUMN.event_id.eq(id))
        .count(tx)
        .await?;
    if row.status != EventStatus::Draft || registered > 0 {
        return Err(Error::wrong_state(&row.status.as_str(), "delete", &[]));
    }
    event::Entity::delete_by_id(id).exec(tx).await?;
    let fact = Fact::new("event.deleted", id, row.version + 1).of_event(id);
    outbox::record(tx, fact).await
}

/// What the event's state does not allow to change any more.
fn refuse_in_state(row: &event::Model, new: &NewEvent, fields: &[String]) -> Result<()> {
    if row.status == EventStatus::Archived {
        return Err(Error::wrong_state("archived", "update", &[]));
    }
    if row.published_at.is_some() && fields.iter().any(|field| field == "audience") {
        return Err(Error::refused(Code::AudienceFrozen));
    }
    if matches!(row.status, EventStatus::Published | EventStatus::Completed) {
        ready(&new.schedule.precision, new.host_ags.as_ref())?;
    }
    Ok(())
}

/// What a published event must have: at least days, and a host.
///
/// # Errors
/// 409 with what is missing.
pub fn ready(precision: &Precision, host: Option<&Ags>) -> Result<()> {
    let mut missing = Vec::new();
    if matches!(precision, Precision::Year | Precision::Month) {
        missing.push("schedule (days)");
    }
    if host.is_none() {
        missing.push("host_ags");
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(Error::refused_with(
        Code::NotPublishable,
        &[&missing.join(", ")],
    ))
}

async fn check_references(tx: &Tx, new: &NewEvent) -> Result<()> {
    let mut findings = Findings::default();
    let mut districts = Vec::new();
    districts.extend(
        new.host_ags
            .clone()
            .map(|ags| ("/host_ags".to_owned(), ags)),
    );
    for (i, ags) in new.audience.iter().flatten().enumerate() {
        districts.push((format!("/audience/{i}"), ags.clone()));
    }
    for (i, own) in new.seats_per_district.overrides.iter().enumerate() {
        districts.push((
            format!("/seats_per_district/overrides/{i}/ags"),
            own.ags.clone(),
        ));
    }
    findings.districts(tx, &districts).await?;
    let mut organizations = Vec::new();
    organizations.extend(new.organizer_id.map(|id| ("/organizer_id".to_owned(), id)));
    for (i, contribution) in new.contributions.iter().enumerate() {
        let pointer = format!("/contributions/{i}/organization_id");
        organizations.extend(contribution.organization_id.map(|id| (pointer, id)));
    }
    findings.organizations(tx, &organizations).await?;
    if let Some(id) = new.series_id
        && series::Entity::find_by_id(id).count(tx).await? == 0
    {
        findings.add(Finding::with(
            "/series_id",
            FindingCode::NoSuch,
            &[&"series"],
        ));
    }
    if let Err(found) = resolve(&new.schedule) {
        for finding in found {
            let pointer = format!("/schedule{}", finding.pointer);
            findings.add(Finding { pointer, ..finding });
        }
    }
    findings.refuse()
}

/// Whether the seats can be given as planned.
fn check_seats(new: &NewEvent, audience: &[Ags]) -> Result<()> {
    let mut findings = Findings::default();
    let seats = &new.seats_per_district;
    for (i, own) in seats.overrides.iter().enumerate() {
        if !audience.contains(&own.ags) {
            let pointer = format!("/seats_per_district/overrides/{i}/ags");
            findings.add(Finding::with(
                pointer,
                FindingCode::NoSuch,
                &[&"invited district"],
            ));
        }
    }
    findings.refuse()?;
    let found = planned(new, audience).findings();
    if found.is_empty() {
        return Ok(());
    }
    Err(Error::Invalid(found))
}

/// How an input wants the seats to be given.
#[must_use]
pub fn planned(new: &NewEvent, audience: &[Ags]) -> seats::Plan {
    let seats = &new.seats_per_district;
    seats::Plan::from_parts(
        new.capacity,
        (seats.guaranteed, seats.maximum),
        audience.iter().map(Ags::as_str),
        seats
            .overrides
            .iter()
            .map(|o| (o.ags.as_str(), o.guaranteed, o.maximum)),
        seats.release_at,
        new.registration.offer_hours,
    )
}

/// What an input says about the row.
fn row(tx: &Tx, new: &NewEvent) -> Result<event::ActiveModel> {
    let NewEvent {
        series_id,
        edition,
        title,
        motto,
        description,
        format,
        schedule,
        place,
        host_ags,
        organizer_id,
        audience: _,
        capacity,
        seats_per_district,
        contributions: _,
        coverage_note,
        registration,
        consent_texts,
    } = new.clone();
    let (consent_photo, consent_participant_list) = consent_texts.own();
    let schedule = resolve(&schedule).map_err(Error::Invalid)?;
    Ok(event::ActiveModel {
        series_id: Set(series_id),
        edition: Set(edition),
        title_key: Set(text::key(&title)),
        title: Set(title),
        motto: Set(motto),
        description: Set(description),
        format: Set(format),
        schedule_precision: Set(schedule.precision),
        schedule_start: Set(schedule.start),
        schedule_end: Set(schedule.end),
        time_zone: Set(schedule.time_zone),
        starts_on: Set(schedule.starts_on),
        ends_on: Set(schedule.ends_on),
        starts_at: Set(schedule.starts_at),
        ends_at: Set(schedule.ends_at),
        place_name: Set(place.name),
        place_street: Set(place.street),
        place_postal_code: Set(place.postal_code),
        place_locality: Set(place.locality),
        place_latitude: Set(place.latitude),
        place_longitude: Set(place.longitude),
        place_online_url: Set(place.online_url),
        place_accessibility: Set(place.accessibility),
        host_ags: Set(host_ags),
        organizer_id: Set(organizer_id),
        capacity: Set(capacity),
        seats_guaranteed: Set(seats_per_district.guaranteed),
        seats_maximum: Set(seats_per_district.maximum),
        seats_release_at: Set(seats_per_district.release_at.map(micros)),
        coverage_note: Set(coverage_note),
        registration_opens_at: Set(registration.opens_at.map(micros)),
        registration_closes_at: Set(registration.closes_at.map(micros)),
        registration_approval: Set(registration.approval),
        registration_waitlist: Set(registration.waitlist),
        registration_offer_hours: Set(registration.offer_hours),
        updated_at: Set(tx.now),
        consent_photo: Set(consent_photo),
        consent_participant_list: Set(consent_participant_list),
        ..Default::default()
    })
}

async fn store_audience(tx: &Tx, id: EventId, audience: &[Ags]) -> Result<()> {
    event_audience::Entity::delete_many()
        .filter(event_audience::COLUMN.event_id.eq(id))
        .exec(tx)
        .await?;
    if audience.is_empty() {
        return Ok(());
    }
    let rows = audience.iter().map(|ags| event_audience::ActiveModel {
        event_id: Set(id),
        ags: Set(ags.clone()),
    });
    event_audience::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

async fn store_overrides(tx: &Tx, id: EventId, seats: &SeatsPerDistrict) -> Result<()> {
    seat_override::Entity::delete_many()
        .filter(seat_override::COLUMN.event_id.eq(id))
        .exec(tx)
        .await?;
    if seats.overrides.is_empty() {
        return Ok(());
    }
    let rows = seats
        .overrides
        .iter()
        .map(|own| seat_override::ActiveModel {
            event_id: Set(id),
            ags: Set(own.ags.clone()),
            guaranteed: Set(own.guaranteed),
            maximum: Set(own.maximum),
        });
    seat_override::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
