//! The tables of office files as gongkai checks them: sheets of cells as text, with what the file says
//! of them. Nothing is run and nothing is followed: no macro, no formula, no link.
//!
//! It is a module of its own because it is larger than the checker, and loaded where a file of such a
//! kind is opened.

mod archive;
mod cells;
mod docx;
mod failure;
mod ods;
mod sheet;
mod spreadsheet;
mod symbol;
mod xls;
mod xlsx;
mod xml;

pub use failure::Failure;
pub use sheet::Sheet;

use archive::Archive;
use js_sys::{Array, JsString};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Excel since 2007, with macros or without.
    Xlsx,
    /// Excel before 2007; WPS calls it .et.
    Xls,
    /// OpenDocument.
    Ods,
    /// Word since 2007.
    Docx,
}

impl Format {
    /// Its ending.
    pub fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Docx => "docx",
        }
    }
}

/// The first bytes of an archive.
const ARCHIVE: &[u8] = b"PK\x03\x04";
/// The first bytes of what Office wrote before 2007, and of what it encrypts.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0";

/// The sheets of a file; of a text document, its tables.
///
/// # Errors
///
/// What kind of file it is instead, which limit it exceeds, or how it is damaged.
pub fn sheets(bytes: &[u8]) -> Result<(Format, Vec<Sheet>), Failure> {
    if bytes.starts_with(COMPOUND) {
        return Ok((Format::Xls, xls::read(bytes)?));
    }
    if !bytes.starts_with(ARCHIVE) {
        return Err(Failure::Unsupported);
    }
    let mut archive = Archive::open(bytes)?;
    if archive.has("xl/workbook.xml") {
        return Ok((Format::Xlsx, xlsx::read(bytes, &mut archive)?));
    }
    if archive.has("word/document.xml") {
        return Ok((Format::Docx, docx::read(&archive.text("word/document.xml")?)?));
    }
    if archive.has("content.xml") {
        return Ok((Format::Ods, ods::read(&mut archive)?));
    }
    Err(Failure::Unsupported)
}

/// The sheets of a file: its format, then for each sheet what the file says of it as JSON, and its cells
/// as CSV.
///
/// # Errors
///
/// A text: the code of a failure, a colon, and what it is about.
#[wasm_bindgen(js_name = readSheets)]
pub fn read_sheets(bytes: &[u8]) -> Result<Array, JsValue> {
    let (format, sheets) = sheets(bytes).map_err(|failure| JsValue::from(failure.code()))?;
    let all = Array::of1(&JsString::from(format.name()));
    for sheet in sheets {
        let (head, csv) = sheet.written().map_err(|failure| JsValue::from(failure.code()))?;
        all.push(&head.into());
        all.push(&csv.into());
    }
    Ok(all)
}
