//! What partners can be told of. A kind of fact that does not stand here is nobody's affair.

/// One type of change.
#[derive(Debug, Clone, Copy)]
pub struct ChangeType {
    /// Its name: `<object>.<past participle>`.
    pub name: &'static str,
    /// What happened.
    pub about: &'static str,
    /// Whether it concerns one person's place: told to those only who may read registrations.
    pub people: bool,
}

/// Version of the shape in which changes are told. A change that breaks readers gets a new one.
pub const SCHEMA: i32 = 1;

const fn public(name: &'static str, about: &'static str) -> ChangeType {
    ChangeType {
        name,
        about,
        people: false,
    }
}

const fn people(name: &'static str, about: &'static str) -> ChangeType {
    ChangeType {
        name,
        about,
        people: true,
    }
}

/// All of them, by object.
pub const CATALOGUE: &[ChangeType] = &[
    public(
        "event.announced",
        "A save-the-date is out; read the event and all that belongs to it.",
    ),
    public(
        "event.published",
        "An event is out, or is again; read it and all that belongs to it.",
    ),
    public("event.imported", "An event came in with a network file."),
    public(
        "event.updated",
        "Something that is said of an event changed.",
    ),
    public(
        "event.dates_fixed",
        "The days of an event, so far a month or a year, are known.",
    ),
    public(
        "event.postponed",
        "An event does not take place when it was to.",
    ),
    public("event.cancelled", "An event does not take place."),
    public("event.completed", "An event is over."),
    public("event.archived", "An event is put away for good."),
    public("programme.updated", "Much of a programme changed at once."),
    public("session.created", "The programme has one session more."),
    public("session.imported", "A session came in with a network file."),
    public(
        "session.updated",
        "Something that is said of a session changed.",
    ),
    public("session.deleted", "A session is gone."),
    public("topic.proposed", "Somebody brings a topic."),
    public("topic.imported", "A topic came in with a network file."),
    public(
        "topic.updated",
        "Something that is said of a topic changed.",
    ),
    public("topic.accepted", "A topic will be dealt with."),
    public("topic.declined", "A topic will not be dealt with."),
    public("topic.withdrawn", "Who brought a topic took it back."),
    public("topic.merged", "A topic goes on as part of another."),
    public("topic.scheduled", "A topic has a room and a time."),
    public("topic.unscheduled", "A topic lost room and time."),
    public("topic.discussed", "A topic was dealt with."),
    public("topic.documented", "A topic has its notes."),
    public("topic.carried_over", "A topic goes on at the next edition."),
    public("board.updated", "Rooms or times of the barcamp changed."),
    public("question.published", "A question and its answer are out."),
    public(
        "question.answered",
        "A published answer is replaced; until it is published again it is not to be seen.",
    ),
    public(
        "question.updated",
        "A published question or its answer was corrected.",
    ),
    public("material.created", "An event has one material more."),
    public("material.uploaded", "A material has a (new) file."),
    public(
        "material.updated",
        "Something that is said of a material changed, or who sees it: 404 means it is gone for you.",
    ),
    public("material.deleted", "A material is gone."),
    public(
        "coverage.stated",
        "Somebody said whether a district comes or came.",
    ),
    public("survey.opened", "A survey takes answers."),
    public("survey.closed", "A survey takes no more answers."),
    public("survey.published", "The figures of a survey are out."),
    public("quote.published", "A sentence may be cited."),
    public(
        "quote.revoked",
        "A sentence may not be cited any more: take it away.",
    ),
    public("report.published", "A version of a report is out."),
    public(
        "report.withdrawn",
        "A report is not to be seen any more: take it away.",
    ),
    public("series.created", "There is one series more."),
    public("series.imported", "A series came in with a network file."),
    public(
        "series.updated",
        "Something that is said of a series changed.",
    ),
    public("series.deleted", "A series is gone."),
    public(
        "rotation.changed",
        "Who hosts next, or who offers to, changed.",
    ),
    public("organization.created", "There is one organization more."),
    public(
        "organization.imported",
        "An organization came in with a network file.",
    ),
    public(
        "organization.updated",
        "Something that is said of an organization changed.",
    ),
    public("organization.deleted", "An organization is gone."),
    public("districts.imported", "The list of districts was renewed."),
    people("registration.created", "Somebody asked for a place."),
    people(
        "registration.recorded",
        "A place at a past event was recorded.",
    ),
    people("registration.confirmed", "Somebody has a place."),
    people("registration.waitlisted", "Somebody waits for a place."),
    people(
        "registration.offered",
        "Somebody who waited is offered a place.",
    ),
    people("registration.promoted", "Somebody who waited has a place."),
    people("registration.expired", "An offer ran out."),
    people("registration.rejected", "Somebody gets no place."),
    people("registration.cancelled", "Somebody does not come."),
    people("registration.substituted", "A place went to somebody else."),
    people(
        "registration.updated",
        "Something that is said of a registration changed.",
    ),
    people(
        "registration.erased",
        "The person behind a registration was deleted: take away what you have of them.",
    ),
    people("attendance.recorded", "Somebody was checked in."),
    people("attendance.corrected", "A check-in was corrected."),
    people("attendance.undone", "A check-in was taken back."),
];

/// The type of this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static ChangeType> {
    CATALOGUE.iter().find(|kind| kind.name == name)
}

/// What a deletion is called, by the kind of object.
pub const DELETIONS: [(&str, &str); 5] = [
    ("session", "session.deleted"),
    ("material", "material.deleted"),
    ("report", "report.withdrawn"),
    ("series", "series.deleted"),
    ("organization", "organization.deleted"),
];

/// Where the object is to be read, below `/api/v1`.
#[must_use]
pub fn path(kind: &str, object: &str, event: Option<&str>) -> Option<String> {
    let of_event = |what: &str| event.map(|event| format!("/events/{event}{what}"));
    let by_id = |what: &str| Some(format!("/{what}/{object}"));
    match kind {
        "event" => by_id("events"),
        "session" => by_id("sessions"),
        "topic" => by_id("topics"),
        "question" => by_id("questions"),
        "material" => by_id("materials"),
        "quote" => by_id("quotes"),
        "series" => by_id("series"),
        "organization" => by_id("organizations"),
        "registration" => by_id("registrations"),
        "webhook" => by_id("webhooks"),
        "programme" => of_event("/sessions"),
        "board" => of_event("/board"),
        "coverage" => of_event("/coverage"),
        "attendance" => of_event("/attendance"),
        "survey" => of_event("/survey"),
        "report" => of_event("/report"),
        "rotation" => Some(format!("/series/{object}/rotation")),
        "districts" => Some("/districts".to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{CATALOGUE, DELETIONS, find, path};

    #[test]
    fn each_type_is_named_once_says_what_happened_and_leads_somewhere() {
        let names: BTreeSet<&str> = CATALOGUE.iter().map(|kind| kind.name).collect();
        assert_eq!(names.len(), CATALOGUE.len());
        for kind in CATALOGUE {
            let (object, _) = kind.name.split_once('.').unwrap();
            assert!(kind.about.ends_with('.'), "{}", kind.name);
            assert!(path(object, "1", Some("2")).is_some(), "{}", kind.name);
        }
        for (_, kind) in DELETIONS {
            assert!(find(kind).is_some(), "{kind}");
        }
    }
}
