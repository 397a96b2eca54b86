use actix_web::{HttpResponse, delete, get, patch, post, put, web::Path};

use super::{
    dto::{EditQuestion, NewQuestion, PublishedFilter, QuestionFilter, QuestionView},
    edit, read, sight, submit, support,
};
use crate::{
    auth::{Allow, Caller},
    entity::ids::{EventId, QuestionId, SeriesId},
    error::Result,
    policy::{AskQuestions, ReadEvents},
    web::{Call, Page, Paging, Reply, Routes, reply::Cache},
};

/// The routes of asking and reading.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_questions)
        .service(submit_question)
        .service(get_question)
        .service(update_question)
        .service(withdraw_question)
        .service(support_question)
        .service(unsupport_question)
        .service(list_series_questions);
}

/// What a person is shown names people: nobody keeps it.
fn cache(caller: &Caller) -> Cache {
    match caller.user() {
        Some(_) => Cache::Never,
        None => Call::public_cache(caller),
    }
}

/// List the questions of an event
///
/// Published ones for everybody; whoever takes part sees those that are open too, contributors those that
/// were forwarded to their organization, host and organizers all. One's own are always there. An answer is
/// shown once it is published; before, to those who give it and those who publish it.
#[utoipa::path(
    tag = "questions",
    operation_id = "listQuestions",
    params(("id" = EventId, Path, description = "The event"), Paging, QuestionFilter, ("sort" = Option<String>, Query, description = "`created_at` (default) or `supporters`, with `-` for descending", example = "-supporters")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of questions", body = Page<QuestionView>)),
)]
#[get("/events/{id}/questions")]
async fn list_questions(
    by: Allow<ReadEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<QuestionFilter>(by.caller())?;
    let page = read::list(call.read(), &by, *id, &paging, filter).await?;
    call.show_list(&page, cache(by.caller()))
}

/// Submit a question
///
/// What an authority shall answer, before or during the event; for whoever has a live registration, and
/// organizers. Of an anonymous question nobody but oneself sees who asked.
#[utoipa::path(
    tag = "questions",
    operation_id = "submitQuestion",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewQuestion,
    security(("bearer" = ["questions:write"])),
    responses(
        (status = 201, description = "Submitted", body = QuestionView),
        (status = 403, description = "You lack the permission, or a live registration"),
        (status = 409, description = "The event is over, or you have too many open questions (`too_many_questions`)"),
    ),
)]
#[post("/events/{id}/questions")]
async fn submit_question(
    by: Allow<AskQuestions>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    submit::open_to(call.read(), &by, *id).await?;
    let new = call.json::<NewQuestion>().await?;
    call.write(&by, async |tx| {
        let question = submit::submit(tx, &by, *id, new.clone()).await?;
        let location = format!("/api/v1/questions/{}", question.id);
        Reply::created(&question, question.version, location)
    })
    .await
}

/// Read a question
#[utoipa::path(
    tag = "questions",
    operation_id = "getQuestion",
    params(("id" = QuestionId, Path, description = "The question")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The question", body = QuestionView)),
)]
#[get("/questions/{id}")]
async fn get_question(
    by: Allow<ReadEvents>,
    id: Path<QuestionId>,
    call: Call,
) -> Result<HttpResponse> {
    let question = read::get(call.read(), &by, *id).await?;
    call.show(&question, question.version, cache(by.caller()))
}

/// Change a question
///
/// JSON Merge Patch: absent fields stay, null clears. Who asked may change it while it is submitted. Host and
/// organizers edit the words also later; organizers correct answers, also published ones.
#[utoipa::path(
    tag = "questions",
    operation_id = "updateQuestion",
    params(("id" = QuestionId, Path, description = "The question")),
    request_body(content = EditQuestion, content_type = "application/merge-patch+json"),
    security(("bearer" = ["questions:write"])),
    responses(
        (status = 200, description = "Changed", body = QuestionView),
        (status = 403, description = "You lack the permission, or these fields are not yours (`field_not_yours`)"),
        (status = 409, description = "Not in a state in which this is changed, or superseded already (`already_superseded`)"),
    ),
)]
#[patch("/questions/{id}")]
async fn update_question(
    by: Allow<AskQuestions>,
    id: Path<QuestionId>,
    call: Call,
) -> Result<HttpResponse> {
    edit::editable(&sight::found(call.read(), by.caller(), *id).await?)?;
    let patch = call.patch().await?;
    call.write(&by, async |tx| {
        let question = edit::edit(tx, &by, *id, &patch).await?;
        Reply::ok(&question, question.version)
    })
    .await
}

/// Withdraw a question
///
/// One's own, until it is forwarded. It is gone for good.
#[utoipa::path(
    tag = "questions",
    operation_id = "withdrawQuestion",
    params(("id" = QuestionId, Path, description = "The question")),
    security(("bearer" = ["questions:write"])),
    responses(
        (status = 204, description = "Withdrawn"),
        (status = 409, description = "It was forwarded, or another one was merged into it (`still_referenced`)"),
    ),
)]
#[delete("/questions/{id}")]
async fn withdraw_question(
    by: Allow<AskQuestions>,
    id: Path<QuestionId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        edit::withdraw(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}

/// Support a question
///
/// One wants it answered too; counted once a person, however often it is sent.
#[utoipa::path(
    tag = "questions",
    operation_id = "supportQuestion",
    params(("id" = QuestionId, Path, description = "The question")),
    security(("bearer" = ["questions:write"])),
    responses(
        (status = 200, description = "The question now", body = QuestionView),
        (status = 403, description = "You lack the permission, or a live registration"),
        (status = 409, description = "It was published, merged or declined"),
    ),
)]
#[put("/questions/{id}/support")]
async fn support_question(
    by: Allow<AskQuestions>,
    id: Path<QuestionId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        let question = support::support(tx, &by, *id, true).await?;
        Reply::ok(&question, question.version)
    })
    .await
}

/// Support a question no more
#[utoipa::path(
    tag = "questions",
    operation_id = "unsupportQuestion",
    params(("id" = QuestionId, Path, description = "The question")),
    security(("bearer" = ["questions:write"])),
    responses(
        (status = 204, description = "Not supported by the caller any more"),
        (status = 403, description = "You lack the permission, or a live registration"),
        (status = 409, description = "It was published, merged or declined"),
    ),
)]
#[delete("/questions/{id}/support")]
async fn unsupport_question(
    by: Allow<AskQuestions>,
    id: Path<QuestionId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        support::support(tx, &by, *id, false).await?;
        Ok(Reply::nothing())
    })
    .await
}

/// Search the answers of a series
///
/// Published questions of all its events with their answers, the latest first: what was answered before need
/// not be asked again. An answer that a later one supersedes is outdated, and says by which.
#[utoipa::path(
    tag = "questions",
    operation_id = "listSeriesQuestions",
    params(("id" = SeriesId, Path, description = "The series"), Paging, PublishedFilter, ("sort" = Option<String>, Query, description = "`valid_as_of` (default, descending), `published_at` or `supporters`, with `-` for descending", example = "-supporters")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of published questions", body = Page<QuestionView>)),
)]
#[get("/series/{id}/questions")]
async fn list_series_questions(
    by: Allow<ReadEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<PublishedFilter>(by.caller())?;
    let page = read::published(call.read(), &by, *id, &paging, filter).await?;
    call.show_list(&page, cache(by.caller()))
}
