//! Certificates of attendance: one to a page.

use krilla::tagging::{Node, Tag, TagGroup};

use super::{
    Head,
    canvas::{A4, Book, Canvas, Ink, of_points},
    text::{self, Line, Weight},
};
use crate::{entity::kinds::Language, error::Result};

const MARGIN: f32 = 28.0;
const QR: f32 = 28.0;

/// What a certificate certifies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// First and last name.
    pub name: String,
    /// The person's office, or another organization.
    pub office: Option<String>,
    /// Name of the person's district.
    pub district: Option<String>,
    /// The days on which the person was there, in words.
    pub days: Vec<String>,
    /// Hours of the programme on these days, in words; absent where the programme has no times.
    pub hours: Option<String>,
    /// By which it is confirmed.
    pub code: String,
    /// Where that is done.
    pub link: String,
}

/// Certificates in the making.
pub struct Certificates {
    head: Head,
    /// Day on which they are made, in words.
    today: String,
    book: Book,
}

/// Texts of a certificate.
struct Words {
    title: &'static str,
    who: &'static str,
    took_part: &'static str,
    on: &'static str,
    hours: &'static str,
    made: &'static str,
    sign: &'static str,
    confirm: &'static str,
    nobody: &'static str,
}

fn words(language: Language) -> Words {
    match language {
        Language::De => Words {
            title: "Teilnahmebescheinigung",
            who: "Hiermit wird bescheinigt, dass",
            took_part: "teilgenommen hat an der Veranstaltung",
            on: "Anwesend am",
            hours: "Programm an diesen Tagen (ohne Pausen):",
            made: "Ausgestellt am",
            sign: "Unterschrift, Stempel",
            confirm: "Diese Bescheinigung lässt sich prüfen: mit dem QR-Code oder unter",
            nobody: "Es ist niemandes Anwesenheit erfasst.",
        },
        Language::En => Words {
            title: "Certificate of attendance",
            who: "This is to certify that",
            took_part: "took part in",
            on: "Present on",
            hours: "Programme on these days (without breaks):",
            made: "Issued on",
            sign: "Signature, stamp",
            confirm: "This certificate can be verified: with the QR code or at",
            nobody: "Nobody's attendance was noted.",
        },
    }
}

/// A page as it is filled from above.
struct Writer<'a, 'c> {
    canvas: &'a mut Canvas<'c>,
    y: f32,
    nodes: Vec<Node>,
    language: Language,
}

impl Writer<'_, '_> {
    fn say(&mut self, text: &str, weight: Weight, size: f32, ink: Ink) {
        let room = (A4.0 - 2.0 * MARGIN) / of_points(size);
        let lines = text::wrap(text, weight, room, 6, self.language);
        self.block(&lines, size, ink, Tag::P);
    }

    fn block(
        &mut self,
        lines: &[Line],
        size: f32,
        ink: Ink,
        tag: impl Into<krilla::tagging::TagKind>,
    ) {
        let (next, nodes) = self.canvas.lines((MARGIN, self.y), size, lines, ink);
        self.y = next;
        if !nodes.is_empty() {
            self.nodes.push(TagGroup::with_children(tag, nodes).into());
        }
    }

    fn space(&mut self, height: f32) {
        self.y += height;
    }
}

impl Certificates {
    /// None yet; `today` is the day of issue in words.
    ///
    /// # Errors
    /// Never: the settings go together.
    pub fn new(head: Head, today: String) -> Result<Self> {
        let title = format!("{}: {}", head.event, words(head.language).title);
        let book = Book::new(&title, head.language, head.made)?;
        Ok(Self { head, today, book })
    }

    /// One more.
    ///
    /// # Errors
    /// If the link is too long for a QR code.
    pub fn add(&mut self, certificate: &Certificate) -> Result<()> {
        self.book.mark(&certificate.name);
        let (head, today) = (&self.head, &self.today);
        let page = self
            .book
            .page(A4, |canvas| draw(canvas, head, today, certificate));
        self.book.read([page??.into()]);
        Ok(())
    }

    /// The file. Without anybody it says so.
    ///
    /// # Errors
    /// If a page is not accessible, which would be a fault of ours.
    pub fn finish(mut self) -> Result<Vec<u8>> {
        if self.book.is_empty() {
            let words = words(self.head.language);
            self.book.mark(words.title);
            let none = [text::line(words.nobody, Weight::Regular)];
            let drawn = self.book.page(A4, |canvas| {
                canvas.lines((MARGIN, 42.0), 12.0, &none, Ink::Black).1
            })?;
            let paragraph = TagGroup::with_children(Tag::P, drawn);
            self.book.read([paragraph.into()]);
        }
        self.book.finish()
    }
}

fn draw(canvas: &mut Canvas<'_>, head: &Head, today: &str, of: &Certificate) -> Result<TagGroup> {
    let words = words(head.language);
    let mut page = Writer {
        canvas,
        y: 42.0,
        nodes: Vec::new(),
        language: head.language,
    };
    if let Some(organizer) = &head.organizer {
        page.say(organizer, Weight::Regular, 11.0, Ink::Grey);
    }
    page.space(14.0);
    let title = [text::line(words.title, Weight::Bold)];
    let heading = Tag::Hn(std::num::NonZeroU16::MIN, Some(words.title.to_owned()));
    page.block(&title, 28.0, Ink::Black, heading);
    page.space(6.0);
    page.say(words.who, Weight::Regular, 12.0, Ink::Black);
    page.space(5.0);
    page.say(&of.name, Weight::Bold, 20.0, Ink::Black);
    let from = [&of.office, &of.district];
    let from: Vec<&str> = from.iter().filter_map(|part| part.as_deref()).collect();
    page.say(&from.join(", "), Weight::Regular, 12.0, Ink::Black);
    page.space(5.0);
    page.say(words.took_part, Weight::Regular, 12.0, Ink::Black);
    page.space(5.0);
    page.say(&head.event, Weight::Bold, 15.0, Ink::Black);
    page.say(&head.dates, Weight::Regular, 12.0, Ink::Black);
    if let Some(place) = &head.place {
        page.say(place, Weight::Regular, 12.0, Ink::Black);
    }
    page.space(6.0);
    let days = format!("{} {}.", words.on, of.days.join(", "));
    page.say(&days, Weight::Regular, 12.0, Ink::Black);
    if let Some(hours) = &of.hours {
        page.say(
            &format!("{} {hours}.", words.hours),
            Weight::Regular,
            12.0,
            Ink::Black,
        );
    }
    page.space(26.0);
    page.canvas.bar([MARGIN, page.y, 75.0, 0.2], Ink::Grey);
    page.space(4.5);
    page.say(words.sign, Weight::Regular, 9.0, Ink::Grey);
    page.space(3.0);
    page.say(
        &format!("{} {today}", words.made),
        Weight::Regular,
        10.0,
        Ink::Black,
    );

    let bottom = A4.1 - MARGIN;
    let picture = page
        .canvas
        .qr((A4.0 - MARGIN - QR, bottom - QR), QR, &of.link)?;
    page.y = bottom - QR + of_points(9.0);
    let room = (A4.0 - 2.0 * MARGIN - QR - 6.0) / of_points(9.0);
    let address = of.link.split('#').next().unwrap_or_default();
    let confirm = format!("{} {address}", words.confirm);
    let confirm = text::wrap(&confirm, Weight::Regular, room, 4, head.language);
    page.block(&confirm, 9.0, Ink::Grey, Tag::P);
    page.space(1.0);
    let code = text::wrap(&of.code, Weight::Bold, room, 2, head.language);
    page.block(&code, 9.0, Ink::Black, Tag::P);
    let alt = Tag::Figure(Some(of.link.clone()));
    let figure = TagGroup::with_children(alt, vec![picture]);
    page.nodes.push(figure.into());
    Ok(TagGroup::with_children(Tag::Section, page.nodes))
}
