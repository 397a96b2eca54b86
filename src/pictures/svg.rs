//! What the pictures have in common: a sheet to draw on, and text that knows how wide it is.

use super::text::{escape, longest, wrap};
use super::{HOUSE, Language, State, style};

/// Width of a phone, in the units of a picture. One unit is one pixel there.
pub(super) const PHONE: f64 = 320.0;
/// Empty border of a picture.
pub(super) const MARGIN: f64 = 8.0;
/// Font sizes, the same as in the style sheet. Below ten nobody reads it on a phone.
pub(super) const SMALL: f64 = 10.0;
pub(super) const TEXT: f64 = 11.0;
const TITLE: f64 = 15.0;

/// What an entry of a legend explains
pub(super) enum Key {
    /// A state; `None` is "not invited".
    State(Option<State>),
    Host,
}

/// A sheet that grows downwards
pub(super) struct Sheet {
    body: String,
    width: f64,
    /// Where the next thing begins.
    pub(super) y: f64,
}

impl Sheet {
    /// A sheet with its heading.
    pub(super) fn new(width: f64, title: &str, subtitle: &str) -> Self {
        let mut sheet = Self {
            body: String::new(),
            width,
            y: MARGIN,
        };
        sheet.paragraph("title", TITLE, title);
        sheet.paragraph("text muted", TEXT, subtitle);
        sheet
    }

    pub(super) fn draw(&mut self, markup: &str) {
        self.body.push_str(markup);
    }

    pub(super) fn text(&mut self, class: &str, x: f64, y: f64, text: &str) {
        let text = escape(text);
        self.draw(&format!(
            r#"<text class="{class}" x="{x:.1}" y="{y:.1}">{text}</text>"#
        ));
    }

    /// Lines from margin to margin, at most six.
    pub(super) fn paragraph(&mut self, class: &str, size: f64, text: &str) {
        // Titles are bold, and that is wider, in some fonts by an eighth.
        let bold = if size > TEXT { 1.12 } else { 1.0 };
        for line in wrap(text, self.width - 2.0 * MARGIN, size * bold, 6) {
            self.y += size;
            self.text(class, MARGIN, self.y, &line);
            self.y += size * 0.35;
        }
    }

    pub(super) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64) {
        self.draw(&format!(
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="3"/>"#
        ));
    }

    pub(super) fn path(&mut self, class: &str, d: &str) {
        self.draw(&format!(r#"<path class="{class}" d="{d}"/>"#));
    }

    /// A point of a chart.
    pub(super) fn dot(&mut self, x: f64, y: f64) {
        self.draw(&format!(
            r#"<g class="attended"><circle class="dot" cx="{x:.1}" cy="{y:.1}" r="4"/></g>"#
        ));
    }

    /// The symbol of a state around (x, y).
    pub(super) fn sign(&mut self, state: Option<State>, x: f64, y: f64, scale: f64) {
        if let Some(state) = state {
            self.placed("sign", state.sign(), x, y, scale);
        }
    }

    /// The host's house around (x, y).
    pub(super) fn house(&mut self, x: f64, y: f64) {
        self.placed("solid", HOUSE, x, y, 1.0);
    }

    pub(super) fn placed(&mut self, class: &str, d: &str, x: f64, y: f64, scale: f64) {
        self.draw(&format!(
            r#"<path class="{class}" transform="translate({x:.1} {y:.1}) scale({scale})" d="{d}"/>"#
        ));
    }

    /// Opens a group with the colours of a state and a tooltip. Ends with `close`.
    pub(super) fn open(&mut self, state: Option<State>, tooltip: &str) {
        self.group(state.map_or("blank", State::class), tooltip);
    }

    /// Opens a group with a tooltip. Ends with `close`.
    pub(super) fn group(&mut self, class: &str, tooltip: &str) {
        self.draw(&format!(r#"<g class="{class}">"#));
        if !tooltip.is_empty() {
            self.draw(&format!("<title>{}</title>", escape(tooltip)));
        }
    }

    pub(super) fn close(&mut self) {
        self.draw("</g>");
    }

    /// A small field with the symbol of a state.
    pub(super) fn swatch(&mut self, state: Option<State>, x: f64, y: f64) {
        self.open(state, "");
        self.rect(x, y, 16.0, 16.0);
        self.sign(state, x + 8.0, y + 8.0, 0.9);
        self.close();
    }

    /// Legend in columns, as wide as its entries.
    pub(super) fn legend(&mut self, entries: &[(Key, String)]) {
        let entry = 34.0 + longest(entries.iter().map(|(_, words)| words.as_str()), TEXT);
        let (mut x, mut y) = (MARGIN, self.y);
        for (key, words) in entries {
            if x > MARGIN && x + entry - 13.0 > self.width - MARGIN {
                (x, y) = (MARGIN, y + 21.0);
            }
            match key {
                Key::State(state) => self.swatch(*state, x, y),
                Key::Host => self.house(x + 8.0, y + 8.0),
            }
            self.text("text", x + 21.0, y + 12.0, words);
            x += entry;
        }
        self.y = y + 21.0;
    }

    /// The whole document. `desc` says in words all that is drawn.
    pub(super) fn finish(self, kind: &str, language: Language, title: &str, desc: &str) -> String {
        let Self { body, width, y } = self;
        let height = y + MARGIN;
        // One and a half times as large where there is room and nobody says how large.
        let (wide, high) = (width * 1.5, height * 1.5);
        let lang = language.pick("de", "en");
        let (title, desc, style) = (escape(title), escape(desc.trim_end()), style());
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="kr" width="{wide:.0}" height="{high:.0}" viewBox="0 0 {width:.1} {height:.1}" role="img" lang="{lang}" aria-labelledby="kr-{kind}-title kr-{kind}-desc"><title id="kr-{kind}-title">{title}</title><desc id="kr-{kind}-desc">{desc}</desc><style>{style}</style><rect class="page" width="100%" height="100%"/>{body}</svg>
"#
        )
    }
}

/// Items in blocks of about equal length, no longer than `most`.
pub(super) fn blocks<T>(items: &[T], most: usize) -> Vec<&[T]> {
    let count = items.len().div_ceil(most.max(1)).max(1);
    let length = items.len().div_ceil(count).max(1);
    items.chunks(length).collect()
}

/// A count as a number to calculate with.
pub(super) fn real(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

#[cfg(test)]
pub(super) mod tests {
    /// Nasty in XML: markup, quotes, an emoji, a control character, and no space to break at.
    pub(in crate::pictures) const NASTY: &str =
        "<&\"'>\u{1}👩‍🌾]]>Donaudampfschifffahrtsgesellschaftsverwaltungsbezirk";

    /// The text of a picture without its markup. Panics if it is not well-formed.
    pub(in crate::pictures) fn well_formed(svg: &str) -> String {
        let (mut open, mut words) = (Vec::new(), String::new());
        for piece in svg.split('<').skip(1) {
            let (tag, text) = piece.split_once('>').expect("a tag ends");
            let name = tag.trim_end_matches('/').split(' ').next().unwrap();
            assert_eq!(tag.matches('"').count() % 2, 0, "quotes in {tag}");
            if let Some(name) = name.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name));
            } else if !tag.ends_with('/') {
                open.push(name);
            } else if !text.trim().is_empty() {
                panic!("text after <{tag}>: {text}");
            }
            for entity in text.split('&').skip(1) {
                let entity = entity.split_once(';').expect("an entity ends").0;
                assert!(["amp", "lt", "gt", "quot", "#39"].contains(&entity));
            }
            assert!(!text.chars().any(|char| char < ' ' && char != '\n'));
            words.push_str(text);
            words.push('\n');
        }
        assert!(open.is_empty());
        assert!(!svg.contains("NaN") && !svg.contains("inf\""));
        words
    }
}
