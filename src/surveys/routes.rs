use actix_web::{HttpResponse, get, patch, post, web::Path};

use super::{
    blind::Blind,
    change,
    dto::{NewSurvey, Preview, PreviewIn, SurveyStep, SurveyView},
    dto_results::Results,
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
        .service(remind_of_survey)
        .service(preview_survey)
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
    let blind = Blind::of(&call.state().keys)?;
    let survey = service::get(call.read(), &by, &blind, *id).await?;
    call.show(&survey, survey.version, Call::public_cache(by.caller()))
}

/// Create the survey of an event
///
/// As a draft; without questions it gets those of its series. A question under a key and version that
/// the series has asked must mean the same (kind, scale, condition); the wording is free. Questions under
/// other keys are the event's own.
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
    let blind = Blind::of(&call.state().keys)?;
    call.write(&by, async |tx| {
        let survey = change::create(tx, &by, *id, &new).await?.with_key(&blind);
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
/// Questions are locked once it was opened; then only `closes_at` and `reminds_at` can change. The mode
/// stays what it was.
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
    let blind = Blind::of(&call.state().keys)?;
    call.write(&by, async |tx| {
        let survey = change::update(tx, &by, *id, &patch).await?.with_key(&blind);
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
    let blind = Blind::of(&call.state().keys)?;
    call.write(by, async |tx| {
        let survey = change::steps(tx, by, id, step).await?.with_key(&blind);
        Reply::ok(&survey, survey.version)
    })
    .await
}

/// Open the survey
///
/// Answers are taken from now on; the questions are locked. Participants with an account are told by mail.
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

/// Remind participants of the survey
///
/// By mail, all who have a place and an account: nobody knows who has answered. Once in twelve hours.
#[utoipa::path(
    tag = "feedback",
    operation_id = "remindOfSurvey",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["surveys:write"])),
    responses(
        (status = 200, description = "Done", body = SurveyView),
        (status = 409, description = "It is not open, or they were reminded already"),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[post("/events/{id}/survey/remind")]
async fn remind_of_survey(
    by: Allow<DefineSurveys>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let blind = Blind::of(&call.state().keys)?;
    call.write(&by, async |tx| {
        let survey = change::remind(tx, &by, *id).await?.with_key(&blind);
        Reply::ok(&survey, survey.version)
    })
    .await
}

/// Preview the survey of an event
///
/// What somebody is asked, in one language, who has given these answers so far, and what a sheet with
/// them would lack. Nothing is stored.
#[utoipa::path(
    tag = "feedback",
    operation_id = "previewSurvey",
    params(("id" = EventId, Path, description = "The event")),
    request_body = PreviewIn,
    security(("bearer" = ["surveys:write"])),
    responses((status = 200, description = "What is asked", body = Preview)),
)]
#[post("/events/{id}/survey/preview")]
async fn preview_survey(
    by: Allow<DefineSurveys>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let survey = service::open_survey(call.read(), by.caller(), *id).await?;
    let sheet = call.json_or_empty::<PreviewIn>().await?;
    call.write(&by, async |tx| {
        let preview = service::preview(tx, survey.id, &sheet).await?;
        Reply::ok(&preview, survey.version)
    })
    .await
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
