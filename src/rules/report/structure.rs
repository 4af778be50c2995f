//! 年度报告的结构

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{PROCESSING_FEES_2020, REPORT_FORM_2019, REPORT_FORM_2021};
use crate::message::Message;
use crate::read::{HEADS, ReportPart, find_report_parts};
use crate::record::{AnnualReport, label_of_row};
use crate::text::is_space;

declare_rule! {
    /// 2019 年度起的报告分六个部分，标题和顺序是固定的：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；
    /// 四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。
    ///
    /// 认出三个以上标题的正文才查，只有二、三、四的表格而没有正文的不查：缺了哪一部分，次序颠倒，“五”写“无”或者空着，正文说“六部分”而列出的不是六个。2021 年度起，“六”应当写明
    /// 收取信息处理费的情况，没有收也要写（请人核对）。表格里写错的栏目名，如“三类内容事务信息”，也提示。
    ///
    /// 2018 年度及以前的报告没有固定格式，不查。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=text/heading-sequence
    /// {"year": "2024", "text": "一、总体情况\n本年主动公开政府信息若干条。\n二、主动公开政府信息情况\n见表。\n三、收到和处理政府信息公开申请情况\n见表。\n四、政府信息公开行政复议、行政诉讼情况\n见表。\n六、其他需要报告的事项\n本年没有收取信息处理费。"}
    /// ```
    ///
    /// ```gongkai,fail
    /// {"year": "2024", "text": "一、总体情况\n本年主动公开政府信息若干条。\n二、主动公开政府信息情况\n见表。\n三、收到和处理政府信息公开申请情况\n见表。\n四、政府信息公开行政复议、行政诉讼情况\n见表。\n五、存在的主要问题及改进情况\n无。\n六、其他需要报告的事项\n本年没有收取信息处理费。"}
    /// {"year": "2024", "text": "一、总体情况\n本年主动公开政府信息若干条。\n二、主动公开政府信息情况\n见表。\n三、收到和处理政府信息公开申请情况\n见表。\n四、政府信息公开行政复议、行政诉讼情况\n见表。\n五、存在的主要问题及改进情况\n解读形式单一，将增加图解。\n六、其他需要报告的事项\n没有其他事项。"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"year": "2024", "text": "一、总体情况\n本年主动公开政府信息若干条。\n二、主动公开政府信息情况\n见表。\n三、收到和处理政府信息公开申请情况\n见表。\n四、政府信息公开行政复议、行政诉讼情况\n见表。\n五、存在的主要问题及改进情况\n解读形式单一，将增加图解。\n六、其他需要报告的事项\n本年没有收取信息处理费。"}
    /// {"year": "2017", "text": "一、概述\n本年主动公开政府信息若干条。\n二、主动公开政府信息情况\n见表。"}
    /// {"year": "2024", "text": "本年主动公开政府信息若干条。"}
    /// {"year": "2024", "text": "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况"}
    /// ```
    RULE = "report/structure" {
        title: ("年度报告的结构", "Structure of an annual report"),
        message: (
            "缺了“{head}”这一部分",
            "the part “{head}” is missing"
        ),
        severity: Severity::Warning,
        basis: &[REPORT_FORM_2021.at("格式"), REPORT_FORM_2019.at("格式"), PROCESSING_FEES_2020.at("年度报告的要求")],
        since: "0.1.0",
        check: Check::Report(check),
    }
}

static ORDER: Message =
    Message::new("“{head}”应当在“{other}”前面", "“{head}” should come before “{other}”");
static NOTHING: Message = Message::new(
    "“{head}”空着或者写的是“无”：应当写明主要问题和改进情况",
    "“{head}” is blank or says there is nothing: state the main problems and what was done",
);
static FEES: Message = Message::new(
    "“{head}”没有写收取信息处理费的情况，没有收也应当写明",
    "“{head}” does not say what processing fees were charged; say so even where there were none",
);
static LABEL: Message = Message::new(
    "表格的栏目写的是“{found}”，格式里是“{label}”",
    "a label of the table says “{found}”; in the form it is “{label}”",
);
static COUNT: Message = Message::new(
    "正文说有{said}部分，列出的是 {count} 个",
    "the text says that it has {said} parts and has {count}",
);

/// So many of its heads show that a text is a report by the form.
const ENOUGH: usize = 3;

fn check(report: &AnnualReport<'_>, cx: &mut Context<'_>) {
    for (row, found) in &report.labels {
        let finding = Finding::of_record(&RULE).saying(LABEL).with("found", found);
        cx.report(finding.with("label", label_of_row(row)));
    }
    let form = if cx.day() < REPORT_FORM_2021.from.unwrap_or_default() {
        &REPORT_FORM_2019
    } else {
        &REPORT_FORM_2021
    };
    let finding = || Finding::of_field(&RULE, "text").on(form.at("格式"));
    if report.reported_year().is_some_and(|year| year < 2019) {
        return;
    }
    let Some(text) = report.head.text.as_deref() else { return };
    let parts = find_report_parts(text);
    // The tables alone, with the heads above them, are not the report.
    if parts.len() < ENOUGH || parts.iter().all(|part| (1..=3).contains(&part.number)) {
        return;
    }
    for (number, head) in HEADS.iter().enumerate() {
        if parts.iter().all(|part| part.number != number) {
            cx.report(finding().with("head", head));
        }
    }
    let swapped = parts.windows(2).find(|pair| pair[0].number > pair[1].number);
    if let Some([first, second]) = swapped {
        let finding = Finding { place: place(second), ..finding() };
        let (head, other) = (HEADS[second.number], HEADS[first.number]);
        cx.report(finding.saying(ORDER).with("head", head).with("other", other));
    }
    if let Some(said) = said_parts(text).filter(|(number, _)| *number != parts.len()) {
        cx.report(finding().saying(COUNT).with("said", said.1).with("count", parts.len()));
    }
    for part in &parts {
        let at = || Finding { place: place(part), ..finding() }.with("head", HEADS[part.number]);
        let content = part.content.of(text);
        if part.number == 4 && says_nothing(content) {
            cx.report(at().saying(NOTHING));
        }
        let by_new_form = report.reported_year().is_some_and(|year| year >= 2021);
        if part.number == 5 && by_new_form && !content.contains("处理费") {
            let finding = Finding { basis: Vec::new(), ..at() };
            let finding = finding.on(PROCESSING_FEES_2020.at("年度报告的要求"));
            cx.report(finding.saying(FEES).weighing(Severity::Info).for_review());
        }
    }
}

fn place(part: &ReportPart) -> crate::engine::Place {
    crate::engine::Place { field: Some("text"), span: Some(part.head), ..Default::default() }
}

/// How many parts the text says that it has: 本报告由…六部分组成.
fn said_parts(text: &str) -> Option<(usize, &str)> {
    let at = ["部分组成", "个部分"].iter().find_map(|words| text.find(words))?;
    let before = text[..at].trim_end_matches('个');
    let said = before.char_indices().next_back().map(|(start, _)| &before[start..])?;
    let number = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        .iter()
        .position(|numeral| *numeral == said)?;
    Some((number + 1, said))
}

/// Whether it is blank, or says 无.
fn says_nothing(content: &str) -> bool {
    let said: String =
        content.chars().filter(|c| !is_space(*c) && !"。.，,；;：:、".contains(*c)).collect();
    matches!(said.as_str(), "" | "无" | "没有" | "暂无" | "不存在问题" | "无问题")
}
