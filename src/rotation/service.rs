//! Reading the rotation, and what districts and organizers say of the next turn.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, Set, sea_query::OnConflict,
};

use super::{
    dto::{HostedEdition, NewIntent, NewSwap, Rotation, SwapView, Turn, TurnReason},
    order::{Candidate, next, order},
};
use crate::{
    auth::{Allow, Caller, scope},
    db::{Db, Tx},
    entity::{
        contribution, district, event,
        ids::{Ags, EventId, OrganizationId, SeriesId, SwapId},
        kinds::{
            ContributionRole,
            EventStatus::{self, Archived, Cancelled, Completed, Draft},
            RotationIntent,
        },
        rotation_intent, rotation_swap, series,
    },
    error::{Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::{ReadEvents, RotateHosts, WriteEvents},
    series::service as series_of,
};

/// Most editions that are read: nobody has met more often.
const MOST: u64 = 1000;

/// The rotation of a series, with seven statements.
///
/// # Errors
/// 404.
pub async fn get(db: &Db, by: &Allow<ReadEvents>, id: SeriesId) -> Result<Rotation> {
    series_of::exists(db.read(), id).await?;
    of(db.read(), by.caller(), id).await
}

async fn of<C: ConnectionTrait>(db: &C, caller: &Caller, id: SeriesId) -> Result<Rotation> {
    let events = editions(db, caller, id).await?;
    let audience = series_of::audience(db, id).await?;
    let next_edition = next_of(&events);
    let said = rotation_intent::Entity::find()
        .filter(rotation_intent::COLUMN.series_id.eq(id))
        .filter(rotation_intent::COLUMN.edition.eq(next_edition))
        .all(db)
        .await?;
    let said: HashMap<Ags, rotation_intent::Model> =
        said.into_iter().map(|row| (row.ags.clone(), row)).collect();
    let swaps = rotation_swap::Entity::find()
        .filter(rotation_swap::COLUMN.series_id.eq(id))
        .filter(rotation_swap::COLUMN.edition.eq(next_edition))
        .order_by_asc(rotation_swap::COLUMN.created_at)
        .order_by_asc(rotation_swap::COLUMN.id)
        .all(db)
        .await?;
    let says = |ags: &Ags, what| said.get(ags).is_some_and(|row| row.intent == what);
    let candidates = audience.iter().map(|ags| Candidate {
        ags: ags.clone(),
        last: last_of(&events, ags).map(|event| event.starts_on),
        volunteers: says(ags, RotationIntent::Volunteers),
        skips: says(ags, RotationIntent::Skips),
    });
    let pairs = swaps.iter();
    let pairs = pairs.map(|swap| (swap.one_ags.clone(), swap.other_ags.clone()));
    let pairs: Vec<(Ags, Ags)> = pairs.collect();
    let ordered = order(candidates.collect(), &pairs);
    let names = names(db, &audience).await?;
    let signed_in = caller.user().is_some();
    let swapped: HashSet<&Ags> = pairs.iter().flat_map(|(a, b)| [a, b]).collect();
    let due = ordered.first().filter(|first| !first.skips);
    let due = due.map(|first| first.ags.clone());
    let districts = ordered.into_iter().zip(1..).map(|(one, rank)| {
        let last = last_of(&events, &one.ags);
        let row = said.get(&one.ags);
        Turn {
            name: names.get(&one.ags).cloned().unwrap_or_default(),
            rank,
            reason: reason(&one, swapped.contains(&one.ags)),
            hosted: times(&events, &one.ags),
            last_edition: last.and_then(|event| event.edition),
            last_event_id: last.map(|event| event.id),
            last_starts_on: one.last,
            intent: row.map(|row| row.intent),
            note: row.filter(|_| signed_in).map(|row| row.note.clone()),
            ags: one.ags,
        }
    });
    let districts = districts.collect();
    let editions = shown(db, events, &audience).await?;
    let swaps = swaps.into_iter();
    let swaps = swaps.map(|row| SwapView::new(row, signed_in)).collect();
    Ok(Rotation {
        series_id: id,
        next_edition,
        due,
        districts,
        editions,
        swaps,
    })
}

fn reason(one: &Candidate, swapped: bool) -> TurnReason {
    match (one.skips, swapped, one.last) {
        (true, ..) => TurnReason::Skips,
        (_, true, _) => TurnReason::Swapped,
        (.., None) => TurnReason::NeverHosted,
        (.., Some(_)) => TurnReason::LongestAgo,
    }
}

/// The editions that the caller sees, newest first. One that was called off was nobody's turn.
async fn editions<C: ConnectionTrait>(
    db: &C,
    caller: &Caller,
    id: SeriesId,
) -> Result<Vec<event::Model>> {
    Ok(event::Entity::find()
        .filter(scope::visible_events(caller))
        .filter(event::COLUMN.series_id.eq(id))
        .filter(event::COLUMN.status.ne(Cancelled))
        // What is planned in secret changes nobody's turn for anybody.
        .filter(event::COLUMN.status.ne(Draft))
        .order_by_desc(event::COLUMN.starts_on)
        .order_by_desc(event::COLUMN.id)
        .limit(MOST)
        .all(db)
        .await?)
}

fn next_of(events: &[event::Model]) -> i32 {
    let over = |status: EventStatus| matches!(status, Completed | Archived);
    let open = events
        .iter()
        .filter(|event| !over(event.status) && event.host_ags.is_none());
    let open = open.filter_map(|event| event.edition);
    next(open, events.iter().filter_map(|event| event.edition).max())
}

fn hosted<'a>(events: &'a [event::Model], ags: &'a Ags) -> impl Iterator<Item = &'a event::Model> {
    events
        .iter()
        .filter(move |event| event.host_ags.as_ref() == Some(ags))
}

fn last_of<'a>(events: &'a [event::Model], ags: &'a Ags) -> Option<&'a event::Model> {
    hosted(events, ags).next()
}

fn times(events: &[event::Model], ags: &Ags) -> i32 {
    i32::try_from(hosted(events, ags).count()).unwrap_or(i32::MAX)
}

async fn names<C: ConnectionTrait>(db: &C, audience: &[Ags]) -> Result<HashMap<Ags, String>> {
    let rows = district::Entity::find()
        .filter(district::COLUMN.ags.is_in(audience.iter().cloned()))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.ags, row.name)).collect())
}

async fn shown<C: ConnectionTrait>(
    db: &C,
    events: Vec<event::Model>,
    audience: &[Ags],
) -> Result<Vec<HostedEdition>> {
    let rows: Vec<(EventId, Option<OrganizationId>)> = contribution::Entity::find()
        .select_only()
        .column(contribution::Column::EventId)
        .column(contribution::Column::OrganizationId)
        .filter(
            contribution::COLUMN
                .event_id
                .is_in(events.iter().map(|event| event.id)),
        )
        .filter(contribution::COLUMN.session_id.is_null())
        .filter(contribution::COLUMN.role.eq(ContributionRole::Host))
        .order_by_asc(contribution::COLUMN.position)
        .into_tuple()
        .all(db)
        .await?;
    let mut hosts: HashMap<EventId, Vec<OrganizationId>> = HashMap::new();
    for (event, organization) in rows {
        hosts.entry(event).or_default().extend(organization);
    }
    let shown = events.into_iter().map(|event| HostedEdition {
        event_id: event.id,
        edition: event.edition,
        title: event.title,
        starts_on: event.starts_on,
        status: event.status,
        guest: event
            .host_ags
            .as_ref()
            .is_some_and(|host| !audience.contains(host)),
        host_ags: event.host_ags,
        co_hosts: hosts.remove(&event.id).unwrap_or_default(),
    });
    Ok(shown.collect())
}

/// The series, locked against others who say something of its turns, and the edition that is next.
async fn locked(tx: &Tx, caller: &Caller, id: SeriesId) -> Result<(series::Model, i32)> {
    let row = series_of::in_turn(tx, id)
        .await?
        .ok_or_else(Error::not_found)?;
    let events = editions(tx, caller, id).await?;
    Ok((row, next_of(&events)))
}

/// Whether the caller may speak for the district.
///
/// # Errors
/// 404.
pub fn speaks_for(by: &Allow<RotateHosts>, ags: &Ags) -> Result<()> {
    if by.access().all || by.caller().district() == Some(ags) {
        return Ok(());
    }
    Err(Error::not_found())
}

/// Notes what a district says of the next edition; what it said before of it is replaced.
///
/// # Errors
/// 404 for another one's district, or one that is not of the series.
pub async fn say(
    tx: &Tx,
    by: &Allow<RotateHosts>,
    (id, ags): (SeriesId, &Ags),
    new: &NewIntent,
) -> Result<Rotation> {
    let (of_series, edition) = locked(tx, by.caller(), id).await?;
    speaks_for(by, ags)?;
    let audience = series_of::audience(tx, id).await?;
    if !audience.contains(ags) {
        return Err(Error::not_found());
    }
    let row = rotation_intent::ActiveModel {
        series_id: Set(id),
        edition: Set(edition),
        ags: Set(ags.clone()),
        intent: Set(new.intent),
        note: Set(new.note.clone()),
        said_at: Set(tx.now),
    };
    let said = OnConflict::columns([
        rotation_intent::Column::SeriesId,
        rotation_intent::Column::Edition,
        rotation_intent::Column::Ags,
    ])
    .update_columns([
        rotation_intent::Column::Intent,
        rotation_intent::Column::Note,
        rotation_intent::Column::SaidAt,
    ])
    .to_owned();
    rotation_intent::Entity::insert(row)
        .on_conflict(said)
        .exec_without_returning(tx)
        .await?;
    record(tx, &of_series, "intent").await?;
    of(tx, by.caller(), id).await
}

/// Takes back what a district said of the next edition.
///
/// # Errors
/// 404 for another one's district.
pub async fn unsay(tx: &Tx, by: &Allow<RotateHosts>, (id, ags): (SeriesId, &Ags)) -> Result<()> {
    let (of_series, edition) = locked(tx, by.caller(), id).await?;
    speaks_for(by, ags)?;
    rotation_intent::Entity::delete_by_id((id, edition, ags.clone()))
        .exec(tx)
        .await?;
    record(tx, &of_series, "intent").await
}

/// Exchanges the places of two districts for the next edition.
///
/// # Errors
/// 404, 422 for a district that is not of the series, or one with itself.
pub async fn swap(
    tx: &Tx,
    by: &Allow<WriteEvents>,
    id: SeriesId,
    new: &NewSwap,
) -> Result<SwapView> {
    let (of_series, edition) = locked(tx, by.caller(), id).await?;
    let audience = series_of::audience(tx, id).await?;
    let mut findings = Vec::new();
    for (at, ags) in [("/one_ags", &new.one_ags), ("/other_ags", &new.other_ags)] {
        if !audience.contains(ags) {
            let what = "district of the series";
            findings.push(Finding::with(at, FindingCode::NoSuch, &[&what]));
        }
    }
    if new.one_ags == new.other_ags {
        findings.push(Finding::new("/other_ags", FindingCode::Itself));
    }
    if !findings.is_empty() {
        return Err(Error::Invalid(findings));
    }
    let row = rotation_swap::Model {
        id: SwapId::new(),
        series_id: id,
        edition,
        one_ags: new.one_ags.clone(),
        other_ags: new.other_ags.clone(),
        note: new.note.clone(),
        created_at: tx.now,
    };
    let row = row.into_active_model().reset_all().insert(tx).await?;
    record(tx, &of_series, "swap").await?;
    Ok(SwapView::new(row, true))
}

/// Takes a swap back.
///
/// # Errors
/// 404.
pub async fn unswap(tx: &Tx, by: &Allow<WriteEvents>, id: SwapId) -> Result<()> {
    let row = rotation_swap::Entity::find_by_id(id).one(tx).await?;
    let row = row.ok_or_else(Error::not_found)?;
    let (of_series, _) = locked(tx, by.caller(), row.series_id).await?;
    rotation_swap::Entity::delete_by_id(id).exec(tx).await?;
    record(tx, &of_series, "swap").await
}

async fn record(tx: &Tx, of: &series::Model, field: &str) -> Result<()> {
    let fact = Fact::new("rotation.changed", of.id, of.version);
    outbox::record(tx, fact.fields(vec![field.into()])).await
}
