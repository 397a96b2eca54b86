//! Days and times in the words of a language.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;

use crate::entity::{
    event,
    kinds::{
        Language::{self, De, En},
        Precision,
    },
};

const MONTHS: [(&str, &str); 12] = [
    ("Januar", "January"),
    ("Februar", "February"),
    ("März", "March"),
    ("April", "April"),
    ("Mai", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("August", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Dezember", "December"),
];

fn month(date: NaiveDate, language: Language) -> &'static str {
    let (de, en) = MONTHS
        .get(usize::try_from(date.month0()).unwrap_or_default())
        .copied()
        .unwrap_or_default();
    match language {
        De => de,
        En => en,
    }
}

/// A day.
#[must_use]
pub fn day(date: NaiveDate, language: Language) -> String {
    let (day, month, year) = (date.day(), month(date, language), date.year());
    match language {
        De => format!("{day}. {month} {year}"),
        En => format!("{day} {month} {year}"),
    }
}

/// From one day to another, without saying month and year twice.
fn days(from: NaiveDate, to: NaiveDate, language: Language) -> String {
    if from == to {
        return day(from, language);
    }
    let dot = if language == De { "." } else { "" };
    let first = if from.year() != to.year() {
        day(from, language)
    } else if from.month() != to.month() {
        format!("{}{dot} {}", from.day(), month(from, language))
    } else {
        format!("{}{dot}", from.day())
    };
    format!("{first} {} {}", until(language), day(to, language))
}

fn until(language: Language) -> &'static str {
    match language {
        De => "bis",
        En => "to",
    }
}

fn clock(at: DateTime<Tz>, language: Language) -> String {
    let (hour, minute) = (at.hour(), at.minute());
    match language {
        De => format!("{hour}:{minute:02} Uhr"),
        En => format!("{hour}:{minute:02}"),
    }
}

/// An instant, where the event is.
#[must_use]
pub fn instant(at: DateTime<Utc>, zone: &str, language: Language) -> String {
    let at = at.with_timezone(&zone_of(zone));
    let date = day(at.date_naive(), language);
    format!("{date}, {}", clock(at, language))
}

/// The time zone of that name; that of Berlin if there is none.
#[must_use]
pub fn zone_of(zone: &str) -> Tz {
    zone.parse().unwrap_or(chrono_tz::Europe::Berlin)
}

/// Its dates, whatever its status.
#[must_use]
pub fn dates(event: &event::Model, language: Language) -> String {
    let first = event.starts_on;
    match event.schedule_precision {
        Precision::Year => first.year().to_string(),
        Precision::Month => format!("{} {}", month(first, language), first.year()),
        Precision::Day => days(first, event.ends_on, language),
        Precision::Time => {
            let zone = zone_of(&event.time_zone);
            let from = event.starts_at.with_timezone(&zone);
            let to = event.ends_at.with_timezone(&zone);
            let (from_day, to_day) = (from.date_naive(), to.date_naive());
            let start = format!("{}, {}", day(from_day, language), clock(from, language));
            if event.schedule_end.is_none() {
                return start;
            }
            let until = until(language);
            if from_day == to_day {
                return format!("{start} {until} {}", clock(to, language));
            }
            let end = format!("{}, {}", day(to_day, language), clock(to, language));
            format!("{start} {until} {end}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_name_month_and_year_once() {
        let of = |from, to, language| days(date(from), date(to), language);
        assert_eq!(
            of("2024-11-21", "2024-11-22", De),
            "21. bis 22. November 2024"
        );
        assert_eq!(of("2024-11-21", "2024-11-22", En), "21 to 22 November 2024");
        assert_eq!(
            of("2024-11-30", "2024-12-01", De),
            "30. November bis 1. Dezember 2024"
        );
        assert_eq!(
            of("2024-12-31", "2025-01-01", En),
            "31 December 2024 to 1 January 2025"
        );
        assert_eq!(of("2024-03-01", "2024-03-01", De), "1. März 2024");
    }

    #[test]
    fn an_instant_is_told_where_the_event_is_on_both_sides_of_the_change_of_clocks() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let berlin = "Europe/Berlin";
        assert_eq!(
            instant(at("2026-10-25T00:30:00Z"), berlin, De),
            "25. Oktober 2026, 2:30 Uhr"
        );
        assert_eq!(
            instant(at("2026-10-25T01:30:00Z"), berlin, En),
            "25 October 2026, 2:30"
        );
        assert_eq!(
            instant(at("2026-03-29T01:00:00Z"), berlin, De),
            "29. März 2026, 3:00 Uhr"
        );
    }
}
