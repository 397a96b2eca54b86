//! Query parameters: read strictly, and what all lists have.

use serde::de::DeserializeOwned;
use validator::Validate;

use super::forms;
use crate::error::{Code, Error, Result};

/// How to leaf in a list.
#[derive(Debug)]
pub(super) struct Leaf {
    pub limit: u32,
    pub cursor: Option<String>,
    pub count: bool,
    pub sort: Option<String>,
}

/// How to leaf, and the other parameters in a fixed order: the filters of the list.
///
/// # Errors
/// 400 for unreadable ones.
pub(super) fn leaf(text: &str) -> Result<(Leaf, String)> {
    let mut pairs: Vec<(String, String)> = read_query(text)?;
    // A second one stays, and is refused below as one that there is not.
    let mut take = |name: &str| {
        let at = pairs.iter().position(|(key, _)| key == name)?;
        Some(pairs.remove(at).1)
    };
    let (limit, cursor) = (take("limit"), take("cursor"));
    let (count, sort) = (take("count"), take("sort"));
    pairs.sort();
    let filters = serde_urlencoded::to_string(&pairs)
        .map_err(|e| Error::refused_with(Code::UnreadableQuery, &[&e]))?;
    let bad = |text: &str| Error::refused_with(Code::UnreadableQuery, &[&text]);
    let limit = match limit.as_deref().map(str::parse::<u32>) {
        None => 50,
        Some(Ok(limit @ 1..=100)) => limit,
        Some(_) => return Err(bad("limit is from 1 to 100")),
    };
    if cursor.as_ref().is_some_and(|cursor| cursor.len() > 1000) {
        return Err(Error::refused(Code::InvalidCursor));
    }
    let count = match count.as_deref() {
        None | Some("false") => false,
        Some("true") => true,
        Some(_) => return Err(bad("count is true or false")),
    };
    let leaf = Leaf {
        limit,
        cursor,
        count,
        sort,
    };
    Ok((leaf, filters))
}

/// Reads query parameters strictly, and checks their bounds.
///
/// # Errors
/// 400.
pub(super) fn read_valid<T: DeserializeOwned + Validate>(text: &str) -> Result<T> {
    let query: T = read_query(text)?;
    forms::check(&query).map_err(|e| match e {
        Error::Invalid(findings) => {
            let names = findings.iter().map(|f| f.pointer.trim_start_matches('/'));
            let names: Vec<&str> = names.collect();
            Error::refused_with(Code::UnreadableQuery, &[&names.join(", ")])
        }
        other => other,
    })?;
    Ok(query)
}

/// Reads query parameters strictly.
fn read_query<T: DeserializeOwned>(text: &str) -> Result<T> {
    let bad = |e: &dyn std::fmt::Display| Error::refused_with(Code::UnreadableQuery, &[e]);
    if text.contains("%00") {
        return Err(bad(&"NUL characters are not allowed"));
    }
    serde_urlencoded::from_str(text).map_err(|e| bad(&e))
}
