//! On which day of its event a session is, and at what time.

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};

use super::dto::NewSession;
use crate::{
    entity::{event, kinds::Precision},
    error::{Finding, FindingCode},
    events::schedule::{self, on_a_day},
    web::times::micros,
};

/// Longest session.
const LONGEST: Duration = Duration::hours(24);

/// On which day of its event a session is, and at what time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct When {
    /// Day of the event, from 1.
    pub day: Option<i32>,
    /// Its start.
    pub starts_at: Option<DateTime<Utc>>,
    /// Its end.
    pub ends_at: Option<DateTime<Utc>>,
}

/// Whether the days of an event are known.
#[must_use]
pub fn exact(event: &event::Model) -> bool {
    event.schedule_precision >= Precision::Day
}

/// How many days an event has; as many as a programme can have while that is not known.
#[must_use]
pub fn days_of(event: &event::Model) -> i32 {
    let days = schedule::days_of(event.schedule_precision, event.starts_on, event.ends_on);
    days.unwrap_or(366)
}

/// The date of a day of an event, if its days are known.
#[must_use]
pub fn date_of(event: &event::Model, day: i32) -> Option<NaiveDate> {
    let days = u64::try_from(day - 1).ok()?;
    let date = event.starts_on.checked_add_days(Days::new(days))?;
    exact(event).then_some(date)
}

/// When an input says that a session is. With a start the day follows from that.
///
/// # Errors
/// What is wrong, with pointers into the input.
pub fn when(event: &event::Model, new: &NewSession) -> Result<When, Finding> {
    let days = days_of(event);
    let Some(start) = new.starts_at else {
        if new.ends_at.is_some() {
            return Err(Finding::new("/starts_at", FindingCode::Required));
        }
        if new.day.is_some_and(|day| day > days) {
            return Err(Finding::with("/day", FindingCode::Range, &[&1, &days]));
        }
        return Ok(When {
            day: new.day,
            ..When::default()
        });
    };
    let day = on_a_day(event, "/starts_at", start)?;
    if let Some(end) = new.ends_at {
        if end <= start {
            return Err(Finding::new("/ends_at", FindingCode::Order));
        }
        if end - start > LONGEST {
            let bounds: [&dyn std::fmt::Display; 2] =
                [&start.to_rfc3339(), &(start + LONGEST).to_rfc3339()];
            return Err(Finding::with("/ends_at", FindingCode::Range, &bounds));
        }
    }
    let day = (day - event.starts_on).num_days() + 1;
    Ok(When {
        day: i32::try_from(day).ok(),
        starts_at: Some(micros(start)),
        ends_at: new.ends_at.map(micros),
    })
}
