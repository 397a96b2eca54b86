//! What a chart is drawn with.

use super::chart::{Change, Chart, Edition, Figure, figure, interval, none, percent, spoken};
use super::svg::{MARGIN, SMALL, Sheet, TEXT, real};
use super::text::{fit, width};

/// Room for the numbers of the scale.
pub(super) const AXIS: f64 = 24.0;
pub(super) const PITCH: f64 = 34.0;
/// Heights: of the plot, of what is above it, and of the strip of bars.
const PLOT: f64 = 130.0;
pub(super) const ABOVE: f64 = 34.0;
const BARS: f64 = 34.0;

/// Where things are in a block
pub(super) struct Frame {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) pitch: f64,
    /// Top of the plot.
    pub(super) top: f64,
    pub(super) right: f64,
    /// Width of the whole picture.
    pub(super) width: f64,
}

impl Frame {
    fn x(&self, index: usize) -> f64 {
        MARGIN + AXIS + (real(index) + 0.5) * self.pitch
    }

    /// Heights beyond the scale, as an interval can have, are cut off.
    fn y(&self, value: f64) -> f64 {
        let part = (value - self.low) / (self.high - self.low);
        self.top + PLOT * (1.0 - part.clamp(0.0, 1.0))
    }
}

/// Draws the scale, in steps that leave at most seven lines.
pub(super) fn axis(sheet: &mut Sheet, chart: &Chart, frame: &Frame) {
    let (low, high) = chart.scale;
    let step = usize::from(high.saturating_sub(low).div_ceil(5).max(1));
    for value in (low..=high).step_by(step) {
        let y = frame.y(f64::from(value));
        let (from, to) = (MARGIN + AXIS, frame.right);
        sheet.path("line", &format!("M{from:.1} {y:.1}H{to:.1}"));
        sheet.text("muted end", from - 6.0, y + 3.5, &value.to_string());
    }
}

/// Draws the means. Lines between them stop at a gap.
pub(super) fn points(
    sheet: &mut Sheet,
    chart: &Chart,
    block: &[Edition],
    frame: &Frame,
    best: Option<&str>,
) {
    let language = chart.language;
    let mut before: Option<(f64, f64)> = None;
    for (index, edition) in block.iter().enumerate() {
        let at = figure(edition).map(|figure| (frame.x(index), frame.y(figure.mean)));
        if let (Some((x0, y0)), Some((x1, y1))) = (before, at) {
            sheet.path("trend", &format!("M{x0:.1} {y0:.1}L{x1:.1} {y1:.1}"));
        }
        before = at;
    }
    let word = language.pick("Höchstwert", "highest");
    let half = width(word, SMALL) / 2.0;
    let mut free = 0.0;
    for (index, edition) in block.iter().enumerate() {
        let x = frame.x(index);
        sheet.group("edition", &spoken(language, edition, best));
        if let Some(figure) = figure(edition) {
            let mean = language.decimal(figure.mean);
            let best = best == Some(mean.as_str());
            let top = point(sheet, figure, &mean, best, (x, frame));
            // Equally high neighbours share the word, and each has its ring.
            let middle = x.min(frame.width - MARGIN - half);
            if best && middle - half >= free {
                let from = frame.top - 18.0;
                // Shorter, it would look like dirt.
                if top - from > 8.0 {
                    sheet.path("leader", &format!("M{x:.1} {from:.1}V{top:.1}"));
                }
                sheet.text("strong mid", middle, frame.top - 22.0, word);
                free = middle + half;
            }
        } else {
            let middle = frame.top + PLOT / 2.0 + 3.5;
            sheet.text("muted mid halo", x, middle, none(language));
        }
        sheet.close();
    }
}

/// Draws a mean, and says where free room above it begins.
fn point(
    sheet: &mut Sheet,
    figure: Figure,
    mean: &str,
    best: bool,
    (x, frame): (f64, &Frame),
) -> f64 {
    let y = frame.y(figure.mean);
    let mut top = y - 5.0;
    if let Some((from, to)) = interval(figure) {
        let (from, to) = (frame.y(from), frame.y(to));
        sheet.path("mark", &whisker(x, from, to));
        top = top.min(to);
    }
    sheet.dot(x, y);
    if best {
        top = top.min(y - 7.0);
        sheet.path("mark", &ring(x, y));
    }
    let baseline = top - 5.0;
    sheet.text("text strong mid halo", x, baseline, mean);
    if let Some(change) = figure.change {
        sheet.placed("solid", change.arrow(), x - 13.5, baseline - 4.0, 0.9);
    }
    baseline - 11.0
}

fn whisker(x: f64, from: f64, to: f64) -> String {
    let (left, right) = (x - 4.0, x + 4.0);
    format!("M{x:.1} {from:.1}V{to:.1}M{left:.1} {from:.1}H{right:.1}M{left:.1} {to:.1}H{right:.1}")
}

fn ring(x: f64, y: f64) -> String {
    let left = x - 7.0;
    format!("M{left:.1} {y:.1}a7 7 0 1 0 14 0a7 7 0 1 0-14 0")
}

/// Draws labels, numbers of answers, and the bars of coverage.
pub(super) fn beneath(sheet: &mut Sheet, chart: &Chart, block: &[Edition], frame: &Frame) {
    let bottom = frame.top + PLOT;
    let heading = chart.language.pick(
        "Anteil der Kreise, die dabei waren",
        "Share of districts that attended",
    );
    let floor = bottom + 84.0 + BARS;
    sheet.text("muted end", MARGIN + AXIS - 6.0, bottom + 44.0, "n");
    sheet.text("muted", MARGIN, bottom + 62.0, heading);
    for (index, edition) in block.iter().enumerate() {
        let x = frame.x(index);
        let label = fit(&edition.label, frame.pitch, TEXT);
        sheet.text("text strong mid", x, bottom + 17.0, &label);
        sheet.text("muted mid", x, bottom + 30.0, &edition.year.to_string());
        let answers = figure(edition).map_or("–".to_owned(), |figure| figure.answers.to_string());
        sheet.text("mid", x, bottom + 44.0, &answers);
        let share = edition.share.filter(|share| share.is_finite());
        let high = share.map_or(0.0, |share| share.clamp(0.0, 1.0) * BARS);
        let wide = frame.pitch.min(36.0) - 8.0;
        sheet.draw(r#"<g class="registered">"#);
        sheet.rect(x - wide / 2.0, floor - high, wide, high);
        sheet.close();
        sheet.text("mid", x, floor - high - 4.0, &percent(share));
    }
    let (from, to) = (MARGIN + AXIS, frame.right);
    sheet.path("trend", &format!("M{from:.1} {floor:.1}H{to:.1}"));
    sheet.y = floor + 14.0;
}

/// Explains what occurs.
pub(super) fn legend(sheet: &mut Sheet, chart: &Chart, best: bool) {
    let language = chart.language;
    let figures = || chart.editions.iter().map(figure);
    let x = MARGIN + 12.0;
    let row = |sheet: &mut Sheet, words: &str| {
        sheet.text("text", MARGIN + 32.0, sheet.y + 4.0, words);
        sheet.y += 18.0;
    };
    if let Some((low, high)) = &chart.ends {
        let ends = format!("{} = {low}, {} = {high}", chart.scale.0, chart.scale.1);
        sheet.paragraph("text", TEXT, &ends);
        sheet.y += 4.0;
    }
    sheet.y += 6.0;
    if figures().flatten().any(|it| interval(it).is_some()) {
        sheet.path("mark", &whisker(x, sheet.y - 7.0, sheet.y + 7.0));
        sheet.dot(x, sheet.y);
        let words = language.pick("Mittelwert mit 95-%-Intervall", "mean with 95 % interval");
        row(sheet, words);
    } else if figures().any(|it| it.is_some()) {
        sheet.dot(x, sheet.y);
        row(sheet, language.pick("Mittelwert", "mean"));
    }
    if best {
        sheet.dot(x, sheet.y);
        sheet.path("mark", &ring(x, sheet.y));
        row(sheet, language.pick("Höchstwert", "highest"));
    }
    for change in [Change::Up, Change::Down] {
        if figures().flatten().any(|it| it.change == Some(change)) {
            sheet.placed("solid", change.arrow(), x, sheet.y, 1.0);
            let chance = language.pick("mehr als Zufall", "beyond chance");
            row(sheet, &format!("{}, {chance}", change.word(language)));
        }
    }
    if figures().any(|figure| figure.is_none()) {
        sheet.text("muted mid", x, sheet.y + 4.0, none(language));
        let words = language.pick("keine Angabe: es gibt keine Zahl", "there is no figure");
        row(sheet, words);
    }
    sheet.text("muted mid", x, sheet.y + 4.0, "n");
    let words = language.pick("Zahl der Antworten", "number of answers");
    row(sheet, words);
    if let Some(note) = &chart.note {
        sheet.paragraph("muted", SMALL, note);
    }
}
