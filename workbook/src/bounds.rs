//! How much a workbook may unpack to. The parts of a zip say how large they are, and may lie.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;

use crate::Refusal;

/// What all parts may have together, unpacked: 300 MB, some ten times what a catalogue of 100,000 rows
/// has.
pub const UNPACKED: u64 = 300_000_000;

/// How large an .xls may be; it is not packed.
pub const OLD_WORKBOOK: usize = 60_000_000;

/// More than this nothing packed by deflate can unpack to.
const RATIO: u64 = 1_032;

/// How many parts a workbook may have.
const PARTS: usize = 20_000;

/// What a zip is.
pub enum Kind {
    /// .xlsx, .xlsm.
    Excel,
    /// .ods.
    OpenDocument,
}

/// Refuses what unpacks to too much, without unpacking it.
pub fn check(bytes: &[u8]) -> Result<Kind, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > PARTS {
        return Err(Refusal::TooLarge);
    }
    let mut unpacked = 0_u64;
    let mut doubtful = Vec::new();
    let mut kind = None;
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(|_| Refusal::Damaged)?;
        unpacked = unpacked.saturating_add(part.size());
        if part.compressed_size().saturating_mul(RATIO) > part.size() {
            doubtful.push((at, part.size()));
        }
        match part.name() {
            "xl/workbook.xml" | "[Content_Types].xml" => kind = Some(Kind::Excel),
            "content.xml" => kind = kind.or(Some(Kind::OpenDocument)),
            _ => {}
        }
    }
    if unpacked > UNPACKED {
        return Err(Refusal::TooLarge);
    }
    for (at, size) in doubtful {
        let part = archive.by_index(at).map_err(|_| Refusal::Damaged)?;
        // A part of odd compression is for the reader to refuse.
        let found = copy(&mut part.take(size + 1), &mut sink()).unwrap_or_default();
        if found > size {
            return Err(Refusal::TooLarge);
        }
    }
    kind.ok_or(Refusal::Damaged)
}
