//! Keys made of text: for sorting, searching and comparing.

use unicode_normalization::UnicodeNormalization;

use crate::fulltext::fold;

/// Longest key in bytes. Names of 200 letters stay below; a few signs stand for whole phrases,
/// and a cursor has to hold the key.
const LONGEST: usize = 600;

/// Lower case without accents: `Fördermittel` and `fordermittel` have the same key.
#[must_use]
pub fn key(text: &str) -> String {
    let folded = fold(text);
    let mut key = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    let end = (0..=LONGEST).rev().find(|end| key.is_char_boundary(*end));
    key.truncate(end.unwrap_or_default());
    key
}

/// The beginning of a text, to name what is meant.
#[must_use]
pub fn brief(text: &str) -> String {
    let mut brief: String = text.chars().take(60).collect();
    if brief.len() < text.len() {
        brief.push('…');
    }
    brief
}

/// An e-mail address as it is compared: Unicode-normalized (NFKC), lower case, trimmed.
#[must_use]
pub fn email_key(email: &str) -> String {
    email
        .trim()
        .nfkc()
        .flat_map(char::to_lowercase)
        .nfkc()
        .collect()
}

/// Pattern for `LIKE … ESCAPE '\'` that finds the text anywhere.
#[must_use]
pub fn contains(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in key(text).chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_sharp_s_do_not_matter() {
        assert_eq!(key("  Fördermittel\tGROSS"), key("fordermittel groß"));
        assert_eq!(key("Łódź Ørsted"), "lodz orsted");
    }

    #[test]
    fn keys_are_bounded_whatever_a_sign_stands_for() {
        assert_eq!(key("kurz"), "kurz");
        assert!(key(&"\u{fdfa}".repeat(200)).len() <= LONGEST);
        assert!(
            key(&"\u{1f468}".repeat(200))
                .chars()
                .all(|c| c == '\u{1f468}')
        );
    }

    #[test]
    fn addresses_are_compared_without_case_and_in_one_normal_form() {
        assert_eq!(
            email_key(" J\u{fc}rgen@Example.ORG "),
            email_key("ju\u{308}rgen@example.org")
        );
    }

    #[test]
    fn wildcards_in_a_search_are_ordinary_characters() {
        assert_eq!(contains("50%_a\\b"), "%50\\%\\_a\\\\b%");
    }
}
