use actix_web::{HttpResponse, get, web::Path};

use super::{
    dto::{DistrictFilter, DistrictView, NetworkView},
    service,
};
use crate::{
    auth::Allow,
    entity::ids::Ags,
    error::Result,
    policy::ReadEvents,
    web::{Call, Page, Paging, Routes},
};

/// The routes of this slice.
pub fn routes(config: &mut impl Routes) {
    config
        .service(list_districts)
        .service(get_district)
        .service(get_network);
}

/// List districts
///
/// All districts of Germany that are in force or were since 2008, sorted by key.
#[utoipa::path(
    tag = "districts",
    operation_id = "listDistricts",
    params(Paging, DistrictFilter, ("sort" = Option<String>, Query, description = "`ags` (default) or `name`", example = "name")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of districts", body = Page<DistrictView>)),
)]
#[get("/districts")]
async fn list_districts(by: Allow<ReadEvents>, call: Call) -> Result<HttpResponse> {
    let (paging, filter) = call.list::<DistrictFilter>(by.caller())?;
    let page = service::list(call.read(), &by, &paging, filter).await?;
    call.show_list(
        &page.map(DistrictView::from),
        Call::public_cache(by.caller()),
    )
}

/// Read a district
#[utoipa::path(
    tag = "districts",
    operation_id = "getDistrict",
    params(("ags" = Ags, Path, description = "Key of the district", example = "15002")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The district", body = DistrictView)),
)]
#[get("/districts/{ags}")]
async fn get_district(by: Allow<ReadEvents>, ags: Path<Ags>, call: Call) -> Result<HttpResponse> {
    let district = service::get(call.read(), &by, ags.into_inner()).await?;
    call.show(
        &DistrictView::from(district),
        1,
        Call::public_cache(by.caller()),
    )
}

/// Read the network
///
/// Name, organizer and time zone of the network that runs on this instance.
#[utoipa::path(
    tag = "districts",
    operation_id = "getNetwork",
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The network", body = NetworkView)),
)]
#[get("/network")]
async fn get_network(by: Allow<ReadEvents>, call: Call) -> Result<HttpResponse> {
    let network = service::network(call.read(), &by).await?;
    call.show(
        &NetworkView::from(network),
        1,
        Call::public_cache(by.caller()),
    )
}
