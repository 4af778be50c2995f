//! Words of digits, letters and what hides digits.

use std::borrow::Cow;

use super::glyph::{Glyph, glyph_at};
use crate::text::Span;

/// The longest word that is looked at; the numbers here are shorter.
const LONGEST: usize = 40;

/// A word: digits, letters and what hides digits, without anything between them.
#[derive(Debug, Default)]
pub(super) struct Word<'a> {
    /// The whole of it.
    pub(super) span: Span,
    /// It in ASCII: digits, capitals, `*` for what hides a digit. Blank where it is too long.
    pub(super) ascii: Cow<'a, str>,
    /// How many digits it has.
    pub(super) digits: usize,
    /// How many characters that hide digits.
    pub(super) masks: usize,
    /// Whether a low line holds it together with others.
    pub(super) joined: bool,
}

impl<'a> Word<'a> {
    /// Reads the word at `at`, which may be empty.
    pub(super) fn read(text: &'a str, at: usize) -> Self {
        let mut word = Self { span: Span::at(at), ..Self::default() };
        let (mut end, mut ascii) = (at, String::new());
        // As long as it stands in the text as it is kept, it need not be copied.
        let mut is_written_so = true;
        while let Some((glyph, len)) = glyph_at(text, end) {
            let c = match glyph {
                Glyph::Digit(digit) => digit,
                Glyph::Letter(letter) => letter,
                Glyph::Mask => b'*',
                Glyph::Line => b'_',
                _ => break,
            };
            word.digits += usize::from(c.is_ascii_digit());
            word.masks += usize::from(c == b'*');
            word.joined |= c == b'_';
            if is_written_so && text.as_bytes()[end] != c {
                is_written_so = false;
                text[at..end].clone_into(&mut ascii);
            }
            if !is_written_so {
                ascii.push(char::from(c));
            }
            end += len;
        }
        word.span = Span::new(at, end);
        word.ascii = if is_written_so { text[at..end].into() } else { ascii.into() };
        if word.ascii.len() > LONGEST {
            word.ascii = Cow::default();
        }
        word
    }

    /// Whether it is digits alone.
    pub(super) fn is_digits(&self) -> bool {
        self.digits > 0 && self.digits == self.ascii.len()
    }

    /// The byte after it.
    pub(super) fn end(&self) -> usize {
        self.span.end as usize
    }
}
