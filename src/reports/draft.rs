//! A draft: sections of German or English sentences with the facts in them.

use super::{
    facts::{self, ROLES, day_heading},
    load::{NO_DAY, Source},
    marks::{self, COVERAGE, Facts, QUOTES},
    words::pick,
};
use crate::{
    entity::{
        kinds::{Language, TopicKind},
        question,
        report::Section,
        topic,
    },
    programme::SessionView,
};

/// Most bytes of a section, as drafted: there is room to write something.
const SECTION: usize = 48_000;

/// Most bytes of what there can be much of: a draft must go through a request when somebody edits it.
const WHOLE: usize = 180_000;

/// Most sections of what there can be much of.
const SECTIONS: usize = 36;

/// What is not much has room beyond that.
const RESERVE: (usize, usize) = (20_000, 4);

/// Writes a draft.
struct Draft<'a> {
    source: &'a Source,
    facts: &'a Facts,
    language: Language,
    sections: Vec<Section>,
    size: usize,
}

/// The sections of a draft.
#[must_use]
pub fn sections(source: &Source, facts: &Facts, language: Language) -> Vec<Section> {
    let mut draft = Draft {
        source,
        facts,
        language,
        sections: Vec::new(),
        size: 0,
    };
    draft.overview();
    draft.programme();
    draft.topics();
    draft.questions();
    draft.coverage();
    draft.add("Stimmen", "Voices", vec![QUOTES.to_owned()]);
    draft.thanks();
    draft.outlook();
    draft.sections
}

/// The title of a draft.
#[must_use]
pub fn title(source: &Source, language: Language) -> String {
    let title = &source.event.title;
    match language {
        Language::De => format!("Bericht: {title}"),
        Language::En => format!("Report: {title}"),
    }
}

impl Draft<'_> {
    fn say(&self, de: &'static str, en: &'static str) -> &'static str {
        pick(self.language, de, en)
    }

    /// A fact in its marks, in a sentence.
    fn fact(&self, key: &str) -> Option<String> {
        self.facts.get(key).map(|text| marks::inline(key, text))
    }

    /// A fact in its marks, on lines of its own.
    fn block(&self, key: &str) -> Option<String> {
        self.facts.get(key).map(|text| marks::block(key, text))
    }

    /// A fact with words before and behind it.
    fn sentence(&self, key: &str, before: &str, behind: &str) -> Option<String> {
        let fact = self.fact(key)?;
        Some(format!("{before}{fact}{behind}"))
    }

    fn add(&mut self, de: &'static str, en: &'static str, paragraphs: Vec<String>) {
        let heading = self.say(de, en).to_owned();
        let paragraphs = paragraphs.into_iter().map(|p| (p, None)).collect();
        let (bytes, sections) = RESERVE;
        self.fill(&heading, paragraphs, (WHOLE + bytes, SECTIONS + sections));
    }

    /// Adds paragraphs, as several sections if they are too long for one. What has a shorter form gets it
    /// where the whole would become too long.
    fn put(&mut self, heading: &str, paragraphs: Vec<(String, Option<String>)>) {
        self.fill(heading, paragraphs, (WHOLE, SECTIONS));
    }

    fn fill(
        &mut self,
        heading: &str,
        paragraphs: Vec<(String, Option<String>)>,
        (most, sections): (usize, usize),
    ) {
        let mut body = String::new();
        let mut parts: Vec<String> = Vec::new();
        for (paragraph, short) in paragraphs {
            let fits = |p: &String| p.len() <= SECTION && self.size + p.len() <= most;
            let paragraph = Some(paragraph).filter(fits).or(short.filter(fits));
            let Some(paragraph) = paragraph else {
                continue;
            };
            self.size += paragraph.len();
            if !body.is_empty() && body.len() + paragraph.len() > SECTION {
                parts.push(std::mem::take(&mut body));
            }
            if !body.is_empty() {
                body.push_str("\n\n");
            }
            body.push_str(&paragraph);
        }
        if !body.is_empty() {
            parts.push(body);
        }
        for (part, number) in parts.into_iter().zip(1..) {
            if self.sections.len() >= sections {
                return;
            }
            let heading = match number {
                1 => heading.to_owned(),
                more => format!("{heading} ({more})"),
            };
            self.sections.push(Section {
                heading: heading.chars().take(300).collect(),
                body_md: part,
            });
        }
    }

    /// Title, dates, place, host, motto, organizer.
    fn overview(&mut self) {
        let mut first = Vec::new();
        if let (Some(title), Some(dates)) = (self.fact("event.title"), self.fact("event.dates")) {
            first.push(match self.language {
                Language::De => format!("Die Veranstaltung **{title}** fand {dates} statt."),
                Language::En => format!("The event **{title}** took place {dates}."),
            });
        }
        for (key, de, en) in [
            ("event.place", "Veranstaltungsort war ", "The venue was "),
            ("event.host", "Gastgebende Kommune war ", "The host was "),
            (
                "event.organizer",
                "Die Organisation übernahm ",
                "It was organized by ",
            ),
        ] {
            first.extend(self.sentence(key, self.say(de, en), "."));
        }
        let mut paragraphs = vec![first.join(" ")];
        let (open, close) = pick(
            self.language,
            ("Das Motto lautete: „", "“"),
            ("The motto was: “", "”"),
        );
        paragraphs.extend(self.sentence("event.motto", open, close));
        let mut people = Vec::new();
        for (key, _) in ROLES {
            let before = match key {
                "event.moderators" => self.say("Moderation: ", "Moderated by: "),
                "event.speakers" => self.say(
                    "Beiträge zur ganzen Veranstaltung: ",
                    "Contributions to the whole event: ",
                ),
                "event.panel" => self.say("Auf dem Podium: ", "On the panel: "),
                _ => self.say("Begrüßung: ", "Welcome by: "),
            };
            people.extend(self.sentence(key, before, "."));
        }
        paragraphs.push(people.join(" "));
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        self.add("Überblick", "Overview", paragraphs);
    }

    /// The programme, day by day.
    fn programme(&mut self) {
        for (day, sessions) in &self.source.sessions {
            let heading = match *day {
                NO_DAY => self.say("Programm", "Programme").to_owned(),
                day => day_heading(&self.source.event, day, self.language),
            };
            let told: Vec<_> = sessions
                .iter()
                .map(|session| self.session(session))
                .collect();
            self.put(&heading, told);
        }
    }

    /// An item of the programme, and the same without what was said.
    fn session(&self, session: &SessionView) -> (String, Option<String>) {
        let key = |what: &str| format!("session.{}.{what}", session.id);
        let mut parts = Vec::new();
        parts.extend(self.sentence(&key("title"), "### ", ""));
        parts.extend(self.block(&key("about")));
        let short = parts.join("\n\n");
        parts.extend(self.block(&key("summary")));
        let topics = session
            .topic_ids
            .iter()
            .filter_map(|id| self.source.topic(*id));
        let titles: Vec<String> = topics
            .filter_map(|topic| self.fact(&format!("topic.{}.title", topic.id)))
            .map(|title| format!("*{title}*"))
            .collect();
        if !titles.is_empty() {
            let before = self.say("Zum Thema:", "On the topic:");
            parts.push(format!("{before} {}", titles.join(", ")));
        }
        (parts.join("\n\n"), Some(short))
    }

    /// What it was about, and what the barcamp brought.
    fn topics(&mut self) {
        let of = |kind| {
            self.source
                .topics
                .iter()
                .filter(move |topic| topic.kind == kind)
        };
        let (themes, barcamp): (Vec<_>, Vec<_>) = (
            of(TopicKind::Theme).collect(),
            of(TopicKind::Barcamp).collect(),
        );
        if !themes.is_empty() {
            let intro = self.say("Darum ging es:", "What it was about:").to_owned();
            let told = self.topics_of(intro, &themes);
            let heading = self.say("Themen", "Topics");
            self.put(heading, told);
        }
        if !barcamp.is_empty() {
            let intro = self.say(
                "Diese Themen brachten die Teilnehmenden in das Barcamp ein:",
                "These topics were brought to the barcamp by the participants:",
            );
            let told = self.topics_of(intro.to_owned(), &barcamp);
            let heading = self.say("Themen des Barcamps", "Topics of the barcamp");
            self.put(heading, told);
        }
    }

    /// A list of titles, if nothing was written down; else each with what was.
    fn topics_of(&self, intro: String, topics: &[&topic::Model]) -> Vec<(String, Option<String>)> {
        let title = |topic: &topic::Model| {
            let title = self.fact(&format!("topic.{}.title", topic.id))?;
            let state = self.sentence(&format!("topic.{}.state", topic.id), " (", ")");
            Some((title, state.unwrap_or_default()))
        };
        let silent = |topic: &&topic::Model| topic.notes_md.is_none() && topic.outcome_md.is_none();
        if topics.iter().all(silent) {
            let line = |topic: &&topic::Model| {
                let (title, state) = title(topic)?;
                Some(format!("- **{title}**{state}"))
            };
            let lines: Vec<String> = topics.iter().filter_map(line).collect();
            // A list of hundreds is several.
            let lists = lines.chunks(50).map(|lines| (lines.join("\n"), None));
            return std::iter::once((intro, None)).chain(lists).collect();
        }
        let told = topics.iter().filter_map(|topic| {
            let (title, state) = title(topic)?;
            let mut parts = vec![format!("### {title}{state}")];
            let short = parts.join("\n\n");
            let key = |what: &str| format!("topic.{}.{what}", topic.id);
            parts.extend(self.block(&key("notes")));
            if let Some(outcome) = self.block(&key("outcome")) {
                parts.push(format!("**{}**", self.say("Ergebnis", "Outcome")));
                parts.push(outcome);
            }
            Some((parts.join("\n\n"), Some(short)))
        });
        std::iter::once((intro, None)).chain(told).collect()
    }

    fn questions(&mut self) {
        let told: Vec<_> = self
            .source
            .questions
            .iter()
            .map(|one| self.question(one))
            .collect();
        if !told.is_empty() {
            let heading = self.say("Fragen an Behörden", "Questions to authorities");
            self.put(heading, told);
        }
    }

    fn question(&self, question: &question::Model) -> (String, Option<String>) {
        let key = |what: &str| format!("question.{}.{what}", question.id);
        let mut parts = Vec::new();
        let asked = self.say("**Frage:** ", "**Question:** ");
        parts.extend(self.sentence(&key("text"), asked, ""));
        let short = parts.join("\n\n");
        parts.extend(self.block(&key("answer")));
        let from = self.say("*Antwort: ", "*Answer: ");
        parts.extend(self.sentence(&key("source"), from, "*"));
        (parts.join("\n\n"), Some(short))
    }

    fn coverage(&mut self) {
        let mut paragraphs = Vec::new();
        paragraphs.extend(self.block("coverage.sentence"));
        paragraphs.extend(self.block("coverage.note"));
        if paragraphs.is_empty() {
            return;
        }
        paragraphs.push(COVERAGE.to_owned());
        self.add("Wer vertreten war", "Who was represented", paragraphs);
    }

    fn thanks(&mut self) {
        let mut those = Vec::new();
        those.extend(self.sentence(
            "event.host",
            "",
            self.say(" als gastgebende Kommune", " as host"),
        ));
        let organizer = self.say(" für die Organisation", " for the organization");
        those.extend(self.sentence("event.organizer", "", organizer));
        let moderation = self.say(" für die Moderation", " for the moderation");
        those.extend(self.sentence("event.moderators", "", moderation));
        let all = self.say(
            "alle, die vorgetragen, gefragt und diskutiert haben",
            "everybody who presented, asked and discussed",
        );
        those.push(all.to_owned());
        let first = self.say(
            "Zum Gelingen beigetragen haben: ",
            "It succeeded thanks to: ",
        );
        let last = self.say(
            ". Ihnen allen gilt herzlicher Dank.",
            ". Many thanks to all of them.",
        );
        self.add(
            "Dank",
            "Thanks",
            vec![format!("{first}{}{last}", those.join("; "))],
        );
    }

    fn outlook(&mut self) {
        let date = self.say("Termin: ", "Date: ");
        let line = |event: &crate::entity::event::Model| {
            let fact = self.fact(&format!("next.{}", event.id))?;
            Some(format!("- {date}{fact}"))
        };
        let lines: Vec<String> = self.source.next.iter().filter_map(line).collect();
        if lines.is_empty() {
            return;
        }
        let intro = self.say(
            "So ging und geht es im Netzwerk weiter:",
            "How the network went on and goes on:",
        );
        self.add(
            "Ausblick",
            "Outlook",
            vec![intro.to_owned(), lines.join("\n")],
        );
    }
}

/// Facts and sections of a draft.
#[must_use]
pub fn draft(source: &Source, language: Language) -> Vec<Section> {
    let facts = facts::of(source, language);
    sections(source, &facts, language)
}
