//! Reads JSON strictly: duplicate keys, NUL characters and deep nesting are refused, whole
//! floats are integers (as OpenAPI 3.1 has it), and errors say where.

use std::fmt::Write;

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Map, Value};

use crate::error::{Code, Error, Finding, FindingCode, Result};

/// Deepest nesting of arrays and objects.
const DEPTH: u8 = 32;

/// Reads bytes as one JSON value.
///
/// # Errors
/// 400 if it isn't JSON, or JSON that two readers could understand differently.
pub fn parse(bytes: &[u8]) -> Result<Value> {
    let unreadable = |e: serde_json::Error| Error::refused_with(Code::UnreadableJson, &[&e]);
    let mut de = serde_json::Deserializer::from_slice(bytes);
    let value = Strict(DEPTH).deserialize(&mut de).map_err(unreadable)?;
    de.end().map_err(unreadable)?;
    Ok(value)
}

/// Turns a value into a struct.
///
/// # Errors
/// 422 with JSON Pointer and code of the first thing that does not fit.
pub fn into<T: DeserializeOwned>(value: Value) -> Result<T> {
    // Derived structs would also take their fields from an array, by position.
    if !value.is_object() {
        let finding = Finding::with("", FindingCode::WrongType, &[&"object"]);
        return Err(Error::Invalid(vec![finding]));
    }
    serde_path_to_error::deserialize(value).map_err(|e| Error::Invalid(vec![finding(&e)]))
}

/// The finding for a deserialization error.
#[must_use]
pub fn finding(e: &serde_path_to_error::Error<serde_json::Error>) -> Finding {
    use serde_path_to_error::Segment;
    let mut pointer = String::new();
    for segment in e.path() {
        match segment {
            Segment::Seq { index } => {
                let _ = write!(pointer, "/{index}");
            }
            Segment::Map { key } => {
                let _ = write!(pointer, "/{}", escape(key));
            }
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    let message = e.inner().to_string();
    let named = |prefix: &str| {
        let rest = message.strip_prefix(prefix)?;
        rest.split('`').next().map(escape)
    };
    if let Some(field) = named("missing field `") {
        return Finding::new(format!("{pointer}/{field}"), FindingCode::Required);
    }
    if let Some(field) = named("unknown field `") {
        if !pointer.ends_with(&format!("/{field}")) {
            pointer = format!("{pointer}/{field}");
        }
        return Finding::new(pointer, FindingCode::UnknownField);
    }
    // serde_json puts a position behind the words; it is the one of the re-read value.
    let words = message.split(" at line ").next().unwrap_or_default();
    let code = if words.starts_with("invalid type") {
        FindingCode::WrongType
    } else {
        FindingCode::Format
    };
    Finding::with(pointer, code, &[&words])
}

/// Escapes a key for a JSON Pointer (RFC 6901).
#[must_use]
pub fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// How many levels may still come.
#[derive(Clone, Copy)]
struct Strict(u8);

impl Strict {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        match self.0.checked_sub(1) {
            Some(left) => Ok(Self(left)),
            None => Err(E::custom(format!("nested deeper than {DEPTH}"))),
        }
    }

    fn text<E: serde::de::Error>(text: &str) -> Result<String, E> {
        if text.contains('\0') {
            return Err(E::custom("NUL characters are not allowed"));
        }
        Ok(text.to_owned())
    }
}

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Value, D::Error> {
        de.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }
    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }
    #[expect(clippy::cast_possible_truncation, reason = "whole and within ±2^53")]
    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        let whole = value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0;
        Ok(if whole {
            (value as i64).into()
        } else {
            value.into()
        })
    }
    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Value, E> {
        Self::text(value).map(Into::into)
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut values = Vec::new();
        while let Some(value) = items.next_element_seed(inner)? {
            values.push(value);
        }
        Ok(values.into())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let key = Self::text(&key)?;
            if map.contains_key(&key) {
                return Err(A::Error::custom(format!(
                    "the key '{key}' stands there twice"
                )));
            }
            let value = entries.next_value_seed(inner)?;
            map.insert(key, value);
        }
        Ok(map.into())
    }
}

/// A present field is `Some`, also when it is null: tells absent from null.
///
/// # Errors
/// Those of the inner type.
pub fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    de: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(de).map(Some)
}
