//! The place in a text where something was found.

use std::ops::Range;

use super::{Query, words};

/// Longest snippet, in characters of the text.
const LONGEST: usize = 200;

/// How much of it stands before the first hit, at most.
const BEFORE: usize = 60;

/// One line around the first word that was looked for, at most 200 characters of the text, as HTML:
/// escaped, hits in `<mark>`. None if there is no hit in it.
#[must_use]
pub fn snippet(text: &str, query: &Query) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let hits: Vec<Range<usize>> = words(&text)
        .filter(|word| query.hits(word))
        .map(|word| word.at)
        .collect();
    let window = window(&text, hits.first()?);
    let mut out = String::new();
    if window.start > 0 {
        out.push('…');
    }
    let mut at = window.start;
    for hit in hits
        .iter()
        .filter(|hit| hit.start >= window.start && hit.start < window.end)
    {
        let end = hit.end.min(window.end);
        escape(&mut out, text.get(at..hit.start));
        out.push_str("<mark>");
        escape(&mut out, text.get(hit.start..end));
        out.push_str("</mark>");
        at = end;
    }
    escape(&mut out, text.get(at..window.end));
    if window.end < text.len() {
        out.push('…');
    }
    Some(out)
}

/// The part that is shown: it begins and ends between two words, if that is possible.
fn window(text: &str, hit: &Range<usize>) -> Range<usize> {
    let head = text.get(..hit.start).unwrap_or_default();
    let far = head.char_indices().rev().nth(BEFORE - 1).map(|(at, _)| at);
    let start = far.map_or(0, |far| {
        let space = head.get(far..).and_then(|near| near.find(' '));
        space.map_or(hit.start, |space| far + space + 1)
    });
    let tail = text.get(start..).unwrap_or_default();
    let Some((cut, _)) = tail.char_indices().nth(LONGEST) else {
        return start..text.len();
    };
    let space = tail.get(..cut).and_then(|shown| shown.rfind(' '));
    let space = space
        .map(|space| start + space)
        .filter(|space| *space > hit.start);
    start..space.unwrap_or(start + cut)
}

fn escape(out: &mut String, text: Option<&str>) {
    for c in text.unwrap_or_default().chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, query: &str) -> Option<String> {
        snippet(text, &Query::new(query))
    }

    #[test]
    fn hits_are_marked_as_they_were_written_and_the_rest_is_escaped() {
        assert_eq!(
            of("<b>Fördermittel</b>\n& \"Mittel\"", "foerdermittel mitt").unwrap(),
            "&lt;b&gt;<mark>Fördermittel</mark>&lt;/b&gt; &amp; &quot;<mark>Mittel</mark>&quot;"
        );
        assert_eq!(of("Nichts davon", "Förderung"), None);
    }

    #[test]
    fn a_long_text_is_cut_between_words_around_the_first_hit() {
        let text = format!("{}Förderung {}", "vorher ".repeat(50), "danach ".repeat(50));
        let found = of(&text, "Förderungen").unwrap();
        assert!(
            found.starts_with("…vorher ") && found.ends_with(" danach…"),
            "{found}"
        );
        assert!(found.contains("<mark>Förderung</mark>"));
        assert!(found.chars().count() <= LONGEST + 15, "{found}");
        proptest::proptest!(|(text in "\\PC{0,400}", q in "\\PC{0,10}")| {
            let found = of(&text, &q).unwrap_or_default();
            assert!(found.matches("<mark>").count() == found.matches("</mark>").count());
        });
    }
}
