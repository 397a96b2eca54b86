use actix_web::{HttpResponse, get, web::Path};
use utoipa::ToSchema;

use super::{
    comparison, coverage,
    dto::{Comparison, SeriesCoverage},
};
use crate::{
    auth::Allow,
    entity::ids::SeriesId,
    error::Result,
    policy::{ReadEvents, ReadResults},
    web::{Call, Routes},
};

/// The routes of figures.
pub fn routes(config: &mut impl Routes) {
    config
        .service(get_series_coverage)
        .service(get_comparison)
        .service(get_comparison_table);
}

/// Read the coverage of a series
///
/// Which district was at which edition, how often in a row, and who never was. Districts only, no names.
#[utoipa::path(
    tag = "coverage",
    operation_id = "getSeriesCoverage",
    params(("id" = SeriesId, Path, description = "The series")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The coverage", body = SeriesCoverage)),
)]
#[get("/series/{id}/coverage")]
async fn get_series_coverage(
    by: Allow<ReadEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    let coverage = coverage::of_series(call.read(), &by, *id).await?;
    call.show(&coverage, 0, Call::public_cache(by.caller()))
}

/// Compare the editions of a series
///
/// Feedback, coverage, newcomers and topics of each edition. Of feedback only what its survey has published;
/// organizers see it from closing on. Where cells of a distribution are merged, mean, interval and test are
/// those of the cells as they are shown.
#[utoipa::path(
    tag = "feedback",
    operation_id = "getComparison",
    params(("id" = SeriesId, Path, description = "The series")),
    security((), ("bearer" = ["feedback:read"])),
    responses((status = 200, description = "The comparison", body = Comparison)),
)]
#[get("/series/{id}/comparison")]
async fn get_comparison(
    by: Allow<ReadResults>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    let comparison = comparison::of_series(call.read(), &by, *id).await?;
    call.show(&comparison, 0, Call::public_cache(by.caller()))
}

/// A table (RFC 4180)
#[derive(ToSchema)]
#[schema(value_type = String, max_length = 10_000_000)]
#[expect(dead_code, reason = "stands for a text in the API document")]
pub struct TableFile(String);

/// Compare the editions of a series in a table
///
/// A line a question and edition (CSV, RFC 4180, with a head).
#[utoipa::path(
    tag = "feedback",
    operation_id = "getComparisonTable",
    params(("id" = SeriesId, Path, description = "The series")),
    security((), ("bearer" = ["feedback:read"])),
    responses((status = 200, description = "The comparison", content((inline(TableFile) = "text/csv")))),
)]
#[get("/series/{id}/comparison.csv")]
async fn get_comparison_table(
    by: Allow<ReadResults>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    let comparison = comparison::of_series(call.read(), &by, *id).await?;
    let text = comparison::csv(&comparison)?;
    let cache = Call::public_cache(by.caller());
    call.show_text(("text/csv; charset=utf-8; header=present", text), 0, cache)
}
