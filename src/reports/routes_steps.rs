use actix_web::{HttpResponse, post, web::Path};

use super::{change, dto::ReportView};
use crate::{
    auth::Allow,
    db::Tx,
    entity::ids::EventId,
    error::Result,
    policy::WriteReports,
    web::{Call, Reply, Routes},
};

/// The routes of a report's steps.
pub fn routes(config: &mut impl Routes) {
    config
        .service(refresh_report)
        .service(publish_report)
        .service(withdraw_report);
}

async fn step(
    by: &Allow<WriteReports>,
    id: EventId,
    call: &Call,
    step: impl AsyncFn(&Tx) -> Result<ReportView>,
) -> Result<HttpResponse> {
    change::editable(call.read(), by, id).await?;
    call.write(by, async |tx| {
        let report = step(tx).await?;
        Reply::ok(&report, report.version)
    })
    .await
}

/// Refresh the facts of a report
///
/// In the draft: what stands between marks becomes what the data say now; what was written around it
/// stays. Facts that are gone stay too, until somebody takes them out. A report that was withdrawn is a
/// draft again.
#[utoipa::path(
    tag = "reports",
    operation_id = "refreshReport",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["reports:write"])),
    responses(
        (status = 200, description = "Refreshed", body = ReportView),
        (status = 412, description = "Changed meanwhile"),
        (status = 422, description = "A section would become too long"),
    ),
)]
#[post("/events/{id}/report/refresh")]
async fn refresh_report(
    by: Allow<WriteReports>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    step(&by, *id, &call, async |tx| {
        change::refresh(tx, &by, *id).await
    })
    .await
}

/// Publish a report
///
/// The draft becomes the next numbered version, which everybody sees. Quotes of the event that were
/// approved are published with it.
#[utoipa::path(
    tag = "reports",
    operation_id = "publishReport",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["reports:write"])),
    responses(
        (status = 200, description = "Published", body = ReportView),
        (status = 409, description = "It was withdrawn and not worked on since, or the event is not one to report on"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[post("/events/{id}/report/publish")]
async fn publish_report(
    by: Allow<WriteReports>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    step(&by, *id, &call, async |tx| {
        change::publish(tx, &by, *id).await
    })
    .await
}

/// Withdraw a report
///
/// All of its versions: nobody sees them any more but those who write reports.
#[utoipa::path(
    tag = "reports",
    operation_id = "withdrawReport",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["reports:write"])),
    responses(
        (status = 200, description = "Withdrawn", body = ReportView),
        (status = 409, description = "It is not published"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[post("/events/{id}/report/withdraw")]
async fn withdraw_report(
    by: Allow<WriteReports>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    step(&by, *id, &call, async |tx| {
        change::withdraw(tx, &by, *id).await
    })
    .await
}
