//! Kinds of characters that readers ask for.

/// Whether `c` is a Han character, 〇 among them.
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '〇' | '々'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

/// Whether `c` is white space as it occurs in Chinese pages: ideographic, no-break and zero-width
/// spaces count, which [`char::is_whitespace`] leaves out in part.
pub fn is_space(c: char) -> bool {
    // Most of what is asked about is Han.
    if matches!(c, '\u{3001}'..='\u{FEFE}') {
        return false;
    }
    c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
}

/// The letters of a title, without marks and spaces, for comparison.
pub fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    letters.extend(text.chars().filter(|c| is_han(*c) || c.is_alphanumeric()));
    letters
}

/// How many bytes a character has, told by its first.
pub fn width(first: u8) -> usize {
    match first {
        0x00..=0x7F => 1,
        0x80..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xFF => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_han, is_space, width};

    #[test]
    fn rare_characters_are_han_and_punctuation_is_not() {
        assert!("德〇𠮷㐀".chars().all(is_han));
        assert!(!"〔，A1😀".chars().any(is_han));
    }

    #[test]
    fn spaces_of_pages_are_spaces() {
        assert!(" \t\n\u{A0}\u{3000}\u{200B}\u{FEFF}".chars().all(is_space));
        assert!(!"_-号".chars().any(is_space));
    }

    #[test]
    fn the_first_byte_tells_the_width() {
        for c in ['a', '\n', '\u{85}', '·', '〔', '号', '𠮷'] {
            let mut bytes = [0; 4];
            assert_eq!(width(c.encode_utf8(&mut bytes).as_bytes()[0]), c.len_utf8(), "{c}");
        }
    }
}
