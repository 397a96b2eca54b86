use actix_web::{HttpResponse, get, web::Path};
use sea_orm::EntityTrait;
use utoipa::ToSchema;

use crate::{
    auth::{Allow, scope},
    entity::{
        ids::{EventId, SessionId},
        session,
    },
    error::{Code, Error, Result},
    events::calendar,
    policy::ReadEvents,
    web::{Call, Routes, reply::CALENDAR},
};

/// The routes of calendars.
pub fn routes(config: &mut impl Routes) {
    config
        .service(get_event_calendar)
        .service(get_session_calendar);
}

/// A calendar (RFC 5545)
#[derive(ToSchema)]
#[schema(value_type = String, max_length = 65536)]
#[expect(dead_code, reason = "stands for a text in the API document")]
pub struct CalendarFile(String);

/// Read an event for calendars
///
/// As iCalendar (RFC 5545): days are whole days, times those of the event's time zone, which stands in it. Of an event
/// whose month or year only is known each day of it is marked, as tentative. Read again it brings an entry up to date.
#[utoipa::path(
    tag = "events",
    operation_id = "getEventCalendar",
    params(("id" = EventId, Path, description = "The event")),
    security((), ("bearer" = ["events:read"])),
    responses(
        (status = 200, description = "The event", content_type = "text/calendar", body = inline(CalendarFile)),
        (status = 406, description = "This address answers with text/calendar"),
    ),
)]
#[get("/events/{id}.ics")]
async fn get_event_calendar(
    by: Allow<ReadEvents>,
    id: Path<EventId>,
    call: Call,
) -> Result<HttpResponse> {
    let event = scope::visible_event(call.read(), by.caller(), *id).await?;
    let text = calendar::public(&event, call.state());
    let cache = Call::public_cache(by.caller());
    call.show_text((CALENDAR, text), event.version, cache)
}

/// Read a session for calendars
///
/// As iCalendar (RFC 5545); a session without times lasts the whole day.
#[utoipa::path(
    tag = "programme",
    operation_id = "getSessionCalendar",
    params(("id" = SessionId, Path, description = "The session")),
    security((), ("bearer" = ["events:read"])),
    responses(
        (status = 200, description = "The session", content_type = "text/calendar", body = inline(CalendarFile)),
        (status = 406, description = "This address answers with text/calendar"),
        (status = 409, description = "Its day is not known yet (`no_days`)"),
    ),
)]
#[get("/sessions/{id}.ics")]
async fn get_session_calendar(
    by: Allow<ReadEvents>,
    id: Path<SessionId>,
    call: Call,
) -> Result<HttpResponse> {
    let row = session::Entity::find_by_id(*id).one(call.read()).await?;
    let row = row.ok_or_else(Error::not_found)?;
    let event = scope::visible_event(call.read(), by.caller(), row.event_id).await?;
    let text = calendar::session(&event, &row, call.state());
    let text = text.ok_or_else(|| Error::refused(Code::NoDays))?;
    let cache = Call::public_cache(by.caller());
    call.show_text((CALENDAR, text), row.version, cache)
}
