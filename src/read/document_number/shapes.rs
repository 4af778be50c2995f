//! The shapes of numbers: with the year in brackets, orders and announcements, registrations.

use std::ops::Range;

use super::brackets::{is_bracket, is_close, is_everyday, is_open, is_pair};
use super::code::{
    LONGEST_CODE, after_name, code_start, is_code_letter, is_permit_like, issuer_start, kind_of,
    names_office,
};
use super::glyphs::Glyphs;
use super::numerals::{is_arabic, is_blank, is_blank_serial, is_chinese, is_digit};
use super::parts::{
    Layout, Parts, SerialPart, YearPart, is_hao, is_plain_year, is_year, serial_part, year_part,
};
use super::{NumberKind, Site};
use crate::text::is_han;

/// Where a number is looked for: between `from` and `to`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    pub(super) site: Site,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// 国办发〔2024〕5号, whose year is the digits of `run`.
pub(super) fn bracketed(glyphs: &Glyphs<'_>, run: Range<usize>, reach: Reach) -> Option<Parts> {
    let mut part = year_part(glyphs, run, reach.from, reach.to)?;
    if part.layout == Layout::Unpaired && part.close.is_empty() {
        let close = part.nian.start..after_separator(glyphs, part.nian.start, reach.to);
        part.nian = close.end..close.end;
        part.close = close;
    }
    if !is_year(glyphs, &part.year) || !brackets_hold(glyphs, &part, reach) {
        return None;
    }
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
    let mut parts = Parts::of(kind, part.layout, code);
    (parts.open, parts.year, parts.nian, parts.close) =
        (part.open, part.year, part.nian, part.close);
    (parts.di, parts.serial, parts.more) = (tail.di, tail.serial, tail.more);
    (parts.hao, parts.end) = (tail.hao.clone(), tail.hao.end.max(parts.serial.end));
    if part.layout == Layout::Swapped {
        return swapped(glyphs, parts, reach.to);
    }
    if part.layout == Layout::Unpaired && !parts.open.is_empty() {
        parts = unpaired(glyphs, parts, reach.to)?;
    }
    Some(word_after(glyphs, parts, reach))
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
    if glyphs.breaks(end) {
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

/// 2015[4]号: takes the other bracket along.
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
fn unpaired(glyphs: &Glyphs<'_>, mut parts: Parts, to: usize) -> Option<Parts> {
    if parts.serial.is_empty() {
        return None;
    }
    let end = parts.end;
    if end < to && is_pair(glyphs.at(parts.open.start), glyphs.at(end)) {
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

/// The length of 令, 公告 or 通告 at `at`.
fn order_word(glyphs: &Glyphs<'_>, at: usize, to: usize) -> usize {
    if at < to && glyphs.at(at) == '令' {
        1
    } else if at + 1 < to && (glyphs.has(at, "公告") || glyphs.has(at, "通告")) {
        2
    } else {
        0
    }
}

fn word_kind(glyphs: &Glyphs<'_>, at: usize) -> NumberKind {
    if glyphs.at(at) == '令' { NumberKind::Order } else { NumberKind::Announcement }
}

/// 国务院令第711号, 国家税务总局公告2019年第38号: what follows 令 or 公告, which ends at `end`.
pub(super) fn ordered(glyphs: &Glyphs<'_>, end: usize, reach: Reach) -> Option<Parts> {
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
    }
    parts.code = match reach.site {
        Site::Field => reach.from,
        Site::Text => issuer_start(glyphs, name, reach.from),
    }..end;
    let issuer = glyphs.text(parts.code.start..name);
    let holds = names_office(&issuer) && !parts.hao.is_empty();
    (holds || reach.site == Site::Field).then_some(parts)
}

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
    (parts.di, parts.serial, parts.more) = (tail.di, tail.serial, tail.more);
    (parts.hao, parts.end) = (tail.hao.clone(), tail.hao.end.max(parts.serial.end));
    Some(())
}

/// 公安部第120号令, 国家认监委2004年第62号公告: what stands before 令 or 公告, which begins at `at`.
pub(super) fn inverted(glyphs: &Glyphs<'_>, at: usize, reach: Reach) -> Option<Parts> {
    let word = order_word(glyphs, at, reach.to);
    let verb = word == 1 && "人其牌状箭".contains(glyphs.at(at + 1)); // 令人, 令其
    if word == 0 || verb || at == reach.from || !is_hao(glyphs.before(at)) {
        return None;
    }
    let kind = word_kind(glyphs, at);
    let hao = at - 1..at;
    let floor = reach.from.max(hao.start.saturating_sub(8));
    let back = |end: usize, test: fn(char) -> bool| {
        (floor..end).rev().find(|at| !test(glyphs.at(*at))).map_or(floor, |at| at + 1)
    };
    let arabic = back(hao.start, is_arabic);
    let start = if arabic < hao.start { arabic } else { back(hao.start, is_chinese) };
    if start == hao.start {
        return None;
    }
    let mut parts = Parts::of(kind, Layout::Yearless, start..start);
    let di = start - usize::from(start > reach.from && glyphs.before(start) == '第');
    let (mut head, mut year, mut nian) = (di, di..di, di..di);
    if di > reach.from + 4 && glyphs.before(di) == '年' {
        year = di - 5..di - 1;
        if is_plain_year(glyphs, &year) && !is_arabic(glyphs.before(year.start)) {
            (nian, parts.layout, head) = (di - 1..di, Layout::Named, year.start);
        } else {
            year = di..di;
        }
    }
    let code = match reach.site {
        Site::Field => reach.from,
        Site::Text => issuer_start(glyphs, head, reach.from),
    }..head;
    let named = names_office(&glyphs.text(code.clone()));
    let wanted = if reach.site == Site::Text { named } else { !code.is_empty() };
    if !wanted {
        return None;
    }
    (parts.code, parts.year, parts.nian) = (code, year, nian);
    (parts.di, parts.serial, parts.hao) = (di..start, start..hao.start, hao);
    (parts.word, parts.end) = (at..at + word, at + word);
    Some(parts)
}

/// 上海市人民代表大会常务委员会公告〔十五届〕第三十三号, whose 届 stands at `at`.
pub(super) fn sessional(glyphs: &Glyphs<'_>, at: usize, reach: Reach) -> Option<Parts> {
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
pub(super) fn nameless(glyphs: &Glyphs<'_>, from: usize, to: usize) -> Option<Parts> {
    let mut parts = Parts::of(NumberKind::Announcement, Layout::Yearless, from..from);
    counted_by_year(glyphs, from, to, &mut parts)?;
    let full = !parts.nian.is_empty() && !parts.di.is_empty() && !parts.hao.is_empty();
    (parts.layout == Layout::Named && full).then_some(parts)
}

/// 国发2016年12号, 国发2016-12号, 国发201612号: a number whose brackets are lost.
pub(super) fn bare(glyphs: &Glyphs<'_>, year: usize, reach: Reach) -> Option<Parts> {
    let run_end = glyphs.run(year, reach.to.min(year + 12), is_arabic);
    let four = year..(year + 4).min(run_end);
    if !is_plain_year(glyphs, &four) {
        return None;
    }
    // 国办发-2020-5号
    let dashed = reach.site == Site::Field && year > reach.from && is_hyphen(glyphs.before(year));
    let head = year - usize::from(dashed);
    let code = code_before(glyphs, head, reach);
    let kind = kind_of(&glyphs.text(code.clone()));
    if code.is_empty() || !matches!(kind, NumberKind::Standard | NumberKind::Case) {
        return None;
    }
    let fused = run_end > four.end && glyphs.gap(four.end).is_none();
    let from = if fused { four.end } else { after_separator(glyphs, four.end, reach.to) };
    let tail = serial_part(glyphs, from, reach.to, kind)?;
    if tail.serial.is_empty() || tail.hao.is_empty() || !tail.more.is_empty() {
        return None;
    }
    if fused && glyphs.at(four.end) == '0' {
        return None; // 经营许20180001号
    }
    let layout = if fused { Layout::Fused } else { Layout::Bare };
    let mut parts = Parts::of(kind, layout, code);
    parts.open = head..year;
    (parts.year, parts.di, parts.serial) = (four, tail.di, tail.serial);
    (parts.hao, parts.end) = (tail.hao.clone(), tail.hao.end);
    Some(parts)
}

/// The position after what sets the serial off from a year without brackets.
fn after_separator(glyphs: &Glyphs<'_>, from: usize, to: usize) -> usize {
    let mark = |c: char| matches!(c, '年' | '-' | '－' | '—' | '–' | '/' | '.' | '·' | '、' | '_');
    glyphs.run(from, to.min(from + 2), mark)
}

/// 公法制2号: a code and a serial without a year between them.
pub(super) fn yearless(glyphs: &Glyphs<'_>, reach: Reach) -> Option<Parts> {
    let code_end = glyphs.run(reach.from, reach.to, |c| is_code_letter(c) && c != '第');
    let code = reach.from..code_end;
    let text = glyphs.text(code.clone());
    let fits = (2..=8).contains(&code.len()) && text.chars().all(is_han) && !names_place(&text);
    let kind = kind_of(&text);
    if !fits || !matches!(kind, NumberKind::Standard | NumberKind::Case) {
        return None;
    }
    let tail = serial_part(glyphs, code_end, reach.to, kind)?;
    let counted = (1..=5).contains(&tail.serial.len()) && !tail.hao.is_empty();
    let digits = tail.serial.clone().all(|at| is_arabic(glyphs.at(at)));
    let mut parts = Parts::of(kind, Layout::Yearless, code);
    (parts.di, parts.serial, parts.hao) = (tail.di, tail.serial, tail.hao.clone());
    parts.end = tail.hao.end;
    (counted && digits && parts.more.is_empty()).then_some(parts)
}

/// Whether a name is one that house numbers and the like follow.
fn names_place(text: &str) -> bool {
    const PLACES: &str =
        "路街道巷弄里村组栋楼幢院园镇乡庄区市县省线井桥同坊台风井洞门座馆店厂场站备证照安";
    text.chars().next_back().is_some_and(|last| PLACES.contains(last))
}

/// ZDCR-2018-01003, beginning at `from`.
pub(super) fn registration(glyphs: &Glyphs<'_>, from: usize, reach: Reach) -> Option<Parts> {
    let field = reach.site == Site::Field;
    let letter = |c: char| if field { c.is_ascii_alphabetic() } else { c.is_ascii_uppercase() };
    let letters = glyphs.run(from, reach.to.min(from + 7), letter);
    let prefix = glyphs.run(letters, reach.to.min(letters + 3), |c| c.is_ascii_digit());
    let year = prefix + 1..prefix + 5;
    let serial_start = year.end + 1;
    let serial = serial_start
        ..glyphs.run(serial_start, reach.to.min(serial_start + 9), |c| c.is_ascii_digit());
    let fits = (2..=6).contains(&(letters - from))
        && matches!(prefix - letters, 0 | 2)
        && prefix < reach.to
        && is_hyphen(glyphs.at(prefix))
        && year.end < reach.to
        && is_plain_year(glyphs, &year)
        && is_hyphen(glyphs.at(year.end))
        && (if field { 1..=8 } else { 4..=8 }).contains(&serial.len());
    if !fits {
        return None;
    }
    let mut parts = Parts::of(NumberKind::Registration, Layout::Named, from..prefix);
    let hao = serial.end..glyphs.run(serial.end, reach.to.min(serial.end + 3), is_hao);
    (parts.year, parts.serial, parts.end) = (year, serial, hao.end);
    parts.hao = hao;
    Some(parts)
}

/// Whether `c` is one of the signs that stand for a hyphen.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '－' | '—' | '–' | '‐' | '‑' | '‒' | '−' | '﹣' | '─' | '―')
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
