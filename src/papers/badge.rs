//! Badges: eight to a sheet of A4, each of the size of A7, which common holders have.

use krilla::tagging::{Tag, TagGroup};

use super::{
    Head,
    canvas::{A4, Book, Canvas, Ink, of_points},
    text::{self, Line, Weight},
};
use crate::{entity::kinds::Language, error::Result};

const SIZE: (f32, f32) = (105.0, 74.25);
const MARGIN: f32 = 8.0;
const QR: f32 = 25.0;

/// Sizes of a name, in points: the first that fits.
const NAME: [f32; 6] = [26.0, 23.0, 20.0, 17.0, 14.0, 11.0];
const EVENT: f32 = 9.0;
const OFFICE: f32 = 11.0;

/// What stands on a badge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// First and last name.
    pub name: String,
    /// The person's office, or another organization.
    pub office: Option<String>,
    /// Name of the person's district.
    pub district: Option<String>,
    /// The code for check-in.
    pub code: String,
}

/// Badges in the making: as many as fill a sheet are kept back until it is full.
pub struct Badges {
    head: Head,
    book: Book,
    sheet: Vec<Badge>,
}

impl Badges {
    /// None yet.
    ///
    /// # Errors
    /// Never: the settings go together.
    pub fn new(head: Head) -> Result<Self> {
        let what = match head.language {
            Language::De => "Namensschilder",
            Language::En => "Badges",
        };
        let book = Book::new(&format!("{}: {what}", head.event), head.language, head.made)?;
        Ok(Self {
            head,
            book,
            sheet: Vec::new(),
        })
    }

    /// One more.
    ///
    /// # Errors
    /// If the code is too long for a QR code.
    pub fn add(&mut self, badge: Badge) -> Result<()> {
        self.sheet.push(badge);
        if self.sheet.len() == 8 {
            self.print()?;
        }
        Ok(())
    }

    fn print(&mut self) -> Result<()> {
        let sheet = std::mem::take(&mut self.sheet);
        let head = &self.head;
        // By its first name one finds a sheet.
        self.book
            .mark(sheet.first().map_or("–", |badge| &badge.name));
        let drawn = self.book.page(A4, |canvas| {
            cuts(canvas);
            let badges = sheet.iter().zip(0_u8..);
            let badges = badges.map(|(badge, at)| {
                let corner = (SIZE.0 * f32::from(at % 2), SIZE.1 * f32::from(at / 2));
                draw(canvas, corner, badge, head)
            });
            badges.collect::<Result<Vec<_>>>()
        })?;
        self.book.read(drawn?.into_iter().map(Into::into));
        Ok(())
    }

    /// The file. Without anybody it has one empty sheet.
    ///
    /// # Errors
    /// If a page is not accessible, which would be a fault of ours.
    pub fn finish(mut self) -> Result<Vec<u8>> {
        if !self.sheet.is_empty() || self.book.is_empty() {
            self.print()?;
        }
        self.book.finish()
    }
}

/// Where to cut: fine lines.
fn cuts(canvas: &mut Canvas<'_>) {
    canvas.bar([SIZE.0, 0.0, 0.1, A4.1], Ink::Light);
    for row in 1..4_u8 {
        canvas.bar([0.0, SIZE.1 * f32::from(row), A4.0, 0.1], Ink::Light);
    }
}

fn draw(
    canvas: &mut Canvas<'_>,
    corner: (f32, f32),
    badge: &Badge,
    head: &Head,
) -> Result<TagGroup> {
    let left = corner.0 + MARGIN;
    let room = SIZE.0 - 2.0 * MARGIN;
    let wrap = |text: &str, weight, width: f32, size: f32, most| {
        text::wrap(text, weight, width / of_points(size), most, head.language)
    };
    let mut group = TagGroup::new(Tag::Section);
    let mut say = |canvas: &mut Canvas<'_>, y, size, lines: &[Line], ink| {
        let (next, nodes) = canvas.lines((left, y), size, lines, ink);
        if !nodes.is_empty() {
            group.push(TagGroup::with_children(Tag::P, nodes));
        }
        next
    };

    let event = wrap(&head.event, Weight::Regular, room, EVENT, 2);
    let y = say(
        canvas,
        corner.1 + MARGIN + of_points(EVENT),
        EVENT,
        &event,
        Ink::Grey,
    );

    let (size, name) = name(&badge.name, room, head.language);
    let y = say(canvas, y + of_points(size) + 1.5, size, &name, Ink::Black);

    // Beside the QR code.
    let narrow = room - QR - 3.0;
    let bottom = corner.1 + SIZE.1 - MARGIN;
    let top = (bottom - QR).max(y - of_points(size) * 0.6);
    let office = badge.office.as_deref().unwrap_or_default();
    let office = wrap(office, Weight::Regular, narrow, OFFICE, 3);
    let y = say(
        canvas,
        top + of_points(OFFICE) + 1.0,
        OFFICE,
        &office,
        Ink::Black,
    );
    let district = badge.district.as_deref().unwrap_or_default();
    let district = wrap(district, Weight::Bold, narrow, OFFICE, 2);
    say(canvas, y, OFFICE, &district, Ink::Black);

    let place = (left + room - QR, bottom - QR);
    let picture = canvas.qr(place, QR, &badge.code)?;
    let alt = match head.language {
        Language::De => "QR-Code für den Check-in",
        Language::En => "QR code for check-in",
    };
    let figure = Tag::Figure(Some(alt.to_owned()));
    group.push(TagGroup::with_children(figure, vec![picture]));
    Ok(group)
}

/// A name on at most two lines, as large as it can be; never hyphenated while it fits without.
fn name(name: &str, room: f32, language: Language) -> (f32, Vec<Line>) {
    for size in NAME {
        let em = room / of_points(size);
        let fits = name
            .split_whitespace()
            .all(|word| text::line(word, Weight::Bold).width <= em);
        let lines = text::wrap(name, Weight::Bold, em, 3, language);
        if fits && lines.len() <= 2 {
            return (size, lines);
        }
    }
    let size = NAME.last().copied().unwrap_or(OFFICE);
    let em = room / of_points(size);
    (size, text::wrap(name, Weight::Bold, em, 3, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_becomes_smaller_before_it_is_broken() {
        let size = |text: &str| name(text, 89.0, Language::De).0;
        assert!((size("Anna Beispiel") - 26.0).abs() < f32::EPSILON);
        let long = "Friederike-Wilhelmine von Hohenlohe-Langenburg-Schillingsfürst";
        assert!(size(long) < 26.0);
        let lines = name(long, 89.0, Language::De).1;
        assert!(lines.len() <= 2);
        assert!(
            lines
                .iter()
                .all(|line| line.width * of_points(size(long)) <= 89.0)
        );
        let absurd = "x".repeat(200);
        let lines = name(&absurd, 89.0, Language::De).1;
        assert!(
            lines
                .iter()
                .all(|line| line.width * of_points(11.0) <= 89.0)
        );
    }
}
