//! What the characters of fonts of symbols look like.

/// The character of a font of symbols, as Unicode has it; none where the font is of letters, or nothing
/// is known of it.
pub(crate) fn symbol(font: &str, code: u32) -> Option<char> {
    let code = if (0xF000..=0xF0FF).contains(&code) { code - 0xF000 } else { code };
    let known: &[(u32, char)] = match font {
        "Wingdings" => &[
            (0x6C, '●'),
            (0x6E, '■'),
            (0x6F, '□'),
            (0x71, '□'),
            (0x72, '□'),
            (0x75, '◆'),
            (0xA7, '▪'),
            (0xA8, '□'),
            (0xD8, '➢'),
            (0xFB, '×'),
            (0xFC, '√'),
            (0xFD, '☒'),
            (0xFE, '☑'),
        ],
        "Wingdings 2" => &[
            (0x4F, '×'),
            (0x50, '√'),
            (0x52, '☑'),
            (0x53, '☒'),
            (0x54, '☒'),
            (0x98, '●'),
            (0xA2, '■'),
            (0xA3, '□'),
            (0x2A, '□'),
        ],
        "Symbol" => &[(0xB7, '•'), (0xB4, '×'), (0xD6, '√'), (0x7F, '□')],
        _ => return None,
    };
    known.iter().find(|(known, _)| *known == code).map(|(_, character)| *character)
}

/// Whether the characters of a font are not what they say.
pub(crate) fn is_symbolic(font: &str) -> bool {
    matches!(font, "Wingdings" | "Wingdings 2" | "Symbol")
}
