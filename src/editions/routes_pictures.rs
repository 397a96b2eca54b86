use actix_web::{HttpResponse, get, web::Path};
use utoipa::ToSchema;

use super::{
    comparison,
    dto::{ChartFilter, PictureFilter, WideFilter},
    held::Held,
    pictures,
};
use crate::{
    auth::{Allow, scope},
    entity::{
        ids::{EventId, SeriesId},
        kinds::Language,
    },
    error::{Code, Error, Result},
    pictures::{chart, heat},
    policy::{ReadEvents, ReadResults},
    registrations::coverage,
    series,
    web::{Call, Routes},
};

/// The routes of pictures.
pub fn routes(config: &mut impl Routes) {
    config
        .service(draw_coverage)
        .service(draw_series_coverage)
        .service(draw_comparison);
}

const SVG: &str = "image/svg+xml";

/// A picture (SVG 1.1)
#[derive(ToSchema)]
#[schema(value_type = String, max_length = 10_000_000)]
#[expect(dead_code, reason = "stands for a text in the API document")]
pub struct PictureFile(String);

/// Draw the coverage of an event
///
/// A map of tiles, a tile a district, in the shape of the state (the one that participants form for their closing
/// photo). It can be read without colours, in the dark, on a phone and on paper; its `desc` says in words what
/// it shows.
#[utoipa::path(
    tag = "coverage",
    operation_id = "drawCoverage",
    params(("id" = EventId, Path, description = "The event"), PictureFilter),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The picture", content((inline(PictureFile) = "image/svg+xml")))),
)]
#[get("/events/{id}/coverage.svg")]
async fn draw_coverage(
    by: Allow<ReadEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let event = scope::visible_event(call.read(), by.caller(), *id).await?;
    let filter: PictureFilter = call.query()?;
    let coverage = coverage::of_event(call.read(), &event).await?;
    let language = filter.language.unwrap_or(Language::De);
    let picture = pictures::map(&event, &coverage, language);
    let cache = Call::public_cache(by.caller());
    call.show_text((SVG, picture), event.version, cache)
}

/// Draw the coverage of a series
///
/// A heat map: editions across, districts down.
#[utoipa::path(
    tag = "coverage",
    operation_id = "drawSeriesCoverage",
    params(("id" = SeriesId, Path, description = "The series"), WideFilter),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The picture", content((inline(PictureFile) = "image/svg+xml")))),
)]
#[get("/series/{id}/coverage.svg")]
async fn draw_series_coverage(
    by: Allow<ReadEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    series::service::exists(call.read(), *id).await?;
    let filter: WideFilter = call.query()?;
    let held = Held::of(call.read(), by.caller(), *id).await?;
    let columns = filter.columns.map_or(heat::COLUMNS, usize::from);
    let language = filter.language.unwrap_or(Language::De);
    let picture = pictures::heat_map(&held, language, columns);
    let cache = Call::public_cache(by.caller());
    call.show_text((SVG, picture), 0, cache)
}

/// Draw a rating over the editions of a series
///
/// Means with their 95 % intervals, and the share of districts that was there.
#[utoipa::path(
    tag = "feedback",
    operation_id = "drawComparison",
    params(("id" = SeriesId, Path, description = "The series"), ChartFilter),
    security((), ("bearer" = ["feedback:read"])),
    responses(
        (status = 200, description = "The picture", content((inline(PictureFile) = "image/svg+xml"))),
        (status = 409, description = "There are no figures of such a rating (yet) (`results_not_ready`)"),
    ),
)]
#[get("/series/{id}/comparison.svg")]
async fn draw_comparison(
    by: Allow<ReadResults>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    let name = series::service::name(call.read(), *id).await?;
    let filter: ChartFilter = call.query()?;
    let comparison = comparison::of_series(call.read(), &by, *id).await?;
    let question = pictures::rating(&comparison, filter.question.as_deref());
    let question = question.ok_or_else(|| Error::refused(Code::ResultsNotReady))?;
    let columns = filter.columns.map_or(chart::COLUMNS, usize::from);
    let language = filter.language.unwrap_or(Language::De);
    let picture = pictures::comparison_chart(&name, &comparison, question, language, columns);
    let cache = Call::public_cache(by.caller());
    call.show_text((SVG, picture), 0, cache)
}
