//! A report: headings, paragraphs, lists and quotes on pages of A4, with a table of contents where it
//! is long.

use chrono::{DateTime, Utc};

use super::{
    canvas::{A4, Book},
    flow::{Flow, Kind, MARGIN},
    prose::{Span, Style},
    text::{self, Weight},
};
use crate::{entity::kinds::Language, error::Result};

/// From so many pages on there is a table of contents.
const LONG: usize = 4;

/// Most entries of a table of contents with the headings below those of sections.
const ENTRIES: usize = 45;

/// What is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its title.
    pub title: String,
    /// What stands under it.
    pub about: Vec<String>,
    /// Headings and what stands under them.
    pub sections: Vec<(String, Vec<Block>)>,
    /// At the foot of each page.
    pub foot: String,
    /// In which language.
    pub language: Language,
    /// When it was written.
    pub made: DateTime<Utc>,
}

/// A block of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading of a level below that of the section: from 3.
    Heading(u8, Vec<Span>),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A list: the number of its first item, if they are numbered.
    List(Option<usize>, Vec<Vec<Block>>),
    /// What somebody else said.
    Quote(Vec<Block>),
    /// A line across.
    Rule,
    /// Where districts stood.
    Tiles(Tiles),
}

/// A picture of tiles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tiles {
    /// Those that have a place.
    pub squares: Vec<Square>,
    /// What the letters mean.
    pub legend: String,
    /// Those that have none, a line each.
    pub others: Vec<String>,
    /// What it shows, in words.
    pub alternative: String,
}

/// A tile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Square {
    /// What it stands for.
    pub label: String,
    /// How that stands.
    pub letter: &'static str,
    /// Place from the left, from 0.
    pub column: u8,
    /// Place from above, from 0.
    pub row: u8,
    /// Whether it is filled.
    pub full: bool,
}

/// The report as PDF.
///
/// # Errors
/// If a page is not accessible, which would be a fault of ours.
pub fn pdf(report: &Report) -> Result<Vec<u8>> {
    let short = whole(report, front(report, &[]));
    if short.pages() < LONG {
        return bound(report, vec![short]);
    }
    let body = whole(report, Flow::new(report.language));
    let entries = |before: usize| {
        let entries = body.headings.iter();
        let top = entries.clone().filter(|heading| heading.level <= 2);
        let all = body.headings.len() <= ENTRIES;
        let entry = move |heading: &super::flow::Heading| {
            (
                heading.level,
                heading.text.clone(),
                heading.page + before + 1,
            )
        };
        if all {
            entries.map(entry).collect::<Vec<_>>()
        } else {
            top.map(entry).collect()
        }
    };
    // How long the table is does not depend on the numbers in it.
    let before = front(report, &entries(0)).pages();
    let front = front(report, &entries(before));
    bound(report, vec![front, body])
}

/// Title, what stands under it, and the table of contents, if it has entries.
fn front(report: &Report, entries: &[(u8, String, usize)]) -> Flow {
    let mut flow = Flow::new(report.language);
    flow.heading(1, &[Span::new(report.title.clone(), Style::BOLD)]);
    for line in &report.about {
        flow.paragraph(&[Span::new(line.clone(), Style::PLAIN)], Kind::P);
    }
    if !entries.is_empty() {
        let name = match report.language {
            Language::De => "Inhalt",
            Language::En => "Contents",
        };
        flow.heading(2, &[Span::new(name, Style::BOLD)]);
        flow.contents(entries);
    }
    flow
}

/// The sections, behind what is there already.
fn whole(report: &Report, mut flow: Flow) -> Flow {
    for (heading, blocks) in &report.sections {
        flow.heading(2, &[Span::new(heading.clone(), Style::BOLD)]);
        lay_all(&mut flow, blocks);
    }
    flow
}

fn lay_all(flow: &mut Flow, blocks: &[Block]) {
    for block in blocks {
        lay(flow, block);
    }
}

fn lay(flow: &mut Flow, block: &Block) {
    match block {
        Block::Heading(level, spans) => flow.heading(*level, spans),
        Block::Paragraph(spans) => flow.paragraph(spans, Kind::P),
        Block::List(first, items) => {
            flow.open(Kind::List(first.is_some()));
            for (item, number) in items.iter().zip(first.unwrap_or(0)..) {
                let label = first.map_or_else(|| "•".to_owned(), |_| format!("{number}."));
                flow.item(&label, |flow| lay_all(flow, item));
            }
            flow.close();
        }
        Block::Quote(blocks) => {
            flow.quote(|flow| lay_all(flow, blocks));
        }
        Block::Rule => flow.rule(),
        Block::Tiles(tiles) => {
            flow.tiles(tiles);
            for line in &tiles.others {
                flow.paragraph(&[Span::new(line.clone(), Style::PLAIN)], Kind::P);
            }
        }
    }
}

/// The pages of all parts as a file.
fn bound(report: &Report, parts: Vec<Flow>) -> Result<Vec<u8>> {
    let all: usize = parts.iter().map(Flow::pages).sum();
    let title = Some(report.title.trim()).filter(|title| !title.is_empty());
    let title = title.unwrap_or("–");
    let mut book = Book::new(title, report.language, report.made)?;
    book.mark(title);
    let foot: String = report.foot.chars().take(300).collect();
    let foot = text::wrap(&foot, Weight::Regular, 46.0, 1, report.language);
    let mut before = 0;
    for flow in parts {
        let pages = flow.pages();
        for heading in flow.headings.iter().filter(|heading| heading.level == 2) {
            book.mark_at(&heading.text, before + heading.page, heading.y);
        }
        let nodes = flow.draw(&mut book, |canvas, page| {
            let y = A4.1 - 12.0;
            if let Some(foot) = foot.first() {
                canvas.margin((MARGIN, y), 8.0, foot);
            }
            let page = before + page + 1;
            let number = match report.language {
                Language::De => format!("Seite {page} von {all}"),
                Language::En => format!("Page {page} of {all}"),
            };
            let number = text::line(&number, Weight::Regular);
            let width = number.width * super::canvas::of_points(8.0);
            canvas.margin((A4.0 - MARGIN - width, y), 8.0, &number);
        })?;
        book.read(nodes);
        before += pages;
    }
    book.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(sections: usize, text: &str) -> Report {
        let spans = vec![Span::new(text, Style::PLAIN), Span::new(text, Style::BOLD)];
        let blocks = vec![
            Block::Heading(3, spans.clone()),
            Block::Paragraph(spans.clone()),
            Block::List(None, vec![vec![Block::Paragraph(spans.clone())], vec![]]),
            Block::List(
                Some(9),
                vec![vec![Block::Quote(vec![Block::Paragraph(spans)])]],
            ),
            Block::Rule,
            Block::Tiles(Tiles {
                squares: vec![Square {
                    label: text.chars().take(300).collect(),
                    letter: "V",
                    column: 0,
                    row: 0,
                    full: true,
                }],
                legend: "V vertreten".into(),
                others: vec!["Harz: vertreten".into()],
                alternative: "Halle: vertreten".into(),
            }),
        ];
        Report {
            title: text.to_owned(),
            about: vec![text.to_owned()],
            sections: (0..sections)
                .map(|n| (format!("Abschnitt {n}"), blocks.clone()))
                .collect(),
            foot: text.to_owned(),
            language: Language::De,
            made: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn whatever_is_told_there_is_an_accessible_paper() {
        for text in [
            "",
            " ",
            "Anna",
            "王\u{0}\n",
            "فاطمة x",
            "\u{202e}abc",
            "👩‍👧",
            &"ü".repeat(2000),
            &"lang ".repeat(500),
        ] {
            for sections in [0, 1, 5] {
                let pdf = pdf(&report(sections, text)).unwrap();
                assert!(pdf.starts_with(b"%PDF"), "{text:?}");
            }
        }
    }

    #[test]
    fn only_long_ones_have_a_table_of_contents() {
        let pages = |report: &Report| whole(report, front(report, &[])).pages();
        assert_eq!(pages(&report(1, "kurz")), 1);
        assert!(pages(&report(12, "lang")) >= LONG);
    }
}
