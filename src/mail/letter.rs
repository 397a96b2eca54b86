//! A mail that is ready to be put into words and sent.

use minijinja::Value;
use serde::Serialize;

use super::words;
use crate::{
    entity::{
        event,
        kinds::{Language, MailKind},
    },
    events::{
        calendar::{Method, place},
        words as event_words,
    },
};

/// What templates may use; `docs/mail.md` lists it for operators.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Context {
    /// Who is written to.
    pub name: String,
    /// Who writes: the name of the sender.
    pub service: String,
    /// Where what the mail asks for can be done.
    pub link: Option<Value>,
    /// Where mails like this can be stopped.
    pub unsubscribe: Option<String>,
    /// The event.
    pub event: Option<EventWords>,
    /// Status of the registration that it is about.
    pub status: Option<String>,
    /// Whose place it is.
    pub person: Option<String>,
    /// Name of the district.
    pub district: Option<String>,
    /// Number in the waiting line.
    pub position: Option<i64>,
    /// Until when the seat is offered.
    pub offered_until: Option<String>,
    /// Until when the link is good.
    pub expires: Option<String>,
    /// What one is invited to be.
    pub role: Option<String>,
    /// Who had the place.
    pub from_name: Option<String>,
    /// Who has it.
    pub to_name: Option<String>,
    /// Whether something for the calendar comes with it.
    pub calendar: bool,
    /// What changed.
    pub changed: Vec<String>,
    /// Name of the webhook that it is about.
    pub webhook: Option<String>,
    /// Why it was switched off: `gone` or `failing`.
    pub reason: Option<String>,
    /// What the message is about.
    pub subject: Option<String>,
    /// The message, in Markdown.
    pub body: Option<Value>,
    /// Who wrote it.
    pub sender: Option<String>,
    /// Title of the session that it is about.
    pub session: Option<String>,
    /// When it starts.
    pub session_when: Option<String>,
    /// Where it is.
    pub room: Option<String>,
    /// A question to an authority.
    pub question: Option<String>,
    /// Its answer.
    pub answer: Option<String>,
    /// The organization that answered.
    pub answered_by: Option<String>,
    /// Until when the survey is open.
    pub survey_until: Option<String>,
    /// The day for which the answer holds.
    pub valid_as_of: Option<String>,
}

/// An event in words
#[derive(Debug, Clone, Serialize)]
pub struct EventWords {
    title: String,
    edition: Option<i32>,
    motto: Option<String>,
    when: String,
    /// What was planned before it was put off.
    pub before: Option<String>,
    #[serde(rename = "where")]
    place: Option<String>,
    online_url: Option<Value>,
    closes: Option<String>,
}

impl EventWords {
    pub fn new(event: &event::Model, language: Language) -> Self {
        let instant = |at| event_words::instant(at, &event.time_zone, language);
        Self {
            title: event.title.clone(),
            edition: event.edition,
            motto: event.motto.clone(),
            when: words::when(event, language),
            before: None,
            place: place(event),
            online_url: event.place_online_url.as_deref().map(address),
            closes: event.registration_closes_at.map(instant),
        }
    }
}

/// A web address with nothing in it that could end a link.
fn address(url: &str) -> Value {
    let mut safe = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '<' => safe.push_str("%3C"),
            '>' => safe.push_str("%3E"),
            '"' => safe.push_str("%22"),
            '\\' => safe.push_str("%5C"),
            c if c.is_whitespace() => safe.push_str("%20"),
            c => safe.push(c),
        }
    }
    Value::from_safe_string(safe)
}

/// A mail that is ready to be put into words and sent.
#[derive(Debug, Clone)]
pub struct Letter {
    /// What it is about.
    pub kind: MailKind,
    /// In which language.
    pub language: Language,
    /// Name and address.
    pub to: (String, String),
    /// Who gets the answers, if not the sender.
    pub reply_to: Option<(String, String)>,
    /// For its template.
    pub context: Context,
    /// Where one click stops the like of it (RFC 8058).
    pub one_click: Option<String>,
    /// What goes into the recipient's calendar.
    pub calendar: Option<(Method, String)>,
}
