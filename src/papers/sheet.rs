//! A table on sheets of A4: its head on each of them, pages numbered, rows never broken in two.

use krilla::tagging::{Node, TableHeaderScope, Tag, TagGroup};

use super::{
    Head,
    canvas::{A4, A4_ACROSS, Book, Canvas, Ink, LEADING, of_points},
    table::{Cell, Table},
    text::{self, Line, Weight},
};
use crate::{entity::kinds::Language, error::Result};

/// Around everything, in mm.
const MARGIN: f32 = 15.0;

/// Around what stands in a cell, in mm.
const PADDING: f32 = 1.3;

/// Sizes of letters, in points.
const TITLE: f32 = 16.0;
const EVENT: f32 = 10.5;
const BODY: f32 = 9.0;
const SMALL: f32 = 8.0;

/// Most lines in a cell.
const LINES: usize = 6;

/// More than this share of columns needs paper across.
const UPRIGHT: f32 = 10.0;

/// Where everything stands.
struct Layout<'a> {
    table: &'a Table,
    head: &'a Head,
    size: (f32, f32),
    /// Left edge and width of each column.
    columns: Vec<(f32, f32)>,
    head_height: f32,
}

/// The table as PDF.
///
/// # Errors
/// If a page is not accessible, which would be a fault of ours.
pub fn pdf(table: &Table, head: &Head) -> Result<Vec<u8>> {
    let layout = Layout::new(table, head);
    let pages = layout.pages();
    let title = format!("{}: {}", head.event, table.title);
    let mut book = Book::new(&title, head.language, head.made)?;
    book.mark(&table.title);
    let mut first = Vec::new();
    let mut body = TagGroup::new(Tag::TBody);
    let mut columns = None;
    let mut notes = Vec::new();
    for (number, rows) in pages.iter().enumerate() {
        let last = number + 1 == pages.len();
        book.page(layout.size, |canvas| {
            let mut y = MARGIN;
            if number == 0 {
                (y, first) = layout.title(canvas, y);
            }
            let heads = layout.heads(canvas, y, number == 0);
            columns = columns.take().or(heads);
            y += layout.head_height;
            for row in table.rows.get(rows.clone()).unwrap_or_default() {
                let (height, cells) = layout.row(canvas, y, row);
                body.push(cells);
                y += height;
            }
            if last {
                notes = layout.notes(canvas, y + 2.0);
            }
            layout.footer(canvas, number + 1, pages.len());
        })?;
    }
    let mut tagged = TagGroup::new(Tag::Table);
    if let Some(columns) = columns {
        tagged.push(TagGroup::with_children(Tag::THead, vec![columns.into()]));
    }
    if !table.rows.is_empty() {
        tagged.push(body);
    }
    book.read(first);
    book.read([tagged.into()]);
    book.read(notes);
    book.finish()
}

impl<'a> Layout<'a> {
    fn new(table: &'a Table, head: &'a Head) -> Self {
        let shares: f32 = table.columns.iter().map(|column| column.share).sum();
        let size = if shares > UPRIGHT { A4_ACROSS } else { A4 };
        let room = size.0 - 2.0 * MARGIN;
        let mut left = MARGIN;
        let columns = table.columns.iter().map(|column| {
            let width = room * column.share / shares.max(f32::EPSILON);
            left += width;
            (left - width, width)
        });
        let columns = columns.collect();
        let mut layout = Self {
            table,
            head,
            size,
            columns,
            head_height: 0.0,
        };
        let heads = layout.table.columns.iter().zip(&layout.columns);
        let heads =
            heads.map(|(column, (_, width))| layout.wrap(&column.head, Weight::Bold, *width).len());
        layout.head_height = of_lines(heads.max().unwrap_or(1));
        layout
    }

    fn wrap(&self, text: &str, weight: Weight, width: f32) -> Vec<Line> {
        let em = (width - 2.0 * PADDING) / of_points(BODY);
        text::wrap(text, weight, em, LINES, self.head.language)
    }

    /// What stands in the cells of a row.
    fn cells(&self, row: &[Cell]) -> Vec<Vec<Line>> {
        let cells = row.iter().zip(&self.columns);
        cells
            .map(|(cell, (_, width))| {
                self.wrap(&cell.shown(self.head.language), cell.weight(), *width)
            })
            .collect()
    }

    fn height(&self, cells: &[Vec<Line>]) -> f32 {
        let lines = cells.iter().map(Vec::len).max().unwrap_or(1).max(1);
        of_lines(lines).max(self.table.row_height.unwrap_or_default())
    }

    /// Lower edge of what rows may fill.
    fn bottom(&self) -> f32 {
        self.size.1 - MARGIN - 6.0
    }

    /// Which rows stand on which page; the notes have room on the last.
    fn pages(&self) -> Vec<std::ops::Range<usize>> {
        let mut y = MARGIN + self.title_height() + self.head_height;
        let notes: usize = self.notes_lines().iter().map(Vec::len).sum();
        let below = 2.0 + of_lines(notes);
        let (mut pages, mut from) = (Vec::new(), 0);
        for (at, row) in self.table.rows.iter().enumerate() {
            let height = self.height(&self.cells(row));
            let last = at + 1 == self.table.rows.len();
            let needed = if last { height + below } else { height };
            if y + needed > self.bottom() && at > from {
                pages.push(from..at);
                from = at;
                y = MARGIN + self.head_height;
            }
            y += height;
        }
        pages.push(from..self.table.rows.len());
        pages
    }

    fn title(&self, canvas: &mut Canvas<'_>, top: f32) -> (f32, Vec<Node>) {
        let room = self.size.0 - 2.0 * MARGIN;
        let one = |text: &str, weight, size: f32| {
            text::wrap(text, weight, room / of_points(size), 1, self.head.language)
        };
        let mut y = top + of_points(TITLE);
        let mut heading = TagGroup::new(Tag::Hn(
            std::num::NonZeroU16::MIN,
            Some(self.table.title.clone()),
        ));
        let (_, nodes) = canvas.lines(
            (MARGIN, y),
            TITLE,
            &one(&self.table.title, Weight::Bold, TITLE),
            Ink::Black,
        );
        for node in nodes {
            heading.push(node);
        }
        y += of_points(EVENT) * 1.7;
        let mut paragraph = TagGroup::new(Tag::P);
        let mut say = |canvas: &mut Canvas<'_>, text: &str, weight, size, ink| {
            let (next, nodes) = canvas.lines((MARGIN, y), size, &one(text, weight, size), ink);
            for node in nodes {
                paragraph.push(node);
            }
            y = next;
        };
        say(canvas, &self.head.event, Weight::Bold, EVENT, Ink::Black);
        say(canvas, &self.head.dates, Weight::Regular, EVENT, Ink::Black);
        if let Some(about) = self.about() {
            say(canvas, &about, Weight::Regular, BODY, Ink::Grey);
        }
        let below = top + self.title_height();
        (below, vec![heading.into(), paragraph.into()])
    }

    /// Where it is, and who is behind it.
    fn about(&self) -> Option<String> {
        let Head {
            place,
            organizer,
            host,
            ..
        } = self.head;
        let parts = [place, organizer, host];
        let parts: Vec<&str> = parts.iter().filter_map(|part| part.as_deref()).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    fn title_height(&self) -> f32 {
        let lines = if self.about().is_some() { 3.0 } else { 2.0 };
        of_points(TITLE) + of_points(EVENT) * (1.7 + lines * LEADING)
    }

    /// Heads of the columns; read out once.
    fn heads(&self, canvas: &mut Canvas<'_>, y: f32, read: bool) -> Option<TagGroup> {
        let width: f32 = self.columns.iter().map(|(_, width)| width).sum();
        canvas.bar([MARGIN, y, width, self.head_height], Ink::Pale);
        let mut row = TagGroup::new(Tag::TR);
        let columns = self.table.columns.iter().zip(&self.columns);
        for (n, (column, (left, width))) in columns.enumerate() {
            let lines = self.wrap(&column.head, Weight::Bold, *width);
            let mut x = left + PADDING;
            // The head of numbers stands above them, on the right.
            let first = self.table.rows.first().and_then(|row| row.get(n));
            if let (Some(Cell::Number(_)), [line]) = (first, lines.as_slice()) {
                x = left + width - PADDING - line.width * of_points(BODY);
            }
            let at = (x, y + PADDING + of_points(BODY));
            if read {
                let mut cell = TagGroup::new(Tag::TH(TableHeaderScope::Column));
                let (_, nodes) = canvas.lines(at, BODY, &lines, Ink::Black);
                fill(canvas, &mut cell, nodes);
                row.push(cell);
            } else {
                for (line, y) in lines.iter().zip(0_u8..) {
                    let below = f32::from(y) * of_points(BODY) * LEADING;
                    canvas.margin((at.0, at.1 + below), BODY, line);
                }
            }
        }
        read.then_some(row)
    }

    fn row(&self, canvas: &mut Canvas<'_>, y: f32, row: &[Cell]) -> (f32, TagGroup) {
        let cells = self.cells(row);
        let height = self.height(&cells);
        let mut tagged = TagGroup::new(Tag::TR);
        let places = row.iter().zip(cells).zip(&self.columns);
        for ((cell, lines), (left, width)) in places {
            let mut x = left + PADDING;
            if let (Cell::Number(_), Some(line)) = (cell, lines.first()) {
                x = left + width - PADDING - line.width * of_points(BODY);
            }
            let at = (x, y + PADDING + of_points(BODY));
            let (_, nodes) = canvas.lines(at, BODY, &lines, Ink::Black);
            let mut data = TagGroup::new(Tag::TD);
            fill(canvas, &mut data, nodes);
            tagged.push(data);
        }
        let width: f32 = self.columns.iter().map(|(_, width)| width).sum();
        canvas.bar([MARGIN, y + height, width, 0.15], Ink::Light);
        if self.table.row_height.is_some() {
            for (left, _) in self.columns.iter().skip(1) {
                canvas.bar([*left, y, 0.15, height], Ink::Light);
            }
        }
        (height, tagged)
    }

    fn notes_lines(&self) -> Vec<Vec<Line>> {
        let em = (self.size.0 - 2.0 * MARGIN) / of_points(BODY);
        let notes = self.table.notes.iter();
        notes
            .map(|note| text::wrap(note, Weight::Regular, em, LINES, self.head.language))
            .collect()
    }

    fn notes(&self, canvas: &mut Canvas<'_>, top: f32) -> Vec<Node> {
        let mut y = top + of_points(BODY) * LEADING;
        let notes = self
            .notes_lines()
            .into_iter()
            .filter(|lines| !lines.is_empty());
        notes
            .map(|lines| {
                let (below, tagged) = canvas.lines((MARGIN, y), BODY, &lines, Ink::Black);
                y = below + 0.8;
                TagGroup::with_children(Tag::P, tagged).into()
            })
            .collect()
    }

    fn footer(&self, canvas: &mut Canvas<'_>, page: usize, pages: usize) {
        let y = self.size.1 - MARGIN + 3.0;
        let made = text::line(&self.head.as_of, Weight::Regular);
        canvas.margin((MARGIN, y), SMALL, &made);
        let number = match self.head.language {
            Language::De => format!("Seite {page} von {pages}"),
            Language::En => format!("Page {page} of {pages}"),
        };
        let number = text::line(&number, Weight::Regular);
        let x = self.size.0 - MARGIN - number.width * of_points(SMALL);
        canvas.margin((x, y), SMALL, &number);
    }
}

/// A cell keeps its place in the row, also without anything in it.
fn fill(canvas: &mut Canvas<'_>, cell: &mut TagGroup, nodes: Vec<Node>) {
    if nodes.is_empty() {
        cell.push(canvas.blank());
    }
    for node in nodes {
        cell.push(node);
    }
}

fn of_lines(lines: usize) -> f32 {
    let lines = f32::from(u8::try_from(lines).unwrap_or(u8::MAX));
    lines * of_points(BODY) * LEADING + 2.0 * PADDING
}

/// The table in one of the formats.
///
/// # Errors
/// If a page is not accessible, which would be a fault of ours.
pub fn render(
    table: &Table,
    head: &Head,
    format: crate::entity::kinds::ExportFormat,
) -> Result<Vec<u8>> {
    use crate::entity::kinds::ExportFormat::{Csv, Pdf, Xlsx};
    match format {
        Csv => super::table::csv(table, head),
        Xlsx => super::table::xlsx(table, head),
        Pdf => pdf(table, head),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papers::table::Column;

    #[test]
    fn there_is_room_for_whatever_stands_at_the_top() {
        let table = Table {
            title: "Liste".into(),
            columns: vec![Column::new("Name", 1.0)],
            rows: vec![vec![Cell::Text("Anna".into())]; 200],
            notes: vec!["Ende".into()],
            row_height: None,
        };
        let mut head = Head {
            event: "Ideenwerkstatt".into(),
            dates: "2024".into(),
            place: None,
            organizer: None,
            host: None,
            language: Language::En,
            made: chrono::DateTime::UNIX_EPOCH,
            as_of: String::new(),
        };
        let bare = Layout::new(&table, &head).title_height();
        head.host = Some("Host: Halle".into());
        let layout = Layout::new(&table, &head);
        assert!(layout.title_height() > bare);
        // Each row stands on one page.
        let pages = layout.pages();
        assert!(pages.len() > 1);
        let rows: Vec<usize> = pages.into_iter().flatten().collect();
        assert_eq!(rows, (0..200).collect::<Vec<_>>());
    }
}
