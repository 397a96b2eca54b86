//! What a client wants to read: `Accept` (RFC 9110, 12.5.1).

use std::cmp::Reverse;

use actix_web::http::header::{ACCEPT, HeaderMap};

/// How much a media type is wanted, from 0 (not at all) to 1000. The range that names it most exactly counts,
/// whatever stands beside it; who says nothing takes all.
fn quality(headers: &HeaderMap, media: &str) -> u16 {
    let kind = media.split('/').next().unwrap_or_default();
    let mut said = false;
    let mut best: Option<(u8, u16)> = None;
    for value in headers.get_all(ACCEPT) {
        let Ok(value) = value.to_str() else { continue };
        for range in value.split(',') {
            let mut parts = range.split(';').map(str::trim);
            let range = parts.next().unwrap_or_default();
            said |= !range.is_empty();
            let problem = range.eq_ignore_ascii_case("application/problem+json");
            let exact = if range.eq_ignore_ascii_case(media) {
                2
            } else if range == "*/*" {
                0
            } else if range
                .strip_suffix("/*")
                .is_some_and(|any| any.eq_ignore_ascii_case(kind))
                // Who reads our refusals reads what is refused.
                || (problem && kind == "application")
            {
                1
            } else {
                continue;
            };
            let wanted = parts.find_map(weight).unwrap_or(1000);
            if best.is_none_or(|(other, q)| exact > other || (exact == other && wanted > q)) {
                best = Some((exact, wanted));
            }
        }
    }
    match best {
        Some((_, wanted)) => wanted,
        None if said => 0,
        None => 1000,
    }
}

/// Thousandths of a `q=`.
fn weight(part: &str) -> Option<u16> {
    let (name, value) = part.split_once('=')?;
    let value: f32 = value.trim().parse().ok()?;
    let thousandths = (value.clamp(0.0, 1.0) * 1000.0).round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 1000; of NaN it makes 0"
    )]
    name.trim()
        .eq_ignore_ascii_case("q")
        .then_some(thousandths as u16)
}

/// What is wanted most of what there is, the first of several; none if nothing of it is.
#[must_use]
pub fn preferred<'a>(headers: &HeaderMap, offered: &[&'a str]) -> Option<&'a str> {
    let wanted = offered
        .iter()
        .map(|media| (quality(headers, media), *media));
    let wanted = wanted.filter(|(quality, _)| *quality > 0);
    let best = wanted.min_by_key(|(quality, _)| Reverse(*quality));
    best.map(|(_, media)| media)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::HeaderValue;

    const JSON: &str = "application/json";
    const LINKED: &str = "application/ld+json";

    fn of(accept: &str) -> Option<&'static str> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_str(accept).unwrap());
        preferred(&headers, &[JSON, LINKED])
    }

    #[test]
    fn what_is_wanted_most_is_given() {
        assert_eq!(preferred(&HeaderMap::new(), &[JSON, LINKED]), Some(JSON));
        for accept in [
            "",
            "*/*",
            "application/*",
            "application/json",
            "application/ld+json;q=0.5, application/json",
            "application/ld+json, application/json",
            "application/problem+json",
            "text/html, */*;q=0.1",
        ] {
            assert_eq!(of(accept), Some(JSON), "{accept}");
        }
        for accept in [
            "application/ld+json",
            "Application/LD+JSON; profile=\"http://www.w3.org/ns/json-ld#compacted\"",
            "application/json;q=0.9, application/ld+json",
            "*/*;q=0.1, application/ld+json;q=0.2",
            "application/json;q=0, */*",
            "application/json; q=0.000, application/*",
        ] {
            assert_eq!(of(accept), Some(LINKED), "{accept}");
        }
        for accept in [
            "text/html",
            "application/json;q=0",
            "application/json;q=0.0, application/ld+json;q=0.00",
            "*/*;q=0",
            "application/*;q=0, */*",
            "application/json;q=NaN",
        ] {
            assert_eq!(of(accept), None, "{accept}");
        }
    }
}
