//! A document of pages, drawn in millimetres from the upper left corner, and tagged, so that
//! screen readers can read it.

use chrono::{DateTime, Datelike, Timelike, Utc};
use krilla::{
    Document, SerializeSettings,
    color::rgb,
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{PathBuilder, Point, Rect, Transform},
    metadata::{self, Metadata},
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, FillRule},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Node, SpanTag, TagTree},
};
use qrcode::{Color, QrCode};

use super::{prose::Piece, text::Line};
use crate::{
    entity::kinds::Language,
    error::{Error, Result},
};

/// A4 upright: width and height.
pub const A4: (f32, f32) = (210.0, 297.0);

/// A4 across.
pub const A4_ACROSS: (f32, f32) = (297.0, 210.0);

/// Points of a millimetre.
const POINT: f32 = 72.0 / 25.4;

/// How high a line is, in sizes of its letters.
pub const LEADING: f32 = 1.3;

/// How far letters lean that are slanted.
const SLANT: f32 = 0.2;

/// How dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// What is to be read.
    Black,
    /// What stands beside it. Dark enough to be read (WCAG AA).
    Grey,
    /// Lines.
    Light,
    /// Behind heads of columns.
    Pale,
    /// Nothing.
    White,
}

impl Ink {
    fn fill(self) -> Fill {
        let level = match self {
            Self::Black => 0,
            Self::Grey => 90,
            Self::Light => 190,
            Self::Pale => 238,
            Self::White => 255,
        };
        Fill {
            paint: rgb::Color::new(level, level, level).into(),
            opacity: NormalizedF32::ONE,
            rule: FillRule::NonZero,
        }
    }
}

/// Millimetres of a size in points.
#[must_use]
pub fn of_points(points: f32) -> f32 {
    points / POINT
}

/// A document in the making.
pub struct Book {
    document: Document,
    tree: TagTree,
    outline: Outline,
    pages: usize,
}

impl Book {
    /// An empty one.
    ///
    /// # Errors
    /// Never: the settings go together.
    pub fn new(title: &str, language: Language, made: DateTime<Utc>) -> Result<Self> {
        let configuration = ConfigurationBuilder::new()
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|e| broken(&e))?;
        let mut document = Document::new_with(SerializeSettings {
            configuration,
            ..SerializeSettings::default()
        });
        let at = metadata::DateTime::new(u16::try_from(made.year()).unwrap_or_default())
            .month(small(made.month()))
            .day(small(made.day()))
            .hour(small(made.hour()))
            .minute(small(made.minute()))
            .second(small(made.second()))
            .utc_offset_hour(0)
            .utc_offset_minute(0);
        let about = Metadata::new()
            .title(title.to_owned())
            .language(language.as_str())
            .creator("Kreisrunde".to_owned())
            .creation_date(at);
        document.set_metadata(about);
        Ok(Self {
            document,
            tree: TagTree::new(),
            outline: Outline::new(),
            pages: 0,
        })
    }

    /// Draws a page of a size in millimetres.
    ///
    /// # Errors
    /// Never with our sizes.
    pub fn page<T>(
        &mut self,
        size: (f32, f32),
        draw: impl FnOnce(&mut Canvas<'_>) -> T,
    ) -> Result<T> {
        let settings = PageSettings::from_wh(size.0 * POINT, size.1 * POINT);
        let settings = settings.ok_or_else(|| broken(&"page"))?;
        let mut page = self.document.start_page_with(settings);
        let mut canvas = Canvas {
            surface: page.surface(),
        };
        let drawn = draw(&mut canvas);
        drop(canvas);
        page.finish();
        self.pages += 1;
        Ok(drawn)
    }

    /// Whether it has no page.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pages == 0
    }

    /// Names the page that comes next, for who leafs through.
    pub fn mark(&mut self, name: &str) {
        self.mark_at(name, self.pages, 0.0);
    }

    /// Names a place: a page, from 0, that there will be, and how far from its top in mm.
    pub fn mark_at(&mut self, name: &str, page: usize, y: f32) {
        let place = XyzDestination::new(page, Point::from_xy(0.0, y * POINT));
        self.outline
            .push_child(OutlineNode::new(name.to_owned(), place));
    }

    /// Puts something into the order in which it is read out.
    pub fn read(&mut self, nodes: impl IntoIterator<Item = Node>) {
        for node in nodes {
            self.tree.push(node);
        }
    }

    /// The file.
    ///
    /// # Errors
    /// If a page is not accessible, which would be a fault of ours.
    pub fn finish(mut self) -> Result<Vec<u8>> {
        self.document.set_outline(self.outline);
        self.document.set_tag_tree(self.tree);
        self.document.finish().map_err(|e| broken(&e))
    }
}

fn small(number: u32) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

fn broken(e: &impl std::fmt::Debug) -> Error {
    Error::Internal(format!("PDF: {e:?}"))
}

/// A page in the making.
pub struct Canvas<'a> {
    surface: Surface<'a>,
}

impl Canvas<'_> {
    /// Writes a line, its baseline at `y`, in letters of a size in points. None if it is empty.
    pub fn text(&mut self, at: (f32, f32), size: f32, line: &Line, ink: Ink) -> Option<Node> {
        if line.runs.is_empty() {
            return None;
        }
        let tag = ContentTag::Span(SpanTag::empty());
        let id = self.surface.start_tagged(tag);
        self.glyphs(at, size, line, ink);
        self.surface.end_tagged();
        Some(id.into())
    }

    /// Writes a piece of a line, slanted if it is.
    pub fn piece(&mut self, at: (f32, f32), size: f32, piece: &Piece) -> Option<Node> {
        if !piece.slanted {
            return self.text(at, size, &piece.line, Ink::Black);
        }
        // About the base line, so that letters stay where they stand.
        let slant = Transform::from_row(1.0, 0.0, -SLANT, 1.0, SLANT * at.1 * POINT, 0.0);
        self.surface.push_transform(&slant);
        let node = self.text(at, size, &piece.line, Ink::Black);
        self.surface.pop();
        node
    }

    /// Stands for a cell with nothing in it.
    pub fn blank(&mut self) -> Node {
        let id = self
            .surface
            .start_tagged(ContentTag::Span(SpanTag::empty()));
        self.surface.end_tagged();
        id.into()
    }

    /// Writes lines one below the other, the first baseline at `y`; says where the next would be.
    pub fn lines(
        &mut self,
        (x, mut y): (f32, f32),
        size: f32,
        lines: &[Line],
        ink: Ink,
    ) -> (f32, Vec<Node>) {
        let mut nodes = Vec::new();
        for line in lines {
            nodes.extend(self.text((x, y), size, line, ink));
            y += of_points(size) * LEADING;
        }
        (y, nodes)
    }

    fn glyphs(&mut self, (x, y): (f32, f32), size: f32, line: &Line, ink: Ink) {
        self.surface.set_fill(Some(ink.fill()));
        let mut x = x * POINT;
        for run in &line.runs {
            let at = Point::from_xy(x, y * POINT);
            let font = run.font.clone();
            self.surface
                .draw_glyphs(at, &run.glyphs, font, &run.text, size, false);
            x += run.width * size;
        }
    }

    /// Writes what is not read out: page numbers, what repeats on each page.
    pub fn margin(&mut self, at: (f32, f32), size: f32, line: &Line) {
        self.decoration(ArtifactType::PaginationOther, |canvas| {
            canvas.glyphs(at, size, line, Ink::Grey);
        });
    }

    /// Fills a rectangle: left, top, width, height.
    pub fn bar(&mut self, place: [f32; 4], ink: Ink) {
        self.decoration(ArtifactType::Layout, |canvas| canvas.fill(&[place], ink));
    }

    fn decoration(&mut self, kind: ArtifactType, draw: impl FnOnce(&mut Self)) {
        let tag = ContentTag::Artifact(Artifact::with_kind(kind));
        self.surface.start_tagged(tag);
        draw(self);
        self.surface.end_tagged();
    }

    fn fill(&mut self, places: &[[f32; 4]], ink: Ink) {
        let mut path = PathBuilder::new();
        for place in places {
            let [x, y, width, height] = place.map(|length| length * POINT);
            if let Some(rect) = Rect::from_xywh(x, y, width, height) {
                path.push_rect(rect);
            }
        }
        self.surface.set_fill(Some(ink.fill()));
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    /// Draws a QR code into a square: left, top, side.
    ///
    /// # Errors
    /// If the text is too long for one.
    pub fn qr(&mut self, (x, y): (f32, f32), side: f32, text: &str) -> Result<Node> {
        let qr = QrCode::new(text).map_err(|e| Error::Internal(format!("QR code: {e}")))?;
        let modules = qr.width();
        let unit = side / length(modules);
        let colors = qr.to_colors();
        let mut places = Vec::new();
        for (row, colors) in colors.chunks(modules).enumerate() {
            let top = y + length(row) * unit;
            // Dark modules beside each other are one rectangle: no hairlines, a smaller file.
            let mut column = 0;
            for run in colors.chunk_by(|a, b| a == b) {
                if run.first() == Some(&Color::Dark) {
                    let left = x + length(column) * unit;
                    places.push([left, top, length(run.len()) * unit, unit]);
                }
                column += run.len();
            }
        }
        let id = self.surface.start_tagged(ContentTag::Other);
        self.fill(&places, Ink::Black);
        self.surface.end_tagged();
        Ok(id.into())
    }
}

fn length(modules: usize) -> f32 {
    f32::from(u16::try_from(modules).unwrap_or(u16::MAX))
}
