//! Tile map: which districts were at one event.
//!
//! Each district is a square roughly where it lies in its state: the shape that participants form for their
//! closing photo.

use super::svg::{Key, MARGIN, PHONE, SMALL, Sheet, TEXT, real};
use super::text::{fit, longest, sentences, short_names, wrap};
use super::{Language, State};

/// A tile map to be drawn
#[derive(Clone, Debug)]
pub struct Coverage {
    /// Language of the words that the picture adds.
    pub language: Language,
    /// Title of the event.
    pub title: String,
    /// When and where it was.
    pub subtitle: String,
    /// A sentence beneath, such as the source.
    pub note: Option<String>,
    /// All districts to be shown. Those without a tile are listed beneath.
    pub districts: Vec<District>,
}

/// A district on the map
#[derive(Clone, Debug)]
pub struct District {
    /// Its name as in the register, such as "Halle (Saale), Stadt".
    pub name: String,
    /// Column and row of its tile, if its state has a map.
    pub tile: Option<(u8, u8)>,
    /// How it stands to the event; `None` if it was not invited.
    pub state: Option<State>,
    /// Whether it hosts the event.
    pub host: bool,
}

/// Where districts lie: a file a state, `ags,column,row`.
const MAPS: &[&str] = &[include_str!("../../sample/tiles-15.csv")];

/// Column and row of a district's tile, if its state has a map.
#[must_use]
pub fn place_of(ags: &str) -> Option<(u8, u8)> {
    let lines = MAPS.iter().flat_map(|map| map.lines());
    lines.map(|line| line.split(',')).find_map(|mut fields| {
        let here = fields.next()? == ags;
        let place = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
        here.then_some(place)
    })
}

/// Narrower than this, names don't fit.
const NARROWEST: f64 = 60.0;
const GAP: f64 = 2.0;
/// Left and right of the map together: less than around text, so that five tiles fit on a phone.
const BORDER: f64 = 4.0;

/// The tile map as SVG
#[must_use]
pub fn draw(coverage: &Coverage) -> String {
    let Coverage {
        language,
        title,
        subtitle,
        note,
        districts,
    } = coverage;
    let names = short_names(districts.iter().map(|district| district.name.as_str()));
    let (mapped, listed): (Vec<_>, Vec<_>) = districts
        .iter()
        .zip(&names)
        .partition(|(district, _)| district.tile.is_some());

    let tiles = || mapped.iter().filter_map(|(district, _)| district.tile);
    let left = tiles().map(|(column, _)| column).min().unwrap_or(0);
    let right = tiles().map(|(column, _)| column).max().unwrap_or(0);
    let top = tiles().map(|(_, row)| row).min().unwrap_or(0);
    let columns = f64::from(right - left) + 1.0;
    let pitch = ((PHONE - BORDER) / columns).clamp(NARROWEST, 66.0);
    let width = PHONE.max(columns * pitch + BORDER);

    let mut sheet = Sheet::new(width, title, subtitle);
    let headline = headline(*language, districts);
    sheet.y += 3.0;
    sheet.paragraph("text strong", TEXT, &headline);
    sheet.y += 8.0;

    let (x0, y0) = (f64::midpoint(width - columns * pitch, GAP), sheet.y);
    for (district, name) in &mapped {
        let Some((column, row)) = district.tile else {
            continue;
        };
        let x = x0 + f64::from(column - left) * pitch;
        let y = y0 + f64::from(row - top) * pitch;
        tile(&mut sheet, *language, district, name, (x, y, pitch - GAP));
        sheet.y = sheet.y.max(y + pitch);
    }
    if !listed.is_empty() {
        list(&mut sheet, *language, &listed, width);
    }

    sheet.y += 8.0;
    legend(&mut sheet, *language, districts);
    if let Some(note) = note {
        sheet.y += 3.0;
        sheet.paragraph("muted", SMALL, note);
    }
    let desc = describe(coverage, &names, &headline);
    sheet.finish("tiles", *language, title, &desc)
}

fn tile(
    sheet: &mut Sheet,
    language: Language,
    district: &District,
    name: &str,
    (x, y, side): (f64, f64, f64),
) {
    const LEADING: f64 = 11.0;
    /// Room for the symbol above the name.
    const HEAD: f64 = 22.0;
    let middle = x + side / 2.0;
    sheet.open(district.state, &spoken(language, district));
    sheet.rect(x, y, side, side);
    sheet.sign(district.state, middle, y + 13.0, 1.1);
    if district.host {
        sheet.house(x + side - 10.0, y + 10.0);
    }
    let lines = wrap(name, side - 2.0, SMALL, 3);
    let first = y + HEAD + (side - HEAD - 4.0) / 2.0 - (real(lines.len()) - 1.0) * LEADING / 2.0;
    for (index, line) in lines.iter().enumerate() {
        let baseline = first + real(index) * LEADING + 3.5;
        sheet.text("mid", middle, baseline, line);
    }
    sheet.close();
}

/// The districts that have no tile, in two columns if their names are short enough.
fn list(sheet: &mut Sheet, language: Language, listed: &[(&District, &String)], width: f64) {
    /// Room for the swatch and for the house.
    const SWATCH: f64 = 21.0;
    const HOUSE: f64 = 17.0;
    let room = width - 2.0 * MARGIN;
    let names = listed.iter().map(|(_, name)| name.as_str());
    let short = longest(names, TEXT) < room / 2.0 - SWATCH - HOUSE;
    let columns = if short { 2 } else { 1 };
    let pitch = room / real(columns);

    sheet.y += 6.0;
    let heading = language.pick("Außerhalb der Karte", "Not on the map");
    sheet.paragraph("text strong", TEXT, heading);
    sheet.y += 4.0;
    for pair in listed.chunks(columns) {
        for (index, (district, name)) in pair.iter().enumerate() {
            let mut x = MARGIN + real(index) * pitch;
            sheet.group("row", &spoken(language, district));
            sheet.swatch(district.state, x, sheet.y);
            x += SWATCH;
            if district.host {
                sheet.house(x + 6.0, sheet.y + 8.0);
                x += HOUSE;
            }
            let words = fit(name, pitch - SWATCH - HOUSE, TEXT);
            sheet.text("text", x, sheet.y + 12.0, &words);
            sheet.close();
        }
        sheet.y += 21.0;
    }
}

fn count(districts: &[District], state: Option<State>) -> usize {
    let same = |district: &&District| district.state == state;
    districts.iter().filter(same).count()
}

fn legend(sheet: &mut Sheet, language: Language, districts: &[District]) {
    let mut entries: Vec<_> = State::ALL
        .into_iter()
        .map(|state| {
            let count = count(districts, Some(state));
            (
                Key::State(Some(state)),
                format!("{} {count}", state.word(language)),
            )
        })
        .collect();
    if districts.iter().any(|district| district.host) {
        entries.push((Key::Host, language.pick("Gastgeber", "host").to_owned()));
    }
    let blank = count(districts, None);
    if blank > 0 {
        let words = language.pick("nicht eingeladen", "not invited");
        entries.push((Key::State(None), format!("{words} {blank}")));
    }
    sheet.legend(&entries);
}

/// "11 of 14 districts attended", or registered while nobody can have attended.
fn headline(language: Language, districts: &[District]) -> String {
    let attended = count(districts, Some(State::Attended));
    let (state, part) = if attended > 0 {
        (State::Attended, attended)
    } else {
        (State::Registered, count(districts, Some(State::Registered)))
    };
    let word = state.word(language);
    let whole = districts.len() - count(districts, None);
    if count(districts, Some(State::Unknown)) == whole {
        let nobody = ("Nicht bekannt, wer dabei war", "Not known who was there");
        return language.pick(nobody.0, nobody.1).to_owned();
    }
    match (language, whole) {
        (Language::De, 1) => format!("{part} von 1 Kreis {word}"),
        (Language::De, _) => format!("{part} von {whole} Kreisen {word}"),
        (Language::En, 1) => format!("{part} of 1 district {word}"),
        (Language::En, _) => format!("{part} of {whole} districts {word}"),
    }
}

/// A district in words, with its full name.
fn spoken(language: Language, district: &District) -> String {
    let blank = language.pick("nicht eingeladen", "not invited");
    let word = district.state.map_or(blank, |state| state.word(language));
    let host = match (district.host, language) {
        (false, _) => "",
        (true, Language::De) => ", Gastgeber",
        (true, Language::En) => ", host",
    };
    format!("{}: {word}{host}", district.name)
}

fn describe(coverage: &Coverage, names: &[String], headline: &str) -> String {
    let Coverage {
        language,
        subtitle,
        note,
        districts,
        ..
    } = coverage;
    let list = |wanted: &dyn Fn(&District) -> bool| {
        let names = districts.iter().zip(names).filter(|(it, _)| wanted(it));
        names
            .map(|(_, name)| name.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let mut said = vec![subtitle.clone(), headline.to_owned()];
    let host = language.pick("Gastgeber", "host");
    said.push(format!("{host}: {}", list(&|it| it.host)));
    for state in State::ALL {
        let word = state.word(*language);
        said.push(format!("{word}: {}", list(&|it| it.state == Some(state))));
    }
    let word = language.pick("nicht eingeladen", "not invited");
    said.push(format!("{word}: {}", list(&|it| it.state.is_none())));
    // Nothing to say about a state in which no district is.
    said.retain(|sentence| !sentence.is_empty() && !sentence.ends_with(": "));
    said.extend(note.clone());
    sentences(&said)
}

#[cfg(test)]
mod tests {
    use super::super::svg::tests::{NASTY, well_formed};
    use super::*;

    #[test]
    fn saxony_anhalt_has_a_place_for_each_of_its_districts() {
        let districts = include_str!("../../sample/districts-de.csv").lines();
        let codes = districts.filter_map(|line| line.split(',').next());
        let ours: Vec<&str> = codes
            .filter(|ags| ags.starts_with("15") && ags.len() == 5)
            .collect();
        let mut places: Vec<(u8, u8)> = ours.iter().map(|ags| place_of(ags).unwrap()).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!((ours.len(), places.len()), (14, 14));
        assert_eq!((place_of("15002"), place_of("06635")), (Some((2, 3)), None));
    }

    fn district(name: &str, tile: Option<(u8, u8)>, state: Option<State>) -> District {
        District {
            name: name.to_owned(),
            tile,
            state,
            host: false,
        }
    }

    fn coverage(districts: Vec<District>) -> Coverage {
        Coverage {
            language: Language::De,
            title: "13. Ideenwerkstatt".to_owned(),
            subtitle: "11.–12. November 2025".to_owned(),
            note: None,
            districts,
        }
    }

    #[test]
    fn says_who_was_there_and_who_was_missing() {
        let mut districts = vec![
            district("Landkreis Harz", Some((0, 0)), Some(State::Attended)),
            district("Landkreis Börde", Some((1, 0)), Some(State::Missing)),
            district("Erfurt, Stadt", None, Some(State::Attended)),
        ];
        districts[0].host = true;
        let words = well_formed(&draw(&coverage(districts)));
        assert!(words.contains(
            "2 von 3 Kreisen dabei. Gastgeber: Harz. Dabei: Harz, Erfurt. Fehlt: Börde."
        ));
        assert!(words.contains("\ndabei 2\n") && words.contains("\nfehlt 1\n"));
        assert!(words.contains("\nunbekannt 0\n") && words.contains("\nGastgeber\n"));
        assert!(words.contains("\nAußerhalb der Karte\n"));
        assert!(words.contains("\nLandkreis Harz: dabei, Gastgeber\n"));
        assert!(!words.contains("nicht eingeladen"));
    }

    #[test]
    fn before_the_event_it_counts_registrations() {
        let districts = vec![
            district("Harz", Some((0, 0)), Some(State::Registered)),
            district("Börde", Some((1, 0)), None),
        ];
        let mut coverage = coverage(districts);
        coverage.language = Language::En;
        let words = well_formed(&draw(&coverage));
        assert!(words.contains("1 of 1 district registered"));
        assert!(words.contains("not invited 1"));
    }

    #[test]
    fn survives_nasty_names_and_grids() {
        for tile in [Some((255, 255)), Some((0, 0)), None] {
            let nasty = district(NASTY, tile, Some(State::Unknown));
            let mut coverage = coverage(vec![nasty, district("", Some((255, 0)), None)]);
            NASTY.clone_into(&mut coverage.title);
            coverage.note = Some(NASTY.to_owned());
            let svg = draw(&coverage);
            let words = well_formed(&svg);
            assert!(words.contains('…') && words.contains("👩‍🌾]]&gt;Donau"));
            assert_eq!(svg, draw(&coverage));
        }
        well_formed(&draw(&coverage(Vec::new())));
    }

    #[test]
    fn every_state_has_its_symbol_on_its_tile() {
        for state in State::ALL {
            let svg = draw(&coverage(vec![district("Harz", Some((0, 0)), Some(state))]));
            // Once on the tile, once in the legend.
            assert_eq!(svg.matches(state.sign()).count(), 2);
        }
    }
}
