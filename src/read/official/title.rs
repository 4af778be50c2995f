//! Titles: 发文机关 + 关于 + 事由 + 的 + 文种.

use std::borrow::Cow;

use super::heading;
use super::lines::{DocumentLine, Role, is_phrase, length};
use crate::text::{Span, is_space};

/// What kind of document a title ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Genre {
    /// One of the fifteen kinds of official documents (公文种类): 通知, 意见, 函.
    Document(&'static str),
    /// What another document carries or a page shows: 方案, 办法, 目录.
    Carried(&'static str),
    /// None that is known.
    Unknown,
}

impl Genre {
    /// Whether it is a writ (执法文书), which carries its number below its name: 行政处罚决定书 〔2023〕45号.
    pub fn is_writ(self) -> bool {
        const WRITS: &[&str] =
            &["决定书", "告知书", "通知书", "意见书", "裁决书", "建议书", "催告书"];
        matches!(self, Self::Carried(genre) if WRITS.contains(&genre))
    }
}

/// A title, in a field or in a text.
#[derive(Clone, Debug)]
pub struct Title<'a> {
    /// The text that it stands in.
    pub source: &'a str,
    /// The whole of it, line breaks within it included.
    pub span: Span,
    /// Its words, without line breaks and the spaces beside them.
    pub words: Cow<'a, str>,
    /// What it ends with, remarks such as （试行） aside.
    pub genre: Genre,
    /// A mark of a sentence at its end; empty where there is none.
    pub end_mark: Span,
}

/// The kinds of official documents (党政机关公文处理工作条例第八条), longer ones first.
const DOCUMENT: &[&str] = &[
    "会议纪要",
    "决议",
    "决定",
    "命令",
    "公报",
    "公告",
    "通告",
    "意见",
    "通知",
    "通报",
    "报告",
    "请示",
    "批复",
    "议案",
    "纪要",
    "令",
    "函",
];

/// What documents carry, longer ones first.
const CARRIED: &[&str] = &[
    "实施细则",
    "工作方案",
    "管理办法",
    "方案",
    "办法",
    "规定",
    "细则",
    "规则",
    "要点",
    "计划",
    "规划",
    "总结",
    "制度",
    "预案",
    "指南",
    "目录",
    "清单",
    "标准",
    "章程",
    "讲话",
    "规范",
    "规程",
    "纲要",
    "条例",
    "措施",
    "名单",
    "说明",
    "解读",
    "年报",
    "一览表",
    "审批表",
    "申请表",
    "职责",
    "举措",
    "汇报",
    "须知",
    "守则",
    "答复",
    "公示",
    "公开信",
    "倡议书",
    "决定书",
    "告知书",
    "通知书",
    "意见书",
    "裁决书",
    "建议书",
    "催告书",
    "流程",
    "指引",
    "简章",
    "一封信",
];

/// Reads a title that is all of `span`.
pub fn read_title(source: &str, span: Span) -> Title<'_> {
    let written = span.of(source);
    let words: Cow<'_, str> = if written.contains(['\n', '\r']) {
        written
            .split(['\n', '\r'])
            .map(|line| line.trim_matches(is_space))
            .collect::<String>()
            .into()
    } else {
        written.trim_matches(is_space).into()
    };
    let trimmed = written.trim_end_matches(is_space);
    let mark = trimmed.chars().next_back().filter(|c| "。，；：、.,;:！!".contains(*c));
    let end = span.start as usize + trimmed.len();
    let end_mark = Span::new(end - mark.map_or(0, char::len_utf8), end);
    Title { source, span, genre: genre_of(&words), words, end_mark }
}

/// What a title ends with: `…的通知`, `…方案（试行）`.
fn genre_of(words: &str) -> Genre {
    let mut words = words.trim_end_matches(|c| is_space(c) || "。，；：、.,;:！!".contains(c));
    while let Some(open) = remark(words) {
        words = words[..open].trim_end_matches(is_space);
    }
    // 政府工作报告——2024年1月17日在……会议上
    let words = words.split_once("——").map_or(words, |(title, _)| title);
    let words = without_count(words.trim_end_matches(['》', '”', '"']));
    let ends =
        |list: &'static [&'static str]| list.iter().copied().find(|genre| words.ends_with(genre));
    match ends(DOCUMENT) {
        Some(genre) => Genre::Document(genre),
        None if words.starts_with("中华人民共和国") && words.ends_with('法') => {
            Genre::Carried("法")
        }
        None => ends(CARRIED).map_or(Genre::Unknown, Genre::Carried),
    }
}

/// The name of an order or an announcement without what counts it: 某某公告〔2023〕第3号.
fn without_count(words: &str) -> &str {
    let counts = |c: char| {
        c.is_ascii_digit()
            || is_space(c)
            || "〔〕[]（）()第年届号〇一二三四五六七八九十百".contains(c)
    };
    let name = words.strip_suffix('号').map(|words| words.trim_end_matches(counts));
    name.filter(|name| name.ends_with(['令', '告'])).unwrap_or(words)
}

/// Where a remark in brackets at the end begins.
fn remark(words: &str) -> Option<usize> {
    const PAIRS: &[(char, &[char])] = &[
        ('）', &['（', '(']),
        (')', &['（', '(']),
        (']', &['[', '［']),
        ('］', &['[', '［']),
        ('】', &['【']),
        ('〕', &['〔']),
    ];
    let (_, opens) = PAIRS.iter().find(|(close, _)| words.ends_with(*close))?;
    words.rfind(*opens).filter(|open| *open > 0)
}

impl Title<'_> {
    /// Its words without what stands in 《》.
    pub fn own_words(&self) -> Cow<'_, str> {
        outside_marks(&self.words)
    }

    /// Whether it carries another document without 关于: `印发《…》的通知`. A headline that ends with the mark,
    /// such as 国务院印发《…》, says what was done and is no title of a document.
    pub fn carries_without_about(&self) -> bool {
        if self.words.ends_with('》') {
            return false;
        }
        let outside = self.own_words();
        let carries = || ["印发", "转发", "批转", "公布"].iter().any(|verb| outside.contains(verb));
        outside.len() < self.words.len() && carries() && !outside.contains("关于")
    }

    /// What stands between the outermost 《》, first to last.
    pub fn quoted(&self) -> Option<&str> {
        let open = self.words.find('《')? + '《'.len_utf8();
        let close = self.words.rfind('》').filter(|close| *close > open)?;
        Some(&self.words[open..close])
    }
}

/// A text without what stands between 《 and 》.
fn outside_marks(words: &str) -> Cow<'_, str> {
    // Looked for by its last byte, a mark is found sooner than among all the characters.
    let has = |mark: char| words.match_indices(mark).next().is_some();
    if !has('《') && !has('》') {
        return Cow::Borrowed(words);
    }
    let mut depth = 0_usize;
    let mut kept = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '《' => depth += 1,
            '》' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    Cow::Owned(kept)
}

/// The year that an annual report of disclosure reports on, by its title. None for other titles, and
/// for what is about such reports.
///
/// ```
/// use gongkai::read::read_report_year;
///
/// assert_eq!(read_report_year("云岭县公安局2024年政府信息公开工作年度报告"), Some(2024));
/// assert_eq!(read_report_year("关于编制2024年政府信息公开工作年度报告的通知"), None);
/// ```
pub fn read_report_year(title: &str) -> Option<i32> {
    let title = title.trim_matches(is_space);
    let report = title.ends_with("年度报告") || title.ends_with("年报");
    let at = title.find('年')?;
    let before = title[..at].trim_end_matches(is_space);
    let start = before.char_indices().rev().nth(3).map(|(start, _)| start)?;
    let year: i32 = before[start..].parse().ok()?;
    (report && title.contains("信息公开") && (2000..2100).contains(&year)).then_some(year)
}

/// The longest title, in characters.
const LONGEST: usize = 120;
/// How many lines a title may take.
const LINES: usize = 4;

/// Finds the title that begins on line `from`, or soon after it, before the text does. Gives the
/// first line and the one after its last.
pub(super) fn find(
    text: &str,
    lines: &[DocumentLine],
    from: usize,
    reach: usize,
) -> Option<(usize, usize)> {
    for first in from..lines.len().min(from + reach) {
        let line = lines[first];
        match line.role {
            Role::Text => {}
            Role::Page | Role::Number => continue,
            _ => return None,
        }
        if let Some(end) = title_at(text, lines, first) {
            return Some((first, end));
        }
        let words = line.span.of(text);
        // Where sentences begin, someone is addressed or things are numbered, no title follows.
        let begun = words.contains('。') || words.ends_with(['：', ':']);
        if begun || heading::read(text, line.span).is_some() {
            return None;
        }
    }
    None
}

/// Where the title ends that begins on a line.
fn title_at(text: &str, lines: &[DocumentLine], first: usize) -> Option<usize> {
    let mut words = String::new();
    for (taken, line) in lines[first..].iter().take(LINES).enumerate() {
        let part = line.span.of(text);
        // A numbered line may be a title, it does not go on with one.
        let numbered = taken > 0 && heading::read(text, line.span).is_some();
        if numbered
            || line.role != Role::Text
            || !is_phrase(part)
            || part.ends_with(['：', ':', '，', ','])
        {
            return None;
        }
        // （2000年10月31日某会议通过）
        if part.starts_with(['（', '(']) && part.contains('日') {
            return None;
        }
        words.push_str(part);
        let characters = length(&words, LONGEST + 1);
        if characters > LONGEST {
            return None;
        }
        let balanced = words.matches('《').count() == words.matches('》').count();
        if characters >= 5 && balanced && ends_as_title(&words) {
            return Some(first + taken + 1);
        }
    }
    None
}

/// Whether the words are those of a title: a kind of document at the end, and what it is about
/// before it.
fn ends_as_title(words: &str) -> bool {
    match genre_of(words) {
        Genre::Document(_) => true,
        Genre::Carried(_) => length(words, 9) > 8,
        Genre::Unknown => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Genre, read_title};
    use crate::text::Span;

    #[test]
    fn the_genre_is_what_it_ends_with() {
        for (title, genre) in [
            ("德宏州公安局关于印发政务警务信息公开工作方案的通知", Genre::Document("通知")),
            ("某县行政执法公示办法（试行）", Genre::Carried("办法")),
            ("关于印发《某办法》的通知（征求意见稿）", Genre::Document("通知")),
            ("某市人民政府令", Genre::Document("令")),
            ("某市人民代表大会公告〔2023〕第3号", Genre::Document("公告")),
            ("我县召开政务公开工作会", Genre::Unknown),
        ] {
            assert_eq!(read_title(title, Span::whole(title)).genre, genre, "{title}");
        }
    }

    #[test]
    fn a_title_over_two_lines_is_one() {
        let text = "印发《某分局关于\n　进一步推进政务公开工作实施方案》的通知";
        let title = read_title(text, Span::whole(text));
        assert_eq!(title.words, "印发《某分局关于进一步推进政务公开工作实施方案》的通知");
        assert_eq!(title.quoted(), Some("某分局关于进一步推进政务公开工作实施方案"));
        assert!(title.carries_without_about());
        assert_eq!(title.own_words(), "印发的通知");
    }
}
