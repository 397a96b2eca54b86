//! Reads a CSV file (RFC 4180): who is meant by each line, or what is wrong with it.

use std::{
    collections::{BTreeSet, HashSet},
    ops::RangeInclusive,
};

use chrono::NaiveDate;
use csv::{ReaderBuilder, StringRecord, Trim};
use serde_json::{Map, Value};

use crate::{
    entity::{
        form_question::FormQuestion, kinds::FormQuestionKind, registration_import_line::LineError,
    },
    error::{Code, Error, Finding, FindingCode, Result},
    registrations::dto::NewRegistration,
    web::{forms, strict, text, times},
};

/// Most lines of a file.
pub const MOST: usize = 500;

/// Between several choices in one cell.
const BETWEEN: char = '|';

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Truth,
    Number,
    Several,
    Days,
}

/// Columns: name, place in a [`NewRegistration`], what a cell holds.
const COLUMNS: &[(&str, &str, Kind)] = &[
    ("name", "/person/name", Kind::Text),
    ("email", "/person/email", Kind::Text),
    ("phone", "/person/phone", Kind::Text),
    ("district_ags", "/district_ags", Kind::Text),
    ("first_time", "/first_time", Kind::Truth),
    ("diet", "/needs/diet", Kind::Text),
    ("accessibility", "/needs/accessibility", Kind::Text),
    ("note", "/needs/note", Kind::Text),
    ("overnight", "/needs/overnight", Kind::Truth),
    ("language", "/language", Kind::Text),
    ("photo", "/consents/photo", Kind::Truth),
    (
        "participant_list",
        "/consents/participant_list",
        Kind::Truth,
    ),
];

/// Without these nobody is meant.
const NEEDED: [&str; 2] = ["name", "email"];

/// Columns of answers begin with it.
const ANSWERS: &str = "answers.";

/// For an event that is over, and only there: on which days the person was there.
const DAYS: &str = "attended_days";

/// A line of a file.
#[derive(Debug)]
pub struct Line {
    /// Its number in the file; the header is 1.
    pub number: i32,
    /// Who is meant, or what is wrong.
    pub person: Result<Entry, Vec<LineError>>,
}

/// Whom a line means.
#[derive(Debug)]
pub struct Entry {
    /// Who is to be registered.
    pub new: NewRegistration,
    /// Of an event that is over: the days on which they were there.
    pub days: Option<BTreeSet<NaiveDate>>,
}

/// The days of an event that is over.
#[derive(Debug)]
pub struct Past {
    /// The first and the last on which it can have been.
    pub days: RangeInclusive<NaiveDate>,
    /// Whether it was on all of them.
    pub exact: bool,
}

/// What a file is read for.
pub struct For<'a> {
    /// The questions of the event's form.
    pub questions: &'a [FormQuestion],
    /// If the event is over.
    pub past: Option<Past>,
}

struct Column {
    name: String,
    pointer: String,
    kind: Kind,
}

/// Reads a file.
///
/// # Errors
/// 400 if it can't be read, 422 for its columns, and for none or too many lines.
pub fn read(file: &str, event: &For<'_>) -> Result<Vec<Line>> {
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    // Old spreadsheets end lines with a lonely CR.
    let file = &file.replace("\r\n", "\n").replace('\r', "\n");
    let unreadable = |why: &dyn std::fmt::Display| Error::refused_with(Code::UnreadableCsv, &[why]);
    if file.contains('\0') {
        return Err(unreadable(&"NUL characters are not allowed"));
    }
    // Inside quotes one is written as two.
    if file.matches('"').count() % 2 == 1 {
        return Err(unreadable(&"a quotation mark is not closed"));
    }
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(file))
        .flexible(true)
        .trim(Trim::All)
        .from_reader(file.as_bytes());
    let columns = columns(reader.headers().map_err(|e| unreadable(&e))?, event)?;
    let (mut lines, mut seen, mut counter) = (Vec::new(), HashSet::new(), Counter::new(file));
    for record in reader.records() {
        let record = record.map_err(|e| unreadable(&e))?;
        // Excel leaves lines of nothing but delimiters behind.
        if record.iter().all(str::is_empty) {
            continue;
        }
        let number = counter.line_of(record.position().map_or(0, csv::Position::byte));
        let person = person(&record, &columns, event, &mut seen);
        lines.push(Line { number, person });
    }
    if lines.is_empty() || lines.len() > MOST {
        let bounds = Finding::with("", FindingCode::Length, &[&1, &MOST]);
        return Err(Error::Invalid(vec![bounds]));
    }
    Ok(lines)
}

/// `;`, as a German Excel has it, or `,`: whichever the header has more of.
fn delimiter(file: &str) -> u8 {
    let header = file.lines().next().unwrap_or_default();
    let count = |c: char| header.matches(c).count();
    if count(';') > count(',') { b';' } else { b',' }
}

/// Counts lines on the way through a file: the reader loses count at empty ones.
struct Counter<'a> {
    file: &'a [u8],
    at: usize,
    line: i32,
}

impl<'a> Counter<'a> {
    fn new(file: &'a str) -> Self {
        Self {
            file: file.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line of the record that begins there, or behind line ends that follow.
    fn line_of(&mut self, byte: u64) -> i32 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        let rest = self.file.get(self.at..).unwrap_or_default();
        for c in rest {
            if self.at >= byte && !matches!(c, b'\r' | b'\n') {
                break;
            }
            self.at += 1;
            self.line += i32::from(*c == b'\n');
        }
        self.line
    }
}

/// What the header says.
fn columns(header: &StringRecord, event: &For<'_>) -> Result<Vec<Column>> {
    let (mut columns, mut findings) = (Vec::new(), Vec::new());
    for (i, name) in header.iter().enumerate() {
        let found = if header.iter().take(i).any(|before| before == name) {
            Err((FindingCode::Duplicate, None))
        } else {
            column(name, event)
        };
        match found {
            Ok(column) => columns.push(column),
            Err((code, what)) => findings.push(Finding {
                args: what.into_iter().map(str::to_owned).collect(),
                ..Finding::new(name.chars().take(100).collect::<String>(), code)
            }),
        }
    }
    for needed in NEEDED.into_iter().chain(event.past.iter().map(|_| DAYS)) {
        if !header.iter().any(|name| name == needed) {
            findings.push(Finding::new(needed, FindingCode::Required));
        }
    }
    if findings.is_empty() {
        Ok(columns)
    } else {
        Err(Error::Invalid(findings))
    }
}

fn column(name: &str, event: &For<'_>) -> Result<Column, (FindingCode, Option<&'static str>)> {
    let known = COLUMNS.iter().find(|(known, ..)| *known == name);
    let questions = event.questions;
    let (pointer, kind) = match (known, name.strip_prefix(ANSWERS)) {
        _ if name == DAYS && event.past.is_some() => (format!("/{DAYS}"), Kind::Days),
        (Some((_, pointer, kind)), _) => ((*pointer).to_owned(), *kind),
        (None, Some(key)) => match questions.iter().find(|question| question.key == key) {
            Some(question) => (format!("/answers/{key}"), kind_of(question)),
            None => return Err((FindingCode::NoSuch, Some("question"))),
        },
        (None, None) => return Err((FindingCode::UnknownField, None)),
    };
    Ok(Column {
        name: name.to_owned(),
        pointer,
        kind,
    })
}

fn kind_of(question: &FormQuestion) -> Kind {
    match question.kind {
        FormQuestionKind::Number => Kind::Number,
        FormQuestionKind::Boolean => Kind::Truth,
        FormQuestionKind::MultiChoice => Kind::Several,
        FormQuestionKind::Text | FormQuestionKind::Choice | FormQuestionKind::Date => Kind::Text,
    }
}

/// Who is meant by a line; `seen` are the addresses of the lines before.
fn person(
    record: &StringRecord,
    columns: &[Column],
    event: &For<'_>,
    seen: &mut HashSet<String>,
) -> Result<Entry, Vec<LineError>> {
    let (mut value, mut findings) = (Value::Object(Map::new()), Vec::new());
    let mut days = event.past.as_ref().map(|_| BTreeSet::new());
    for (column, cell) in columns.iter().zip(record) {
        if cell.is_empty() {
            continue;
        }
        if column.name == "email" && !seen.insert(text::email_key(cell)) {
            findings.push(Finding::new(&*column.pointer, FindingCode::Duplicate));
        }
        if let (Kind::Days, Some(past)) = (column.kind, &event.past) {
            match days_in(cell, past) {
                Ok(there) => days = Some(there),
                Err(finding) => findings.push(finding),
            }
            continue;
        }
        match parsed(column.kind, cell) {
            Ok(cell) => put(&mut value, &column.pointer, cell),
            Err((code, hint)) => findings.push(Finding::with(&*column.pointer, code, &[&hint])),
        }
    }
    for (name, pointer, _) in COLUMNS.iter().filter(|(name, ..)| NEEDED.contains(name)) {
        let column = columns.iter().position(|column| column.name == *name);
        if column.and_then(|i| record.get(i)).is_none_or(str::is_empty) {
            findings.push(Finding::new(*pointer, FindingCode::Required));
        }
    }
    // More cells than columns: a delimiter that belongs to a text.
    if record
        .iter()
        .skip(columns.len())
        .any(|cell| !cell.is_empty())
    {
        let hint = format!("{} cells", columns.len());
        findings.push(Finding::with("", FindingCode::Format, &[&hint]));
    }
    if !findings.is_empty() {
        return Err(findings.iter().map(LineError::from).collect());
    }
    let read = strict::into::<NewRegistration>(value);
    let read = read.and_then(|new| forms::check(&new).map(|()| new));
    read.map(|new| Entry { new, days }).map_err(|e| {
        let mut errors = errors_of(&e).unwrap_or_default();
        // What was expected may be told in words that hold a bit of the cell.
        errors
            .iter_mut()
            .filter(|error| error.code == FindingCode::Format.as_str())
            .for_each(|error| error.args = vec![expected(&error.column).to_owned()]);
        errors
    })
}

/// What a column wants, for those that want more than any text.
fn expected(column: &str) -> &'static str {
    match column {
        "email" => "name@example.org",
        "district_ags" => "five digits",
        "language" => "de, en",
        _ => "text",
    }
}

/// What a cell says, or what was expected.
fn parsed(kind: Kind, cell: &str) -> Result<Value, (FindingCode, &'static str)> {
    match kind {
        Kind::Text | Kind::Days => Ok(cell.into()),
        Kind::Number => cell
            .parse::<i32>()
            .map(Value::from)
            .map_err(|_| (FindingCode::WrongType, "integer")),
        Kind::Truth => match cell.to_lowercase().as_str() {
            "true" | "1" | "yes" | "ja" | "wahr" | "x" => Ok(true.into()),
            "false" | "0" | "no" | "nein" | "falsch" => Ok(false.into()),
            _ => Err((FindingCode::WrongType, "boolean")),
        },
        Kind::Several => Ok(cell
            .split(BETWEEN)
            .map(str::trim)
            .filter(|choice| !choice.is_empty())
            .collect()),
    }
}

/// The days in a cell: dates, or a truth value for all of them or none.
fn days_in(cell: &str, past: &Past) -> Result<BTreeSet<NaiveDate>, Finding> {
    let (first, last) = (past.days.start(), past.days.end());
    let hint = || {
        Finding::with(
            "/attended_days",
            FindingCode::Format,
            &[&format!("{first}|{last}")],
        )
    };
    match parsed(Kind::Truth, cell) {
        Ok(Value::Bool(false)) => return Ok(BTreeSet::new()),
        Ok(_) if past.exact => {
            let all = first.iter_days().take_while(|day| day <= last);
            return Ok(all.collect());
        }
        // On which of the days that it can have been is not known.
        Ok(_) => return Err(hint()),
        Err(_) => {}
    }
    let parts = cell
        .split(BETWEEN)
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let days = parts.map(|part| times::parse_day(part).ok_or_else(hint));
    let days: BTreeSet<NaiveDate> = days.collect::<Result<_, _>>()?;
    if days.iter().all(|day| past.days.contains(day)) {
        return Ok(days);
    }
    let code = FindingCode::Range;
    Err(Finding::with("/attended_days", code, &[first, last]))
}

/// Puts a value at a pointer of one or two steps.
fn put(object: &mut Value, pointer: &str, cell: Value) {
    let (group, field) = match pointer.trim_start_matches('/').split_once('/') {
        Some((group, field)) => (Some(group), field),
        None => (None, pointer.trim_start_matches('/')),
    };
    let object = match group {
        Some(group) => object
            .as_object_mut()
            .map(|object| object.entry(group).or_insert_with(|| Map::new().into())),
        None => Some(object),
    };
    if let Some(object) = object.and_then(Value::as_object_mut) {
        object.insert(field.to_owned(), cell);
    }
}

/// What is wrong with a line, if the line is what is wrong.
#[must_use]
pub fn errors_of(error: &Error) -> Option<Vec<LineError>> {
    match error {
        Error::Invalid(findings) => Some(findings.iter().map(LineError::from).collect()),
        Error::Refused(
            code @ (Code::RegistrationNotOpen | Code::EventFull | Code::AlreadyRegistered),
            args,
        ) => Some(vec![LineError {
            column: String::new(),
            code: code.as_str().to_owned(),
            args: args.clone(),
        }]),
        _ => None,
    }
}

impl From<&Finding> for LineError {
    fn from(finding: &Finding) -> Self {
        let known = COLUMNS.iter().find(|(_, at, _)| *at == finding.pointer);
        let answer = finding.pointer.strip_prefix("/answers/");
        Self {
            column: match (known, answer) {
                (Some((name, ..)), _) => (*name).to_owned(),
                // Keys of questions hold nothing that a pointer would escape.
                (None, Some(key)) => format!("{ANSWERS}{key}"),
                (None, None) => finding.pointer.trim_start_matches('/').to_owned(),
            },
            code: finding.code.as_str().to_owned(),
            args: finding.args.clone(),
        }
    }
}
