//! 国务院令第711号, 国家税务总局公告2019年第38号: orders and announcements.

use std::ops::Range;

use super::{Reach, code_before, word_length};
use crate::read::document_number::brackets::is_pair;
use crate::read::document_number::code::{issuer_start, kind_of, names_office};
use crate::read::document_number::glyphs::Glyphs;
use crate::read::document_number::numerals::{is_arabic, is_chinese};
use crate::read::document_number::parts::{Layout, Parts, is_hao, is_plain_year, serial_part};
use crate::read::document_number::{NumberKind, Site};

/// 国务院令第711号, 国家税务总局公告2019年第38号: what follows 令 or 公告, which ends at `end`.
pub(in super::super) fn ordered(glyphs: &Glyphs<'_>, end: usize, reach: Reach) -> Option<Parts> {
    let word = word_length(glyphs, end, reach.from);
    let name = end.checked_sub(word).filter(|_| word > 0)?;
    let mut parts = Parts::of(word_kind(glyphs, name), Layout::Yearless, end..end);
    let wrapped = end < reach.to && matches!(glyphs.at(end), '（' | '(' | '〔' | '[' | '【');
    let from = end + usize::from(wrapped);
    counted_by_year(glyphs, from, reach.to, &mut parts)?;
    if wrapped {
        let close = parts.end;
        if close >= reach.to || !is_pair(glyphs.at(end), glyphs.at(close)) {
            return None;
        }
        (parts.wrap, parts.end) = ((end..from, close..close + 1), close + 1);
        if parts.hao.is_empty() {
            // 公安部令〔120〕号
            parts.hao = parts.end..glyphs.run(parts.end, reach.to.min(parts.end + 1), is_hao);
            parts.end = parts.hao.end;
        }
    }
    parts.code = match reach.site {
        Site::Field => reach.from,
        Site::Text => issuer_start(glyphs, name, reach.from),
    }..end;
    let issuer = glyphs.text(parts.code.start..name);
    let holds = names_office(&issuer) && !parts.hao.is_empty();
    (holds || reach.site == Site::Field).then_some(parts)
}

/// The most digits of a serial that counts on through the years.
const LONGEST_COUNT: usize = 6;

/// Reads `2019年第38号` at `from`, or the serial alone.
fn counted_by_year(glyphs: &Glyphs<'_>, from: usize, to: usize, parts: &mut Parts) -> Option<()> {
    let arabic = from..glyphs.run(from, to.min(from + 5), is_arabic).min(from + 4);
    let chinese = from..glyphs.run(from, to.min(from + 5), is_chinese).min(from + 4);
    let named = chinese.len() == 4 && chinese.end < to && glyphs.at(chinese.end) == '年';
    let year = if named { chinese } else { arabic };
    let nian = year.end..year.end + usize::from(year.end < to && glyphs.at(year.end) == '年');
    let set_off = !nian.is_empty()
        || glyphs.at(nian.end) == '第'
        || (nian.end < to && is_arabic(glyphs.at(nian.end)) && glyphs.gap(nian.end).is_some());
    let mut at = from;
    if (named || is_plain_year(glyphs, &year)) && set_off {
        at = nian.end;
        (parts.year, parts.nian, parts.layout) = (year.clone(), nian, Layout::Named);
    }
    let tail = serial_part(glyphs, at, to, parts.kind)?;
    if parts.layout == Layout::Yearless && tail.serial.len() > 4 && is_plain_year(glyphs, &year) {
        parts.layout = Layout::Fused;
        parts.year = year;
    }
    // No office has counted so far: a year and a serial behind a zero.
    if parts.layout == Layout::Yearless && tail.serial.len() > LONGEST_COUNT {
        return None;
    }
    (parts.di, parts.serial, parts.more) = (tail.di, tail.serial, tail.more);
    (parts.hao, parts.end) = (tail.hao.clone(), tail.hao.end.max(parts.serial.end));
    Some(())
}

/// 公安部第120号令, 国家认监委2004年第62号公告: what stands before 令 or 公告, which begins at `at`.
pub(in super::super) fn inverted(glyphs: &Glyphs<'_>, at: usize, reach: Reach) -> Option<Parts> {
    let word = order_word(glyphs, at, reach.to);
    let verb = word == 1 && "人其牌状箭".contains(glyphs.at(at + 1)); // 令人, 令其
    if word == 0 || verb || at == reach.from || !is_hao(glyphs.before(at)) {
        return None;
    }
    let hao = at - 1..at;
    let start = digits_start(glyphs, hao.start, reach.from)?;
    let di = start - usize::from(start > reach.from && glyphs.before(start) == '第');
    let mut parts = Parts::of(word_kind(glyphs, at), Layout::Yearless, di..di);
    if let Some(year) = year_before(glyphs, di, reach.from) {
        (parts.nian, parts.layout) = (year.end..di, Layout::Named);
        parts.year = year;
    }
    let head = parts.year.start;
    let code = match reach.site {
        Site::Field => reach.from,
        Site::Text => issuer_start(glyphs, head, reach.from),
    }..head;
    let named = names_office(&glyphs.text(code.clone()));
    // 公安部令第120号令 says it twice.
    let twice = word_length(glyphs, code.end, code.start) > 0;
    let wanted = if reach.site == Site::Text { named } else { !code.is_empty() };
    if !wanted || twice {
        return None;
    }
    parts.code = code;
    (parts.di, parts.serial, parts.hao) = (di..start, start..hao.start, hao);
    (parts.word, parts.end) = (at..at + word, at + word);
    Some(parts)
}

/// Where the digits begin that end at `end`.
fn digits_start(glyphs: &Glyphs<'_>, end: usize, floor: usize) -> Option<usize> {
    let floor = floor.max(end.saturating_sub(8));
    let back = |test: fn(char) -> bool| {
        (floor..end).rev().find(|at| !test(glyphs.at(*at))).map_or(floor, |at| at + 1)
    };
    let start = Some(back(is_arabic)).filter(|start| *start < end);
    start.or_else(|| Some(back(is_chinese))).filter(|start| *start < end)
}

/// The year of 2004年 before `end`.
fn year_before(glyphs: &Glyphs<'_>, end: usize, floor: usize) -> Option<Range<usize>> {
    let year = end.checked_sub(5).filter(|start| *start >= floor)?..end - 1;
    let alone = year.start == floor || !is_arabic(glyphs.before(year.start));
    (glyphs.before(end) == '年' && alone && is_plain_year(glyphs, &year)).then_some(year)
}

/// 上海市人民代表大会常务委员会公告〔十五届〕第三十三号, whose 届 stands at `at`.
pub(in super::super) fn sessional(glyphs: &Glyphs<'_>, at: usize, reach: Reach) -> Option<Parts> {
    let close = at + 1..at + 2;
    let least = at.saturating_sub(6).max(reach.from);
    let count = |c: char| is_chinese(c) || is_arabic(c) || c == '第';
    let open = (least..at).rev().find(|at| !count(glyphs.at(*at)))?;
    let framed =
        open + 1 < at && close.end < reach.to && is_pair(glyphs.at(open), glyphs.at(at + 1));
    let code = code_before(glyphs, open, reach);
    let kind = kind_of(&glyphs.text(code.clone()));
    if !framed || kind != NumberKind::Announcement {
        return None;
    }
    let tail = serial_part(glyphs, close.end, reach.to, kind)?;
    let mut parts = Parts::of(kind, Layout::Session, code);
    (parts.open, parts.close) = (open..open + 1, close);
    (parts.di, parts.serial, parts.more) = (tail.di, tail.serial, tail.more);
    (parts.hao, parts.end) = (tail.hao.clone(), tail.hao.end);
    (!parts.hao.is_empty()).then_some(parts)
}

/// 2019年第38号: an announcement whose issuer stands elsewhere.
pub(in super::super) fn nameless(glyphs: &Glyphs<'_>, from: usize, to: usize) -> Option<Parts> {
    let mut parts = Parts::of(NumberKind::Announcement, Layout::Yearless, from..from);
    counted_by_year(glyphs, from, to, &mut parts)?;
    let full = !parts.nian.is_empty() && !parts.di.is_empty() && !parts.hao.is_empty();
    (parts.layout == Layout::Named && full).then_some(parts)
}

/// The length of 令, 公告 or 通告 at `at`.
pub(in super::super) fn order_word(glyphs: &Glyphs<'_>, at: usize, to: usize) -> usize {
    if at < to && glyphs.at(at) == '令' {
        1
    } else if at + 1 < to && (glyphs.has(at, "公告") || glyphs.has(at, "通告")) {
        2
    } else {
        0
    }
}

pub(super) fn word_kind(glyphs: &Glyphs<'_>, at: usize) -> NumberKind {
    if glyphs.at(at) == '令' { NumberKind::Order } else { NumberKind::Announcement }
}
