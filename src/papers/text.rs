//! Text as glyphs: fonts with Latin, Greek, Cyrillic and Arabic letters, both directions of
//! writing (UAX #9), lines (UAX #14) and German or English hyphenation.

use std::{collections::BTreeSet, sync::LazyLock};

use harfrust::{Direction, FontRef, ShapeOptions, ShaperData, UnicodeBuffer};
use hypher::Lang;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::{MetadataProvider, charmap::Charmap};
use unicode_bidi::BidiInfo;
use unicode_linebreak::linebreaks;
use unicode_normalization::UnicodeNormalization;

use crate::entity::kinds::Language;

/// Where a word may be broken, if a hyphen is put there.
const SOFT_HYPHEN: char = '\u{ad}';

/// Stands for what no font of ours has.
const UNKNOWN: char = '\u{fffd}';

/// How heavy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Upright, for most.
    Regular,
    /// For names and heads.
    Bold,
}

/// A font file, for the document and for shaping.
struct Typeface {
    font: Font,
    face: FontRef<'static>,
    letters: Charmap<'static>,
    shaping: ShaperData,
}

impl Typeface {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let font = Font::new(bytes.to_vec().into(), 0)?;
        let face = FontRef::new(bytes).ok()?;
        Some(Self {
            font,
            letters: face.charmap(),
            shaping: ShaperData::new(&face),
            face,
        })
    }

    fn has(&self, c: char) -> bool {
        self.letters.map(c).is_some()
    }
}

/// One weight: the first that has a letter writes it.
type Family = [Typeface; 2];

/// The fonts, which are part of the program (see `assets/fonts`). None if they are not readable:
/// a test sees that they are.
struct Fonts {
    regular: Family,
    bold: Family,
}

static FONTS: LazyLock<Option<Fonts>> = LazyLock::new(|| {
    let latin = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
    let arabic = include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf");
    let latin_bold = include_bytes!("../../assets/fonts/NotoSans-Bold.ttf");
    let arabic_bold = include_bytes!("../../assets/fonts/NotoSansArabic-Bold.ttf");
    Some(Fonts {
        regular: [Typeface::new(latin)?, Typeface::new(arabic)?],
        bold: [Typeface::new(latin_bold)?, Typeface::new(arabic_bold)?],
    })
});

fn family(weight: Weight) -> &'static [Typeface] {
    let fonts = FONTS.as_ref().map(|fonts| match weight {
        Weight::Regular => &fonts.regular,
        Weight::Bold => &fonts.bold,
    });
    fonts.map_or(&[], |family| family.as_slice())
}

/// Glyphs of one font, one after another.
#[derive(Debug, Clone)]
pub struct Run {
    /// The font.
    pub font: Font,
    /// In the order in which they are drawn.
    pub glyphs: Vec<KrillaGlyph>,
    /// What they say.
    pub text: String,
    /// In em.
    pub width: f32,
}

/// One line of text, ready to be drawn.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// From left to right.
    pub runs: Vec<Run>,
    /// In em.
    pub width: f32,
}

/// Shapes one line of text.
#[must_use]
pub fn line(text: &str, weight: Weight) -> Line {
    let fonts = family(weight);
    let text = shown(text, fonts);
    let bidi = BidiInfo::new(&text, None);
    let mut line = Line::default();
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let rtl = levels
                .get(run.start)
                .is_some_and(unicode_bidi::Level::is_rtl);
            let mut parts = by_font(text.get(run).unwrap_or_default(), fonts);
            if rtl {
                parts.reverse();
            }
            line.runs
                .extend(parts.into_iter().map(|(font, part)| shape(font, part, rtl)));
        }
    }
    line.width = line.runs.iter().map(|run| run.width).sum();
    line
}

/// Composed, without what can't be shown, on one line.
fn shown(text: &str, fonts: &[Typeface]) -> String {
    let known = |c: char| fonts.iter().any(|font| font.has(c));
    text.nfc()
        .filter(|c| *c != SOFT_HYPHEN)
        .map(|c| if c.is_control() { ' ' } else { c })
        .map(|c| if known(c) { c } else { UNKNOWN })
        .collect()
}

/// Splits where another font has to go on. What both have stays with what was before it.
fn by_font<'t>(text: &'t str, fonts: &'static [Typeface]) -> Vec<(&'static Typeface, &'t str)> {
    let mut parts: Vec<(&'static Typeface, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        let current = parts.last().map(|(font, _)| *font);
        if current.is_some_and(|font| font.has(c)) {
            continue;
        }
        let Some(font) = fonts.iter().find(|font| font.has(c)) else {
            continue;
        };
        parts.push((font, if parts.is_empty() { 0 } else { at }));
    }
    let ends = parts.iter().skip(1).map(|(_, at)| *at);
    let ends: Vec<usize> = ends.chain([text.len()]).collect();
    parts
        .into_iter()
        .zip(ends)
        .filter_map(|((font, from), to)| Some((font, text.get(from..to)?)))
        .collect()
}

fn shape(with: &Typeface, text: &str, rtl: bool) -> Run {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(if rtl {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    });
    let face = with.shaping.shaper(&with.face).build();
    let shaped = face.shape(buffer, ShapeOptions::new());
    let starts: BTreeSet<usize> = shaped
        .glyph_infos()
        .iter()
        .map(|info| info.cluster as usize)
        .collect();
    let em = with.font.units_per_em();
    #[expect(
        clippy::cast_precision_loss,
        reason = "font units are far below what a float holds"
    )]
    let of_em = |units: i32| units as f32 / em;
    let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    let glyphs: Vec<KrillaGlyph> = glyphs
        .map(|(info, position)| {
            let start = info.cluster as usize;
            let end = starts.range(start + 1..).next().copied();
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                of_em(position.x_advance),
                of_em(position.x_offset),
                of_em(position.y_offset),
                of_em(position.y_advance),
                start..end.unwrap_or(text.len()),
                None,
            )
        })
        .collect();
    let advances = shaped.glyph_positions().iter().map(|p| of_em(p.x_advance));
    Run {
        width: advances.sum(),
        glyphs,
        font: with.font.clone(),
        text: text.to_owned(),
    }
}

/// Breaks a text into lines of at most `width` em, and at most `most` lines: what is longer
/// ends with an ellipsis. Breaks where UAX #14 allows it and at soft hyphens; words that are
/// longer than a line are hyphenated.
#[must_use]
pub fn wrap(text: &str, weight: Weight, width: f32, most: usize, language: Language) -> Vec<Line> {
    let fits = |text: &str| line(text.trim_end(), weight).width <= width;
    let mut lines: Vec<String> = Vec::new();
    let mut current = String::new();
    for segment in segments(text) {
        let longer = format!("{current}{segment}");
        if fits(&with_hyphen(&longer)) {
            current = longer;
            continue;
        }
        if !current.is_empty() {
            lines.push(with_hyphen(&current));
        }
        segment.clone_into(&mut current);
        while !fits(&current) {
            let (head, tail) = split(&current, &fits, language);
            lines.push(head);
            current = tail;
        }
    }
    lines.push(current);
    lines.retain(|line| !line.trim().is_empty());
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let mut kept = last.trim_end().to_owned();
            while !kept.is_empty() && !fits(&format!("{kept}…")) {
                kept.pop();
            }
            *last = format!("{}…", kept.trim_end());
        }
    }
    let lines = lines.iter().map(|text| line(text.trim_end(), weight));
    lines.collect()
}

/// What must not be broken, one after another.
fn segments(text: &str) -> Vec<&str> {
    let mut from = 0;
    let breaks = linebreaks(text).map(|(at, _)| at);
    breaks
        .filter_map(|at| {
            let segment = text.get(from..at);
            from = at;
            segment
        })
        .collect()
}

/// At the end of a line a soft hyphen is to be seen.
pub(super) fn with_hyphen(line: &str) -> String {
    match line.strip_suffix(SOFT_HYPHEN) {
        Some(line) => format!("{line}-"),
        None => line.to_owned(),
    }
}

/// The longest beginning of a word that fits, and the rest: at a syllable, else anywhere.
pub(super) fn split(
    word: &str,
    fits: &impl Fn(&str) -> bool,
    language: Language,
) -> (String, String) {
    let language = match language {
        Language::De => Lang::German,
        Language::En => Lang::English,
    };
    let syllables = hypher::hyphenate(word.trim_end(), language);
    let mut ends = syllables.scan(0, |at, syllable| {
        *at += syllable.len();
        Some(*at)
    });
    let mut at = 0;
    while let Some(end) = ends.next()
        && end < word.trim_end().len()
    {
        let head = word.get(..end).unwrap_or_default();
        if !fits(&format!("{head}-")) {
            break;
        }
        at = end;
    }
    if at > 0 {
        let (head, tail) = word.split_at(at);
        let hyphen = if head.ends_with('-') { "" } else { "-" };
        return (format!("{head}{hyphen}"), tail.to_owned());
    }
    let mut ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
    let mut at = ends.next().unwrap_or(word.len());
    for end in ends {
        if !fits(word.get(..end).unwrap_or_default()) {
            break;
        }
        at = end;
    }
    let (head, tail) = word.split_at(at);
    (head.to_owned(), tail.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(lines: &[Line]) -> Vec<String> {
        let of = |line: &Line| line.runs.iter().map(|run| run.text.as_str()).collect();
        lines.iter().map(of).collect()
    }

    #[test]
    fn the_fonts_are_there_and_have_what_names_are_written_with() {
        assert_eq!(family(Weight::Bold).len(), 2);
        let fonts = family(Weight::Regular);
        for name in [
            "Größe, Straße, ẞ, „Müller“ – 2 € № 1",
            "Łukasz Nowak-Żółć, İbrahim Çelik, Nguyễn Thị Hạnh, Ştefan",
            "Олександра Ґалаґан, Ђорђе",
            "Γιώργος Παπαδόπουλος",
            "فاطمة الزهراء، پروین، ڤيان، ئارام",
        ] {
            assert!(!shown(name, fonts).contains(UNKNOWN), "{name}");
        }
        assert_eq!(shown("王 A\u{0}\n", fonts), "\u{fffd} A  ");
    }

    #[test]
    fn arabic_runs_from_right_to_left_and_its_letters_are_joined() {
        let alone: Vec<u32> = glyphs("ب");
        let joined = glyphs("ببب");
        assert_eq!(joined.len(), 3);
        assert!(joined.iter().all(|glyph| !alone.contains(glyph)));
        // Drawn from the left: the last letter first.
        let line = line("با", Weight::Regular);
        let first = line.runs[0].glyphs.first().map(krilla_start);
        assert!(
            first > Some(0) || line.runs[0].glyphs.len() == 1,
            "{first:?}"
        );
    }

    fn glyphs(text: &str) -> Vec<u32> {
        use krilla::text::Glyph;
        let line = line(text, Weight::Regular);
        let glyphs = line.runs.iter().flat_map(|run| &run.glyphs);
        glyphs.map(|glyph| glyph.glyph_id().to_u32()).collect()
    }

    fn krilla_start(glyph: &KrillaGlyph) -> usize {
        use krilla::text::Glyph;
        glyph.text_range().start
    }

    #[test]
    fn two_scripts_on_one_line_are_two_runs() {
        let of = |text: &str| {
            let runs = line(text, Weight::Bold).runs.into_iter();
            runs.map(|run| run.text).collect::<Vec<_>>()
        };
        assert_eq!(of("Anna").len(), 1);
        let both = of("Fatima فاطمة");
        assert_eq!(both.len(), 2, "{both:?}");
        assert_eq!(both[1].trim(), "فاطمة");
    }

    #[test]
    fn lines_break_at_spaces_soft_hyphens_and_syllables() {
        let of = |text: &str, width| texts(&wrap(text, Weight::Regular, width, 9, Language::De));
        assert_eq!(of("Stadt Halle", 4.0), ["Stadt", "Halle"]);
        assert_eq!(of("Stadt Halle", 40.0), ["Stadt Halle"]);
        assert_eq!(
            of("Integrations\u{ad}koordination", 8.0),
            ["Integrations-", "koordination"]
        );
        assert_eq!(
            of("Integrations\u{ad}koordination", 40.0),
            ["Integrationskoordination"]
        );
        let long = of("Integrationskoordinierungsstelle", 7.0);
        assert!(long.len() > 1 && long[0].ends_with('-'), "{long:?}");
        assert_eq!(
            long.join("").replace('-', ""),
            "Integrationskoordinierungsstelle"
        );
        // Nothing can be so narrow that it would not end.
        assert_eq!(of("abc", 0.1), ["a", "b", "c"]);
        assert_eq!(of("", 1.0), Vec::<String>::new());
    }

    #[test]
    fn too_many_lines_end_with_an_ellipsis() {
        let lines = wrap("eins zwei drei vier", Weight::Regular, 3.0, 2, Language::De);
        let lines = texts(&lines);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'), "{lines:?}");
    }
}
