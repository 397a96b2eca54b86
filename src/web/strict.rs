//! Reads JSON strictly: duplicate keys, NUL characters and deep nesting are refused, whole
//! floats are integers (as OpenAPI 3.1 has it), and errors say where.

use std::fmt::Write;

use serde::{
    Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, Error as _, IntoDeserializer, MapAccess, SeqAccess,
        Unexpected, Visitor,
        value::{MapDeserializer, SeqDeserializer},
    },
    forward_to_deserialize_any,
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
    serde_path_to_error::deserialize(Named(value)).map_err(|e| Error::Invalid(vec![finding(&e)]))
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
    let (_, expected) = words.rsplit_once("expected ").unwrap_or(("", words));
    if words.starts_with("invalid type") {
        return Finding::with(pointer, FindingCode::WrongType, &[&json_type(expected)]);
    }
    let expected = expected.strip_prefix("one of ").unwrap_or(expected);
    Finding::with(pointer, FindingCode::Format, &[&expected.replace('`', "")])
}

/// What serde expected, in the words of JSON, which are the same in every language.
fn json_type(expected: &str) -> &str {
    match expected {
        "a string" => "string",
        "a boolean" => "boolean",
        "a sequence" => "array",
        "f32" | "f64" => "number",
        text if text.starts_with("struct ") || text == "a map" || text == "an object" => "object",
        text if text.starts_with(['i', 'u']) && text.len() <= 4 => "integer",
        text => text,
    }
}

/// Escapes a key for a JSON Pointer (RFC 6901).
#[must_use]
pub fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// A value in which a struct must be an object: derived structs would also take their fields
/// from an array, by position.
struct Named(Value);

impl IntoDeserializer<'_, serde_json::Error> for Named {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Named {
    type Error = serde_json::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self.0 {
            Value::Array(items) => {
                let mut items = SeqDeserializer::new(items.into_iter().map(Named));
                let value = visitor.visit_seq(&mut items)?;
                items.end()?;
                Ok(value)
            }
            Value::Object(entries) => {
                let entries = entries.into_iter().map(|(key, value)| (key, Named(value)));
                visitor.visit_map(MapDeserializer::new(entries))
            }
            plain => plain.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        if self.0.is_array() {
            return Err(Self::Error::invalid_type(Unexpected::Seq, &"an object"));
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.0.deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map identifier ignored_any
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use serde_json::json;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        name: Option<String>,
        #[serde(default)]
        numbers: Vec<i32>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        inner: Inner,
        kind: crate::policy::Role,
        share: f64,
    }

    fn pointer(value: Value) -> (String, &'static str) {
        match into::<Outer>(value) {
            Err(Error::Invalid(found)) => (found[0].pointer.clone(), found[0].code.as_str()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn objects_are_objects_and_errors_say_where() {
        let good = json!({"inner": {"name": null, "numbers": [1, 2]}, "kind": "admin", "share": 1});
        assert!(into::<Outer>(good).is_ok());
        let cases = [
            (json!([{"name": null}, "admin", 1]), "", "wrong_type"),
            (
                json!({"inner": ["x", [1]], "kind": "admin", "share": 1}),
                "/inner",
                "wrong_type",
            ),
            (
                json!({"inner": {"numbers": [1, "2"]}, "kind": "admin", "share": 1}),
                "/inner/numbers/1",
                "wrong_type",
            ),
            (
                json!({"inner": {"nme": 1}, "kind": "admin", "share": 1}),
                "/inner/nme",
                "unknown_field",
            ),
            (
                json!({"inner": {}, "kind": "king", "share": 1}),
                "/kind",
                "format",
            ),
            (json!({"inner": {}, "kind": "admin"}), "/share", "required"),
        ];
        for (value, at, code) in cases {
            assert_eq!(pointer(value.clone()), (at.to_owned(), code), "{value}");
        }
    }

    #[test]
    fn what_two_readers_could_read_differently_is_refused() {
        let deep = "[".repeat(40) + &"]".repeat(40);
        for text in [
            r#"{"a":1,"a":2}"#,
            r#"{"a":"\u0000"}"#,
            deep.as_str(),
            "{} {}",
            "nul",
        ] {
            assert!(parse(text.as_bytes()).is_err(), "{text}");
        }
        assert_eq!(parse(b"[1.0, 1.5]").unwrap(), json!([1, 1.5]));
    }
}
