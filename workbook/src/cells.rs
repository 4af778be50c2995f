//! Cells as a person sees them, apart by commas.

use calamine::{DataType, ExcelDateTime};

use crate::{Refusal, Sheet};

/// How many cells of a workbook are read.
pub const MOST: usize = 10_000_000;

/// How many rows and columns a sheet may have, as in Excel.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u32 = 16_384;

/// From so many digits on a program may keep less of a number than was typed.
const LONG: usize = 12;

/// The cells of a sheet, as they come.
#[derive(Debug, Default)]
pub struct Cells {
    cells: Vec<(u32, u32, String)>,
    forms: Vec<(u32, u32, &'static str)>,
}

impl Cells {
    /// Adds a cell; empty ones are passed over.
    pub fn add(
        &mut self,
        row: u32,
        column: u32,
        value: &impl DataType,
        budget: &mut usize,
    ) -> Result<(), Refusal> {
        let (text, form) = written(value);
        if text.is_empty() {
            return Ok(());
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(Refusal::TooLarge);
        }
        *budget = budget.checked_sub(1).ok_or(Refusal::TooLarge)?;
        self.cells.push((row, column, text));
        self.forms.extend(form.map(|form| (row, column, form)));
        Ok(())
    }

    /// The sheet that they make.
    pub fn sheet(mut self, name: String, hidden: bool, merges: Vec<[u32; 4]>) -> Sheet {
        // Files have their cells in order; one that has not is read all the same.
        self.cells.sort_by_key(|(row, column, _)| (*row, *column));
        self.forms.sort_by_key(|(row, column, _)| (*row, *column));
        let mut csv = String::new();
        let (mut row, mut column) = (0, 0);
        for (at_row, at_column, text) in &self.cells {
            while row < *at_row {
                csv.push('\n');
                (row, column) = (row + 1, 0);
            }
            while column < *at_column {
                csv.push(',');
                column += 1;
            }
            quote(text, &mut csv);
        }
        if !csv.is_empty() {
            csv.push('\n');
        }
        Sheet { name, csv, merges, forms: self.forms, hidden }
    }
}

/// Writes a cell so that it is read as one.
fn quote(text: &str, csv: &mut String) {
    if text.contains(['"', ',', '\n', '\r']) {
        csv.push('"');
        csv.push_str(&text.replace('"', "\"\""));
        csv.push('"');
    } else {
        csv.push_str(text);
    }
}

/// A cell as a person sees it, and what it is if it is more than text.
fn written(value: &impl DataType) -> (String, Option<&'static str>) {
    if let Some(text) = value.get_string() {
        return (text.to_owned(), None);
    }
    if let Some(date) = value.get_datetime() {
        return (day(&date), Some("date"));
    }
    if let Some(date) = value.get_datetime_iso() {
        return (date.replace('T', " ").replace(" 00:00:00", ""), Some("date"));
    }
    if let Some(duration) = value.get_duration_iso() {
        return (duration.to_owned(), None);
    }
    if let Some(number) = value.get_int() {
        return numbered(number.to_string());
    }
    if let Some(number) = value.get_float() {
        return numbered(number.to_string());
    }
    if let Some(truth) = value.get_bool() {
        return (if truth { "TRUE" } else { "FALSE" }.to_owned(), None);
    }
    match value.get_error() {
        Some(error) => (error.to_string(), Some("error")),
        None => (String::new(), None),
    }
}

fn numbered(text: String) -> (String, Option<&'static str>) {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (text, (digits >= LONG).then_some("number"))
}

/// `2024-01-02`, with the time where it is not midnight.
fn day(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let written = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        written
    } else {
        format!("{written} {hour:02}:{minute:02}:{second:02}")
    }
}
