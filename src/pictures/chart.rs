//! Chart of one rating question over the editions of a series, with the coverage of each.

use super::Language;
use super::plot::{self, AXIS, Frame, PITCH};
use super::svg::{MARGIN, PHONE, Sheet, blocks, real};
use super::text::sentences;

/// A chart to be drawn
#[derive(Clone, Debug)]
pub struct Chart {
    /// Language of the words that the picture adds.
    pub language: Language,
    /// The question.
    pub title: String,
    /// Which series, and how it was asked.
    pub subtitle: String,
    /// A sentence beneath, such as what counts as a difference.
    pub note: Option<String>,
    /// Lowest and highest answer.
    pub scale: (u8, u8),
    /// What the lowest and the highest answer mean, if that is to be shown.
    pub ends: Option<(String, String)>,
    /// From the first edition to the last.
    pub editions: Vec<Edition>,
    /// Most editions side by side. More go into further blocks beneath: [`COLUMNS`] for a phone, 20 for a page.
    pub columns: usize,
}

/// Editions of a chart that a phone can show.
pub const COLUMNS: usize = 8;

/// An edition on the chart
#[derive(Clone, Debug)]
pub struct Edition {
    /// Number of the edition, or a short title.
    pub label: String,
    /// Year in which it was.
    pub year: i32,
    /// What was answered, if that may be shown.
    pub figure: Option<Figure>,
    /// Share of the invited districts that were there, 0 to 1, if known.
    pub share: Option<f64>,
}

/// Answers to the question at one edition
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Mean of the answers.
    pub mean: f64,
    /// Ends of the 95 % interval of the mean, if there are enough answers. Drawn as far as the scale goes.
    pub interval: Option<(f64, f64)>,
    /// How many answered.
    pub answers: u32,
    /// Difference to the edition before, if it is more than noise.
    pub change: Option<Change>,
}

/// A difference that is more than noise
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Higher than before.
    Up,
    /// Lower than before.
    Down,
}

impl Change {
    pub(super) fn arrow(self) -> &'static str {
        match self {
            Self::Up => "M0-4.5L4 .5H1.3V4.5H-1.3V.5H-4z",
            Self::Down => "M0 4.5L4-.5H1.3V-4.5H-1.3V-.5H-4z",
        }
    }

    pub(super) fn word(self, language: Language) -> &'static str {
        match self {
            Self::Up => language.pick("höher als davor", "higher than before"),
            Self::Down => language.pick("niedriger als davor", "lower than before"),
        }
    }
}

/// The chart as SVG
#[must_use]
pub fn draw(chart: &Chart) -> String {
    let blocks = blocks(&chart.editions, chart.columns);
    let columns = real(blocks.first().map_or(1, |block| block.len()));
    let wide = PHONE.max(2.0 * MARGIN + AXIS + columns * PITCH);
    let low = f64::from(chart.scale.0);
    let best = highest(chart);

    let mut sheet = Sheet::new(wide, &chart.title, &chart.subtitle);
    for block in &blocks {
        let frame = Frame {
            low,
            high: f64::from(chart.scale.1).max(low + 1.0),
            pitch: (wide - 2.0 * MARGIN - AXIS) / columns,
            top: sheet.y + plot::ABOVE,
            right: MARGIN + AXIS + real(block.len()) * (wide - 2.0 * MARGIN - AXIS) / columns,
            width: wide,
        };
        plot::axis(&mut sheet, chart, &frame);
        plot::points(&mut sheet, chart, block, &frame, best.as_deref());
        plot::beneath(&mut sheet, chart, block, &frame);
    }
    plot::legend(&mut sheet, chart, best.is_some());
    let desc = describe(chart, best.as_deref());
    sheet.finish("chart", chart.language, &chart.title, &desc)
}

/// Figures that can be drawn.
pub(super) fn figure(edition: &Edition) -> Option<Figure> {
    edition.figure.filter(|figure| figure.mean.is_finite())
}

pub(super) fn interval(figure: Figure) -> Option<(f64, f64)> {
    let ends = figure.interval?;
    (ends.0.is_finite() && ends.1.is_finite()).then_some(ends)
}

/// The highest mean as it is printed: what looks equal is equally high. One alone is not the highest of anything.
fn highest(chart: &Chart) -> Option<String> {
    let means = || {
        chart
            .editions
            .iter()
            .filter_map(figure)
            .map(|figure| figure.mean)
    };
    let best = means().reduce(f64::max)?;
    (means().count() > 1).then(|| chart.language.decimal(best))
}

pub(super) fn none(language: Language) -> &'static str {
    language.pick("k. A.", "n/a")
}

pub(super) fn percent(share: Option<f64>) -> String {
    // A narrow space, that does not break.
    share.map_or("–".to_owned(), |share| {
        format!("{:.0}\u{202f}%", share.clamp(0.0, 1.0) * 100.0)
    })
}

/// An edition in words.
pub(super) fn spoken(language: Language, edition: &Edition, best: Option<&str>) -> String {
    let mut parts = Vec::new();
    if let Some(figure) = figure(edition) {
        let mean = language.decimal(figure.mean);
        parts.push(format!("{} {mean}", language.pick("Mittelwert", "mean")));
        if let Some((from, to)) = interval(figure) {
            let (from, to) = (language.decimal(from), language.decimal(to));
            parts.push(match language {
                Language::De => format!("95-%-Intervall {from} bis {to}"),
                Language::En => format!("95 % interval {from} to {to}"),
            });
        }
        parts.push(format!(
            "{} {}",
            figure.answers,
            language.pick("Antworten", "answers")
        ));
        if best == Some(mean.as_str()) {
            parts.push(language.pick("Höchstwert", "highest").to_owned());
        }
        parts.extend(figure.change.map(|change| change.word(language).to_owned()));
    } else {
        parts.push(language.pick("keine Angabe", "no figure").to_owned());
    }
    if let Some(share) = edition.share.filter(|share| share.is_finite()) {
        let word = language.pick("der Kreise dabei", "of districts attended");
        parts.push(format!("{} {word}", percent(Some(share))));
    }
    format!("{} ({}): {}", edition.label, edition.year, parts.join("; "))
}

fn describe(chart: &Chart, best: Option<&str>) -> String {
    let (low, high) = chart.scale;
    let mut said = vec![chart.subtitle.clone()];
    said.push(match (chart.language, &chart.ends) {
        (Language::De, None) => format!("Skala von {low} bis {high}"),
        (Language::En, None) => format!("Scale from {low} to {high}"),
        (Language::De, Some(ends)) => {
            format!("Skala von {low} ({}) bis {high} ({})", ends.0, ends.1)
        }
        (Language::En, Some(ends)) => {
            format!("Scale from {low} ({}) to {high} ({})", ends.0, ends.1)
        }
    });
    let editions = chart.editions.iter();
    said.extend(editions.map(|edition| spoken(chart.language, edition, best)));
    said.extend(chart.note.clone());
    sentences(&said)
}

#[cfg(test)]
mod tests {
    use super::super::svg::tests::{NASTY, well_formed};
    use super::*;

    fn edition(number: u8, mean: Option<f64>) -> Edition {
        Edition {
            label: number.to_string(),
            year: 2015 + i32::from(number),
            figure: mean.map(|mean| Figure {
                mean,
                interval: Some((mean - 0.3, mean + 0.3)),
                answers: 12,
                change: None,
            }),
            share: Some(0.857),
        }
    }

    fn chart(means: &[Option<f64>]) -> Chart {
        Chart {
            language: Language::De,
            title: "Wie hilfreich war das Treffen?".to_owned(),
            subtitle: "Ideenwerkstatt".to_owned(),
            note: None,
            scale: (1, 5),
            ends: None,
            editions: (1..)
                .zip(means)
                .map(|(number, mean)| edition(number, *mean))
                .collect(),
            columns: COLUMNS,
        }
    }

    #[test]
    fn says_all_figures_and_which_is_lacking() {
        let mut chart = chart(&[Some(4.04), None, Some(4.41)]);
        if let Some(figure) = &mut chart.editions[2].figure {
            figure.change = Some(Change::Up);
        }
        let words = well_formed(&draw(&chart));
        assert!(words.contains(
            "1 (2016): Mittelwert 4,0; 95-%-Intervall 3,7 bis 4,3; 12 Antworten; 86\u{202f}%"
        ));
        assert!(words.contains("2 (2017): keine Angabe; 86"));
        assert!(words.contains("Höchstwert; höher als davor;"));
        assert!(words.contains("\nk. A.\n") && words.contains("\n4,4\n"));
        assert!(words.contains("\n–\n"), "nobody answered the second");
    }

    #[test]
    fn english_has_points() {
        let mut chart = chart(&[Some(4.04), Some(3.0)]);
        chart.language = Language::En;
        chart.ends = Some(("not at all".to_owned(), "very".to_owned()));
        let words = well_formed(&draw(&chart));
        assert!(words.contains("\n4.0\n") && words.contains("\nhighest\n"));
        assert!(words.contains("Scale from 1 (not at all) to 5 (very)."));
    }

    #[test]
    fn what_is_printed_alike_is_equally_high() {
        let svg = draw(&chart(&[
            Some(4.38),
            Some(4.41),
            Some(2.0),
            None,
            Some(4.4),
        ]));
        let words = well_formed(&svg);
        // Two words above the points (neighbours share one), one in the legend.
        assert_eq!(words.matches("\nHöchstwert\n").count(), 3);
        assert_eq!(svg.matches("a7 7").count() / 2, 4);
    }

    #[test]
    fn one_alone_is_not_the_highest() {
        let words = well_formed(&draw(&chart(&[Some(4.0)])));
        assert!(!words.contains("Höchstwert"));
    }

    #[test]
    fn up_to_forty_editions_and_odd_numbers() {
        for count in [0, 1, 7, 40] {
            let svg = draw(&chart(&vec![Some(3.3); count]));
            well_formed(&svg);
            assert!(svg.contains(r#"viewBox="0 0 320.0 "#), "fits a phone");
        }
        let mut odd = chart(&[Some(f64::NAN), Some(99.0), Some(f64::INFINITY)]);
        odd.scale = (5, 5);
        odd.editions[0].share = Some(f64::NAN);
        odd.editions[1].share = Some(7.0);
        NASTY.clone_into(&mut odd.editions[1].label);
        odd.note = Some(NASTY.to_owned());
        assert!(well_formed(&draw(&odd)).contains("100\u{202f}%"));
    }
}
