//! Laws and documents that a text cites: 《…》, the number after it, the articles after that.

use crate::text::{Sight, Sign, Span, is_space};

/// A law or document as cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// From 《 to the end of the number and the articles.
    pub span: Span,
    /// What stands between the outer 《 and 》.
    pub title: Span,
    /// What stands in the brackets after it, up to a comma, where it holds a number such as
    /// 国务院令第711号; empty where there is none.
    pub number: Span,
    /// The articles after it, from the first 第 to the last 条, 款 or 项; empty where there are none.
    pub articles: Span,
}

impl Citation {
    /// Whether a law is cited as it was: by 原《…》, or by what is said `around` it.
    pub fn is_of_the_past(&self, text: &str, around: Span) -> bool {
        let before = text[..self.span.range().start].trim_end_matches([' ', '\u{3000}', '“', '"']);
        let around = around.of(text);
        before.ends_with(['原', '旧']) || OF_THE_PAST.iter().any(|word| around.contains(word))
    }

    /// Whether what is cited is one of the laws, regulations or standards: it has articles, or the
    /// name of a kind of them at its end.
    pub fn is_of_law(&self, text: &str) -> bool {
        const KINDS: &[&str] =
            &["法", "条例", "规定", "办法", "细则", "规则", "法典", "通则", "总则"];
        let title = self.title.of(text);
        let title = title.find(['（', '(']).map_or(title, |at| &title[..at]);
        !self.articles.is_empty() || KINDS.iter().any(|kind| title.ends_with(kind))
    }
}

/// Words of a sentence that speaks of a law as it was.
const OF_THE_PAST: &[&str] = &[
    "废止",
    "失效",
    "停止执行",
    "停止施行",
    "不再",
    "当时",
    "修订",
    "修改",
    "代替",
    "替代",
    "取代",
    "清理",
    "历史",
    "曾",
    "旧法",
    "溯及",
    "施行前",
    "施行以前",
    "实施前",
];

/// The longest title that is looked for, in bytes.
const LONGEST: usize = 300;

/// The longest remark in brackets, in bytes.
const REMARK: usize = 120;

/// Finds the laws and documents that a text cites, in order. A 《 that is not closed is none.
///
/// ```
/// use gongkai::read::find_citations;
///
/// let text = "依据《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条、第三十三条第二款";
/// let found = find_citations(text);
/// assert_eq!(found[0].title.of(text), "中华人民共和国政府信息公开条例");
/// assert_eq!(found[0].number.of(text), "国务院令第711号");
/// assert_eq!(found[0].articles.of(text), "第二十六条、第三十三条第二款");
/// ```
pub fn find_citations<'a>(text: impl Into<Sight<'a>>) -> Vec<Citation> {
    citations_in(&text.into())
}

fn citations_in(sight: &Sight<'_>) -> Vec<Citation> {
    let text = sight.text();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = sight.find("《", Sign::Cited, at) {
        let inside = open + '《'.len_utf8();
        let Some(close) = closing(text, inside) else {
            at = inside;
            continue;
        };
        let after = close + '》'.len_utf8();
        let (number, end) = number(text, after);
        let articles = articles(text, end);
        at = articles.end.max(end as u32) as usize;
        found.push(Citation {
            span: Span::new(open, at),
            title: Span::new(inside, close),
            number,
            articles,
        });
    }
    found
}

/// The titles that a title says are repealed: those directly behind 废止, in order.
///
/// ```
/// use gongkai::read::find_repealed_titles;
///
/// let title = "关于废止《甲办法》和《乙规定》的通知";
/// let found: Vec<&str> = find_repealed_titles(title).iter().map(|span| span.of(title)).collect();
/// assert_eq!(found, ["甲办法", "乙规定"]);
/// assert!(find_repealed_titles("《甲办法》废止后《乙规定》的解读").is_empty());
/// ```
pub fn find_repealed_titles(title: &str) -> Vec<Span> {
    let Some(after) = title.find("废止《").map(|at| at + "废止".len()) else {
        return Vec::new();
    };
    let mut end = after;
    let mut found = Vec::new();
    for cited in find_citations(&title[after..]) {
        let span = cited.title.shifted(after);
        let between = &title[end..after + cited.span.start as usize];
        if !matches!(between, "" | "、" | "和" | "及" | "与") {
            break;
        }
        end = after + cited.span.end as usize;
        found.push(span);
    }
    found
}

/// Where the 》 is that closes what begins at `inside`.
fn closing(text: &str, inside: usize) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text[inside..].char_indices() {
        match c {
            '《' => depth += 1,
            '》' if depth == 0 => return (at > 0).then_some(inside + at),
            '》' => depth -= 1,
            _ => {}
        }
        if at > LONGEST {
            break;
        }
    }
    None
}

/// The number in the brackets at `at`, and where they end; `at` where there are none.
fn number(text: &str, at: usize) -> (Span, usize) {
    let rest = &text[at..];
    let spaces = rest.len() - rest.trim_start_matches([' ', '\u{A0}', '\u{3000}']).len();
    let none = (Span::at(at), at);
    let Some(open) = rest[spaces..].chars().next().filter(|c| matches!(c, '（' | '(')) else {
        return none;
    };
    let inside = at + spaces + open.len_utf8();
    let mut depth = 0;
    let (mut comma, mut close) = (None, None);
    for (offset, c) in text[inside..].char_indices().take_while(|(offset, _)| *offset < REMARK) {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' if depth == 0 => {
                close = Some((inside + offset, inside + offset + c.len_utf8()));
                break;
            }
            '）' | ')' => depth -= 1,
            '，' | ',' | '；' if comma.is_none() => comma = Some(inside + offset),
            '\n' => break,
            _ => {}
        }
    }
    let Some((close, end)) = close else { return none };
    let written = Span::new(inside, comma.unwrap_or(close));
    let words = written.of(text);
    let is_number = words.chars().any(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c))
        && ["号", "令", "GB", "〔"].iter().any(|mark| words.contains(mark));
    (if is_number { written } else { Span::at(end) }, end)
}

/// The articles that are cited from `at` on.
fn articles(text: &str, at: usize) -> Span {
    let mut end = at;
    let mut start = None;
    loop {
        let joint = if start.is_none() { 0 } else { joint(&text[end..]) };
        let Some(length) = article(&text[end + joint..]) else { break };
        start = start.or(Some(end));
        end += joint + length;
    }
    start.map_or(Span::at(at), |start| Span::new(start, end))
}

/// The length of what joins two articles.
fn joint(rest: &str) -> usize {
    rest.chars().next().filter(|c| "、和及与至到，-".contains(*c)).map_or(0, char::len_utf8)
}

/// The length of 第二十六条, 第二款, 第（三）项, 第十七条之一.
fn article(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('第')?;
    let of_number = |c: char| {
        c.is_ascii_digit() || is_space(c) || "〇零一二三四五六七八九十百千（）()".contains(c)
    };
    let unit = after.trim_start_matches(of_number);
    let number = after.len() - unit.len();
    if number == 0 || number > 40 || !unit.starts_with(['条', '款', '项', '章', '节', '目']) {
        return None;
    }
    let mut length = '第'.len_utf8() + number + '条'.len_utf8();
    if let Some(more) = rest[length..].strip_prefix('之') {
        let digit = more.chars().next().filter(|c| "一二三四五六七八九十".contains(*c));
        length += digit.map_or(0, |digit| '之'.len_utf8() + digit.len_utf8());
    }
    Some(length)
}

#[cfg(test)]
mod tests {
    use super::find_citations;

    #[track_caller]
    fn finds(text: &str, expected: &[(&str, &str, &str)]) {
        let found = find_citations(text);
        let found: Vec<_> = found
            .iter()
            .map(|cited| (cited.title.of(text), cited.number.of(text), cited.articles.of(text)))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_number_and_the_articles_belong_to_the_title() {
        finds(
            "《条例》(国务院令第492号，以下简称条例)、《行政处罚法》第4条之一第（二）项至第六条规定",
            &[("条例", "国务院令第492号", ""), ("行政处罚法", "", "第4条之一第（二）项至第六条")],
        );
        finds(
            "《指导意见》（国办发〔2019〕54 号）要求",
            &[("指导意见", "国办发〔2019〕54 号", "")],
        );
    }

    #[test]
    fn remarks_are_no_numbers() {
        finds("《收养法》（2015年修正）（以下简称本法）", &[("收养法", "", "")]);
        finds("《方案》(见附件)", &[("方案", "", "")]);
    }

    #[test]
    fn nested_titles_are_part_of_the_outer_one() {
        finds(
            "按照《关于印发《方案》的通知》和《〈条例〉实施办法》",
            &[("关于印发《方案》的通知", "", ""), ("〈条例〉实施办法", "", "")],
        );
    }

    #[test]
    fn any_text_is_read_without_harm() {
        finds("《", &[]);
        finds("《》", &[]);
        finds("》《甲", &[]);
        finds("《甲》（", &[("甲", "", "")]);
        finds("《甲》第", &[("甲", "", "")]);
        find_citations(&"《".repeat(100_000));
        find_citations(&"《甲》（第".repeat(50_000));
        find_citations(&"第一条".repeat(50_000));
    }
}
