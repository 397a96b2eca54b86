//! Words of a text, as they are searched: the same on both databases, because it is done here.
//!
//! A word is folded (case, accents, `ä` = `ae` = `a`, `ß` = `ss`) and then stemmed, so that
//! `Förderungen`, `Foerderung` and `FORDERUNG` are one. The index holds stems and folded forms: a
//! stem finds the other forms of a word, a form its beginning. [`VERSION`] says which analysis made
//! an index; another one makes it anew.

mod fold;
mod query;
mod snippet;

pub use fold::fold;
pub use query::{Query, Term};
pub use snippet::snippet;

use std::{collections::BTreeSet, ops::Range};

use unicode_normalization::char::is_combining_mark;
use waken_snowball::{Algorithm, stem as snowball};

use fold::written_out;

/// Version of the analysis. To be raised whenever the same text gives other words, or hits other numbers.
pub const VERSION: i32 = 2;

/// Longest word in letters; of a longer one the beginning counts.
const LONGEST: usize = 40;

/// Most bytes of different words in a text; an index of PostgreSQL takes a million of title and body.
const MOST: usize = 400_000;

/// Words that say nothing, folded. They stand in nearly every text, and are not looked for.
const STOP_WORDS: [&str; 40] = [
    "als", "am", "an", "auf", "aus", "bei", "bis", "das", "dass", "dem", "den", "der", "des",
    "die", "ein", "eine", "einem", "einen", "einer", "eines", "es", "fur", "im", "in", "ist",
    "mit", "nach", "oder", "sich", "sie", "sind", "so", "um", "und", "vom", "von", "wie", "zu",
    "zum", "zur",
];

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// Folded.
    pub form: String,
}

impl Word {
    /// What it has in common with its other forms.
    #[must_use]
    pub fn stem(&self) -> String {
        // Other scripts are not German; the algorithm is only given what it was made for.
        if self.form.bytes().all(|b| b.is_ascii_lowercase()) {
            snowball(Algorithm::German, &self.form).into_owned()
        } else {
            self.form.clone()
        }
    }
}

/// The words of a text in their order, without those that say nothing.
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, _) = rest.find(|(_, c)| c.is_alphanumeric())?;
        let end = loop {
            match rest.next_if(|(_, c)| within_word(*c)) {
                Some(_) => {}
                None => break rest.peek().map_or(text.len(), |(at, _)| *at),
            }
        };
        Some(start..end)
    })
    .filter_map(|at| {
        let folded = fold(text.get(at.clone())?);
        let letters = folded.chars().filter(|c| c.is_alphanumeric());
        let form: String = written_out(&letters.collect::<String>())
            .chars()
            .take(LONGEST)
            .collect();
        let says_something = !form.is_empty() && !STOP_WORDS.contains(&form.as_str());
        says_something.then_some(Word { at, form })
    })
}

/// Whether a sign goes on with a word: letters, digits, their accents, and what is not seen.
fn within_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}')
}

/// What the index holds of a text: stems and folded forms. Of a text with more different words than
/// any that people wrote, the first.
#[must_use]
pub fn terms(text: &str) -> BTreeSet<String> {
    let mut bytes = 0;
    let mut terms = BTreeSet::new();
    for term in words(text).flat_map(|word| [word.stem(), word.form]) {
        bytes += if terms.contains(&term) { 0 } else { term.len() };
        if bytes > MOST {
            break;
        }
        terms.insert(term);
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Vec<String> {
        words(text).map(|word| word.stem()).collect()
    }

    #[test]
    fn however_it_is_written_it_is_one_word() {
        let one = stems("Fördermittel");
        for text in [
            "Fordermittel",
            "Foerdermittel",
            "FÖRDERMITTEL",
            "fo\u{308}rdermittel",
            "Förder\u{ad}mitteln",
        ] {
            assert_eq!(stems(text), one, "{text}");
        }
        assert_eq!(stems("Straße"), stems("STRASSE"));
        assert_eq!(stems("Müller"), stems("Mueller"));
        assert_eq!(stems("Förderung"), stems("Förderungen"));
        assert_eq!(stems("Häuser"), stems("Haeusern"));
        assert_ne!(stems("Quelle"), stems("Qulle"), "the u of qu is no umlaut");
    }

    #[test]
    fn words_end_where_people_see_their_end() {
        let forms = |text| words(text).map(|word| word.form).collect::<Vec<_>>();
        assert_eq!(
            forms("IKOE-Ideenwerkstatt 12.11.2026"),
            ["iko", "ideenwerkstatt", "12", "11", "2026"]
        );
        assert_eq!(
            forms("Schüler:innen, d’accord"),
            ["schuler", "innen", "d", "accord"]
        );
        assert_eq!(forms("die für und?! \u{202e} -- \u{301}"), [""; 0]);
        assert_eq!(forms("Інтеграція 🎉 統合"), ["інтеграція", "統合"]);
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "Für Fördermittel!";
        let word = words(text).next().unwrap();
        assert_eq!(&text[word.at], "Fördermittel");
    }

    #[test]
    fn long_words_are_cut_and_no_sign_gets_into_a_word() {
        assert_eq!(
            words(&"ä".repeat(5000))
                .next()
                .unwrap()
                .form
                .chars()
                .count(),
            LONGEST
        );
        let words_only = |text: &str| {
            let terms = terms(text);
            assert!(
                terms
                    .iter()
                    .all(|term| term.chars().all(char::is_alphanumeric))
            );
        };
        proptest::proptest!(|(text in ".{0,60}")| { words_only(&text) });
        proptest::proptest!(|(text in "[a-zäöü]{0,30}")| { words_only(&text) });
    }
}
