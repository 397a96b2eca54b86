use actix_web::{HttpResponse, delete, get, patch, post, web::Path};

use super::{
    dto::{NewSeries, SeriesFilter, SeriesView},
    service,
};
use crate::{
    auth::Allow,
    entity::ids::SeriesId,
    error::Result,
    policy::{ReadEvents, WriteEvents},
    web::{Call, Page, Paging, Reply, Routes},
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_series)
        .service(create_series)
        .service(get_series)
        .service(update_series)
        .service(delete_series);
}

/// List series
///
/// Recurring formats, sorted by name.
#[utoipa::path(
    tag = "series",
    operation_id = "listSeries",
    params(Paging, SeriesFilter, ("sort" = Option<String>, Query, description = "`name` (default) or `updated_at`, with `-` for descending", example = "-updated_at")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of series", body = Page<SeriesView>)),
)]
#[get("/series")]
async fn list_series(by: Allow<ReadEvents>, call: Call) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<SeriesFilter>(by.caller())?;
    let page = service::list(call.read(), &by, &paging, filter).await?;
    call.show_list(&page, Call::public_cache(by.caller()))
}

/// Create a series
#[utoipa::path(
    tag = "series",
    operation_id = "createSeries",
    request_body = NewSeries,
    security(("bearer" = ["events:write"])),
    responses(
        (status = 201, description = "Created", body = SeriesView),
        (status = 409, description = "The name is taken"),
    ),
)]
#[post("/series")]
async fn create_series(by: Allow<WriteEvents>, call: Call) -> Result<HttpResponse> {
    by.beyond_events()?;
    let new = call.json::<NewSeries>().await?;
    call.write(&by, async |tx| {
        let series = service::create(tx, &by, &new).await?;
        let location = format!("/api/v1/series/{}", series.id);
        Reply::created(&series, series.version, location)
    })
    .await
}

/// Read a series
#[utoipa::path(
    tag = "series",
    operation_id = "getSeries",
    params(("id" = SeriesId, Path, description = "The series")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The series", body = SeriesView)),
)]
#[get("/series/{id}")]
async fn get_series(by: Allow<ReadEvents>, id: Path<SeriesId>, call: Call) -> Result<HttpResponse> {
    let series = service::get(call.read(), &by, id.into_inner()).await?;
    call.show(&series, series.version, Call::public_cache(by.caller()))
}

/// Change a series
///
/// JSON Merge Patch: absent fields stay, null clears.
#[utoipa::path(
    tag = "series",
    operation_id = "updateSeries",
    params(("id" = SeriesId, Path, description = "The series")),
    request_body(content = NewSeries, content_type = "application/merge-patch+json"),
    security(("bearer" = ["events:write"])),
    responses(
        (status = 200, description = "Changed", body = SeriesView),
        (status = 409, description = "The name is taken"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[patch("/series/{id}")]
async fn update_series(
    by: Allow<WriteEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    by.beyond_events()?;
    service::exists(call.read(), *id).await?;
    let patch = call.patch().await?;
    call.write(&by, async |tx| {
        let series = service::update(tx, &by, *id, &patch).await?;
        Reply::ok(&series, series.version)
    })
    .await
}

/// Delete a series
///
/// Only while it has no events.
#[utoipa::path(
    tag = "series",
    operation_id = "deleteSeries",
    params(("id" = SeriesId, Path, description = "The series")),
    security(("bearer" = ["events:write"])),
    responses(
        (status = 204, description = "Deleted"),
        (status = 409, description = "It has events"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[delete("/series/{id}")]
async fn delete_series(
    by: Allow<WriteEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        service::delete(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}
