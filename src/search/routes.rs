use actix_web::{HttpResponse, get};

use super::{
    dto::{SearchFilter, SearchHit},
    find,
};
use crate::{
    auth::Allow,
    error::Result,
    policy::ReadEvents,
    web::{Call, Page, Paging, Routes, reply::Cache},
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config.service(search);
}

/// Search
///
/// Over all that the caller may see: series, organizations, districts, events, sessions, topics, questions and
/// their published answers. First what has all words in its title, then what begins with the last one there,
/// then what has them in its text; among these what has no date, then the latest event first.
#[utoipa::path(
    tag = "search",
    operation_id = "search",
    params(Paging, SearchFilter),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of what was found", body = Page<SearchHit>)),
)]
#[get("/search")]
async fn search(by: Allow<ReadEvents>, call: Call) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<SearchFilter>(by.caller())?;
    let page = find::search(call.read(), &by, &paging, &filter).await?;
    let cache = match by.caller().user() {
        Some(_) => Cache::Never,
        None => Call::public_cache(by.caller()),
    };
    call.show_list(&page, cache)
}
