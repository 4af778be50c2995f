//! 没有写公开时限

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{BUDGET_LAW, Basis, DISCLOSURE_2007, DISCLOSURE_2019, ENFORCEMENT_2018, PRACTICE};
use crate::message::Message;
use crate::read::{Heading, OfficialText, Role, find_unit_lists};
use crate::text::Span;

declare_rule! {
    /// 方案、办法、制度列出公开事项的，应当写明公开时限；法律另有期限的，写明那个期限。
    ///
    /// 查四种：一节列出五项以上向社会公开的事项，整节和全文都没有20个工作日的期限；列出预算、决算，没有写批复后20日
    /// （预算法第十四条）；提到“双公示”，没有写7个工作日；要求编制政府信息公开年度报告，没有写哪月哪日以前。期限可能写
    /// 在别的文件里，所以只作提醒，由人核对；有附件的不查。
    ///
    /// 改正：补写期限。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 云岭县公安局政务公开实施方案
    /// （一）财务信息公开。公布年度财政预决算、“三公”经费。
    /// ---
    /// 云岭县公安局政务公开实施方案
    /// （一）行政许可公开。通过“双公示”平台公布许可事项、许可结果。
    /// ---
    /// 云岭县公安局政务公开实施方案
    /// （一）编制年度报告。各单位编制本年度政务信息公开工作年度报告。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 云岭县公安局政务公开实施方案
    /// （一）财务信息公开。预决算在批复后20日内公布。
    /// ---
    /// 云岭县公安局政务公开实施方案
    /// （一）行政许可公开。自作出决定之日起7个工作日内通过“双公示”平台公布。
    /// ---
    /// 云岭县公安局政务公开实施方案
    /// （一）编制年度报告。每年1月31日前公布政府信息公开工作年度报告。
    /// ---
    /// 云岭县公安局2023年政务公开工作总结
    /// （一）财务信息公开。公布了年度财政预决算。
    /// ```
    RULE = "time-limit/unstated" {
        title: ("没有写公开时限", "No time limit is given"),
        message: (
            "“{found}”一节列出{count}项向社会公开的事项，没有写公开时限，一般是形成或者变更之日起20个工作日内",
            "the section “{found}” lists {count} matters for the public and no time limit; it is 20 working days as a rule"
        ),
        severity: Severity::Info,
        basis: &[
            DISCLOSURE_2019.at("第二十六条"),
            DISCLOSURE_2007.at("第十八条"),
            BUDGET_LAW.at("第十四条"),
            ENFORCEMENT_2018.at("（六）"),
            DISCLOSURE_2019.at("第四十九条"),
            PRACTICE.at("写明公开时限"),
        ],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

/// A matter with a time limit of its own.
struct Topic {
    words: &'static [&'static str],
    /// Of these one stands in the same paragraph.
    also: &'static [&'static str],
    /// Where one of these stands in the text, the limit is given.
    stated: &'static [&'static str],
    /// The same, in the paragraph.
    stated_near: &'static [&'static str],
    message: Message,
    basis: &'static [Basis],
}

static TOPICS: [Topic; 3] = [
    Topic {
        words: &["预决算", "预、决算", "预算、决算", "预算和决算"],
        also: &["公开", "公布", "公示", "财务", "财政"],
        stated: &["20日内", "二十日内", "20天内", "20个自然日"],
        stated_near: &["日内"],
        message: Message::new(
            "“{found}”没有写公开时限：预算、决算应当在批准、批复后20日内公开",
            "no time limit is given for “{found}”: budgets and accounts are due within 20 days of approval",
        ),
        basis: &[BUDGET_LAW.at("第十四条")],
    },
    Topic {
        words: &["双公示"],
        also: &[],
        stated: &["7个工作日", "七个工作日", "7日内", "七日内"],
        stated_near: &[],
        message: Message::new(
            "“{found}”没有写公示时限：行政许可、行政处罚决定一般在7个工作日内公示",
            "no time limit is given for “{found}”: licences and penalties are due within 7 working days as a rule",
        ),
        basis: &[ENFORCEMENT_2018.at("（六）"), PRACTICE.at("双公示的期限")],
    },
    Topic {
        words: &["年度报告"],
        also: &["信息公开", "政务公开", "政务(执法)信息公开", "政务（执法）信息公开"],
        stated: &["1月31日", "3月31日", "一月三十一日", "三月三十一日"],
        stated_near: &["月", "季度", "年底", "年初", "年末"],
        message: Message::new(
            "“{found}”没有写何时公布：政府信息公开工作年度报告应当每年在规定的日期以前公布（部门1月31日，2019年以前3月31日）",
            "no date is given for “{found}”: annual reports are due by a fixed day each year (31 January for departments, 31 March before 2019)",
        ),
        basis: &[DISCLOSURE_2019.at("第四十九条"), DISCLOSURE_2007.at("第三十一条")],
    },
];

/// A section lists at least so many matters.
const FEWEST: usize = 5;

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    if !text.is_plan() || !text.annexes.is_empty() || text.attachments.is_some() {
        return;
    }
    for topic in &TOPICS {
        if topic.stated.iter().any(|words| text.source.contains(words)) {
            continue;
        }
        if let Some(span) = mention(text, topic) {
            let finding = Finding::new(&RULE, span).saying(topic.message).for_review();
            let finding = finding.with("found", span.of(text.source));
            cx.report(topic.basis.iter().fold(finding, |finding, basis| finding.on(*basis)));
        }
    }
    section(text, cx);
}

/// The first place where a paragraph that is numbered or labelled speaks of the matter.
fn mention(text: &OfficialText<'_>, topic: &Topic) -> Option<Span> {
    text.lines.iter().filter(|line| is_item(text, line.role, line.span)).find_map(|line| {
        let words = line.span.of(text.source);
        let near = |list: &[&str]| list.iter().any(|word| words.contains(word));
        let found = topic.words.iter().find_map(|word| Some((words.find(word)?, word)));
        let (at, word) = found.filter(|_| topic.also.is_empty() || near(topic.also))?;
        let span = Span::new(at, at + word.len()).shifted(line.span.range().start);
        (!near(topic.stated_near)).then_some(span)
    })
}

/// Whether a line is an item: it has a number, or begins with a label such as 具体内容：.
fn is_item(text: &OfficialText<'_>, role: Role, span: Span) -> bool {
    const LABELS: &[&str] = &["具体内容", "公开内容", "公开渠道"];
    role == Role::Heading
        || (role == Role::Text
            && LABELS.iter().any(|label| span.of(text.source).starts_with(label)))
}

/// A section of matters that are open to the public, with no time limit.
fn section(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    let heads = |heading: &Heading| {
        let words = heading.words.of(text.source);
        heading.level <= 2 && heading.alone && words.contains("向社会公开")
    };
    let Some(at) = text.headings.iter().position(heads) else { return };
    if text.source.contains("20个工作日") {
        return;
    }
    let lines = text.block(at);
    let (first, last) = (text.lines[lines.start].span, text.lines[lines.end - 1].span);
    let block = first.to(last);
    let count = find_unit_lists(block.of(text.source)).len();
    let limited = ["工作日", "日内", "月内", "小时内"];
    if count < FEWEST || limited.iter().any(|word| block.of(text.source).contains(word)) {
        return;
    }
    let words = text.headings[at].words;
    let finding = Finding::new(&RULE, words).for_review().with("found", words.of(text.source));
    cx.report(
        finding
            .with("count", count)
            .on(DISCLOSURE_2019.at("第二十六条"))
            .on(DISCLOSURE_2007.at("第十八条")),
    );
}
