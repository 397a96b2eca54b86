//! The facts of a report: what stands between marks, by its key. Pure: the same data in the same
//! language give the same texts, for drafting, for checking and for refreshing.

use chrono::Days;

use super::{
    coverage,
    load::Source,
    marks::{Facts, escaped, escaped_lines, neutral, within},
    people,
    words::{self, pick},
};
use crate::{
    entity::{
        event,
        kinds::{ContributionRole, EventStatus, Language, Precision, TopicStatus},
        question, topic,
    },
    events::words::{dates, day},
    programme::SessionView,
};

/// Who contributes to an event as a whole: key, role.
pub const ROLES: [(&str, ContributionRole); 4] = [
    ("event.moderators", ContributionRole::Moderator),
    ("event.speakers", ContributionRole::Speaker),
    ("event.panel", ContributionRole::Panelist),
    ("event.hosts", ContributionRole::Host),
];

/// All facts that there are.
#[must_use]
pub fn of(source: &Source, language: Language) -> Facts {
    let mut facts = Facts::new();
    event_facts(source, language, &mut facts);
    for session in source.sessions.values().flatten() {
        session_facts(source, session, language, &mut facts);
    }
    for topic in &source.topics {
        topic_facts(topic, language, &mut facts);
    }
    for question in &source.questions {
        question_facts(question, language, &mut facts);
    }
    put(
        &mut facts,
        "coverage.sentence",
        coverage::sentence(source, language),
    );
    let note = source.event.coverage_note.as_deref().map(escaped);
    put(&mut facts, "coverage.note", note);
    for next in &source.next {
        put(
            &mut facts,
            &format!("next.{}", next.id),
            Some(later(next, language)),
        );
    }
    facts
}

fn put(facts: &mut Facts, key: &str, text: Option<String>) {
    if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
        facts.insert(key.to_owned(), text);
    }
}

fn event_facts(source: &Source, language: Language, facts: &mut Facts) {
    let event = &source.event;
    put(facts, "event.title", Some(within(&event.title)));
    put(facts, "event.motto", event.motto.as_deref().map(within));
    put(facts, "event.dates", Some(words::when(event, language)));
    put(facts, "event.place", place(event));
    let host = source.host.as_ref();
    let host = host.map(|row| escaped(&words::district_with_article(row, language)));
    put(facts, "event.host", host);
    let organizer = event
        .organizer_id
        .and_then(|id| source.organizations.get(&id));
    let organizer =
        organizer.map(|row| people::organization(row, &source.organizations, language, true));
    put(facts, "event.organizer", organizer);
    for (key, role) in ROLES {
        let people = people::with_role(
            &source.contributions,
            role,
            &source.organizations,
            (language, false),
        );
        put(facts, key, people.map(|(people, _)| people));
    }
}

/// Name and town; a town that stands in the name is not said twice.
fn place(event: &event::Model) -> Option<String> {
    let name = event.place_name.as_deref();
    let town = event.place_locality.as_deref();
    let town = town.filter(|town| !name.is_some_and(|name| name.contains(town)));
    let parts: Vec<&str> = [name, town].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| within(&parts.join(", ")))
}

fn session_facts(source: &Source, session: &SessionView, language: Language, facts: &mut Facts) {
    let key = |what: &str| format!("session.{}.{what}", session.id);
    put(facts, &key("title"), Some(within(&session.title)));
    let parts = &session.contributions;
    let about = people::about(session.kind, parts, &source.organizations, language);
    put(facts, &key("about"), about);
    put(
        facts,
        &key("summary"),
        session.summary_md.as_deref().map(neutral),
    );
}

fn topic_facts(topic: &topic::Model, language: Language, facts: &mut Facts) {
    let key = |what: &str| format!("topic.{}.{what}", topic.id);
    put(facts, &key("title"), Some(within(&topic.title)));
    let state = match topic.status {
        TopicStatus::CarriedOver => Some(pick(
            language,
            "wird bei einer späteren Veranstaltung fortgesetzt",
            "goes on at a later event",
        )),
        TopicStatus::Accepted | TopicStatus::Scheduled => {
            Some(pick(language, "war vorgesehen", "was planned"))
        }
        _ => None,
    };
    put(facts, &key("state"), state.map(str::to_owned));
    put(facts, &key("notes"), topic.notes_md.as_deref().map(neutral));
    put(
        facts,
        &key("outcome"),
        topic.outcome_md.as_deref().map(neutral),
    );
}

fn question_facts(question: &question::Model, language: Language, facts: &mut Facts) {
    let key = |what: &str| format!("question.{}.{what}", question.id);
    put(facts, &key("text"), Some(within(&question.text)));
    put(
        facts,
        &key("answer"),
        question.answer_text.as_deref().map(escaped_lines),
    );
    let by = question.answered_by.as_deref().map(escaped);
    let source = by.zip(question.valid_as_of).map(|(by, valid)| {
        let as_of = pick(language, "Stand", "as of");
        format!("{by}, {as_of} {}", day(valid, language))
    });
    put(facts, &key("source"), source);
}

/// Title, dates and place of what comes later, as precise as they are known.
fn later(event: &event::Model, language: Language) -> String {
    let mut text = format!("**{}**: {}", within(&event.title), dates(event, language));
    if let Some(place) = place(event) {
        text = format!("{text}, {place}");
    }
    let open = event.schedule_precision < Precision::Day;
    let saved = event.status == EventStatus::Announced;
    let more = match (saved, open) {
        (true, true) => Some(pick(
            language,
            "Save-the-Date, die genauen Tage folgen",
            "save the date, the exact days will follow",
        )),
        (true, false) => Some(pick(language, "Save-the-Date", "save the date")),
        (false, true) => Some(pick(
            language,
            "die genauen Tage folgen",
            "the exact days will follow",
        )),
        (false, false) => None,
    };
    more.map_or(text.clone(), |more| format!("{text} ({more})"))
}

/// The heading of a day of the programme: its number, and its date where that is known.
#[must_use]
pub fn day_heading(event: &event::Model, number: i32, language: Language) -> String {
    let date = u64::try_from(number - 1).ok();
    let date = date.and_then(|days| event.starts_on.checked_add_days(Days::new(days)));
    let date =
        date.filter(|date| event.schedule_precision >= Precision::Day && *date <= event.ends_on);
    let one = event.starts_on == event.ends_on && date.is_some();
    let name = match (one, language) {
        (true, Language::De) => "Programm".to_owned(),
        (true, Language::En) => "Programme".to_owned(),
        (false, Language::De) => format!("{number}. Tag"),
        (false, Language::En) => format!("Day {number}"),
    };
    match date {
        Some(date) => format!("{name}: {}", words::weekday(date, language)),
        None => name,
    }
}
