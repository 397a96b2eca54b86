//! When an event is: dates as precise as they are known (EDTF level 0, ISO 8601-2), and the
//! instants between which it lies.

use chrono::{
    DateTime, Datelike, Days, MappedLocalTime, Months, NaiveDate, NaiveDateTime, NaiveTime, Offset,
    SecondsFormat, TimeDelta, TimeZone, Utc,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    entity::{event, kinds::Precision},
    error::{Finding, FindingCode},
    web::times::YEARS,
};

/// When an event is
///
/// `start` and `end` are exactly as precise as `precision` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "precision": "day", "start": "2024-11-21", "end": "2024-11-22", "time_zone": "Europe/Berlin"
}))]
pub struct Schedule {
    /// How precisely the dates are known.
    pub precision: Precision,
    /// First year, month, day or instant: `2025`, `2025-11`, `2024-11-21` or, with an offset
    /// (RFC 3339), `2024-11-21T10:00:00+01:00`.
    #[schema(
        min_length = 4,
        max_length = 40,
        pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T.+)?)?)?$",
        examples("2025-11", "2024-11-21")
    )]
    pub start: String,
    /// Last year, month or day, or the instant at which it ends. Without it the event lasts
    /// for the year, month or day of its start.
    #[serde(default)]
    #[schema(
        min_length = 4,
        max_length = 40,
        pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T.+)?)?)?$",
        examples("2025-11", "2024-11-22")
    )]
    pub end: Option<String>,
    /// IANA time zone of the place.
    #[serde(default = "default_time_zone")]
    #[schema(
        min_length = 1,
        max_length = 64,
        pattern = "^[A-Za-z0-9_+/-]+$",
        default = "Europe/Berlin",
        examples("Europe/Berlin")
    )]
    pub time_zone: String,
}

/// The time zone of an event that names none.
#[must_use]
pub fn default_time_zone() -> String {
    "Europe/Berlin".to_owned()
}

impl Schedule {
    /// That of an event.
    #[must_use]
    pub fn of(event: &event::Model) -> Self {
        Self {
            precision: event.schedule_precision,
            start: event.schedule_start.clone(),
            end: event.schedule_end.clone(),
            time_zone: event.time_zone.clone(),
        }
    }
}

/// A schedule that holds, with the bounds that lists and filters work on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// How precisely the dates are known.
    pub precision: Precision,
    /// Start in its normal form: instants in the offset of the time zone, to the second.
    pub start: String,
    /// End in its normal form.
    pub end: Option<String>,
    /// IANA time zone.
    pub time_zone: String,
    /// First local day.
    pub starts_on: NaiveDate,
    /// Last local day.
    pub ends_on: NaiveDate,
    /// First instant that can belong to it.
    pub starts_at: DateTime<Utc>,
    /// First instant that can't belong to it any more.
    pub ends_at: DateTime<Utc>,
}

/// How precise a date is by its form: `2025`, `2025-11`, `2025-11-13`, anything longer.
#[must_use]
pub fn precision_of(text: &str) -> Precision {
    match text.len() {
        0..=4 => Precision::Year,
        5..=7 => Precision::Month,
        8..=10 => Precision::Day,
        _ => Precision::Time,
    }
}

/// Checks a schedule and works out its bounds.
///
/// # Errors
/// What is wrong with it, with pointers `/start`, `/end` and `/time_zone`.
pub fn resolve(input: &Schedule) -> Result<Resolved, Vec<Finding>> {
    let Schedule {
        precision,
        start,
        end,
        time_zone,
    } = input;
    let mut findings = Vec::new();
    let zone = time_zone.parse::<Tz>();
    if zone.is_err() {
        let wanted = "an IANA time zone such as Europe/Berlin";
        findings.push(Finding::with("/time_zone", FindingCode::Format, &[&wanted]));
    }
    let zone = zone.unwrap_or(Tz::UTC);
    let mut read = |pointer: &str, text: &str| match span(*precision, text, zone) {
        Ok(span) => Some(span),
        Err(finding) => {
            findings.push(Finding {
                pointer: pointer.to_owned(),
                ..finding
            });
            None
        }
    };
    let first = read("/start", start);
    let last = end.as_ref().map(|end| read("/end", end));
    let (Some(first), true) = (first, findings.is_empty()) else {
        return Err(findings);
    };
    let last = last.flatten();
    if last.as_ref().is_some_and(|last| last.from < first.from) {
        return Err(vec![Finding::new("/end", FindingCode::Order)]);
    }
    let ends_at = last.as_ref().map_or(first.until, |last| match precision {
        Precision::Time => last.from,
        Precision::Year | Precision::Month | Precision::Day => last.until,
    });
    let ends_on = (ends_at - TimeDelta::microseconds(1))
        .with_timezone(&zone)
        .date_naive();
    Ok(Resolved {
        precision: *precision,
        ends_on: ends_on.max(first.day),
        starts_on: first.day,
        starts_at: first.from,
        ends_at,
        start: first.text,
        end: last.map(|last| last.text),
        time_zone: time_zone.clone(),
    })
}

/// A year, month or day; of an instant the rest of its day.
struct Span {
    text: String,
    day: NaiveDate,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
}

fn span(precision: Precision, text: &str, zone: Tz) -> Result<Span, Finding> {
    let wrong = |wanted: &str| Finding::with("", FindingCode::Format, &[&wanted]);
    if precision == Precision::Time {
        let wanted = "a time with offset such as 2024-11-21T10:00:00+01:00";
        let time = DateTime::parse_from_rfc3339(text).ok();
        let time = time.filter(|_| text.as_bytes().get(10) == Some(&b'T'));
        let time = time
            .and_then(|time| DateTime::from_timestamp_secs(time.timestamp()))
            .ok_or_else(|| wrong(wanted))?;
        let local = time.with_timezone(&zone);
        let day = in_range(local.date_naive())?;
        return Ok(Span {
            text: if local.offset().fix().local_minus_utc() % 60 == 0 {
                local.to_rfc3339_opts(SecondsFormat::Secs, false)
            } else {
                time.to_rfc3339_opts(SecondsFormat::Secs, true)
            },
            day,
            from: time,
            until: midnight(zone, day + Days::new(1)),
        });
    }
    let (shape, rest, months, wanted) = match precision {
        Precision::Year => ("0000", "-01-01", Some(12), "a year such as 2025"),
        Precision::Month => ("0000-00", "-01", Some(1), "a month such as 2025-11"),
        Precision::Day | Precision::Time => ("0000-00-00", "", None, "a day such as 2024-11-21"),
    };
    let day = has_shape(text, shape)
        .then(|| format!("{text}{rest}").parse::<NaiveDate>().ok())
        .flatten()
        .ok_or_else(|| wrong(wanted))?;
    let day = in_range(day)?;
    let next = match months {
        Some(months) => day + Months::new(months),
        None => day + Days::new(1),
    };
    Ok(Span {
        text: text.to_owned(),
        day,
        from: midnight(zone, day),
        until: midnight(zone, next),
    })
}

fn in_range(day: NaiveDate) -> Result<NaiveDate, Finding> {
    if YEARS.contains(&day.year()) {
        return Ok(day);
    }
    Err(Finding::with(
        "",
        FindingCode::Range,
        &[YEARS.start(), YEARS.end()],
    ))
}

/// Whether digits stand where the shape has them, and the same characters elsewhere.
fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(|(c, wanted)| {
            if wanted == b'0' {
                c.is_ascii_digit()
            } else {
                c == wanted
            }
        })
}

/// The first instant of a local day. Where clocks go over midnight it is the earliest one
/// that exists.
fn midnight(zone: Tz, day: NaiveDate) -> DateTime<Utc> {
    let midnight = NaiveDateTime::new(day, NaiveTime::MIN);
    // No clock was ever put forward by more than a day (Samoa, 2011-12-30).
    (0..=104)
        .map(|quarters| midnight + TimeDelta::minutes(15 * quarters))
        .find_map(|local| match zone.from_local_datetime(&local) {
            MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(at, _) => Some(at.to_utc()),
            MappedLocalTime::None => None,
        })
        .unwrap_or_else(|| midnight.and_utc())
}

/// The day that it is at an instant, where the event is.
#[must_use]
pub fn day_at(event: &event::Model, at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&zone_of(event)).date_naive()
}

/// How many days it lasts, from its first to its last, where they are known.
#[must_use]
pub fn days_of(precision: Precision, first: NaiveDate, last: NaiveDate) -> Option<i32> {
    let days = i32::try_from((last - first).num_days() + 1).ok();
    days.filter(|_| precision >= Precision::Day)
}

/// The day of an event on which an instant lies, which `pointer` names.
///
/// # Errors
/// What is wrong with it: on no day of the event, or its days are not known.
pub fn on_a_day(
    event: &event::Model,
    pointer: &str,
    at: DateTime<Utc>,
) -> Result<NaiveDate, Finding> {
    if event.schedule_precision < Precision::Day {
        let wanted = "no time while the event has no days";
        return Err(Finding::with(pointer, FindingCode::Format, &[&wanted]));
    }
    let day = day_at(event, at);
    if (event.starts_on..=event.ends_on).contains(&day) {
        return Ok(day);
    }
    let first = bounds_of(event, event.starts_on).0.to_rfc3339();
    let last = bounds_of(event, event.ends_on).1.to_rfc3339();
    Err(Finding::with(pointer, FindingCode::Range, &[&first, &last]))
}

/// First and last instant of a day, where the event is.
#[must_use]
pub fn bounds_of(event: &event::Model, day: NaiveDate) -> (DateTime<Utc>, DateTime<Utc>) {
    let zone = zone_of(event);
    let end = midnight(zone, day + Days::new(1));
    (midnight(zone, day), end - TimeDelta::microseconds(1))
}

/// The zone of an event. Stored ones were checked.
#[must_use]
pub fn zone_of(event: &event::Model) -> Tz {
    event.time_zone.parse().unwrap_or(Tz::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schedule(precision: Precision, start: &str, end: Option<&str>) -> Schedule {
        Schedule {
            precision,
            start: start.to_owned(),
            end: end.map(str::to_owned),
            time_zone: default_time_zone(),
        }
    }

    /// Days and UTC bounds, as text.
    fn bounds(precision: Precision, start: &str, end: Option<&str>) -> [String; 4] {
        let at = resolve(&schedule(precision, start, end)).unwrap();
        [
            at.starts_on.to_string(),
            at.ends_on.to_string(),
            at.starts_at.to_rfc3339_opts(SecondsFormat::Secs, true),
            at.ends_at.to_rfc3339_opts(SecondsFormat::Secs, true),
        ]
    }

    fn wrong(precision: Precision, start: &str, end: Option<&str>) -> Vec<(String, FindingCode)> {
        let findings = resolve(&schedule(precision, start, end)).unwrap_err();
        findings.into_iter().map(|f| (f.pointer, f.code)).collect()
    }

    #[test]
    fn a_month_is_a_date_and_ends_where_the_next_begins() {
        assert_eq!(
            bounds(Precision::Month, "2025-11", None),
            [
                "2025-11-01",
                "2025-11-30",
                "2025-10-31T23:00:00Z",
                "2025-11-30T23:00:00Z"
            ]
        );
        let [_, leap, ..] = bounds(Precision::Month, "2023-12", Some("2024-02"));
        assert_eq!(leap, "2024-02-29");
    }

    #[test]
    fn a_year_and_a_leap_day() {
        assert_eq!(
            bounds(Precision::Year, "2025", Some("2026")),
            [
                "2025-01-01",
                "2026-12-31",
                "2024-12-31T23:00:00Z",
                "2026-12-31T23:00:00Z"
            ]
        );
        let [first, last, ..] = bounds(Precision::Day, "2024-02-29", None);
        assert_eq!([first, last], ["2024-02-29", "2024-02-29"]);
        assert_eq!(
            wrong(Precision::Day, "2025-02-29", None),
            [("/start".to_owned(), FindingCode::Format)]
        );
    }

    #[test]
    fn the_days_on_which_clocks_change_have_23_and_25_hours() {
        for (day, hours) in [
            ("2026-03-29", 23),
            ("2026-10-25", 25),
            ("2026-03-28", 24),
            ("2026-10-26", 24),
        ] {
            let at = resolve(&schedule(Precision::Day, day, None)).unwrap();
            assert_eq!((at.ends_at - at.starts_at).num_hours(), hours, "{day}");
        }
    }

    #[test]
    fn a_midnight_that_does_not_exist_or_comes_twice_is_the_earliest_instant_of_the_day() {
        let day = |zone: &str, day: &str| {
            let at = Schedule {
                time_zone: zone.to_owned(),
                ..schedule(Precision::Day, day, None)
            };
            let at = resolve(&at).unwrap();
            at.starts_at.to_rfc3339_opts(SecondsFormat::Secs, true)
        };
        // Clocks went from 00:00 to 01:00, and from 01:00 back to 00:00.
        assert_eq!(
            day("America/Sao_Paulo", "2018-11-04"),
            "2018-11-04T03:00:00Z"
        );
        assert_eq!(day("America/Havana", "2024-11-03"), "2024-11-03T04:00:00Z");
        assert_eq!(day("Pacific/Apia", "2011-12-30"), "2011-12-30T10:00:00Z");
    }

    #[test]
    fn a_time_is_kept_to_the_second_in_the_offset_of_the_zone() {
        let at = schedule(
            Precision::Time,
            "2024-11-21T09:00:00.5Z",
            Some("2024-11-22T15:30:00+02:00"),
        );
        let at = resolve(&at).unwrap();
        assert_eq!(at.start, "2024-11-21T10:00:00+01:00");
        assert_eq!(at.end.as_deref(), Some("2024-11-22T14:30:00+01:00"));
        assert_eq!(at.ends_on.to_string(), "2024-11-22");
        // Without an end it lasts to the end of its day.
        let [_, last, _, until] = bounds(Precision::Time, "2026-10-25T00:30:00+02:00", None);
        assert_eq!(
            [last.as_str(), until.as_str()],
            ["2026-10-25", "2026-10-25T23:00:00Z"]
        );
        // What ends at midnight ends on the day before.
        let end = Some("2024-11-22T00:00:00+01:00");
        let [_, last, ..] = bounds(Precision::Time, "2024-11-21T10:00:00+01:00", end);
        assert_eq!(last, "2024-11-21");
    }

    #[test]
    fn dates_must_be_exactly_as_precise_as_said_and_in_order() {
        let start = |precision, text| wrong(precision, text, None);
        let format = vec![("/start".to_owned(), FindingCode::Format)];
        assert_eq!(start(Precision::Month, "2025-11-03"), format);
        assert_eq!(start(Precision::Day, "2025-11"), format);
        assert_eq!(start(Precision::Day, "2025-1-03"), format);
        assert_eq!(start(Precision::Year, "+025"), format);
        assert_eq!(start(Precision::Time, "2025-11-03T10:00:00"), format);
        assert_eq!(start(Precision::Time, "2025-11-03 10:00:00Z"), format);
        assert_eq!(start(Precision::Month, "2025-13"), format);
        assert_eq!(
            start(Precision::Year, "1899"),
            [("/start".to_owned(), FindingCode::Range)]
        );
        assert_eq!(
            wrong(Precision::Day, "2025-11-03", Some("2025-11-02")),
            [("/end".to_owned(), FindingCode::Order)]
        );
        assert_eq!(
            wrong(Precision::Day, "2025", Some("2025-11")),
            [
                ("/start".to_owned(), FindingCode::Format),
                ("/end".to_owned(), FindingCode::Format)
            ]
        );
        let nowhere = Schedule {
            time_zone: "Europe/Nowhere".to_owned(),
            ..schedule(Precision::Day, "2025-11-03", None)
        };
        let findings = resolve(&nowhere).unwrap_err();
        assert_eq!(findings.first().unwrap().pointer, "/time_zone");
    }
}
