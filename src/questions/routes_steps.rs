use actix_web::{HttpResponse, post, web::Path};

use super::{
    dto::{Forward, MergeInto, NewAnswer, QuestionView},
    merge, steps,
};
use crate::{
    auth::Allow,
    entity::ids::QuestionId,
    error::Result,
    policy::{AnswerQuestions, TriageQuestions},
    web::{Call, Reply, Routes},
};

/// The routes of the steps.
pub fn routes(config: &mut impl Routes) {
    config
        .service(forward_question)
        .service(answer_question)
        .service(publish_question)
        .service(merge_question)
        .service(decline_question);
}

/// Forward a question
///
/// To the organization that shall answer; also to another one, until it is published. An answer that was given
/// meanwhile is dropped.
#[utoipa::path(
    tag = "questions",
    operation_id = "forwardQuestion",
    params(("id" = QuestionId, Path, description = "The question")),
    request_body = Forward,
    security(("bearer" = ["questions:triage"])),
    responses(
        (status = 200, description = "Forwarded", body = QuestionView),
        (status = 409, description = "Not possible in the present state"),
    ),
)]
#[post("/questions/{id}/forward")]
async fn forward_question(
    by: Allow<TriageQuestions>,
    id: Path<QuestionId>,
    call: Call,
) -> Result<HttpResponse> {
    steps::triageable(call.read(), &by, *id).await?;
    let to = call.json::<Forward>().await?;
    call.write(&by, async |tx| {
        let question = steps::forward(tx, &by, *id, &to).await?;
        Reply::ok(&question, question.version)
    })
    .await
}

/// Answer a question
///
/// For contributors of the organization to which it was forwarded, and organizers in its name. Until it is
/// published it can be answered again. It may name an earlier published question of the series whose answer
/// does not hold any more: once this one is published, that one is outdated.
#[utoipa::path(
    tag = "questions",
    operation_id = "answerQuestion",
    params(("id" = QuestionId, Path, description = "The question")),
    request_body = NewAnswer,
    security(("bearer" = ["questions:answer"])),
    responses(
        (status = 200, description = "Answered", body = QuestionView),
        (status = 409, description = "Not possible in the present state, or superseded already (`already_superseded`)"),
    ),
)]
#[post("/questions/{id}/answer")]
async fn answer_question(
    by: Allow<AnswerQuestions>,
    id: Path<QuestionId>,
    call: Call,
) -> Result<HttpResponse> {
    steps::answerable(call.read(), &by, *id).await?;
    let new = call.json::<NewAnswer>().await?;
    call.write(&by, async |tx| {
        let question = steps::answer(tx, &by, *id, &new).await?;
        Reply::ok(&question, question.version)
    })
    .await
}

/// Publish a question
///
/// With its answer, for everybody.
#[utoipa::path(
    tag = "questions",
    operation_id = "publishQuestion",
    params(("id" = QuestionId, Path, description = "The question")),
    security(("bearer" = ["questions:triage"])),
    responses(
        (status = 200, description = "Published", body = QuestionView),
        (status = 409, description = "Not possible in the present state"),
    ),
)]
#[post("/questions/{id}/publish")]
async fn publish_question(
    by: Allow<TriageQuestions>,
    id: Path<QuestionId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        let question = steps::publish(tx, &by, *id).await?;
        Reply::ok(&question, question.version)
    })
    .await
}

/// Merge a question into another one
///
/// Of the same event, which asks the same. Who supports either supports the other one then, counted once; so
/// does who asked this one.
#[utoipa::path(
    tag = "questions",
    operation_id = "mergeQuestion",
    params(("id" = QuestionId, Path, description = "The question that goes on as part of the other")),
    request_body = MergeInto,
    security(("bearer" = ["questions:triage"])),
    responses(
        (status = 200, description = "Merged", body = QuestionView),
        (status = 409, description = "Not possible in the present state of either"),
    ),
)]
#[post("/questions/{id}/merge")]
async fn merge_question(
    by: Allow<TriageQuestions>,
    id: Path<QuestionId>,
    call: Call,
) -> Result<HttpResponse> {
    steps::triageable(call.read(), &by, *id).await?;
    let MergeInto { into_id } = call.json().await?;
    call.write(&by, async |tx| {
        let question = merge::merge(tx, &by, *id, into_id).await?;
        Reply::ok(&question, question.version)
    })
    .await
}

/// Decline a question
///
/// It will not be answered.
#[utoipa::path(
    tag = "questions",
    operation_id = "declineQuestion",
    params(("id" = QuestionId, Path, description = "The question")),
    security(("bearer" = ["questions:triage"])),
    responses(
        (status = 200, description = "Declined", body = QuestionView),
        (status = 409, description = "Not possible in the present state"),
    ),
)]
#[post("/questions/{id}/decline")]
async fn decline_question(
    by: Allow<TriageQuestions>,
    id: Path<QuestionId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        let question = steps::decline(tx, &by, *id).await?;
        Reply::ok(&question, question.version)
    })
    .await
}
