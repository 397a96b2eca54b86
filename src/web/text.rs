//! Keys made of text: for sorting, searching and comparing.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case without accents: `Fördermittel` and `fordermittel` have the same key.
#[must_use]
pub fn key(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ß' => "ss".to_owned(),
            'ł' => "l".to_owned(),
            'ø' => "o".to_owned(),
            c => c.to_string(),
        })
        .collect::<Vec<_>>()
        .concat()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
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
