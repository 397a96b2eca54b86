//! What stands at the front of the document.

use serde_json::{Value, json};

/// Tags in reading order, with what they are about.
pub(super) const TAGS: &[(&str, &str)] = &[
    ("auth", "Sign in, sign out, sessions, passwords."),
    ("me", "One's own account and registrations."),
    ("users", "Accounts, roles, mandates, invitations."),
    ("api-keys", "Keys for partner organizations."),
    ("districts", "Landkreise, kreisfreie Städte, the network."),
    ("organizations", "NGOs, authorities, coordination offices."),
    ("series", "Recurring formats with rotating hosts."),
    (
        "events",
        "Meetings: schedule, place, steps from draft to archive.",
    ),
    ("programme", "Sessions and topics of an event."),
    (
        "topics",
        "The barcamp: topics, votes, the board, a timetable.",
    ),
    (
        "registrations",
        "Places at an event; seats belong to districts.",
    ),
    (
        "questions",
        "What participants want answered by an authority, and the answers.",
    ),
    ("materials", "Files and links of events and sessions."),
    ("search", "Words in everything that one may see."),
    (
        "attendance",
        "Check-in at the desk, also of devices that were offline.",
    ),
    (
        "exports",
        "Lists, badges, certificates, the proof for funders.",
    ),
    (
        "messages",
        "Mails to participants and districts, and stopping them.",
    ),
    (
        "coverage",
        "Which invited districts are there, and which are missing.",
    ),
    ("feedback", "Surveys, tickets, answer sheets, figures."),
    (
        "quotes",
        "What participants may be cited with, as long as they want it.",
    ),
    (
        "reports",
        "The account of an event: drafted from its data, edited, published in versions.",
    ),
    (
        "changes",
        "What changed: a feed for whoever keeps a copy, in which nothing is lost.",
    ),
    (
        "webhooks",
        "Partners are told of changes, signed, at least once (Standard Webhooks 1.0).",
    ),
    ("feeds", "Calendars and news to subscribe to."),
    ("audit", "Who changed what."),
    ("operations", "Health and public keys."),
];

/// The tags in groups, for those who read the document from the front (an extension that Redoc and others know).
const GROUPS: &[(&str, &[&str])] = &[
    ("Signing in", &["auth", "me", "users"]),
    ("The network", &["districts", "organizations", "series"]),
    (
        "An event",
        &[
            "events",
            "programme",
            "registrations",
            "coverage",
            "materials",
            "messages",
        ],
    ),
    (
        "At the event",
        &["attendance", "topics", "questions", "exports"],
    ),
    ("Afterwards", &["feedback", "quotes", "reports"]),
    (
        "For partners",
        &["api-keys", "changes", "webhooks", "feeds", "search"],
    ),
    ("Running it", &["audit", "operations"]),
];

/// The groups, as the document has them.
pub(super) fn groups() -> Value {
    let groups = GROUPS
        .iter()
        .map(|(name, tags)| json!({"name": name, "tags": tags}));
    groups.collect::<Vec<_>>().into()
}

pub(super) const ABOUT: &str = "Kreisrunde runs the meetings of a network of regional offices: event series with rotating \
hosts, registrations whose seats belong to districts, feedback that nobody can trace.\n\n\
**Sign in** with `login`, copy the `access_token`, press *Authorize* and paste it. It lasts ten minutes; \
`refresh` gives a new one. Partners paste an API key (`krk_…`) instead.\n\n\
Errors are problem documents (RFC 9457). Lists are pages with a cursor. Every POST takes an `Idempotency-Key`. \
Changes need the ETag that was seen in `If-Match`. Enumerations marked as extensible may get new values.";
