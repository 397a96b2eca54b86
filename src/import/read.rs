//! Reads a file piece by piece and goes on after a mistake, so that one reading finds all.

use std::collections::HashSet;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json, value::RawValue};

use super::{
    ImportError, ImportFinding,
    file::{Edition, NetworkFile, Series},
    locate::{self, Lines, Odd},
};
use crate::{
    error::{Error, Finding, FindingCode, Lang, Result},
    web::strict,
};

/// Most findings that are listed; the others are counted.
const LISTED: usize = 1000;

/// A file in which the editions are not read yet.
pub struct Source<'a> {
    pub root: At<'a>,
    /// All but the series.
    pub file: NetworkFile,
    pub series: Vec<SeriesSource<'a>>,
}

/// A series in which the editions are not read yet.
pub struct SeriesSource<'a> {
    pub at: At<'a>,
    /// All but the editions.
    pub series: Series,
    pub editions: Vec<At<'a>>,
}

/// A place in the file: its JSON Pointer and its text.
#[derive(Clone)]
pub struct At<'a> {
    pub pointer: String,
    pub raw: &'a RawValue,
}

impl<'a> At<'a> {
    fn below(&self, key: impl std::fmt::Display, raw: &'a RawValue) -> Self {
        Self {
            pointer: format!("{}/{key}", self.pointer),
            raw,
        }
    }
}

/// What was found wrong so far.
pub struct Found<'a> {
    lines: Lines<'a>,
    listed: Vec<ImportFinding>,
    more: usize,
    pointers: HashSet<String>,
}

impl<'a> Found<'a> {
    /// Nothing yet.
    pub fn in_text(text: &'a str) -> Self {
        Self {
            lines: Lines::of(text),
            listed: Vec::new(),
            more: 0,
            pointers: HashSet::new(),
        }
    }

    /// Adds a finding whose pointer begins at `at`; only the first one at a place counts.
    pub fn add(&mut self, at: &At<'_>, finding: &Finding) {
        let pointer = format!("{}{}", at.pointer, finding.pointer);
        if !self.pointers.insert(pointer.clone()) {
            return;
        }
        if self.listed.len() == LISTED {
            self.more += 1;
            return;
        }
        self.listed.push(ImportFinding {
            line: self.lines.line(locate::find(at.raw, &finding.pointer)),
            pointer,
            code: finding.code,
            detail: finding.detail(Lang::En),
        });
    }

    /// Whether something is wrong at a place.
    pub fn has(&self, at: &At<'_>, pointer: &str) -> bool {
        self.pointers.contains(&format!("{}{pointer}", at.pointer))
    }

    /// Refuses if anything was found.
    pub fn refuse(self) -> Result<(), ImportError> {
        let Self {
            listed: mut findings,
            more,
            ..
        } = self;
        if findings.is_empty() {
            return Ok(());
        }
        findings.sort_by_key(|finding| finding.line);
        Err(ImportError::Invalid { findings, more })
    }

    /// Reads all but the editions. `None` if not even that can be understood.
    pub fn source(&mut self, root: &'a RawValue) -> Option<Source<'a>> {
        let root = At {
            pointer: String::new(),
            raw: root,
        };
        let (head, series) = self.head(&root, "series")?;
        let file = self.fit(&root, head)?;
        let mut all = Vec::new();
        for at in self.list(series)? {
            let (head, editions) = self.head(&at, "editions")?;
            all.push(SeriesSource {
                series: self.fit(&at, head)?,
                editions: self.list(editions)?,
                at,
            });
        }
        Some(Source {
            root,
            file,
            series: all,
        })
    }

    /// Reads an edition.
    pub fn edition(&mut self, at: &At<'_>) -> Option<Edition> {
        let value = self.value(at)?;
        self.fit(at, value)
    }

    /// An object without one of its members, and that member.
    fn head(&mut self, at: &At<'a>, without: &str) -> Option<(Value, Option<At<'a>>)> {
        let Some(members) = locate::members(at.raw) else {
            let wanted = "an object is expected";
            self.add(at, &Finding::with("", FindingCode::WrongType, &[&wanted]));
            return None;
        };
        let (mut head, mut left) = (Map::new(), None);
        let mut keys = HashSet::new();
        for (key, raw) in members {
            let member = at.below(strict::escape(&key), raw);
            if !keys.insert(key.clone()) {
                self.add(&member, &Finding::new("", FindingCode::Duplicate));
            }
            if key == without {
                left = Some(member);
            } else if let Some(value) = self.value(&member) {
                head.insert(key, value);
            }
        }
        Some((head.into(), left))
    }

    /// The items of an array; a missing one has none.
    fn list(&mut self, at: Option<At<'a>>) -> Option<Vec<At<'a>>> {
        let Some(at) = at else {
            return Some(Vec::new());
        };
        let Some(items) = locate::items(at.raw) else {
            let wanted = "an array is expected";
            self.add(&at, &Finding::with("", FindingCode::WrongType, &[&wanted]));
            return None;
        };
        let items = items.into_iter().enumerate();
        Some(items.map(|(i, raw)| at.below(i, raw)).collect())
    }

    fn value(&mut self, at: &At<'_>) -> Option<Value> {
        if let Ok(value) = strict::parse(at.raw.get().as_bytes()) {
            return Some(value);
        }
        let odd = locate::oddities(at.raw);
        for (pointer, odd) in &odd {
            let finding = match odd {
                Odd::Duplicate => Finding::new(pointer, FindingCode::Duplicate),
                Odd::Deep => Finding::with(pointer, FindingCode::Format, &[&"nested less deeply"]),
            };
            self.add(at, &finding);
        }
        // Control characters are found where texts are checked.
        match serde_json::from_str(at.raw.get()) {
            Ok(value) => Some(value),
            Err(e) => {
                if odd.is_empty() {
                    self.add(at, &Finding::with("", FindingCode::Format, &[&e]));
                }
                None
            }
        }
    }

    /// Turns a value into a struct. What does not fit is noted and replaced by something that
    /// does, until the whole fits.
    fn fit<T: DeserializeOwned>(&mut self, at: &At<'_>, mut value: Value) -> Option<T> {
        let mut seen = HashSet::new();
        loop {
            let wrong = match serde_path_to_error::deserialize(&value) {
                Ok(fits) => return Some(fits),
                Err(e) => strict::finding(&e),
            };
            self.add(at, &wrong);
            let again = !seen.insert(wrong.pointer.clone());
            if again || replace(&mut value, &wrong).is_none() {
                return None;
            }
        }
    }
}

/// Reads an edition that was found in order before.
///
/// # Errors
/// If it is not in order after all.
pub fn edition(raw: &RawValue) -> Result<Edition> {
    let value = strict::parse(raw.get().as_bytes())?;
    serde_json::from_value(value).map_err(|e| Error::Internal(e.to_string()))
}

/// Takes away what does not fit, or puts something fitting where something is required.
fn replace(value: &mut Value, wrong: &Finding) -> Option<()> {
    let (parent, key) = wrong.pointer.rsplit_once('/')?;
    match value.pointer_mut(parent)? {
        Value::Object(map) => {
            let key = key.replace("~1", "/").replace("~0", "~");
            match required(&key).filter(|_| wrong.code != FindingCode::UnknownField) {
                Some(fitting) => {
                    map.insert(key, fitting);
                }
                None => {
                    map.remove(&key)?;
                }
            }
        }
        Value::Array(items) => {
            *items.get_mut(key.parse::<usize>().ok()?)? = "?".into();
        }
        _ => return None,
    }
    Some(())
}

/// Something fitting for a field that must be there.
fn required(field: &str) -> Option<Value> {
    Some(match field {
        "network" => json!({"name": "?"}),
        "name" | "title" | "text" | "source" => "?".into(),
        "ags" => "00000".into(),
        "state" => "unknown".into(),
        "people" => 1.into(),
        "counts" => json!([]),
        "kind" => "other".into(),
        "role" => "speaker".into(),
        "starts_on" => "2000".into(),
        _ => return None,
    })
}
