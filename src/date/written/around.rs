//! What stands around a date: the day of the week, the time, the rest of its line.

use chrono::{Duration, NaiveDate, Weekday};

use super::cursor::{Cursor, is_blank};
use crate::text::{Span, is_han};

/// Where a date stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It is a field's value.
    #[default]
    Value,
    /// It has a line to itself, as the date under a document has.
    Line,
    /// It ends a line with 印发, as the imprint at the foot of a document does.
    Imprint,
    /// It is part of a sentence or of a table.
    Sentence,
}

/// A day of the week after a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenWeekday {
    /// The whole of it, brackets included.
    pub span: Span,
    /// The character that names the day.
    pub name: Span,
    /// The day.
    pub day: Weekday,
}

/// The character that names a day of the week.
pub fn weekday_name(day: Weekday) -> &'static str {
    ["一", "二", "三", "四", "五", "六", "日"][day.num_days_from_monday() as usize]
}

/// Reads a day of the week, spaces before it included. None leaves the cursor where it was.
pub(super) fn weekday(cursor: &mut Cursor<'_>) -> Option<WrittenWeekday> {
    let mut ahead = *cursor;
    ahead.spaces();
    let start = ahead.at;
    let bracket = ahead.eat(|c| matches!(c, '（' | '(' | '[' | '【')).is_some();
    let long = ahead.eat_text("星期") || ahead.eat_text("礼拜");
    if !long && !ahead.eat_text("周") {
        return None;
    }
    let name_start = ahead.at;
    let day = named(ahead.eat(|c| named(c).is_some())?)?;
    let name = ahead.since(name_start);
    let closed = ahead.eat(|c| matches!(c, '）' | ')' | ']' | '】')).is_some();
    // 周一 may be the beginning of a name, or of 周一至周五.
    let free = |c: char| !is_han(c) && !"—-～~、".contains(c) || "上下中早晚凌".contains(c);
    if !bracket && (closed || !(long || ahead.peek().is_none_or(free))) {
        return None;
    }
    *cursor = ahead;
    Some(WrittenWeekday { span: ahead.since(start), name, day })
}

fn named(c: char) -> Option<Weekday> {
    Some(match c {
        '一' => Weekday::Mon,
        '二' => Weekday::Tue,
        '三' => Weekday::Wed,
        '四' => Weekday::Thu,
        '五' => Weekday::Fri,
        '六' => Weekday::Sat,
        '日' | '天' => Weekday::Sun,
        _ => return None,
    })
}

/// A time of day, and by how many minutes its clock is behind China's.
pub(super) struct Time {
    pub(super) span: Span,
    minutes: i64,
    behind: i64,
}

impl Time {
    /// The day in China, when it was `day` on the clock that the time was read from.
    pub(super) fn day_in_china(&self, day: NaiveDate) -> NaiveDate {
        let days = (self.minutes + self.behind).div_euclid(24 * 60);
        day.checked_add_signed(Duration::days(days)).unwrap_or(day)
    }
}

/// Reads a time such as `09:51:38.000`, `T16:30:00Z` or `16时30分`, spaces before it included.
pub(super) fn time(cursor: &mut Cursor<'_>) -> Option<Time> {
    let mut ahead = *cursor;
    if ahead.eat(|c| matches!(c, 'T' | 't')).is_none() {
        ahead.spaces();
    }
    let start = ahead.at;
    let hours = digits(&mut ahead, 2).filter(|hours| *hours <= 24)?;
    ahead.eat(|c| matches!(c, ':' | '：' | '时' | '点'))?;
    let minutes = digits(&mut ahead, 2).filter(|minutes| *minutes < 60);
    if minutes.is_some() {
        ahead.eat(|c| c == '分');
        if ahead.eat(|c| matches!(c, ':' | '：')).is_some() {
            digits(&mut ahead, 2)?;
        }
        if ahead.eat(|c| matches!(c, '.' | ',')).is_some() {
            digits(&mut ahead, 9)?;
        }
    }
    let behind = offset(&mut ahead).map_or(0, |offset| 8 * 60 - offset);
    *cursor = ahead;
    Some(Time { span: ahead.since(start), minutes: hours * 60 + minutes.unwrap_or(0), behind })
}

/// Reads an offset from UTC, in minutes.
fn offset(cursor: &mut Cursor<'_>) -> Option<i64> {
    let mut ahead = *cursor;
    let offset = match ahead.eat(|c| matches!(c, 'Z' | 'z' | '+' | '-'))? {
        'Z' | 'z' => 0,
        sign => {
            let hours = digits(&mut ahead, 2)?;
            ahead.eat(|c| c == ':');
            let minutes = digits(&mut ahead, 2).unwrap_or(0);
            (hours * 60 + minutes) * if sign == '-' { -1 } else { 1 }
        }
    };
    *cursor = ahead;
    Some(offset)
}

/// Reads at most `most` digits.
fn digits(cursor: &mut Cursor<'_>, most: usize) -> Option<i64> {
    let mut value = None;
    for _ in 0..most {
        let Some(digit) = cursor.eat(|c| c.is_ascii_digit()).and_then(|c| c.to_digit(10)) else {
            break;
        };
        value = Some(value.unwrap_or(0) * 10 + i64::from(digit));
    }
    value
}

/// Where in the text a date from `start` up to `end` stands.
pub(super) fn standing(text: &str, start: usize, end: usize) -> Standing {
    let before = text[..start].trim_end_matches(is_blank);
    let after = text[end..].trim_start_matches(is_blank);
    let begins_line = before.is_empty() || before.ends_with(['\n', '\r']);
    let ends_line = |rest: &str| rest.is_empty() || rest.starts_with(['\n', '\r']);
    if let Some(rest) = after.strip_prefix("印发") {
        if ends_line(rest.trim_start_matches(is_blank)) {
            return Standing::Imprint;
        }
    }
    if begins_line && ends_line(after) { Standing::Line } else { Standing::Sentence }
}
