//! 标题前后不一

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::read::{OfficialText, are_of_two_regions, difference};
use crate::record::Document;
use crate::text::{Span, is_space};

declare_rule! {
    /// 同一个标题在公文里前后应当一致。
    ///
    /// 印发通知的标题、正文引用的名称和所印发文件自己的标题，是同一个名称写三遍；网页上的标题又抄一遍。只差一两个字的，
    /// 多半有一处抄错，如“政务公开”写成“政工公开”。只比较十二字以上的标题；相差的是数字、年份、行政级别（省、市、县）
    /// 或者“试行”“修订”一类的，可能是两份文件，不提示。
    ///
    /// 改正：对照原件，改正抄错的一处。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"title": "云岭县公安局关于进一步推进政务公开工作的通知", "body": "云岭县公安局关于进一步推进政工公开工作的通知\n各所：\n现将有关事项通知如下。"}
    /// {"id": "7", "body": "云岭县公安局关于印发《云岭县公安局进一步推进政务公开工作实施方案》的通知\n各所：\n现将《云岭县公安局进一步推进政工公开工作实施方案》印发给你们。"}
    /// {"id": "7", "body": "关于印发《云岭县行政执法公示工作实施办法》的通知\n各所：\n现印发给你们。\n云岭县公安局\n2024年6月27日\n云岭县行政执法公式工作实施办法\n第一条"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"title": "云岭县公安局关于进一步推进政务公开工作的通知", "body": "云岭县公安局关于进一步推进政务公开\n工作的通知\n各所：\n现将有关事项通知如下。"}
    /// {"id": "7", "body": "关于印发《云岭县2024年政务公开工作要点》的通知\n各所：\n《云岭县2023年政务公开工作要点》同时停止执行。"}
    /// {"id": "7", "body": "关于印发《云岭县行政执法公示工作实施办法》的通知\n各所：\n根据《云岭市行政执法公示工作实施办法》制定。"}
    /// {"id": "7", "body": "兖州市政府信息发布协调工作规定（试行）\n第一条 根据《济宁市政府信息发布协调工作规定（试行）》，制定本规定。"}
    /// {"title": "办事指南", "body": "办事指北"}
    /// {"id": "7", "body": "云岭县行政执法信息发布管理办法\n第一条 制定本办法。\n第二条 《云岭县行政执法信息公告管理办法》同时废止。"}
    /// ```
    RULE = "title/variant" {
        title: ("标题前后不一", "A title written two ways"),
        message: (
            "“{found}”与标题“{other}”只差一两个字，可能有一处抄错",
            "“{found}” differs from the title “{other}” in one or two characters; one may be miscopied"
        ),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第九条"), PRACTICE.at("标题前后一致")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static OTHER: Message = Message::new("同一个标题另见此处", "the title also stands here");

/// The shortest title that is compared, in characters.
const SHORTEST: usize = 12;
/// The most titles that others are compared with.
const MOST: usize = 32;

/// A title and where it stands.
struct Name<'a> {
    words: &'a str,
    place: Place,
}

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(text) = cx.official() else { return };
    let mut names = names(document, text);
    // Laws are named alike on purpose: 监察法, 监察官法.
    names.retain(|name| {
        name.words.chars().count() >= SHORTEST && !name.words.starts_with("中华人民共和国")
    });
    names.truncate(MOST);
    let mut seen: Vec<&str> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        if let Some(other) = names[..at].iter().find(|other| is_variant(name.words, other.words)) {
            cx.report(finding(name.words, name.place, other));
            seen.push(name.words);
        }
    }
    for span in text.quoted_titles() {
        let words = span.of(text.source);
        let known = names.iter().any(|name| name.words == words);
        if words.chars().count() < SHORTEST
            || known
            || seen.contains(&words)
            || is_replaced(text.source, span)
        {
            continue;
        }
        if let Some(other) = names.iter().find(|other| is_variant(words, other.words)) {
            cx.report(finding(words, in_body(span), other));
            seen.push(words);
        }
    }
}

/// Whether what follows a title says that the document took its place: 《…办法》（…号）同时废止.
fn is_replaced(text: &str, span: Span) -> bool {
    let after = &text[span.range().end..];
    let end = after.char_indices().nth(REPLACED).map_or(after.len(), |(at, _)| at);
    after[..end].contains("废止")
}

/// So many characters after a title say what became of it.
const REPLACED: usize = 40;

/// The titles of a document: its field, its title line, what that quotes, what it carries.
fn names<'d>(document: &'d Document<'_>, text: &'d OfficialText<'_>) -> Vec<Name<'d>> {
    let mut names = Vec::new();
    if let Some(words) = document.title.as_deref().map(str::trim) {
        let place = Place { field: Some("title"), ..Place::default() };
        names.push(Name { words, place });
    }
    for title in [&text.title, &text.carried].into_iter().flatten() {
        names.push(Name { words: &title.words, place: in_body(title.span) });
        names.extend(title.quoted().map(|words| Name { words, place: in_body(title.span) }));
    }
    names
}

fn in_body(span: Span) -> Place {
    Place { field: Some("body"), span: Some(span), ..Place::default() }
}

fn finding(words: &str, place: Place, other: &Name<'_>) -> Finding {
    let finding = match place.span {
        Some(span) => Finding::new(&RULE, span).in_field("body"),
        None => Finding::of_field(&RULE, "title"),
    };
    finding.with("found", words).with("other", other.words).related(other.place, OTHER, Vec::new())
}

/// Marks that change with what stands around a title: within 《》 it has 〈〉; and the space that a line
/// of it left behind.
const MARKS: &str = "《》〈〉<>＜＞“”‘’";

/// Whether two titles end in the names of two kinds of document: 指南 and 目录.
fn are_of_two_kinds(one: &str, other: &str) -> bool {
    let mut ends = one.chars().rev().zip(other.chars().rev()).take(2);
    ends.all(|(one, other)| one != other)
}

/// Whether two titles differ in one or two characters that no two titles differ in on purpose.
fn is_variant(one: &str, other: &str) -> bool {
    if are_of_two_kinds(one, other) {
        return false;
    }
    let plain = |title: &'_ str| -> String {
        title.chars().filter(|c| !MARKS.contains(*c) && !is_space(*c)).collect()
    };
    let slip = |one: &str, other: &str| {
        difference(one, other, 2).is_some_and(|found| !found.is_empty() && !found.is_on_purpose())
    };
    slip(one, other) && slip(&plain(one), &plain(other)) && !are_of_two_regions(one, other)
}

#[cfg(test)]
mod tests {
    use super::is_variant;

    #[test]
    fn slips_are_variants_and_versions_are_not() {
        let title = "云岭县公安局进一步推进政务公开工作实施方案";
        for slip in [
            "云岭县公安局进一步推进政工公开工作实施方案",
            "云岭县公安局进一步推进政务公开作实施方案",
        ] {
            assert!(is_variant(slip, title), "{slip}");
        }
        for (one, other) in [
            (title, title),
            ("云岭县2023年政务公开工作要点汇编", "云岭县2024年政务公开工作要点汇编"),
            ("云岭县行政执法公示工作实施办法", "云岭市行政执法公示工作实施办法"),
            ("关于加强安全管理的第一号通告内容", "关于加强安全管理的第二号通告内容"),
            ("云岭县重大决策管理办法草案文本", "云岭县重大决策管理办法（试行）草案文本"),
            ("云岭县贯彻《关于稳定增长的措施》方案", "云岭县贯彻〈关于稳定增长的措施〉方案"),
            ("云岭县上半年政务公开工作情况通报", "云岭县下半年政务公开工作情况通报"),
            ("云岭县水利局政府信息公开指南", "云岭县水利局政府信息公开目录"),
            ("省人民政府关于开展检查的通知", "转发省人民政府关于开展检查的通知"),
            ("云岭县县乡“属地管理” 事项责任清单", "云岭县县乡“属地管理”事项责任清单"),
        ] {
            assert!(!is_variant(one, other), "{one} {other}");
        }
    }
}
