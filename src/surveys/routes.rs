use actix_web::{HttpResponse, get, patch, post, web::Path};

use super::{
    change,
    dto::{NewSurvey, Results, SurveyStep, SurveyView},
    service,
};
use crate::{
    auth::{Allow, scope},
    entity::ids::EventId,
    error::Result,
    policy::{DefineSurveys, ReadEvents, ReadResults},
    web::{Call, Reply, Routes},
};

/// The routes of defining surveys and reading their figures.
pub fn routes(config: &mut impl Routes) {
    config
        .service(get_survey)
        .service(create_survey)
        .service(update_survey)
        .service(open_survey)
        .service(close_survey)
        .service(publish_survey)
        .service(get_results);
}

/// Read the survey of an event
///
/// Its questions; drafts are seen by organizers only.
#[utoipa::path(
    tag = "feedback",
    operation_id = "getSurvey",
    params(("id" = EventId, Path, description = "The event")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The survey", body = SurveyView)),
)]
#[get("/events/{id}/survey")]
async fn get_survey(by: Allow<ReadEvents>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    let survey = service::get(call.read(), &by, *id).await?;
    call.show(&survey, survey.version, Call::public_cache(by.caller()))
}

/// Create the survey of an event
///
/// As a draft; without questions it gets the default set.
#[utoipa::path(
    tag = "feedback",
    operation_id = "createSurvey",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewSurvey,
    security(("bearer" = ["surveys:write"])),
    responses(
        (status = 201, description = "Created", body = SurveyView),
        (status = 409, description = "The event has a survey"),
    ),
)]
#[post("/events/{id}/survey")]
async fn create_survey(
    by: Allow<DefineSurveys>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    scope::visible_event(call.read(), by.caller(), *id).await?;
    let new = call.json_or_empty::<NewSurvey>().await?;
    call.write(&by, async |tx| {
        let survey = change::create(tx, &by, *id, &new).await?;
        Reply::created(
            &survey,
            survey.version,
            format!("/api/v1/events/{id}/survey"),
        )
    })
    .await
}

/// Change the survey of an event
///
/// Questions are locked once it was opened; then only `closes_at` can change.
#[utoipa::path(
    tag = "feedback",
    operation_id = "updateSurvey",
    params(("id" = EventId, Path, description = "The event")),
    request_body(content = NewSurvey, content_type = "application/merge-patch+json"),
    security(("bearer" = ["surveys:write"])),
    responses(
        (status = 200, description = "Changed", body = SurveyView),
        (status = 409, description = "It was opened"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[patch("/events/{id}/survey")]
async fn update_survey(
    by: Allow<DefineSurveys>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    service::open_survey(call.read(), by.caller(), *id).await?;
    let patch = call.patch().await?;
    call.write(&by, async |tx| {
        let survey = change::update(tx, &by, *id, &patch).await?;
        Reply::ok(&survey, survey.version)
    })
    .await
}

async fn step(
    by: &Allow<DefineSurveys>,
    id: EventId,
    call: &Call,
    step: SurveyStep,
) -> Result<HttpResponse> {
    call.write(by, async |tx| {
        let survey = change::steps(tx, by, id, step).await?;
        Reply::ok(&survey, survey.version)
    })
    .await
}

/// Open the survey
///
/// Answers are taken from now on; the questions are locked.
#[utoipa::path(
    tag = "feedback",
    operation_id = "openSurvey",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["surveys:write"])),
    responses(
        (status = 200, description = "Done", body = SurveyView),
        (status = 409, description = "Not possible in the present state"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[post("/events/{id}/survey/open")]
async fn open_survey(
    by: Allow<DefineSurveys>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    step(&by, *id, &call, SurveyStep::Open).await
}

/// Close the survey
///
/// No more answers. The figures are computed, once, and the answer sheets destroyed.
#[utoipa::path(
    tag = "feedback",
    operation_id = "closeSurvey",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["surveys:write"])),
    responses(
        (status = 200, description = "Done", body = SurveyView),
        (status = 409, description = "Not possible in the present state"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[post("/events/{id}/survey/close")]
async fn close_survey(
    by: Allow<DefineSurveys>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let response = step(&by, *id, &call, SurveyStep::Close).await?;
    // What is deleted shall not be readable in the file; the worker repeats this if it fails.
    if let Err(e) = change::scrub_closed(call.db()).await {
        tracing::warn!(error = %e, "storage not scrubbed yet");
    }
    Ok(response)
}

/// Publish the figures of the survey
///
/// Everybody sees them from now on.
#[utoipa::path(
    tag = "feedback",
    operation_id = "publishSurvey",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["surveys:write"])),
    responses(
        (status = 200, description = "Done", body = SurveyView),
        (status = 409, description = "Not possible in the present state"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[post("/events/{id}/survey/publish")]
async fn publish_survey(
    by: Allow<DefineSurveys>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    step(&by, *id, &call, SurveyStep::Publish).await
}

/// Read the figures of the survey
///
/// They appear once, after closing, if there are enough answers: question by question,
/// nothing combined, no cell of one or two. Organizers see them after closing, everybody
/// once they are published.
#[utoipa::path(
    tag = "feedback",
    operation_id = "getResults",
    params(("id" = EventId, Path, description = "The event")),
    security((), ("bearer" = ["feedback:read"])),
    responses(
        (status = 200, description = "The figures", body = Results),
        (status = 409, description = "Not closed, or not published yet"),
    ),
)]
#[get("/events/{id}/survey/results")]
async fn get_results(
    by: Allow<ReadResults>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (results, version) = service::results(call.read(), &by, *id).await?;
    call.show(&results, version, Call::public_cache(by.caller()))
}
