use actix_web::{
    HttpResponse,
    http::header::{AUTHORIZATION, COOKIE},
    post,
    web::Path,
};

use super::{
    blind::Blind,
    dto_give::{FeedbackIn, FeedbackReceipt, TicketRequest, TicketView},
    give,
};
use crate::{
    auth::{Allow, Caller},
    entity::ids::EventId,
    error::{Code, Error, Result},
    policy::{GiveFeedback, TakeTicket},
    web::{Call, Reply, Routes},
};

/// The routes of giving feedback: no audit, outbox, idempotency record, access log, metric
/// or limit by address on them.
pub fn routes(config: &mut impl Routes) {
    config.service(take_ticket).service(give_feedback);
}

/// Take a feedback ticket
///
/// For participants, once, from the confirmation of their place on: the client makes 32 random
/// bytes, the ticket, and keeps them, to be handed in once the survey is open. In the mode `ticket` it sends
/// their SHA-256. In the mode `blind` it sends them blinded (RFC 9497, POPRF, with the event's id as public
/// information), checks the proof and the commitment of the key, and finalizes what it gets: then the service
/// does not know which ticket it has signed. Repeating the same request is safe.
#[utoipa::path(
    tag = "feedback",
    operation_id = "takeTicket",
    params(("id" = EventId, Path, description = "The event")),
    request_body = TicketRequest,
    security(("bearer" = ["feedback:ticket"])),
    responses(
        (status = 201, description = "The ticket is in the urn, or signed", body = TicketView),
        (status = 409, description = "Another ticket was taken, or the key has changed"),
    ),
)]
#[post("/events/{id}/survey/tickets")]
async fn take_ticket(by: Allow<TakeTicket>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    give::participant(call.read(), &by, *id).await?;
    let request = call.json::<TicketRequest>().await?;
    let blind = Blind::of(&call.state().keys)?;
    call.write_unstored(by.caller(), async |tx| {
        let ticket = give::take_ticket(tx, &by, &blind, *id, &request).await?;
        let here = format!("/api/v1/events/{id}/survey");
        Reply::created(&ticket, 1, here)
    })
    .await
}

/// Hand in an answer sheet
///
/// Whoever holds a ticket, without signing in: requests with credentials are refused, so
/// that nobody can tell whose sheet it is. The same sheet again is accepted as the same.
#[utoipa::path(
    tag = "feedback",
    operation_id = "giveFeedback",
    params(("id" = EventId, Path, description = "The event")),
    request_body = FeedbackIn,
    security(()),
    responses(
        (status = 201, description = "The sheet is in the urn", body = FeedbackReceipt),
        (status = 409, description = "Ticket unknown or spent, or the survey is not open"),
    ),
)]
#[post("/events/{id}/feedback")]
async fn give_feedback(by: Feedback, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    let sheet = call.json::<FeedbackIn>().await?;
    let blind = Blind::of(&call.state().keys)?;
    call.write_unstored(&Caller::Stranger, async |tx| {
        give::hand_in(tx, &by.0, &blind, *id, &sheet).await?;
        let here = format!("/api/v1/events/{id}/survey/results");
        Reply::created(&FeedbackReceipt { accepted: true }, 1, here)
    })
    .await
}

/// `Allow<GiveFeedback>` for strangers only.
struct Feedback(Allow<GiveFeedback>);

impl actix_web::FromRequest for Feedback {
    type Error = Error;
    type Future = futures_util::future::LocalBoxFuture<'static, Result<Self>>;

    fn from_request(
        req: &actix_web::HttpRequest,
        payload: &mut actix_web::dev::Payload,
    ) -> Self::Future {
        let headers = req.headers();
        if headers.contains_key(AUTHORIZATION) || headers.contains_key(COOKIE) {
            return Box::pin(async { Err(Error::refused(Code::CredentialsRefused)) });
        }
        let allow = Allow::from_request(req, payload);
        Box::pin(async move { Ok(Self(allow.await?)) })
    }
}
