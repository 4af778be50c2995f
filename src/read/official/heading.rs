//! Headings: 一、（一）1.（1）①.

use super::lines::length;
use crate::text::{Span, is_space};

/// A heading, or a paragraph that begins with its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for ①.
    pub level: u8,
    /// The number as a value.
    pub number: u32,
    /// The number with its brackets and the mark after it: `一、`, `（一）`, `1.`.
    pub marker: Span,
    /// The number alone.
    pub digits: Span,
    /// The mark after the number or its bracket; empty where there is none.
    pub stop: Span,
    /// What the line says after the marker.
    pub words: Span,
    /// Whether the line is a heading alone, rather than a paragraph that begins with one.
    pub alone: bool,
    /// The line, counted from 0 among those that hold something.
    pub line: usize,
    /// The part of the text that it belongs to: numbers run on within a part only.
    pub part: usize,
}

/// The longest line that is a heading alone, in characters.
const LONGEST: usize = 40;

/// Reads the heading that a line begins with. `span` is the line without the space at its ends.
pub(super) fn read(text: &str, span: Span) -> Option<Heading> {
    let line = span.of(text);
    let first = line.chars().next()?;
    let found = match first {
        '（' | '(' => bracketed(line)?,
        '①'..='⑳' => circled(line, first),
        _ if is_chinese(first) => chinese(line)?,
        _ if first.is_ascii_digit() || ('０'..='９').contains(&first) => arabic(line)?,
        _ => return None,
    };
    let base = span.start as usize;
    let spaces =
        found.words.of(line).len() - found.words.of(line).trim_start_matches(is_space).len();
    let words = Span { start: found.words.start + spaces as u32, ..found.words };
    let said = words.of(line);
    Some(Heading {
        marker: found.marker.shifted(base),
        digits: found.digits.shifted(base),
        stop: found.stop.shifted(base),
        words: words.shifted(base),
        alone: is_alone(said),
        ..found
    })
}

/// Whether what follows the number is a heading and no sentence.
fn is_alone(said: &str) -> bool {
    let without_end = said.strip_suffix(['。', '.', '：', ':']).unwrap_or(said);
    length(said, LONGEST + 1) <= LONGEST && !without_end.contains(['。', '；', ';', '：', ':'])
}

fn heading(level: u8, number: u32, digits: Span, stop: Span, line: &str) -> Heading {
    let marker = Span { start: 0, end: stop.end };
    let words = Span { start: stop.end, end: line.len() as u32 };
    Heading { level, number, marker, digits, stop, words, alone: false, line: 0, part: 0 }
}

/// `一、总体要求`.
fn chinese(line: &str) -> Option<Heading> {
    let end = line.find(|c| !is_chinese(c))?;
    let number = chinese_value(&line[..end])?;
    let mark = line[end..].chars().next().filter(|c| matches!(c, '、' | '.' | '．'))?;
    let stop = Span::new(end, end + mark.len_utf8());
    // 一、二级医院 names two kinds, it counts nothing.
    let next = line[stop.range().end..].chars().next().unwrap_or_default();
    let counts_on = chinese_value(next.encode_utf8(&mut [0; 4])) == Some(number + 1);
    (!counts_on).then(|| heading(1, number, Span::new(0, end), stop, line))
}

/// `（一）`, `(1)`.
fn bracketed(line: &str) -> Option<Heading> {
    let open = line.chars().next()?.len_utf8();
    let close = line[open..].find(['）', ')']).filter(|length| *length <= 15)? + open;
    let inside = line[open..close].trim_matches(is_space);
    let start =
        open + (line[open..close].len() - line[open..close].trim_start_matches(is_space).len());
    let digits = Span::new(start, start + inside.len());
    let (level, number) = match chinese_value(inside) {
        Some(number) => (2, number),
        None => (4, arabic_value(inside)?),
    };
    let end = close + line[close..].chars().next()?.len_utf8();
    let mark = line[end..].chars().next().filter(|c| matches!(c, '、' | '.' | '．' | '，' | ','));
    let stop = Span::new(end, end + mark.map_or(0, char::len_utf8));
    Some(heading(level, number, digits, stop, line))
}

/// `1.`, `1、`, `１．`.
fn arabic(line: &str) -> Option<Heading> {
    let end = line.find(|c: char| !c.is_ascii_digit() && !('０'..='９').contains(&c))?;
    let number = arabic_value(&line[..end])?;
    let mark = line[end..].chars().next().filter(|c| matches!(c, '、' | '.' | '．'))?;
    let stop = Span::new(end, end + mark.len_utf8());
    let rest = &line[stop.range().end..];
    (!goes_on_in_digits(rest)).then(|| heading(3, number, Span::new(0, end), stop, line))
}

/// Whether a point before `rest` is one of a decimal, a date or a version: 5.15, 1.2.3. The year of
/// `1.2024年` is no such thing.
fn goes_on_in_digits(rest: &str) -> bool {
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    digits > 0 && !(digits == 4 && rest[digits..].starts_with('年'))
}

fn circled(line: &str, first: char) -> Heading {
    let end = Span::new(0, first.len_utf8());
    let mark = line[end.range().end..].chars().next().filter(|c| matches!(c, '、' | '.' | '．'));
    let stop = Span::new(end.range().end, end.range().end + mark.map_or(0, char::len_utf8));
    heading(5, first as u32 - '①' as u32 + 1, end, stop, line)
}

/// Whether a character is one of a Chinese number up to 99.
pub(super) fn is_chinese(c: char) -> bool {
    c == '十' || unit(c).is_some()
}

fn unit(c: char) -> Option<u32> {
    "一二三四五六七八九".chars().position(|digit| digit == c).map(|at| at as u32 + 1)
}

/// The value of 一 … 九十九.
pub(super) fn chinese_value(written: &str) -> Option<u32> {
    let (tens, units) = match written.split_once('十') {
        Some(("", units)) => (10, units),
        Some((tens, units)) => (single(tens)? * 10, units),
        None => (0, written),
    };
    let units = if units.is_empty() && tens > 0 { 0 } else { single(units)? };
    Some(tens + units)
}

fn single(written: &str) -> Option<u32> {
    let mut chars = written.chars();
    let value = unit(chars.next()?)?;
    chars.next().is_none().then_some(value)
}

/// The value of up to three digits, of either width.
pub(super) fn arabic_value(written: &str) -> Option<u32> {
    let mut value = None;
    for c in written.chars() {
        let digit = match c {
            '０'..='９' => c as u32 - '０' as u32,
            _ => c.to_digit(10)?,
        };
        value = Some(value.unwrap_or(0) * 10 + digit).filter(|value| *value < 1000);
        value?;
    }
    value.filter(|value| *value > 0)
}

#[cfg(test)]
mod tests {
    use super::{chinese_value, read};
    use crate::text::Span;

    #[track_caller]
    fn reads(line: &str, expected: Option<(u8, u32, &str, &str)>) {
        let found = read(line, Span::whole(line));
        let found = found.map(|heading| {
            (heading.level, heading.number, heading.marker.of(line), heading.words.of(line))
        });
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn the_five_levels() {
        reads("一、总体要求", Some((1, 1, "一、", "总体要求")));
        reads("（十二）加强监督。各单位", Some((2, 12, "（十二）", "加强监督。各单位")));
        reads("(三)、公开渠道", Some((2, 3, "(三)、", "公开渠道")));
        reads("1.机构职能", Some((3, 1, "1.", "机构职能")));
        reads("23、纳入考核", Some((3, 23, "23、", "纳入考核")));
        reads("１．机构", Some((3, 1, "１．", "机构")));
        reads("（2）窗口单位", Some((4, 2, "（2）", "窗口单位")));
        reads("①网下告知", Some((5, 1, "①", "网下告知")));
        reads("1.2024年公开目录", Some((3, 1, "1.", "2024年公开目录")));
    }

    #[test]
    fn what_only_looks_like_one() {
        for line in [
            "一、二级医院",
            "5.15打击经济犯罪",
            "1.5倍",
            "2024年要点",
            "一是加强",
            "第一、",
            "十分重要",
            "（此件公开发布）",
            "（2024）",
            "12345",
            "",
            "（",
            "1",
            "三、四线城市",
        ] {
            reads(line, None);
        }
    }

    #[test]
    fn numbers_up_to_ninety_nine() {
        for (written, value) in [("一", 1), ("十", 10), ("十一", 11), ("二十", 20), ("九十九", 99)]
        {
            assert_eq!(chinese_value(written), Some(value), "{written}");
        }
        for written in ["", "百", "一二", "二十一三", "十十"] {
            assert_eq!(chinese_value(written), None, "{written}");
        }
    }
}
