//! Workbooks of Excel before 2007.

use std::io::Cursor;

use calamine::{Data, Reader, SheetType, Xls, XlsError};

use crate::cells::{Cells, Form};
use crate::failure::Failure;
use crate::sheet::Sheet;
use crate::spreadsheet::{is_hidden, put_date, put_number, put_truth};

/// The name of the stream that an encrypted file of Office has, in UTF-16.
const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Failure> {
    if bytes.windows(ENCRYPTED.len()).any(|window| window == ENCRYPTED) {
        return Err(Failure::Password);
    }
    let mut book = Xls::new(Cursor::new(bytes)).map_err(failure)?;
    let mut sheets = Vec::new();
    for about in book.sheets_metadata().to_vec() {
        if about.typ != SheetType::WorkSheet {
            continue;
        }
        let range = book.worksheet_range(&about.name).map_err(failure)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut cells = Cells::default();
        for (row, column, value) in range.used_cells() {
            put(&mut cells, top + row as u32, left + column as u32, value)?;
        }
        let merges = book.worksheet_merge_cells(&about.name).unwrap_or_default();
        sheets.push(Sheet {
            name: about.name,
            cells,
            merges: merges.iter().map(|it| [it.start.0, it.start.1, it.end.0, it.end.1]).collect(),
            hidden: is_hidden(about.visible),
            ..Sheet::default()
        });
    }
    Ok(sheets)
}

fn put(cells: &mut Cells, row: u32, column: u32, value: &Data) -> Result<(), Failure> {
    match value {
        Data::Int(value) => put_number(cells, row, column, *value as f64),
        Data::Float(value) => put_number(cells, row, column, *value),
        Data::String(text) | Data::DurationIso(text) => cells.put(row, column, text),
        Data::DateTimeIso(text) => cells.put_as(row, column, text, Form::Date),
        Data::Bool(value) => put_truth(cells, row, column, *value),
        Data::DateTime(value) => put_date(cells, row, column, *value),
        Data::Error(error) => cells.put_as(row, column, &error.to_string(), Form::Error),
        Data::Empty => Ok(()),
    }
}

fn failure(error: XlsError) -> Failure {
    match error {
        XlsError::Password => Failure::Password,
        // A document of Word or WPS is in the same kind of file.
        XlsError::Cfb(_) => Failure::Unsupported,
        error => Failure::damaged(error),
    }
}
