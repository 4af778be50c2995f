//! Figures that are not written as figures should be.

use super::Writing;
use crate::order::sort_by_key;
use crate::text::{Sight, Sign, Span, is_han};

/// A figure as found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What is remarkable about it.
    pub span: Span,
    /// What it is.
    pub kind: FigureKind,
}

/// What is remarkable about a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// 零 in a year that is read digit by digit.
    Zero,
    /// Said twice to be about so many: 约100人左右.
    About,
    /// The full stop in the number of a day, such as “5.15”; only the stop.
    DayStop,
}

/// Finds such figures in a text, in order.
pub(super) fn find_figures(sight: &Sight<'_>, writing: &Writing) -> Vec<Figure> {
    let text = sight.text();
    let (mut found, mut next) = (Vec::new(), 0);
    while let Some(at) = sight.next(Sign::Figure, next) {
        let Some(c) = text[at..].chars().next() else { break };
        next = at + c.len_utf8();
        let (span, kind) = match &text[at..next] {
            "零" => (zero(text, at), FigureKind::Zero),
            word @ ("约" | "近" | "逾") => (about(text, at, word), FigureKind::About),
            _ => continue,
        };
        found.extend(span.map(|span| Figure { span, kind }));
    }
    let quotes = writing.marks.iter().filter(|mark| mark.mark == '“');
    let spans = quotes.filter_map(|mark| day_stop(text, mark.span.end as usize));
    found.extend(spans.map(|span| Figure { span, kind: FigureKind::DayStop }));
    sort_by_key(&mut found, |figure| figure.span);
    found
}

/// The zero of 二零二四年.
fn zero(text: &str, at: usize) -> Option<Span> {
    let digit = |c: &char| "一二三四五六七八九〇零".contains(*c);
    let end = at + '零'.len_utf8();
    let before = text[..at].chars().rev().take(4).take_while(digit).count();
    let after = text[end..].chars().take(4).take_while(digit).count();
    let year = text[end..].chars().nth(after) == Some('年') && before + after == 3;
    // A whole date is one thing, zero and all.
    let numeral = |c: char| digit(&c) || c == '十';
    let month = text[end..].trim_start_matches(numeral).strip_prefix('年').unwrap_or_default();
    let day = month.trim_start_matches(numeral).strip_prefix('月').unwrap_or_default();
    let year = year && !day.trim_start_matches(numeral).starts_with('日');
    // 一零年 may be a span of time, and 一千零二年 is one; 〇 beside it would be mended on its own.
    (year && before > 0).then(|| Span::new(at, end))
}

/// Words that end in 约 or 近 and say nothing about a number.
const OTHER_WORDS: &str = "公合契节预签条违制履要特盟婚邀最附临邻靠贴就亲";

/// 约100人左右, 近100余人, from the word at `at`.
fn about(text: &str, at: usize, word: &str) -> Option<Span> {
    if text[..at].chars().next_back().is_some_and(|c| OTHER_WORDS.contains(c)) {
        return None;
    }
    let start = at + word.len();
    let rest = &text[start..];
    let figures = rest.bytes().take(16).take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    if figures == 0 {
        return None;
    }
    let mut end = start + figures;
    let mut unit = false;
    for (letters, c) in text[end..].char_indices().take(6) {
        let here = end + letters;
        let tail = &text[here..];
        let time = tail.chars().nth(1).is_some_and(|c| "年月天日周".contains(c)) || unit;
        if matches!(c, '余' | '多') && !(word == "近" && time) {
            end = here + c.len_utf8();
            return Some(Span::new(at, end));
        }
        if (tail.starts_with("左右") || tail.starts_with("上下")) && !(word == "近" && unit) {
            end = here + "左右".len();
            return Some(Span::new(at, end));
        }
        if !is_han(c) || matches!(c, '的' | '和' | '与' | '在' | '于') {
            return None;
        }
        unit |= "年月天日周".contains(c);
    }
    None
}

/// What a day is the day of.
const OCCASIONS: &[&str] =
    &["日", "宣传", "活动", "案", "事件", "事故", "专项", "行动", "晚会", "节", "运动", "惨案"];

/// The stop of 5.15 after a quotation mark, where it is the number of a day.
fn day_stop(text: &str, start: usize) -> Option<Span> {
    let (month, rest) = number(&text[start..])?;
    let rest = rest.strip_prefix('.')?;
    let stop = start + text[start..].len() - rest.len() - 1;
    let (day, rest) = number(rest)?;
    let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
    let name: String =
        rest.chars().take(24).take_while(|c| !matches!(c, '\n' | '，' | '。')).collect();
    let (inside, outside) = name.split_once('”')?;
    let first = inside.chars().next().or_else(|| outside.chars().next())?;
    let about = |words: &str| OCCASIONS.iter().any(|word| words.contains(word));
    let near: String = outside.chars().take(10).collect();
    let occasion = if inside.is_empty() { about(&near) } else { about(inside) };
    (valid && occasion && is_han(first) && !"倍万亿元米度级版号个分".contains(first))
        .then(|| Span::new(stop, stop + 1))
}

/// One or two digits, and what follows them.
fn number(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let value = text[..digits].parse().ok().filter(|_| digits < 3)?;
    Some((value, &text[digits..]))
}
