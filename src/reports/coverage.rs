//! Coverage in a report: a sentence, and a picture in which each district is a tile where it lies.

use super::{
    load::Source,
    marks::escaped,
    words::{self, listed, pick},
};
use crate::{
    entity::{
        ids::Ags,
        kinds::{
            CoverageState::{self, Attended, Excused, Missing, Registered, Unknown},
            Language,
        },
        report::Tile,
    },
    papers::report::{Square, Tiles},
    pictures::tiles,
};

/// The invited districts, for the picture; none if nothing is known of them.
#[must_use]
pub fn of(source: &Source) -> Vec<Tile> {
    let districts = &source.coverage.districts;
    if districts.iter().all(|one| one.state == Unknown) {
        return Vec::new();
    }
    let tile = |one: &crate::registrations::coverage::DistrictCoverage| Tile {
        ags: one.ags.clone(),
        name: name(source, &one.ags),
        state: one.state,
    };
    districts.iter().map(tile).collect()
}

fn name(source: &Source, ags: &Ags) -> String {
    let row = source.districts.iter().find(|row| row.ags == *ags);
    row.map_or_else(|| ags.to_string(), words::district)
}

/// Who was there, in a sentence; none if nobody was invited, or a note says what is known.
#[must_use]
pub fn sentence(source: &Source, language: Language) -> Option<String> {
    let all = &source.coverage.districts;
    let number = all.len();
    if number == 0 {
        return None;
    }
    let of = |state: CoverageState| {
        let those = all.iter().filter(|one| one.state == state);
        let name = |one: &crate::registrations::coverage::DistrictCoverage| {
            let own = escaped(&name(source, &one.ags));
            match &one.proxy_ags {
                Some(proxy) => {
                    let proxy = escaped(&name(source, proxy));
                    format!(
                        "{own} ({} {proxy})",
                        pick(language, "vertreten durch", "represented by")
                    )
                }
                None => own,
            }
        };
        those.map(name).collect::<Vec<String>>()
    };
    let unknown = of(Unknown);
    if unknown.len() == number {
        if source.event.coverage_note.is_some() {
            return None;
        }
        return Some(match language {
            Language::De => format!(
                "Welche der {number} eingeladenen Landkreise und kreisfreien Städte vertreten waren, ist nicht überliefert."
            ),
            Language::En => {
                format!("Which of the {number} invited districts were represented is not known.")
            }
        });
    }
    let (attended, registered) = (of(Attended), of(Registered));
    let mut parts = Vec::new();
    let (there, was_de, was_en) = if attended.is_empty() && !registered.is_empty() {
        (registered.len(), "angemeldet", "registered")
    } else {
        (attended.len(), "vertreten", "represented")
    };
    let verb = if there == 1 { "war" } else { "waren" };
    parts.push(match language {
        Language::De => format!(
            "{there} von {number} eingeladenen Landkreisen und kreisfreien Städten {verb} {was_de}"
        ),
        Language::En => format!("{there} of {number} invited districts were {was_en}"),
    });
    let mut tell = |those: &[String], de: &str, en: &str| {
        if !those.is_empty() {
            parts.push(format!(
                "{}: {}",
                pick(language, de, en),
                listed(those, language)
            ));
        }
    };
    if !attended.is_empty() {
        tell(
            &registered,
            "angemeldet, ohne erfasste Anwesenheit",
            "registered, without recorded attendance",
        );
    }
    tell(&of(Excused), "entschuldigt", "excused");
    tell(&of(Missing), "nicht vertreten", "not represented");
    tell(&unknown, "nicht bekannt", "not known");
    Some(format!("{}.", parts.join("; ")))
}

/// The picture as a table in Markdown: what it shows, in words.
#[must_use]
pub fn table(tiles: &[Tile], language: Language) -> String {
    let (district, state) = pick(
        language,
        ("Landkreis oder Stadt", "Stand"),
        ("District", "State"),
    );
    let mut table = format!("| {district} | {state} |\n|---|---|\n");
    for tile in tiles {
        let state = words::state(tile.state, language);
        table.extend(["| ", &escaped(&tile.name), " | ", state, " |\n"]);
    }
    table
}

/// What the picture shows, for those who don't see it.
fn alternative(tiles: &[Tile], language: Language) -> String {
    let each = tiles.iter().map(|tile| {
        let state = words::state(tile.state, language);
        format!("{}: {state}", tile.name)
    });
    each.collect::<Vec<_>>().join("; ")
}

/// What stands under the picture: what its letters mean.
fn legend(tiles: &[Tile], language: Language) -> String {
    let states = [Attended, Registered, Excused, Missing, Unknown];
    let there = states
        .into_iter()
        .filter(|state| tiles.iter().any(|tile| tile.state == *state));
    let each = there.map(|state| {
        format!(
            "{} {}",
            letter(state, language),
            words::state(state, language)
        )
    });
    each.collect::<Vec<_>>().join(" · ")
}

fn letter(state: CoverageState, language: Language) -> &'static str {
    let (de, en) = match state {
        Attended => ("V", "P"),
        Registered => ("A", "R"),
        Excused => ("E", "E"),
        Missing => ("N", "N"),
        Unknown => ("?", "?"),
    };
    pick(language, de, en)
}

/// The picture for paper.
#[must_use]
pub fn drawn(tiles: &[Tile], language: Language) -> Tiles {
    let square = |tile: &Tile| {
        let (column, row) = tiles::place_of(tile.ags.as_str())?;
        Some(Square {
            label: tile.name.trim_start_matches("Landkreis ").to_owned(),
            letter: letter(tile.state, language),
            column,
            row,
            full: matches!(tile.state, Attended | Registered),
        })
    };
    let elsewhere = tiles
        .iter()
        .filter(|tile| tiles::place_of(tile.ags.as_str()).is_none());
    let line = |tile: &Tile| format!("{}: {}", tile.name, words::state(tile.state, language));
    Tiles {
        squares: tiles.iter().filter_map(square).collect(),
        legend: legend(tiles, language),
        others: elsewhere.map(line).collect(),
        alternative: alternative(tiles, language),
    }
}
