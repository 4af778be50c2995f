//! The characters that index numbers are written with, and those that stand in for them.

use crate::text::is_space;

/// The ASCII character that `c` is or stands for; None for what no index number has.
pub(super) fn fold(c: char) -> Option<u8> {
    match c {
        '0'..='9' | 'A'..='Z' | 'a'..='z' | '-' | '/' | '_' => Some(c as u8),
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '－' | '／' | '＿' => {
            Some((c as u32 - 0xFEE0) as u8)
        }
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' => Some(b'-'),
        '∕' | '⁄' => Some(b'/'),
        _ => None,
    }
}

/// The text in ASCII and without spaces; letters are made capital.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter_map(fold).map(|byte| char::from(byte.to_ascii_uppercase())).collect()
}

/// A character of an index number, with where it stands in the source.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// The ASCII character, letters capital.
    pub(super) byte: u8,
    /// Its first byte in the source.
    pub(super) start: usize,
    /// The byte after its last one in the source.
    pub(super) end: usize,
}

/// More characters than any index number has.
pub(super) const MOST: usize = 64;

/// The characters of a value that is put down at byte `base` of the source, without spaces; None where
/// one of them is none of an index number, or where they are too many.
pub(super) fn glyphs(value: &str, base: usize) -> Option<Vec<Glyph>> {
    if value.len() <= MOST && value.bytes().all(|byte| fold(char::from(byte)).is_some()) {
        let glyph = |(at, byte): (usize, u8)| {
            let start = base + at;
            Glyph { byte: byte.to_ascii_uppercase(), start, end: start + 1 }
        };
        return Some(value.bytes().enumerate().map(glyph).collect());
    }
    let mut glyphs = Vec::with_capacity(24);
    for (at, c) in value.char_indices().filter(|(_, c)| !is_space(*c)) {
        let (start, byte) = (base + at, fold(c)?.to_ascii_uppercase());
        if glyphs.len() == MOST {
            return None;
        }
        glyphs.push(Glyph { byte, start, end: start + c.len_utf8() });
    }
    Some(glyphs)
}
