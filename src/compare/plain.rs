//! A text without what may differ although it says the same.

use crate::text::is_space;

/// The text without white space, full-width ASCII as ASCII, quotation marks as straight ones.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_space(*c)).map(fold).collect()
}

fn fold(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        _ => c,
    }
}
