//! Names of the matter in the words of a language.

use crate::{
    entity::{
        event,
        kinds::{
            EventStatus,
            Language::{self, De, En},
        },
    },
    events::words::dates,
    policy::Role,
};

/// When an event is, as precisely as that is known; or that nobody knows any more.
pub fn when(event: &event::Model, language: Language) -> String {
    match (event.status, language) {
        (EventStatus::Postponed, De) => "verschoben, der neue Termin folgt".into(),
        (EventStatus::Postponed, En) => "postponed, the new date will follow".into(),
        _ => dates(event, language),
    }
}

/// A role.
pub fn role(role: Role, language: Language) -> &'static str {
    match (role, language) {
        (Role::Admin, De) => "Administration",
        (Role::Admin, En) => "administrator",
        (Role::Organizer, De) => "Organisation",
        (Role::Organizer, En) => "organizer",
        (Role::Coordinator, De) => "Koordination",
        (Role::Coordinator, En) => "coordinator",
        (Role::Contributor, De) => "Mitwirkung",
        (Role::Contributor, En) => "contributor",
    }
}

/// Texts of the frame around every mail: why it comes, and how to stop the like of it.
pub fn frame(language: Language) -> (&'static str, &'static str) {
    match language {
        De => (
            "Diese Nachricht wurde automatisch versandt, weil es um Ihren Platz, Ihr Konto, Ihren Landkreis oder eine Frage geht.",
            "Solche Nachrichten abbestellen",
        ),
        En => (
            "This message was sent automatically because it concerns your place, your account, your district or a question.",
            "Stop messages like this",
        ),
    }
}
