//! Tables: what stands in them, and how they become CSV and XLSX.

use chrono::{NaiveDate, NaiveDateTime};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::{Head, text::Weight};
use crate::{
    entity::kinds::Language,
    error::{Error, Result},
};

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it is, in the words of its language.
    pub title: String,
    /// Its columns, one for each cell of a row.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
    /// Below it.
    pub notes: Vec<String>,
    /// Height of a row on paper in mm, where it is to be written into.
    pub row_height: Option<f32>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its share of the width of a sheet.
    pub share: f32,
}

impl Column {
    /// A column.
    pub fn new(head: impl Into<String>, share: f32) -> Self {
        Self {
            head: head.into(),
            share,
        }
    }
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing, or room to write.
    Empty,
    /// A text.
    Text(String),
    /// A text that stands out.
    Strong(String),
    /// A number.
    Number(i64),
    /// A day.
    Day(NaiveDate),
    /// A time, where the event is.
    Time(NaiveDateTime),
    /// Yes or no.
    Flag(bool),
}

impl Cell {
    /// A text, or nothing.
    pub fn text(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.into()))
    }

    /// As one reads it.
    #[must_use]
    pub fn shown(&self, language: Language) -> String {
        let german = language == Language::De;
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Strong(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day
                .format(if german { "%d.%m.%Y" } else { "%Y-%m-%d" })
                .to_string(),
            Self::Time(at) => {
                let format = if german {
                    "%d.%m.%Y %H:%M"
                } else {
                    "%Y-%m-%d %H:%M"
                };
                at.format(format).to_string()
            }
            Self::Flag(flag) => match (flag, german) {
                (true, true) => "ja",
                (false, true) => "nein",
                (true, false) => "yes",
                (false, false) => "no",
            }
            .to_owned(),
        }
    }

    /// How heavy it is written.
    #[must_use]
    pub fn weight(&self) -> Weight {
        match self {
            Self::Strong(_) => Weight::Bold,
            _ => Weight::Regular,
        }
    }
}

/// What spreadsheets take for a formula when it begins a cell, also in the full-width forms that
/// some of them fold.
const FORMULAS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// As CSV (RFC 4180): UTF-8 with a byte order mark, without which Excel takes it for another
/// encoding; separated as the spreadsheets of the language expect it. A text that would be taken
/// for a formula gets an apostrophe before it (OWASP, CSV injection).
///
/// # Errors
/// Never: it is written into memory.
pub fn csv(table: &Table, head: &Head) -> Result<Vec<u8>> {
    let separator = if head.language == Language::De {
        b';'
    } else {
        b','
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let wrong = |e: csv::Error| Error::Internal(format!("CSV: {e}"));
    let heads = table.columns.iter().map(|column| guarded(&column.head));
    writer.write_record(heads).map_err(wrong)?;
    for row in &table.rows {
        let cells = row.iter().map(|cell| {
            let shown = cell.shown(head.language);
            match cell {
                Cell::Text(_) | Cell::Strong(_) => guarded(&shown),
                _ => shown,
            }
        });
        writer.write_record(cells).map_err(wrong)?;
    }
    writer
        .into_inner()
        .map_err(|e| Error::Internal(format!("CSV: {e}")))
}

fn guarded(text: &str) -> String {
    if text.trim_start_matches(' ').starts_with(FORMULAS) {
        return format!("'{text}");
    }
    text.to_owned()
}

/// As a workbook: numbers, days, times and truth values as what they are, texts never as
/// formulas, columns as wide as what stands in them, the head fixed and with filters.
///
/// # Errors
/// Never with our tables.
pub fn xlsx(table: &Table, head: &Head) -> Result<Vec<u8>> {
    workbook(table, head).map_err(|e| Error::Internal(format!("XLSX: {e}")))
}

fn workbook(table: &Table, head: &Head) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = head.made.naive_utc();
    let about = DocProperties::new()
        .set_title(format!("{}: {}", head.event, table.title))
        .set_author("Kreisrunde")
        .set_creation_datetime(&excel(made)?);
    book.set_properties(&about);
    let german = head.language == Language::De;
    let top = Format::new()
        .set_bold()
        .set_align(FormatAlign::Top)
        .set_text_wrap();
    let strong = Format::new().set_bold();
    let day = Format::new().set_num_format(if german { "dd.mm.yyyy" } else { "yyyy-mm-dd" });
    let time = if german {
        "dd.mm.yyyy hh:mm"
    } else {
        "yyyy-mm-dd hh:mm"
    };
    let time = Format::new().set_num_format(time);
    let sheet = book.add_worksheet();
    sheet.set_name(tab(&table.title))?;
    for (at, column) in (0_u16..).zip(&table.columns) {
        sheet.write_string_with_format(0, at, &column.head, &top)?;
        sheet.set_column_width(at, width(table, usize::from(at), head.language))?;
    }
    for (line, row) in (1_u32..).zip(&table.rows) {
        for (at, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => write(sheet, (line, at), text, &Format::default())?,
                Cell::Strong(text) => write(sheet, (line, at), text, &strong)?,
                Cell::Number(number) => {
                    sheet.write_number(
                        line,
                        at,
                        f64::from(i32::try_from(*number).unwrap_or(i32::MAX)),
                    )?;
                }
                Cell::Day(date) => {
                    let at_midnight = excel(date.and_time(chrono::NaiveTime::MIN))?;
                    sheet.write_datetime_with_format(line, at, &at_midnight, &day)?;
                }
                Cell::Time(instant) => {
                    sheet.write_datetime_with_format(line, at, &excel(*instant)?, &time)?;
                }
                Cell::Flag(flag) => {
                    sheet.write_boolean(line, at, *flag)?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let last = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    let columns = u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
    if last > 0 && columns > 0 {
        sheet.autofilter(0, 0, last, columns - 1)?;
    }
    sheet
        .set_landscape()
        .set_repeat_rows(0, 0)?
        .set_print_fit_to_pages(1, 0);
    book.save_to_buffer()
}

/// Most characters that a cell of Excel holds.
const CELL: usize = 32_767;

fn write(
    sheet: &mut Worksheet,
    (line, at): (u32, u16),
    text: &str,
    format: &Format,
) -> std::result::Result<(), XlsxError> {
    let kept: String = text.chars().take(CELL).collect();
    sheet.write_string_with_format(line, at, kept, format)?;
    Ok(())
}

fn excel(at: NaiveDateTime) -> std::result::Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::parse_from_str(&at.format("%Y-%m-%dT%H:%M:%S").to_string())
}

/// A name for a tab: at most 31 characters, some not allowed.
fn tab(title: &str) -> String {
    let allowed = title.chars().filter(|c| !"[]:*?/\\'".contains(*c));
    allowed.take(31).collect()
}

/// As wide as the longest of the first rows, between bounds.
fn width(table: &Table, column: usize, language: Language) -> f64 {
    let head = table
        .columns
        .get(column)
        .map_or(0, |column| column.head.chars().count());
    let cells = table
        .rows
        .iter()
        .take(1000)
        .filter_map(|row| row.get(column));
    let widest = cells.map(|cell| cell.shown(language).chars().count()).max();
    let widest = widest.unwrap_or_default().max(head.min(20)).clamp(6, 50);
    f64::from(u8::try_from(widest).unwrap_or(50)) + 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cells: &[Cell]) -> Table {
        Table {
            title: "Liste".into(),
            columns: cells.iter().map(|_| Column::new("Spalte", 1.0)).collect(),
            rows: vec![cells.to_vec()],
            notes: Vec::new(),
            row_height: None,
        }
    }

    fn head(language: Language) -> Head {
        Head {
            event: "13. Ideenwerkstatt".into(),
            dates: "21. November 2024".into(),
            place: None,
            organizer: None,
            host: None,
            language,
            made: "2024-11-21T10:00:00Z".parse().unwrap(),
            as_of: String::new(),
        }
    }

    #[test]
    fn csv_has_a_mark_crlf_and_the_separator_of_its_language() {
        let cells = [
            Cell::Text("Größe; 2".into()),
            Cell::Flag(true),
            Cell::Day("2024-11-21".parse().unwrap()),
        ];
        let of =
            |language| String::from_utf8(csv(&table(&cells), &head(language)).unwrap()).unwrap();
        assert_eq!(
            of(Language::De),
            "\u{feff}Spalte;Spalte;Spalte\r\n\"Größe; 2\";ja;21.11.2024\r\n"
        );
        assert_eq!(
            of(Language::En),
            "\u{feff}Spalte,Spalte,Spalte\r\nGröße; 2,yes,2024-11-21\r\n"
        );
    }

    #[test]
    fn no_text_of_a_csv_begins_like_a_formula() {
        for text in [
            "=1+1",
            "+49 391 5610",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            " =1",
            "＝1",
            "=cmd|' /C calc'!A0",
        ] {
            let csv = csv(&table(&[Cell::Text(text.into())]), &head(Language::De)).unwrap();
            let mut reader = csv::ReaderBuilder::new().from_reader(csv.get(3..).unwrap());
            let cell = reader
                .records()
                .next()
                .unwrap()
                .unwrap()
                .get(0)
                .unwrap()
                .to_owned();
            assert_eq!(cell, format!("'{text}"));
        }
        assert_eq!(guarded("Anna-Lena"), "Anna-Lena");
        assert_eq!(Cell::Number(-1).shown(Language::De), "-1");
    }
}
