//! What a character is to those who look for numbers.

/// What a character is to those who look for numbers. Full-width ones count as the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Glyph {
    /// A digit, as ASCII.
    Digit(u8),
    /// A Latin letter, as an ASCII capital.
    Letter(u8),
    /// A low line, which holds file names together.
    Line,
    /// A character that hides a digit: `*`, `×`, `□`, `●`.
    Mask,
    /// A space that may stand in a number.
    Gap,
    /// A hyphen or dash that may.
    Dash,
    /// Another character.
    Other,
}

/// The character at `at`, and its length in bytes. None at the end of the text.
pub(super) fn glyph_at(text: &str, at: usize) -> Option<(Glyph, usize)> {
    if let Some(byte @ 0..=0x7F) = text.as_bytes().get(at) {
        let glyph = match byte {
            b'0'..=b'9' => Glyph::Digit(*byte),
            b'A'..=b'Z' | b'a'..=b'z' => Glyph::Letter(byte.to_ascii_uppercase()),
            b'_' => Glyph::Line,
            b'*' => Glyph::Mask,
            b' ' => Glyph::Gap,
            b'-' => Glyph::Dash,
            _ => Glyph::Other,
        };
        return Some((glyph, 1));
    }
    let c = text[at..].chars().next()?;
    let narrow = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    let glyph = match narrow {
        '0'..='9' => Glyph::Digit(narrow as u8),
        'A'..='Z' | 'a'..='z' => Glyph::Letter(narrow.to_ascii_uppercase() as u8),
        '_' => Glyph::Line,
        '*' | '×' | '□' | '●' | '✱' => Glyph::Mask,
        ' ' | '\u{A0}' | '\u{3000}' | '\u{2002}' | '\u{2003}' => Glyph::Gap,
        '-' | '–' | '—' | '‐' | '‑' | '−' => Glyph::Dash,
        _ => Glyph::Other,
    };
    Some((glyph, c.len_utf8()))
}
