//! Walks the original text of a file, to take it apart and to tell lines.

use std::{cell::OnceCell, fmt};

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::web::strict::escape;

/// Deepest nesting that is looked into.
const DEPTH: u8 = 32;

/// The members of an object in their order, also those with the same key.
pub fn members(raw: &RawValue) -> Option<Vec<(String, &RawValue)>> {
    struct Members;
    impl<'de> Visitor<'de> for Members {
        type Value = Vec<(String, &'de RawValue)>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut members = Vec::new();
            while let Some(member) = map.next_entry()? {
                members.push(member);
            }
            Ok(members)
        }
    }
    let mut de = serde_json::Deserializer::from_str(raw.get());
    serde::Deserializer::deserialize_map(&mut de, Members).ok()
}

/// The items of an array.
pub fn items(raw: &RawValue) -> Option<Vec<&RawValue>> {
    struct Items;
    impl<'de> Visitor<'de> for Items {
        type Value = Vec<&'de RawValue>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an array")
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
            let mut items = Vec::new();
            while let Some(item) = seq.next_element()? {
                items.push(item);
            }
            Ok(items)
        }
    }
    let mut de = serde_json::Deserializer::from_str(raw.get());
    serde::Deserializer::deserialize_seq(&mut de, Items).ok()
}

/// What is there at a JSON Pointer below `raw`; of what is missing, the nearest thing above
/// it. Of members with the same key it is the last one.
pub fn find<'a>(raw: &'a RawValue, pointer: &str) -> &'a RawValue {
    let mut at = raw;
    for part in pointer.split('/').skip(1) {
        let below = match at.get().as_bytes().first() {
            Some(b'{') => members(at)
                .and_then(|all| all.into_iter().rfind(|(key, _)| escape(key) == part))
                .map(|(_, value)| value),
            Some(b'[') => items(at)
                .zip(part.parse::<usize>().ok())
                .and_then(|(all, index)| all.into_iter().nth(index)),
            _ => None,
        };
        match below {
            Some(below) => at = below,
            None => break,
        }
    }
    at
}

/// What two readers of the same text could understand differently.
#[derive(Debug, PartialEq, Eq)]
pub enum Odd {
    /// A key stands there twice.
    Duplicate,
    /// Nested too deeply.
    Deep,
}

/// Pointers to keys that stand there twice, and to what is nested too deeply.
pub fn oddities(raw: &RawValue) -> Vec<(String, Odd)> {
    let mut found = Vec::new();
    walk(raw, String::new(), DEPTH, &mut found);
    found
}

fn walk(raw: &RawValue, pointer: String, left: u8, found: &mut Vec<(String, Odd)>) {
    let first = raw.get().as_bytes().first().copied();
    if !matches!(first, Some(b'{' | b'[')) {
        return;
    }
    let Some(left) = left.checked_sub(1) else {
        found.push((pointer, Odd::Deep));
        return;
    };
    if first == Some(b'[') {
        for (index, item) in items(raw).unwrap_or_default().into_iter().enumerate() {
            walk(item, format!("{pointer}/{index}"), left, found);
        }
        return;
    }
    let mut keys = std::collections::BTreeSet::new();
    for (key, value) in members(raw).unwrap_or_default() {
        let pointer = format!("{pointer}/{}", escape(&key));
        if !keys.insert(key) {
            found.push((pointer.clone(), Odd::Duplicate));
        }
        walk(value, pointer, left, found);
    }
}

/// Tells the line in which something stands.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    breaks: OnceCell<Vec<usize>>,
}

impl<'a> Lines<'a> {
    /// The lines of a text.
    pub fn of(text: &'a str) -> Self {
        Self {
            text,
            breaks: OnceCell::new(),
        }
    }

    /// The line, from 1, in which a part of the text begins.
    pub fn line(&self, part: &RawValue) -> usize {
        let offset = (part.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let breaks = self.breaks.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
            breaks.map(|(at, _)| at).collect()
        });
        1 + breaks.partition_point(|at| *at < offset)
    }
}
