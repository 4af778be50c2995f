//! The parts of a number, as positions among the glyphs.

use std::ops::Range;

use super::NumberKind;
use super::brackets::{is_bracket, is_close, is_everyday, is_lost, is_open, is_pair};
use super::glyphs::Glyphs;
use super::numerals::{Script, is_arabic, is_blank_serial, is_chinese, is_digit, read_digits};
use super::words::URGENCIES;
use crate::text::is_han;

/// The longest year and the longest serial that are read.
const LONGEST_RUN: usize = 16;

/// How year and serial are set off from each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// `〔2024〕5号`.
    Bracketed,
    /// `〔2024 5号` or `2024〕5号`.
    Unpaired,
    /// `2024[5]号`.
    Swapped,
    /// `2024-5号`, `2024年第5号` in a number that wants brackets.
    Bare,
    /// `20245号`.
    Fused,
    /// `公告2024年第5号`.
    Named,
    /// `公告〔十四届〕第五号`: counted by the sessions of a people's congress.
    Session,
    /// `令第5号`: no year.
    Yearless,
}

/// The parts of a number, each as a range of glyphs; empty where there is none.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    pub(super) kind: NumberKind,
    pub(super) layout: Layout,
    /// The code with 令 or 公告, unless that stands at the end.
    pub(super) code: Range<usize>,
    pub(super) open: Range<usize>,
    pub(super) year: Range<usize>,
    pub(super) nian: Range<usize>,
    pub(super) close: Range<usize>,
    pub(super) di: Range<usize>,
    pub(super) serial: Range<usize>,
    /// Further serials: the `、34` of `33、34号`.
    pub(super) more: Range<usize>,
    pub(super) hao: Range<usize>,
    /// A bracket around year and serial, or after the serial where it does not belong.
    pub(super) wrap: (Range<usize>, Range<usize>),
    /// The 令 or 公告 that stands after the number.
    pub(super) word: Range<usize>,
    /// Where it ends.
    pub(super) end: usize,
}

impl Parts {
    /// A number whose code is `code`, with all other parts missing.
    pub(super) fn of(kind: NumberKind, layout: Layout, code: Range<usize>) -> Self {
        let none = code.end..code.end;
        Self {
            kind,
            layout,
            code,
            open: none.clone(),
            year: none.clone(),
            nian: none.clone(),
            close: none.clone(),
            di: none.clone(),
            serial: none.clone(),
            more: none.clone(),
            hao: none.clone(),
            wrap: (none.clone(), none.clone()),
            end: none.end,
            word: none,
        }
    }
}

/// The year and its brackets.
#[derive(Clone, Debug)]
pub(super) struct YearPart {
    pub(super) layout: Layout,
    pub(super) open: Range<usize>,
    pub(super) year: Range<usize>,
    pub(super) nian: Range<usize>,
    pub(super) close: Range<usize>,
}

/// Reads the brackets around the digits of `run`. None where there is no bracket on either side.
pub(super) fn year_part(
    glyphs: &Glyphs<'_>,
    run: Range<usize>,
    floor: usize,
    to: usize,
) -> Option<YearPart> {
    let mut open = opening(glyphs, run.start, floor);
    let nian_end = run.end + usize::from(run.end < to && glyphs.at(run.end) == '年');
    // “〔2024〕5号”: what is opened there goes on behind the year.
    if open.len() == 2
        && is_everyday(glyphs.at(open.start))
        && !is_pair(glyphs.at(open.start), glyphs.at(nian_end + 1))
    {
        open.start += 1;
    }
    let close = closing(glyphs, nian_end, to);
    let nian = run.end..nian_end;
    let year = run.clone();
    match (open.is_empty(), close.is_empty()) {
        (true, true) => None,
        (false, false) => Some(YearPart { layout: Layout::Bracketed, open, year, nian, close }),
        (false, true) => {
            let end = run.start + 4;
            let plain = end <= run.end && (run.start..end).all(|at| is_arabic(glyphs.at(at)));
            let nian = if end == run.end { nian } else { end..end };
            let close = nian.end..nian.end;
            let year = run.start..end;
            plain.then_some(YearPart { layout: Layout::Unpaired, open, year, nian, close })
        }
        (true, false) => {
            let plain = run.len() == 4 && run.clone().all(|at| is_arabic(glyphs.at(at)));
            let swapped = is_open(glyphs.at(close.start));
            let layout = if swapped { Layout::Swapped } else { Layout::Unpaired };
            plain.then_some(YearPart { layout, open, year, nian, close })
        }
    }
}

/// Whether `c` is a bracket beside another, rather than the remains of some character.
fn is_second(c: char, half: fn(char) -> bool) -> bool {
    half(c) && !is_lost(c)
}

/// The one or two brackets before the year, those of the code left out.
fn opening(glyphs: &Glyphs<'_>, year: usize, floor: usize) -> Range<usize> {
    let mut start = year;
    if start > floor && is_bracket(glyphs.at(start - 1)) && !closes_insert(glyphs, start - 1, floor)
    {
        start -= 1;
        if start > floor && is_second(glyphs.at(start - 1), is_open) {
            start -= 1;
        }
    }
    start..year
}

/// Whether the bracket at `at` closes one that was opened shortly before: 永公（办）2017〕28号.
fn closes_insert(glyphs: &Glyphs<'_>, at: usize, floor: usize) -> bool {
    let least = at.saturating_sub(8).max(floor);
    is_close(glyphs.at(at)) && (least..at).rev().any(|at| is_open(glyphs.at(at)))
}

/// The one or two brackets after the year.
fn closing(glyphs: &Glyphs<'_>, from: usize, to: usize) -> Range<usize> {
    let mut end = from;
    if end < to && is_bracket(glyphs.at(end)) {
        end += 1;
        if end < to && is_second(glyphs.at(end), is_close) {
            end += 1;
        }
    }
    from..end
}

/// The serial and what goes with it.
#[derive(Clone, Debug)]
pub(super) struct SerialPart {
    pub(super) di: Range<usize>,
    pub(super) serial: Range<usize>,
    pub(super) more: Range<usize>,
    pub(super) hao: Range<usize>,
}

impl SerialPart {
    /// No serial, where the number ends at `at`.
    pub(super) fn missing(at: usize) -> Self {
        Self { di: at..at, serial: at..at, more: at..at, hao: at..at }
    }
}

/// The most 号 after a serial that are read as one.
const MOST_HAO: usize = 32;

/// Reads `第5号` at `from`. None where nothing like it stands there.
pub(super) fn serial_part(
    glyphs: &Glyphs<'_>,
    from: usize,
    to: usize,
    kind: NumberKind,
) -> Option<SerialPart> {
    let di = from..from + usize::from(from < to && glyphs.at(from) == '第');
    let serial = di.end..serial_end(glyphs, di.end, to, kind);
    if serial.len() > LONGEST_RUN || continues(glyphs, &serial, to) {
        return None;
    }
    let more = serial.end..more_end(glyphs, serial.end, to);
    let hao = more.end..glyphs.run(more.end, to.min(more.end + MOST_HAO), is_hao);
    let reads = serial.is_empty() || reads_as_number(glyphs, &serial, kind);
    let something = !serial.is_empty() || !hao.is_empty();
    (reads && something).then_some(SerialPart { di, serial, more, hao })
}

pub(super) fn is_hao(c: char) -> bool {
    matches!(c, '号' | '號')
}

/// Where the digits of a serial end that begin at `from`.
pub(super) fn serial_end(glyphs: &Glyphs<'_>, from: usize, to: usize, kind: NumberKind) -> usize {
    let cap = to.min(from + LONGEST_RUN + 1);
    if from < cap && is_chinese(glyphs.at(from)) {
        return glyphs.run(from, cap, is_chinese);
    }
    if from + 1 < cap && is_blank_serial(glyphs.at(from)) && is_hao(glyphs.at(from + 1)) {
        return from + 1;
    }
    let digits = |c: char| is_digit(c) && !is_han(c);
    if kind != NumberKind::Case {
        let urgency = URGENCIES.iter().find(|word| glyphs.has(from, word));
        let after = urgency.map_or(from, |word| from + word.chars().count());
        let from = if after < cap && is_arabic(glyphs.at(after)) { after } else { from };
        return glyphs.run(from, cap, digits);
    }
    // 执-19, 03-0015: cases may have a prefix and parts.
    let prefix =
        glyphs.run(from, cap.min(from + 2), |c| is_han(c) && !"号號令告年届第".contains(c));
    let dash = prefix + usize::from(prefix > from && glyphs.at(prefix) == '-');
    let from = if dash < cap && is_arabic(glyphs.at(dash)) { dash } else { from };
    glyphs.run(from, cap, |c| digits(c) || c == '-')
}

/// Whether something follows that makes the digits part of another kind of number: 1530-131, 12A.
fn continues(glyphs: &Glyphs<'_>, serial: &Range<usize>, to: usize) -> bool {
    let seen = |at: usize| if at < to { glyphs.at(at) } else { '\0' };
    let (next, after) = (seen(serial.end), seen(serial.end + 1));
    let joins = matches!(next, '-' | '/' | '_' | '.') && after.is_ascii_alphanumeric();
    next.is_ascii_alphanumeric() || joins
}

/// Where further serials end: 33、34号.
fn more_end(glyphs: &Glyphs<'_>, from: usize, to: usize) -> usize {
    let mut end = from;
    while end < to && matches!(glyphs.at(end), '、' | '，' | ',' | '和' | '及' | '至' | '~' | '～')
    {
        let digits = glyphs.run(end + 1, to.min(end + 6), is_arabic);
        if digits == end + 1 {
            break;
        }
        end = digits;
    }
    // 33、34 without 号 may be anything.
    if end > from && end < to && is_hao(glyphs.at(end)) { end } else { from }
}

/// Whether the serial holds a digit, or only what is to be filled in.
fn reads_as_number(glyphs: &Glyphs<'_>, serial: &Range<usize>, kind: NumberKind) -> bool {
    if kind == NumberKind::Case || is_chinese(glyphs.at(serial.start)) {
        return true;
    }
    let blanks = glyphs.chars(serial.clone()).all(is_blank_serial);
    let digits = glyphs.chars(serial.clone()).any(is_arabic);
    digits || blanks || glyphs.chars(serial.clone()).all(|c| c == '○')
}

/// Whether the year's digits can be a year: four of them, two of them, or stand-ins.
pub(super) fn is_year(glyphs: &Glyphs<'_>, year: &Range<usize>) -> bool {
    let Some(numeral) = read_digits(glyphs.chars(year.clone())) else { return false };
    match numeral.script {
        Script::Blank => (2..=4).contains(&year.len()),
        Script::Chinese => matches!(year.len(), 2 | 4),
        Script::Confused => year.len() == 4,
        Script::Plain | Script::Wide => (2..=5).contains(&year.len()),
    }
}

/// Whether the glyphs are four digits of a year of this state.
pub(super) fn is_plain_year(glyphs: &Glyphs<'_>, year: &Range<usize>) -> bool {
    year.len() == 4
        && year.clone().all(|at| is_arabic(glyphs.at(at)))
        && read_digits(glyphs.chars(year.clone()))
            .and_then(|numeral| numeral.digits.parse().ok())
            .is_some_and(|year: i32| super::YEARS.contains(&year))
}
