//! 并列事项缺项

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::order::Table;
use crate::read::{Heading, OfficialText};

declare_rule! {
    /// 并列的各项，多数写明“具体内容：”“责任单位：”一类的，其余各项也应当写明。
    ///
    /// 五项以上、四分之三以上都有同一个标签，没有的不超过三项，才提示；“注：”“备注：”“附件：”不算。可能是有意不写
    /// 的，请人核对。
    ///
    /// 改正：补写漏掉的内容。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 1.政治部负责工作职责的公开。
    /// 具体内容：公布工作职责、任务、权限。
    /// 2.警令部负责预警信息公开。
    /// 具体内容：公布安全防范及预警信息。
    /// 3.法制支队负责执法依据公开。
    /// 具体内容：公布法律、法规。
    /// 4.治安支队负责治安管理信息公开。
    /// 具体内容：公布安全防范信息。
    /// 5.消防大队负责消防信息公开。
    /// ---
    /// （一）机构职能
    /// 责任单位：政工室
    /// （二）政策法规
    /// 责任单位：法制大队
    /// （三）工作信息
    /// 公布重大警情信息。
    /// （四）社会监督
    /// 责任单位：督察大队
    /// （五）便民服务
    /// 责任单位：治安大队
    /// ---
    /// 1.机构职能
    /// 公开渠道：门户网站
    /// 2.政策法规
    /// 公开渠道：门户网站
    /// 3.工作信息
    /// 公开渠道：门户网站
    /// 4.社会监督
    /// 公开渠道：门户网站
    /// 5.便民服务
    /// 公布便民措施。
    /// 6.办事指南
    /// 公开渠道：门户网站
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 1.机构职能
    /// 责任单位：政工室
    /// 2.政策法规
    /// 责任单位：法制大队
    /// 3.工作信息
    /// ---
    /// （一）机构职能
    /// 责任单位：政工室
    /// （二）政策法规
    /// 责任单位：法制大队
    /// （三）工作信息
    /// 责任单位：治安大队
    /// （四）社会监督
    /// 责任单位：督察大队
    /// （五）便民服务
    /// 责任单位：治安大队
    /// ---
    /// 1.受理
    /// 注：当场受理。
    /// 2.审查
    /// 注：两日审查。
    /// 3.决定
    /// 注：当场决定。
    /// 4.送达
    /// 注：当面送达。
    /// 5.归档
    /// ```
    RULE = "text/item-incomplete" {
        title: ("并列事项缺项", "An item lacks what the others have"),
        message: (
            "并列的{count}项里，其他项都写明“{label}”，“{found}”没有写",
            "of {count} items the others give “{label}”; “{found}” does not"
        ),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("并列事项齐全")],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

/// A list has at least so many items.
const FEWEST: usize = 5;
/// At most so many items lack what the others have.
const LACKING: usize = 3;
/// Labels that any item may have.
const ANY: &[&str] = &["注", "备注", "附件", "说明", "例如", "附"];
/// So many labels are looked at: what most items have stands in the first ones.
const LABELS: usize = 20;

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    let mut open: Vec<Vec<usize>> = vec![Vec::new(); 6];
    let mut part = 0;
    for (at, heading) in text.headings.iter().enumerate() {
        let level = usize::from(heading.level).min(5);
        let begins = heading.number == 1 || heading.part != part;
        // A heading ends the lists below it, and the first of a list the one before.
        for list in &mut open[level + usize::from(!begins)..] {
            judge(text, std::mem::take(list), cx);
        }
        part = heading.part;
        open[level].push(at);
    }
    for list in open {
        judge(text, list, cx);
    }
}

/// Reports the items of a list that lack what most others have.
fn judge(text: &OfficialText<'_>, list: Vec<usize>, cx: &mut Context<'_>) {
    if list.len() < FEWEST {
        return;
    }
    let mut labels: Table<&str, Vec<usize>> = Table::new();
    for at in &list {
        for label in labels_of(text, *at) {
            if labels.keys().count() == LABELS && labels.get(label).is_none() {
                continue;
            }
            let items = labels.entry(label);
            if items.last() != Some(at) {
                items.push(*at);
            }
        }
    }
    for (label, items) in labels.iter() {
        let lacking = list.len() - items.len();
        if lacking == 0 || lacking > LACKING || items.len() * 4 < list.len() * 3 {
            continue;
        }
        for at in list.iter().filter(|at| items.binary_search(at).is_err()) {
            cx.report(finding(text, &text.headings[*at], label, list.len()));
        }
    }
}

/// The labels that lines of the block below a heading begin with.
fn labels_of<'t>(text: &OfficialText<'t>, at: usize) -> impl Iterator<Item = &'t str> {
    let lines = text.block(at).skip(1).map(|line| text.line(line));
    lines.filter_map(|line| {
        let (label, _) = line.split_once(['：', ':']).filter(|(label, _)| label.len() <= 18)?;
        let plain = label.chars().all(crate::text::is_han) && label.len() >= 6;
        (plain && !ANY.contains(&label)).then_some(label)
    })
}

fn finding(text: &OfficialText<'_>, heading: &Heading, label: &str, count: usize) -> Finding {
    Finding::new(&RULE, heading.marker)
        .for_review()
        .with("count", count)
        .with("label", label)
        .with("found", heading.marker.of(text.source))
}
