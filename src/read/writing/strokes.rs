//! Marks that are made of strokes and dots, and marks that follow each other.

use super::{LineKind, Mark, Writing};
use crate::text::{Span, is_han};

/// Something that stands for a dash or an ellipsis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// The whole of it.
    pub span: Span,
    /// What it is.
    pub kind: StrokeKind,
}

/// What stands for a dash or an ellipsis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StrokeKind {
    /// `...` or `。。。`.
    Dots,
    /// `--` or `－－` between Han characters.
    Hyphens,
    /// One hyphen between two long clauses.
    Hyphen,
}

/// Finds what stands for a dash or an ellipsis in sentences, in order.
pub fn find_strokes(writing: &Writing) -> Vec<Stroke> {
    let place = |(at, mark): (usize, &Mark)| {
        let kind = stroke(writing, at, *mark)?;
        Some(Stroke { span: mark.span, kind })
    };
    writing.marks.iter().enumerate().filter_map(place).collect()
}

fn stroke(writing: &Writing, at: usize, mark: Mark) -> Option<StrokeKind> {
    let kind = writing.kind(mark.line);
    let sentences = kind.is_sentences() || kind == LineKind::Label;
    let (count, between) = (mark.count(), is_han(mark.before) && is_han(mark.after));
    match mark.mark {
        '.' | '。' => {
            let after_words = is_han(mark.before) || matches!(mark.before, '”' | '》' | '）');
            let leader = mark.after.is_ascii_digit();
            ((3..=6).contains(&count) && sentences && after_words && !leader)
                .then_some(StrokeKind::Dots)
        }
        '-' | '－' if (2..=4).contains(&count) => {
            let alone = beside(writing, at).all(|other| other.mark != mark.mark);
            (between && alone && kind != LineKind::Cell).then_some(StrokeKind::Hyphens)
        }
        '-' if count == 1 => {
            let place = "国盟洲省市县区州城镇乡站港线路";
            let word = between && kind.is_sentences() && !place.contains(mark.before);
            (word && is_between_clauses(writing, at, mark)).then_some(StrokeKind::Hyphen)
        }
        _ => None,
    }
}

/// The marks before and after one in its line.
fn beside(writing: &Writing, at: usize) -> impl Iterator<Item = Mark> {
    let line = writing.mark(at as u32).line;
    let places = [at.checked_sub(1), Some(at + 1)];
    places
        .into_iter()
        .flatten()
        .filter_map(|at| writing.marks.get(at).copied())
        .filter(move |mark| mark.line == line)
}

/// The shortest clause that a hyphen may stand beside as a dash, in bytes.
const CLAUSE: usize = 30;

/// Whether long stretches without a mark stand on both sides: 中国-东盟 is a word.
fn is_between_clauses(writing: &Writing, at: usize, mark: Mark) -> bool {
    let line = writing.lines.get(mark.line as usize).map_or(mark.span, |line| line.span);
    let (mut start, mut end) = (line.start, line.end);
    for other in beside(writing, at) {
        if other.span.end <= mark.span.start {
            start = other.span.end;
        } else {
            end = other.span.start;
        }
    }
    let (left, right) = (mark.span.start - start, end - mark.span.end);
    left as usize >= CLAUSE && right as usize >= CLAUSE
}

/// Marks of sentences that follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopRun {
    /// The whole of it.
    pub span: Span,
    /// The marks in full width, each once where it is repeated.
    pub stops: Vec<char>,
}

/// Finds the marks of sentences that follow each other directly, such as ，， and ，。, in order. Three
/// full stops stand for an ellipsis, and commas in a row for the empty cells of a table.
pub fn find_stop_runs(writing: &Writing) -> Vec<StopRun> {
    let mut found = Vec::new();
    let mut marks = writing.marks.iter().peekable();
    while let Some(first) = marks.next() {
        let Some(stop) = full_stop(first.mark) else { continue };
        if first.count() == 1 && full_stop(first.after).is_none() {
            continue;
        }
        let (mut span, mut stops, mut full) = (first.span, vec![stop], !first.mark.is_ascii());
        let mut count = first.count();
        while let Some(next) =
            marks.next_if(|next| next.span.start == span.end && full_stop(next.mark).is_some())
        {
            span = span.to(next.span);
            stops.extend(full_stop(next.mark).filter(|stop| stops.last() != Some(stop)));
            full |= !next.mark.is_ascii();
            count += next.count();
        }
        if count > 1 && count <= 3 && full && !(stops == ['。'] && count == 3) {
            found.push(StopRun { span, stops });
        }
    }
    found
}

/// The mark in full width, if it is one that does not follow another.
fn full_stop(c: char) -> Option<char> {
    Some(match c {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '，' | '。' | '、' | '；' | '：' => c,
        _ => return None,
    })
}
