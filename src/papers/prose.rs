//! Text in which some is bold or slanted, in lines.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::text::{Line, Weight, line, split, with_hyphen};
use crate::entity::kinds::Language;

/// How a piece of text is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// Heavy.
    pub bold: bool,
    /// Slanted: the fonts have no italics of their own.
    pub slanted: bool,
}

impl Style {
    /// Upright and light.
    pub const PLAIN: Self = Self {
        bold: false,
        slanted: false,
    };

    /// Heavy.
    pub const BOLD: Self = Self {
        bold: true,
        slanted: false,
    };

    fn weight(self) -> Weight {
        if self.bold {
            Weight::Bold
        } else {
            Weight::Regular
        }
    }
}

/// Text of one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// What it says; a line break is one.
    pub text: String,
    /// How it is set.
    pub style: Style,
}

impl Span {
    /// Text of a style.
    #[must_use]
    pub fn new(text: impl Into<String>, style: Style) -> Self {
        Self {
            text: text.into(),
            style,
        }
    }

    fn width(&self) -> f32 {
        line(self.text.trim_end(), self.style.weight()).width
    }
}

/// A piece of a line: how far from its beginning, in em.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Where it begins.
    pub x: f32,
    /// What it says.
    pub line: Line,
    /// Whether it is slanted.
    pub slanted: bool,
}

/// Breaks a text into lines of at most `width` em, where UAX #14 allows it; words that are longer than a
/// line are hyphenated.
#[must_use]
pub fn wrap(spans: &[Span], width: f32, language: Language) -> Vec<Vec<Piece>> {
    let mut lines = Lines {
        done: Vec::new(),
        current: Vec::new(),
        used: 0.0,
        width,
        language,
    };
    for (segment, ends) in segments(spans) {
        lines.add(segment);
        if ends {
            lines.end();
        }
    }
    lines.end();
    lines.done
}

/// What must not be broken, one after another, and whether a line ends there.
fn segments(spans: &[Span]) -> Vec<(Vec<Span>, bool)> {
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut segments = Vec::new();
    let mut spans = spans.iter();
    let (mut rest, mut style) = ("", Style::PLAIN);
    let mut from = 0;
    for (to, kind) in linebreaks(&text) {
        let mut parts = Vec::new();
        while from < to {
            if rest.is_empty() {
                let Some(span) = spans.next() else { break };
                (rest, style) = (&span.text, span.style);
                continue;
            }
            // A break is between letters, and so is the end of a span.
            let (head, tail) = rest.split_at_checked(to - from).unwrap_or((rest, ""));
            parts.push(Span::new(head, style));
            from += head.len();
            rest = tail;
        }
        let ends = kind == BreakOpportunity::Mandatory;
        segments.push((parts, ends));
    }
    segments
}

/// A word of thousands of letters in parts, each of which is quickly measured.
fn chunks(span: &Span) -> impl Iterator<Item = Span> {
    const LETTERS: usize = 200;
    let letters: Vec<char> = span.text.chars().collect();
    let parts = letters
        .chunks(LETTERS)
        .map(|part| part.iter().collect::<String>());
    let parts: Vec<Span> = parts.map(|text| Span::new(text, span.style)).collect();
    parts.into_iter()
}

struct Lines {
    done: Vec<Vec<Piece>>,
    current: Vec<Span>,
    /// Width of what is in the current line, with the space behind it.
    used: f32,
    width: f32,
    language: Language,
}

impl Lines {
    fn add(&mut self, segment: Vec<Span>) {
        let own: f32 = segment.iter().map(Span::width).sum();
        if self.used + own > self.width && !self.current.is_empty() {
            self.end();
        }
        if own <= self.width {
            return self.take(segment);
        }
        for mut span in segment.iter().flat_map(chunks) {
            while span.width() > self.width {
                if !self.current.is_empty() {
                    self.end();
                }
                let weight = span.style.weight();
                let fits = |text: &str| line(text.trim_end(), weight).width <= self.width;
                let (head, tail) = split(&span.text, &fits, self.language);
                self.take(vec![Span::new(head, span.style)]);
                self.end();
                span.text = tail;
            }
            if self.used + span.width() > self.width {
                self.end();
            }
            self.take(vec![span]);
        }
    }

    fn take(&mut self, segment: Vec<Span>) {
        for span in segment {
            self.used += line(&span.text, span.style.weight()).width;
            match self.current.last_mut() {
                Some(last) if last.style == span.style => last.text.push_str(&span.text),
                _ => self.current.push(span),
            }
        }
    }

    fn end(&mut self) {
        self.used = 0.0;
        let mut spans = std::mem::take(&mut self.current);
        if let Some(last) = spans.last_mut() {
            last.text = with_hyphen(last.text.trim_end());
        }
        let mut x = 0.0;
        let pieces = spans
            .iter()
            .filter(|span| !span.text.is_empty())
            .map(|span| {
                let line = line(&span.text, span.style.weight());
                x += line.width;
                Piece {
                    x: x - line.width,
                    line,
                    slanted: span.style.slanted,
                }
            });
        let pieces: Vec<Piece> = pieces.collect();
        if !pieces.is_empty() {
            self.done.push(pieces);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(spans: &[Span], width: f32) -> Vec<String> {
        let of = |pieces: &Vec<Piece>| {
            let runs = pieces.iter().flat_map(|piece| &piece.line.runs);
            runs.map(|run| run.text.as_str()).collect()
        };
        wrap(spans, width, Language::De).iter().map(of).collect()
    }

    #[test]
    fn lines_break_between_words_whatever_their_style() {
        let spans = [
            Span::new("Die ", Style::PLAIN),
            Span::new("dreizehnte ", Style::BOLD),
            Span::new("Ausgabe\nendet.", Style::PLAIN),
        ];
        assert_eq!(texts(&spans, 80.0), ["Die dreizehnte Ausgabe", "endet."]);
        assert_eq!(texts(&spans, 8.5), ["Die dreizehnte", "Ausgabe", "endet."]);
        assert_eq!(texts(&[], 8.0), [""; 0]);
        assert_eq!(texts(&[Span::new("", Style::PLAIN)], 8.0), [""; 0]);
    }

    #[test]
    fn a_word_of_two_styles_is_broken_where_it_has_to_be() {
        let spans = [Span::new("ab", Style::BOLD), Span::new("cd", Style::PLAIN)];
        assert_eq!(texts(&spans, 1.5), ["ab", "cd"]);
        assert_eq!(texts(&spans, 0.1), ["a", "b", "c", "d"]);
        assert_eq!(
            texts(&[Span::new("x".repeat(500), Style::PLAIN)], 10.0)
                .concat()
                .replace('-', ""),
            "x".repeat(500)
        );
    }
}
