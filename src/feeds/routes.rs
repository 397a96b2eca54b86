use actix_web::{
    HttpResponse, get,
    http::header::{CONTENT_LANGUAGE, HeaderValue},
    web::Path,
};
use sea_orm::{ColumnTrait, Condition};

use super::{
    atom, calendars,
    dto::{CalendarFeed, NewsFeed},
};
use crate::{
    auth::Allow,
    districts::service as districts,
    entity::{
        event,
        ids::{Ags, SeriesId},
    },
    error::Result,
    policy::ReadEvents,
    series::service as series,
    web::{
        Call, Routes,
        reply::{ATOM, CALENDAR},
    },
};

/// The routes of feeds for everybody.
pub fn routes(config: &mut impl Routes) {
    config
        .service(get_calendar)
        .service(get_series_calendar)
        .service(get_district_calendar)
        .service(get_news);
}

async fn show(
    call: &Call,
    by: &Allow<ReadEvents>,
    of: Condition,
    name: &str,
) -> Result<HttpResponse> {
    let events = calendars::events(call.read(), by, of, call.db().now()).await?;
    let text = calendars::feed((name, call.request().path()), &events, call.state());
    call.show_text((CALENDAR, text), 0, Call::public_cache(by.caller()))
}

/// Subscribe to all events
///
/// As iCalendar (RFC 5545, RFC 7986): what is to come and what was in the last year, at most 1000 entries. Times are
/// those of the event's time zone, which stands in it. Of an event whose month or year only is known each day of it is
/// marked, as tentative. What was cancelled or put off stays, as cancelled. An entry keeps its id; of two the higher
/// sequence counts. No drafts, whoever asks.
#[utoipa::path(
    tag = "feeds",
    operation_id = "getCalendar",
    security((), ("bearer" = ["events:read"])),
    responses(
        (status = 200, description = "The calendar", content_type = "text/calendar", body = inline(CalendarFeed),
            example = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kreisrunde//Kreisrunde//EN\r\nBEGIN:VEVENT\r\nUID:0199d1a0-5c1f-7000-8000-000000000011@ideenwerkstatt.example\r\nDTSTAMP:20261122T100000Z\r\nDTSTART;VALUE=DATE:20241121\r\nDTEND;VALUE=DATE:20241123\r\nSEQUENCE:1\r\nSTATUS:CONFIRMED\r\nSUMMARY:13. IKOE-Ideenwerkstatt\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
        (status = 406, description = "This address answers with text/calendar"),
    ),
)]
#[get("/events.ics")]
async fn get_calendar(by: Allow<ReadEvents>, call: Call) -> Result<HttpResponse> {
    let name = calendars::network(call.read()).await?;
    show(&call, &by, Condition::all(), &name).await
}

/// Subscribe to the events of a series
///
/// As iCalendar, like the calendar of all events.
#[utoipa::path(
    tag = "feeds",
    operation_id = "getSeriesCalendar",
    params(("id" = SeriesId, Path, description = "The series")),
    security((), ("bearer" = ["events:read"])),
    responses(
        (status = 200, description = "The calendar", content_type = "text/calendar", body = inline(CalendarFeed),
            example = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kreisrunde//Kreisrunde//EN\r\nNAME;VALUE=TEXT:IKOE-Ideenwerkstatt\r\nEND:VCALENDAR\r\n"),
        (status = 406, description = "This address answers with text/calendar"),
    ),
)]
#[get("/series/{id}/calendar.ics")]
async fn get_series_calendar(
    by: Allow<ReadEvents>,
    id: Path<SeriesId>,
    call: Call,
) -> Result<HttpResponse> {
    let name = series::name(call.read(), *id).await?;
    let of = Condition::all().add(event::COLUMN.series_id.eq(*id));
    show(&call, &by, of, &name).await
}

/// Subscribe to the events that a district hosts
///
/// As iCalendar, like the calendar of all events.
#[utoipa::path(
    tag = "feeds",
    operation_id = "getDistrictCalendar",
    params(("ags" = Ags, Path, description = "The district")),
    security((), ("bearer" = ["events:read"])),
    responses(
        (status = 200, description = "The calendar", content_type = "text/calendar", body = inline(CalendarFeed),
            example = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kreisrunde//Kreisrunde//EN\r\nNAME;VALUE=TEXT:Halle (Saale)\\, Stadt\r\nEND:VCALENDAR\r\n"),
        (status = 406, description = "This address answers with text/calendar"),
    ),
)]
#[get("/districts/{ags}/calendar.ics")]
async fn get_district_calendar(
    by: Allow<ReadEvents>,
    ags: Path<Ags>,
    call: Call,
) -> Result<HttpResponse> {
    let district = districts::get(call.read(), &by, ags.into_inner()).await?;
    let of = Condition::all().add(event::COLUMN.host_ags.eq(district.ags));
    show(&call, &by, of, &district.name).await
}

/// Subscribe to news
///
/// As Atom (RFC 4287): events and published reports, those that changed last first, at most 100. No drafts, whoever
/// asks.
#[utoipa::path(
    tag = "feeds",
    operation_id = "getNews",
    security((), ("bearer" = ["events:read"])),
    responses(
        (status = 200, description = "The news", content_type = "application/atom+xml", body = inline(NewsFeed),
            example = "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\"><title>IKOE-Netzwerk</title><id>urn:uuid:2489e9ad-2ee2-8e00-8ec9-32d5f69181c0</id><updated>2026-11-22T10:00:00+00:00</updated></feed>"),
        (status = 406, description = "This address answers with application/atom+xml"),
    ),
)]
#[get("/events.atom")]
async fn get_news(by: Allow<ReadEvents>, call: Call) -> Result<HttpResponse> {
    let text = atom::feed(call.read(), &by, call.state()).await?;
    let cache = Call::public_cache(by.caller());
    let mut response = call.show_text((ATOM, text), 0, cache)?;
    let headers = response.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static("de"));
    Ok(response)
}
