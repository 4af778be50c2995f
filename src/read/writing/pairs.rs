//! Brackets, quotation marks and title marks that belong together.

use super::{Line, Mark, Writing};
use crate::order::sort_by_key;
use crate::text::{Span, is_han};

/// Two marks that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The place of the mark that opens, in the list of marks.
    pub open: u32,
    /// The place of the mark that closes.
    pub close: u32,
}

/// How many kinds of pairs there are.
const KINDS: usize = 9;

/// The kind of pair that a mark belongs to, and whether it opens one.
fn kind_of(mark: char) -> Option<(usize, bool)> {
    Some(match mark {
        '（' | '(' => (0, true),
        '）' | ')' => (0, false),
        '《' => (1, true),
        '》' => (1, false),
        '〈' => (2, true),
        '〉' => (2, false),
        '“' => (3, true),
        '”' => (3, false),
        '‘' => (4, true),
        '’' => (4, false),
        '【' => (5, true),
        '】' => (5, false),
        '〔' => (6, true),
        '〕' => (6, false),
        '「' => (7, true),
        '」' => (7, false),
        '『' => (8, true),
        '』' => (8, false),
        _ => return None,
    })
}

/// How many lines a pair may reach over: lines broken by hand, a quotation of several paragraphs.
const REACH: u32 = 10;

/// Finds the pairs of a text, and the marks that have no other half.
pub(super) fn pair(text: &str, writing: &mut Writing) {
    let mut kinds: [Kind; KINDS] = Default::default();
    let quotes = lines_of_straight_quotes(writing);
    for at in 0..writing.marks.len() as u32 {
        let mark = writing.mark(at);
        match kind_of(mark.mark) {
            Some((kind, true)) => kinds[kind].open.push((at, mark.line)),
            Some((kind, false)) if !is_apostrophe(mark) => kinds[kind].close(text, at, writing),
            _ => {}
        }
    }
    for kind in kinds {
        finish(kind, writing);
    }
    let Writing { marks, unpaired, pairs, lines, .. } = writing;
    sort_by_key(unpaired, |at| *at);
    // In order, so that a line is looked at once, however many halves stand in it.
    let mut last = (u32::MAX, false);
    unpaired.retain(|at| {
        let mark = marks[*at as usize];
        let half_straight =
            matches!(mark.mark, '“' | '”' | '‘' | '’') && quotes.binary_search(&mark.line).is_ok();
        if last.0 != mark.line {
            let line = lines[mark.line as usize].span.of(text);
            // A cell of a table may go on in the next row, or be cut off where the column ends.
            // 文字:【 is what is left of a button.
            last = (mark.line, !line.ends_with(['…', '.', '【']) && !line.contains('|'));
        }
        !half_straight && last.1
    });
    if unpaired.last().is_some_and(|at| is_cut(lines, marks[*at as usize])) {
        unpaired.pop();
    }
    if unpaired.first().is_some_and(|at| is_torn(lines, marks[*at as usize])) {
        unpaired.remove(0);
    }
    sort_by_key(pairs, |pair| pair.open);
}

/// Finds the pairs of 《》 and of <> that stand where 〈〉 should: directly inside another title.
///
/// ```
/// use gongkai::read::{find_nested_titles, read_writing};
///
/// let found = |text| find_nested_titles(text, &read_writing(text, &[])).len();
/// assert_eq!(found("《关于印发《某方案》的通知》"), 1);
/// assert_eq!(found("《关于印发<某方案>的通知》"), 1);
/// assert_eq!(found("《关于<b>推进</b>公开的通知》"), 0);
/// ```
pub fn find_nested_titles(text: &str, writing: &Writing) -> Vec<(Span, Span)> {
    let mut found = Vec::new();
    let mut around: Vec<u32> = Vec::new();
    for pair in &writing.pairs {
        let (open, close) = (writing.mark(pair.open), writing.mark(pair.close));
        // A title may be broken into two lines; one that reaches farther is a slip of its own.
        if !matches!(open.mark, '《' | '〈') || close.line > open.line + 1 {
            continue;
        }
        while around.last().is_some_and(|close| *close < pair.open) {
            around.pop();
        }
        if open.mark == '《' && around.len() % 2 == 1 {
            found.push((open.span, close.span));
        } else if open.mark == '《' && around.is_empty() {
            // Only the outermost, so that no character is looked at twice.
            found.extend(angles(text, Span { start: open.span.end, end: close.span.start }));
        }
        around.push(pair.close);
    }
    found
}

/// The signs < and > within a title, where they stand for its marks: Chinese is next to both of them, and
/// the title goes on, which it does not in 《条例<试行>》.
fn angles(text: &str, title: Span) -> Option<(Span, Span)> {
    let words = title.of(text);
    let (open, close) = (words.find('<')?, words.rfind('>')?);
    let inside = words.get(open + 1..close)?;
    let name = inside.starts_with(is_han) && inside.ends_with(|c| is_han(c) || c == '）');
    let goes_on = close + 1 < words.len();
    let sign = |at: usize| Span::new(at, at + 1).shifted(title.start as usize);
    (name && goes_on && !inside.contains(['<', '>'])).then(|| (sign(open), sign(close)))
}

/// Whether the text may have been cut off behind the mark: it opens in a long last line that does not
/// end.
fn is_cut(lines: &[Line], mark: Mark) -> bool {
    let line = lines[mark.line as usize];
    let last = mark.line as usize + 1 == lines.len();
    let opens = kind_of(mark.mark).is_some_and(|(_, opens)| opens);
    let ended =
        matches!(line.last, '。' | '；' | '！' | '？' | '：' | '”' | '）' | '》' | ')' | ';');
    opens && last && line.han >= CUT && !ended
}

/// Whether the text may have been torn off before the mark: it closes in a long first line.
fn is_torn(lines: &[Line], mark: Mark) -> bool {
    let closes = kind_of(mark.mark).is_some_and(|(_, opens)| !opens);
    closes && mark.line == 0 && lines[0].han >= CUT && lines[0].kind.is_sentences()
}

/// From so many Han characters on, a last line that does not end may have been cut off.
const CUT: u32 = 20;

/// The lines that have straight quotation marks: a curved one there may belong to a straight one.
fn lines_of_straight_quotes(writing: &Writing) -> Vec<u32> {
    let straight = |mark: &&Mark| matches!(mark.mark, '"' | '\'');
    let mut lines: Vec<u32> = writing.marks.iter().filter(straight).map(|mark| mark.line).collect();
    lines.dedup();
    lines
}

/// `’` in Xi’an is no quotation mark.
fn is_apostrophe(mark: Mark) -> bool {
    mark.mark == '’' && mark.before.is_ascii_alphanumeric() && mark.after != '”'
}

/// A single mark of ’98 stands for a century.
fn is_of_year(mark: Mark) -> bool {
    matches!(mark.mark, '‘' | '’') && mark.after.is_ascii_digit()
}

/// What is open of one kind, and what was found.
#[derive(Default)]
struct Kind {
    /// The marks that are open: their places and lines.
    open: Vec<(u32, u32)>,
    pairs: Vec<Pair>,
    loose: Vec<u32>,
    /// How many closed brackets of the line may have been numbers of a list, such as 1）.
    numbers: u32,
    line: u32,
}

impl Kind {
    fn close(&mut self, text: &str, at: u32, writing: &Writing) {
        let mark = writing.mark(at);
        if self.line != mark.line {
            (self.line, self.numbers) = (mark.line, 0);
        }
        let number = matches!(mark.mark, '）' | ')') && closes_a_number(text, mark);
        match self.open.last().copied() {
            Some((open, line)) if mark.line - line <= REACH => {
                self.open.pop();
                self.numbers += u32::from(number || mark.before.is_ascii_alphanumeric());
                self.pairs.push(Pair { open, close: at });
            }
            _ if number || is_of_year(mark) => {}
            _ if matches!((mark.mark, mark.before), (')', ':' | ';' | '-')) => {}
            _ if self.numbers > 0 => self.numbers -= 1,
            _ => self.loose.push(at),
        }
    }
}

/// Whether the bracket ends the number of a list: 1） a) 一）, at the beginning of a line or of a clause.
fn closes_a_number(text: &str, mark: Mark) -> bool {
    let before = text[..mark.span.start as usize].chars().rev();
    let mut letters = 0;
    for c in before {
        let numeral = c.is_ascii_alphanumeric() || "一二三四五六七八九十①②③④⑤".contains(c);
        if !numeral {
            return letters > 0 && !matches!(c, '（' | '(') && !crate::text::is_han(c);
        }
        letters += 1;
        if letters > 3 {
            return false;
        }
    }
    letters > 0
}

/// Keeps what was found, and what stayed open.
fn finish(kind: Kind, writing: &mut Writing) {
    let Kind { open, pairs, loose, .. } = kind;
    writing.pairs.extend(pairs);
    writing.unpaired.extend(loose);
    for (at, line) in open {
        if !is_taken_up(writing, at, line) && !is_of_year(writing.mark(at)) {
            writing.unpaired.push(at);
        }
    }
}

/// Whether the mark opens a paragraph of a quotation that the next paragraph takes up with the same
/// mark: only the last of them is closed.
fn is_taken_up(writing: &Writing, at: u32, line: u32) -> bool {
    let begins = |line: u32| writing.lines.get(line as usize).map(|line| line.span.start);
    let mark = writing.mark(at);
    // 第三条修改为：“有下列情形之一的：
    let opens = begins(line) == Some(mark.span.start) || matches!(mark.before, '：' | ':');
    if !matches!(mark.mark, '“' | '‘') || !opens {
        return false;
    }
    let next = writing.marks.get(writing.marks.partition_point(|other| other.line <= line));
    let begins_next = |next: &Mark| begins(line + 1) == Some(next.span.start);
    next.is_some_and(|next| next.mark == mark.mark && begins_next(next))
}
