//! A date as a field's value.

use chrono::{Days, NaiveDate};

use super::around::{time, weekday};
use super::cursor::Cursor;
use super::numeral::{numeral, plain};
use super::running::{blank, find_dates, is_apostrophe, numbers, words};
use super::{Notation, WrittenDate};
use crate::text::{Span, is_space};

/// Words and strokes that say that there is no date.
const NOTHING: &[&str] = &[
    "无",
    "暂无",
    "没有",
    "不详",
    "待定",
    "长期",
    "长期有效",
    "永久",
    "无期限",
    "无固定期限",
    "/",
    "／",
    "-",
    "--",
    "—",
    "——",
    "－",
    "N/A",
    "n/a",
    "NULL",
    "null",
    "None",
    "none",
    "undefined",
];

/// Reads a field's value as a date. None where it is blank.
///
/// Whatever else is written there is kept: a value that is no date is read as
/// [`Notation::Unreadable`], never refused.
///
/// ```
/// use gongkai::date::{Notation, read_date};
///
/// let date = read_date("2008-05-23 09:51:38.000").unwrap();
/// assert_eq!(date.day.unwrap().to_string(), "2008-05-23");
/// assert_eq!(date.notation, Notation::Hyphen);
///
/// let impossible = read_date("2023年2月29日").unwrap();
/// assert!(impossible.is_impossible());
/// assert_eq!(read_date("上半年").unwrap().notation, Notation::Unreadable);
/// assert!(read_date("  ").is_none());
/// ```
pub fn read_date(value: &str) -> Option<WrittenDate> {
    if let Some(date) = iso(value) {
        return Some(date);
    }
    let start = value.len() - value.trim_start_matches(is_space).len();
    let inner = value.trim_matches(is_space);
    if inner.is_empty() {
        return None;
    }
    let whole = Span::new(start, start + inner.len());
    let read = alone(value, whole)
        .or_else(|| in_clutter(value, whole))
        .or_else(|| digits_alone(inner, whole))
        .unwrap_or_else(|| WrittenDate::new(whole, without_day(inner)));
    Some(read)
}

/// A value that is `YYYY-MM-DD` and nothing else, as most are. The other ways would read it just so.
fn iso(value: &str) -> Option<WrittenDate> {
    let bytes = value.as_bytes();
    let shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let number = |from: usize, to: usize| plain(Span::new(from, to), &bytes[from..to]);
    let numbers = shaped.then(|| [number(0, 4), number(5, 7), number(8, 10)])?;
    Some(WrittenDate::of_numbers(Span::new(0, 10), Notation::Hyphen, numbers))
}

/// A date that is the whole of the value, with its day of the week and its time.
fn alone(value: &str, whole: Span) -> Option<WrittenDate> {
    [words, numbers, blank_from, loose, year_last].into_iter().find_map(|read| {
        let mut cursor = Cursor::new(&value[..whole.end as usize], whole.start as usize);
        let mut date = read(&mut cursor)?;
        date.weekday = weekday(&mut cursor);
        if let Some(time) = time(&mut cursor) {
            date.time = Some(time.span);
            date.day = date.day.map(|day| time.day_in_china(day));
        }
        (cursor.at == whole.end as usize).then_some(date)
    })
}

/// A date with any marks between its numbers, or spaces around them, or without its last mark.
fn loose(cursor: &mut Cursor<'_>) -> Option<WrittenDate> {
    let start = cursor.at;
    cursor.eat(is_apostrophe);
    let year = numeral(cursor).filter(|year| matches!(year.length, 2 | 4))?;
    mark(cursor, "年-－–—‐‑/／.．。、,，")?;
    let month = numeral(cursor)?;
    mark(cursor, "月-－–—‐‑/／.．。、,，")?;
    let day = numeral(cursor)?;
    let end = cursor.since(start);
    let closed = cursor.eat(|c| matches!(c, '日' | '号')).is_some();
    let span = if closed { cursor.since(start) } else { end };
    let marked = span.of(cursor.text).contains('年');
    // Two digits in front are a year where 年 says so; else they may be a day.
    (marked || year.length == 4).then(|| {
        let mut date = WrittenDate::of_numbers(span, Notation::Mixed, [year, month, day]);
        date.spaced = span.of(cursor.text).contains(is_space);
        date
    })
}

fn mark(cursor: &mut Cursor<'_>, marks: &str) -> Option<()> {
    let spaced = cursor.spaces();
    let marked = cursor.eat(|c| marks.contains(c)).is_some();
    cursor.spaces();
    (spaced || marked).then_some(())
}

/// A date that begins with the day or the month. It is meant to be the one day that it can be.
fn year_last(cursor: &mut Cursor<'_>) -> Option<WrittenDate> {
    let start = cursor.at;
    let first = numeral(cursor).filter(|number| number.length <= 2)?;
    cursor.eat(|c| "-/.".contains(c))?;
    let second = numeral(cursor).filter(|number| number.length <= 2)?;
    cursor.eat(|c| "-/.".contains(c))?;
    let year = numeral(cursor).filter(|number| number.length == 4)?;
    let day =
        |month: u32, day: u32| NaiveDate::from_ymd_opt(i32::try_from(year.value).ok()?, month, day);
    let readings = (day(first.value, second.value), day(second.value, first.value));
    let mut date = WrittenDate::new(cursor.since(start), Notation::YearLast);
    date.meant = match readings {
        (Some(one), Some(other)) => (one == other).then_some(one),
        (one, other) => one.or(other),
    };
    Some(date)
}

/// A blank, from where its year begins.
fn blank_from(cursor: &mut Cursor<'_>) -> Option<WrittenDate> {
    let start = cursor.at;
    cursor.at += cursor.rest().find('年')?;
    blank(cursor).filter(|date| date.span.start as usize == start)
}

/// The one date among other words: 2024年6月27日印发.
fn in_clutter(value: &str, whole: Span) -> Option<WrittenDate> {
    let mut dates = find_dates(whole.of(value)).into_iter();
    let (Some(found), None) = (dates.next(), dates.next()) else { return None };
    let start = whole.start as usize + found.span.start as usize;
    let mut cursor = Cursor::new(&value[..whole.end as usize], start);
    let mut date = [words, numbers, blank_from].into_iter().find_map(|read| {
        cursor.at = start;
        read(&mut cursor)
    })?;
    date.weekday = weekday(&mut cursor);
    date.time = time(&mut cursor).map(|time| time.span);
    let around = [Span::new(whole.start as usize, start), Span::new(cursor.at, whole.end as usize)];
    date.clutter = around.into_iter().filter(|span| !span.is_empty()).collect();
    let numbered = |span: &Span| span.of(value).contains(|c: char| c.is_ascii_digit());
    (!date.clutter.iter().any(numbered)).then_some(date)
}

/// Digits without a mark: eight of them, or the serial number of a spreadsheet.
fn digits_alone(inner: &str, whole: Span) -> Option<WrittenDate> {
    let (digits, fraction) = inner.split_once('.').unwrap_or((inner, ""));
    if !digits.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match digits.len() {
        8 if fraction.is_empty() => compact(inner, whole),
        5 => {
            let serial: u64 =
                digits.parse().ok().filter(|serial| (20_000..80_000).contains(serial))?;
            let meant = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(serial));
            Some(WrittenDate { meant, ..WrittenDate::new(whole, Notation::Serial) })
        }
        _ => None,
    }
}

fn compact(digits: &str, whole: Span) -> Option<WrittenDate> {
    let part = |from: usize, to: usize| {
        let mut cursor = Cursor::new(&digits[..to], from);
        let mut number = numeral(&mut cursor)?;
        number.span = number.span.shifted(whole.start as usize);
        Some(number)
    };
    let numbers = [part(0, 4)?, part(4, 6)?, part(6, 8)?];
    let date = WrittenDate::of_numbers(whole, Notation::Compact, numbers);
    date.day.is_some().then_some(date)
}

/// What a value is that holds no day.
fn without_day(inner: &str) -> Notation {
    if NOTHING.contains(&inner) {
        Notation::Nothing
    } else if is_incomplete(inner) {
        Notation::Incomplete
    } else {
        Notation::Unreadable
    }
}

/// Whether it is a month of a year, a year, or a day without a year.
fn is_incomplete(inner: &str) -> bool {
    let mut cursor = Cursor::new(inner, 0);
    let Some(first) = numeral(&mut cursor) else { return false };
    cursor.spaces();
    let year = first.length == 4;
    if year {
        cursor.eat(|c| "年-/.－／．".contains(c));
    }
    let month = !year && cursor.eat(|c| c == '月').is_some();
    cursor.spaces();
    let second = numeral(&mut cursor);
    cursor.spaces();
    cursor.eat(|c| c == if month { '日' } else { '月' });
    (year || (month && second.is_some())) && cursor.at == inner.len()
}
