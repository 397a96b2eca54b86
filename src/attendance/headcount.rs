//! How many were there, where nobody was checked in: numbers by district, with their source.
//! So coverage and the proof for funders know of past events.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QuerySelect, QueryTrait,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    auth::{Allow, scope},
    db::Tx,
    entity::{
        attendance, event,
        headcount::{self, DistrictCount, DistrictCounts},
        ids::{Ags, EventId},
        kinds::EventStatus::{Archived, Completed, Published},
        registration,
    },
    error::{Code, Error, Finding, FindingCode, Result},
    events::schedule::days_of,
    outbox::{self, Fact},
    policy::CountPeople,
    web::forms::{self, Findings},
};

/// How many were there, as it is known from elsewhere
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "source": "Teilnahmeliste vom 21. November 2024", "complete": true,
    "counts": [{"ags": "15002", "people": 2, "first_time": 1, "days": [2, 1]}, {"ags": null, "people": 5}]
}))]
pub struct NewHeadcount {
    /// Where that is known from.
    #[validate(length(min = 1, max = 500), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 500)]
    pub source: String,
    /// Whether these are all who were there. If not, nothing is known of the other districts;
    /// else they are missing.
    #[serde(default = "yes")]
    #[schema(default = true)]
    pub complete: bool,
    /// How many came from where, each district once.
    #[validate(length(max = 500), nested)]
    #[schema(max_items = 500)]
    pub counts: Vec<DistrictCount>,
}

fn yes() -> bool {
    true
}

/// How many were there, as it is known from elsewhere
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "event_id": "0199d1a0-5c1f-7000-8000-000000000011", "source": "Teilnahmeliste vom 21. November 2024",
    "complete": true, "counts": [{"ags": "15002", "people": 2, "first_time": 1, "days": [2, 1]}],
    "people": 2, "version": 1, "updated_at": "2026-11-25T10:00:00Z"
}))]
pub struct Headcount {
    /// The event.
    pub event_id: EventId,
    /// Where that is known from; null: nobody said anything yet.
    #[schema(max_length = 500)]
    pub source: Option<String>,
    /// Whether these are all who were there.
    pub complete: bool,
    /// How many came from where.
    #[schema(max_items = 500)]
    pub counts: Vec<DistrictCount>,
    /// All of them.
    #[schema(minimum = 0)]
    pub people: i32,
    /// Grows by one with each change; 0: nobody said anything yet.
    #[schema(minimum = 0)]
    pub version: i32,
    /// When it was changed last.
    pub updated_at: Option<DateTime<Utc>>,
}

impl Headcount {
    fn new(event_id: EventId, row: Option<headcount::Model>) -> Self {
        let Some(row) = row else {
            return Self {
                event_id,
                source: None,
                complete: false,
                counts: Vec::new(),
                people: 0,
                version: 0,
                updated_at: None,
            };
        };
        let headcount::Model {
            event_id,
            source,
            complete,
            counts: DistrictCounts(counts),
            version,
            created_at: _,
            updated_at,
        } = row;
        Self {
            event_id,
            source: Some(source),
            complete,
            people: counts.iter().map(|count| count.people).sum(),
            counts,
            version,
            updated_at: Some(updated_at),
        }
    }
}

/// What is wrong with numbers, each for itself in order: a district twice, more newcomers than
/// people, days that the event does not have or that don't add up. `days` is how many the event has,
/// if that is known.
#[must_use]
pub fn contradictions(counts: &[DistrictCount], days: Option<i32>) -> Vec<Finding> {
    let days = days.and_then(|days| usize::try_from(days).ok());
    let days = days.unwrap_or_default();
    let mut found = Vec::new();
    for (i, count) in counts.iter().enumerate() {
        let here = |field: &str| format!("/counts/{i}/{field}");
        let range = |field: &str, min: i32, max: i32| {
            Finding::with(here(field), FindingCode::Range, &[&min, &max])
        };
        if counts.iter().take(i).any(|before| before.ags == count.ags) {
            found.push(Finding::new(here("ags"), FindingCode::Duplicate));
        }
        if count
            .first_time
            .is_some_and(|n| !(0..=count.people).contains(&n))
        {
            found.push(range("first_time", 0, count.people));
        }
        if count.days.is_empty() {
            continue;
        }
        if count.days.len() != days {
            let code = FindingCode::Length;
            found.push(Finding::with(here("days"), code, &[&days, &days]));
            continue;
        }
        let outside = |n: &i32| !(0..=count.people).contains(n);
        if let Some(day) = count.days.iter().position(outside) {
            found.push(range(&format!("days/{day}"), 0, count.people));
        } else if count.days.iter().map(|n| i64::from(*n)).sum::<i64>() < count.people.into() {
            // Somebody who was there was there on some day.
            let wanted = format!("{} in all, or more", count.people);
            found.push(Finding::with(here("days"), FindingCode::Format, &[&wanted]));
        }
    }
    found
}

/// The numbers of an event, with two statements.
///
/// # Errors
/// 404.
pub async fn get<C: ConnectionTrait>(
    db: &C,
    by: &Allow<CountPeople>,
    id: EventId,
) -> Result<Headcount> {
    let event = scope::reached_event(db, by, id).await?;
    let row = headcount::Entity::find_by_id(event.id).one(db).await?;
    Ok(Headcount::new(event.id, row))
}

/// Puts the numbers of an event, all of them.
///
/// # Errors
/// 404, 409 while the event lies ahead or if somebody was checked in at it, 422, 428/412.
pub async fn put(
    tx: &Tx,
    by: &Allow<CountPeople>,
    id: EventId,
    new: NewHeadcount,
) -> Result<Headcount> {
    // Two at once wait for each other here.
    scope::reached_event(tx, by, id).await?;
    let event = event::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(Error::not_found)?;
    let present = headcount::Entity::find_by_id(id).one(tx).await?;
    let version = present.as_ref().map_or(0, |row| row.version);
    tx.require_version(version)?;
    check(tx, &event, &new.counts).await?;
    held(tx, &event).await?;
    let NewHeadcount {
        source,
        complete,
        counts,
    } = new;
    let row = headcount::Model {
        event_id: id,
        source,
        complete,
        counts: DistrictCounts(counts),
        version: version + 1,
        created_at: present.as_ref().map_or(tx.now, |row| row.created_at),
        updated_at: tx.now,
    };
    let active = row.clone().into_active_model().reset_all();
    match present {
        Some(_) => active.update(tx).await?,
        None => active.insert(tx).await?,
    };
    let fields = ["source", "complete", "counts"].map(str::to_owned).to_vec();
    let fact = Fact::new("headcount.stated", id, row.version).fields(fields);
    outbox::record(tx, fact.of_event(id)).await?;
    Ok(Headcount::new(id, Some(row)))
}

async fn check(tx: &Tx, event: &event::Model, counts: &[DistrictCount]) -> Result<()> {
    let mut findings = Findings::default();
    let days = days_of(event.schedule_precision, event.starts_on, event.ends_on);
    for finding in contradictions(counts, days) {
        findings.add(finding);
    }
    let named = counts.iter().enumerate();
    let named = named.filter_map(|(i, c)| Some((format!("/counts/{i}/ags"), c.ags.clone()?)));
    let named: Vec<(String, Ags)> = named.collect();
    findings.districts(tx, &named).await?;
    findings.refuse()
}

/// Whether the event took place, and nobody was checked in: who was, is counted by that.
async fn held(tx: &Tx, event: &event::Model) -> Result<()> {
    let status = match event.status {
        Completed | Archived => None,
        Published if event.ends_at <= tx.now => None,
        Published => Some("ahead".to_owned()),
        other => Some(other.as_str()),
    };
    if let Some(status) = status {
        return Err(Error::wrong_state(&status, "headcount", &[]));
    }
    let people = registration::Entity::find()
        .select_only()
        .column(registration::Column::Id)
        .filter(registration::COLUMN.event_id.eq(event.id))
        .into_query();
    let checked_in = attendance::Entity::find()
        .filter(attendance::COLUMN.registration_id.in_subquery(people))
        .count(tx)
        .await?;
    if checked_in > 0 {
        return Err(Error::refused_with(Code::CheckedIn, &[&checked_in]));
    }
    Ok(())
}
