//! The proof for funders: how many people were there, on which day, from where, and how many for
//! the first time. Numbers only, no names.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{context::Context, counted::Counted, people::Guest};
use crate::{
    entity::{headcount::DistrictCount, kinds::Language},
    papers::table::{Cell, Column, Table},
};

/// Some of the people.
#[derive(Debug, Default)]
struct Count {
    people: i64,
    /// None: somebody counted them without asking.
    first_time: Option<i64>,
    days: BTreeMap<NaiveDate, i64>,
}

impl Count {
    fn add(&mut self, guest: &Guest) {
        self.people += 1;
        *self.first_time.get_or_insert(0) += i64::from(guest.view.first_time);
        for day in guest.days() {
            *self.days.entry(*day).or_default() += 1;
        }
    }

    /// As somebody stated it.
    fn stated(count: &DistrictCount, days: &[NaiveDate]) -> Self {
        let by_day = days.iter().copied().zip(&count.days);
        Self {
            people: count.people.into(),
            first_time: count.first_time.map(i64::from),
            days: by_day.map(|(day, n)| (day, (*n).into())).collect(),
        }
    }

    /// Both together; what is not known of one is not known of the whole.
    fn and(&self, other: &Self) -> Self {
        let both = |a: Option<i64>, b: Option<i64>| Some(a? + b?);
        let days = self.days.iter();
        let days = days.filter_map(|(day, n)| Some((*day, n + other.days.get(day)?)));
        Self {
            people: self.people + other.people,
            first_time: both(self.first_time, other.first_time),
            days: days.collect(),
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

    /// Of numbers that somebody stated.
    fn stated(counted: &Counted, days: &[NaiveDate]) -> Self {
        let counts = counted.counts.iter();
        let districts: BTreeMap<_, _> = counts
            .map(|(name, count)| (name.clone(), Count::stated(count, days)))
            .collect();
        let nobody = Count {
            people: 0,
            first_time: Some(0),
            days: days.iter().map(|day| (*day, 0)).collect(),
        };
        Self {
            all: districts.values().fold(nobody, |sum, count| sum.and(count)),
            districts,
            organizations: BTreeMap::new(),
        }
    }

    /// All of it as a table. Where nobody was checked in the numbers that somebody stated count.
    #[must_use]
    pub fn table(self, context: &Context) -> Table {
        match &context.counted {
            Some(counted) if self.all.people == 0 => {
                Self::stated(counted, &context.days).table_of(context, Some(counted))
            }
            _ => self.table_of(context, None),
        }
    }

    fn table_of(self, context: &Context, stated: Option<&Counted>) -> Table {
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
        // A day on which nobody was checked in had nobody; one that somebody did not count is not known.
        let none = || stated.map_or(Cell::Number(0), |_| Cell::Empty);
        let number = |n: Option<i64>| n.map_or_else(none, Cell::Number);
        let row = |group: Cell, name: Cell, count: &Count| {
            let mut row = vec![group, name, Cell::Number(count.people)];
            row.push(number(count.first_time));
            let days = context.days.iter();
            row.extend(days.map(|day| number(count.days.get(day).copied())));
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
            let all = stated.is_none_or(|stated| stated.complete);
            let there = match (language, all) {
                (_, true) => there.to_string(),
                (Language::De, false) => format!("mindestens {there}"),
                (Language::En, false) => format!("at least {there}"),
            };
            notes.push(match language {
                Language::De => format!("Eingeladen waren {invited} Landkreise und kreisfreie Städte; aus {there} davon war jemand anwesend."),
                Language::En => format!("{invited} districts were invited; somebody from {there} of them was present."),
            });
        }
        notes.push(match (stated, language) {
            (None, Language::De) => "Gezählt ist, wer an mindestens einem Tag anwesend war, nach dem Check-in. Diese Aufstellung enthält keine Namen.".to_owned(),
            (None, Language::En) => "Counted are those who were present on at least one day, by check-in. This statement holds no names.".to_owned(),
            (Some(Counted { source, .. }), Language::De) => format!("Gezählt ist, wer an mindestens einem Tag anwesend war. Quelle der Zahlen: {source}. Leere Felder: nicht bekannt."),
            (Some(Counted { source, .. }), Language::En) => format!("Counted are those who were present on at least one day. Source of the numbers: {source}. Empty fields: not known."),
        });
        Table {
            title: say("Nachweis der Teilnahme", "Proof of attendance").to_owned(),
            columns,
            rows,
            notes,
            row_height: None,
        }
    }
}
