//! Workbooks of Excel since 2007.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxError};
use quick_xml::events::{BytesStart, Event};

use crate::archive::Archive;
use crate::cells::{Cells, Form};
use crate::failure::Failure;
use crate::sheet::Sheet;
use crate::spreadsheet::{is_hidden, put_date, put_number, put_truth};
use crate::xml::{attribute, number, reader, says_yes};

/// The columns of the largest program.
const MOST_COLUMNS: u32 = 1 << 14;

pub(crate) fn read(bytes: &[u8], archive: &mut Archive<'_>) -> Result<Vec<Sheet>, Failure> {
    archive.verify()?;
    let paths = paths(archive)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(failure)?;
    let mut sheets = Vec::new();
    for about in book.sheets_metadata().to_vec() {
        if about.typ != SheetType::WorkSheet {
            continue;
        }
        let mut sheet = Sheet { hidden: is_hidden(about.visible), ..Sheet::default() };
        match read_cells(&mut book, &about.name, &mut sheet.cells) {
            Err(Unread::Failed(failure)) => return Err(failure),
            Err(Unread::NoWorksheet) => continue,
            Ok(()) => {}
        }
        let path = paths.iter().find(|(name, _)| *name == about.name);
        if let Some((_, path)) = path.filter(|(_, path)| archive.has(path)) {
            read_marks(&archive.bytes(path)?, &mut sheet)?;
        }
        sheet.name = about.name;
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Why a sheet was not read.
enum Unread {
    NoWorksheet,
    Failed(Failure),
}

impl From<Failure> for Unread {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<XlsxError> for Unread {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::NotAWorksheet(_) => Self::NoWorksheet,
            error => Self::Failed(failure(error)),
        }
    }
}

fn read_cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, cells: &mut Cells) -> Result<(), Unread> {
    let mut reader = book.worksheet_cells_reader(name)?;
    while let Some(cell) = reader.next_cell()? {
        let (row, column) = cell.get_position();
        put(cells, row, column, cell.get_value())?;
    }
    Ok(())
}

fn put(cells: &mut Cells, row: u32, column: u32, value: &DataRef<'_>) -> Result<(), Failure> {
    match value {
        DataRef::Int(value) => put_number(cells, row, column, *value as f64),
        DataRef::Float(value) => put_number(cells, row, column, *value),
        DataRef::String(text) | DataRef::DurationIso(text) => cells.put(row, column, text),
        DataRef::SharedString(text) => cells.put(row, column, text),
        DataRef::DateTimeIso(text) => cells.put_as(row, column, text, Form::Date),
        DataRef::Bool(value) => put_truth(cells, row, column, *value),
        DataRef::DateTime(value) => put_date(cells, row, column, *value),
        DataRef::Error(error) => cells.put_as(row, column, &error.to_string(), Form::Error),
        DataRef::Empty => Ok(()),
    }
}

/// The part that each sheet is in, by its name.
fn paths(archive: &mut Archive<'_>) -> Result<Vec<(String, String)>, Failure> {
    const RELATIONS: &str = "xl/_rels/workbook.xml.rels";
    let mut targets: Vec<(String, String)> = Vec::new();
    if archive.has(RELATIONS) {
        each_element(&archive.bytes(RELATIONS)?, |element| {
            if let (Some(id), Some(target)) =
                (attribute(element, "Id"), attribute(element, "Target"))
            {
                let target = target.replace('\\', "/");
                let path = match target.strip_prefix('/') {
                    Some(path) => path.to_owned(),
                    None => ["xl/", &target].concat(),
                };
                targets.push((id, path));
            }
        })?;
    }
    let mut paths = Vec::new();
    each_element(&archive.bytes("xl/workbook.xml")?, |element| {
        if element.local_name().as_ref() != b"sheet" {
            return;
        }
        let (name, id) = (attribute(element, "name"), attribute(element, "id"));
        let path = targets.iter().find(|(target, _)| Some(target) == id.as_ref());
        if let (Some(name), Some((_, path))) = (name, path) {
            paths.push((name, path.clone()));
        }
    })?;
    Ok(paths)
}

fn each_element(xml: &[u8], mut see: impl FnMut(&BytesStart<'_>)) -> Result<(), Failure> {
    let mut reader = reader(xml);
    loop {
        match reader.read_event()? {
            Event::Start(element) => see(&element),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// Reads what the sheet says beside the values: merged cells, hidden rows and columns, formulas
/// without a value.
fn read_marks(xml: &[u8], sheet: &mut Sheet) -> Result<(), Failure> {
    if !["<f", "mergeCell", "hidden="].iter().any(|mark| holds(xml, mark)) {
        return Ok(());
    }
    let mut reader = reader(xml);
    let mut row = 0;
    let mut cell: Option<BytesStart<'_>> = None;
    let (mut has_formula, mut has_value) = (false, false);
    loop {
        match reader.read_event()? {
            Event::Start(element) => match element.local_name().as_ref() {
                b"c" => (cell, has_formula, has_value) = (Some(element), false, false),
                b"f" => has_formula = true,
                b"v" | b"is" => has_value = true,
                b"row" => {
                    row = number(&element, "r").unwrap_or(row + 1);
                    if says_yes(&element, "hidden") {
                        sheet.hidden_rows.push(row.max(1) - 1);
                    }
                }
                b"col" if says_yes(&element, "hidden") => {
                    let (from, to) = (number(&element, "min"), number(&element, "max"));
                    let to = to.unwrap_or(0).min(MOST_COLUMNS);
                    sheet.hidden_columns.extend(from.unwrap_or(1).max(1) - 1..to);
                }
                b"mergeCell" => {
                    sheet.merges.extend(attribute(&element, "ref").and_then(|area| merge(&area)));
                }
                _ => {}
            },
            Event::End(element) if has_formula && element.local_name().as_ref() == b"c" => {
                let place = cell.take().and_then(|cell| place(&attribute(&cell, "r")?));
                if let Some((row, column)) = place.filter(|_| !has_value) {
                    sheet.cells.put_as(row, column, "", Form::Formula)?;
                }
                has_formula = false;
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn holds(xml: &[u8], mark: &str) -> bool {
    let (first, mark) = (mark.as_bytes()[0], mark.as_bytes());
    let mut rest = xml;
    while let Some(at) = rest.iter().position(|byte| *byte == first) {
        if rest[at..].starts_with(mark) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}

/// The cells of an area such as `A2:B5`.
fn merge(area: &str) -> Option<[u32; 4]> {
    let (first, last) = area.split_once(':')?;
    let ((top, left), (bottom, right)) = (place(first)?, place(last)?);
    Some([top.min(bottom), left.min(right), top.max(bottom), left.max(right)])
}

/// The row and the column of a cell such as `F8`, counted from 0.
fn place(name: &str) -> Option<(u32, u32)> {
    let name = name.replace('$', "");
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = name.split_at(digits);
    let mut column: u32 = 0;
    for letter in letters.bytes() {
        let letter = letter.to_ascii_uppercase();
        let value = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        column = column.checked_mul(26)?.checked_add(value)?;
    }
    let row: u32 = digits.parse().ok()?;
    let inside = (1..=MOST_COLUMNS).contains(&column) && row > 0;
    inside.then(|| (row - 1, column - 1))
}

fn failure(error: XlsxError) -> Failure {
    match error {
        XlsxError::Password => Failure::Password,
        error => Failure::damaged(error),
    }
}

#[cfg(test)]
mod tests {
    use super::{merge, place, read_marks};
    use crate::sheet::Sheet;

    #[test]
    fn cells_have_names() {
        for (name, expected) in [
            ("A1", Some((0, 0))),
            ("$AA$10", Some((9, 26))),
            ("XFD1", Some((0, 16_383))),
            ("XFE1", None),
            ("A0", None),
            ("7", None),
            ("", None),
            ("AAAAAAAAAA1", None),
        ] {
            assert_eq!(place(name), expected, "{name}");
        }
        assert_eq!(merge("B5:A2"), Some([1, 0, 4, 1]));
        assert_eq!(merge("A2"), None);
    }

    #[test]
    fn a_sheet_says_what_is_joined_hidden_and_not_computed() {
        let xml = br#"<worksheet><cols><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="0"/></cols>
            <sheetData><row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>1</f><v>1</v></c><c r="C1" t="str"><f>""</f><v></v></c></row>
            <row hidden="true"><c r="A2"/></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>"#;
        let mut sheet = Sheet::default();
        sheet.cells.put(1, 3, "x").unwrap();
        read_marks(xml, &mut sheet).unwrap();
        let (head, _) = sheet.written().unwrap();
        assert_eq!(
            head,
            r#"{"merges":[[0,0,1,0]],"hiddenRows":[1],"hiddenColumns":[1,2],"forms":[[0,0,"formula"]]}"#
        );
    }
}
