//! Fields of a form that are still to be filled in, and what is printed there to be filled in.

use super::tick::{is_open_box, is_ticked_box};
use crate::text::{Span, is_space};

/// What forms print where something is to be written.
const PRINTED: &[&str] = &[
    "签名",
    "签字",
    "签章",
    "盖章",
    "公章",
    "日期",
    "时间",
    "意见",
    "（章）",
    "(章)",
    "年",
    "月",
    "日",
    "是",
    "否",
];

/// Marks that keep a place open.
const MARKS: &[char] = &[
    '*', '＊', '×', '_', '＿', ':', '：', '.', '。', '-', '—', '－', '/', '／', '(', ')', '（',
    '）',
];

/// Whether nothing has been written into a field: it is blank, or holds what its form prints there, such
/// as `签名：　　年　月　日` or `□是 □否`.
///
/// ```
/// use gongkai::read::is_open;
///
/// assert!(is_open("签字：　　　　　年　　月　　日"));
/// assert!(is_open("□主动公开 □依申请公开"));
/// assert!(!is_open("同意。　　年　　月　　日"));
/// ```
pub fn is_open(value: &str) -> bool {
    if value.chars().any(is_open_box) && !value.chars().any(is_ticked_box) {
        return true;
    }
    // What says in a word or a stroke that there is none is an answer.
    if ["/", "／", "-", "—", "——", "否", "是"].contains(&value.trim_matches(is_space)) {
        return false;
    }
    let mut rest = value.replace(is_space, "").replace(MARKS, "");
    for printed in PRINTED {
        rest = rest.replace(printed, "");
    }
    rest.is_empty()
}

/// Finds the runs of stars, crosses and strokes that hold a place open: `******`, `××`, `____`.
///
/// Stars that hide digits, as in `138****1234`, hold no place open.
pub fn find_open_places(value: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = value[at..].chars().next() {
        let kind = kind_of(c);
        let length: usize = value[at..]
            .chars()
            .take_while(|other| kind.is_some() && kind_of(*other) == kind)
            .map(char::len_utf8)
            .sum();
        if kind.is_none() {
            at += c.len_utf8();
            continue;
        }
        let span = Span::new(at, at + length);
        at += length;
        let several = span.of(value).chars().count() > 1;
        let beside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let hides = beside(value[..span.start as usize].chars().next_back())
            || beside(value[at..].chars().next());
        if several && !hides {
            found.push(span);
        }
    }
    found
}

/// Which of the signs that hold places open it is.
fn kind_of(c: char) -> Option<char> {
    match c {
        '*' | '＊' => Some('*'),
        '×' | 'X' | 'x' | 'Ｘ' | 'ｘ' => Some('×'),
        '_' | '＿' => Some('_'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{find_open_places, is_open};

    #[test]
    fn what_a_form_prints_is_not_written() {
        for value in ["", " \u{3000}", "年  月  日", "签名：____ 年 月 日", "******", "是□ 否□"]
        {
            assert!(is_open(value), "{value}");
        }
        for value in
            ["同意", "2024年 月 日", "是☑ 否□", "否", "无", "/", "张三", "☑主动公开 □不公开"]
        {
            assert!(!is_open(value), "{value}");
        }
    }

    #[test]
    fn stars_that_hide_digits_hold_no_place_open() {
        let found = |value| -> Vec<&str> {
            find_open_places(value).into_iter().map(|span| span.of(value)).collect()
        };
        assert_eq!(found("区政府网站政务公开--******--****"), ["******", "****"]);
        assert_eq!(found("××县公安局＿＿年"), ["××", "＿＿"]);
        assert!(found("联系电话138****1234").is_empty());
        assert!(found("长×宽，XL号，a_b，MAXX").is_empty());
    }
}
