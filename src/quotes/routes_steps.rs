use actix_web::{HttpResponse, post, web::Path};

use super::{
    dto::{QuoteView, Revocation},
    lifecycle::QuoteStep,
    service,
};
use crate::{
    auth::{Allow, Caller, Unnamed, scope},
    entity::ids::{EventId, QuoteId},
    error::Result,
    policy::{ModerateQuotes, RevokeQuote},
    web::{Call, Reply, Routes},
};

/// The routes of moderating quotes, and of taking them back.
pub fn routes(config: &mut impl Routes) {
    config
        .service(approve_quote)
        .service(publish_quote)
        .service(withdraw_quote)
        .service(revoke_quote);
}

async fn step(
    by: &Allow<ModerateQuotes>,
    id: QuoteId,
    call: &Call,
    step: QuoteStep,
) -> Result<HttpResponse> {
    // What is kept for repetition would outlive the words.
    call.write_unstored(by.caller(), async |tx| {
        let quote = service::step(tx, by, id, step).await?;
        Reply::ok(&quote, quote.version)
    })
    .await
}

/// Approve a quote
///
/// It may be published, and stands in the draft of the report.
#[utoipa::path(
    tag = "quotes",
    operation_id = "approveQuote",
    params(("id" = QuoteId, Path, description = "The quote")),
    security(("bearer" = ["quotes:write"])),
    responses(
        (status = 200, description = "Done", body = QuoteView),
        (status = 409, description = "Not possible in the present state"),
    ),
)]
#[post("/quotes/{id}/approve")]
async fn approve_quote(
    by: Allow<ModerateQuotes>,
    id: Path<QuoteId>,
    call: Call,
) -> Result<HttpResponse> {
    step(&by, *id, &call, QuoteStep::Approve).await
}

/// Publish a quote
///
/// Everybody may read it. Publishing the report publishes what was approved, too.
#[utoipa::path(
    tag = "quotes",
    operation_id = "publishQuote",
    params(("id" = QuoteId, Path, description = "The quote")),
    security(("bearer" = ["quotes:write"])),
    responses(
        (status = 200, description = "Done", body = QuoteView),
        (status = 409, description = "Not possible in the present state"),
    ),
)]
#[post("/quotes/{id}/publish")]
async fn publish_quote(
    by: Allow<ModerateQuotes>,
    id: Path<QuoteId>,
    call: Call,
) -> Result<HttpResponse> {
    step(&by, *id, &call, QuoteStep::Publish).await
}

/// Withdraw a quote
///
/// For whoever said it and asks the project team: the words are deleted, and gone from every report.
#[utoipa::path(
    tag = "quotes",
    operation_id = "withdrawQuote",
    params(("id" = QuoteId, Path, description = "The quote")),
    security(("bearer" = ["quotes:write"])),
    responses(
        (status = 200, description = "Done", body = QuoteView),
        (status = 409, description = "Not possible in the present state"),
    ),
)]
#[post("/quotes/{id}/revoke")]
async fn withdraw_quote(
    by: Allow<ModerateQuotes>,
    id: Path<QuoteId>,
    call: Call,
) -> Result<HttpResponse> {
    let done = step(&by, *id, &call, QuoteStep::Revoke).await?;
    forget(&call).await;
    Ok(done)
}

/// Take back a quote with its code
///
/// Whoever has the code that was made when the sentence was given, at any time, without signing in
/// (requests with credentials are refused): the
/// words are deleted, and gone from every report at once. Taking it back again is the same.
#[utoipa::path(
    tag = "quotes",
    operation_id = "revokeQuote",
    params(("id" = EventId, Path, description = "The event")),
    request_body = Revocation,
    security(()),
    responses((status = 204, description = "It is gone")),
)]
#[post("/events/{id}/quotes/revoke")]
async fn revoke_quote(
    by: Unnamed<RevokeQuote>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    scope::visible_event(call.read(), by.0.caller(), *id).await?;
    let revocation = call.json::<Revocation>().await?;
    let done = call
        .write_unstored(&Caller::Stranger, async |tx| {
            service::revoke(tx, *id, &revocation.code).await?;
            Ok(Reply::nothing())
        })
        .await?;
    forget(&call).await;
    Ok(done)
}

/// Deleted words shall not be readable in the file either.
async fn forget(call: &Call) {
    if let Err(e) = call.db().forget().await {
        tracing::warn!(error = %e, "the log of the database could not be emptied; tries again");
    }
}
