use actix_web::{
    HttpResponse, delete, get,
    http::header::{CONTENT_LANGUAGE, HeaderValue},
    post,
    web::Path,
};

use super::{
    dto::{CalendarFeed, CalendarLink, NewCalendarLink},
    link, own,
};
use crate::{
    auth::Allow,
    entity::kinds::Language,
    error::Result,
    policy::{OwnAccount, ReadOwnCalendar},
    web::{
        Call, Reply, Routes,
        reply::{CALENDAR, Cache},
    },
};

/// The routes of one's own calendar.
pub fn routes(config: &mut impl Routes) {
    config
        .service(create_calendar_link)
        .service(get_calendar_link)
        .service(delete_calendar_link)
        .service(get_own_calendar);
}

/// Make the link to one's own calendar
///
/// A secret address at which a calendar program reads one's own registrations. It is shown this once; a new one takes
/// the place of the old one, which is good for nothing any more. Whoever has it reads the calendar, so that it is to be
/// kept like a password.
#[utoipa::path(
    tag = "me",
    operation_id = "createCalendarLink",
    security(("bearer" = ["account"])),
    responses((status = 201, description = "Made", body = NewCalendarLink)),
)]
#[post("/me/calendar")]
async fn create_calendar_link(by: Allow<OwnAccount>, call: Call) -> Result<HttpResponse> {
    call.write_unstored(by.caller(), async |tx| {
        let link = link::create(tx, &by, &call.state().base_url).await?;
        Reply::created(&link, 1, "/api/v1/me/calendar".into())
    })
    .await
}

/// See whether there is a link to one's own calendar
///
/// When it was made and last used, not the link itself. 404 where there is none.
#[utoipa::path(
    tag = "me",
    operation_id = "getCalendarLink",
    security(("bearer" = ["account"])),
    responses(
        (status = 200, description = "There is one", body = CalendarLink),
        (status = 404, description = "There is none"),
    ),
)]
#[get("/me/calendar")]
async fn get_calendar_link(by: Allow<OwnAccount>, call: Call) -> Result<HttpResponse> {
    let link = link::get(call.read(), &by).await?;
    call.show(&link, 1, Cache::Never)
}

/// Take back the link to one's own calendar
///
/// At once: the next time that a calendar program asks it is told that there is nothing.
#[utoipa::path(
    tag = "me",
    operation_id = "deleteCalendarLink",
    security(("bearer" = ["account"])),
    responses(
        (status = 204, description = "Taken back"),
        (status = 404, description = "There is none"),
    ),
)]
#[delete("/me/calendar")]
async fn delete_calendar_link(by: Allow<OwnAccount>, call: Call) -> Result<HttpResponse> {
    call.write(&by, async |tx| {
        link::delete(tx, &by).await?;
        Ok(Reply::nothing())
    })
    .await
}

/// Read one's own calendar
///
/// By the secret address alone, as iCalendar: the events at which its owner has a place (confirmed), waits for one or is
/// offered one (tentative, with how things stand in the title), or had one in the last 90 days (cancelled). Nobody else
/// stands in it. Words are in the language of the account.
#[utoipa::path(
    tag = "me",
    operation_id = "getOwnCalendar",
    params(("token" = String, Path, description = "The secret of the address", max_length = 200,
        example = "mJ4cPqzv1x0Sw1q4cN0u3bq2E0m8G9fYt7o5XkRZl3A")),
    security(()),
    responses(
        (status = 200, description = "The calendar", content_type = "text/calendar", body = inline(CalendarFeed),
            example = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kreisrunde//Kreisrunde//EN\r\nBEGIN:VEVENT\r\nUID:0199d1a0-5c1f-7000-8000-000000000020@ideenwerkstatt.example\r\nDTSTAMP:20261126T100000Z\r\nDTSTART;VALUE=DATE:20270114\r\nDTEND;VALUE=DATE:20270116\r\nSEQUENCE:5\r\nSTATUS:TENTATIVE\r\nSUMMARY:15. IKOE-Ideenwerkstatt (Warteliste)\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
        (status = 404, description = "There is no such link (any more)"),
        (status = 406, description = "This address answers with text/calendar"),
    ),
)]
#[get("/calendars/{token}.ics")]
async fn get_own_calendar(
    _: Allow<ReadOwnCalendar>,
    token: Path<String>,
    call: Call,
) -> Result<HttpResponse> {
    let account = link::holder(call.db(), &token).await?;
    let now = call.db().now();
    let text = own::calendar(call.read(), call.state(), &account, now).await?;
    let mut response = call.show_text((CALENDAR, text), 0, Cache::Never)?;
    let language = match account.language {
        Language::De => "de",
        Language::En => "en",
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language));
    Ok(response)
}
