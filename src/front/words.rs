//! The words of the front page.

use std::collections::BTreeMap;

use crate::{
    entity::kinds::{
        EventRegistration, EventStatus,
        Language::{self, De, En},
    },
    registrations::coverage::CoverageSummary,
};

/// In German and English.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words(&'static str, &'static str);

impl Words {
    /// In this language.
    pub fn of(self, language: Language) -> &'static str {
        match language {
            De => self.0,
            En => self.1,
        }
    }
}

/// What stands on the page whatever happens, by the names of the template.
const ALL: &[(&str, Words)] = &[
    ("skip", Words("Zum Inhalt", "Skip to content")),
    ("other", Words("English", "Deutsch")),
    ("by", Words("Getragen von", "Run by")),
    (
        "about",
        Words(
            "Termine, Anmeldungen und Berichte der Treffen dieses Netzwerks. Alles hier lesen auch Programme, über eine offene Schnittstelle.",
            "Dates, registrations and reports of the meetings of this network. Programs read all of it as well, through an open interface.",
        ),
    ),
    ("next", Words("Nächste Termine", "Next events")),
    (
        "none",
        Words(
            "Noch steht kein Termin fest. Wer den Kalender abonniert, erfährt davon.",
            "No date is fixed yet. Who subscribes to the calendar will see it.",
        ),
    ),
    ("hosted", Words("Gastgeber:", "Host:")),
    ("to_calendar", Words("In den Kalender", "Add to calendar")),
    ("data", Words("Als Daten (JSON)", "As data (JSON)")),
    ("series", Words("Reihen", "Series")),
    ("calendar_of", Words("Kalender:", "Calendar:")),
    ("there", Words("Wer ist dabei?", "Who is there?")),
    (
        "subscribe",
        Words("Auf dem Laufenden bleiben", "Stay up to date"),
    ),
    (
        "calendar",
        Words(
            "Kalender aller Termine (iCalendar)",
            "Calendar of all events (iCalendar)",
        ),
    ),
    (
        "news",
        Words("Neues und Berichte (Atom)", "News and reports (Atom)"),
    ),
    (
        "how",
        Words(
            "Die Adresse im Kalender- oder Leseprogramm als Abonnement eintragen.",
            "Enter the address as a subscription in a calendar program or feed reader.",
        ),
    ),
    ("programs", Words("Für Programme", "For programs")),
    (
        "ui",
        Words(
            "Schnittstelle ausprobieren (Swagger UI)",
            "Try the interface (Swagger UI)",
        ),
    ),
    (
        "document",
        Words(
            "Beschreibung der Schnittstelle (OpenAPI 3.1)",
            "Description of the interface (OpenAPI 3.1)",
        ),
    ),
    (
        "guide",
        Words("Anleitung zum Einbinden (englisch)", "Integration guide"),
    ),
    (
        "software",
        Words(
            "Hier läuft Kreisrunde, freie Software für Netzwerke, die sich immer wieder treffen.",
            "This runs on Kreisrunde, free software for networks that meet again and again.",
        ),
    ),
];

/// All of them in a language.
pub(super) fn all(language: Language) -> BTreeMap<&'static str, &'static str> {
    let words = ALL.iter().map(|(name, words)| (*name, words.of(language)));
    words.collect()
}

/// How an event stands that is ahead: for the style, and in words.
pub(super) fn state(status: EventStatus, registration: EventRegistration) -> (&'static str, Words) {
    match (status, registration) {
        (EventStatus::Cancelled, _) => ("off", Words("Abgesagt", "Cancelled")),
        (EventStatus::Postponed, _) => (
            "off",
            Words(
                "Verschoben, neuer Termin folgt",
                "Postponed, new date follows",
            ),
        ),
        (EventStatus::Announced, _) => ("soon", Words("Angekündigt", "Save the date")),
        (_, EventRegistration::Open) => ("open", Words("Anmeldung offen", "Registration open")),
        (_, EventRegistration::Waitlist) => ("soon", Words("Warteliste", "Waitlist")),
        (_, EventRegistration::NotOpen) => (
            "soon",
            Words("Anmeldung noch nicht offen", "Registration not open yet"),
        ),
        (_, EventRegistration::Closed) => (
            "soon",
            Words("Anmeldung geschlossen", "Registration closed"),
        ),
    }
}

/// Where the invited districts stand, in a sentence.
pub(super) fn coverage(summary: &CoverageSummary, language: Language) -> String {
    let CoverageSummary {
        audience,
        registered,
        attended,
        excused,
        missing,
        unknown,
        share: _,
    } = summary;
    let parts = [
        (*attended, Words("waren da", "were there")),
        (*registered, Words("angemeldet", "registered")),
        (*excused, Words("entschuldigt", "excused")),
        (*missing, Words("noch nicht dabei", "not yet there")),
        (*unknown, Words("unbekannt", "unknown")),
    ];
    let parts = parts.iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(count, word)| format!("{count} {}", word.of(language)))
        .collect();
    let invited = match (language, *audience) {
        (De, 1) => "Ein Landkreis oder eine Stadt eingeladen".to_owned(),
        (De, n) => format!("{n} Landkreise und Städte eingeladen"),
        (En, 1) => "One district invited".to_owned(),
        (En, n) => format!("{n} districts invited"),
    };
    format!("{invited}: {}.", parts.join(", "))
}
