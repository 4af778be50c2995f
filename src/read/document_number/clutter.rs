//! What stands around a number in a field: labels, brackets, marks, words.

use super::brackets::{is_close, is_open, is_pair};
use super::code::after_field_leads;
use super::departure::{Change, Departure, DepartureKind as Kind, Repair};
use super::glyphs::Glyphs;
use super::numerals::is_arabic;
use super::parts::is_hao;
use crate::text::Span;

/// What forms and exports put before the value.
const LABELS: &[&str] = &[
    "发文字号",
    "公文文号",
    "发文文号",
    "发布文号",
    "文件编号",
    "文件文号",
    "文件号",
    "发文号",
    "文号",
    "字号",
    "编号",
];

/// What stands around a number and is none of it.
pub(super) struct Clutter<'g, 'a> {
    glyphs: &'g Glyphs<'a>,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) departures: Vec<Departure>,
}

impl<'g, 'a> Clutter<'g, 'a> {
    pub(super) fn new(glyphs: &'g Glyphs<'a>) -> Self {
        Self { glyphs, from: 0, to: glyphs.len(), departures: Vec::new() }
    }

    /// Takes one thing away. Says whether there was one.
    pub(super) fn take_one(&mut self) -> bool {
        let (from, to) = (self.from, self.to);
        if from == to {
            return false;
        }
        if is_stop(self.glyphs.before(to)) {
            let test = |at: &usize| !is_stop(self.glyphs.at(*at));
            let end = (from..to).rev().find(test).map_or(from, |at| at + 1);
            return self.drop_tail(end, Kind::TrailingPunct);
        }
        if let Some(end) = trailing_word(self.glyphs, from, to) {
            return self.drop_tail(end, Kind::TrailingText);
        }
        if let Some(start) = label_end(self.glyphs, from, to) {
            return self.drop_head(start, Kind::LabelPrefix);
        }
        let start = after_field_leads(self.glyphs, from, to);
        if start > from {
            return self.drop_head(start, Kind::PrefixNoise);
        }
        self.unwrap()
    }

    pub(super) fn drop_tail(&mut self, end: usize, kind: Kind) -> bool {
        let span = self.after(end, self.to);
        self.to = end;
        self.drop(kind, vec![span])
    }

    fn drop_head(&mut self, start: usize, kind: Kind) -> bool {
        let span = self.before(self.from, start);
        self.from = start;
        self.drop(kind, vec![span])
    }

    /// （国办发〔2019〕54号）: brackets around everything.
    fn unwrap(&mut self) -> bool {
        let (from, to) = (self.from, self.to);
        let around = to - from > 4
            && is_open(self.glyphs.at(from))
            && is_pair(self.glyphs.at(from), self.glyphs.at(to - 1))
            && closes_last(self.glyphs, from, to);
        if !around {
            return false;
        }
        let spans = vec![self.before(from, from + 1), self.after(to - 1, to)];
        (self.from, self.to) = (from + 1, to - 1);
        self.drop(Kind::Enclosed, spans)
    }

    fn drop(&mut self, kind: Kind, spans: Vec<Span>) -> bool {
        let whole = spans.iter().copied().reduce(Span::to).unwrap_or_default();
        let changes = spans.into_iter().map(|span| Change { span, text: String::new() }).collect();
        self.departures.push(Departure { kind, span: whole, repair: kind.repair(), changes });
        true
    }

    /// The text of glyphs at the head, with the white space after them.
    fn before(&self, from: usize, to: usize) -> Span {
        Span::new(self.glyphs.start_of(from), self.glyphs.start_of(to))
    }

    /// The text of glyphs at the tail, with the white space before them.
    fn after(&self, from: usize, to: usize) -> Span {
        self.glyphs.span(&(from..from)).to(self.glyphs.span(&(from..to)))
    }

    /// Whether another serial follows the number that ends at byte `end`: 33号、34号.
    pub(super) fn counts_on(&self, end: u32) -> bool {
        let after = (self.from..self.to).find(|at| self.glyphs.start_of(*at) >= end as usize);
        let Some(mark) = after.filter(|at| is_stop(self.glyphs.at(*at))) else { return false };
        let digits = self.glyphs.run(mark + 1, self.to, is_arabic);
        digits > mark + 1 && is_hao(self.glyphs.at(digits))
    }

    /// Takes away, for a person to confirm, what stands around the number at `span`.
    pub(super) fn around(&mut self, span: Span) {
        let start = self.glyphs.start_of(self.from) as u32;
        let end = self.glyphs.span(&(self.from..self.to)).end;
        let (head, tail) = (Span { start, end: span.start }, Span { start: span.end, end });
        if head.is_empty() && tail.is_empty() {
            return;
        }
        let kind = if tail.is_empty() { Kind::PrefixNoise } else { Kind::TrailingText };
        self.drop(kind, [head, tail].into_iter().filter(|part| !part.is_empty()).collect());
        if let Some(last) = self.departures.last_mut() {
            last.repair = Repair::Confirm;
        }
    }
}

fn is_stop(c: char) -> bool {
    matches!(
        c,
        '。' | '，'
            | '；'
            | '、'
            | '.'
            | ','
            | ';'
            | ':'
            | '：'
            | '!'
            | '！'
            | '·'
            | '—'
            | '-'
            | '/'
    )
}

/// Where the number ends that 文件, 文 or 通知 follows.
fn trailing_word(glyphs: &Glyphs<'_>, from: usize, to: usize) -> Option<usize> {
    ["文件精神", "文件", "文", "通知"].into_iter().find_map(|word| {
        let at = to.checked_sub(word.chars().count()).filter(|at| *at > from)?;
        (glyphs.has(at, word) && is_hao(glyphs.before(at))).then_some(at)
    })
}

/// Where the value begins that a label stands before.
fn label_end(glyphs: &Glyphs<'_>, from: usize, to: usize) -> Option<usize> {
    LABELS.iter().find_map(|label| {
        let colon = from + label.chars().count();
        let labelled = colon + 1 < to
            && glyphs.has(from, label)
            && matches!(glyphs.at(colon), ':' | '：' | '﹕' | '∶');
        labelled.then_some(colon + 1)
    })
}

/// Whether the bracket that opens at `from` closes at the last glyph.
fn closes_last(glyphs: &Glyphs<'_>, from: usize, to: usize) -> bool {
    let mut depth = 0_i32;
    for at in from..to {
        depth += i32::from(is_open(glyphs.at(at))) - i32::from(is_close(glyphs.at(at)));
        if depth == 0 {
            return at + 1 == to;
        }
    }
    false
}
