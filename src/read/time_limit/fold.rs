//! The text of a time limit as the scan reads it: spaces dropped, forms of one character made one,
//! slips mended; and for each character the place it came from.

use std::ops::Range;

use super::departure::{Code, Departure};
use super::words::{CLUTTER, RADICALS, REPAIRS, Repair, WRONG, Words};
use crate::text::{Span, is_space};

/// A text made ready for reading.
#[derive(Debug, Default)]
pub(super) struct Folded {
    chars: Vec<char>,
    spans: Vec<Span>,
    /// Where lines of the source begin, the first one left out.
    breaks: Vec<usize>,
    /// What had to be mended.
    pub(super) departures: Vec<Departure>,
}

impl Folded {
    /// Makes `source` ready for reading.
    pub(super) fn of(source: &str) -> Self {
        Self::without_spaces(source).repaired()
    }

    /// Drops the spaces and makes one character of its forms.
    fn without_spaces(source: &str) -> Self {
        let mut folded = Self::default();
        let mut gap: Option<Span> = None;
        let mut wide: Option<Span> = None;
        let mut at = 0;
        while let Some(c) = source[at..].chars().next() {
            let clutter = CLUTTER.iter().find(|clutter| source[at..].starts_with(**clutter));
            let length = clutter.map_or(c.len_utf8(), |clutter| clutter.len());
            let span = Span::new(at, at + length);
            at += length;
            if clutter.is_some() || is_space(c) {
                gap = Some(gap.map_or(span, |gap| gap.to(span)));
                if c == '\n' && folded.breaks.last() != Some(&folded.chars.len()) {
                    folded.breaks.push(folded.chars.len());
                }
                continue;
            }
            if let Some(gap) = gap.take().filter(|_| !folded.chars.is_empty()) {
                folded.departures.push(Departure::mended(Code::InnerSpace, gap, ""));
            }
            let plain = plain(c);
            if plain != c && plain.is_ascii_alphanumeric() || RADICALS.iter().any(|(r, _)| *r == c)
            {
                wide = Some(wide.map_or(span, |wide| wide.to(span)));
            } else if let Some(wide) = wide.take() {
                folded.departures.push(Departure::at(Code::Normalised, wide));
            }
            folded.chars.push(plain);
            folded.spans.push(span);
        }
        folded
    }

    /// Mends slips of the pen that have one reading.
    fn repaired(self) -> Self {
        let mut mended = Self { departures: self.departures.clone(), ..Self::default() };
        let mut breaks = self.breaks.iter().copied().peekable();
        let mut at = 0;
        while at < self.len() {
            while breaks.next_if(|line| *line <= at).is_some() {
                mended.breaks.push(mended.chars.len());
            }
            let Some((end, right, code)) = self.slip(at) else {
                mended.chars.push(self.chars[at]);
                mended.spans.push(self.spans[at]);
                at += 1;
                continue;
            };
            let span = self.span(at..end);
            let one_for_one = right.chars().count() == end - at;
            for (nth, c) in right.chars().enumerate() {
                mended.chars.push(c);
                mended.spans.push(if one_for_one { self.spans[at + nth] } else { span });
            }
            mended.departures.push(Departure::mended(code, span, right));
            at = end;
        }
        mended
    }

    /// A slip at `at`: where it ends, what it should be, and what it is.
    fn slip(&self, at: usize) -> Option<(usize, String, Code)> {
        let fits = |repair: &&Repair| {
            let end = at + repair.wrong.chars().count();
            self.starts(at, repair.wrong) && (repair.before)(self.get(end))
        };
        // 公开 twice over in one place is one slip, not two: the longest wins
        if let Some(zero) = self.zero_among_numerals(at) {
            return Some(zero);
        }
        if !WRONG.may_begin(self.get(at)?) {
            return self.letters_for_digits(at);
        }
        let repair = REPAIRS.iter().filter(fits).max_by_key(|repair| repair.wrong.len());
        let mended = |repair: &Repair| {
            (at + repair.wrong.chars().count(), repair.right.to_owned(), repair.code)
        };
        repair.map(mended).or_else(|| self.letters_for_digits(at))
    }

    /// 二O二四 and 二0二四 for 二〇二四.
    fn zero_among_numerals(&self, at: usize) -> Option<(usize, String, Code)> {
        let han = |at: usize| self.get(at).is_some_and(|c| "一二三四五六七八九".contains(c));
        let zero = matches!(self.get(at)?, 'O' | 'o' | '○' | '0');
        let among = at > 0 && han(at - 1) && han(at + 1);
        (zero && among).then(|| (at + 1, "〇".to_owned(), Code::Typo))
    }

    /// 2O and l0 for 20 and 10, before a unit.
    fn letters_for_digits(&self, at: usize) -> Option<(usize, String, Code)> {
        let digit = |c: char| match c {
            'O' | 'o' | 'Q' | '○' | '〇' => Some('0'),
            'l' | 'I' | '|' => Some('1'),
            _ => c.is_ascii_digit().then_some(c),
        };
        if at > 0 && digit(self.chars[at - 1]).is_some() {
            return None;
        }
        let run: String = self.chars[at..].iter().map_while(|c| digit(*c)).take(4).collect();
        let end = at + run.len();
        let written = &self.chars[at..end];
        let mixed =
            written.iter().any(char::is_ascii_digit) && written.iter().any(|c| !c.is_ascii_digit());
        let unit = self.get(end).is_some_and(|c| "个工日天月年小周".contains(c));
        (mixed && unit).then_some((end, run, Code::Typo))
    }

    /// How many characters there are.
    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    /// The character at `at`.
    pub(super) fn get(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    /// The characters of a range.
    pub(super) fn chars(&self, range: Range<usize>) -> &[char] {
        &self.chars[range]
    }

    /// Whether a line of the source begins at `at`.
    pub(super) fn breaks_at(&self, at: usize) -> bool {
        self.breaks.binary_search(&at).is_ok()
    }

    /// Whether `word` stands at `at`.
    pub(super) fn starts(&self, at: usize, word: &str) -> bool {
        let mut chars = self.chars.get(at..).unwrap_or_default().iter();
        word.chars().all(|c| chars.next() == Some(&c))
    }

    /// The end of the longest of `words` that stands at `at`.
    pub(super) fn any(&self, at: usize, words: &Words) -> Option<usize> {
        if !words.may_begin(self.get(at)?) {
            return None;
        }
        let found = words.iter().filter(|word| self.starts(at, word));
        found.map(|word| at + word.chars().count()).max()
    }

    /// The start of the longest of `words` that ends at `end`, not before `from`.
    pub(super) fn any_before(&self, from: usize, end: usize, words: &Words) -> Option<usize> {
        let start = |word: &str| end.checked_sub(word.chars().count()).filter(|at| *at >= from);
        words.iter().filter_map(|word| start(word).filter(|at| self.starts(*at, word))).min()
    }

    /// Where one of `words` first stands in the range, and where it ends.
    pub(super) fn find(&self, range: Range<usize>, words: &Words) -> Option<(usize, usize)> {
        let mut places = range.clone().filter_map(|at| Some((at, self.any(at, words)?)));
        places.find(|(_, end)| *end <= range.end)
    }

    /// Whether one of `words` stands in the range.
    pub(super) fn has(&self, range: Range<usize>, words: &Words) -> bool {
        self.find(range, words).is_some()
    }

    /// The text of a range.
    pub(super) fn text(&self, range: Range<usize>) -> String {
        self.chars[range].iter().collect()
    }

    /// The range that came from a place in the source.
    pub(super) fn range_of(&self, span: Span) -> Range<usize> {
        let start = self.spans.partition_point(|own| own.start < span.start);
        let end = self.spans.partition_point(|own| own.end <= span.end);
        start..end.max(start)
    }

    /// The place in the source that a range came from.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        match (self.spans.get(range.start), self.spans.get(range.end.wrapping_sub(1))) {
            (Some(first), Some(last)) if !range.is_empty() => first.to(*last),
            (Some(next), _) => Span { start: next.start, end: next.start },
            (None, _) => self
                .spans
                .last()
                .map_or(Span::default(), |last| Span { start: last.end, end: last.end }),
        }
    }
}

/// One character for all its forms.
fn plain(c: char) -> char {
    match c {
        ',' | '﹐' => '，',
        ';' | '﹔' => '；',
        ':' | '﹕' | '∶' => '：',
        '(' | '﹙' => '（',
        ')' | '﹚' => '）',
        '，' | '；' | '：' | '（' | '）' => c,
        '．' => '.',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => RADICALS.iter().find(|(radical, _)| *radical == c).map_or(c, |(_, plain)| *plain),
    }
}
