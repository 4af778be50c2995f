//! Characters that only look like the usual ones: radicals and compatibility ideographs out of PDF files.

use crate::data::glyphs::{COMPATIBILITY, KANGXI, SUPPLEMENT};

/// The usual character that a radical or compatibility ideograph stands for.
///
/// ```
/// use gongkai::read::plain_glyph;
///
/// assert_eq!(plain_glyph('\u{2F42}'), Some('文'));
/// assert_eq!(plain_glyph('文'), None);
/// ```
pub fn plain_glyph(c: char) -> Option<char> {
    let code = u32::from(c);
    let (row, first) = match code {
        0x2E80..=0x2EF3 => (SUPPLEMENT, 0x2E80),
        0x2F00..=0x2FD5 => (KANGXI, 0x2F00),
        0xF900..=0xFAFF => (COMPATIBILITY, 0xF900),
        _ => return None,
    };
    row.chars().nth((code - first) as usize).filter(|plain| *plain != '\u{3000}')
}
