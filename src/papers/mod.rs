//! Papers: lists, badges and certificates as PDF, CSV and XLSX. Knows neither the database nor
//! who asks.

pub mod badge;
pub mod canvas;
pub mod certificate;
mod flow;
pub mod prose;
pub mod report;
pub mod sheet;
pub mod table;
pub mod text;

use chrono::{DateTime, Utc};

use crate::entity::kinds::Language;

/// What stands at the top of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Title of the event.
    pub event: String,
    /// When it is, in words.
    pub dates: String,
    /// Where it is.
    pub place: Option<String>,
    /// The organization that holds it.
    pub organizer: Option<String>,
    /// The district that is the host.
    pub host: Option<String>,
    /// In which language.
    pub language: Language,
    /// When the paper is made.
    pub made: DateTime<Utc>,
    /// The same in words, where the event is.
    pub as_of: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use badge::{Badge, Badges};
    use certificate::{Certificate, Certificates};
    use table::{Cell, Column, Table};

    fn head() -> Head {
        Head {
            event: "13. IKOE-Ideenwerkstatt".into(),
            dates: "21. bis 22. November 2024".into(),
            place: Some("Kulturhaus".into()),
            organizer: None,
            host: None,
            language: Language::De,
            made: "2024-11-21T10:00:00Z".parse().unwrap(),
            as_of: "Stand: jetzt".into(),
        }
    }

    /// Whatever somebody is called, there is a paper, and it is accessible: the library that
    /// writes it refuses others.
    #[test]
    fn any_name_makes_an_accessible_paper() {
        for name in [
            "",
            " ",
            "Anna",
            "王",
            "\u{0}\n",
            "فاطمة x",
            "\u{202e}abc",
            "e\u{301}\u{301}",
            "\u{200d}",
            "👩‍👧",
            &"ü".repeat(300),
        ] {
            let badge = Badge {
                name: name.into(),
                office: Some(name.into()),
                district: None,
                code: "A".repeat(43),
            };
            let mut badges = Badges::new(head()).unwrap();
            for _ in 0..9 {
                badges.add(badge.clone()).unwrap();
            }
            assert!(badges.finish().unwrap().starts_with(b"%PDF"), "{name:?}");
            let certificate = Certificate {
                name: name.into(),
                office: None,
                district: Some(name.into()),
                days: vec!["21. November 2024".into()],
                hours: None,
                code: "A".repeat(43),
                link: "https://kreisrunde.example/certificate#AAAA".into(),
            };
            let mut certificates = Certificates::new(head(), "heute".into()).unwrap();
            certificates.add(&certificate).unwrap();
            assert!(
                certificates.finish().unwrap().starts_with(b"%PDF"),
                "{name:?}"
            );
            let table = Table {
                title: "Liste".into(),
                columns: vec![Column::new("Name", 1.0), Column::new("Zahl", 1.0)],
                rows: vec![vec![Cell::Text(name.into()), Cell::Number(1)]; 100],
                notes: vec![name.into()],
                row_height: None,
            };
            assert!(
                sheet::pdf(&table, &head()).unwrap().starts_with(b"%PDF"),
                "{name:?}"
            );
        }
    }

    #[test]
    fn there_are_papers_of_nobody() {
        Badges::new(head()).unwrap().finish().unwrap();
        Certificates::new(head(), "heute".into())
            .unwrap()
            .finish()
            .unwrap();
        let table = Table {
            title: "Liste".into(),
            columns: vec![Column::new("Name", 1.0)],
            rows: Vec::new(),
            notes: Vec::new(),
            row_height: None,
        };
        sheet::pdf(&table, &head()).unwrap();
    }
}
