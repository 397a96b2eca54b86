//! JSON Merge Patch (RFC 7396), by construction: the present input, merged, must be valid as
//! a whole.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use validator::Validate;

use super::{forms, strict};
use crate::error::{Error, Finding, FindingCode, Result};

/// A merge patch: absent = keep, null = clear.
#[derive(Debug, Clone, PartialEq)]
pub struct MergePatch(Map<String, Value>);

impl MergePatch {
    /// From a JSON object.
    ///
    /// # Errors
    /// 422 if it is not an object.
    pub fn new(value: Value) -> Result<Self> {
        match value {
            Value::Object(map) => Ok(Self(map)),
            _ => Err(Error::Invalid(vec![Finding::with(
                "",
                FindingCode::WrongType,
                &[&"object"],
            )])),
        }
    }

    /// Names of the fields that it touches at the top.
    pub fn touched(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The input that results, and the names of its top-level fields that differ.
    ///
    /// # Errors
    /// 422 if the result is not valid.
    pub fn apply<T: Serialize + DeserializeOwned + Validate>(
        &self,
        current: &T,
    ) -> Result<(T, Vec<String>)> {
        let before = serde_json::to_value(current).map_err(|e| Error::Internal(e.to_string()))?;
        let mut after = before.clone();
        let mut unknown = Vec::new();
        merge(&mut after, &self.0, "", &mut unknown);
        if !unknown.is_empty() {
            return Err(Error::Invalid(unknown));
        }
        let input: T = strict::into(after)?;
        forms::check(&input)?;
        let after = serde_json::to_value(&input).map_err(|e| Error::Internal(e.to_string()))?;
        Ok((input, changed(&before, &after)))
    }
}

/// Objects whose keys are data: a null for one that is not there is nothing (RFC 7396).
const OPEN: [&str; 1] = ["/answers"];

/// Merges; a null for a field that does not exist would go unnoticed and is noted as unknown.
fn merge(target: &mut Value, patch: &Map<String, Value>, at: &str, unknown: &mut Vec<Finding>) {
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    let fresh = target.as_object().is_some_and(Map::is_empty) || OPEN.contains(&at);
    let Value::Object(object) = target else {
        return;
    };
    for (key, value) in patch {
        let pointer = format!("{at}/{}", strict::escape(key));
        match value {
            Value::Null => {
                if !fresh && !object.contains_key(key) {
                    unknown.push(Finding::new(pointer, FindingCode::UnknownField));
                }
                object.remove(key);
            }
            Value::Object(inner) => {
                let slot = object.entry(key.clone()).or_insert(Value::Null);
                merge(slot, inner, &pointer, unknown);
            }
            other => {
                object.insert(key.clone(), other.clone());
            }
        }
    }
}

/// Names of the top-level fields in which two objects differ.
#[must_use]
pub fn changed(before: &Value, after: &Value) -> Vec<String> {
    let (Some(before), Some(after)) = (before.as_object(), after.as_object()) else {
        return Vec::new();
    };
    let mut names: Vec<String> = before.keys().chain(after.keys()).cloned().collect();
    names.sort();
    names.dedup();
    names.retain(|name| before.get(name) != after.get(name));
    names
}
