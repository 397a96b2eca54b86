//! Checks what a file says: lengths, references, dates, identities. Needs no database.

use std::collections::{HashMap, HashSet};

use super::{
    Phase, Progress,
    check_value::Checks,
    districts,
    file::{Edition, EditionStatus, Organization, Session},
    read::{Found, Source},
};
use crate::{
    attendance::headcount::contradictions,
    entity::{ids::Ags, kinds::Precision},
    error::{Finding, FindingCode, Result},
    events::schedule::{self, Resolved, Schedule, days_of},
    web::text,
};

/// What tells an edition of a series from the others.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Identity {
    /// Its number.
    Number(i32),
    /// Without a number, its start.
    Start(String),
}

/// The organizations of a file, by name and short name.
#[derive(Debug, Default)]
pub struct Names(HashMap<String, usize>);

impl Names {
    /// Index of the organization that is meant.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.0.get(&text::key(name)).copied()
    }
}

/// When an edition is.
///
/// # Errors
/// What is wrong with it, with pointers into the edition.
pub fn schedule_of(edition: &Edition, time_zone: &str) -> Result<Resolved, Vec<Finding>> {
    let input = Schedule {
        precision: schedule::precision_of(&edition.starts_on),
        start: edition.starts_on.clone(),
        end: edition.ends_on.clone(),
        time_zone: time_zone.to_owned(),
    };
    schedule::resolve(&input).map_err(|mut findings| {
        for finding in &mut findings {
            finding.pointer = match finding.pointer.as_str() {
                "/start" => "/starts_on".to_owned(),
                _ => "/ends_on".to_owned(),
            };
        }
        findings
    })
}

/// What tells it from the other editions of its series.
pub fn identity(edition: &Edition, when: &Resolved) -> Identity {
    match edition.edition {
        Some(number) => Identity::Number(number),
        None => Identity::Start(when.start.clone()),
    }
}

/// Checks everything, and adds what is wrong to `found`.
///
/// # Errors
/// If the districts that come with the program can't be read.
pub fn check(
    source: &Source<'_>,
    found: &mut Found<'_>,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<Names> {
    let districts = districts::all()?;
    let network = &source.file.network;
    let mut at = Checks {
        found,
        at: source.root.clone(),
    };
    at.text("/note", source.file.note.as_deref(), 2000);
    at.line("/network/name", Some(&network.name), 200);
    at.line("/network/organizer", network.organizer.as_deref(), 200);
    at.text(
        "/network/participants",
        network.participants.as_deref(),
        2000,
    );
    let state = network.state.as_deref();
    at.line("/network/state", state, 100);
    if state.is_some_and(|state| !districts.iter().any(|d| d.state == state)) {
        at.no_such("/network/state", "state");
    }
    if network.time_zone.parse::<chrono_tz::Tz>().is_err() {
        let wanted = "an IANA time zone such as Europe/Berlin";
        let code = FindingCode::Format;
        at.add(&Finding::with("/network/time_zone", code, &[&wanted]));
    }
    let keys: HashSet<Ags> = districts.into_iter().map(|d| d.ags).collect();
    let names = organizations(&mut at, &source.file.organizations, &keys);

    let mut series = HashSet::new();
    let mut count = Progress {
        phase: Phase::Checking,
        done: 0,
        total: source.series.iter().map(|s| s.editions.len()).sum(),
    };
    for one in &source.series {
        at.at = one.at.clone();
        at.line("/name", Some(&one.series.name), 200);
        at.text("/format", one.series.format.as_deref(), 10_000);
        at.range("/since", one.series.since, 1900, 2200);
        if !series.insert(text::key(&one.series.name)) {
            at.add(&Finding::new("/name", FindingCode::Duplicate));
        }
        let mut editions = HashSet::new();
        for place in &one.editions {
            if let Some(edition) = at.found.edition(place) {
                at.at = place.clone();
                let own = check_edition(&mut at, &edition, &network.time_zone, &keys, &names);
                if own.is_some_and(|own| !editions.insert(own)) {
                    let numbered = edition.edition.is_some();
                    let field = if numbered { "/edition" } else { "/starts_on" };
                    at.add(&Finding::new(field, FindingCode::Duplicate));
                }
            }
            count.done += 1;
            if count.done.is_multiple_of(500) {
                progress(count);
            }
        }
    }
    Ok(names)
}

fn organizations(at: &mut Checks<'_, '_, '_>, all: &[Organization], keys: &HashSet<Ags>) -> Names {
    let mut names = Names::default();
    for (i, organization) in all.iter().enumerate() {
        let here = |field: &str| format!("/organizations/{i}{field}");
        let Organization {
            name,
            short,
            kind: _,
            parent: _,
            ags,
        } = organization;
        at.line(&here("/name"), Some(name), 200);
        at.line(&here("/short"), short.as_deref(), 40);
        at.district(&here("/ags"), ags.as_ref(), keys);
        let both = [("/name", Some(name)), ("/short", short.as_ref())];
        for (field, name) in both {
            let Some(name) = name else { continue };
            let other = names.0.insert(text::key(name), i);
            if other.is_some_and(|other| other != i) {
                at.add(&Finding::new(here(field), FindingCode::Duplicate));
            }
        }
    }
    for (i, organization) in all.iter().enumerate() {
        let pointer = format!("/organizations/{i}/parent");
        at.organization(&pointer, organization.parent.as_deref(), &names);
        let parent = |i: usize| names.find(all.get(i)?.parent.as_deref()?);
        let chain = std::iter::successors(parent(i), |above| parent(*above));
        if chain.take(all.len()).any(|above| above == i) {
            at.add(&Finding::new(pointer, FindingCode::Cycle));
        }
    }
    names
}

fn check_edition(
    at: &mut Checks<'_, '_, '_>,
    edition: &Edition,
    time_zone: &str,
    keys: &HashSet<Ags>,
    names: &Names,
) -> Option<Identity> {
    at.range("/edition", edition.edition, 1, 9999);
    at.line("/place", edition.place.as_deref(), 200);
    at.district("/host_ags", edition.host_ags.as_ref(), keys);
    at.text("/motto", edition.motto.as_deref(), 1000);
    at.text("/note", edition.note.as_deref(), 10_000);
    at.text("/coverage_note", edition.coverage_note.as_deref(), 2000);
    at.titles("/topics", &edition.topics);
    at.titles("/barcamp_topics", &edition.barcamp_topics);

    let known_zone = time_zone.parse::<chrono_tz::Tz>().is_ok();
    let zone = if known_zone { time_zone } else { "UTC" };
    let when = schedule_of(edition, zone);
    let mut days = 31;
    match &when {
        Ok(when) if when.precision >= Precision::Day => {
            let length = (when.ends_on - when.starts_on).num_days() + 1;
            days = i32::try_from(length).map_or(31, |length| length.min(31));
        }
        Ok(_) if edition.status == Some(EditionStatus::Planned) => {
            let wanted = "a planned edition has exact days";
            at.add(&Finding::with(
                "/starts_on",
                FindingCode::Format,
                &[&wanted],
            ));
        }
        Ok(_) => {}
        Err(_) if at.found.has(&at.at, "/starts_on") => {}
        Err(findings) => findings.iter().for_each(|f| at.add(f)),
    }
    if edition.status == Some(EditionStatus::Planned) && edition.host_ags.is_none() {
        at.add(&Finding::new("/host_ags", FindingCode::Required));
    }
    for (i, session) in edition.programme.iter().enumerate() {
        check_session(at, &format!("/programme/{i}"), session, days, names);
    }
    for (i, contribution) in edition.contributions.iter().enumerate() {
        let here = |field: &str| format!("/contributions/{i}{field}");
        let organization = contribution.organization.as_deref();
        at.line(&here("/name"), contribution.name.as_deref(), 200);
        at.organization(&here("/organization"), organization, names);
        if contribution.name.is_none() && organization.is_none() {
            at.add(&Finding::new(here("/name"), FindingCode::Required));
        }
    }
    for (i, voice) in edition.voices.iter().enumerate() {
        let here = |field: &str| format!("/voices/{i}{field}");
        at.filled(&here("/text"), &voice.text, 2000);
        at.line(&here("/attribution"), voice.attribution.as_deref(), 200);
    }
    let known = when.as_ref().ok();
    let known = known.and_then(|when| days_of(when.precision, when.starts_on, when.ends_on));
    check_attendance(at, edition, known, keys);
    when.ok().map(|when| identity(edition, &when))
}

/// Who was there, by numbers and statements; `days` is how many the edition has, if that is known.
fn check_attendance(
    at: &mut Checks<'_, '_, '_>,
    edition: &Edition,
    days: Option<i32>,
    keys: &HashSet<Ags>,
) {
    if let Some(headcount) = &edition.headcount {
        at.took_place("/headcount", edition);
        at.line("/headcount/source", Some(&headcount.source), 500);
        for (i, count) in headcount.counts.iter().enumerate() {
            let here = |field: &str| format!("/headcount/counts/{i}/{field}");
            at.district(&here("ags"), count.ags.as_ref(), keys);
            at.range(&here("people"), Some(count.people), 1, 100_000);
        }
        for mut finding in contradictions(&headcount.counts, days) {
            finding.pointer.insert_str(0, "/headcount");
            at.add(&finding);
        }
    }
    let mut seen = HashSet::new();
    for (i, stated) in edition.coverage.iter().enumerate() {
        let here = |field: &str| format!("/coverage/{i}{field}");
        at.took_place(&here(""), edition);
        at.district(&here("/ags"), Some(&stated.ags), keys);
        at.line(&here("/source"), Some(&stated.source), 500);
        if !seen.insert(&stated.ags) {
            at.add(&Finding::new(here("/ags"), FindingCode::Duplicate));
        }
    }
}

fn check_session(
    at: &mut Checks<'_, '_, '_>,
    pointer: &str,
    session: &Session,
    days: i32,
    names: &Names,
) {
    let here = |field: &str| format!("{pointer}{field}");
    at.range(&here("/day"), session.day, 1, days);
    at.line(&here("/title"), Some(&session.title), 500);
    for (i, speaker) in session.speakers.iter().enumerate() {
        at.line(&here(&format!("/speakers/{i}")), Some(speaker), 200);
    }
    let organization = session.organization.as_deref();
    at.organization(&here("/organization"), organization, names);
    at.text(&here("/summary"), session.summary.as_deref(), 50_000);
    at.titles(&here("/topics"), &session.topics);
}
