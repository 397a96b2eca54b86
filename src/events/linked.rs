//! An event as other machines read it: `Event` of schema.org, as JSON-LD.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::{view::EventView, words::zone_of};
use crate::{
    districts::DistrictView,
    entity::{
        ids::EventId,
        kinds::{EventFormat, EventStatus, Precision},
    },
    error::{Error, Result},
};

/// What has to be embedded in the view for it.
pub(super) const PARTS: [&str; 3] = ["host", "organizer", "series"];

/// An event for other machines
///
/// `Event` of schema.org as JSON-LD. What is not known is absent.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(example = json!({
    "@context": "https://schema.org", "@type": "Event",
    "@id": "https://ideenwerkstatt.example/api/v1/events/0199d1a0-5c1f-7000-8000-000000000011",
    "url": "https://ideenwerkstatt.example/api/v1/events/0199d1a0-5c1f-7000-8000-000000000011",
    "identifier": "0199d1a0-5c1f-7000-8000-000000000011", "name": "13. IKOE-Ideenwerkstatt",
    "description": "Verwaltung und Arbeitsmarktintegration", "startDate": "2024-11-21", "endDate": "2024-11-22",
    "eventStatus": "https://schema.org/EventScheduled",
    "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
    "location": [{
        "@type": "Place", "name": "Halle (Saale)",
        "containedInPlace": {"@type": "AdministrativeArea", "name": "Halle (Saale), Stadt", "identifier": "15002"}
    }],
    "organizer": {"@type": "Organization", "name": "Auslandsgesellschaft Sachsen-Anhalt e.V."},
    "superEvent": {"@type": "EventSeries", "name": "IKOE-Ideenwerkstatt", "url": "https://ideenwerkstatt.example/api/v1/series/0199d1a0-5c1f-7000-8000-000000000003"},
    "inLanguage": "de", "dateModified": "2026-11-22T10:00:00Z"
}))]
pub struct LinkedEvent {
    /// The vocabulary.
    #[serde(rename = "@context")]
    #[schema(max_length = 40)]
    context: &'static str,
    /// `Event`.
    #[serde(rename = "@type")]
    #[schema(max_length = 20)]
    kind: &'static str,
    /// What stands for the event in other data.
    #[serde(rename = "@id")]
    #[schema(max_length = 500)]
    id: String,
    /// Where it is read.
    #[schema(max_length = 500)]
    url: String,
    /// Its id.
    identifier: EventId,
    /// Its title.
    #[schema(max_length = 200)]
    name: String,
    /// What it is about: its description, else its motto.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 10000, nullable = false)]
    description: Option<String>,
    /// As precise as it is known (ISO 8601): `2025`, `2025-11`, `2024-11-21`, `2024-11-21T10:00:00+01:00`.
    #[schema(max_length = 40)]
    start_date: String,
    /// The same; absent where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 40, nullable = false)]
    end_date: Option<String>,
    /// Whether it takes place on these days.
    #[schema(max_length = 60)]
    event_status: String,
    /// On site, online or both.
    #[schema(max_length = 60)]
    event_attendance_mode: String,
    /// Where it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 2, required = false)]
    location: Vec<LinkedLocation>,
    /// Who runs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    organizer: Option<LinkedThing>,
    /// The series that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    super_event: Option<LinkedThing>,
    /// How many seats there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 0, nullable = false)]
    maximum_attendee_capacity: Option<i32>,
    /// What is spoken.
    #[schema(max_length = 10)]
    in_language: &'static str,
    /// When it was changed last.
    date_modified: DateTime<Utc>,
}

/// A thing with a name
#[derive(Debug, Clone, Serialize, ToSchema)]
struct LinkedThing {
    /// What it is.
    #[serde(rename = "@type")]
    #[schema(max_length = 20)]
    kind: &'static str,
    /// Its name.
    #[schema(max_length = 300)]
    name: String,
    /// Where more is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 500, nullable = false)]
    url: Option<String>,
    /// Its key among others of the kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 40, nullable = false)]
    identifier: Option<String>,
}

/// A place, or an address in the net
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct LinkedLocation {
    /// `Place` or `VirtualLocation`.
    #[serde(rename = "@type")]
    #[schema(max_length = 20)]
    kind: &'static str,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 300, nullable = false)]
    name: Option<String>,
    /// Its address in the net.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 2000, nullable = false)]
    url: Option<String>,
    /// Its postal address.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    address: Option<LinkedAddress>,
    /// Where it is on the globe (WGS 84).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    geo: Option<LinkedCoordinates>,
    /// The district that hosts the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    contained_in_place: Option<LinkedThing>,
}

/// A postal address
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct LinkedAddress {
    /// `PostalAddress`.
    #[serde(rename = "@type")]
    #[schema(max_length = 20)]
    kind: &'static str,
    /// Street and number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 300, nullable = false)]
    street_address: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 20, nullable = false)]
    postal_code: Option<String>,
    /// Town.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 200, nullable = false)]
    address_locality: Option<String>,
}

/// A point on the globe
#[derive(Debug, Clone, Serialize, ToSchema)]
struct LinkedCoordinates {
    /// `GeoCoordinates`.
    #[serde(rename = "@type")]
    #[schema(max_length = 20)]
    kind: &'static str,
    /// Degrees north.
    #[schema(minimum = -90, maximum = 90)]
    latitude: f64,
    /// Degrees east.
    #[schema(minimum = -180, maximum = 180)]
    longitude: f64,
}

fn term(name: &str) -> String {
    format!("https://schema.org/{name}")
}

/// An event as JSON-LD, from a view in which its [`PARTS`] are embedded.
pub(super) fn text(event: EventView, base: &str) -> Result<String> {
    let event = linked(event, base);
    serde_json::to_string(&event).map_err(|e| Error::Internal(e.to_string()))
}

fn linked(event: EventView, base: &str) -> LinkedEvent {
    let url = format!("{base}/api/v1/events/{}", event.id);
    let (start_date, end_date) = dates(&event);
    let event_status = term(match event.status {
        _ if event.cancelled_at.is_some() => "EventCancelled",
        EventStatus::Postponed => "EventPostponed",
        EventStatus::Cancelled => "EventCancelled",
        EventStatus::Draft
        | EventStatus::Announced
        | EventStatus::Published
        | EventStatus::Completed
        | EventStatus::Archived => "EventScheduled",
    });
    let event_attendance_mode = term(match event.format {
        EventFormat::Onsite => "OfflineEventAttendanceMode",
        EventFormat::Online => "OnlineEventAttendanceMode",
        EventFormat::Hybrid => "MixedEventAttendanceMode",
    });
    let location = locations(&event);
    LinkedEvent {
        context: "https://schema.org",
        kind: "Event",
        id: url.clone(),
        url,
        identifier: event.id,
        name: event.title,
        description: event.description.or(event.motto),
        start_date,
        end_date,
        event_status,
        event_attendance_mode,
        location,
        organizer: event.organizer.map(|row| LinkedThing {
            kind: "Organization",
            name: row.name,
            url: row.website,
            identifier: None,
        }),
        super_event: event.series.map(|row| LinkedThing {
            kind: "EventSeries",
            name: row.name,
            url: Some(format!("{base}/api/v1/series/{}", row.id)),
            identifier: Some(row.id.to_string()),
        }),
        maximum_attendee_capacity: event.capacity,
        in_language: "de",
        date_modified: event.updated_at,
    }
}

/// Of a month the month and not its first and last day: those would say that it lasts that long. ISO 8601, which
/// schema.org asks for, knows dates without a day.
fn dates(event: &EventView) -> (String, Option<String>) {
    let schedule = &event.schedule;
    match schedule.precision {
        Precision::Year | Precision::Month => (schedule.start.clone(), schedule.end.clone()),
        Precision::Day => (event.starts_on.to_string(), Some(event.ends_on.to_string())),
        Precision::Time => {
            let zone = zone_of(&schedule.time_zone);
            let told = |text: &str| match DateTime::parse_from_rfc3339(text) {
                Ok(at) => at
                    .with_timezone(&zone)
                    .to_rfc3339_opts(SecondsFormat::Secs, false),
                Err(_) => text.to_owned(),
            };
            (told(&schedule.start), schedule.end.as_deref().map(told))
        }
    }
}

fn locations(event: &EventView) -> Vec<LinkedLocation> {
    let place = event.place.clone();
    let known = [&place.street, &place.postal_code, &place.locality];
    let address = known
        .iter()
        .any(|part| part.is_some())
        .then(|| LinkedAddress {
            kind: "PostalAddress",
            street_address: place.street.clone(),
            postal_code: place.postal_code.clone(),
            address_locality: place.locality.clone(),
        });
    let geo = place.latitude.zip(place.longitude);
    let geo = geo.map(|(latitude, longitude)| LinkedCoordinates {
        kind: "GeoCoordinates",
        latitude,
        longitude,
    });
    let district = |row: &DistrictView| LinkedThing {
        kind: "AdministrativeArea",
        name: row.name.clone(),
        url: None,
        identifier: Some(row.ags.to_string()),
    };
    let host = event.host.as_ref().map(district);
    let named = place.name.is_some() || address.is_some() || geo.is_some();
    // Where only the host is known it is there somewhere.
    let somewhere = event.format != EventFormat::Online && host.is_some();
    let on_site = (named || somewhere).then_some(LinkedLocation {
        kind: "Place",
        name: place.name,
        url: None,
        address,
        geo,
        contained_in_place: host,
    });
    let online = place.online_url.map(|url| LinkedLocation {
        kind: "VirtualLocation",
        url: Some(url),
        ..LinkedLocation::default()
    });
    on_site.into_iter().chain(online).collect()
}
