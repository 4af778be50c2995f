//! What the lines of a text are.

use super::boilerplate::{Boilerplate, boilerplate};
use crate::text::{Sight, Span, is_han, is_space};

/// A line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its text, without the spaces at both ends.
    pub span: Span,
    /// What it is.
    pub kind: LineKind,
    /// How many Han characters it has.
    pub han: u32,
    /// Its last character.
    pub last: char,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// A button or a hint of a portal's page.
    Boilerplate(Boilerplate),
    /// A line in another language, or code.
    Foreign,
    /// A cell or a row of a table.
    Cell,
    /// A heading: numbered and short.
    Heading,
    /// A numbered paragraph, or one of a list.
    Item,
    /// A label and what it says, such as 责任单位：法制大队.
    Label,
    /// Words in columns, such as names padded to one width.
    Columns,
    /// What leads to the lines below, such as 现将有关事项通知如下：, or a salutation.
    Lead,
    /// A paragraph.
    Prose,
    /// A title, a signature, or another short line.
    Short,
}

impl LineKind {
    /// Whether it is made of sentences.
    pub fn is_sentences(self) -> bool {
        matches!(self, Self::Prose | Self::Item)
    }

    /// Whether it begins a part, so that a paragraph above it has ended.
    pub fn begins_a_part(self) -> bool {
        matches!(self, Self::Heading | Self::Item | Self::Label | Self::Columns)
    }
}

/// What was counted in a line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    han: u32,
    letters: u32,
    stops: u32,
    pub(super) tab: bool,
    pub(super) columns: bool,
    code: bool,
    bars: u32,
    before: char,
}

impl Counts {
    /// Counts Han characters in a row, of which `last` is the last.
    pub(super) fn han(&mut self, last: char, count: u32) {
        self.han += count;
        self.before = last;
    }

    /// Passes over what does not count, up to `last`.
    pub(super) fn pass(&mut self, last: char) {
        self.before = last;
    }

    pub(super) fn count(&mut self, c: char) {
        match c {
            'a'..='z' | 'A'..='Z' => self.letters += 1,
            '，' | '。' | '；' | '！' | '？' | ',' | ';' => self.stops += 1,
            '{' | '}' | '\\' => self.code = true,
            '|' | '｜' => self.bars += 1,
            c if is_han(c) => self.han += 1,
            _ => {}
        }
        self.code |= match self.before {
            '=' => c == '"',
            '<' => c.is_ascii_alphabetic() || c == '/',
            _ => false,
        };
        self.before = c;
    }
}

/// The shortest paragraph, in Han characters.
const PARAGRAPH: u32 = 20;

/// The longest heading, in Han characters.
const HEADING: u32 = 40;

pub(super) fn classify(sight: &Sight<'_>, span: Span, last: char, counts: Counts) -> Line {
    let line = span.of(sight.text());
    let kind = match boilerplate(sight, span, counts.stops) {
        Some(found) => LineKind::Boilerplate(found),
        None if counts.letters > counts.han || (counts.code && counts.letters > 0) => {
            LineKind::Foreign
        }
        None if counts.tab || counts.bars > 1 => LineKind::Cell,
        None => kind(line, counts),
    };
    Line { span, kind, han: counts.han, last }
}

fn kind(line: &str, counts: Counts) -> LineKind {
    let ends_sentence = line.ends_with(['。', '；', ';', '！', '？', '”']);
    if is_numbered(line) {
        let short = counts.han <= HEADING && !ends_sentence && counts.stops == 0;
        return if short { LineKind::Heading } else { LineKind::Item };
    }
    if line.ends_with(['：', ':']) {
        return LineKind::Lead;
    }
    if is_labelled(line) {
        return LineKind::Label;
    }
    let prose = counts.han >= PARAGRAPH && counts.stops > 0;
    if counts.columns && !(counts.han >= 2 * PARAGRAPH && counts.stops > 1) {
        LineKind::Columns
    } else if prose {
        LineKind::Prose
    } else {
        LineKind::Short
    }
}

/// Whether the line begins with a label of at most eight characters and a colon.
fn is_labelled(line: &str) -> bool {
    let mut letters = 0;
    for c in line.chars() {
        match c {
            '：' | ':' => return letters > 0,
            c if is_space(c) => {}
            c if is_han(c) || c.is_ascii_alphanumeric() => letters += 1,
            '（' | '）' | '(' | ')' | '、' | '/' => {}
            _ => return false,
        }
        if letters > 8 {
            return false;
        }
    }
    false
}

/// Whether the line begins with the number of a heading or of an item of a list: 一、 （一） 1. （1） 1） ①
/// 第一条 第一章 —— • .
fn is_numbered(line: &str) -> bool {
    let mut rest = line.chars();
    match rest.next() {
        Some('①'..='⑳' | '•' | '●' | '■' | '◆' | '★' | '－' | '—') => return true,
        Some('第') => {
            let end = rest.find(|c| !is_numeral(*c));
            return end.is_some_and(|c| "章节条款编部项".contains(c));
        }
        Some('（' | '(') => {
            let number = rest.clone().take_while(|c| is_numeral(*c)).count();
            return (1..=3).contains(&number) && matches!(rest.nth(number), Some('）' | ')'));
        }
        Some(c) if is_numeral(c) => {}
        _ => return false,
    }
    let number = rest.clone().take_while(|c| is_numeral(*c)).count();
    let mark = rest.nth(number);
    let next = rest.next();
    number <= 2
        && matches!(mark, Some('、' | '.' | '．' | '）' | ')' | ',' | '，'))
        && !next.is_some_and(|c| mark == Some('.') && c.is_ascii_digit() && number == 0)
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "一二三四五六七八九十百零〇".contains(c)
}

/// Whether the line is the label with which an attachment begins: 附件, 附件1, 附件一：.
pub(super) fn is_annex(line: &str) -> bool {
    let Some(rest) = line.strip_prefix("附件").or_else(|| line.strip_prefix("附表")) else {
        return false;
    };
    rest.chars().all(|c| is_numeral(c) || is_space(c) || matches!(c, '：' | ':' | '-'))
}
