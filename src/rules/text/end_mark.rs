//! 并列段落的结尾

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{GB_T_15834_2011, PRACTICE};
use crate::message::Message;
use crate::order::sort_by_key;
use crate::read::find_unit_lists;
use crate::record::Text;
use crate::text::{Span, is_han};

declare_rule! {
    /// 同样的话、同样的括注，结尾的标点应当一致。
    ///
    /// 查两种：文字完全相同、只有末尾标点不同的两段；段末的（责任单位：……），句号有的在括号里，有的在括号外，有的没有。
    /// 后一种一篇只提示一处。
    ///
    /// 改正：统一结尾的标点。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// ①网下告知。办案部门以法律文书、案件回访等形式予以告知，同时告知查询方式。
    /// ②网上查询。通过门户网站查询。
    /// ①网下告知。办案部门以法律文书、案件回访等形式予以告知，同时告知查询方式；
    /// ---
    /// （一）公开会议。公开会议议题。（责任单位：秘书科）
    /// （二）公开文件。公开政策文件。（责任单位：法制大队）。
    /// （三）公开预算。公开部门预算。（责任单位：行财科。）
    /// ---
    /// （一）公开会议。公开会议议题。（责任单位：秘书科）
    /// （二）公开文件。公开政策文件。（责任单位：法制大队）
    /// （三）公开机构。公开机构职能。（责任单位：政工室）
    /// （四）公开预算。公开部门预算。（责任单位：行财科）。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// （一）公开会议。公开会议议题。（责任单位：秘书科）
    /// （二）公开文件。公开政策文件。（责任单位：法制大队）
    /// ---
    /// 1.加强组织领导；
    /// 2.加强督促检查。
    /// ---
    /// 公开渠道：门户网站、政务微博、微信
    /// 公开渠道：门户网站、政务微博、微信。
    /// ---
    /// 依据《条例》公开（责任单位：法制大队）的事项，按时更新。
    /// ```
    RULE = "text/end-mark" {
        title: ("并列段落的结尾", "How parallel paragraphs end"),
        message: (
            "两段文字相同，这一段以“{found}”结尾，另一段以“{other}”结尾，应当一致",
            "two paragraphs have the same words; this one ends with “{found}”, the other with “{other}”"
        ),
        severity: Severity::Info,
        basis: &[GB_T_15834_2011.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static BRACKETS: Message = Message::new(
    "段末的括注有 {count} 种写法，这一处以“{found}”结尾，多数以“{other}”结尾，应当一致",
    "the notes at the end of paragraphs end in {count} ways, this one with “{found}”, most with “{other}”",
);
static OTHER: Message = Message::new("另一处", "the other place");

/// The shortest paragraph that is compared, in bytes.
const SHORTEST: usize = 60;
/// More than this many are left unsaid.
const MOST: usize = 5;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    same_words(text, cx);
    brackets(text.body, cx);
}

/// Paragraphs that are the same but for their last mark.
fn same_words(text: &Text<'_>, cx: &mut Context<'_>) {
    let body = text.body;
    let mut paragraphs: Vec<(&str, char, Span)> = Vec::new();
    for line in text.writing.lines.iter().filter(|line| line.span.len() >= SHORTEST) {
        let words = line.span.of(body);
        let Some(mark) = words.chars().next_back().filter(|c| matches!(c, '。' | '；' | ';'))
        else {
            continue;
        };
        if words.chars().any(is_han) {
            paragraphs.push((words.trim_end_matches(mark), mark, line.span));
        }
    }
    sort_by_key(&mut paragraphs, |(words, _, span)| (*words, *span));
    let same = paragraphs.chunk_by(|one, other| one.0 == other.0);
    let odd = same.filter_map(|same| {
        let first = same.first()?;
        Some((first, same.iter().find(|other| other.1 != first.1)?))
    });
    for (first, odd) in odd.take(MOST) {
        let place = Place { field: Some("body"), span: Some(first.2), ..Place::default() };
        let end = Span { start: odd.2.end - odd.1.len_utf8() as u32, ..odd.2 };
        cx.report(Finding::new(&RULE, end).with("found", odd.1).with("other", first.1).related(
            place,
            OTHER,
            Vec::new(),
        ));
    }
}

/// Notes such as （责任单位：法制大队）at the end of paragraphs, some with a full stop inside, some with
/// one outside, some with none.
fn brackets(body: &str, cx: &mut Context<'_>) {
    const ENDS: [&str; 3] = ["）", "）。", "。）"];
    let mut places: [Vec<Span>; 3] = [Vec::new(), Vec::new(), Vec::new()];
    for list in find_unit_lists(cx.sight()) {
        let end = list.value.range().end;
        let rest = &body[end..];
        let line = rest.split(['\n', '\r']).next().unwrap_or_default().trim_end();
        let plain = line.replace(')', "）");
        if let Some(at) = ENDS.iter().position(|known| *known == plain) {
            places[at].push(Span::new(end, end + line.len()));
        }
    }
    let kinds = places.iter().filter(|places| !places.is_empty()).count();
    let usual = (0..3).max_by_key(|at| (places[*at].len(), 3 - at)).unwrap_or_default();
    let odd = (0..3).filter(|at| *at != usual).flat_map(|at| &places[at]).min();
    let count: usize = places.iter().map(Vec::len).sum();
    let Some(odd) = odd.filter(|_| count > 2) else { return };
    cx.report(
        Finding::new(&RULE, *odd)
            .saying(BRACKETS)
            .with("count", kinds)
            .with("found", odd.of(body))
            .with("other", ENDS[usual]),
    );
}
