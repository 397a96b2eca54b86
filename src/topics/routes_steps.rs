use actix_web::{HttpResponse, delete, post, put, web::Path};

use super::{
    carry,
    dto::{CarryOver, MergeTopic, ScheduleTopic},
    lifecycle::Step,
    merge, schedule, steps,
};
use crate::{
    auth::{Allow, scope},
    entity::ids::TopicId,
    error::Result,
    policy::{CurateTopics, ProposeTopics},
    programme::{TopicView, service as programme},
    web::{Call, Reply, Routes},
};

/// The routes that take a topic through its life.
pub fn routes(config: &mut impl Routes) {
    config
        .service(accept_topic)
        .service(decline_topic)
        .service(discuss_topic)
        .service(document_topic)
        .service(withdraw_topic)
        .service(merge_topic)
        .service(carry_topic_over)
        .service(schedule_topic)
        .service(unschedule_topic);
}

async fn take(
    by: Allow<CurateTopics>,
    id: TopicId,
    call: &Call,
    step: Step,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        let topic = steps::step(tx, &by, id, step).await?;
        Reply::ok(&topic, topic.version)
    })
    .await
}

/// Whether the caller decides about the topic, before a body is read.
async fn decides(by: &Allow<CurateTopics>, id: TopicId, call: &Call) -> Result<()> {
    let event = programme::event_of_topic(call.read(), id).await?;
    scope::reached_event(call.read(), by, event)
        .await
        .map(|_| ())
}

/// Accept a topic
///
/// It will be talked about at the barcamp.
#[utoipa::path(
    tag = "topics",
    operation_id = "acceptTopic",
    params(("id" = TopicId, Path, description = "The topic")),
    security(("bearer" = ["topics:curate"])),
    responses(
        (status = 200, description = "Done", body = TopicView),
        (status = 409, description = "Not proposed (any more)"),
    ),
)]
#[post("/topics/{id}/accept")]
async fn accept_topic(
    by: Allow<CurateTopics>,
    id: Path<TopicId>,
    call: Call,
) -> Result<HttpResponse> {
    take(by, *id, &call, Step::Accept).await
}

/// Decline a topic
///
/// It will not be talked about.
#[utoipa::path(
    tag = "topics",
    operation_id = "declineTopic",
    params(("id" = TopicId, Path, description = "The topic")),
    security(("bearer" = ["topics:curate"])),
    responses(
        (status = 200, description = "Done", body = TopicView),
        (status = 409, description = "Not open any more"),
    ),
)]
#[post("/topics/{id}/decline")]
async fn decline_topic(
    by: Allow<CurateTopics>,
    id: Path<TopicId>,
    call: Call,
) -> Result<HttpResponse> {
    take(by, *id, &call, Step::Decline).await
}

/// Note that a topic was talked about
///
/// With or without a room.
#[utoipa::path(
    tag = "topics",
    operation_id = "discussTopic",
    params(("id" = TopicId, Path, description = "The topic")),
    security(("bearer" = ["topics:curate"])),
    responses(
        (status = 200, description = "Done", body = TopicView),
        (status = 409, description = "Not accepted, or talked about already"),
    ),
)]
#[post("/topics/{id}/discuss")]
async fn discuss_topic(
    by: Allow<CurateTopics>,
    id: Path<TopicId>,
    call: Call,
) -> Result<HttpResponse> {
    take(by, *id, &call, Step::Discuss).await
}

/// Note that a topic is documented
///
/// What came of it is written down (`notes_md`, `outcome_md`).
#[utoipa::path(
    tag = "topics",
    operation_id = "documentTopic",
    params(("id" = TopicId, Path, description = "The topic")),
    security(("bearer" = ["topics:curate"])),
    responses(
        (status = 200, description = "Done", body = TopicView),
        (status = 409, description = "Not talked about yet"),
    ),
)]
#[post("/topics/{id}/document")]
async fn document_topic(
    by: Allow<CurateTopics>,
    id: Path<TopicId>,
    call: Call,
) -> Result<HttpResponse> {
    take(by, *id, &call, Step::Document).await
}

/// Withdraw a topic
///
/// Who brought it does not want it any more; hosts and organizers can do it for them.
#[utoipa::path(
    tag = "topics",
    operation_id = "withdrawTopic",
    params(("id" = TopicId, Path, description = "The topic")),
    security(("bearer" = ["topics:write"])),
    responses(
        (status = 200, description = "Withdrawn", body = TopicView),
        (status = 409, description = "Scheduled by now, or over"),
    ),
)]
#[post("/topics/{id}/withdraw")]
async fn withdraw_topic(
    by: Allow<ProposeTopics>,
    id: Path<TopicId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        let topic = steps::withdraw(tx, &by, *id).await?;
        Reply::ok(&topic, topic.version)
    })
    .await
}

/// Merge a topic into another one
///
/// Both are open and of the same event. Whoever voted for either has voted for the one that stays, once.
#[utoipa::path(
    tag = "topics",
    operation_id = "mergeTopic",
    params(("id" = TopicId, Path, description = "The topic that goes")),
    request_body = MergeTopic,
    security(("bearer" = ["topics:curate"])),
    responses(
        (status = 200, description = "Merged", body = TopicView),
        (status = 409, description = "One of them is not open any more"),
    ),
)]
#[post("/topics/{id}/merge")]
async fn merge_topic(
    by: Allow<CurateTopics>,
    id: Path<TopicId>,
    call: Call,
) -> Result<HttpResponse> {
    decides(&by, *id, &call).await?;
    let new = call.json::<MergeTopic>().await?;
    call.write(&by, async |tx| {
        let topic = merge::merge(tx, &by, *id, new.into_id).await?;
        Reply::ok(&topic, topic.version)
    })
    .await
}

/// Carry a topic over to another event
///
/// There it is a new one that is proposed, with a link back: the life of a topic can be read across
/// editions (`listSeriesTopics`).
#[utoipa::path(
    tag = "topics",
    operation_id = "carryTopicOver",
    params(("id" = TopicId, Path, description = "The topic")),
    request_body = CarryOver,
    security(("bearer" = ["topics:curate"])),
    responses(
        (status = 201, description = "The new topic", body = TopicView),
        (status = 409, description = "Not accepted, or carried over already"),
    ),
)]
#[post("/topics/{id}/carry-over")]
async fn carry_topic_over(
    by: Allow<CurateTopics>,
    id: Path<TopicId>,
    call: Call,
) -> Result<HttpResponse> {
    decides(&by, *id, &call).await?;
    let new = call.json::<CarryOver>().await?;
    call.write(&by, async |tx| {
        let topic = carry::carry_over(tx, &by, *id, new.event_id).await?;
        let location = format!("/api/v1/topics/{}", topic.id);
        Reply::created(&topic, topic.version, location)
    })
    .await
}

/// Put a topic on the board
///
/// In a room at a time on a day of the event; a proposal leaves it there while it is `pinned`.
#[utoipa::path(
    tag = "topics",
    operation_id = "scheduleTopic",
    params(("id" = TopicId, Path, description = "The topic")),
    request_body = ScheduleTopic,
    security(("bearer" = ["topics:curate"])),
    responses(
        (status = 200, description = "Scheduled", body = TopicView),
        (status = 409, description = "The room, or who brings it, is taken then (`programme_clash`); or it is not accepted"),
    ),
)]
#[put("/topics/{id}/schedule")]
async fn schedule_topic(
    by: Allow<CurateTopics>,
    id: Path<TopicId>,
    call: Call,
) -> Result<HttpResponse> {
    decides(&by, *id, &call).await?;
    let new = call.json::<ScheduleTopic>().await?;
    call.write(&by, async |tx| {
        let topic = schedule::put(tx, &by, *id, &new).await?;
        Reply::ok(&topic, topic.version)
    })
    .await
}

/// Take a topic off the board
#[utoipa::path(
    tag = "topics",
    operation_id = "unscheduleTopic",
    params(("id" = TopicId, Path, description = "The topic")),
    security(("bearer" = ["topics:curate"])),
    responses(
        (status = 204, description = "Off the board"),
        (status = 409, description = "It is not on it"),
    ),
)]
#[delete("/topics/{id}/schedule")]
async fn unschedule_topic(
    by: Allow<CurateTopics>,
    id: Path<TopicId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        schedule::clear(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}
