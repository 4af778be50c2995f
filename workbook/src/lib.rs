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
use js_sys::Array;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// The first bytes of an archive.
const ARCHIVE: &[u8] = b"PK\x03\x04";
/// The first bytes of what Office wrote before 2007, and of what it encrypts.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0";

/// The sheets of a workbook in its order, those of charts and macros left out; of a document, its tables.
///
/// # Errors
///
/// Which limit it exceeds, that it has a password, how it is damaged, or that it is of another kind. Memory
/// is bounded: parts that unpack to more than they say, or all together to more than 300 MB, are not
/// unpacked.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Failure> {
    if bytes.starts_with(COMPOUND) {
        return xls::read(bytes);
    }
    if !bytes.starts_with(ARCHIVE) {
        return Err(Failure::Unsupported);
    }
    let mut archive = Archive::open(bytes)?;
    if archive.has("xl/workbook.xml") {
        return xlsx::read(bytes, &mut archive);
    }
    if archive.has("word/document.xml") {
        return docx::read(&archive.text("word/document.xml")?);
    }
    if archive.has("content.xml") {
        return ods::read(&mut archive);
    }
    Err(Failure::Unsupported)
}

/// The sheets of a file: for each what the file says of it as JSON, then its cells as CSV.
///
/// # Errors
///
/// A text: the code of a failure, a colon, and what it is about.
#[wasm_bindgen(js_name = readWorkbook)]
pub fn read_workbook(bytes: &[u8]) -> Result<Array, JsValue> {
    let sheets = read(bytes).map_err(|failure| JsValue::from(failure.code()))?;
    let all = Array::new();
    for sheet in sheets {
        let (head, csv) = sheet.written().map_err(|failure| JsValue::from(failure.code()))?;
        all.push(&head.into());
        all.push(&csv.into());
    }
    Ok(all)
}
