//! A number as the value of a field: everything in it must be accounted for.

use std::ops::Range;

use super::brackets::{is_bracket, is_open, is_pair};
use super::clutter::Clutter;
use super::departure::{Departure, DepartureKind as Kind, Repair};
use super::glyphs::Glyphs;
use super::judge::judge;
use super::numerals::{is_arabic, is_chinese, is_digit};
use super::parts::{Parts, is_hao, year_part};
use super::running::find;
use super::shapes::{
    Reach, bare, bracketed, inverted, is_hyphen, is_written_as_code, nameless, order_word, ordered,
    registration, sessional, yearless,
};
use super::{DocumentNumber, NumberKind, Site};
use crate::text::is_han;

/// What the numbers of cases in court say of them.
pub(super) const OF_COURTS: [char; 12] =
    ['民', '刑', '初', '终', '再', '执', '申', '辖', '破', '抗', '赔', '知'];

/// What a clerk writes where there is no number.
#[rustfmt::skip]
const ABSENT: &[&str] = &[
    "无", "暂无", "没有", "无文号", "无发文字号", "空", "N/A", "NA", "n/a", "null", "NULL", "none",
];

/// Reads a field's value. None where it is blank.
pub(super) fn read(value: &str) -> Option<DocumentNumber<'_>> {
    super::standard::read(value).or_else(|| read_slowly(value))
}

/// Reads a field's value by all that it may be.
pub(super) fn read_slowly(value: &str) -> Option<DocumentNumber<'_>> {
    let glyphs = Glyphs::of(value);
    if glyphs.len() == 0 {
        return None;
    }
    let mut clutter = Clutter::new(&glyphs);
    while clutter.take_one() {}
    let (from, to) = (clutter.from, clutter.to);
    if from == to || ABSENT.contains(&glyphs.text(from..to).as_str()) {
        return Some(other(&glyphs, Kind::Empty));
    }
    if let Some((parts, surplus)) = whole(&glyphs, from, to) {
        let mut number = judge(&glyphs, &parts, Site::Field);
        if surplus < to {
            if parts.code.is_empty() {
                number.code = glyphs.text(surplus..to);
            }
            clutter.drop_tail(surplus, Kind::TrailingText);
        }
        number.departures.extend(clutter.departures);
        number.span = glyphs.span(&(0..glyphs.len()));
        number.settle();
        return Some(number);
    }
    Some(around_a_number(&glyphs, clutter))
}

/// What else the value may be: several numbers, a number among other text, something else.
fn around_a_number<'a>(glyphs: &Glyphs<'a>, mut clutter: Clutter<'_, 'a>) -> DocumentNumber<'a> {
    let mut found = find(glyphs, clutter.from, clutter.to, Site::Field);
    let span = glyphs.span(&(0..glyphs.len()));
    if found.is_empty() {
        return licence(glyphs, clutter.from, clutter.to)
            .unwrap_or_else(|| other(glyphs, Kind::NotDocno));
    }
    let mut number = found.swap_remove(0);
    if found.is_empty() && !clutter.counts_on(number.span.end) {
        clutter.around(number.span);
        number.departures.append(&mut clutter.departures);
    } else {
        let departure =
            Departure { kind: Kind::MultiSerial, span, repair: Repair::Never, changes: Vec::new() };
        number.departures = vec![departure];
    }
    number.span = span;
    number.settle();
    number
}

/// A value that is no document number.
fn other<'a>(glyphs: &Glyphs<'a>, kind: Kind) -> DocumentNumber<'a> {
    let none = 0..0;
    let parts = Parts::of(NumberKind::Other, super::parts::Layout::Yearless, none);
    let mut number = judge(glyphs, &parts, Site::Field);
    number.span = glyphs.span(&(0..glyphs.len()));
    let departure =
        Departure { kind, span: number.span, repair: Repair::Never, changes: Vec::new() };
    number.departures = vec![departure];
    number
}

/// The parts of a number that accounts for everything from `from` to `to`, and where a surplus
/// 公告 begins after it.
fn whole(glyphs: &Glyphs<'_>, from: usize, to: usize) -> Option<(Parts, usize)> {
    let reach = Reach { site: Site::Field, from, to };
    let fits = |parts: &Parts| parts.end == to && is_written_as_code(glyphs, parts);
    let parts = registration(glyphs, from, reach)
        .filter(|parts| parts.end == to)
        .or_else(|| order(glyphs, reach).filter(fits))
        .or_else(|| with_year(glyphs, reach).filter(fits))
        .or_else(|| empty_year(glyphs, reach).filter(fits))
        .or_else(|| by_session(glyphs, reach).filter(fits))
        .or_else(|| nameless(glyphs, from, to).filter(fits))
        .or_else(|| without_brackets(glyphs, reach).filter(fits))
        .or_else(|| yearless(glyphs, reach).filter(fits));
    if let Some(parts) = parts {
        return Some((parts, to));
    }
    // 公安部令第120号令 says it twice.
    let length = if glyphs.before(to) == '告' { 2 } else { 1 };
    let word = to.checked_sub(length).filter(|at| *at > from)?;
    if order_word(glyphs, word, to) != length {
        return None;
    }
    let reach = Reach { to: word, ..reach };
    let said = |parts: &Parts| parts.end == word && is_written_as_code(glyphs, parts);
    if let Some(parts) = order(glyphs, reach).filter(said) {
        return Some((parts, word));
    }
    // 2020年第5号公告: there is no issuer that the word could go to.
    let mut parts =
        nameless(glyphs, from, word).filter(|parts| parts.end == word && length == 2)?;
    parts.code = from..from;
    Some((parts, word))
}

/// An order or an announcement, the rightmost 令 or 公告 first.
fn order(glyphs: &Glyphs<'_>, reach: Reach) -> Option<Parts> {
    let ends = |parts: &Parts| parts.end == reach.to;
    (reach.from..reach.to)
        .rev()
        .filter(|at| matches!(glyphs.at(*at), '令' | '告'))
        .take(4)
        .find_map(|at| {
            let start = if glyphs.at(at) == '令' { at } else { at.saturating_sub(1) };
            ordered(glyphs, at + 1, reach)
                .filter(ends)
                .or_else(|| inverted(glyphs, start, reach).filter(ends))
        })
}

/// A number with a bracket beside its year, the rightmost first.
fn with_year(glyphs: &Glyphs<'_>, reach: Reach) -> Option<Parts> {
    let mut end = reach.to;
    for _ in 0..6 {
        end = (reach.from..end).rev().find(|at| is_digit(glyphs.at(*at)))? + 1;
        let before = (reach.from..end).rev().find(|at| !is_digit(glyphs.at(*at)));
        let start = before.map_or(reach.from, |at| at + 1);
        if end - start <= 16 {
            let parts = bracketed(glyphs, start..end, reach);
            if let Some(parts) = parts.filter(|parts| parts.end == reach.to) {
                return Some(parts);
            }
        }
        end = start;
    }
    None
}

/// 公告〔十四届〕第五号.
fn by_session(glyphs: &Glyphs<'_>, reach: Reach) -> Option<Parts> {
    let at = (reach.from..reach.to).rev().find(|at| glyphs.at(*at) == '届')?;
    sessional(glyphs, at, reach)
}

/// 国发〔〕5号: brackets that hold nothing.
fn empty_year(glyphs: &Glyphs<'_>, reach: Reach) -> Option<Parts> {
    let holds_none = |at: &usize| {
        is_pair(glyphs.at(*at), glyphs.at(*at + 1)) && is_open(glyphs.at(*at)) && *at + 1 < reach.to
    };
    let open = (reach.from..reach.to).rev().find(holds_none)?;
    let code = reach.from..open;
    let kind = super::code::kind_of(&glyphs.text(code.clone()));
    let tail = super::parts::serial_part(glyphs, open + 2, reach.to, kind)?;
    let mut parts = Parts::of(kind, super::parts::Layout::Bracketed, code);
    (parts.open, parts.year, parts.close) =
        (open..open + 1, open + 1..open + 1, open + 1..open + 2);
    parts.nian = parts.year.clone();
    (parts.di, parts.serial, parts.more) = (tail.di, tail.serial, tail.more);
    (parts.hao, parts.end) = (tail.hao.clone(), tail.hao.end.max(parts.serial.end));
    (kind != NumberKind::Permit).then_some(parts)
}

/// 国发2016-12号.
fn without_brackets(glyphs: &Glyphs<'_>, reach: Reach) -> Option<Parts> {
    let starts = |at: &usize| {
        is_arabic(glyphs.at(*at)) && !(*at > reach.from && is_arabic(glyphs.before(*at)))
    };
    let year = (reach.from..reach.to).find(starts)?;
    bare(glyphs, year, reach)
}

/// A court's case number or a licence: no document number, but its parts can be named.
fn licence<'a>(glyphs: &Glyphs<'a>, from: usize, to: usize) -> Option<DocumentNumber<'a>> {
    let digits = |at: &usize| is_digit(glyphs.at(*at)) && !is_digit(glyphs.before(*at));
    for start in (from..to).filter(digits).take(6) {
        let end = glyphs.run(start, to, is_digit);
        let Some(part) = year_part(glyphs, start..end, from, to) else { continue };
        let four = part.year.len() == 4 && !part.open.is_empty() && !part.close.is_empty();
        if !four || !is_bracket(glyphs.before(part.year.start)) {
            continue;
        }
        let mut number = other(glyphs, Kind::NotDocno);
        let rest = part.close.end..to;
        if part.open.start == from {
            let cased = is_han(glyphs.at(rest.start))
                && is_hao(glyphs.before(before_part(glyphs, rest.clone())))
                && glyphs.chars(rest.clone()).any(|c| OF_COURTS.contains(&c));
            number.kind = if cased { NumberKind::CourtCase } else { NumberKind::Other };
            return Some(number);
        }
        if !is_licence(glyphs, part.open.start, &rest) {
            return Some(number);
        }
        number.kind = NumberKind::Permit;
        number.code = glyphs.text(from..part.open.start);
        number.year_text = glyphs.text(part.year.clone());
        number.serial_text = glyphs.text(rest.clone());
        number.issuer_code = glyphs.span(&(from..part.open.start));
        (number.open, number.close) = (glyphs.span(&part.open), glyphs.span(&part.close));
        (number.year, number.serial) = (glyphs.span(&part.year), glyphs.span(&rest));
        return Some(number);
    }
    None
}

/// Where a case number ends without the count of the rulings on it: 5号之一.
fn before_part(glyphs: &Glyphs<'_>, number: Range<usize>) -> usize {
    let counted = |at: &usize| is_chinese(glyphs.at(*at)) && glyphs.before(*at) == '之';
    let last = number.end.checked_sub(1).filter(|at| *at > number.start);
    last.filter(counted).map_or(number.end, |at| at - 1)
}

/// Whether a code that ends at `code` and what follows the year are those of a licence.
fn is_licence(glyphs: &Glyphs<'_>, code: usize, rest: &Range<usize>) -> bool {
    let numbered = glyphs.at(rest.start) == '第' || rest.clone().any(|at| is_hyphen(glyphs.at(at)));
    let coded = !"发函字通规办–-".contains(glyphs.before(code)) || glyphs.before(code) == '字';
    numbered && coded
}
