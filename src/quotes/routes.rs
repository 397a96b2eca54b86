use actix_web::{HttpResponse, get, patch, post, web::Path};

use super::{
    dto::{NewQuote, QuoteView},
    service,
};
use crate::{
    auth::{Allow, Caller, scope},
    entity::ids::{EventId, QuoteId},
    error::Result,
    policy::{ModerateQuotes, ReadEvents},
    web::{Call, NoFilter, Page, Paging, Reply, Routes, reply::Cache},
};

/// The routes of reading and changing quotes.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_quotes)
        .service(create_quote)
        .service(get_quote)
        .service(update_quote);
}

/// What can be taken back at any time is kept by nobody without asking again.
pub(super) fn cache(caller: &Caller) -> Cache {
    match caller {
        Caller::Stranger => Cache::Checked,
        Caller::User(_) | Caller::Key(_) => Cache::Private,
    }
}

/// List the quotes of an event
///
/// Published ones; organizers see all, also those that wait for approval.
#[utoipa::path(
    tag = "quotes",
    operation_id = "listQuotes",
    params(("id" = EventId, Path, description = "The event"), Paging),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of quotes", body = Page<QuoteView>)),
)]
#[get("/events/{id}/quotes")]
async fn list_quotes(by: Allow<ReadEvents>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    let (paging, NoFilter {}) = call.list(by.caller())?;
    let page = service::list(call.read(), &by, *id, &paging).await?;
    call.show_list(&page, cache(by.caller()))
}

/// Note a quote
///
/// What somebody said at the event and agreed to be cited with. It waits for approval, like what
/// participants give with their feedback.
#[utoipa::path(
    tag = "quotes",
    operation_id = "createQuote",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewQuote,
    security(("bearer" = ["quotes:write"])),
    responses((status = 201, description = "Noted", body = QuoteView)),
)]
#[post("/events/{id}/quotes")]
async fn create_quote(
    by: Allow<ModerateQuotes>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    scope::visible_event(call.read(), by.caller(), *id).await?;
    let new = call.json::<NewQuote>().await?;
    call.write(&by, async |tx| {
        let quote = service::create(tx, &by, *id, &new).await?;
        Reply::created(
            &quote,
            quote.version,
            format!("/api/v1/quotes/{}", quote.id),
        )
    })
    .await
}

/// Read a quote
#[utoipa::path(
    tag = "quotes",
    operation_id = "getQuote",
    params(("id" = QuoteId, Path, description = "The quote")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The quote", body = QuoteView)),
)]
#[get("/quotes/{id}")]
async fn get_quote(by: Allow<ReadEvents>, id: Path<QuoteId>, call: Call) -> Result<HttpResponse> {
    let quote = service::get(call.read(), by.caller(), *id).await?;
    call.show(&quote, quote.version, cache(by.caller()))
}

/// Change a quote
///
/// One that the project team noted or imported. What a participant gave stays as it was given; only its
/// attribution can be taken off (`"attribution": null`).
#[utoipa::path(
    tag = "quotes",
    operation_id = "updateQuote",
    params(("id" = QuoteId, Path, description = "The quote")),
    request_body(content = NewQuote, content_type = "application/merge-patch+json"),
    security(("bearer" = ["quotes:write"])),
    responses(
        (status = 200, description = "Changed", body = QuoteView),
        (status = 409, description = "Somebody's own words, or it was revoked"),
    ),
)]
#[patch("/quotes/{id}")]
async fn update_quote(
    by: Allow<ModerateQuotes>,
    id: Path<QuoteId>,
    call: Call,
) -> Result<HttpResponse> {
    service::get(call.read(), by.caller(), *id).await?;
    let patch = call.patch().await?;
    call.write_unstored(by.caller(), async |tx| {
        let quote = service::update(tx, &by, *id, &patch).await?;
        Reply::ok(&quote, quote.version)
    })
    .await
}
