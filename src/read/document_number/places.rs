//! Where in a text numbers may stand: most of it is passed over without a closer look.

use super::brackets::is_telling;
use super::glyphs::is_unseen;
use super::parts::is_hao;
use crate::text::{Sight, Sign, Span};

/// As many glyphs as a number and what is asked about it reach back from what tells it.
const BEFORE: usize = 160;
/// As many as that reaches into the line before.
const BEFORE_LINE: usize = 20;
/// As many as it reaches ahead.
const AHEAD: usize = 48;

/// Finds the parts of a text that numbers may stand in, apart from each other. Every number has 号, a
/// bracket that sets off nothing else, or begins with capitals.
pub(super) fn places(sight: &Sight<'_>) -> Vec<Span> {
    let text = sight.text();
    let mut places: Vec<Span> = Vec::new();
    let mut at = 0;
    while let Some(next) = sight.next(Sign::DocumentNumber, at) {
        let Some(c) = text[next..].chars().next() else { break };
        at = next + c.len_utf8();
        if !tells(text, next, c) {
            continue;
        }
        place(text, next, &mut places);
        at = end_of_place(text, next);
        if let Some(last) = places.last_mut() {
            last.end = at as u32;
        }
    }
    places
}

/// Where the place of what stands at `from`, and of what follows near enough, ends.
fn end_of_place(text: &str, from: usize) -> usize {
    let mut ahead = AHEAD;
    for (at, c) in text[from..].char_indices() {
        if ahead == 0 {
            return from + at;
        }
        if tells(text, from + at, c) {
            ahead = AHEAD;
        } else if !is_unseen(c) {
            ahead -= 1;
        }
    }
    text.len()
}

/// Opens the place of what stands at `at`, or opens the last one again where it reaches back so far.
fn place(text: &str, at: usize, places: &mut Vec<Span>) {
    let floor = places.last().map_or(0, |last| last.end as usize);
    let mut left = BEFORE;
    let mut start = at;
    for (before, c) in text[floor..at].char_indices().rev() {
        if matches!(c, '\n' | '\r') {
            left = left.min(BEFORE_LINE);
        } else if !is_unseen(c) {
            left -= 1;
        }
        start = floor + before;
        if left == 0 {
            break;
        }
    }
    if start > floor || places.is_empty() {
        places.push(Span::new(start, at));
    }
}

/// Whether a number may be built around `c`, which stands at `at`.
fn tells(text: &str, at: usize, c: char) -> bool {
    match c {
        'A'..='Z' => !text.as_bytes().get(at + 1).is_some_and(u8::is_ascii_lowercase),
        '\u{3400}'..='\u{9FFF}' => is_hao(c),
        _ => is_telling(c),
    }
}

#[cfg(test)]
mod tests {
    use super::tells;
    use crate::text::{Sight, Sign, Span};

    fn places(text: &str) -> Vec<Span> {
        super::places(&Sight::of(text))
    }

    #[test]
    fn a_text_without_numbers_has_no_place_for_them() {
        assert!(places("2024年，（二）《政府信息公开条例》，“十四五”期间。Word").is_empty());
    }

    #[test]
    fn what_tells_a_number_is_looked_for() {
        for c in '\0'..='\u{FFFF}' {
            let text = c.to_string();
            assert!(
                !tells(&text, 0, c) || Sight::of(&text).next(Sign::DocumentNumber, 0) == Some(0),
                "{c}"
            );
        }
    }

    #[test]
    fn places_reach_back_and_ahead_and_join() {
        let far = "甲".repeat(500);
        let text = format!("{far}国办发〔2024〕5号{far}第3号和第4号{far}");
        let spans: Vec<&str> = places(&text).iter().map(|place| place.of(&text)).collect();
        assert_eq!(spans.len(), 2);
        assert!(spans[0].contains("国办发〔2024〕5号") && spans[1].contains("第3号和第4号"));
        assert_eq!(places("国办发〔2024〕5号").len(), 1);
        assert_eq!(places(&"号".repeat(100_000)).len(), 1);
    }
}
