//! When a copy is, and where the dates around its source go.

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::{
    entity::{event, kinds::Precision},
    events::{
        RegistrationRules, Schedule, SeatsPerDistrict,
        reschedule::instant_of,
        schedule::{resolve, zone_of},
    },
};

/// The year after the one in which the source begins: more is not known of a copy.
#[must_use]
pub fn next_year(source: &event::Model) -> Schedule {
    Schedule {
        precision: Precision::Year,
        start: (source.starts_on.year() + 1).to_string(),
        end: None,
        time_zone: source.time_zone.clone(),
    }
}

/// From the days of one event to those of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    by: TimeDelta,
    from: Tz,
    to: Tz,
}

impl Shift {
    /// Between two first days; none while one of them is not known, or can't be.
    #[must_use]
    pub fn between(source: &event::Model, schedule: &Schedule) -> Option<Self> {
        let target = resolve(schedule).ok()?;
        if source.schedule_precision.min(target.precision) < Precision::Day {
            return None;
        }
        Some(Self {
            by: target.starts_on - source.starts_on,
            from: zone_of(source),
            to: target.time_zone.parse().ok()?,
        })
    }

    /// The same time of day, as many days from the first one.
    #[must_use]
    pub fn moved(self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let local = at.with_timezone(&self.from).naive_local();
        let local = local.checked_add_signed(self.by)?;
        Some(instant_of(self.to, local.date(), local.time()))
    }
}

/// An instant where the shift puts it; without one it is not known.
#[must_use]
pub fn moved(at: Option<DateTime<Utc>>, shift: Option<Shift>) -> Option<DateTime<Utc>> {
    shift?.moved(at?)
}

/// The rules of registration, with their window where the shift puts it.
#[must_use]
pub fn registration(rules: &RegistrationRules, shift: Option<Shift>) -> RegistrationRules {
    let &RegistrationRules {
        opens_at,
        closes_at,
        approval,
        waitlist,
        offer_hours,
    } = rules;
    let opens_at = moved(opens_at, shift);
    RegistrationRules {
        opens_at,
        // A window of minutes in the hour that came twice does not turn around.
        closes_at: moved(closes_at, shift)
            .map(|closes_at| opens_at.map_or(closes_at, |o| closes_at.max(o))),
        approval,
        waitlist,
        offer_hours,
    }
}

/// The seats per district, with the release of guarantees where the shift puts it.
#[must_use]
pub fn seats(seats: SeatsPerDistrict, shift: Option<Shift>) -> SeatsPerDistrict {
    let SeatsPerDistrict {
        guaranteed,
        maximum,
        release_at,
        overrides,
    } = seats;
    SeatsPerDistrict {
        guaranteed,
        maximum,
        release_at: moved(release_at, shift),
        overrides,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shift(by: i64, from: Tz, to: Tz) -> Shift {
        Shift {
            by: TimeDelta::days(by),
            from,
            to,
        }
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn ten_o_clock_stays_ten_o_clock_where_the_event_is() {
        let berlin = chrono_tz::Europe::Berlin;
        let later = shift(150, berlin, berlin);
        assert_eq!(
            later.moved(at("2027-01-15T09:00:00Z")),
            Some(at("2027-06-14T08:00:00Z"))
        );
        let elsewhere = shift(0, berlin, chrono_tz::Europe::Lisbon);
        assert_eq!(
            elsewhere.moved(at("2027-01-15T09:00:00Z")),
            Some(at("2027-01-15T10:00:00Z"))
        );
        let earlier = shift(-1, berlin, berlin);
        // Half past two is not on the clock of 28 March.
        assert_eq!(
            earlier.moved(at("2027-03-29T00:30:00Z")),
            Some(at("2027-03-28T01:30:00Z"))
        );
    }

    #[test]
    fn a_window_in_the_hour_that_comes_twice_does_not_turn_around() {
        let berlin = chrono_tz::Europe::Berlin;
        let rules = RegistrationRules {
            opens_at: Some(at("2027-10-31T00:45:00Z")),
            closes_at: Some(at("2027-10-31T01:15:00Z")),
            ..RegistrationRules::default()
        };
        let moved = registration(&rules, Some(shift(1, berlin, berlin)));
        assert_eq!(moved.opens_at, Some(at("2027-11-01T01:45:00Z")));
        assert_eq!(moved.closes_at, moved.opens_at);
    }
}
