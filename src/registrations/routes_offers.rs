use actix_web::{HttpResponse, post};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{
    decide::Step,
    offer_links::{self, Offer},
};
use crate::{
    auth::Allow,
    error::Result,
    policy::AnswerOffer,
    web::{Call, Reply, Routes, reply::Cache},
};

/// The routes by which an offer is answered without signing in.
pub fn routes(config: &mut impl Routes) {
    config
        .service(show_offer)
        .service(accept_offer)
        .service(decline_offer);
}

/// The token of an offer
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"token": "AZnRoFwfcACAAAAAAAAAIAAGTuLh8gAA"}))]
pub struct OfferToken {
    /// From the link in the mail.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub token: String,
}

/// Read an offer
///
/// What the link of the mail is about. The token stands in the body, so that it gets into no log.
#[utoipa::path(
    tag = "registrations",
    operation_id = "showOffer",
    request_body = OfferToken,
    security(()),
    responses(
        (status = 200, description = "The offer", body = Offer),
        (status = 409, description = "The link is not good any more"),
    ),
)]
#[post("/offers")]
async fn show_offer(_: Allow<AnswerOffer>, call: Call) -> Result<HttpResponse> {
    let OfferToken { token } = call.json().await?;
    let state = call.state();
    let offer = offer_links::show(call.read(), &state.keys, &token, state.db.now()).await?;
    call.show(&offer, 1, Cache::Never)
}

/// Take the seat that is offered
///
/// By the link of the mail, without signing in. To repeat it does no harm.
#[utoipa::path(
    tag = "registrations",
    operation_id = "acceptOffer",
    request_body = OfferToken,
    security(()),
    responses(
        (status = 200, description = "The seat is taken", body = Offer),
        (status = 409, description = "The link is not good any more"),
    ),
)]
#[post("/offers/accept")]
async fn accept_offer(by: Allow<AnswerOffer>, call: Call) -> Result<HttpResponse> {
    answer(&by, &call, Step::Accept).await
}

/// Leave the seat that is offered
///
/// By the link of the mail, without signing in. The seat goes to the next in line, and the
/// registration ends.
#[utoipa::path(
    tag = "registrations",
    operation_id = "declineOffer",
    request_body = OfferToken,
    security(()),
    responses(
        (status = 200, description = "The seat passes on", body = Offer),
        (status = 409, description = "The link is not good any more"),
    ),
)]
#[post("/offers/decline")]
async fn decline_offer(by: Allow<AnswerOffer>, call: Call) -> Result<HttpResponse> {
    answer(&by, &call, Step::Cancel).await
}

async fn answer(by: &Allow<AnswerOffer>, call: &Call, step: Step) -> Result<HttpResponse> {
    let OfferToken { token } = call.json().await?;
    call.write_unstored(by.caller(), async |tx| {
        let offer = offer_links::answer(tx, &call.state().keys, &token, step).await?;
        Reply::plain(actix_web::http::StatusCode::OK, &offer)
    })
    .await
}
