//! 责任单位的列法

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{GB_T_15834_2011, PRACTICE};
use crate::message::Message;
use crate::read::find_unit_lists;
use crate::record::Text;
use crate::text::{Span, is_han, is_space};

declare_rule! {
    /// “责任单位：”之后并列的单位之间用顿号，冒号之后不空格。
    ///
    /// 空格隔开的几个单位，复制、检索以后就连成一个；冒号之后的空格，只在其他几处都没有的时候提示。
    ///
    /// 改正：空格改为顿号，多余的空格删去。改动只是建议，由人确认。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 责任单位：政工监督室 指挥中心
    /// ---
    /// （责任单位：治安大队 法制大队；配合单位：各派出所）
    /// ---
    /// 责任单位：治安大队
    /// 责任单位： 法制大队
    /// 责任单位：交警大队
    /// 责任单位：政工监督室
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 责任单位：政工监督室、指挥中心
    /// ---
    /// 责任单位： 治安大队
    /// 责任单位： 法制大队
    /// ---
    /// （责任单位：治安大队；配合单位：各派出所）
    /// ---
    /// 责任单位：治安大队 张 三
    /// ```
    RULE = "text/unit-list" {
        title: ("责任单位的列法", "How responsible units are listed"),
        message: (
            "“{found}”中间用空格隔开，并列的单位之间应当用顿号",
            "the units of “{found}” are apart by spaces; a list comma belongs between them"
        ),
        severity: Severity::Info,
        basis: &[GB_T_15834_2011.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static SPACE: Message = Message::new(
    "“{found}”冒号之后多了空格，同文其他几处都没有",
    "a space stands after the colon of “{found}”, and after no other of its kind",
);

/// More than this many are one finding.
const MOST: usize = 10;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let lists = find_unit_lists(cx.sight());
    let gapped: Vec<(Span, Vec<Span>)> = lists
        .iter()
        .filter(|list| list.value.len() <= 300)
        .map(|list| (list.value, gaps(list.value, text.body)))
        .filter(|(_, gaps)| !gaps.is_empty())
        .collect();
    // Where all are written so, one finding stands for all.
    let size = if gapped.len() > MOST { gapped.len() } else { 1 };
    for group in gapped.chunks(size) {
        let (value, _) = group[0];
        let gaps = group.iter().flat_map(|(_, gaps)| gaps);
        let edits: Vec<Edit> = gaps.map(|gap| Edit::replace(*gap, "、")).collect();
        cx.report(
            Finding::new(&RULE, value)
                .with("found", value.of(text.body))
                .with_fix(Fix::suggest(edits)),
        );
    }
    let spaced = |colon: Span| colon.of(text.body).ends_with(is_space);
    let odd: Vec<_> = lists.iter().filter(|list| spaced(list.colon)).collect();
    if odd.is_empty() || odd.len() * 3 > lists.len() {
        return;
    }
    for list in odd.into_iter().take(MOST) {
        let mark = list.colon.of(text.body).trim_end_matches(is_space).len();
        let space = Span { start: list.colon.start + mark as u32, ..list.colon };
        cx.report(
            Finding::new(&RULE, list.colon)
                .saying(SPACE)
                .with("found", list.label.to(list.colon).of(text.body).trim_end_matches(is_space))
                .with_fix(Fix::suggest([Edit::delete(space)])),
        );
    }
}

/// The spaces between two names of units.
fn gaps(value: Span, body: &str) -> Vec<Span> {
    const ENDS: &str = "队科室处股部局委所心站办";
    let words = value.of(body);
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(at) = words[start..].find(is_space).map(|at| start + at) {
        let rest = words[at..].trim_start_matches(is_space);
        let next = rest.find(|c: char| !is_han(c)).unwrap_or(rest.len());
        let ends = |name: &str| name.len() >= 6 && name.ends_with(|c| ENDS.contains(c));
        if ends(&words[..at]) && ends(&rest[..next]) {
            found.push(Span::new(at, words.len() - rest.len()).shifted(value.range().start));
        }
        start = words.len() - rest.len();
    }
    found
}
