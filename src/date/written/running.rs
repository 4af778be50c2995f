//! Dates in running text.

use super::around::{standing, weekday};
use super::cursor::{Cursor, is_blank};
use super::numeral::{Numeral, Script, begins_number, continues_number, numeral};
use super::{Notation, WrittenDate};
use crate::text::{Sight, Sign, Span, is_space};

/// As many characters as may keep the place of a number.
const FILLING: usize = 24;

/// Finds the dates in running text, in order: dates that are written in full, and blanks left for a
/// date. A month by itself (2024年6月), a range of years, a version or a sum is none.
///
/// ```
/// use gongkai::date::find_dates;
///
/// let text = "自2024年6月27日（星期四）起施行，2016-2020年的规划同时废止。";
/// let dates = find_dates(text);
/// assert_eq!(dates.len(), 1);
/// assert_eq!(dates[0].day.unwrap().to_string(), "2024-06-27");
/// assert!(find_dates("附件：1.2024年要点，依据十三届四中全会精神").is_empty());
/// ```
pub fn find_dates<'a>(text: impl Into<Sight<'a>>) -> Vec<WrittenDate> {
    dates_in(&text.into())
}

fn dates_in(sight: &Sight<'_>) -> Vec<WrittenDate> {
    let annex = annex(sight);
    let mut dates = Vec::new();
    let mut cursor = Cursor::new(sight.text(), 0);
    while let Some(at) = sight.next(Sign::Date, cursor.at) {
        cursor.at = at;
        let Some(c) = cursor.peek() else { break };
        let start = cursor.at;
        if let Some(date) = date_at(&mut cursor, c) {
            dates.push(WrittenDate { in_annex: start >= annex, ..date });
        } else if begins_number(c) {
            while cursor.eat(continues_number).is_some() {}
        }
        if cursor.at == start {
            cursor.at += c.len_utf8();
        }
    }
    dates
}

/// Where the first annex begins: at a line that says 附件 or 附件1 and no more. The end where there
/// is none.
fn annex(sight: &Sight<'_>) -> usize {
    if sight.next(Sign::Annex, 0).is_none() {
        return sight.text().len();
    }
    let label = |line: &str| {
        let number = line.trim_start_matches(is_space).strip_prefix("附件");
        let number = number.map(|number| number.trim_end_matches(is_space));
        number.is_some_and(|number| {
            number.trim_end_matches(['：', ':']).chars().all(|c| continues_number(c) || is_space(c))
        })
    };
    let found = sight.lines().find(|(_, line)| label(line));
    found.map_or(sight.text().len(), |(start, _)| start)
}

/// The date that begins here, with a character `c`. None leaves the cursor where it was.
fn date_at(cursor: &mut Cursor<'_>, c: char) -> Option<WrittenDate> {
    let start = cursor.at;
    let mut ahead = *cursor;
    let mut date = if c == '年' {
        blank(&mut ahead)?
    } else if begins_number(c) {
        words(&mut ahead).filter(|date| !is_part_of_more(date, cursor, ahead)).or_else(|| {
            ahead = *cursor;
            numbers(&mut ahead).filter(|_| stands_free(*cursor, ahead))
        })?
    } else {
        return None;
    };
    if date.has_short_year() && cursor.before().is_some_and(is_apostrophe) {
        date.span.start -= cursor.before().map_or(0, char::len_utf8) as u32;
    }
    date.weekday = weekday(&mut ahead);
    date.standing = standing(cursor.text, date.span.start as usize, ahead.at);
    *cursor = ahead;
    debug_assert!(cursor.at > start);
    Some(date)
}

/// A date with 年, 月 and 日.
pub(super) fn words(cursor: &mut Cursor<'_>) -> Option<WrittenDate> {
    let start = cursor.at;
    let mut spaced = false;
    let year = numeral(cursor).filter(|year| matches!(year.length, 2 | 4))?;
    spaced |= cursor.spaces();
    cursor.eat(|c| c == '年')?;
    spaced |= cursor.spaces();
    let month = numeral(cursor).filter(is_short)?;
    spaced |= cursor.spaces();
    cursor.eat(|c| c == '月')?;
    spaced |= cursor.spaces();
    let day = numeral(cursor).filter(is_short)?;
    let numbers = [year, month, day];
    if is_own_line(*cursor, start) {
        return Some(WrittenDate::of_numbers(cursor.since(start), Notation::Mixed, numbers));
    }
    spaced |= cursor.spaces();
    let end = cursor.eat(|c| matches!(c, '日' | '号' | '號'))?;
    let mut date = WrittenDate::of_numbers(cursor.since(start), Notation::Words, numbers);
    (date.spaced, date.ends_with_hao) = (spaced, end != '日');
    Some(date)
}

/// Whether nothing else stands on the line of what begins at `start` and ends here, so that it is a date
/// without its last mark: 2024年6月27. A next line that goes on with the number was broken off.
fn is_own_line(mut cursor: Cursor<'_>, start: usize) -> bool {
    let before = cursor.text[..start].trim_end_matches(is_blank);
    cursor.spaces();
    let goes_on = |c: char| continues_number(c) || matches!(c, '日' | '号');
    let ends = cursor.peek().is_none_or(|c| matches!(c, '\n' | '\r'));
    ends && (before.is_empty() || before.ends_with('\n'))
        && !cursor.rest().trim_start().starts_with(goes_on)
}

/// Whether `c` stands for the century that a short year leaves out.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘')
}

/// Whether a number can be a month or a day of the month, as far as its length goes.
fn is_short(number: &Numeral) -> bool {
    number.length <= if number.script == Script::Chinese { 4 } else { 2 }
}

/// Whether what reads like a date with 年 is part of something else: the 16年 of another era, of a
/// length of time; 号 that counts a document or a house; a day of the lunar calendar.
fn is_part_of_more(date: &WrittenDate, before: &Cursor<'_>, after: Cursor<'_>) -> bool {
    if ["农历", "阴历", "旧历"].iter().any(|lunar| before.text[..before.at].ends_with(lunar))
    {
        return true;
    }
    if date.ends_with_hao {
        return after.peek().is_some_and(|c| "文令函楼院门公库线".contains(c));
    }
    if !date.has_short_year() {
        return false;
    }
    // 16年 of another era, 16年 of an age.
    let introduces = |c: char| "于在自从至到、，。；：（(“‘'’".contains(c) || c.is_whitespace();
    date.has(Script::Chinese) || !before.before().is_none_or(introduces)
}

/// A date of numbers with hyphens, slashes or dots.
pub(super) fn numbers(cursor: &mut Cursor<'_>) -> Option<WrittenDate> {
    let start = cursor.at;
    let year = numeral(cursor).filter(|year| year.length == 4)?;
    let first = separator(cursor)?;
    let month = numeral(cursor).filter(is_short)?;
    let second = separator(cursor)?;
    let day = numeral(cursor).filter(is_short)?;
    let notation = if first == second { first } else { Notation::Mixed };
    let numbers = [year, month, day];
    let chinese = numbers.iter().any(|number| number.script == Script::Chinese);
    (!chinese).then(|| WrittenDate::of_numbers(cursor.since(start), notation, numbers))
}

/// Reads a mark between numbers. One that is not of ASCII makes a mixed notation.
fn separator(cursor: &mut Cursor<'_>) -> Option<Notation> {
    Some(match cursor.eat(|c| "-－–—‐‑/／.．".contains(c))? {
        '-' => Notation::Hyphen,
        '/' => Notation::Slash,
        '.' => Notation::Dot,
        _ => Notation::Mixed,
    })
}

/// Whether numbers between two places are a date of our time and not part of an address, a
/// version, a code.
fn stands_free(before: Cursor<'_>, after: Cursor<'_>) -> bool {
    let joins = |c: char| c.is_ascii_alphanumeric() || "-－–—/／\\._=?&#%@~+".contains(c);
    let number_follows = |marks: &str| {
        let mut ahead = after;
        ahead.eat(|c| marks.contains(c)).is_some() && ahead.peek().is_some_and(continues_number)
    };
    let runs_on = |c: char| (c.is_ascii_alphanumeric() && c != 'T') || "-_/／\\".contains(c);
    let mut ahead = before;
    let plausible = numbers(&mut ahead).is_some_and(|date| {
        (1900..2100).contains(&date.year.value) && date.day.is_some() && date.is_plain()
    });
    plausible
        && !before.before().is_some_and(joins)
        && !after.peek().is_some_and(runs_on)
        && !number_follows(".．:")
}

impl WrittenDate {
    /// Whether one mark stands between all numbers.
    fn is_plain(&self) -> bool {
        self.notation != Notation::Mixed
    }
}

/// A blank for a date, from 年 on: `年   月   日`. What stands before 年 belongs to it.
pub(super) fn blank(cursor: &mut Cursor<'_>) -> Option<WrittenDate> {
    let start = before_blank(*cursor);
    cursor.eat(|c| c == '年')?;
    let month = filling(cursor)?;
    cursor.eat(|c| c == '月')?;
    let day = filling(cursor)?;
    cursor.eat(|c| c == '日')?;
    let span = Span::new(start, cursor.at);
    let stands_in = |c: char| is_filler(c) && !is_blank(c) && !matches!(c, '_' | '＿');
    let notation =
        if span.of(cursor.text).contains(stands_in) { Notation::StandIns } else { Notation::Blank };
    (month || day).then(|| WrittenDate::new(span, notation))
}

/// Passes over what fills the place of a number; says whether it is no number. None where nothing
/// does.
fn filling(cursor: &mut Cursor<'_>) -> Option<bool> {
    let start = cursor.at;
    for _ in 0..FILLING {
        if cursor.eat(|c| is_filler(c) || continues_number(c)).is_none() {
            break;
        }
    }
    let filling = cursor.since(start).of(cursor.text).trim_matches(is_blank);
    (cursor.at > start).then(|| numeral(&mut Cursor::new(filling, 0)).is_none())
}

/// Where the year of a blank begins.
fn before_blank(cursor: Cursor<'_>) -> usize {
    let belongs = |c: &char| is_filler(*c) || continues_number(*c);
    let before = &cursor.text[..cursor.at];
    let year: usize = before.chars().rev().take(16).take_while(belongs).map(char::len_utf8).sum();
    let year = &before[before.len() - year..];
    cursor.at - year.trim_start_matches(is_blank).len()
}

/// Whether `c` keeps a place for something to be filled in.
fn is_filler(c: char) -> bool {
    is_blank(c)
        || matches!(c, '_' | '＿' | '○' | '〇' | 'X' | 'x' | 'Ｘ' | '×' | '*' | '＊' | '□' | '…')
}
