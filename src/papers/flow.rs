//! Blocks of text that flow over pages, and the tree in which they are read out.

use krilla::tagging::{ListNumbering, Node, Tag, TagGroup, TagKind};

use super::{
    canvas::{A4, Book, Canvas, Ink, of_points},
    prose::{Piece, Span, Style, wrap},
    report::Tiles,
    text::{self, Weight},
};
use crate::{entity::kinds::Language, error::Result};

/// On the left and right, in mm.
pub const MARGIN: f32 = 25.0;

const TOP: f32 = 24.0;
const BOTTOM: f32 = A4.1 - 22.0;

/// Size of letters of what is read, in points.
const BODY: f32 = 10.5;

/// How high a line is, in sizes of its letters.
const LEADING: f32 = 1.42;

/// How far lists and quotes are put in, in mm.
const INDENT: f32 = 6.0;

/// Deeper nothing is put in: there would be no room.
const DEEPEST: f32 = MARGIN + 8.0 * INDENT;

/// A tile, in mm.
const TILE: (f32, f32) = (31.0, 17.0);

/// What an element is for who hears it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A paragraph.
    P,
    Heading(u8, String),
    /// A list, numbered or not.
    List(bool),
    Item,
    Label,
    Body,
    Quote,
    Contents,
    Entry,
    /// A picture, and what it shows.
    Figure(String),
}

impl Kind {
    fn tag(self) -> TagKind {
        match self {
            Self::P => Tag::P.into(),
            Self::Heading(level, text) => {
                let level = std::num::NonZeroU16::new(level.into());
                Tag::Hn(level.unwrap_or(std::num::NonZeroU16::MIN), Some(text)).into()
            }
            Self::List(true) => Tag::L(ListNumbering::Decimal).into(),
            Self::List(false) => Tag::L(ListNumbering::Disc).into(),
            Self::Item => Tag::LI.into(),
            Self::Label => Tag::Lbl.into(),
            Self::Body => Tag::LBody.into(),
            Self::Quote => Tag::BlockQuote.into(),
            Self::Contents => Tag::TOC.into(),
            Self::Entry => Tag::TOCI.into(),
            Self::Figure(alternative) => Tag::Figure(Some(alternative)).into(),
        }
    }
}

/// Something drawn on a page.
enum Drawn {
    Text {
        element: usize,
        at: (f32, f32),
        size: f32,
        piece: Piece,
    },
    Bar([f32; 4], Ink),
}

/// A heading, for outline and table of contents.
pub struct Heading {
    /// 1 is the title.
    pub level: u8,
    /// What it says.
    pub text: String,
    /// On which page, from 0.
    pub page: usize,
    /// How far from its top, in mm.
    pub y: f32,
}

/// Pages in the making.
pub struct Flow {
    pages: Vec<Vec<Drawn>>,
    /// Each with the one that it is part of, which comes before it.
    elements: Vec<(Kind, Option<usize>)>,
    within: Vec<usize>,
    y: f32,
    left: f32,
    /// Where bars of quotes stand.
    bars: Vec<f32>,
    language: Language,
    /// The headings so far.
    pub headings: Vec<Heading>,
}

impl Flow {
    /// An empty page.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            pages: vec![Vec::new()],
            elements: Vec::new(),
            within: Vec::new(),
            y: TOP,
            left: MARGIN,
            bars: Vec::new(),
            language,
            headings: Vec::new(),
        }
    }

    /// How many pages there are.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Begins an element: what follows is part of it.
    pub fn open(&mut self, kind: Kind) -> usize {
        self.elements.push((kind, self.within.last().copied()));
        let element = self.elements.len() - 1;
        self.within.push(element);
        element
    }

    /// Ends the element begun last.
    pub fn close(&mut self) {
        self.within.pop();
    }

    /// Goes on to the next page unless there is so much room on this one.
    fn room(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > TOP {
            self.pages.push(Vec::new());
            self.y = TOP;
        }
    }

    fn space(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    fn draw_on(&mut self, drawn: Drawn) {
        if let Some(page) = self.pages.last_mut() {
            page.push(drawn);
        }
    }

    fn lines(&self, spans: &[Span], size: f32) -> Vec<Vec<Piece>> {
        let room = A4.0 - MARGIN - self.left;
        wrap(spans, room / of_points(size), self.language)
    }

    /// Lines one below the other, over pages if need be; the first two stay together.
    fn put(&mut self, element: usize, lines: Vec<Vec<Piece>>, size: f32) {
        let height = of_points(size) * LEADING;
        let two = if lines.len() > 1 { 2.0 } else { 1.0 };
        self.room(height * two);
        for pieces in lines {
            self.room(height);
            for bar in self.bars.clone() {
                self.draw_on(Drawn::Bar([bar, self.y, 0.7, height], Ink::Light));
            }
            let y = self.y + of_points(size) * 1.05;
            for piece in pieces {
                let at = (self.left + piece.x * of_points(size), y);
                self.draw_on(Drawn::Text {
                    element,
                    at,
                    size,
                    piece,
                });
            }
            self.y += height;
        }
    }

    /// A heading; not alone at the foot of a page.
    pub fn heading(&mut self, level: u8, spans: &[Span]) {
        let (size, before, after) = match level {
            1 => (22.0, 0.0, 3.0),
            2 => (15.0, 6.0, 1.5),
            3 => (12.0, 4.0, 0.8),
            _ => (BODY, 3.0, 0.5),
        };
        let text: String = spans.iter().map(|span| span.text.as_str()).collect();
        let bold = spans.iter().map(|span| {
            Span::new(
                span.text.clone(),
                Style {
                    bold: true,
                    ..span.style
                },
            )
        });
        let lines = self.lines(&bold.collect::<Vec<_>>(), size);
        if lines.is_empty() {
            return;
        }
        self.space(before);
        let number = f32::from(u8::try_from(lines.len()).unwrap_or(u8::MAX));
        self.room(
            number.min(8.0) * of_points(size) * LEADING + after + 3.0 * of_points(BODY) * LEADING,
        );
        self.headings.push(Heading {
            level,
            text: text.clone(),
            page: self.pages.len() - 1,
            y: self.y,
        });
        let element = self.open(Kind::Heading(level, text));
        self.put(element, lines, size);
        self.close();
        self.y += after;
    }

    /// A paragraph.
    pub fn paragraph(&mut self, spans: &[Span], kind: Kind) {
        let lines = self.lines(spans, BODY);
        if lines.is_empty() {
            return;
        }
        let element = self.open(kind);
        self.put(element, lines, BODY);
        self.close();
        self.space(2.2);
    }

    /// Something of a list, behind its bullet or number.
    pub fn item(&mut self, label: &str, body: impl FnOnce(&mut Self)) {
        self.room(2.0 * of_points(BODY) * LEADING);
        self.open(Kind::Item);
        let element = self.open(Kind::Label);
        let line = text::line(label, Weight::Regular);
        let at = (self.left + 1.0, self.y + of_points(BODY) * 1.05);
        let piece = Piece {
            x: 0.0,
            line,
            slanted: false,
        };
        self.draw_on(Drawn::Text {
            element,
            at,
            size: BODY,
            piece,
        });
        self.close();
        self.open(Kind::Body);
        let left = self.left;
        self.left = (left + INDENT).min(DEEPEST);
        let from = (self.pages.len(), self.y);
        body(self);
        // What has nothing in it has its label all the same.
        if from == (self.pages.len(), self.y) {
            self.y += of_points(BODY) * LEADING;
        }
        self.left = left;
        self.close();
        self.close();
    }

    /// What somebody else said, beside a bar.
    pub fn quote(&mut self, body: impl FnOnce(&mut Self)) {
        self.open(Kind::Quote);
        let left = self.left;
        self.bars.push(left + 1.0);
        self.left = (left + INDENT).min(DEEPEST);
        body(self);
        self.left = left;
        self.bars.pop();
        self.close();
    }

    /// A line across.
    pub fn rule(&mut self) {
        self.room(8.0);
        let width = A4.0 - MARGIN - self.left;
        self.draw_on(Drawn::Bar(
            [self.left, self.y + 1.5, width, 0.2],
            Ink::Light,
        ));
        self.space(5.0);
    }

    /// What stands where: level, text, page.
    pub fn contents(&mut self, entries: &[(u8, String, usize)]) {
        self.open(Kind::Contents);
        for (level, text, page) in entries {
            let element = self.open(Kind::Entry);
            let inner = self.open(Kind::P);
            let left = self.left;
            self.left += if *level > 2 { INDENT } else { 0.0 };
            let number = text::line(&page.to_string(), Weight::Regular);
            let room = A4.0 - MARGIN - self.left - 14.0;
            let spans = [Span::new(text.clone(), Style::PLAIN)];
            let lines = wrap(&spans, room / of_points(BODY), self.language);
            let any = !lines.is_empty();
            self.put(inner, lines, BODY);
            if any {
                let x = A4.0 - MARGIN - number.width * of_points(BODY);
                let y = self.y - of_points(BODY) * (LEADING - 1.05);
                let piece = Piece {
                    x: 0.0,
                    line: number,
                    slanted: false,
                };
                self.draw_on(Drawn::Text {
                    element: inner,
                    at: (x, y),
                    size: BODY,
                    piece,
                });
            }
            self.left = left;
            self.close();
            self.close();
            debug_assert!(element < inner, "an element comes before its parts");
        }
        self.close();
        self.space(2.2);
    }

    /// A picture of tiles; not broken in two.
    pub fn tiles(&mut self, tiles: &Tiles) {
        let rows = tiles.squares.iter().map(|square| square.row + 1).max();
        let Some(rows) = rows else { return };
        self.room(f32::from(rows) * TILE.1 + 10.0);
        let element = self.open(Kind::Figure(tiles.alternative.clone()));
        let top = self.y;
        for square in &tiles.squares {
            let x = MARGIN + f32::from(square.column) * TILE.0;
            let y = top + f32::from(square.row) * TILE.1;
            let (width, height) = (TILE.0 - 1.0, TILE.1 - 1.0);
            self.draw_on(Drawn::Bar([x, y, width, height], Ink::Light));
            if !square.full {
                let inner = [x + 0.4, y + 0.4, width - 0.8, height - 0.8];
                self.draw_on(Drawn::Bar(inner, Ink::White));
            }
            let label = text::wrap(
                &square.label,
                Weight::Regular,
                (width - 3.0) / of_points(7.5),
                2,
                self.language,
            );
            let letter = vec![text::line(square.letter, Weight::Bold)];
            for (lines, size, below) in [(label, 7.5, 3.6), (letter, 9.0, height - 1.6)] {
                for (line, n) in lines.into_iter().zip(0_u8..) {
                    let at = (x + 1.5, y + below + f32::from(n) * of_points(size) * 1.25);
                    let piece = Piece {
                        x: 0.0,
                        line,
                        slanted: false,
                    };
                    self.draw_on(Drawn::Text {
                        element,
                        at,
                        size,
                        piece,
                    });
                }
            }
        }
        self.y = top + f32::from(rows) * TILE.1 + 1.0;
        let legend = self.lines(&[Span::new(tiles.legend.clone(), Style::PLAIN)], 8.5);
        self.put(element, legend, 8.5);
        self.close();
        self.space(3.0);
    }

    /// Draws the pages; `foot` adds what stands on each. Returns what is read out.
    ///
    /// # Errors
    /// Never with our sizes.
    pub fn draw(
        self,
        book: &mut Book,
        mut foot: impl FnMut(&mut Canvas<'_>, usize),
    ) -> Result<Vec<Node>> {
        let mut nodes: Vec<Vec<Node>> = self.elements.iter().map(|_| Vec::new()).collect();
        for (number, page) in self.pages.into_iter().enumerate() {
            book.page(A4, |canvas| {
                for drawn in page {
                    match drawn {
                        Drawn::Bar(place, ink) => canvas.bar(place, ink),
                        Drawn::Text {
                            element,
                            at,
                            size,
                            piece,
                        } => {
                            let node = canvas.piece(at, size, &piece);
                            if let Some(nodes) = nodes.get_mut(element) {
                                nodes.extend(node);
                            }
                        }
                    }
                }
                foot(canvas, number);
            })?;
        }
        // Parts come after what they are part of: from the last to the first each is complete.
        let mut read = Vec::new();
        let mut parts: Vec<Vec<Node>> = nodes.iter().map(|_| Vec::new()).collect();
        for (n, (kind, parent)) in self.elements.into_iter().enumerate().rev() {
            let mut inside = nodes.get_mut(n).map(std::mem::take).unwrap_or_default();
            let own = parts.get_mut(n).map(std::mem::take).unwrap_or_default();
            inside.extend(own.into_iter().rev());
            if inside.is_empty() {
                continue;
            }
            let group: Node = TagGroup::with_children(kind.tag(), inside).into();
            match parent.and_then(|parent| parts.get_mut(parent)) {
                Some(siblings) => siblings.push(group),
                None => read.push(group),
            }
        }
        read.reverse();
        Ok(read)
    }
}
