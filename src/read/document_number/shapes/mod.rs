//! The shapes of numbers, each in a file: where one stands, its parts are named.

mod bare;
mod bracketed;
mod order;
mod registration;

use std::ops::Range;

pub(super) use bare::{bare, yearless};
pub(super) use bracketed::bracketed;
pub(super) use order::{inverted, nameless, order_word, ordered, sessional};
pub(super) use registration::{is_hyphen, registration};

use super::brackets::{is_bracket, is_close, is_open};
use super::code::{
    LONGEST_CODE, after_name, code_start, is_code_letter, issuer_start, names_office, runs_on,
};
use super::glyphs::Glyphs;
use super::numerals::{is_arabic, is_blank, is_digit};
use super::parts::{Parts, is_hao};
use super::{NumberKind, Site};

/// Where a number is looked for: between `from` and `to`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    pub(super) site: Site,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// The code before `end`.
fn code_before(glyphs: &Glyphs<'_>, end: usize, reach: Reach) -> Range<usize> {
    if reach.site == Site::Field {
        return reach.from..end;
    }
    let word = word_length(glyphs, end, reach.from);
    if word > 0 && !(end > reach.from && glyphs.breaks(end)) {
        let start = issuer_start(glyphs, end - word, reach.from);
        if names_office(&glyphs.text(start..end - word)) {
            return start..end;
        }
    }
    if glyphs.breaks(end) && !runs_on(glyphs, end, end) {
        return end..end;
    }
    code_start(glyphs, end, reach.from)..end
}

/// The length of 令, 公告 or 通告 before `end`.
fn word_length(glyphs: &Glyphs<'_>, end: usize, floor: usize) -> usize {
    match glyphs.before(end) {
        '令' if end > floor => 1,
        '告' if end > floor + 1 && matches!(glyphs.before(end - 1), '公' | '通') => 2,
        _ => 0,
    }
}

/// Whether a code in a field is made of what codes are made of.
pub(super) fn is_written_as_code(glyphs: &Glyphs<'_>, parts: &Parts) -> bool {
    let by_name = matches!(parts.kind, NumberKind::Order | NumberKind::Announcement);
    let code = parts.code.clone();
    let fits = |at: usize| {
        let c = glyphs.at(at);
        is_code_letter(c)
            || is_code_bracket(c)
            || is_blank(c)
            || (by_name && c == '、')
            || (is_arabic(c) && at > code.start && at + 1 < code.end)
    };
    let counts = |at: usize| is_hao(glyphs.at(at)) && is_arabic(glyphs.before(at));
    // A title that was filled in along with the number is no long code.
    let spaced = (code.start + 1..code.end).any(|at| glyphs.gap(at).is_some());
    let longest = match (by_name, spaced) {
        (true, _) => 60,
        (false, false) => 2 * LONGEST_CODE,
        (false, true) => LONGEST_CODE,
    };
    let named = parts.kind == NumberKind::Standard && after_name(glyphs, code.clone()) > code.start;
    !named
        && code.len() <= longest
        && code.clone().all(fits)
        && !code.clone().any(counts)
        && balanced(glyphs, code)
}

/// Whether `c` is a bracket that may stand for the round ones inside a code.
fn is_code_bracket(c: char) -> bool {
    is_bracket(c) && !matches!(c, '《' | '》' | '“' | '”' | '‘' | '’' | '<' | '>')
}

/// Whether brackets inside a code come in twos.
fn balanced(glyphs: &Glyphs<'_>, code: Range<usize>) -> bool {
    let mut open = false;
    for c in glyphs.chars(code) {
        if is_open(c) && !open {
            open = true;
        } else if is_close(c) && open {
            open = false;
        } else if is_bracket(c) {
            return false;
        }
    }
    !open
}

/// Where the digits end that run from `from`.
pub(super) fn digits_end(glyphs: &Glyphs<'_>, from: usize, to: usize) -> usize {
    glyphs.run(from, to, is_digit)
}
