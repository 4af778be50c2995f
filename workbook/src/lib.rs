//! Reads the sheets of a workbook: .xlsx, .xlsm, .xls, .ods. Nothing in it is run, nothing it points at is
//! followed: formulas are the values that they had when the file was saved.
//!
//! It is a module of its own, because it is as large as the checker and only loaded where a workbook is
//! opened.

mod bounds;
mod cells;
mod ods;

use std::io::Cursor;

use calamine::{Dimensions, Ods, Reader, SheetVisible, Xls, Xlsx};
use cells::Cells;
use serde::Serialize;

/// A sheet as the checker takes it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its cells, apart by commas.
    pub csv: String,
    /// The cells that it joins: top, left, bottom, right, counted from 0.
    pub merges: Vec<[u32; 4]>,
    /// The cells that are more than text: row, column, `number` (of twelve digits or more), `date` or `error`.
    pub forms: Vec<(u32, u32, &'static str)>,
    /// Whether the workbook hides it.
    pub hidden: bool,
}

/// Why a workbook is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What is in it, unpacked, is more than [`bounds::UNPACKED`], or than [`cells::MOST`] cells.
    TooLarge,
    /// It is kept from reading by a password.
    Password,
    /// It is no workbook, or a damaged one.
    Damaged,
}

impl Refusal {
    /// Its name across the boundary.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::Password => "password",
            Self::Damaged => "damaged",
        }
    }
}

/// The sheets of a workbook, in its order; sheets of charts and macros are left out.
///
/// # Errors
///
/// A [`Refusal`]. Memory is bounded: parts that unpack to more than they say, or to more than
/// [`bounds::UNPACKED`], are not unpacked.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    if bytes.starts_with(&OLE) {
        return read_xls(bytes);
    }
    let kind = bounds::check(bytes)?;
    match kind {
        bounds::Kind::Excel => read_xlsx(bytes),
        bounds::Kind::OpenDocument => read_ods(bytes),
    }
}

/// How files of old Office programs begin, and new ones that are encrypted.
const OLE: [u8; 4] = [0xD0, 0xCF, 0x11, 0xE0];

fn read_xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let mut budget = cells::MOST;
    let mut sheets = Vec::new();
    for (name, hidden) in names(&workbook) {
        let merges = workbook.worksheet_merge_cells(&name).and_then(Result::ok).unwrap_or_default();
        let mut cells = Cells::default();
        // A sheet of a chart has no cells to read.
        let Ok(mut reader) = workbook.worksheet_cells_reader(&name) else { continue };
        while let Some(cell) = reader.next_cell().map_err(|_| Refusal::Damaged)? {
            let (row, column) = cell.get_position();
            cells.add(row, column, cell.get_value(), &mut budget)?;
        }
        sheets.push(cells.sheet(name, hidden, spans(&merges)));
    }
    Ok(sheets)
}

fn read_xls(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    if bytes.len() > bounds::OLD_WORKBOOK {
        return Err(Refusal::TooLarge);
    }
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsError::Password => Refusal::Password,
        _ if has(bytes, &utf16("EncryptedPackage")) => Refusal::Password,
        _ => Refusal::Damaged,
    })?;
    let names = names(&workbook);
    read_ranges(&mut workbook, names, |workbook, name| {
        spans(&workbook.worksheet_merge_cells(name).unwrap_or_default())
    })
}

fn read_ods(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let mut workbook: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::OdsError::Password => Refusal::Password,
        _ => Refusal::Damaged,
    })?;
    let merges = ods::merges(bytes).unwrap_or_default();
    let names = names(&workbook);
    read_ranges(&mut workbook, names, |_, name| {
        let of_sheet = merges.iter().find(|(sheet, _)| sheet == name);
        of_sheet.map(|(_, merges)| merges.clone()).unwrap_or_default()
    })
}

fn read_ranges<'a, W: Reader<Cursor<&'a [u8]>>>(
    workbook: &mut W,
    names: Vec<(String, bool)>,
    merges: impl Fn(&W, &str) -> Vec<[u32; 4]>,
) -> Result<Vec<Sheet>, Refusal> {
    let mut budget = cells::MOST;
    let mut sheets = Vec::new();
    for (name, hidden) in names {
        let Ok(range) = workbook.worksheet_range(&name) else { continue };
        let (top, left) = range.start().unwrap_or_default();
        let mut cells = Cells::default();
        for (row, column, value) in range.used_cells() {
            cells.add(row as u32 + top, column as u32 + left, value, &mut budget)?;
        }
        let merges = merges(workbook, &name);
        sheets.push(cells.sheet(name, hidden, merges));
    }
    Ok(sheets)
}

/// The names of the sheets, and which are hidden.
fn names<R: std::io::Read + std::io::Seek>(workbook: &impl Reader<R>) -> Vec<(String, bool)> {
    let sheets = workbook.sheets_metadata().iter();
    sheets.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
}

fn spans(merges: &[Dimensions]) -> Vec<[u32; 4]> {
    merges.iter().map(|one| [one.start.0, one.start.1, one.end.0, one.end.1]).collect()
}

fn has(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The JavaScript boundary.
#[cfg(target_arch = "wasm32")]
mod boundary {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The sheets of a workbook as JSON.
    ///
    /// # Errors
    ///
    /// The name of a refusal: `too-large`, `password`, `damaged`.
    #[wasm_bindgen(js_name = readWorkbook)]
    pub fn read_workbook(bytes: &[u8]) -> Result<String, String> {
        let sheets = crate::read(bytes).map_err(|refusal| refusal.name().to_owned())?;
        serde_json::to_string(&serde_json::json!({ "sheets": sheets }))
            .map_err(|_| crate::Refusal::Damaged.name().to_owned())
    }
}
