//! Pictures as SVG: who was there, and how one edition compares with the others.
//!
//! They get plain structs and give text. They know neither the database nor who asks, so whoever calls them
//! decides what may be shown.
//!
//! Every picture can be read without its colours (each state has a symbol), without eyes (`<desc>` says all that
//! is drawn), on a phone (drawn for 320 px), in the dark, and on paper (which is always light).
//!
//! A page that holds two pictures of one kind takes them as `<img>`: inline they would share their ids.

pub mod chart;
pub mod heat;
mod plot;
mod svg;
mod text;
pub mod tiles;

use std::fmt::Write as _;

use crate::entity::kinds::{CoverageState as State, Language};

impl Language {
    /// The word in this language, of a German and an English one.
    fn pick<'a>(self, de: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::De => de,
            Self::En => en,
        }
    }

    /// A number with one decimal.
    fn decimal(self, number: f64) -> String {
        let point = format!("{number:.1}");
        match self {
            Self::De => point.replace('.', ","),
            Self::En => point,
        }
    }
}

impl State {
    /// All states, in the order of legends.
    pub const ALL: [Self; 5] = [
        Self::Attended,
        Self::Registered,
        Self::Excused,
        Self::Missing,
        Self::Unknown,
    ];

    fn word(self, language: Language) -> &'static str {
        match self {
            Self::Attended => language.pick("dabei", "attended"),
            Self::Registered => language.pick("angemeldet", "registered"),
            Self::Excused => language.pick("entschuldigt", "excused"),
            Self::Missing => language.pick("fehlt", "missing"),
            Self::Unknown => language.pick("unbekannt", "unknown"),
        }
    }

    fn class(self) -> &'static str {
        self.word(Language::En)
    }

    /// Path of its symbol, about ten units wide around (0, 0).
    fn sign(self) -> &'static str {
        match self {
            Self::Attended => "M-5 .5l3.4 4L5-4",
            Self::Registered => "M-4.4 0a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0",
            Self::Excused => "M-5 0H5",
            Self::Missing => "M-4-4l8 8m0-8l-8 8",
            Self::Unknown => "M-3-2.3C-3-6.4 3-6.4 3-2.4C3-.2 0-.2 0 2M0 5v.1",
        }
    }
}

/// The host's symbol, a house.
const HOUSE: &str = "M-5.6.3L0-5.2 5.6.3H4V5H1V1.8H-1V5H-4V.3z";

/// Colours of a state: its field, what stands on it, and the line around it.
struct Paint {
    fill: &'static str,
    ink: &'static str,
    edge: &'static str,
}

struct Scheme {
    page: &'static str,
    ink: &'static str,
    muted: &'static str,
    line: &'static str,
    /// In the order of `State::ALL`. Blue, sand and vermilion stay apart for colour-blind people.
    states: [Paint; 5],
}

const fn paint(fill: &'static str, ink: &'static str, edge: &'static str) -> Paint {
    Paint { fill, ink, edge }
}

const LIGHT: Scheme = Scheme {
    page: "#ffffff",
    ink: "#18212b",
    muted: "#56616d",
    line: "#d3d9df",
    states: [
        paint("#0f5f94", "#ffffff", "#0f5f94"),
        paint("#dcedf9", "#0c3a5a", "#2a7db5"),
        paint("#f8e9b8", "#4a3600", "#a67c00"),
        paint("#fde6da", "#7a2600", "#cf4d12"),
        paint("#eceff1", "#3b464f", "#7f8a94"),
    ],
};

const DARK: Scheme = Scheme {
    page: "#12171d",
    ink: "#e9eef2",
    muted: "#a5b1bb",
    line: "#36414b",
    states: [
        paint("#62b5ea", "#06182a", "#62b5ea"),
        paint("#12324a", "#cfe8fa", "#4c9fd6"),
        paint("#42360f", "#f8e3a0", "#c79d2a"),
        paint("#4b2213", "#ffd5c0", "#ee8350"),
        paint("#272f37", "#d5dde3", "#7f8c97"),
    ],
};

/// The style sheet that stands in each picture; the policy of a page that holds one inline names its hash. Print is
/// no screen, so it stays light. All is below `.kr`: a page may hold the picture inline.
#[must_use]
pub fn style() -> String {
    format!(
        ".kr{{max-width:100%;height:auto}}\
         .kr text{{font-family:system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",Arial,sans-serif;\
         font-size:10px}}\
         .kr .title{{font-size:15px;font-weight:700}}.kr .text{{font-size:11px}}.kr .strong{{font-weight:600}}\
         .kr .mid{{text-anchor:middle}}.kr .end{{text-anchor:end}}\
         .kr .sign{{fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}}\
         .kr .unknown rect{{stroke-dasharray:3 2}}.kr .blank rect{{stroke-width:.8;stroke-dasharray:1 3}}\
         {}@media screen and (prefers-color-scheme:dark){{{}}}",
        rules(&LIGHT),
        rules(&DARK)
    )
}

fn rules(scheme: &Scheme) -> String {
    let Scheme {
        page,
        ink,
        muted,
        line,
        states,
    } = scheme;
    let mut css = format!(
        ".kr .page{{fill:{page}}}.kr text,.kr .solid{{fill:{ink}}}.kr .muted{{fill:{muted}}}\
         .kr .line{{fill:none;stroke:{line}}}.kr .trend{{fill:none;stroke:{muted}}}\
         .kr .mark{{fill:none;stroke:{ink};stroke-width:1.5}}.kr .leader{{fill:none;stroke:{muted};stroke-dasharray:1 3}}\
         .kr .halo{{paint-order:stroke;stroke:{page};stroke-width:3px;stroke-linejoin:round}}\
         .kr .blank rect{{fill:none;stroke:{muted}}}"
    );
    for (state, Paint { fill, ink, edge }) in State::ALL.into_iter().zip(states) {
        let class = state.class();
        let _ = write!(
            css,
            ".kr .{class} rect,.kr .{class} .dot{{fill:{fill};stroke:{edge}}}\
             .kr .{class} text,.kr .{class} .solid{{fill:{ink}}}.kr .{class} .sign{{stroke:{ink}}}"
        );
    }
    css
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: &str) -> f64 {
        let channel = |from: usize| {
            let byte = u8::from_str_radix(&colour[from..from + 2], 16).unwrap();
            let part = f64::from(byte) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    /// WCAG 2.2, "contrast ratio".
    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn text_stands_out_in_both_schemes() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.01);
        for scheme in [LIGHT, DARK] {
            for ink in [scheme.ink, scheme.muted] {
                assert!(contrast(ink, scheme.page) >= 4.5, "{ink}");
            }
            for Paint { fill, ink, edge } in &scheme.states {
                assert!(contrast(ink, fill) >= 4.5, "{ink} on {fill}");
                // Outlines are no text: 3:1 is what WCAG asks of them.
                assert!(contrast(edge, scheme.page) >= 3.0, "{edge}");
            }
        }
    }

    #[test]
    fn each_state_has_its_own_symbol_word_and_colour() {
        for one in State::ALL {
            for other in State::ALL.into_iter().filter(|&other| other != one) {
                assert_ne!(one.sign(), other.sign());
                assert_ne!(one.word(Language::De), other.word(Language::De));
            }
            assert!(style().contains(&format!(".kr .{} rect", one.class())));
        }
    }

    #[test]
    fn only_screens_get_dark() {
        assert!(style().contains("@media screen and (prefers-color-scheme:dark)"));
    }

    #[test]
    fn decimals_follow_the_language() {
        assert_eq!(Language::De.decimal(4.449), "4,4");
        assert_eq!(Language::En.decimal(4.449), "4.4");
    }
}
