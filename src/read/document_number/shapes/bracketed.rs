//! 国办发〔2024〕5号: the year stands in brackets, or beside one.

use std::ops::Range;

use super::bare::after_separator;
use super::order::{order_word, word_kind};
use super::{Reach, code_before};
use crate::read::document_number::brackets::{is_close, is_everyday, is_open, is_pair};
use crate::read::document_number::code::{is_permit_like, kind_of, names_office};
use crate::read::document_number::glyphs::Glyphs;
use crate::read::document_number::numerals::{is_arabic, is_blank_serial, is_chinese, is_digit};
use crate::read::document_number::parts::{
    Layout, Parts, SerialPart, YearPart, is_hao, is_plain_year, is_year, serial_part, year_part,
};
use crate::read::document_number::{NumberKind, Site};

/// 国办发〔2024〕5号, whose year is the digits of `run`.
pub(in super::super) fn bracketed(
    glyphs: &Glyphs<'_>,
    run: Range<usize>,
    reach: Reach,
) -> Option<Parts> {
    let part = year_and_separator(glyphs, run, reach)?;
    // 国办发〔2020〕
    let ends = reach.site == Site::Field
        && part.close.end == reach.to
        && part.layout == Layout::Bracketed
        && !is_everyday(glyphs.at(part.open.start));
    if !ends && !may_count(glyphs, part.close.end) {
        return None;
    }
    let code = code_before(glyphs, part.open.start, reach);
    let kind = kind_of(&glyphs.text(code.clone()));
    if kind == NumberKind::Permit {
        return None;
    }
    let tail = if ends {
        SerialPart::missing(part.close.end)
    } else {
        serial_part(glyphs, part.close.end, reach.to, kind)?
    };
    if kind == NumberKind::Standard && is_licensed(glyphs, &code, &tail) {
        return None;
    }
    // 公安部令〔120〕号: orders are counted through, and it is the count that stands in the brackets.
    let counted = tail.serial.is_empty() && !is_plain_year(glyphs, &part.year);
    if kind == NumberKind::Order && counted {
        return None;
    }
    let mut parts = Parts::of(kind, part.layout, code);
    (parts.open, parts.year, parts.nian, parts.close) =
        (part.open, part.year, part.nian, part.close);
    (parts.di, parts.serial, parts.more) = (tail.di, tail.serial, tail.more);
    (parts.hao, parts.end) = (tail.hao.clone(), tail.hao.end.max(parts.serial.end));
    match part.layout {
        Layout::Swapped => swapped(glyphs, parts, reach.to),
        Layout::Unpaired if !parts.open.is_empty() => unpaired(glyphs, parts, reach),
        _ => Some(word_after(glyphs, parts, reach)),
    }
}

/// The year with what is left of its brackets; what sets the serial off in 〔2024-5号 takes the place
/// of the missing half.
fn year_and_separator(glyphs: &Glyphs<'_>, run: Range<usize>, reach: Reach) -> Option<YearPart> {
    let mut part = year_part(glyphs, run, reach.from, reach.to)?;
    if part.layout == Layout::Unpaired && part.close.is_empty() {
        let close = part.nian.start..after_separator(glyphs, part.nian.start, reach.to);
        part.nian = close.end..close.end;
        part.close = close;
    }
    let holds = is_year(glyphs, &part.year) && brackets_hold(glyphs, &part, reach);
    holds.then_some(part)
}

/// Whether the serial is one of licences rather than of documents: 锡国用（2008）第012345号.
fn is_licensed(glyphs: &Glyphs<'_>, code: &Range<usize>, tail: &SerialPart) -> bool {
    let long = tail.serial.len() > 4;
    let padded = long && glyphs.at(tail.serial.start) == '0';
    let numbered = !tail.di.is_empty() && (padded || tail.serial.len() > 5);
    let doubtful = long || !tail.di.is_empty();
    numbered || (doubtful && is_permit_like(&glyphs.text(code.clone())))
}

/// Whether a serial may begin at `at`: a look that spares a walk.
fn may_count(glyphs: &Glyphs<'_>, at: usize) -> bool {
    let counts =
        |c: char| is_digit(c) || is_chinese(c) || is_hao(c) || is_blank_serial(c) || c == '第';
    counts(glyphs.at(at)) || (at + 1..at + 4).any(|at| is_arabic(glyphs.at(at)))
}

/// Whether the brackets may be those of a year rather than of a serial.
fn brackets_hold(glyphs: &Glyphs<'_>, part: &YearPart, reach: Reach) -> bool {
    // 2015[12]号: the year stands before the brackets.
    let after_digits = part.open.start > reach.from && is_arabic(glyphs.before(part.open.start));
    if part.layout == Layout::Bracketed && !part.open.is_empty() && after_digits {
        return false;
    }
    if part.layout != Layout::Bracketed {
        return is_plain_year(glyphs, &part.year);
    }
    // Two opening halves are a slip only where a serial follows.
    !is_open(glyphs.at(part.close.start)) || is_close(glyphs.at(part.close.start)) || {
        is_digit(glyphs.at(part.close.end))
    }
}

/// `2015[4]号`: takes the other bracket along.
fn swapped(glyphs: &Glyphs<'_>, mut parts: Parts, to: usize) -> Option<Parts> {
    let close = parts.serial.end;
    let fits = parts.close.len() == 1
        && parts.hao.is_empty()
        && (1..=5).contains(&parts.serial.len())
        && !is_plain_year(glyphs, &parts.serial)
        && close + 1 < to
        && is_close(glyphs.at(close));
    if !fits {
        return None;
    }
    parts.wrap = (close..close, close..close + 1);
    parts.hao = close + 1..glyphs.run(close + 1, to.min(close + 4), is_hao);
    parts.end = parts.hao.end;
    (!parts.hao.is_empty()).then_some(parts)
}

/// 〔2024 5号: something must tell the year from the serial, if only the bracket before it.
fn unpaired(glyphs: &Glyphs<'_>, mut parts: Parts, reach: Reach) -> Option<Parts> {
    if parts.serial.is_empty() {
        return None;
    }
    let end = parts.end;
    if end < reach.to && is_pair(glyphs.at(parts.open.start), glyphs.at(end)) {
        // 关于……的公告[2024年第3号]: how announcements are counted, in brackets of its own.
        let by_year = glyphs.at(parts.close.start) == '年' && !parts.di.is_empty();
        if reach.site == Site::Text && by_year {
            return None;
        }
        parts.wrap = (end..end, end..end + 1);
        parts.end = end + 1;
    }
    Some(parts)
}

/// 中国人民银行〔2016〕第3号令: takes the word after the number along.
fn word_after(glyphs: &Glyphs<'_>, mut parts: Parts, reach: Reach) -> Parts {
    let word = order_word(glyphs, parts.end, reach.to);
    let by_name =
        parts.layout == Layout::Bracketed && names_office(&glyphs.text(parts.code.clone()));
    if word > 0 && by_name && parts.kind == NumberKind::Standard && !parts.hao.is_empty() {
        parts.word = parts.end..parts.end + word;
        parts.kind = word_kind(glyphs, parts.end);
        parts.end += word;
    }
    parts
}
