//! Coverage: where each invited district stands. Districts only, no names.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set, sea_query::OnConflict,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::standing::{Standing, is_over};
use crate::{
    auth::{Allow, Caller, scope},
    db::Tx,
    entity::{
        district, event, event_audience,
        event_coverage::{self, Column},
        ids::{Ags, EventId},
        kinds::{CoverageState, EventStatus},
    },
    error::{Code, Error, Finding, FindingCode, Result},
    outbox::{self, Fact},
    policy::{ReadEvents, StateCoverage},
    web::forms,
};

/// Which invited districts are there
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({
    "event_id": "0199d1a0-5c1f-7000-8000-000000000011", "audience": 1,
    "districts": [{"ags": "15002", "name": "Halle (Saale), Stadt", "state": "registered", "proxy_ags": null}],
    "summary": {"audience": 1, "registered": 1, "attended": 0, "excused": 0, "missing": 0, "unknown": 0, "share": 1.0}
}))]
pub struct Coverage {
    /// The event.
    pub event_id: EventId,
    /// Number of invited districts: the denominator.
    #[schema(minimum = 0)]
    pub audience: i32,
    /// Each invited district.
    #[schema(max_items = 500)]
    pub districts: Vec<DistrictCoverage>,
    /// How many stand where.
    pub summary: CoverageSummary,
}

/// Where a district stands at an event
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DistrictCoverage {
    /// The district.
    pub ags: Ags,
    /// Its name.
    #[schema(max_length = 200)]
    pub name: String,
    /// Where it stands.
    pub state: CoverageState,
    /// For an excused one: the invited district that speaks for it.
    pub proxy_ags: Option<Ags>,
}

/// How many districts stand where
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CoverageSummary {
    /// Invited.
    #[schema(minimum = 0)]
    pub audience: i32,
    /// Registered, not (yet) attended.
    #[schema(minimum = 0)]
    pub registered: i32,
    /// Attended.
    #[schema(minimum = 0)]
    pub attended: i32,
    /// Excused.
    #[schema(minimum = 0)]
    pub excused: i32,
    /// Neither registered nor excused.
    #[schema(minimum = 0)]
    pub missing: i32,
    /// Nothing is known.
    #[schema(minimum = 0)]
    pub unknown: i32,
    /// Share that is registered or attended, 0 to 1; null if nothing is known.
    #[schema(minimum = 0, maximum = 1)]
    pub share: Option<f64>,
}

/// What is stated by hand about a district
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"state": "excused", "source": "Absage per E-Mail vom 12. November 2024", "proxy_ags": "15088"}))]
pub struct CoverageStatement {
    /// Where it stands; `registered` follows from registrations and can't be stated.
    pub state: CoverageState,
    /// Where that is known from.
    #[validate(length(min = 1, max = 500), custom(function = forms::line))]
    #[schema(min_length = 1, max_length = 500)]
    pub source: String,
    /// For `excused`: another invited district that speaks for this one; absent: nobody does.
    #[serde(default)]
    pub proxy_ags: Option<Ags>,
}

/// The coverage of an event, with five statements.
///
/// # Errors
/// 404 if the event is not to be seen.
pub async fn coverage<C: ConnectionTrait>(
    db: &C,
    by: &Allow<ReadEvents>,
    id: EventId,
) -> Result<(Coverage, i32)> {
    let event = scope::visible_event(db, by.caller(), id).await?;
    Ok((of_event(db, &event).await?, event.version))
}

/// The same, of an event that was looked at before, with four statements and one for the districts.
///
/// # Errors
/// If the database fails.
pub async fn of_event<C: ConnectionTrait>(db: &C, event: &event::Model) -> Result<Coverage> {
    let invited: Vec<(Ags, String)> = district::Entity::find()
        .select_only()
        .column(district::Column::Ags)
        .column(district::Column::Name)
        .filter(
            district::COLUMN
                .ags
                .in_subquery(sea_orm::QueryTrait::into_query(
                    event_audience::Entity::find()
                        .select_only()
                        .column(event_audience::Column::Ags)
                        .filter(event_audience::COLUMN.event_id.eq(event.id)),
                )),
        )
        .order_by_asc(district::COLUMN.ags)
        .into_tuple()
        .all(db)
        .await?;
    let standing = Standing::of(db, &[event.id]).await?;
    let districts: Vec<DistrictCoverage> = invited
        .into_iter()
        .map(|(ags, name)| DistrictCoverage {
            state: standing.state(event, &ags),
            proxy_ags: standing.proxy(event, &ags),
            ags,
            name,
        })
        .collect();
    Ok(Coverage {
        event_id: event.id,
        audience: count(&districts, None),
        summary: summary(&districts),
        districts,
    })
}

fn count(districts: &[DistrictCoverage], state: Option<CoverageState>) -> i32 {
    let of = districts
        .iter()
        .filter(|d| state.is_none_or(|state| d.state == state));
    i32::try_from(of.count()).unwrap_or(i32::MAX)
}

fn summary(districts: &[DistrictCoverage]) -> CoverageSummary {
    let of = |state| count(districts, Some(state));
    let audience = count(districts, None);
    let (registered, attended) = (of(CoverageState::Registered), of(CoverageState::Attended));
    let unknown = of(CoverageState::Unknown);
    let share = f64::from(registered + attended) / f64::from(audience);
    CoverageSummary {
        audience,
        registered,
        attended,
        excused: of(CoverageState::Excused),
        missing: of(CoverageState::Missing),
        unknown,
        share: (audience > 0 && unknown < audience).then_some(share),
    }
}

/// States by hand where a district stands: a district excuses itself, an organizer states
/// what is known of past events, with its source.
///
/// # Errors
/// 404 for events not to be seen, districts not invited or not the caller's; 422 for a state
/// that follows from registrations, and for a proxy of a district that is not excused or is the
/// proxy itself, or who is not invited; 403 for anything but `excused` by a district, 409 for it
/// while the event lies ahead; 412.
pub async fn state(
    tx: &Tx,
    by: &Allow<StateCoverage>,
    id: EventId,
    ags: &Ags,
    statement: &CoverageStatement,
) -> Result<(Coverage, i32)> {
    let event = scope::visible_event(tx, by.caller(), id).await?;
    reaches(by, ags)?;
    invited(tx, id, ags).await?;
    possible(tx, by, id, ags, statement).await?;
    tx.match_version(event.version)?;
    // Who was there is known afterwards; that one will not come, before.
    let over = event.ends_at <= tx.now || is_over(&event);
    // What an organizer knows of a past event no district rewrites; a draft invites nobody yet.
    let early = event.status == EventStatus::Draft;
    if early || (over && !by.access().all) {
        let status = if early { "draft" } else { "over" };
        return Err(Error::wrong_state(status, &statement.state.as_str(), &[]));
    }
    if statement.state != CoverageState::Excused && !over {
        let state = statement.state.as_str();
        let excused = CoverageState::Excused.as_str();
        return Err(Error::wrong_state("ahead", &state, &[excused]));
    }
    let row = event_coverage::ActiveModel {
        event_id: Set(id),
        ags: Set(ags.clone()),
        state: Set(statement.state),
        source: Set(statement.source.clone()),
        updated_at: Set(tx.now),
        proxy_ags: Set(statement.proxy_ags.clone()),
    };
    let replace = OnConflict::columns([Column::EventId, Column::Ags])
        .update_columns([
            Column::State,
            Column::Source,
            Column::UpdatedAt,
            Column::ProxyAgs,
        ])
        .to_owned();
    event_coverage::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    let fact = Fact::new("coverage.stated", ags, event.version)
        .of_event(id)
        .fields(["state", "source", "proxy_ags"].map(str::to_owned).to_vec());
    outbox::record(tx, fact).await?;
    Ok((of_event(tx, &event).await?, event.version))
}

/// Whether such a thing can be stated, by this caller.
async fn possible(
    tx: &Tx,
    by: &Allow<StateCoverage>,
    id: EventId,
    ags: &Ags,
    statement: &CoverageStatement,
) -> Result<()> {
    let excused = statement.state == CoverageState::Excused;
    if statement.state == CoverageState::Registered {
        return Err(Error::invalid("/state", FindingCode::Format));
    }
    if !by.access().all && !excused {
        return Err(Error::refused_with(Code::FieldNotYours, &[&"state"]));
    }
    let Some(proxy) = &statement.proxy_ags else {
        return Ok(());
    };
    if !excused || proxy == ags {
        return Err(Error::invalid("/proxy_ags", FindingCode::NoProxy));
    }
    let code = FindingCode::NoSuch;
    let stranger = Finding::with("/proxy_ags", code, &[&"invited district"]);
    invited(tx, id, proxy).await.map_err(|e| match e.code() {
        Code::NotFound => Error::Invalid(vec![stranger]),
        _ => e,
    })
}

/// Whether the district is invited.
///
/// # Errors
/// 404.
pub async fn invited<C: ConnectionTrait>(db: &C, id: EventId, ags: &Ags) -> Result<()> {
    let invited = event_audience::Entity::find_by_id((id, ags.clone()))
        .count(db)
        .await?;
    if invited == 0 {
        return Err(Error::not_found());
    }
    Ok(())
}

/// Whether the caller may speak for the district.
///
/// # Errors
/// 404.
pub fn reaches(by: &Allow<StateCoverage>, ags: &Ags) -> Result<()> {
    let own = match by.caller() {
        Caller::User(user) => by.access().own && user.district.as_ref() == Some(ags),
        _ => false,
    };
    if by.access().all || own {
        return Ok(());
    }
    Err(Error::not_found())
}
