use actix_web::{HttpResponse, get, put, web::Path};

use super::{
    dto::{NewSeriesSurvey, SeriesSurveyView},
    series,
};
use crate::{
    auth::Allow,
    entity::ids::SeriesId,
    error::Result,
    policy::{DefineSurveys, ReadEvents},
    web::{Call, Reply, Routes},
};

/// The routes of what a series asks.
pub fn routes(config: &mut impl Routes) {
    config.service(get_series_survey).service(put_series_survey);
}

/// Read what a series asks
///
/// The questions that surveys of its events begin with, so that editions can be compared.
#[utoipa::path(
    tag = "feedback",
    operation_id = "getSeriesSurvey",
    params(("id" = SeriesId, Path, description = "The series")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The questions", body = SeriesSurveyView)),
)]
#[get("/series/{id}/survey")]
async fn get_series_survey(
    by: Allow<ReadEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    let questions = series::get(call.read(), *id).await?;
    call.show(
        &questions,
        questions.version,
        Call::public_cache(by.caller()),
    )
}

/// Put what a series asks
///
/// For surveys that are created from now on. Under a key and version that was asked already only the
/// wording can be corrected; where kind, scale or condition change the version grows, and `comparable`
/// says whether its answers may be compared with those to the version before.
#[utoipa::path(
    tag = "feedback",
    operation_id = "putSeriesSurvey",
    params(("id" = SeriesId, Path, description = "The series")),
    request_body = NewSeriesSurvey,
    security(("bearer" = ["surveys:write"])),
    responses(
        (status = 200, description = "The questions now", body = SeriesSurveyView),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[put("/series/{id}/survey")]
async fn put_series_survey(
    by: Allow<DefineSurveys>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    series::get(call.read(), *id).await?;
    let new = call.json::<NewSeriesSurvey>().await?;
    call.write(&by, async |tx| {
        let questions = series::put(tx, &by, *id, &new).await?;
        Reply::ok(&questions, questions.version)
    })
    .await
}
