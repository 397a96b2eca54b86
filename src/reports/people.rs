//! Who did what, in words: people with the organizations for which they did it.

use std::collections::HashMap;

use super::{
    marks::within,
    words::{article, listed, pick, told},
};
use crate::{
    entity::{
        ids::OrganizationId,
        kinds::{ContributionRole, Language, SessionKind},
        organization,
    },
    programme::ContributionView,
};

/// Organizations by their ids.
type Organizations = HashMap<OrganizationId, organization::Model>;

/// Name, short name, and the one that it belongs to.
fn names(row: &organization::Model, all: &Organizations) -> (String, Vec<String>) {
    let parent = row.parent_id.and_then(|id| all.get(&id));
    let parent = parent.map(|row| row.short_name.as_ref().unwrap_or(&row.name));
    let short = row.short_name.as_ref();
    let short = short.filter(|short| !row.name.contains(short.as_str()));
    let more = [short, parent]
        .into_iter()
        .flatten()
        .map(|name| within(name));
    (within(&row.name), more.collect())
}

/// `Landesverwaltungsamt Sachsen-Anhalt (LVwA)`, as a subject with its article.
#[must_use]
pub fn organization(
    row: &organization::Model,
    all: &Organizations,
    language: Language,
    subject: bool,
) -> String {
    let article = article(&row.name).filter(|_| subject && language == Language::De);
    let article = article.map_or(String::new(), |article| format!("{article} "));
    let (name, more) = names(row, all);
    if more.is_empty() {
        return format!("{article}{name}");
    }
    format!("{article}{name} ({})", more.join(", "))
}

/// Those with a role, as they are named in a sentence, and whether they are several; none if there are
/// none. People of one organization stand together; as a `subject` one has its article.
#[must_use]
pub fn with_role(
    parts: &[ContributionView],
    role: ContributionRole,
    all: &Organizations,
    (language, subject): (Language, bool),
) -> Option<(String, bool)> {
    let mut groups: Vec<(Vec<String>, Option<OrganizationId>)> = Vec::new();
    for part in parts.iter().filter(|part| part.role == role) {
        let name = part.name.as_deref().map(within);
        match groups.last_mut() {
            Some((names, of))
                if *of == part.organization_id && name.is_some() && !names.is_empty() =>
            {
                names.extend(name);
            }
            _ => groups.push((name.into_iter().collect(), part.organization_id)),
        }
    }
    let group = |(people, of): &(Vec<String>, Option<OrganizationId>)| {
        let of = of.and_then(|id| all.get(&id));
        let people = listed(people, language);
        match of {
            Some(of) if people.is_empty() => organization(of, all, language, subject),
            Some(of) => {
                let (name, more) = names(of, all);
                let of: Vec<String> = std::iter::once(name).chain(more).collect();
                format!("{people} ({})", of.join(", "))
            }
            None => people,
        }
    };
    let several = groups.len() > 1 || groups.iter().any(|(names, _)| names.len() > 1);
    let groups: Vec<String> = groups
        .iter()
        .map(group)
        .filter(|one| !one.is_empty())
        .collect();
    (!groups.is_empty()).then(|| (listed(&groups, language), several))
}

/// Who did what in an item of the programme, in sentences; none if nobody is named.
#[must_use]
pub fn about(
    kind: SessionKind,
    parts: &[ContributionView],
    all: &Organizations,
    language: Language,
) -> Option<String> {
    let of = |role| with_role(parts, role, all, (language, true));
    let mut about = Vec::new();
    if let Some((speakers, several)) = of(ContributionRole::Speaker) {
        about.push(format!("{} {speakers}.", told(kind, several, language)));
    }
    for (role, de, en) in [
        (ContributionRole::Panelist, "Auf dem Podium", "On the panel"),
        (ContributionRole::Moderator, "Moderation", "Moderation"),
        (ContributionRole::Host, "Begrüßung", "Welcome"),
    ] {
        if let Some((people, _)) = of(role) {
            about.push(format!("{}: {people}.", pick(language, de, en)));
        }
    }
    (!about.is_empty()).then(|| about.join(" "))
}
