//! An archive, unpacked within bounds: by what its directory says, and by what comes out of it.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::failure::{Failure, Limit};

/// The most parts.
const MOST_PARTS: usize = 10_000;
/// The most bytes of all parts that are read, unpacked.
const MOST_BYTES: u64 = 300 * 1024 * 1024;

/// An archive.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Archive<'a> {
    /// Opens an archive. What its directory says is not too large.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Failure> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(failure)?;
        if zip.len() > MOST_PARTS {
            return Err(Failure::TooLarge(Limit::Parts));
        }
        let mut archive = Self { zip };
        let mut size: u64 = 0;
        for at in 0..archive.zip.len() {
            let part = archive.zip.by_index_raw(at).map_err(failure)?;
            if is_read(part.name()) {
                size = size.saturating_add(part.size());
            }
        }
        if size > MOST_BYTES {
            return Err(Failure::TooLarge(Limit::Unpacked));
        }
        Ok(archive)
    }

    /// Whether it has a part of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// Makes sure that what comes out of each part is what the directory says: others will unpack them
    /// without looking.
    pub(crate) fn verify(&mut self) -> Result<(), Failure> {
        for at in 0..self.zip.len() {
            let mut part = self.zip.by_index(at).map_err(failure)?;
            if !is_read(part.name()) {
                continue;
            }
            let size = part.size();
            let name = part.name().to_owned();
            let read = copy(&mut part.by_ref().take(size + 1), &mut sink());
            if read.map_err(Failure::damaged)? > size {
                return Err(Failure::damaged(format!("{name} > {size}")));
            }
        }
        Ok(())
    }

    /// The bytes of a part.
    pub(crate) fn bytes(&mut self, name: &str) -> Result<Vec<u8>, Failure> {
        let mut part = self.zip.by_name(name).map_err(failure)?;
        let size = part.size();
        let mut bytes = Vec::new();
        part.by_ref().take(size + 1).read_to_end(&mut bytes).map_err(Failure::damaged)?;
        if bytes.len() as u64 > size {
            return Err(Failure::damaged(format!("{name} > {size}")));
        }
        Ok(bytes)
    }

    /// The text of a part, without a byte order mark.
    pub(crate) fn text(&mut self, name: &str) -> Result<String, Failure> {
        let text = String::from_utf8(self.bytes(name)?).map_err(Failure::damaged)?;
        Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
    }
}

/// Whether a part is one that is read: pictures and fonts are not.
fn is_read(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".xml", ".rels", ".bin", ".vml"].iter().any(|ending| name.ends_with(ending))
}

fn failure(error: ZipError) -> Failure {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Failure::Password,
        error => Failure::damaged(error),
    }
}
