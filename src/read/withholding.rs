//! On what ground a request was refused.

use super::citation::find_citations;
use super::time_limit::read_time_limit;
use crate::date::Period;
use crate::text::{Span, is_han, is_space};

/// An article of the regulation on disclosure, and the paragraph where it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DisclosureArticle {
    /// The number of the article.
    pub article: u16,
    /// The number of the paragraph (款).
    pub paragraph: Option<u16>,
    /// Where it stands.
    pub span: Span,
}

/// Finds the articles of the regulation on disclosure that a ground names, in order. Those of other
/// laws are left out.
///
/// ```
/// use gongkai::read::find_disclosure_articles;
///
/// let ground = "《政府信息公开条例》第十六条第二款，《保守国家秘密法》第十四条";
/// let found = find_disclosure_articles(ground);
/// assert_eq!((found.len(), found[0].article, found[0].paragraph), (1, 16, Some(2)));
/// ```
pub fn find_disclosure_articles(ground: &str) -> Vec<DisclosureArticle> {
    let cited = find_citations(ground);
    let is_of_another = |at: u32| {
        let inside = |span: Span| span.start <= at && at < span.end;
        cited.iter().any(|cited| inside(cited.span) && !is_regulation(cited.title.of(ground)))
    };
    let mut found: Vec<DisclosureArticle> = Vec::new();
    let mut at = 0;
    while let Some((number, unit, span)) = next_part(ground, at) {
        at = span.end as usize;
        let before = ground[..span.start as usize].trim_end_matches(is_space);
        match unit {
            '条' if !is_of_another(span.start) && !ends_with_other_law(before) => {
                found.push(DisclosureArticle { article: number, paragraph: None, span });
            }
            '款' => {
                let last = found.last_mut().filter(|last| last.span.end as usize == before.len());
                if let Some(last) = last {
                    last.paragraph = Some(number);
                    last.span = last.span.to(span);
                }
            }
            _ => {}
        }
    }
    found
}

fn is_regulation(title: &str) -> bool {
    let title = title.split(['（', '(']).next().unwrap_or_default();
    title.ends_with("信息公开条例") || title == "条例"
}

/// Whether the name of another law, without 《》, stands right before an article.
fn ends_with_other_law(before: &str) -> bool {
    let of_kind = ["法", "办法", "规定", "细则", "解释"].iter().any(|kind| before.ends_with(kind));
    let other = before.ends_with("条例") && !before.ends_with("公开条例") && {
        let rest = before.trim_end_matches("条例");
        rest.chars().next_back().is_some_and(|c| is_han(c) && !"依据照按《本该据的".contains(c))
    };
    of_kind || other
}

/// The next 第十六条, 16条, 第二款 from `at` on: its number, what it counts, where it stands.
fn next_part(text: &str, at: usize) -> Option<(u16, char, Span)> {
    let mut from = at;
    loop {
        let offset = text[from..].find(['条', '款'])?;
        let end = from + offset;
        let unit = text[end..].chars().next()?;
        let after = end + unit.len_utf8();
        let digits = |c: char| {
            c.is_ascii_digit()
                || "０１２３４５６７８９〇零一二三四五六七八九十".contains(c)
                || c == ' '
        };
        let start = text[at..end].trim_end_matches(digits).len() + at;
        let number = number(&text[start..end]);
        let start = start - if text[..start].ends_with('第') { '第'.len_utf8() } else { 0 };
        if let Some(number) = number {
            return Some((number, unit, Span::new(start, after)));
        }
        from = after;
    }
}

/// A number up to ninety-nine, in figures or in words.
fn number(written: &str) -> Option<u16> {
    let written: String = written.chars().filter(|c| !is_space(*c)).collect();
    let digit = |c: char| match c {
        '0'..='9' => c.to_digit(10),
        '０'..='９' => Some(c as u32 - '０' as u32),
        '〇' | '零' => Some(0),
        _ => "一二三四五六七八九".chars().position(|one| one == c).map(|at| at as u32 + 1),
    };
    let value = match written.split_once('十') {
        Some((tens, units)) => {
            let part = |part: &str, blank| match part {
                "" => Some(blank),
                _ => part.chars().next().filter(|_| part.chars().count() == 1).and_then(digit),
            };
            part(tens, 1)? * 10 + part(units, 0)?
        }
        None => {
            let digits: Vec<u32> = written.chars().map(digit).collect::<Option<_>>()?;
            if digits.is_empty() || digits.len() > 3 {
                return None;
            }
            digits.iter().fold(0, |value, digit| value * 10 + digit)
        }
    };
    u16::try_from(value).ok()
}

/// Reads a number of working days: `20`, 20个工作日, 二十日. None where there is none.
///
/// ```
/// use gongkai::read::read_working_days;
///
/// assert_eq!(read_working_days("20个工作日"), Some(20));
/// assert_eq!(read_working_days("延长"), None);
/// ```
pub fn read_working_days(written: &str) -> Option<u16> {
    let plain: String = written.chars().filter(|c| !is_space(*c)).collect();
    if let Some(number) = number(plain.trim_end_matches(['天', '日', '个'])) {
        return Some(number);
    }
    match read_time_limit(&plain).period()? {
        Period::WorkingDays(days) | Period::Days(days) => Some(days),
        Period::Months(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{find_disclosure_articles, read_working_days};

    #[track_caller]
    fn finds(ground: &str, expected: &[(u16, Option<u16>, &str)]) {
        let found = find_disclosure_articles(ground);
        let found: Vec<_> =
            found.iter().map(|one| (one.article, one.paragraph, one.span.of(ground))).collect();
        assert_eq!(found, expected, "{ground}");
    }

    #[test]
    fn articles_of_the_regulation_are_found_however_they_are_written() {
        finds("《政府信息公开条例》第十四条", &[(14, None, "第十四条")]);
        finds("条例第16条第2款", &[(16, Some(2), "第16条第2款")]);
        finds("第十五条、第三十二条", &[(15, None, "第十五条"), (32, None, "第三十二条")]);
        finds("16条第一款", &[(16, Some(1), "16条第一款")]);
        finds(
            "依据《中华人民共和国政府信息公开条例》（国务院令第711号）第三十六条第（三）项",
            &[(36, None, "第三十六条")],
        );
    }

    #[test]
    fn articles_of_other_laws_are_not() {
        finds("《保守国家秘密法》第十四条", &[]);
        finds("保密法第十四条", &[]);
        finds("《律师法》第三十八条，条例第十四条", &[(14, None, "第十四条")]);
        finds("档案法实施条例第十五条", &[]);
        finds("《某办法》第三条第二款", &[]);
        finds("共三条意见，一条街", &[(3, None, "三条"), (1, None, "一条")]);
        finds("条款", &[]);
        finds("", &[]);
    }

    #[test]
    fn numbers_of_days_are_read() {
        for (written, days) in [
            ("20", Some(20)),
            ("２０", Some(20)),
            ("二十个工作日", Some(20)),
            ("15天", Some(15)),
            ("延长10个工作日", Some(10)),
            ("0", Some(0)),
            ("至2026年3月20日", None),
            ("一个月", None),
            ("", None),
        ] {
            assert_eq!(read_working_days(written), days, "{written}");
        }
    }
}
