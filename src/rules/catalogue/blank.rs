//! 空白栏目

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{PRACTICE, SITE_INDICATORS_2019};
use crate::message::Message;
use crate::table::Coverage;

declare_rule! {
    /// 目录的一类事项，应当至少有一份公布的文件；一份也没有的，网站上就是空白栏目。
    ///
    /// 把目录与已经公布的文件清单对照（`--published`），有两个以上事项的类别，全部事项都没有见到文件的，提示一次。空白栏目达到五个的
    /// （规则集的 updates.blank 可以改），另提示一次：检查指标的单项否决。清单不全的，由人判断。
    ///
    /// 改正：公布文件；确实没有内容的，撤并栏目，或者在页面上说明。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/unpublished
    /// 目录类别,目录名称,公开主体
    /// 财政,部门预算,办公室
    /// 财政,部门决算,办公室
    /// 机构职能,机构设置,政工室
    /// ===
    /// 标题,发布日期
    /// 某县公安局机构设置,2026-09-01
    /// ---
    /// 目录类别,目录名称,公开主体
    /// 财政,部门预算,办公室
    /// 财政,三公经费,办公室
    /// 机构职能,机构设置,政工室
    /// ===
    /// 标题,栏目,发布日期
    /// 关于调整内设机构的通知,机构职能,2026-09-01
    /// ---
    /// 一级事项,二级事项,公开主体
    /// 治安管理,旅馆业许可,治安科
    /// 治安管理,印章刻制备案,治安科
    /// 户籍管理,出生登记,户籍科
    /// ===
    /// 标题,所属栏目,发布日期
    /// 办理须知,户籍管理/出生登记,2026-09-01
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 目录类别,目录名称,公开主体
    /// 财政,部门预算,办公室
    /// 财政,部门决算,办公室
    /// ===
    /// 标题,发布日期
    /// 2026年部门预算,2026-02-01
    /// 2025年部门决算,2026-09-01
    /// ---
    /// 目录类别,目录名称,公开主体
    /// 财政,部门预算,办公室
    /// ===
    /// 标题,栏目,发布日期
    /// 收支总表,部门预算,2026-02-01
    /// ---
    /// 目录类别,目录名称,公开主体
    /// 机构职能,机构设置,政工室
    /// 机构职能,部门领导,政工室
    /// ===
    /// 标题,栏目,发布日期
    /// 内设机构一览,机构设置,2026-09-01
    /// 某某某,部门领导,2026-09-01
    /// ```
    RULE = "catalogue/blank" {
        title: ("空白栏目", "Blank column"),
        message: (
            "“{group}”的 {count} 个事项都没有见到公布的文件，是空白栏目",
            "nothing was published to any of the {count} items of “{group}”: a blank column"
        ),
        severity: Severity::Warning,
        basis: &[SITE_INDICATORS_2019.at("单项否决·栏目不更新"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Coverage(check),
    }
}

static FAILS: Message = Message::new(
    "空白栏目有 {count} 个（{groups}），检查指标规定有 {limit} 个以上的单项否决",
    "{count} columns are blank ({groups}); with {limit} or more a site fails",
);

/// How many items a group has at least that is a column by itself.
const FEWEST: usize = 2;

fn check(coverage: &Coverage<'_, '_>, cx: &mut Context<'_>) {
    if !coverage.tells() {
        return;
    }
    let mut blank: Vec<&str> = Vec::new();
    for group in &coverage.groups {
        let mut entries = group.entries.iter().map(|at| &coverage.entries[*at]);
        let is_blank = group.documents.is_empty() && entries.all(crate::table::Entry::is_bare);
        if !is_blank || group.entries.len() < FEWEST {
            continue;
        }
        blank.push(&group.name);
        let first = coverage.entries[group.entries[0]].item;
        let finding = Finding::of_field(&RULE, "category").in_row(first).for_review();
        cx.report(
            finding
                .with("group", &group.name)
                .with("count", group.entries.len())
                .on(PRACTICE.at("")),
        );
    }
    let limit = cx.profile().updates.blank;
    if blank.len() >= limit {
        let groups: Vec<&str> = blank.iter().take(NAMED).copied().collect();
        let more = if blank.len() > NAMED { "……" } else { "" };
        let finding = Finding::of_record(&RULE).saying(FAILS).for_review();
        cx.report(
            finding
                .with("count", blank.len())
                .with("groups", groups.join("、") + more)
                .with("limit", limit)
                .on(SITE_INDICATORS_2019.at("单项否决·栏目不更新")),
        );
    }
}

/// How many are named.
const NAMED: usize = 8;
