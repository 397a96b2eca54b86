//! The proof for funders: how many people were there, on which day, from where, and how many for
//! the first time. Numbers only, no names.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{context::Context, people::Guest};
use crate::{
    entity::kinds::Language,
    papers::table::{Cell, Column, Table},
};

/// Some of the people.
#[derive(Debug, Default)]
struct Count {
    people: i64,
    first_time: i64,
    days: BTreeMap<NaiveDate, i64>,
}

impl Count {
    fn add(&mut self, guest: &Guest) {
        self.people += 1;
        self.first_time += i64::from(guest.view.first_time);
        for day in guest.days() {
            *self.days.entry(*day).or_default() += 1;
        }
    }
}

/// The proof in the making.
#[derive(Debug, Default)]
pub struct Proof {
    all: Count,
    districts: BTreeMap<Option<String>, Count>,
    organizations: BTreeMap<Option<String>, Count>,
}

impl Proof {
    /// One more who was there.
    pub fn add(&mut self, guest: &Guest) {
        self.all.add(guest);
        let district = self.districts.entry(guest.district.clone());
        district.or_default().add(guest);
        let organization = self.organizations.entry(guest.office.clone());
        organization.or_default().add(guest);
    }

    /// All of it as a table.
    #[must_use]
    pub fn table(self, context: &Context) -> Table {
        let language = context.head.language;
        let say = |de: &'static str, en: &'static str| match language {
            Language::De => de,
            Language::En => en,
        };
        let mut columns = vec![
            Column::new(say("Gliederung", "Group"), 2.2),
            Column::new(say("Bezeichnung", "Name"), 4.2),
            Column::new(say("Personen", "People"), 1.3),
            Column::new(say("davon erstmals", "for the first time"), 1.3),
        ];
        let days = context.days.iter();
        columns.extend(days.map(|day| Column::new(Cell::Day(*day).shown(language), 1.3)));
        let row = |group: Cell, name: Cell, count: &Count| {
            let mut row = vec![group, name];
            row.extend([count.people, count.first_time].map(Cell::Number));
            let days = context.days.iter();
            row.extend(days.map(|day| Cell::Number(count.days.get(day).copied().unwrap_or(0))));
            row
        };
        let present = self.districts.keys().flatten();
        let invited = context.districts.values();
        let there = invited.filter(|name| present.clone().any(|there| there == *name));
        let (there, invited) = (there.count(), context.districts.len());
        let mut rows = vec![row(
            Cell::Strong(say("Insgesamt", "In all").into()),
            Cell::Empty,
            &self.all,
        )];
        let groups = [
            (
                self.districts,
                say("Landkreis, Stadt", "District"),
                say("ohne Landkreis", "no district"),
            ),
            (
                self.organizations,
                say("Organisation", "Organization"),
                say("ohne Angabe", "not stated"),
            ),
        ];
        for (group, title, none) in groups {
            // Those without stand last.
            let (without, with): (Vec<_>, Vec<_>) =
                group.into_iter().partition(|(name, _)| name.is_none());
            rows.extend(with.into_iter().chain(without).map(|(name, count)| {
                let name = name.unwrap_or_else(|| none.to_owned());
                row(Cell::Text(title.to_owned()), Cell::Text(name), &count)
            }));
        }
        let mut notes = Vec::new();
        if invited > 0 {
            notes.push(match language {
                Language::De => format!("Eingeladen waren {invited} Landkreise und kreisfreie Städte; aus {there} davon war jemand anwesend."),
                Language::En => format!("{invited} districts were invited; somebody from {there} of them was present."),
            });
        }
        notes.push(say(
            "Gezählt ist, wer an mindestens einem Tag anwesend war, nach dem Check-in. Diese Aufstellung enthält keine Namen.",
            "Counted are those who were present on at least one day, by check-in. This statement holds no names.",
        ).to_owned());
        Table {
            title: say("Nachweis der Teilnahme", "Proof of attendance").to_owned(),
            columns,
            rows,
            notes,
            row_height: None,
        }
    }
}
