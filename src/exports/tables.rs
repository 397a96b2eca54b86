//! What stands in the tables of people.

use super::{context::Context, people::Guest};
use crate::{
    entity::kinds::{
        AnswerValue, ExportFormat, ExportKind,
        Language::{self, De, En},
        RegistrationStatus,
    },
    events::words::{self, zone_of},
    papers::table::{Cell, Column, Table},
};

/// Most days of which each has a column on a sheet to sign.
const SIGNED_DAYS: usize = 4;

/// Empty rows of a sheet to sign, for who comes unexpected.
const SPARE: usize = 8;

/// Rows in the making.
#[derive(Default)]
pub struct Rows {
    columns: Vec<Column>,
    people: Vec<Vec<Cell>>,
    unnamed: usize,
}

fn say(language: Language, de: &'static str, en: &'static str) -> &'static str {
    match language {
        De => de,
        En => en,
    }
}

/// The columns of a table.
pub fn start(context: &Context, kind: ExportKind, format: ExportFormat) -> Rows {
    let language = context.head.language;
    let column = |(de, en), share| Column::new(say(language, de, en), share);
    let paper = format == ExportFormat::Pdf;
    let name = || column(("Name", "Name"), 3.0);
    let office = || column(("Stelle", "Office"), 3.4);
    let district = || column(("Landkreis, Stadt", "District"), 2.4);
    let number = || column(("Nr.", "No."), 0.7);
    let columns = match kind {
        ExportKind::SignIn => {
            let mut columns = vec![number(), name(), office(), district()];
            if context.days.len() > SIGNED_DAYS || context.days.is_empty() {
                columns.push(column(("Unterschrift", "Signature"), 4.0));
            } else {
                let day = |day| Column::new(words::day(day, language), 2.6);
                columns.extend(context.days.iter().copied().map(day));
            }
            columns
        }
        ExportKind::Attendance => {
            let mut columns = vec![name(), office(), district()];
            columns.push(column(("Erstmals dabei", "First time"), 1.0));
            let day = |day| Column::new(Cell::Day(day).shown(language), 1.3);
            columns.extend(context.days.iter().copied().map(day));
            columns.push(column(("Tage", "Days"), 0.8));
            columns
        }
        _ if paper => vec![number(), name(), office(), district()],
        _ => {
            let mut columns = vec![name(), office(), district()];
            columns.extend(
                [
                    ("AGS", "AGS"),
                    ("E-Mail", "E-mail"),
                    ("Telefon", "Telephone"),
                    ("Stand", "Status"),
                    ("Platz", "Seat"),
                    ("Erstmals dabei", "First time"),
                    ("Ernährung", "Diet"),
                    ("Barrierefreiheit", "Accessibility"),
                    ("Hinweis", "Note"),
                    ("Übernachtung", "Overnight stay"),
                    ("Fotos erlaubt", "Photos allowed"),
                    ("Auf der Liste", "On the list"),
                    ("Angemeldet am", "Registered"),
                    ("Tage anwesend", "Days attended"),
                    ("Kennung", "Id"),
                ]
                .map(|words| column(words, 2.0)),
            );
            let questions = context.questions.iter();
            columns.extend(questions.map(|question| Column::new(question.text.clone(), 2.0)));
            columns
        }
    };
    Rows {
        columns,
        ..Rows::default()
    }
}

/// A person's row.
pub fn add(
    rows: &mut Rows,
    context: &Context,
    kind: ExportKind,
    format: ExportFormat,
    guest: &Guest,
) {
    let name = Cell::Text(guest.view.person.name.clone());
    let office = Cell::text(guest.office.clone());
    let district = Cell::text(guest.district.clone());
    let number = Cell::Number(i64::try_from(rows.people.len()).unwrap_or(i64::MAX) + 1);
    let row = match kind {
        ExportKind::SignIn => {
            let mut row = vec![number, name, office, district];
            row.resize(rows.columns.len(), Cell::Empty);
            row
        }
        ExportKind::Attendance => {
            let mut row = vec![name, office, district, Cell::Flag(guest.view.first_time)];
            let days = context.days.iter();
            row.extend(days.map(|day| Cell::Flag(guest.days().contains(day))));
            row.push(Cell::Number(i64::try_from(guest.days().len()).unwrap_or(0)));
            row
        }
        _ if format == ExportFormat::Pdf => {
            // What is handed out: who has a place, and agreed.
            if guest.view.status != RegistrationStatus::Confirmed {
                return;
            }
            if !guest.view.consents.participant_list {
                rows.unnamed += 1;
                return;
            }
            vec![number, name, office, district]
        }
        _ => {
            let mut row = vec![name, office, district];
            row.extend(everything(context, guest));
            row
        }
    };
    rows.people.push(row);
}

/// All that was said at registration.
fn everything(context: &Context, guest: &Guest) -> Vec<Cell> {
    let language = context.head.language;
    let view = &guest.view;
    let zone = zone_of(&context.event.time_zone);
    let mut cells = vec![
        Cell::text(view.district_ags.as_ref().map(ToString::to_string)),
        Cell::Text(view.person.email.clone()),
        Cell::text(view.person.phone.clone()),
        Cell::Text(status(view.status, language).into()),
        Cell::Text(seat(guest, language).into()),
        Cell::Flag(view.first_time),
        Cell::text(view.needs.diet.clone()),
        Cell::text(view.needs.accessibility.clone()),
        Cell::text(view.needs.note.clone()),
        Cell::Flag(view.needs.overnight),
        Cell::Flag(view.consents.photo),
        Cell::Flag(view.consents.participant_list),
        Cell::Time(view.created_at.with_timezone(&zone).naive_local()),
        Cell::Number(i64::try_from(view.attended_days.len()).unwrap_or(0)),
        Cell::Text(view.id.to_string()),
    ];
    let answers =
        context
            .questions
            .iter()
            .map(|question| match view.answers.0.get(&question.key) {
                None => Cell::Empty,
                Some(AnswerValue::Bool(flag)) => Cell::Flag(*flag),
                Some(AnswerValue::Number(number)) => Cell::Number(i64::from(*number)),
                Some(AnswerValue::Text(text)) => Cell::Text(text.clone()),
                Some(AnswerValue::Many(keys)) => Cell::Text(keys.join(", ")),
            });
    cells.extend(answers);
    cells
}

fn status(status: RegistrationStatus, language: Language) -> &'static str {
    let (de, en) = match status {
        RegistrationStatus::Pending => ("wartet auf Zustimmung", "pending"),
        RegistrationStatus::Confirmed => ("bestätigt", "confirmed"),
        RegistrationStatus::Waitlisted => ("auf der Warteliste", "waitlisted"),
        RegistrationStatus::Offered => ("Platz angeboten", "offered"),
        RegistrationStatus::Rejected => ("abgelehnt", "rejected"),
        RegistrationStatus::Expired => ("Angebot abgelaufen", "expired"),
        RegistrationStatus::Cancelled => ("abgesagt", "cancelled"),
    };
    say(language, de, en)
}

fn seat(guest: &Guest, language: Language) -> &'static str {
    if guest.row.class.is_empty() {
        say(language, "Gast", "open")
    } else {
        say(language, "Landkreis", "district")
    }
}

/// The table.
pub fn finish(mut rows: Rows, context: &Context, kind: ExportKind, format: ExportFormat) -> Table {
    let language = context.head.language;
    let paper = format == ExportFormat::Pdf;
    let mut notes = Vec::new();
    if kind == ExportKind::Participants && paper && rows.unnamed > 0 {
        notes.push(unnamed(rows.unnamed, language));
    }
    if kind == ExportKind::SignIn {
        let columns = rows.columns.len();
        let spare = std::iter::repeat_with(|| vec![Cell::Empty; columns]);
        rows.people.extend(spare.take(SPARE));
    }
    let title = match kind {
        ExportKind::SignIn => say(language, "Unterschriftenliste", "Sign-in sheet"),
        ExportKind::Attendance => say(language, "Anwesenheit", "Attendance"),
        _ => say(language, "Teilnehmende", "Participants"),
    };
    Table {
        title: title.to_owned(),
        columns: rows.columns,
        rows: rows.people,
        notes,
        row_height: (kind == ExportKind::SignIn).then_some(11.0),
    }
}

fn unnamed(number: usize, language: Language) -> String {
    match (language, number) {
        (De, 1) => "Eine weitere Person möchte nicht auf dieser Liste stehen.".into(),
        (De, n) => format!("{n} weitere Personen möchten nicht auf dieser Liste stehen."),
        (En, 1) => "One more person prefers not to stand on this list.".into(),
        (En, n) => format!("{n} more people prefer not to stand on this list."),
    }
}
