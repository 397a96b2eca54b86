//! Checks of single values.

use std::collections::HashSet;

use super::{
    check::Names,
    file::Edition,
    read::{At, Found},
};
use crate::{
    entity::ids::Ags,
    error::{Finding, FindingCode},
    web::forms,
};

/// Checks of single values below one place in the file.
pub struct Checks<'f, 'a, 't> {
    pub found: &'f mut Found<'t>,
    pub at: At<'a>,
}

impl Checks<'_, '_, '_> {
    /// Adds a finding.
    pub fn add(&mut self, finding: &Finding) {
        self.found.add(&self.at, finding);
    }

    /// Something that is not there was named.
    pub fn no_such(&mut self, pointer: &str, what: &str) {
        self.add(&Finding::with(pointer, FindingCode::NoSuch, &[&what]));
    }

    /// A line of text.
    pub fn line(&mut self, pointer: &str, value: Option<&str>, max: usize) {
        let Some(value) = value else { return };
        self.length(pointer, value, 1, max);
        if !value.is_empty() && forms::line(value).is_err() {
            self.add(&Finding::new(pointer, FindingCode::Unsafe));
        }
    }

    /// A text that may be empty and have several lines.
    pub fn text(&mut self, pointer: &str, value: Option<&str>, max: usize) {
        let Some(value) = value else { return };
        self.length(pointer, value, 0, max);
        let unsafe_char = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        if value.chars().any(unsafe_char) {
            self.add(&Finding::new(pointer, FindingCode::Unsafe));
        }
    }

    /// A text that may have several lines, but not be empty.
    pub fn filled(&mut self, pointer: &str, value: &str, max: usize) {
        self.length(pointer, value.trim(), 1, max);
        self.text(pointer, Some(value), max);
    }

    fn length(&mut self, pointer: &str, value: &str, min: usize, max: usize) {
        if !(min..=max).contains(&value.chars().count()) {
            let code = FindingCode::Length;
            self.add(&Finding::with(pointer, code, &[&min, &max]));
        }
    }

    /// A number within bounds.
    pub fn range(&mut self, pointer: &str, value: Option<i32>, min: i32, max: i32) {
        if value.is_some_and(|value| !(min..=max).contains(&value)) {
            let code = FindingCode::Range;
            self.add(&Finding::with(pointer, code, &[&min, &max]));
        }
    }

    /// The key of a district that there is.
    pub fn district(&mut self, pointer: &str, ags: Option<&Ags>, known: &HashSet<Ags>) {
        if ags.is_some_and(|ags| !known.contains(ags)) {
            self.no_such(pointer, "district");
        }
    }

    /// What is known of an edition once it took place.
    pub fn took_place(&mut self, pointer: &str, edition: &Edition) {
        if edition.status.is_some() {
            let wanted = "only for an edition that took place";
            self.add(&Finding::with(pointer, FindingCode::Format, &[&wanted]));
        }
    }

    /// A name of an organization in the file.
    pub fn organization(&mut self, pointer: &str, name: Option<&str>, names: &Names) {
        if name.is_some_and(|name| names.find(name).is_none()) {
            self.no_such(pointer, "organization in this file");
        }
    }

    /// Titles of topics, none twice.
    pub fn titles(&mut self, pointer: &str, titles: &[String]) {
        let mut seen = HashSet::new();
        for (i, title) in titles.iter().enumerate() {
            let pointer = format!("{pointer}/{i}");
            self.line(&pointer, Some(title), 300);
            if !seen.insert(title) {
                self.add(&Finding::new(pointer, FindingCode::Duplicate));
            }
        }
    }
}
