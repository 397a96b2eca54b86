//! Folding: what does not matter in a text.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case without accents, `ß` as `ss`.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ß' => "ss".to_owned(),
            'ł' => "l".to_owned(),
            'ø' => "o".to_owned(),
            c => c.to_string(),
        })
        .collect()
}

/// A folded word with umlauts that were written out (`oe`) like those that were not: `o`. The `u` of
/// `qu` is none, and neither is a `u` behind a vowel, as in `neue`.
pub(super) fn written_out(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut before = None;
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        let umlaut = match c {
            'a' | 'o' => true,
            'u' => !matches!(before, Some('q' | 'a' | 'e' | 'i' | 'o')),
            _ => false,
        };
        out.push(c);
        before = Some(c);
        if umlaut && chars.peek() == Some(&'e') {
            chars.next();
        }
    }
    out
}
