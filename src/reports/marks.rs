//! Marks in the Markdown of a section: `<!--fact:KEY-->text<!--/fact-->` around what comes from the
//! data, and lines that are places. In any view of Markdown they are comments, and not seen.

use std::collections::BTreeMap;

/// Where quotes are put in.
pub const QUOTES: &str = "<!--quotes-->";

/// Where the picture of coverage is put in.
pub const COVERAGE: &str = "<!--coverage-->";

const OPEN: &str = "<!--fact:";
const CLOSE: &str = "<!--/fact-->";

/// Words that begin a comment which is meant as a mark.
const MEANT: [&str; 4] = ["fact", "/fact", "quotes", "coverage"];

/// Longest key.
const LONGEST: usize = 80;

/// Texts of facts by their keys.
pub type Facts = BTreeMap<String, String>;

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words of somebody.
    Words(&'t str),
    /// A fact: its key and what stands between the marks.
    Fact(&'t str, &'t str),
}

/// What is wrong with a mark: its beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken(pub String);

/// A fact between its marks, within a line.
#[must_use]
pub fn inline(key: &str, text: &str) -> String {
    format!("{OPEN}{key}-->{text}{CLOSE}")
}

/// A fact between its marks, which stand on lines of their own: a comment at the beginning of a line
/// keeps Markdown from reading the rest of it.
#[must_use]
pub fn block(key: &str, text: &str) -> String {
    format!("{OPEN}{key}-->\n\n{text}\n\n{CLOSE}")
}

/// The pieces of a text.
///
/// # Errors
/// If a mark is broken: not closed, not opened, one in another, or misspelt.
pub fn pieces(text: &str) -> Result<Vec<Piece<'_>>, Broken> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut words = 0;
    while let Some((before, from)) = comment(rest, words) {
        if let Some(inside) = from.strip_prefix(OPEN) {
            let (key, inside) = inside.split_once("-->").ok_or_else(|| broken(from))?;
            let (text, after) = inside.split_once(CLOSE).ok_or_else(|| broken(from))?;
            if !is_key(key) || text.contains(OPEN) {
                return Err(broken(from));
            }
            pieces.push(Piece::Words(before));
            pieces.push(Piece::Fact(key, text));
            (rest, words) = (after, 0);
        } else if is_place(before, from) {
            words = before.len() + "<!--".len();
        } else {
            return Err(broken(from));
        }
    }
    pieces.push(Piece::Words(rest));
    pieces.retain(|piece| *piece != Piece::Words(""));
    Ok(pieces)
}

/// The next comment that is meant as a mark, from some byte on: what stands before it, and it with the rest.
fn comment(text: &str, from: usize) -> Option<(&str, &str)> {
    let mut from = from;
    loop {
        let at = from + text.get(from..)?.find("<!--")?;
        let (before, comment) = text.split_at(at);
        let name = comment.strip_prefix("<!--")?.trim_start();
        let meant = MEANT.iter().filter_map(|meant| name.strip_prefix(meant));
        // The word itself, and not one that begins like it.
        if meant
            .map(str::trim_start)
            .any(|rest| rest.starts_with([':', '-']))
        {
            return Some((before, comment));
        }
        from = at + "<!--".len();
    }
}

/// Whether a place is spelt as it is to be, and alone on its line.
fn is_place(before: &str, from: &str) -> bool {
    let first = before.rsplit('\n').next().unwrap_or_default();
    let line = from.split('\n').next().unwrap_or_default().trim_end();
    // Four blanks would make it code.
    first.trim().is_empty() && first.len() < 4 && (line == QUOTES || line == COVERAGE)
}

fn is_key(key: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-');
    (1..=LONGEST).contains(&key.len()) && key.bytes().all(plain)
}

fn broken(from: &str) -> Broken {
    Broken(from.chars().take(40).collect())
}

/// The facts of a text; of several with one key the first.
#[must_use]
pub fn facts_in(text: &str) -> Vec<(&str, &str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for piece in pieces(text).unwrap_or_default() {
        if let Piece::Fact(key, text) = piece
            && !found.iter().any(|(known, _)| *known == key)
        {
            found.push((key, text.trim()));
        }
    }
    found
}

/// The text with its facts as they are now; those that are gone stay as they were.
#[must_use]
pub fn refreshed(text: &str, now: &Facts) -> String {
    let Ok(pieces) = pieces(text) else {
        return text.to_owned();
    };
    let piece = |piece: &Piece<'_>| match *piece {
        Piece::Words(words) => words.to_owned(),
        Piece::Fact(key, was) => {
            let current = now.get(key).map_or(was.trim(), String::as_str);
            // What stood around it stays: lines of a block.
            let from = was.len() - was.trim_start().len();
            let to = was.trim_end().len().max(from);
            let around = (was.get(..from), was.get(to..));
            let (head, tail) = (around.0.unwrap_or_default(), around.1.unwrap_or_default());
            inline(key, &format!("{head}{current}{tail}"))
        }
    };
    pieces.iter().map(piece).collect()
}

/// The text without comments, but for the places: notes of those who write are nobody else's.
#[must_use]
pub fn without_notes(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.find("<!--").map(|at| rest.split_at(at)) {
        kept.push_str(before);
        if is_place(&kept, comment) {
            kept.push_str("<!--");
            rest = comment.strip_prefix("<!--").unwrap_or_default();
            continue;
        }
        // One that is not closed goes on to the end.
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// The text without its marks.
#[must_use]
pub fn stripped(text: &str) -> String {
    let Ok(pieces) = pieces(text) else {
        return text.replace("<!--", "&lt;!--");
    };
    let text: String = pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words,
            Piece::Fact(_, text) => text,
        })
        .collect();
    // Where marks stood on lines of their own, lines are left.
    let mut tidied = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.lines() {
        empty = if line.trim().is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            tidied.push_str(line);
            tidied.push('\n');
        }
    }
    tidied.trim().to_owned()
}

/// Text of people as it stands in Markdown: a backslash before everything that means something there
/// (`CommonMark`, 2.4), on one line, at the beginning of one.
#[must_use]
pub fn escaped(text: &str) -> String {
    let text = within(text);
    // There it would number a list.
    let number = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    match text.split_at_checked(number) {
        Some((number, rest)) if !number.is_empty() && rest.starts_with(['.', ')']) => {
            format!("{number}\\{rest}")
        }
        _ => text,
    }
}

/// The same with something before it.
#[must_use]
pub fn within(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for word in clean(text).split_whitespace() {
        if !escaped.is_empty() {
            escaped.push(' ');
        }
        let all = |sign: char| word.chars().all(|c| c == sign);
        for c in word.chars() {
            let means = match c {
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '@' => true,
                '#' | '=' | '+' => all(c),
                '-' => all(c) || word.starts_with("--"),
                ':' => word.contains("//"),
                _ => false,
            };
            if means {
                escaped.push('\\');
            }
            escaped.push(c);
        }
    }
    escaped
}

/// Several lines of people's text, in paragraphs as they wrote them.
#[must_use]
pub fn escaped_lines(text: &str) -> String {
    let lines: Vec<String> = text.trim().lines().map(escaped).collect();
    lines.join("\n")
}

/// Markdown of people, in which nothing is a mark.
#[must_use]
pub fn neutral(markdown: &str) -> String {
    clean(markdown).replace("<!--", "&lt;!--").trim().to_owned()
}

/// Without control characters, and without those that turn the direction of what stands around them.
fn clean(text: &str) -> String {
    let bad = |c: &char| {
        (c.is_control() && !matches!(c, '\n' | '\t'))
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.replace("\r\n", "\n")
        .chars()
        .filter(|c| !bad(c))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_nobody_elses_and_places_stay() {
        for (text, kept) in [
            ("a <!-- Frau X fragen --> b", "a  b"),
            (
                "a\n<!-- zwei\nZeilen --> b\n<!--quotes-->\nc",
                "a\n b\n<!--quotes-->\nc",
            ),
            ("a <!-- offen\nb", "a "),
            ("<!--coverage-->", "<!--coverage-->"),
            ("x <!--coverage-->", "x "),
            ("<!--<!-- -->b", "b"),
        ] {
            assert_eq!(without_notes(text), kept, "{text}");
        }
        // Notes that begin like a mark are none.
        for note in [
            "<!-- facts to check -->",
            "<!-- quotes fehlen -->",
            "<!-- coverage? -->",
        ] {
            assert!(pieces(note).is_ok(), "{note}");
        }
        for mark in [
            "<!--fact:",
            "<!-- quotes -->",
            "<!--/fact-->",
            "x <!--coverage-->",
        ] {
            assert!(pieces(mark).is_err(), "{mark}");
        }
    }

    #[test]
    fn marks_are_found_replaced_and_taken_out() {
        let text = "Am <!--fact:event.dates-->Montag<!--/fact--> war es.\n\n<!-- Notiz -->\n<!--quotes-->\n\n<!--fact:s.1-->\n\nEins\n\n<!--/fact-->";
        assert_eq!(facts_in(text), [("event.dates", "Montag"), ("s.1", "Eins")]);
        let now = Facts::from([
            ("event.dates".into(), "Dienstag".into()),
            ("s.1".into(), "Zwei".into()),
        ]);
        let new = refreshed(text, &now);
        assert_eq!(
            facts_in(&new),
            [("event.dates", "Dienstag"), ("s.1", "Zwei")]
        );
        assert!(new.contains("-->\n\nZwei\n\n<!--/fact-->"), "{new}");
        assert_eq!(refreshed(text, &Facts::new()), text);
        assert_eq!(
            stripped(text),
            "Am Montag war es.\n\n<!-- Notiz -->\n<!--quotes-->\n\nEins"
        );
    }

    #[test]
    fn broken_marks_are_told() {
        for text in [
            "<!--fact:a-->x",
            "x<!--/fact-->",
            "<!--fact:a--><!--fact:b-->x<!--/fact--><!--/fact-->",
            "<!--fact:A-->x<!--/fact-->",
            "<!--fact:-->x<!--/fact-->",
            "<!-- fact:a -->x<!-- /fact -->",
            "<!--fact:a",
            "im Satz <!--quotes--> steht keine",
            "<!-- quotes -->",
            "<!--coverage--> danach",
        ] {
            assert!(pieces(text).is_err(), "{text}");
        }
        for text in [
            "",
            "<!-- eine Notiz -->",
            "  <!--quotes-->  ",
            "<!--",
            "ü<!--ü",
            "<!--fact:a--><!--/fact-->",
        ] {
            assert!(pieces(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn what_people_write_means_nothing() {
        assert_eq!(within("13. IKOE-Ideenwerkstatt"), "13. IKOE-Ideenwerkstatt");
        assert_eq!(
            escaped("13. IKOE-Ideenwerkstatt"),
            "13\\. IKOE-Ideenwerkstatt"
        );
        assert_eq!(
            escaped("a *b* <script> [x](y)\n# z"),
            "a \\*b\\* \\<script\\> \\[x\\](y) \\# z"
        );
        assert_eq!(
            escaped("Halle (Saale), e.V. 2024."),
            "Halle (Saale), e.V. 2024."
        );
        assert_eq!(neutral("x <!--/fact--> \u{202e}y"), "x &lt;!--/fact--> y");
    }
}
