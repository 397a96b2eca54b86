use actix_web::{HttpResponse, get, http::StatusCode, post, web::Path};

use super::{
    dto::{MessageView, NewMessage, Reminder},
    links, messages,
};
use crate::{
    auth::{Allow, scope},
    entity::ids::EventId,
    error::Result,
    policy::{MessageParticipants, Unsubscribe},
    web::{Call, NoFilter, Page, Paging, Reply, Routes, reply::Cache},
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_messages)
        .service(send_message)
        .service(remind_districts)
        .service(unsubscribe);
}

/// List the messages of an event
///
/// What was written to participants, reminders too, with what became of the mails.
#[utoipa::path(
    tag = "messages",
    operation_id = "listMessages",
    params(("id" = EventId, Path, description = "The event"), Paging, ("sort" = Option<String>, Query, description = "`created_at`, with `-` for descending (the default)")),
    security(("bearer" = ["messages:write"])),
    responses((status = 200, description = "A page of messages", body = Page<MessageView>)),
)]
#[get("/events/{id}/messages")]
async fn list_messages(
    by: Allow<MessageParticipants>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let (paging, NoFilter {}) = call.list(by.caller())?;
    let page = messages::list(call.read(), &by, *id, &paging).await?;
    call.show_list(&page, Cache::Never)
}

/// Write to the participants of an event
///
/// To all with a place, to those who have a seat or wait, or to people of some districts. Each
/// gets a mail of their own, in a frame of their language; answers go to the sender. At most six
/// messages of an event in an hour, reminders included.
#[utoipa::path(
    tag = "messages",
    operation_id = "sendMessage",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewMessage,
    security(("bearer" = ["messages:write"])),
    responses(
        (status = 201, description = "On its way", body = MessageView),
        (status = 409, description = "The event is a draft, or this instance sends no mail"),
    ),
)]
#[post("/events/{id}/messages")]
async fn send_message(
    by: Allow<MessageParticipants>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    scope::reached_event(call.read(), &by, *id).await?;
    let new = call.json::<NewMessage>().await?;
    call.write(&by, async |tx| {
        let message = messages::create(tx, call.state(), &by, *id, &new).await?;
        let location = format!("/api/v1/events/{}/messages", *id);
        Reply::created(&message, 1, location)
    })
    .await
}

/// Remind the districts that have not answered
///
/// Writes to the coordinators of exactly the invited districts that are neither registered nor
/// excused. Who answers before the mail goes out gets none.
#[utoipa::path(
    tag = "messages",
    operation_id = "remindDistricts",
    params(("id" = EventId, Path, description = "The event")),
    security(("bearer" = ["messages:write"])),
    responses(
        (status = 200, description = "Who is reminded, and who can't be", body = Reminder),
        (status = 409, description = "The event is not published, or this instance sends no mail"),
    ),
)]
#[post("/events/{id}/remind")]
async fn remind_districts(
    by: Allow<MessageParticipants>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    scope::reached_event(call.read(), &by, *id).await?;
    call.write(&by, async |tx| {
        let reminder = messages::remind(tx, call.state(), &by, *id).await?;
        Reply::plain(StatusCode::OK, &reminder)
    })
    .await
}

/// Stop mails that one can do without
///
/// By the link of the mail, without signing in, with one click (RFC 8058): the body is not
/// looked at. Mails about one's own place and account still come. `PATCH /me`, or
/// `PATCH /registrations/{id}` for a place without an account, takes it back.
#[utoipa::path(
    tag = "messages",
    operation_id = "unsubscribe",
    params(("token" = String, Path, description = "From the mail", max_length = 200)),
    security(()),
    responses((status = 204, description = "Stopped")),
)]
#[post("/unsubscribe/{token}")]
async fn unsubscribe(
    by: Allow<Unsubscribe>,
    token: Path<String>,
    call: Call,
) -> Result<HttpResponse> {
    call.ignore_body().await?;
    call.write_unstored(by.caller(), async |tx| {
        links::unsubscribe(tx, &call.state().keys, &token).await?;
        Ok(Reply::nothing())
    })
    .await
}
