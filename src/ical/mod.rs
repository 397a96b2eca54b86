//! Calendars (iCalendar, RFC 5545 and 7986): entries with the time zones that they need. Imports nothing of
//! ours.
//!
//! Escaping is the library's. It has no word for a time zone, so those are put between its lines (`zone`); it
//! writes properties raw that it does not know: [`text`] and `VALUE=TEXT` keep what people wrote from being a line
//! of its own; and the last part of a line that it folds can have an octet too many, so that it is folded anew.

mod zone;

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use icalendar::{
    Calendar as Lines, CalendarDateTime, Component, Event, EventLike, Property, ValueType,
};

const END: &str = "END:VCALENDAR\r\n";

/// How often programs are asked to look again (RFC 7986, 5.7).
const REFRESH: &str = "PT1H";

/// When an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Whole days, from the first to the last.
    Days(NaiveDate, NaiveDate),
    /// From an instant to another one, which may be unknown, as the clocks of a zone show them.
    Times(DateTime<Utc>, Option<DateTime<Utc>>, Tz),
}

/// A calendar that is being written.
#[derive(Debug)]
pub struct Calendar {
    head: Lines,
    entries: Vec<Event>,
    /// Zones by name, with the first and last instant that is told in them.
    zones: BTreeMap<&'static str, (Tz, DateTime<Utc>, DateTime<Utc>)>,
}

impl Default for Calendar {
    fn default() -> Self {
        let mut head = Lines::empty();
        head.append_property(("VERSION", "2.0"))
            .append_property(("PRODID", "-//Kreisrunde//Kreisrunde//EN"))
            .append_property(("CALSCALE", "GREGORIAN"));
        Self {
            head,
            entries: Vec::new(),
            zones: BTreeMap::new(),
        }
    }
}

impl Calendar {
    /// What is to be done with it (RFC 5546); a calendar to subscribe to says nothing.
    pub fn method(&mut self, method: &str) {
        self.head.append_property(("METHOD", method));
    }

    /// Its name, for calendars that one subscribes to, and when to look again.
    pub fn named(&mut self, name: &str) {
        let name = line(name);
        // The older name, which most programs read (RFC 7986, 5.1).
        for key in ["NAME", "X-WR-CALNAME"] {
            let mut property = Property::new(key, &name);
            property.append_parameter(ValueType::Text);
            self.head.append_property(property.done());
        }
        for key in ["REFRESH-INTERVAL", "X-PUBLISHED-TTL"] {
            let mut property = Property::new(key, REFRESH);
            property.append_parameter(ValueType::Duration);
            self.head.append_property(property.done());
        }
    }

    /// Where it comes from (RFC 7986, 5.8), and where people read more.
    pub fn from(&mut self, source: &str, url: &str) {
        for (key, address) in [("SOURCE", source), ("URL", url)] {
            self.head.append_property(address_of(key, address));
        }
    }

    /// When anything in it changed last.
    pub fn changed(&mut self, at: DateTime<Utc>) {
        let at = at.format("%Y%m%dT%H%M%SZ").to_string();
        self.head.append_property(("LAST-MODIFIED", at.as_str()));
    }

    /// Adds an entry.
    pub fn push(&mut self, mut entry: Event, when: &When) {
        match *when {
            When::Days(first, last) => {
                entry.starts(first);
                // The end is the first day that is not in it.
                entry.ends(last.succ_opt().unwrap_or(last));
            }
            When::Times(start, end, zone) => {
                // An end that is the beginning is none (RFC 5545, 3.8.2.2).
                let end = end.filter(|end| *end > start);
                let last = end.unwrap_or(start);
                let local = [start, last].map(|at| wall(at, zone));
                if let [Some(first), Some(last_wall)] = local {
                    entry.starts(in_zone(first, zone));
                    if end.is_some() {
                        entry.ends(in_zone(last_wall, zone));
                    }
                    let span = self.zones.entry(zone.name()).or_insert((zone, start, last));
                    *span = (zone, span.1.min(start), span.2.max(last));
                } else {
                    entry.starts(start);
                    if let Some(end) = end {
                        entry.ends(end);
                    }
                }
            }
        }
        self.entries.push(entry);
    }

    /// The text, with the zones before the entries.
    #[must_use]
    pub fn finish(self) -> String {
        let mut text = self.head.to_string();
        text.truncate(text.len().saturating_sub(END.len()));
        for (zone, first, last) in self.zones.into_values() {
            text.push_str(&zone::lines(zone, first, last));
        }
        for entry in self.entries {
            // Writing to a text can't fail.
            text.push_str(&entry.try_into_string().unwrap_or_default());
        }
        text.push_str(END);
        folded(&text)
    }
}

/// Lines of at most 75 octets, cut between characters (RFC 5545, 3.1).
fn folded(text: &str) -> String {
    const OCTETS: usize = 75;
    let whole = text.replace("\r\n ", "");
    let mut folded = String::with_capacity(text.len() + text.len() / OCTETS);
    for line in whole.split_terminator("\r\n") {
        let mut room = OCTETS;
        for c in line.chars() {
            if c.len_utf8() > room {
                folded.push_str("\r\n ");
                room = OCTETS - 1;
            }
            folded.push(c);
            room -= c.len_utf8();
        }
        folded.push_str("\r\n");
    }
    folded
}

/// In this year our time zone database ends: it knows no summer time after it.
const FAR: i32 = 2100;

/// What the clocks show, unless they show it twice that day: it stands for the first time (RFC 5545, 3.3.5), but
/// there are programs that take it for the second. And what lies so far off that programs may know more than we do.
fn wall(at: DateTime<Utc>, zone: Tz) -> Option<NaiveDateTime> {
    if at.year() >= FAR {
        return None;
    }
    let local = at.with_timezone(&zone).naive_local();
    zone.from_local_datetime(&local).single().map(|_| local)
}

fn in_zone(date_time: NaiveDateTime, zone: Tz) -> CalendarDateTime {
    CalendarDateTime::WithTimezone {
        date_time,
        tzid: zone.name().to_owned(),
    }
}

/// Text as it may stand in a calendar: lines end in one way, and no other control character is in it.
#[must_use]
pub fn text(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|c| *c == '\n' || *c == '\t' || !c.is_control())
        .collect()
}

/// Text on one line.
#[must_use]
pub fn line(words: &str) -> String {
    let words = text(words);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A property that is an address; nothing that could end its line is in it.
#[must_use]
pub fn address_of(key: &str, address: &str) -> Property {
    let plain = |c: &char| !c.is_control() && !c.is_whitespace();
    let address: String = address.chars().filter(plain).collect();
    let mut property = Property::new(key, address);
    property.append_parameter(ValueType::Uri);
    property.done()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn calendar(summary: &str, when: &When) -> String {
        let mut entry = Event::new();
        entry
            .uid("1@x")
            .timestamp(at("2026-01-01T00:00:00Z"))
            .summary(&text(summary));
        let mut calendar = Calendar::default();
        calendar.named(summary);
        calendar.push(entry.done(), when);
        calendar.finish()
    }

    #[test]
    fn lines_end_in_crlf_and_are_folded_at_75_octets_between_characters() {
        let day: NaiveDate = "2026-11-26".parse().unwrap();
        for word in ["ä", "👩‍👩‍👧", "ab ", "漢", " 💧", "Größe; "] {
            for length in 1..90 {
                let title = format!("x{}", word.repeat(length));
                let text = calendar(&title, &When::Days(day, day));
                assert!(text.ends_with("END:VCALENDAR\r\n"));
                for folded in text.split("\r\n") {
                    assert!(folded.len() <= 75, "{} octets: {folded}", folded.len());
                    assert!(!folded.contains(['\r', '\n']), "{folded}");
                }
                let unfolded = text.replace("\r\n ", "");
                let told = title.replace('\\', "\\\\").replace(';', "\\;");
                assert!(unfolded.contains(&format!("SUMMARY:{told}\r\n")), "{text}");
            }
        }
    }

    #[test]
    fn what_people_write_stays_in_its_property() {
        let day: NaiveDate = "2026-11-26".parse().unwrap();
        let evil = "a\r\nBEGIN:VEVENT\nATTACH:x\rEND:VEVENT\u{0}\u{7}; b, c\\n";
        let text = calendar(evil, &When::Days(day, day));
        let begun = |what: &str| text.lines().filter(|line| *line == what).count();
        assert_eq!((begun("BEGIN:VEVENT"), begun("END:VEVENT")), (1, 1));
        assert!(
            !text.lines().any(|line| line.starts_with("ATTACH")),
            "{text}"
        );
        let text = text.replace("\r\n ", "");
        let expected = "SUMMARY:a\\nBEGIN:VEVENT\\nATTACH:x\\nEND:VEVENT\\; b\\, c\\\\n\r\n";
        assert!(text.contains(expected), "{text}");
        assert!(!text.replace("\r\n", "").contains(char::is_control));
        let bent = address_of("URL", "https://x.example/\r\nATTENDEE:y z");
        assert_eq!(bent.value(), "https://x.example/ATTENDEE:yz");
    }

    #[test]
    fn a_time_that_the_clocks_show_twice_is_told_in_utc() {
        let zone = chrono_tz::Europe::Berlin;
        for (start, told) in [
            ("2026-10-25T00:30:00Z", "20261025T003000Z"),
            ("2026-10-25T01:30:00Z", "20261025T013000Z"),
        ] {
            let when = When::Times(at(start), Some(at("2026-10-25T03:00:00Z")), zone);
            let text = calendar("x", &when);
            let lines = format!("DTSTART:{told}\r\n");
            assert!(text.contains(&lines), "{text}");
            assert!(text.contains("DTEND:20261025T030000Z\r\n"), "{text}");
            assert!(!text.contains("VTIMEZONE"), "{text}");
        }
        // As far as the database of zones reaches, and not beyond.
        for (start, told) in [
            (
                "2099-07-01T10:00:00Z",
                "DTSTART;TZID=Europe/Berlin:20990701T120000",
            ),
            ("2199-07-01T10:00:00Z", "DTSTART:21990701T100000Z"),
        ] {
            let text = calendar("x", &When::Times(at(start), None, zone));
            assert!(text.contains(told), "{text}");
        }
        let after = When::Times(at("2026-10-25T02:00:00Z"), None, zone);
        let text = calendar("x", &after);
        assert!(
            text.contains("DTSTART;TZID=Europe/Berlin:20261025T030000\r\n"),
            "{text}"
        );
        assert!(!text.contains("DTEND"), "{text}");
    }
}
