//! What a report says in its own words, in both languages.

use chrono::{Datelike, NaiveDate};

use crate::{
    entity::{
        district, event,
        kinds::{
            CoverageState, DistrictKind,
            Language::{self, De, En},
            Precision, SessionKind,
        },
    },
    events::words,
};

/// One of two.
#[must_use]
pub fn pick<T>(language: Language, de: T, en: T) -> T {
    match language {
        De => de,
        En => en,
    }
}

/// When it was, with the word before it.
#[must_use]
pub fn when(event: &event::Model, language: Language) -> String {
    let dates = words::dates(event, language);
    let several = event.starts_on != event.ends_on;
    let before = match (event.schedule_precision, language) {
        (Precision::Year, De) => "im Jahr",
        (Precision::Year | Precision::Month, En) => "in",
        (Precision::Month, De) => "im",
        (Precision::Day | Precision::Time, De) if several => "vom",
        (Precision::Day | Precision::Time, De) => "am",
        (Precision::Day | Precision::Time, En) if several => "from",
        (Precision::Day | Precision::Time, En) => "on",
    };
    format!("{before} {dates}")
}

/// A day with its name.
#[must_use]
pub fn weekday(day: NaiveDate, language: Language) -> String {
    const NAMES: [(&str, &str); 7] = [
        ("Montag", "Monday"),
        ("Dienstag", "Tuesday"),
        ("Mittwoch", "Wednesday"),
        ("Donnerstag", "Thursday"),
        ("Freitag", "Friday"),
        ("Samstag", "Saturday"),
        ("Sonntag", "Sunday"),
    ];
    let number = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or_default();
    let (de, en) = NAMES.get(number).copied().unwrap_or_default();
    format!("{}, {}", pick(language, de, en), words::day(day, language))
}

/// `eins`, `eins und zwei`, `eins, zwei und drei`.
#[must_use]
pub fn listed(items: &[String], language: Language) -> String {
    let and = pick(language, "und", "and");
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// A district as one speaks of it: `Stadt Halle (Saale)`, `Landkreis Harz`, `Saalekreis`.
#[must_use]
pub fn district(row: &district::Model) -> String {
    spoken(&row.name, row.kind)
}

fn spoken(name: &str, kind: DistrictKind) -> String {
    if let Some((name, what)) = name.split_once(", ") {
        return format!("{what} {name}");
    }
    let lower = name.to_lowercase();
    let says = ["kreis", "region", "verband", "stadt "]
        .iter()
        .any(|what| lower.contains(what));
    match kind {
        DistrictKind::Rural if !says => format!("Landkreis {name}"),
        DistrictKind::Urban if !says => format!("Stadt {name}"),
        _ => name.to_owned(),
    }
}

/// The same with its article, as a subject.
#[must_use]
pub fn district_with_article(row: &district::Model, language: Language) -> String {
    let name = district(row);
    if language == En {
        return name;
    }
    let lower = name.to_lowercase();
    let town =
        lower.starts_with("stadt ") || lower.contains("hauptstadt") || lower.contains("hansestadt");
    let region = lower.contains("region") && !lower.contains("verband");
    let article = if town || region { "die" } else { "der" };
    format!("{article} {name}")
}

/// How an item of the programme is told with who did it: what stands before, for one and for several.
#[must_use]
pub fn told(kind: SessionKind, several: bool, language: Language) -> &'static str {
    let (de_one, de_many, en) = match kind {
        SessionKind::Opening => ("Eröffnet hat", "Eröffnet haben", "It was opened by"),
        SessionKind::News => (
            "Aktuelles berichtete",
            "Aktuelles berichteten",
            "News came from",
        ),
        SessionKind::Presentation => (
            "Die Vorstellung übernahm",
            "Die Vorstellung übernahmen",
            "It was presented by",
        ),
        SessionKind::QuestionsToAuthorities => (
            "Fragen beantwortete",
            "Fragen beantworteten",
            "Questions were answered by",
        ),
        SessionKind::Talk => (
            "Den Vortrag hielt",
            "Den Vortrag hielten",
            "The talk was given by",
        ),
        SessionKind::Workshop => (
            "Durch den Workshop führte",
            "Durch den Workshop führten",
            "The workshop was led by",
        ),
        SessionKind::BestPractice => (
            "Aus der Praxis berichtete",
            "Aus der Praxis berichteten",
            "An example from practice came from",
        ),
        SessionKind::Barcamp => (
            "Das Barcamp begleitete",
            "Das Barcamp begleiteten",
            "The barcamp was accompanied by",
        ),
        SessionKind::Input => (
            "Den Impuls gab",
            "Den Impuls gaben",
            "The input was given by",
        ),
        SessionKind::Closing => (
            "Den Abschluss gestaltete",
            "Den Abschluss gestalteten",
            "It was closed by",
        ),
        SessionKind::Break | SessionKind::Other => (
            "Beigetragen hat",
            "Beigetragen haben",
            "Contributions came from",
        ),
    };
    match language {
        De if several => de_many,
        De => de_one,
        En => en,
    }
}

/// The article of an organization, as a subject, where its first word tells it.
#[must_use]
pub fn article(name: &str) -> Option<&'static str> {
    const DIE: [&str; 14] = [
        "gesellschaft",
        "stelle",
        "bank",
        "agentur",
        "kammer",
        "behörde",
        "verwaltung",
        "schule",
        "stiftung",
        "universität",
        "vereinigung",
        "genossenschaft",
        "akademie",
        "direktion",
    ];
    const DAS: [&str; 8] = [
        "amt",
        "ministerium",
        "zentrum",
        "netzwerk",
        "institut",
        "büro",
        "jobcenter",
        "kolleg",
    ];
    const DER: [&str; 6] = [
        "beirat",
        "verein",
        "verband",
        "landkreis",
        "dienst",
        "flüchtlingsrat",
    ];
    let mut words = name.split_whitespace();
    let mut word = words.next()?;
    // `Fach- und Servicestelle`: the last one has it.
    while word.ends_with('-') && words.next()? == "und" {
        word = words.next()?;
    }
    let word = word.trim_end_matches(',').to_lowercase();
    let ends = |with: &[&str]| with.iter().any(|end| word.ends_with(end));
    if ends(&DIE) {
        return Some("die");
    }
    if ends(&DAS) {
        return Some("das");
    }
    ends(&DER).then_some("der")
}

/// Where a district stands.
#[must_use]
pub fn state(state: CoverageState, language: Language) -> &'static str {
    let (de, en) = match state {
        CoverageState::Unknown => ("nicht bekannt", "not known"),
        CoverageState::Missing => ("nicht vertreten", "not represented"),
        CoverageState::Excused => ("entschuldigt", "excused"),
        CoverageState::Registered => ("angemeldet", "registered"),
        CoverageState::Attended => ("vertreten", "represented"),
    };
    pick(language, de, en)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn districts_are_called_as_one_speaks_of_them() {
        for (name, kind, spoken_name) in [
            (
                "Halle (Saale), Stadt",
                DistrictKind::Urban,
                "Stadt Halle (Saale)",
            ),
            (
                "Magdeburg, Landeshauptstadt",
                DistrictKind::Urban,
                "Landeshauptstadt Magdeburg",
            ),
            ("Harz", DistrictKind::Rural, "Landkreis Harz"),
            ("Saalekreis", DistrictKind::Rural, "Saalekreis"),
            (
                "Altmarkkreis Salzwedel",
                DistrictKind::Rural,
                "Altmarkkreis Salzwedel",
            ),
            ("Region Hannover", DistrictKind::Rural, "Region Hannover"),
        ] {
            assert_eq!(spoken(name, kind), spoken_name);
        }
    }

    #[test]
    fn organizations_have_the_article_that_their_first_word_tells() {
        for (name, told) in [
            ("Auslandsgesellschaft Sachsen-Anhalt e.V.", Some("die")),
            ("Landesverwaltungsamt Sachsen-Anhalt", Some("das")),
            ("Fach- und Servicestelle EU-Migration", Some("die")),
            ("Migrationsbeirat Halle (Saale)", Some("der")),
            ("Landkreis Waldeck-Frankenberg", Some("der")),
            ("Caritas", None),
            ("Staatliches Schulamt", None),
            ("a-", None),
            ("", None),
        ] {
            assert_eq!(article(name), told, "{name}");
        }
    }

    #[test]
    fn lists_end_with_and() {
        let of = |items: &[&str]| {
            listed(
                &items.iter().map(|i| (*i).to_owned()).collect::<Vec<_>>(),
                De,
            )
        };
        assert_eq!(of(&["a"]), "a");
        assert_eq!(of(&["a", "b", "c"]), "a, b und c");
    }
}
