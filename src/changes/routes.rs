use actix_web::{HttpResponse, get};

use super::{
    Sight,
    dto::{Catalogue, ChangeFilter, Changes, Tombstone, TombstoneFilter},
    feed,
};
use crate::{
    auth::Allow,
    error::Result,
    policy::ReadEvents,
    web::{Call, Page, Paging, Routes, reply::Cache},
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_changes)
        .service(list_change_types)
        .service(list_tombstones);
}

/// Read what changed
///
/// For whoever keeps a copy. Take a place with `after=now`, read the lists, then ask again and again with
/// `after` = `next` of the answer before, at once while `more` is true. Nothing is left out and nothing of
/// one object comes in another order, whatever is written at the same time; a change that was seen twice
/// has one `id`. What happened to a draft does not stand in it: with `event.announced` or
/// `event.published` read the event and all that belongs to it. Changes of registrations need
/// `registrations:read`. Facts are kept for 90 days: whoever comes back later gets 410, and begins anew.
#[utoipa::path(
    tag = "changes",
    operation_id = "listChanges",
    params(ChangeFilter),
    security((), ("bearer" = ["events:read"])),
    responses(
        (status = 200, description = "Changes, oldest first", body = Changes),
        (status = 410, description = "What lies behind this place is not kept any more: begin anew"),
    ),
)]
#[get("/changes")]
async fn list_changes(by: Allow<ReadEvents>, call: Call) -> Result<HttpResponse> {
    let filter = call.query::<ChangeFilter>()?;
    let sight = Sight::of(by.caller());
    let changes = feed::read(call.read(), sight, &filter, &call.state().base_url).await?;
    call.show(&changes, 0, Cache::Private)
}

/// Read the catalogue of changes
///
/// What the feed and webhooks tell of, with the scope that it takes. There may be more types later.
#[utoipa::path(
    tag = "changes",
    operation_id = "listChangeTypes",
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "All types", body = Catalogue)),
)]
#[get("/changes/types")]
async fn list_change_types(by: Allow<ReadEvents>, call: Call) -> Result<HttpResponse> {
    call.show(&feed::types(), 0, Call::public_cache(by.caller()))
}

/// List what is gone
///
/// For whoever asks lists with `updated_since`: what was deleted or withdrawn since, oldest first. Ask with
/// some minutes of overlap: something may be written now that began before. `GET /changes` needs none.
#[utoipa::path(
    tag = "changes",
    operation_id = "listTombstones",
    params(Paging, TombstoneFilter),
    security((), ("bearer" = ["events:read"])),
    responses(
        (status = 200, description = "A page of what is gone", body = Page<Tombstone>),
        (status = 410, description = "It is not kept so long"),
    ),
)]
#[get("/tombstones")]
async fn list_tombstones(by: Allow<ReadEvents>, call: Call) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<TombstoneFilter>(by.caller())?;
    let page = feed::gone(call.db(), by.caller(), &paging, &filter).await?;
    call.show_list(&page, Cache::Private)
}
