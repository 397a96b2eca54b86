//! A report as it is shown: its words with the quotes of this moment, as Markdown, page or paper.

use chrono::{DateTime, Utc};

use super::{
    blocks, coverage, html, markdown,
    marks::{self, QUOTES},
    quotes,
};
use crate::{
    entity::{
        event,
        kinds::Language,
        quote,
        report::{Section, Tile},
    },
    error::Result,
    events::words::{dates, day, zone_of},
    papers::report::{self as paper, Report},
};

/// A report as somebody sees it.
#[derive(Debug)]
pub struct Shown {
    pub event: event::Model,
    /// Number of the version; none of a draft.
    pub no: Option<i32>,
    pub language: Language,
    pub title: String,
    /// As they are stored: quotes are put in when they are asked for.
    pub stored: Vec<Section>,
    pub tiles: Vec<Tile>,
    pub quotes: Vec<quote::Model>,
    /// When it was published; of a draft, when it was changed last.
    pub at: DateTime<Utc>,
}

impl Shown {
    /// The sections without marks and with the quotes; those with nothing in them are left out.
    #[must_use]
    pub fn sections(&self) -> Vec<Section> {
        let quotes = quotes::markdown(&self.quotes, self.language);
        let section = |section: &Section| {
            let text = marks::stripped(&section.body_md);
            let lines = text.lines().map(|line| match line.trim() {
                QUOTES => quotes.as_str(),
                _ => line,
            });
            let body_md = lines.collect::<Vec<_>>().join("\n");
            Section {
                heading: section.heading.clone(),
                body_md,
            }
        };
        let sections = self.stored.iter().map(section);
        sections
            .filter(|section| !section.body_md.trim().is_empty())
            .collect()
    }

    /// When the event was, and which version this is.
    #[must_use]
    pub fn about(&self) -> String {
        let language = self.language;
        let on = self.at.with_timezone(&zone_of(&self.event.time_zone));
        let on = day(on.date_naive(), language);
        let version = match (self.no, language) {
            (Some(no), Language::De) => format!("Fassung {no} vom {on}"),
            (Some(no), Language::En) => format!("Version {no} of {on}"),
            (None, Language::De) => format!("Entwurf vom {on}"),
            (None, Language::En) => format!("Draft of {on}"),
        };
        format!("{} · {version}", dates(&self.event, language))
    }

    /// As Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let table = if self.tiles.is_empty() {
            String::new()
        } else {
            coverage::table(&self.tiles, self.language)
        };
        let mut text = format!(
            "# {}\n\n{}\n",
            marks::within(&self.title),
            marks::escaped(&self.about())
        );
        for section in self.sections() {
            let heading = marks::within(&section.heading);
            let body = markdown::markdown(&section.body_md, &table);
            text.extend(["\n## ", &heading, "\n\n", body.trim_end(), "\n"]);
        }
        text
    }

    /// As a page.
    #[must_use]
    pub fn html(&self) -> String {
        html::page(self)
    }

    /// On paper.
    ///
    /// # Errors
    /// If a page is not accessible, which would be a fault of ours.
    pub fn pdf(&self) -> Result<Vec<u8>> {
        let tiles = coverage::drawn(&self.tiles, self.language);
        let section =
            |section: Section| (section.heading, blocks::blocks(&section.body_md, &tiles));
        let host = self
            .event
            .place_name
            .iter()
            .chain(&self.event.place_locality);
        let place: Vec<&str> = host.map(String::as_str).collect();
        let place = place.join(", ");
        let about = [self.about(), place];
        paper::pdf(&Report {
            title: self.title.clone(),
            about: about.into_iter().filter(|line| !line.is_empty()).collect(),
            sections: self.sections().into_iter().map(section).collect(),
            foot: self.title.clone(),
            language: self.language,
            made: self.at,
        })
    }
}
