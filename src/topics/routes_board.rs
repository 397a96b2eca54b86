use actix_web::{HttpResponse, get, http::StatusCode, post, put, web::Path};

use super::{
    board,
    dto::{BoardView, NewBoard, NewProposal, Proposal},
};
use crate::{
    auth::{Allow, scope},
    entity::ids::EventId,
    error::Result,
    policy::{CurateTopics, ReadEvents},
    web::{Call, Reply, Routes},
};

/// The routes of the board.
pub fn routes(config: &mut impl Routes) {
    config
        .service(get_board)
        .service(put_board)
        .service(propose_timetable);
}

/// Read the board of a barcamp
///
/// Rooms, slots, and the topics that are accepted or have their place.
#[utoipa::path(
    tag = "topics",
    operation_id = "getBoard",
    params(("id" = EventId, Path, description = "The event")),
    security((), ("bearer" = ["events:read"])),
    responses((status = 200, description = "The board", body = BoardView)),
)]
#[get("/events/{id}/board")]
async fn get_board(by: Allow<ReadEvents>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    let board = board::get(call.read(), &by, *id).await?;
    call.show(&board, board.version, Call::public_cache(by.caller()))
}

/// Put the rooms and slots of a barcamp
///
/// Topics keep the places that they have; a proposal moves those that are not pinned.
#[utoipa::path(
    tag = "topics",
    operation_id = "putBoard",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewBoard,
    security(("bearer" = ["topics:curate"])),
    responses(
        (status = 200, description = "The board now", body = BoardView),
        (status = 412, description = "Changed meanwhile"),
    ),
)]
#[put("/events/{id}/board")]
async fn put_board(by: Allow<CurateTopics>, id: Path<EventId>, call: Call) -> Result<HttpResponse> {
    scope::reached_event(call.read(), &by, *id).await?;
    let new = call.json::<NewBoard>().await?;
    call.write(&by, async |tx| {
        let board = board::put(tx, &by, *id, &new).await?;
        Reply::ok(&board, board.version)
    })
    .await
}

/// Propose a timetable
///
/// Seats the accepted topics so that as few people as possible want two at the same time: a wish is lost
/// if it falls together with another one of the same person. Who brings two topics is never at two places,
/// pinned topics stay, and of too many topics those that most people want are seated. The same votes
/// lead to the same proposal. With `apply` the topics get their places; pin some, and propose again.
#[utoipa::path(
    tag = "topics",
    operation_id = "proposeTimetable",
    params(("id" = EventId, Path, description = "The event")),
    request_body = NewProposal,
    security(("bearer" = ["topics:curate"])),
    responses(
        (status = 200, description = "The proposal", body = Proposal),
        (status = 409, description = "The event has no rooms or slots yet (`no_board`), or board or topics changed while it was made (`board_changed`)"),
    ),
)]
#[post("/events/{id}/board/proposal")]
async fn propose_timetable(
    by: Allow<CurateTopics>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    scope::reached_event(call.read(), &by, *id).await?;
    let new = call.json_or_empty::<NewProposal>().await?;
    let proposed = board::propose_for(call.read(), &by, *id).await?;
    call.write(&by, async |tx| {
        let proposal = board::settle(tx, &by, *id, &new, &proposed).await?;
        Reply::plain(StatusCode::OK, &proposal)
    })
    .await
}
