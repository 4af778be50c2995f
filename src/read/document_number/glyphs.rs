//! The characters of a text without its white space, which is remembered.

use std::ops::Range;

use crate::text::{Span, is_space};

/// A character that is seen.
#[derive(Clone, Copy, Debug)]
struct Glyph {
    c: char,
    start: u32,
    end: u32,
    /// Where the white space before it begins; `start` where there is none.
    gap: u32,
    /// Whether a line ends in that white space.
    broken: bool,
}

/// The characters of a text that are seen, by their position among each other.
///
/// A number with spaces in it reads like one without: the grammar never meets white space, and
/// whoever wants to know asks for the gap.
#[derive(Debug)]
pub(super) struct Glyphs<'a> {
    pub(super) source: &'a str,
    all: Vec<Glyph>,
}

impl<'a> Glyphs<'a> {
    /// The glyphs of `source`.
    pub(super) fn of(source: &'a str) -> Self {
        Self::within(source, Span::whole(source))
    }

    /// The glyphs of a part of `source`, as if nothing else stood around it.
    pub(super) fn within(source: &'a str, part: Span) -> Self {
        let mut all = Vec::with_capacity(part.len() / 3 + 1);
        let (mut gap, mut broken) = (part.start, false);
        for (at, c) in part.of(source).char_indices() {
            let start = part.start as usize + at;
            let end = (start + c.len_utf8()) as u32;
            if is_unseen(c) {
                // A tab ends a cell of a table.
                broken |= matches!(c, '\n' | '\r' | '\t');
                continue;
            }
            all.push(Glyph { c, start: start as u32, end, gap, broken });
            (gap, broken) = (end, false);
        }
        Self { source, all }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The character at `at`, or NUL where the text is over.
    pub(super) fn at(&self, at: usize) -> char {
        self.all.get(at).map_or('\0', |glyph| glyph.c)
    }

    /// The character before `at`, or NUL where the text begins.
    pub(super) fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\0', |at| self.at(at))
    }

    /// The characters of a range.
    pub(super) fn chars(
        &self,
        range: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = char> + ExactSizeIterator + '_ {
        self.all[range].iter().map(|glyph| glyph.c)
    }

    /// The text of a range, without white space.
    pub(super) fn text(&self, range: Range<usize>) -> String {
        self.chars(range).collect()
    }

    /// The span of a range; of an empty one, the place right after the glyph before it.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        if range.is_empty() {
            return Span::at(self.end_of(range.start));
        }
        Span::new(self.all[range.start].start as usize, self.all[range.end - 1].end as usize)
    }

    /// Where the glyph before `at` ends.
    fn end_of(&self, at: usize) -> usize {
        at.checked_sub(1).map_or(0, |at| self.all[at].end as usize)
    }

    /// Where the glyph at `at` starts, or the text ends.
    pub(super) fn start_of(&self, at: usize) -> usize {
        self.all.get(at).map_or(self.source.len(), |glyph| glyph.start as usize)
    }

    /// The white space between the glyph at `at` and the one before it.
    pub(super) fn gap(&self, at: usize) -> Option<Span> {
        let glyph = self.all.get(at)?;
        (at > 0 && glyph.gap < glyph.start).then_some(Span { start: glyph.gap, end: glyph.start })
    }

    /// Whether a line, or a cell, ends between the glyph at `at` and the one before it.
    pub(super) fn breaks(&self, at: usize) -> bool {
        self.all.get(at).is_none_or(|glyph| glyph.broken)
    }

    /// Whether a line is broken between the glyph at `at` and the one before it as lines of a page
    /// are: nothing is set in, and no blank line stands between.
    pub(super) fn wraps(&self, at: usize) -> bool {
        let gap = self.gap(at).map_or("", |gap| gap.of(self.source));
        matches!(gap.trim_start_matches([' ', '\u{3000}']), "\n" | "\r\n" | "\r")
    }

    /// Where the glyphs from `from` on that `test` likes end.
    pub(super) fn run(&self, from: usize, to: usize, test: impl Fn(char) -> bool) -> usize {
        (from..to).find(|at| !test(self.at(*at))).unwrap_or(to.max(from))
    }

    /// Whether `word` stands at `at`.
    pub(super) fn has(&self, at: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(offset, c)| self.at(at + offset) == c)
    }
}

/// Whether nothing is to be seen of `c`.
pub(super) fn is_unseen(c: char) -> bool {
    is_space(c) || is_invisible(c)
}

/// Whether `c` is a mark of direction or of variation, which nobody sees either.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}')
}

#[cfg(test)]
mod tests {
    use super::Glyphs;
    use crate::text::Span;

    #[test]
    fn white_space_is_left_out_and_remembered() {
        let glyphs = Glyphs::of(" 国\u{3000}\u{200B}发\n5");
        assert_eq!(glyphs.text(0..glyphs.len()), "国发5");
        assert_eq!(glyphs.gap(0), None, "outside of what is written");
        assert_eq!(glyphs.gap(1), Some(Span::new(4, 10)));
        assert_eq!((glyphs.breaks(1), glyphs.breaks(2)), (false, true));
        assert_eq!(glyphs.span(&(0..2)), Span::new(1, 13));
    }
}
