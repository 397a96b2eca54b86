//! Times as they come in: RFC 3339 and nothing looser, in years in which meetings are held.
//! Beyond them PostgreSQL and RFC 3339 have no words, and SQLite's order by text fails.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Deserializer, de::Error};

/// First and last year.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// For `#[serde(deserialize_with = …)]`: an instant such as `2027-01-15T08:00:00Z`.
///
/// # Errors
/// If it is none, or lies too far off.
pub fn instant<'de, D: Deserializer<'de>>(de: D) -> Result<Option<DateTime<Utc>>, D::Error> {
    let Some(text) = Option::<String>::deserialize(de)? else {
        return Ok(None);
    };
    let with_t = text.as_bytes().get(10) == Some(&b'T');
    let at = DateTime::parse_from_rfc3339(&text).ok();
    let at = at.filter(|_| with_t).map(|at| at.to_utc());
    let at = at.filter(|at| YEARS.contains(&at.year()));
    at.map(Some)
        .ok_or_else(|| D::Error::custom("2027-01-15T08:00:00Z (RFC 3339, 1900 to 2200)"))
}

/// For `#[serde(deserialize_with = …)]`: a day such as `2027-01-15`.
///
/// # Errors
/// If it is none, or lies too far off.
pub fn day<'de, D: Deserializer<'de>>(de: D) -> Result<Option<NaiveDate>, D::Error> {
    let Some(text) = Option::<String>::deserialize(de)? else {
        return Ok(None);
    };
    parse_day(&text)
        .map(Some)
        .ok_or_else(|| D::Error::custom("2027-01-15 (RFC 3339, 1900 to 2200)"))
}

/// Cut to what both databases keep.
#[must_use]
pub fn micros(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(at.timestamp_micros()).unwrap_or(at)
}

/// A day such as `2027-01-15`, in years in which meetings are held.
#[must_use]
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    day.filter(|day| text.len() == 10 && YEARS.contains(&day.year()))
}

/// Like [`instant`], for a field that must be there.
///
/// # Errors
/// If it is none, or lies too far off.
pub fn needed_instant<'de, D: Deserializer<'de>>(de: D) -> Result<DateTime<Utc>, D::Error> {
    instant(de)?.ok_or_else(|| D::Error::custom("2027-01-15T08:00:00Z"))
}

/// Like [`day`], for a field that must be there.
///
/// # Errors
/// If it is none, or lies too far off.
pub fn needed_day<'de, D: Deserializer<'de>>(de: D) -> Result<NaiveDate, D::Error> {
    day(de)?.ok_or_else(|| D::Error::custom("2027-01-15"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_rfc_3339_of_our_centuries_is_a_time() {
        assert!(instant(json!("2027-01-15T08:00:00+01:00")).is_ok());
        assert_eq!(instant(json!(null)).unwrap(), None);
        for bad in [
            "2027-01-15 08:00:00Z",
            "2027-01-15T08:00:00",
            "2027-01-15",
            "-9999-01-01T00:00:00Z",
            "+100000-01-01T00:00:00Z",
            "1899-12-31T23:59:59Z",
            "2201-01-01T00:00:00Z",
        ] {
            assert!(instant(json!(bad)).is_err(), "{bad}");
        }
        assert!(day(json!("2024-02-29")).is_ok());
        for bad in [
            "2023-02-29",
            "2024-1-1",
            "+100000-01-01",
            "-9999-01-01",
            "2024-01-01 ",
        ] {
            assert!(day(json!(bad)).is_err(), "{bad}");
        }
    }
}
