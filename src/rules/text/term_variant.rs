//! 同一名称两种写法

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::order::{Table, sort_by_key};
use crate::read::{NearTerm, find_near_terms, find_unit_names};
use crate::record::Text;
use crate::text::{Span, is_han};

declare_rule! {
    /// 一篇公文里，同一个用语或者单位名称有两种写法，相差一个字，多半有一处写错。
    ///
    /// 查三种：和规范用语（如出入境管理、住房和城乡建设）相差一个字，而规范写法同文也有的；单位名称比同文多
    /// 次出现的名称多一字或者少一字的；和常用词（如政务公开）相差一个字，前后各五个字却都和另一处相同的。刑
    /// 侦大队和经侦大队、一中队和二中队、县局和市局，都是两个单位，不提示。
    ///
    /// 改正：统一写法。改动只是建议，由人确认。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 出入境管理、户籍管理等领域，由出境入境管理大队负责。
    /// ---
    /// 公布法治政府建设年度报告，推进法制政府建设。
    /// ---
    /// 责任单位：交警大队、国内安全保卫大队；治安大队、国内安全保卫大队；法制大队、国内安全保卫大队；督察大队、国内安保卫大队
    /// ---
    /// 现将某县关于进一步推进政工公开工作实施方案印发给你们。
    /// 某县关于进一步推进政务公开工作实施方案
    /// 政务公开制度、政务公开目录
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 出入境管理、户籍管理，依照《中华人民共和国出境入境管理法》办理。
    /// ---
    /// 刑侦大队、经侦大队、治安大队、法制大队、一中队、二中队、东区分局、西区分局。
    /// ---
    /// 政务公开、警务公开、村务公开，政工室负责政务公开，政策公开透明，政务公开。
    /// ---
    /// 人力资源和社会保障局、市人力资源社会保障局，规范性文件和规范化文件。
    /// ```
    RULE = "text/term-variant" {
        title: ("同一名称两种写法", "One name, two spellings"),
        message: (
            "“{found}”同文另有{count}处写作“{usual}”，相差一字，应当统一",
            "“{found}” is written “{usual}” in {count} other places, one character apart; write it one way"
        ),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static STANDARD_FOUND: Message = Message::new(
    "“{found}”的规范写法是“{usual}”，同文共有{count}处写错",
    "“{found}” should be “{usual}”; it is written so in {count} places",
);

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let near = find_near_terms(cx.beginnings());
    let mended = standard_terms(text.body, &near, cx);
    passages(text.body, &near, cx);
    units(text.body, &mended, cx);
}

/// What is near a fixed term that the text also writes as it should be: one finding for each. Gives
/// what is written and what it should be.
fn standard_terms<'a>(
    body: &'a str,
    near: &[NearTerm],
    cx: &mut Context<'_>,
) -> Vec<(&'a str, &'static str)> {
    let (usual, odd) = counted(near, true, body);
    let mut mended = Vec::new();
    for same in odd.chunk_by(|one, other| one.span.of(body) == other.span.of(body)) {
        let (written, term) = (same[0].span.of(body), same[0].standard.term);
        if !usual.contains_key(term) {
            continue;
        }
        let edits: Vec<Edit> = same.iter().map(|near| Edit::replace(near.span, term)).collect();
        let finding = Finding::new(&RULE, same[0].span)
            .saying(STANDARD_FOUND)
            .with("found", written)
            .with("usual", term)
            .with("count", same.len());
        cx.report(finding.with_fix(Fix::suggest(edits)));
        mended.push((written, term));
        if mended.len() == COMPARED {
            break;
        }
    }
    mended
}

/// How often each term is written as it should be, and what is near one, by its writing.
fn counted(
    near: &[NearTerm],
    fixed: bool,
    body: &str,
) -> (Table<&'static str, usize>, Vec<NearTerm>) {
    let mut usual: Table<&str, usize> = Table::new();
    let mut odd: Vec<NearTerm> = Vec::new();
    for near in near.iter().filter(|near| near.standard.is_fixed == fixed) {
        if near.is_same {
            *usual.entry(near.standard.term) += 1;
        } else {
            odd.push(*near);
        }
    }
    sort_by_key(&mut odd, |near| near.span.of(body));
    (usual, odd)
}

/// More passages than this are not compared: a text that is odd throughout has another trouble.
const COMPARED: usize = 24;

/// The characters on either side that make two passages the same.
const CONTEXT: usize = 5;

/// A term is usual where it occurs this often.
const USUAL: usize = 3;

/// What stands in the place of a common term in the middle of a passage that occurs elsewhere.
fn passages(body: &str, near: &[NearTerm], cx: &mut Context<'_>) {
    let (usual, odd) = counted(near, false, body);
    let same = odd.chunk_by(|one, other| one.span.of(body) == other.span.of(body));
    let is_usual = |term: &str| usual.get(term).is_some_and(|count| *count >= USUAL);
    let once = same.filter(|same| same.len() == 1).map(|same| same[0]);
    let once = once.filter(|near| near.is_replaced && is_usual(near.standard.term));
    for near in once.take(COMPARED) {
        let term = near.standard.term;
        let Some((before, after)) = context(body, near.span) else { continue };
        if !body.contains(&[before, term, after].concat()) {
            continue;
        }
        let count = usual.get(term).copied().unwrap_or_default();
        let fix = Fix::suggest([Edit::replace(near.span, term)]);
        cx.report(finding(near.span, term, count, body).with_fix(fix));
    }
}

/// The characters before and after, where there are enough of them.
fn context(body: &str, span: Span) -> Option<(&str, &str)> {
    let (before, after) = (&body[..span.start as usize], &body[span.end as usize..]);
    let size = |c: char| is_han(c).then_some(c.len_utf8());
    let left: Option<usize> = before.chars().rev().take(CONTEXT).map(size).sum();
    let right: Option<usize> = after.chars().take(CONTEXT).map(size).sum();
    let (left, right) = (left?, right?);
    let enough = left >= CONTEXT * 3 && right >= CONTEXT * 3;
    enough.then(|| (&before[before.len() - left..], &after[..right]))
}

/// The names compared at most: more are a list of something else.
const NAMES: usize = 200;

/// Units whose name has one character more or less than that of a unit which is named often.
fn units(body: &str, mended: &[(&str, &str)], cx: &mut Context<'_>) {
    let mut spans = find_unit_names(cx.sight());
    sort_by_key(&mut spans, |span| span.of(body));
    let mut names: Vec<(&str, &[Span])> = Vec::new();
    for same in spans.chunk_by(|one, other| one.of(body) == other.of(body)) {
        names.push((same[0].of(body), same));
    }
    let usual = names.iter().filter(|(_, places)| places.len() >= USUAL).take(NAMES);
    let usual: Vec<&(&str, &[Span])> = usual.collect();
    for (name, places) in names.iter().filter(|(_, places)| places.len() < USUAL).take(NAMES) {
        let like = usual.iter().find(|(other, _)| is_slip(name, other));
        let Some((other, others)) = like else { continue };
        // The usual name may itself hold what the text writes otherwise elsewhere.
        let slip = mended.iter().find(|(written, _)| other.contains(written));
        let right =
            slip.map_or((*other).to_owned(), |(written, term)| other.replace(written, term));
        for span in *places {
            let finding = finding(*span, other, others.len(), body);
            cx.report(finding.with_fix(Fix::suggest([Edit::replace(*span, &*right)])));
        }
    }
}

/// Whether one has one character more than the other, which is not one that makes another unit of
/// it. A character before the usual name belongs to what comes before it.
fn is_slip(name: &str, usual: &str) -> bool {
    let (long, short) = if name.len() > usual.len() { (name, usual) } else { (usual, name) };
    let mut rest = long.chars();
    let mut extra = None;
    let same = long.chars().zip(short.chars()).take_while(|(one, other)| one == other).count();
    if let Some(c) = rest.nth(same) {
        let tail = short.char_indices().nth(same).map_or("", |(at, _)| &short[at..]);
        extra = (rest.as_str() == tail).then_some(c);
    }
    let added_before = same == 0 && long == name;
    extra.is_some_and(|c| !added_before && !MAKES_ANOTHER.contains(c))
}

/// Characters that make the name of another unit: numbers, places, levels, sides, small words.
const MAKES_ANOTHER: &str = "一二三四五六七八九十第东西南北中上下前后内外左右省市县区州厅局院所部委办总分支大小正副各本原\
                             新老和与及由向为属设对经请将交城乡镇村站点组队男女老幼综合";

fn finding(span: Span, usual: &str, count: usize, body: &str) -> Finding {
    Finding::new(&RULE, span).with("found", span.of(body)).with("usual", usual).with("count", count)
}

#[cfg(test)]
mod tests {
    use super::{RULE, is_slip};
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn a_missing_or_extra_character_is_a_slip() {
        assert!(is_slip("境入境管理大队", "出境入境管理大队"));
        assert!(is_slip("警务保保障中心", "警务保障中心"));
        for (name, usual) in [
            ("县治安管理大队", "治安管理大队"),
            ("治安管理大队", "县治安管理大队"),
            ("治安管理二大队", "治安管理大队"),
            ("及出入境管理大队", "出入境管理大队"),
            ("刑事侦查大队", "经济侦查大队"),
            ("治安管理大队", "治安管理大队"),
        ] {
            assert!(!is_slip(name, usual), "{name} {usual}");
        }
    }

    #[test]
    fn pairs_that_differ_on_purpose_are_left() {
        passes(
            &RULE,
            &[
                "县局、市局，上半年、下半年，局长、副局长，治安大队、法制大队，主动公开、依申请公开",
                "负责第一派出所、第二派出所、第一派出所、第一派出所、第一派出所",
                "推进党务公开工作实施方案，推进政务公开工作实施方案，政务公开，政务公开",
            ],
        );
    }

    #[test]
    fn other_terms_are_left() {
        passes(
            &RULE,
            &[
                "整合城镇居民基本医疗保险和新型农村合作医疗，建立城乡居民基本医疗保险制度",
                "出入境管理、出入院管理，外国政府对出境入境管理有特别规定的",
                "政务服务中心、公安政务服务分中心、惠企政策服务中心",
                "优化营商环境，优化招商环境，优化好营商环境，强化知识产权保护，知识产权强保护",
                "规范性文件、行业规范性条件，常务委员会、公约常设委员会",
                "市场监督管理、市级监督管理，国有资产监督管理、国有资本监督管理",
            ],
        );
    }

    #[test]
    fn a_slip_of_a_common_term_is_found_by_what_stands_around_it() {
        let text = "认真做好全县行政许可事项清理工作，行政许可、行政许可。认真做好全县行政许司事项清理工作";
        passes(&RULE, &[text]); // the last character may begin another word
        breaks(&RULE, &[&text.replace("行政许司", "行攻许可")]);
    }

    #[test]
    fn a_long_text_of_slips_is_few_findings() {
        let found = findings(&RULE, &"出入境管理和出境入境管理大队、".repeat(10_000));
        assert_eq!(found.iter().filter(|finding| finding.rule.id == RULE.id).count(), 1);
    }
}
