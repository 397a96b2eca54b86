use actix_web::{HttpResponse, delete, get, patch, post, put, web::Path};

use super::{
    dto::{EditTopic, NewTopic, SeriesTopicFilter},
    series, service, vote,
};
use crate::{
    auth::{Allow, scope},
    entity::ids::{EventId, SeriesId, TopicId},
    error::Result,
    policy::{ProposeTopics, ReadEvents},
    programme::TopicView,
    web::{Call, Page, Paging, Reply, Routes},
};

/// The routes by which topics are brought and wanted.
pub fn routes(config: &mut impl Routes) {
    config
        .service(create_topic)
        .service(update_topic)
        .service(vote_topic)
        .service(unvote_topic)
        .service(list_series_topics);
}

/// Bring a topic
///
/// For whoever has a place at the event or waits for one, until it is over; hosts and organizers also
/// afterwards.
#[utoipa::path(
    tag = "topics",
    operation_id = "createTopic",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewTopic,
    security(("bearer" = ["topics:write"])),
    responses(
        (status = 201, description = "Brought", body = TopicView),
        (status = 403, description = "Not a participant (`not_registered`)"),
        (status = 409, description = "The event is over or called off, or you brought too many (`too_many_topics`)"),
    ),
)]
#[post("/events/{id}/topics")]
async fn create_topic(
    by: Allow<ProposeTopics>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let event = scope::visible_event(call.read(), by.caller(), *id).await?;
    service::may_take_part(call.read(), &by, &event).await?;
    let new = call.json::<NewTopic>().await?;
    call.write(&by, async |tx| {
        let topic = service::create(tx, &by, *id, &new).await?;
        let location = format!("/api/v1/topics/{}", topic.id);
        Reply::created(&topic, topic.version, location)
    })
    .await
}

/// Change a topic
///
/// Who brought it changes its words while it is proposed. Hosts and organizers change everything, and
/// take notes while it runs: send `If-Match`, so that two who write lose nothing.
#[utoipa::path(
    tag = "topics",
    operation_id = "updateTopic",
    params(("id" = TopicId, Path, description = "The topic")),
    request_body(content = EditTopic, content_type = "application/merge-patch+json"),
    security(("bearer" = ["topics:write"])),
    responses(
        (status = 200, description = "Changed", body = TopicView),
        (status = 409, description = "Accepted by now, or the event is archived"),
    ),
)]
#[patch("/topics/{id}")]
async fn update_topic(
    by: Allow<ProposeTopics>,
    id: Path<TopicId>,
    call: Call,
) -> Result<HttpResponse> {
    service::editable(call.read(), &by, *id).await?;
    let patch = call.patch().await?;
    call.write(&by, async |tx| {
        let topic = service::update(tx, &by, *id, &patch).await?;
        Reply::ok(&topic, topic.version)
    })
    .await
}

/// Vote for a topic
///
/// One vote a person and topic, however often it is sent.
#[utoipa::path(
    tag = "topics",
    operation_id = "voteTopic",
    params(("id" = TopicId, Path, description = "The topic")),
    security(("bearer" = ["topics:write"])),
    responses(
        (status = 200, description = "Voted", body = TopicView),
        (status = 403, description = "Not a participant (`not_registered`)"),
        (status = 409, description = "Not open any more"),
    ),
)]
#[put("/topics/{id}/vote")]
async fn vote_topic(
    by: Allow<ProposeTopics>,
    id: Path<TopicId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        let topic = vote::vote(tx, &by, *id).await?;
        Reply::ok(&topic, topic.version)
    })
    .await
}

/// Take a vote back
#[utoipa::path(
    tag = "topics",
    operation_id = "unvoteTopic",
    params(("id" = TopicId, Path, description = "The topic")),
    security(("bearer" = ["topics:write"])),
    responses(
        (status = 200, description = "Not voted (any more)", body = TopicView),
        (status = 403, description = "Not a participant (`not_registered`)"),
        (status = 409, description = "Not open any more"),
    ),
)]
#[delete("/topics/{id}/vote")]
async fn unvote_topic(
    by: Allow<ProposeTopics>,
    id: Path<TopicId>,
    call: Call,
) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        let topic = vote::unvote(tx, &by, *id).await?;
        Reply::ok(&topic, topic.version)
    })
    .await
}

/// List the topics of a series
///
/// Of all its editions, newest first: what was talked about, and what came of it. `life_of` follows one
/// topic from edition to edition.
#[utoipa::path(
    tag = "topics",
    operation_id = "listSeriesTopics",
    params(("id" = SeriesId, Path, description = "The series"), Paging, SeriesTopicFilter, ("sort" = Option<String>, Query, description = "`created_at`; with `-` for descending, which is the default")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of topics", body = Page<TopicView>)),
)]
#[get("/series/{id}/topics")]
async fn list_series_topics(
    by: Allow<ReadEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<SeriesTopicFilter>(by.caller())?;
    let page = series::list(call.read(), &by, *id, &paging, filter).await?;
    call.show_list(&page, Call::public_cache(by.caller()))
}
