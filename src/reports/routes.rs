use actix_web::{HttpResponse, get, patch, post, web::Path};

use super::{
    change,
    dto::{EditReport, NewReport, ReportFilter, ReportView, VersionView, WhichReport},
    read,
};
use crate::{
    auth::{Allow, scope},
    entity::ids::EventId,
    error::Result,
    policy::{ReadEvents, WriteReports},
    web::{Call, NoFilter, Page, Paging, Reply, Routes, reply::Cache},
};

/// The routes of a report and its versions.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_reports)
        .service(draft_report)
        .service(get_report)
        .service(update_report)
        .service(list_report_versions)
        .service(get_report_version);
}

/// List reports
///
/// The present version of each published one, the latest first.
#[utoipa::path(
    tag = "reports",
    operation_id = "listReports",
    params(Paging, ReportFilter, ("sort" = Option<String>, Query, description = "`published_at` (default: the latest first)")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of reports", body = Page<VersionView>)),
)]
#[get("/reports")]
async fn list_reports(by: Allow<ReadEvents>, call: Call) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<ReportFilter>(by.caller())?;
    let page = read::list(call.read(), &by, &paging, &filter).await?;
    call.show_list(&page, Call::public_cache(by.caller()))
}

/// Draft the report of an event
///
/// From its data: title, place, dates, motto, host, organizer; the programme day by day with contributors;
/// topics and what came of them; answered questions; coverage as a sentence and picture; thanks; an outlook
/// with the dates that came after it, also if they are past by now. What comes from the data stands
/// between marks, `<!--fact:KEY-->…<!--/fact-->`, so that a later change shows.
#[utoipa::path(
    tag = "reports",
    operation_id = "draftReport",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewReport,
    security(("bearer" = ["reports:write"])),
    responses(
        (status = 201, description = "Drafted", body = ReportView),
        (status = 409, description = "The event has a report, or is not one to report on"),
    ),
)]
#[post("/events/{id}/report")]
async fn draft_report(
    by: Allow<WriteReports>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    scope::visible_event(call.read(), by.caller(), *id).await?;
    let new = call.json_or_empty::<NewReport>().await?;
    call.write(&by, async |tx| {
        let report = change::create(tx, &by, *id, &new).await?;
        let location = format!("/api/v1/events/{id}/report?draft=true");
        Reply::created(&report, report.version, location)
    })
    .await
}

/// Read the report of an event
///
/// The version that was published last; those who write reports get the draft with its facts, with
/// `draft=true` or where nothing is published. The quotes are those of this moment.
#[utoipa::path(
    tag = "reports",
    operation_id = "getReport",
    params(("id" = EventId, Path, description = "The event"), WhichReport),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The report", body = ReportView)),
)]
#[get("/events/{id}/report")]
async fn get_report(by: Allow<ReadEvents>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    read::exists(call.read(), &by, *id).await?;
    let which = call.query::<WhichReport>()?;
    let (_, view) = read::shown(call.read(), &by, *id, &which).await?;
    // Asked for anew each time: a quote may have been revoked since.
    call.show(&view, view.validator(), Cache::Private)
}

/// Change the report of an event
///
/// Its draft: title and sections, which are replaced as a whole. A published version stays as it is until
/// the draft is published again; a report that was withdrawn is a draft again. Text between the marks of a
/// fact can be changed as well, and is then shown as different from the data.
#[utoipa::path(
    tag = "reports",
    operation_id = "updateReport",
    params(("id" = EventId, Path, description = "The event")),
    request_body(content = EditReport, content_type = "application/merge-patch+json"),
    security(("bearer" = ["reports:write"])),
    responses(
        (status = 200, description = "Changed", body = ReportView),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[patch("/events/{id}/report")]
async fn update_report(
    by: Allow<WriteReports>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    change::editable(call.read(), &by, *id).await?;
    let patch = call.patch().await?;
    call.write(&by, async |tx| {
        let report = change::update(tx, &by, *id, &patch).await?;
        Reply::ok(&report, report.version)
    })
    .await
}

/// List the versions of a report
///
/// The latest first. Those that were withdrawn are seen by those who write reports.
#[utoipa::path(
    tag = "reports",
    operation_id = "listReportVersions",
    params(("id" = EventId, Path, description = "The event"), Paging, ("sort" = Option<String>, Query, description = "`no` (default: the latest first)")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of versions", body = Page<VersionView>)),
)]
#[get("/events/{id}/report/versions")]
async fn list_report_versions(
    by: Allow<ReadEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    read::exists(call.read(), &by, *id).await?;
    let (paging, NoFilter {}) = call.list(by.caller())?;
    let page = read::versions(call.read(), &by, *id, &paging).await?;
    call.show_list(&page, Cache::Private)
}

/// Read a version of a report
///
/// As it was published, with the quotes of this moment.
#[utoipa::path(
    tag = "reports",
    operation_id = "getReportVersion",
    params(("id" = EventId, Path, description = "The event"), ("no" = i32, Path, minimum = 1, description = "Its number")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The version", body = ReportView)),
)]
#[get("/events/{id}/report/versions/{no}")]
async fn get_report_version(
    by: Allow<ReadEvents>,
    path: Path<(EventId, i32)>,
    call: Call,
) -> Result<HttpResponse> {
    let (id, no) = *path;
    let which = WhichReport {
        version: Some(no),
        draft: None,
    };
    let (_, view) = read::shown(call.read(), &by, id, &which).await?;
    call.show(&view, view.validator(), Cache::Private)
}
