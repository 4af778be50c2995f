//! Spans of a text, in bytes inside and in UTF-16 code units outside.

use std::ops::Range;

/// A half-open range of byte offsets into a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "a span runs forward: {start}..{end}");
        Self { start: start as u32, end: end as u32 }
    }

    /// The span of the whole of `text`.
    pub fn whole(text: &str) -> Self {
        Self::new(0, text.len())
    }

    /// An empty span at `at`, where something is missing.
    pub fn at(at: usize) -> Self {
        Self::new(at, at)
    }

    /// The span from the start of this one to the end of `other`.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same span in a text where this one's text begins at byte `base`.
    #[must_use]
    pub fn shifted(self, base: usize) -> Self {
        Self { start: self.start + base as u32, end: self.end + base as u32 }
    }

    /// Its text.
    ///
    /// # Panics
    ///
    /// If it is not a span of `text`.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// As a range of `usize`.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Its length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether it shares a byte with `other`.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Turns byte offsets of one text into UTF-16 offsets, the unit of JavaScript and of the DOM.
///
/// It remembers what it counted, block by block: edits all over a long text are as cheap as one.
#[derive(Debug)]
pub struct Utf16<'a> {
    text: &'a str,
    /// How many units stand before each block, as far as that was asked for.
    blocks: Vec<u32>,
}

/// The bytes of a block.
const BLOCK: usize = 256;

impl<'a> Utf16<'a> {
    /// A converter for `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text, blocks: Vec::new() }
    }

    /// The UTF-16 offset of the byte offset `byte`: of the character that it lies in, or of the end
    /// of the text.
    pub fn offset(&mut self, byte: u32) -> u32 {
        let mut byte = (byte as usize).min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let bytes = self.text.as_bytes();
        let block = byte / BLOCK;
        while self.blocks.len() <= block {
            let next = match (self.blocks.len(), self.blocks.last()) {
                (known, Some(last)) => last + units(&bytes[(known - 1) * BLOCK..known * BLOCK]),
                (_, None) => 0,
            };
            self.blocks.push(next);
        }
        self.blocks[block] + units(&bytes[block * BLOCK..byte])
    }

    /// The text whose offsets it turns.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The span in UTF-16 code units.
    pub fn span(&mut self, span: Span) -> Span {
        let start = self.offset(span.start);
        Span { start, end: self.offset(span.end) }
    }
}

/// How many UTF-16 units the characters have that begin in these bytes.
fn units(bytes: &[u8]) -> u32 {
    let unit = |byte: &u8| u32::from(byte & 0xC0 != 0x80) + u32::from(*byte >= 0xF0);
    bytes.iter().map(unit).sum()
}

#[cfg(test)]
mod tests {
    use super::{Span, Utf16};

    /// The span of `part` in `text`.
    fn span_of(text: &str, part: &str) -> Span {
        let start = text.find(part).expect("part of the text");
        Span::new(start, start + part.len())
    }

    #[test]
    fn utf16_counts_two_units_outside_the_bmp() {
        let text = "𠮷政发😀〔2024〕5号";
        let mut utf16 = Utf16::new(text);
        assert_eq!(utf16.span(span_of(text, "政发")), Span { start: 2, end: 4 });
        assert_eq!(utf16.span(span_of(text, "〔2024〕")), Span { start: 6, end: 12 });
        assert_eq!(utf16.span(span_of(text, "𠮷")), Span { start: 0, end: 2 }, "also backward");
    }

    #[test]
    fn utf16_agrees_with_encode_utf16() {
        let text = "a号𠮷\u{3000}😀é〔".repeat(40);
        let text = text.as_str();
        for (byte, _) in text.char_indices() {
            let expected = text[..byte].encode_utf16().count() as u32;
            assert_eq!(Utf16::new(text).offset(byte as u32), expected);
        }
    }

    #[test]
    fn spans_join_and_shift() {
        let (open, close) = (Span::new(3, 6), Span::new(10, 13));
        assert_eq!(open.to(close), Span::new(3, 13));
        assert_eq!(open.shifted(4), Span::new(7, 10));
        assert!(!open.overlaps(close));
    }
}
