use actix_web::{HttpResponse, get, put, web::Path};

use super::headcount::{self, Headcount, NewHeadcount};
use crate::{
    auth::{Allow, scope},
    entity::ids::EventId,
    error::Result,
    policy::CountPeople,
    web::{Call, Reply, Routes, reply::Cache},
};

/// The routes of headcounts.
pub fn routes(config: &mut impl Routes) {
    config.service(get_headcount).service(put_headcount);
}

/// Read how many were there
///
/// As somebody stated it, for an event where nobody was checked in. Where nobody stated anything, `version` is 0.
#[utoipa::path(
    tag = "attendance",
    operation_id = "getHeadcount",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["headcount:write"])),
    responses((status = 200, description = "The numbers", body = Headcount)),
)]
#[get("/events/{id}/headcount")]
async fn get_headcount(
    by: Allow<CountPeople>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let headcount = headcount::get(call.read(), &by, *id).await?;
    call.show(&headcount, headcount.version, Cache::Never)
}

/// State how many were there
///
/// Numbers by district, without persons, for an event that is over and where nobody was checked in: from a
/// list on paper, or a report. They count as attendance for coverage, for the history of districts and
/// for the proof for funders, which names their source. All numbers are put at once. If people are known by
/// name, import them instead (`importRegistrations`).
#[utoipa::path(
    tag = "attendance",
    operation_id = "putHeadcount",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewHeadcount,
    security(("bearer" = ["headcount:write"])),
    responses(
        (status = 200, description = "The numbers now", body = Headcount),
        (status = 409, description = "The event did not take place (yet), or somebody was checked in at it (`people_checked_in`)"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[put("/events/{id}/headcount")]
async fn put_headcount(
    by: Allow<CountPeople>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    scope::reached_event(call.read(), &by, *id).await?;
    let new = call.json::<NewHeadcount>().await?;
    call.write(&by, async |tx| {
        let headcount = headcount::put(tx, &by, *id, new.clone()).await?;
        Reply::ok(&headcount, headcount.version)
    })
    .await
}
