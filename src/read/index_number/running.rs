//! Index numbers in running text.

use super::IndexNumber;
use super::characters::{MOST, fold};
use super::field::{LABELS, label_length, whole};
use super::shape::IndexShape;
use crate::order::sort_by_key;
use crate::text::Span;

/// The years of numbers that are sure to be index numbers.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2099;

/// Finds those of sure shapes.
pub(super) fn find(text: &str) -> Vec<IndexNumber<'_>> {
    let mut found: Vec<IndexNumber<'_>> = Vec::new();
    let mut past = 0;
    for (slash, _) in text.match_indices(['/', '／']) {
        if slash < past {
            continue;
        }
        let span = run_around(text, slash, past);
        past = span.end as usize;
        found.extend(whole(text, span).filter(is_sure));
    }
    for (at, label) in text.match_indices("索引号").chain(text.match_indices("索取号")) {
        let before = LABELS
            .iter()
            .find(|whole| whole.ends_with(label) && text[..at + label.len()].ends_with(**whole));
        let start = at + label.len() - before.map_or(label.len(), |whole| whole.len());
        let start = start + label_length(near(&text[start..]));
        let span = Span::new(start, start + run_length(&text[start..]));
        found.extend(whole(text, span).filter(|number| number.shape != IndexShape::Digits));
    }
    sort_by_key(&mut found, |number| number.span);
    found.dedup_by(|later, earlier| later.span.overlaps(earlier.span));
    found
}

/// Whether a number with a slash is sure to be an index number.
fn is_sure(number: &IndexNumber<'_>) -> bool {
    let year = number.year_value().is_some_and(|year| YEARS.contains(&year));
    year && number.plain(number.serial).len() > 3
}

/// The first part of a text that a label may reach into.
fn near(text: &str) -> &str {
    let end = text.char_indices().nth(MOST / 2).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

/// The run of an index number's characters around `at`, from `least` on.
fn run_around(text: &str, at: usize, least: usize) -> Span {
    let before = text[least..at].chars().rev().take(MOST + 1);
    let start = at - before.take_while(|c| fold(*c).is_some()).map(char::len_utf8).sum::<usize>();
    Span::new(start, at + run_length(&text[at..]))
}

/// The length of the run of an index number's characters at the beginning of a text.
fn run_length(text: &str) -> usize {
    text.find(|c| fold(c).is_none()).unwrap_or(text.len())
}
