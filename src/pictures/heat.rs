//! Heat map of a series: which districts were at which editions.

use super::svg::{Key, MARGIN, PHONE, SMALL, Sheet, TEXT, blocks, real};
use super::text::{fit, sentences, short_names, wrap};
use super::{Language, State};

/// A heat map to be drawn
#[derive(Clone, Debug)]
pub struct Heat {
    /// Language of the words that the picture adds.
    pub language: Language,
    /// Title of the series.
    pub title: String,
    /// What is shown, such as "2016 to 2025".
    pub subtitle: String,
    /// A sentence beneath, such as the source.
    pub note: Option<String>,
    /// Columns, from the first edition to the last.
    pub editions: Vec<Edition>,
    /// Names of the rows, as in the register.
    pub districts: Vec<String>,
    /// Most columns side by side. More go into further blocks beneath: [`COLUMNS`] for a phone, 16 for a page.
    pub columns: usize,
}

/// Columns of a heat map that a phone can show.
pub const COLUMNS: usize = 7;

/// A column of the heat map
#[derive(Clone, Debug)]
pub struct Edition {
    /// Number of the edition, or a short title.
    pub label: String,
    /// Year in which it was, or is.
    pub year: i32,
    /// A cell for each district, in the order of the rows.
    pub cells: Vec<Cell>,
    /// Share of the invited districts that were there, 0 to 1, if known.
    pub share: Option<f64>,
}

/// A district at an edition
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// How the district stood to it; `None` if it was not invited.
    pub state: Option<State>,
    /// Whether it was the host.
    pub host: bool,
}

impl Cell {
    /// For a district that the edition does not mention.
    const BLANK: Self = Self {
        state: None,
        host: false,
    };
}

/// Room for the names of the districts, and for the sums at the right.
const NAMES: f64 = 92.0;
const SUMS: f64 = 34.0;
const PITCH: f64 = 25.0;
const ROW: f64 = 23.0;
const GAP: f64 = 2.0;

/// The heat map as SVG
#[must_use]
pub fn draw(heat: &Heat) -> String {
    let names = short_names(heat.districts.iter().map(String::as_str));
    let blocks = blocks(&heat.editions, heat.columns);
    let columns = blocks.first().map_or(1, |block| block.len());
    let width = PHONE.max(2.0 * MARGIN + NAMES + SUMS + real(columns) * PITCH);
    let pitch = ((width - 2.0 * MARGIN - NAMES - SUMS) / real(columns)).min(34.0);

    let mut sheet = Sheet::new(width, &heat.title, &heat.subtitle);
    for (index, block) in blocks.iter().enumerate() {
        sheet.y += 10.0;
        columns_of(&mut sheet, heat, &names, block, pitch);
        // The sums are of all editions, so they stand where the last one is.
        if index + 1 == blocks.len() {
            let x = MARGIN + NAMES + real(block.len()) * pitch + SUMS;
            sums(&mut sheet, heat, x);
        }
    }
    sheet.y += 10.0;
    legend(&mut sheet, heat);
    let desc = describe(heat, &names);
    sheet.finish("heat", heat.language, &heat.title, &desc)
}

/// Height of the labels above the cells, and of the row of shares beneath.
const HEAD: f64 = 28.0;
const FOOT: f64 = 18.0;

fn columns_of(sheet: &mut Sheet, heat: &Heat, names: &[String], block: &[Edition], pitch: f64) {
    let language = heat.language;
    let top = sheet.y + HEAD;
    let left = MARGIN + NAMES;
    let bottom = top + real(names.len()) * ROW;
    for (index, name) in names.iter().enumerate() {
        let y = top + real(index) * ROW;
        let lines = wrap(name, NAMES - 4.0, SMALL, 2);
        let mut baseline = y + ROW / 2.0 + 2.5 - (real(lines.len()) - 1.0) * 5.0;
        sheet.group("row", heat.districts.get(index).map_or("", String::as_str));
        for line in lines {
            sheet.text("", MARGIN, baseline, &line);
            baseline += 10.0;
        }
        sheet.close();
    }
    sheet.text(
        "strong",
        MARGIN,
        bottom + 12.0,
        language.pick("Anteil in %", "Share in %"),
    );
    for (index, edition) in block.iter().enumerate() {
        let x = left + real(index) * pitch;
        let middle = x + (pitch - GAP) / 2.0;
        let label = fit(&edition.label, pitch, TEXT);
        sheet.text("text strong mid", middle, top - 17.0, &label);
        sheet.text("muted mid", middle, top - 5.0, &edition.year.to_string());
        for (row, district) in heat.districts.iter().enumerate() {
            let cell = edition.cells.get(row).copied().unwrap_or(Cell::BLANK);
            let said = format!(
                "{district}, {} ({}): {}",
                edition.label,
                edition.year,
                spoken(language, cell)
            );
            let y = top + real(row) * ROW;
            sheet.open(cell.state, &said);
            sheet.rect(x, y, pitch - GAP, ROW - GAP);
            let middle_y = y + (ROW - GAP) / 2.0;
            let (aside, scale) = match cell {
                Cell {
                    host: true,
                    state: Some(_),
                } => (6.2, 0.65),
                _ => (0.0, 0.9),
            };
            sheet.sign(cell.state, middle - aside, middle_y, scale);
            if cell.host {
                sheet.placed("solid", super::HOUSE, middle + aside, middle_y, 0.85);
            }
            sheet.close();
        }
        sheet.text("strong mid", middle, bottom + 12.0, &share(edition.share));
    }
    sheet.y = bottom + FOOT;
}

/// "12/13" at the end of each row of the block that was just drawn.
fn sums(sheet: &mut Sheet, heat: &Heat, x: f64) {
    let top = sheet.y - FOOT - real(heat.districts.len()) * ROW;
    sheet.text(
        "muted end",
        x,
        top - 17.0,
        heat.language.pick("wie oft", "times"),
    );
    sheet.text(
        "muted end",
        x,
        top - 5.0,
        heat.language.pick("dabei", "there"),
    );
    for row in 0..heat.districts.len() {
        let (there, known) = times(heat, row);
        let y = top + real(row) * ROW + ROW / 2.0 + 2.5;
        sheet.text("strong end", x, y, &format!("{there}/{known}"));
    }
}

/// How often a district was there, and of how many editions it is known. What is still to come is not known.
fn times(heat: &Heat, row: usize) -> (usize, usize) {
    let states = || {
        heat.editions
            .iter()
            .filter_map(|edition| edition.cells.get(row)?.state)
    };
    let there = states().filter(|state| *state == State::Attended).count();
    let known = states().filter(|state| !matches!(state, State::Unknown | State::Registered));
    (there, known.count())
}

/// Percent as a whole number.
fn share(share: Option<f64>) -> String {
    match share {
        Some(share) if share.is_finite() => format!("{:.0}", share.clamp(0.0, 1.0) * 100.0),
        _ => "–".to_owned(),
    }
}

fn legend(sheet: &mut Sheet, heat: &Heat) {
    let language = heat.language;
    let mut entries: Vec<_> = State::ALL
        .into_iter()
        .map(|state| (Key::State(Some(state)), state.word(language).to_owned()))
        .collect();
    entries.push((
        Key::State(None),
        language.pick("nicht eingeladen", "not invited").to_owned(),
    ));
    entries.push((Key::Host, language.pick("Gastgeber", "host").to_owned()));
    sheet.legend(&entries);
    let sums = language.pick(
        "Rechts: wie oft dabei, von allen Malen mit bekanntem Stand. Unten: Anteil der eingeladenen Kreise, die \
         dabei waren.",
        "Right: times there, of all times that are known. Bottom: share of the invited districts that attended.",
    );
    sheet.paragraph("muted", SMALL, sums);
    if let Some(note) = &heat.note {
        sheet.y += 3.0;
        sheet.paragraph("muted", SMALL, note);
    }
}

fn spoken(language: Language, cell: Cell) -> String {
    let blank = language.pick("nicht eingeladen", "not invited");
    let word = cell.state.map_or(blank, |state| state.word(language));
    if cell.host {
        format!("{word}, {}", language.pick("Gastgeber", "host"))
    } else {
        word.to_owned()
    }
}

/// Each edition, then each district. Who attended is counted only: it is whoever is not named.
fn describe(heat: &Heat, names: &[String]) -> String {
    let language = heat.language;
    let mut said = vec![heat.subtitle.clone()];
    for edition in &heat.editions {
        let who = |wanted: &dyn Fn(Cell) -> bool| {
            let cells = names
                .iter()
                .enumerate()
                .filter(|(row, _)| wanted(edition.cells.get(*row).copied().unwrap_or(Cell::BLANK)));
            cells.map(|(_, name)| name.as_str()).collect::<Vec<_>>()
        };
        let mut parts = vec![format!(
            "{} {}",
            who(&|cell| cell.state == Some(State::Attended)).len(),
            State::Attended.word(language)
        )];
        let mut list = |word: &str, names: Vec<&str>| {
            if !names.is_empty() {
                parts.push(format!("{word}: {}", names.join(", ")));
            }
        };
        for state in State::ALL.into_iter().skip(1) {
            list(state.word(language), who(&|cell| cell.state == Some(state)));
        }
        list(
            language.pick("nicht eingeladen", "not invited"),
            who(&|cell| cell.state.is_none()),
        );
        list(language.pick("Gastgeber", "host"), who(&|cell| cell.host));
        let percent = share(edition.share);
        if percent != "–" {
            parts.push(format!("{} {percent} %", language.pick("Anteil", "share")));
        }
        said.push(format!(
            "{} ({}): {}",
            edition.label,
            edition.year,
            parts.join("; ")
        ));
    }
    for (row, name) in names.iter().enumerate() {
        let (there, known) = times(heat, row);
        let (of, word) = (language.pick("von", "of"), State::Attended.word(language));
        said.push(format!("{name}: {there} {of} {known} {word}"));
    }
    said.extend(heat.note.clone());
    sentences(&said)
}

#[cfg(test)]
mod tests {
    use super::super::svg::tests::{NASTY, well_formed};
    use super::*;

    fn heat(editions: usize, districts: usize) -> Heat {
        let state = |at: usize| State::ALL.into_iter().nth(at % 6);
        let edition = |number: usize| Edition {
            label: (number + 1).to_string(),
            year: 2016 + i32::try_from(number).unwrap(),
            cells: (0..districts)
                .map(|row| Cell {
                    state: state(row * 7 + number),
                    host: row == number,
                })
                .collect(),
            share: Some(0.857),
        };
        Heat {
            language: Language::De,
            title: "Ideenwerkstatt".to_owned(),
            subtitle: String::new(),
            note: None,
            editions: (0..editions).map(edition).collect(),
            districts: (0..districts)
                .map(|row| format!("Landkreis {row}"))
                .collect(),
            columns: COLUMNS,
        }
    }

    #[test]
    fn one_to_sixty_of_both() {
        for (editions, districts) in [(0, 0), (1, 1), (1, 60), (60, 1), (60, 60)] {
            let heat = heat(editions, districts);
            let svg = draw(&heat);
            let words = well_formed(&svg);
            assert_eq!(svg, draw(&heat));
            assert!(svg.contains(r#"viewBox="0 0 320.0 "#), "fits a phone");
            assert_eq!(words.matches("\n86\n").count(), editions);
            let wide = Heat {
                columns: 60,
                ..heat
            };
            well_formed(&draw(&wide));
        }
    }

    #[test]
    fn sums_leave_out_what_nobody_knows() {
        // Attended, registered, excused, missing, unknown, not invited, attended.
        let heat = heat(7, 1);
        assert_eq!(times(&heat, 0), (2, 4));
        let words = well_formed(&draw(&heat));
        assert!(words.contains("\n2/4\n") && words.contains("0: 2 von 4 dabei."));
    }

    #[test]
    fn missing_cells_and_shares_are_gaps() {
        let mut heat = heat(2, 2);
        heat.editions[1].cells.clear();
        heat.editions[1].share = Some(f64::NAN);
        NASTY.clone_into(&mut heat.districts[0]);
        NASTY.clone_into(&mut heat.editions[0].label);
        heat.language = Language::En;
        let words = well_formed(&draw(&heat));
        assert!(words.contains("\n–\n"));
        assert!(words.contains("2 (2017): 0 attended; not invited: &lt;"));
    }

    #[test]
    fn names_the_host_and_the_missing() {
        let words = well_formed(&draw(&heat(1, 6)));
        assert!(words.contains(
            "1 (2016): 1 dabei; angemeldet: 1; entschuldigt: 2; fehlt: 3; unbekannt: 4; nicht eingeladen: 5; \
             Gastgeber: 0; Anteil 86 %."
        ));
    }
}
