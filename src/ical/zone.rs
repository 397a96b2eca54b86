//! `VTIMEZONE` (RFC 5545, 3.6.5): what the clocks of an IANA zone do around the times that are told.
//!
//! Nothing is guessed: each change of the clocks comes from the time zone database. Changes that follow a
//! rule of the form *last Sunday of March* are written as that rule, which is what programs read best; the others one by one.

use std::{collections::BTreeMap, fmt::Write};

use chrono::{DateTime, Datelike, Days, Duration, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

/// So many days before and after are looked at: in them is the change that holds at the beginning, and of each
/// rule a year that shows it.
const AROUND: i64 = 400;

/// What the clocks show, compared to UTC.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Clock {
    offset: i32,
    daylight: bool,
    name: String,
}

impl Clock {
    fn of(zone: Tz, at: DateTime<Utc>) -> Self {
        let offset = zone.offset_from_utc_datetime(&at.naive_utc());
        let seconds = offset.fix().local_minus_utc();
        // Where people have no name for it the database has the offset in its place.
        let name = match offset.abbreviation() {
            Some(name) if !name.is_empty() => name.to_owned(),
            _ => {
                let name = signed(seconds);
                name.strip_suffix("00").unwrap_or(&name).to_owned()
            }
        };
        Self {
            offset: seconds,
            daylight: offset.dst_offset() > Duration::zero(),
            name,
        }
    }
}

/// A kind of change: from an offset to a clock, in a month, on a day of the week, at a time of day.
type Kind = (i32, Clock, u32, u32, chrono::NaiveTime);

/// The component for a zone in which times from the first to the last are told.
pub fn lines(zone: Tz, first: DateTime<Utc>, last: DateTime<Utc>) -> String {
    let (begin, end) = (
        first - Duration::days(AROUND),
        last + Duration::days(AROUND),
    );
    let mut text = format!("BEGIN:VTIMEZONE\r\nTZID:{}\r\n", zone.name());
    let mut kinds: BTreeMap<Kind, Vec<NaiveDateTime>> = BTreeMap::new();
    let changes = changes(zone, begin, end);
    if changes.first().is_none_or(|(at, ..)| *at > first) {
        let clock = Clock::of(zone, begin);
        let onset = begin.naive_utc() + Duration::seconds(clock.offset.into());
        observance(&mut text, (clock.offset, &clock), &[onset], None);
    }
    for (at, before, after) in changes {
        // The onset is told by the clocks before it.
        let onset = at.naive_utc() + Duration::seconds(before.offset.into());
        let weekday = onset.weekday().num_days_from_monday();
        let kind = (before.offset, after, onset.month(), weekday, onset.time());
        kinds.entry(kind).or_default().push(onset);
    }
    for ((before, after, ..), onsets) in &kinds {
        let rule = rule(onsets, *before, end.naive_utc());
        observance(&mut text, (*before, after), onsets, rule);
    }
    text.push_str("END:VTIMEZONE\r\n");
    text
}

/// When the clocks change, to the second.
fn changes(
    zone: Tz,
    begin: DateTime<Utc>,
    end: DateTime<Utc>,
) -> Vec<(DateTime<Utc>, Clock, Clock)> {
    let mut found = Vec::new();
    let (mut at, mut clock) = (begin, Clock::of(zone, begin));
    while at < end {
        let next = at + Duration::days(1);
        let then = Clock::of(zone, next);
        if then != clock {
            let (mut before, mut after) = (at, next);
            while after - before > Duration::seconds(1) {
                let middle = before + (after - before) / 2;
                let middle = DateTime::from_timestamp(middle.timestamp(), 0).unwrap_or(middle);
                if middle <= before {
                    break;
                }
                if Clock::of(zone, middle) == clock {
                    before = middle;
                } else {
                    after = middle;
                }
            }
            found.push((after, clock, then.clone()));
        }
        (at, clock) = (next, then);
    }
    found
}

/// The rule that these days of as many years follow, if they do.
fn rule(onsets: &[NaiveDateTime], before: i32, end: NaiveDateTime) -> Option<String> {
    let (first, last) = (onsets.first()?, onsets.last()?);
    let each_year = onsets
        .iter()
        .zip(first.year()..)
        .all(|(at, year)| at.year() == year);
    if onsets.len() < 2 || !each_year {
        return None;
    }
    let is_last = |at: &NaiveDateTime| {
        at.checked_add_days(Days::new(7))
            .is_none_or(|next| next.month() != at.month())
    };
    let week = |at: &NaiveDateTime| (at.day0() / 7 + 1).to_string();
    let which = if onsets.iter().all(is_last) {
        "-1".to_owned()
    } else {
        let which = week(first);
        onsets.iter().all(|at| week(at) == which).then_some(which)?
    };
    let day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        .get(usize::try_from(first.weekday().num_days_from_monday()).ok()?)?;
    let mut rule = format!("FREQ=YEARLY;BYMONTH={};BYDAY={which}{day}", first.month());
    // A rule that was given up ends; another one has followed it.
    if end - *last > Duration::days(AROUND) {
        let until = *last - Duration::seconds(before.into());
        let _ = write!(rule, ";UNTIL={}Z", stamp(until));
    }
    Some(rule)
}

fn stamp(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

/// `+0100`; with seconds, where clocks still went by the sun.
fn signed(offset: i32) -> String {
    let sign = if offset < 0 { '-' } else { '+' };
    let (minutes, seconds) = (offset.abs() / 60, offset.abs() % 60);
    let mut text = format!("{sign}{:02}{:02}", minutes / 60, minutes % 60);
    if seconds != 0 {
        let _ = write!(text, "{seconds:02}");
    }
    text
}

fn observance(
    text: &mut String,
    (before, after): (i32, &Clock),
    onsets: &[NaiveDateTime],
    rule: Option<String>,
) {
    let part = if after.daylight {
        "DAYLIGHT"
    } else {
        "STANDARD"
    };
    let _ = write!(text, "BEGIN:{part}\r\n");
    let mut onsets = onsets.iter().map(|at| stamp(*at));
    let _ = write!(text, "DTSTART:{}\r\n", onsets.next().unwrap_or_default());
    match rule {
        Some(rule) => {
            let _ = write!(text, "RRULE:{rule}\r\n");
        }
        None => onsets.for_each(|at| {
            let _ = write!(text, "RDATE:{at}\r\n");
        }),
    }
    let _ = write!(
        text,
        "TZOFFSETFROM:{}\r\nTZOFFSETTO:{}\r\nTZNAME:{}\r\nEND:{part}\r\n",
        signed(before),
        signed(after.offset),
        after.name
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(zone: &str, first: &str, last: &str) -> String {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        lines(zone.parse().unwrap(), at(first), at(last)).replace("\r\n", "\n")
    }

    #[test]
    fn berlin_has_two_rules() {
        let text = of(
            "Europe/Berlin",
            "2026-11-26T09:00:00Z",
            "2027-11-05T14:00:00Z",
        );
        let expected = "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\n\
            BEGIN:DAYLIGHT\nDTSTART:20260329T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n\
            TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nTZNAME:CEST\nEND:DAYLIGHT\n\
            BEGIN:STANDARD\nDTSTART:20251026T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n\
            TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nTZNAME:CET\nEND:STANDARD\nEND:VTIMEZONE\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn other_zones_have_what_their_clocks_do() {
        let fixed = of(
            "Asia/Kolkata",
            "2026-11-26T09:00:00Z",
            "2026-11-26T10:00:00Z",
        );
        assert!(
            fixed.contains("TZOFFSETFROM:+0530\nTZOFFSETTO:+0530\nTZNAME:IST"),
            "{fixed}"
        );
        assert_eq!(fixed.matches("DTSTART").count(), 1);
        let us = of(
            "America/New_York",
            "2026-11-26T09:00:00Z",
            "2027-11-26T10:00:00Z",
        );
        assert!(
            us.contains("BYMONTH=3;BYDAY=2SU") && us.contains("BYMONTH=11;BYDAY=1SU"),
            "{us}"
        );
        // Clocks that were changed for good, and a rule that ended with it.
        let istanbul = of(
            "Europe/Istanbul",
            "2014-06-01T09:00:00Z",
            "2019-01-01T10:00:00Z",
        );
        assert!(
            istanbul.contains("TZOFFSETTO:+0300\nTZNAME:+03"),
            "{istanbul}"
        );
        // Without any change nearby there is one observance.
        let sun = of("Etc/UTC", "1900-06-01T09:00:00Z", "1900-06-02T10:00:00Z");
        assert!(sun.contains("BEGIN:STANDARD"), "{sun}");
    }

    #[test]
    fn a_rule_that_was_given_up_ends() {
        let text = of(
            "America/Sao_Paulo",
            "2013-01-01T00:00:00Z",
            "2024-01-01T00:00:00Z",
        );
        let rules = text.lines().filter(|line| line.starts_with("RRULE"));
        assert!(rules.clone().all(|line| line.contains("UNTIL=")), "{text}");
    }
}
