use actix_web::{HttpResponse, delete, get, post, put, web::Path};

use super::{
    dto::{NewIntent, NewSwap, Rotation, SwapView},
    service,
};
use crate::{
    auth::Allow,
    entity::ids::{Ags, SeriesId, SwapId},
    error::Result,
    policy::{ReadEvents, RotateHosts, WriteEvents},
    series::service as series,
    web::{Call, Reply, Routes, reply::Cache},
};

/// The routes of rotations.
pub fn routes(config: &mut impl Routes) {
    config
        .service(get_rotation)
        .service(put_intent)
        .service(delete_intent)
        .service(create_swap)
        .service(delete_swap);
}

/// Read the rotation of a series
///
/// Who hosted which edition, and whose turn it is: who never hosted comes first, then who hosted longest ago.
/// Among those whom this treats alike volunteers come first. Who skips the next edition comes last, and organizers
/// may exchange two. All of that is said for one edition, and forgotten with it.
#[utoipa::path(
    tag = "series",
    operation_id = "getRotation",
    params(("id" = SeriesId, Path, description = "The series")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The rotation", body = Rotation)),
)]
#[get("/series/{id}/rotation")]
async fn get_rotation(
    by: Allow<ReadEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    let rotation = service::get(call.db(), &by, *id).await?;
    let cache = match by.caller().user() {
        Some(_) => Cache::Private,
        None => Call::public_cache(by.caller()),
    };
    call.show(&rotation, 0, cache)
}

/// Offer to host the next edition, or skip it
///
/// With a reason, for one's own district; organizers for any. To say something else replaces it.
#[utoipa::path(
    tag = "series",
    operation_id = "putRotationIntent",
    params(("id" = SeriesId, Path, description = "The series"), ("ags" = Ags, Path, description = "The district")),
    request_body = NewIntent,
    security(("bearer" = ["rotation:write"])),
    responses((status = 200, description = "The rotation as it is by that", body = Rotation)),
)]
#[put("/series/{id}/rotation/{ags}")]
async fn put_intent(
    by: Allow<RotateHosts>,
    of: Path<(SeriesId, Ags)>,
    call: Call,
) -> Result<HttpResponse> {
    let (id, ags) = of.into_inner();
    series::exists(call.read(), id).await?;
    service::speaks_for(&by, &ags)?;
    let new = call.json::<NewIntent>().await?;
    call.write(&by, async |tx| {
        let rotation = service::say(tx, &by, (id, &ags), &new).await?;
        Reply::ok(&rotation, 0)
    })
    .await
}

/// Take back what was said of the next edition
#[utoipa::path(
    tag = "series",
    operation_id = "deleteRotationIntent",
    params(("id" = SeriesId, Path, description = "The series"), ("ags" = Ags, Path, description = "The district")),
    security(("bearer" = ["rotation:write"])),
    responses((status = 204, description = "Nothing is said (any more)")),
)]
#[delete("/series/{id}/rotation/{ags}")]
async fn delete_intent(
    by: Allow<RotateHosts>,
    of: Path<(SeriesId, Ags)>,
    call: Call,
) -> Result<HttpResponse> {
    let (id, ags) = of.into_inner();
    call.write(&by, async |tx| {
        service::unsay(tx, &by, (id, &ags)).await?;
        Ok(Reply::nothing())
    })
    .await
}

/// Exchange the turns of two districts
///
/// For the next edition, with a reason.
#[utoipa::path(
    tag = "series",
    operation_id = "createRotationSwap",
    params(("id" = SeriesId, Path, description = "The series")),
    request_body = NewSwap,
    security(("bearer" = ["events:write"])),
    responses((status = 201, description = "Exchanged", body = SwapView)),
)]
#[post("/series/{id}/rotation-swaps")]
async fn create_swap(
    by: Allow<WriteEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    by.beyond_events()?;
    series::exists(call.read(), *id).await?;
    let new = call.json::<NewSwap>().await?;
    call.write(&by, async |tx| {
        let swap = service::swap(tx, &by, *id, &new).await?;
        let location = format!("/api/v1/rotation-swaps/{}", swap.id);
        Reply::created(&swap, 1, location)
    })
    .await
}

/// Take an exchange of turns back
#[utoipa::path(
    tag = "series",
    operation_id = "deleteRotationSwap",
    params(("id" = SwapId, Path, description = "The exchange")),
    security(("bearer" = ["events:write"])),
    responses((status = 204, description = "Taken back")),
)]
#[delete("/rotation-swaps/{id}")]
async fn delete_swap(by: Allow<WriteEvents>, id: Path<SwapId>, call: Call) -> Result<HttpResponse> {
    by.beyond_events()?;
    call.write(&by, async |tx| {
        service::unswap(tx, &by, *id).await?;
        Ok(Reply::nothing())
    })
    .await
}
