//! Bounds that follow from a format.

use serde_json::{Value, json};

/// No text of ours without a bound of its own is longer.
const LONGEST: u32 = 5000;

/// Bounds that follow from a format: lengths of dates and ids, ranges of integers.
pub(super) fn bound(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(bound),
        Value::Object(object) => {
            object
                .iter_mut()
                .filter(|(k, _)| *k != "example" && *k != "examples")
                .for_each(|(_, v)| bound(v));
            // The fields of an object have defaults of their own; some generators make code of this that does
            // not compile.
            if object.get("default").is_some_and(Value::is_object) {
                object.remove("default");
            }
            let is = |kind: &str| match object.get("type") {
                Some(Value::String(t)) => t == kind,
                Some(Value::Array(ts)) => ts.iter().any(|t| t == kind),
                _ => false,
            };
            let (text, number) = (is("string"), is("integer"));
            let format = object
                .get("format")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned();
            if text {
                let length = match format.as_str() {
                    "date-time" => 40,
                    "date" => 10,
                    "uuid" => 36,
                    _ => LONGEST,
                };
                if !object.contains_key("enum") {
                    object.entry("maxLength").or_insert(json!(length));
                }
            }
            if number {
                let wide = format == "int64";
                let format = if wide { "int64" } else { "int32" };
                object.insert("format".into(), json!(format));
                // Beyond 2^53 a client's numbers are not exact.
                let (min, max) = if wide {
                    (-9_007_199_254_740_991_i64, 9_007_199_254_740_991)
                } else {
                    (i64::from(i32::MIN), i64::from(i32::MAX))
                };
                object.entry("minimum").or_insert(json!(min));
                object.entry("maximum").or_insert(json!(max));
            }
        }
        _ => {}
    }
}
