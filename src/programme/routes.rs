use actix_web::{HttpResponse, get, web::Path};

use super::{
    dto::{SessionFilter, SessionView, TopicFilter, TopicView},
    service,
};
use crate::{
    auth::Allow,
    entity::ids::{EventId, SessionId, TopicId},
    error::Result,
    policy::ReadEvents,
    web::{Call, Page, Paging, Routes},
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_sessions)
        .service(get_session)
        .service(list_topics)
        .service(get_topic);
}

/// List the sessions of an event
///
/// The programme in its order, with what was said and agreed where it is known.
#[utoipa::path(
    tag = "programme",
    operation_id = "listSessions",
    params(("id" = EventId, Path, description = "The event"), Paging, SessionFilter),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of the programme", body = Page<SessionView>)),
)]
#[get("/events/{id}/sessions")]
async fn list_sessions(
    by: Allow<ReadEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<SessionFilter>(by.caller())?;
    let page = service::sessions(call.read(), &by, *id, &paging, &filter).await?;
    call.show_list(&page, Call::public_cache(by.caller()))
}

/// Read a session
#[utoipa::path(
    tag = "programme",
    operation_id = "getSession",
    params(("id" = SessionId, Path, description = "The session")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The session", body = SessionView)),
)]
#[get("/sessions/{id}")]
async fn get_session(
    by: Allow<ReadEvents>,
    id: Path<SessionId>,
    call: Call,
) -> Result<HttpResponse> {
    let session = service::session(call.read(), &by, *id).await?;
    call.show(&session, session.version, Call::public_cache(by.caller()))
}

/// List the topics of an event
///
/// What the meeting was about, and what participants brought to the barcamp.
#[utoipa::path(
    tag = "programme",
    operation_id = "listTopics",
    params(("id" = EventId, Path, description = "The event"), Paging, TopicFilter),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of topics", body = Page<TopicView>)),
)]
#[get("/events/{id}/topics")]
async fn list_topics(by: Allow<ReadEvents>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<TopicFilter>(by.caller())?;
    let page = service::topics(call.read(), &by, *id, &paging, filter).await?;
    call.show_list(&page, Call::public_cache(by.caller()))
}

/// Read a topic
#[utoipa::path(
    tag = "programme",
    operation_id = "getTopic",
    params(("id" = TopicId, Path, description = "The topic")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The topic", body = TopicView)),
)]
#[get("/topics/{id}")]
async fn get_topic(by: Allow<ReadEvents>, id: Path<TopicId>, call: Call) -> Result<HttpResponse> {
    let topic = service::topic(call.read(), &by, *id).await?;
    call.show(&topic, topic.version, Call::public_cache(by.caller()))
}
