//! 栏目的文件长期没有更新

use chrono::NaiveDate;

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{PRACTICE, SITE_INDICATORS_2019};
use crate::message::Message;
use crate::table::Coverage;

declare_rule! {
    /// 动态、要闻类栏目两周内，通知公告、政策文件类栏目六个月内，应当有新的文件。
    ///
    /// 把目录与已经公布的文件清单对照（`--published`），事项或者它所在的类别是这几类栏目的，看最近一份文件的发布日期；期限可以在规则集的
    /// updates 里改。其他栏目没有全国统一的期限，规则集写了 updates.otherDays 的，有三份以上带日期的文件的才检查。长期不更新的栏目达到
    /// 五个的（updates.stale），另提示一次：检查指标的单项否决。以检查那天为今天；清单不全的，由人判断。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 目录类别,目录名称,公开主体
    /// 信息公开,通知公告,办公室
    /// ===
    /// 标题,栏目,发布日期
    /// 关于限行的通告,通知公告,2025-09-01
    /// 关于年检的通知,通知公告,2024-09-01
    /// ---
    /// 目录类别,目录名称,公开主体
    /// 新闻,公安要闻,办公室
    /// ===
    /// 标题,栏目,发布日期
    /// 某局召开会议,新闻/公安要闻,2026-10-01
    /// ---
    /// 目录类别,目录名称,公开主体
    /// 政策文件,规章,办公室
    /// 政策文件,其他文件,办公室
    /// ===
    /// 标题,栏目,发布日期
    /// 治安管理办法,政策文件/规章,2025-01-01
    /// 关于年检的通知,政策文件/其他文件,2025-10-01
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 目录类别,目录名称,公开主体
    /// 信息公开,通知公告,办公室
    /// ===
    /// 标题,栏目,发布日期
    /// 关于年检的通知,通知公告,2024-09-01
    /// 关于限行的通告,通知公告,2026-09-01
    /// ---
    /// 目录类别,目录名称,公开主体
    /// 机构职能,机构设置,政工室
    /// ===
    /// 标题,栏目,发布日期
    /// 内设机构一览,机构设置,2019-09-01
    /// ---
    /// 目录类别,目录名称,公开主体
    /// 政策文件,规章,办公室
    /// 政策文件,其他文件,办公室
    /// ===
    /// 标题,栏目,发布日期
    /// 治安管理办法,政策文件/规章,2019-01-01
    /// 关于年检的通知,政策文件/其他文件,2026-10-01
    /// ```
    RULE = "catalogue/stale" {
        title: ("栏目的文件长期没有更新", "Nothing new in a column"),
        message: (
            "“{column}”最近一份文件是 {last} 公布的，到 {today} 已有 {days} 天没有更新，期限是 {limit} 天",
            "the newest document of “{column}” is of {last}: {days} days without an update by {today}, the limit is {limit}"
        ),
        severity: Severity::Warning,
        basis: &[SITE_INDICATORS_2019.at("单项否决·栏目不更新"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Coverage(check),
    }
}

static FAILS: Message = Message::new(
    "长期没有更新的动态要闻、通知公告、政策文件类栏目有 {count} 个（{columns}），检查指标规定有 {limit} 个以上的单项否决",
    "{count} columns of news, notices and policies were not updated ({columns}); with {limit} or more a site fails",
);

/// How many dated documents a column has at least that is kept up to date at all.
const RUNNING: usize = 3;
/// How many are named.
const NAMED: usize = 8;

/// A column: an item, or a group of them.
struct Column<'c> {
    name: &'c str,
    item: usize,
    field: &'static str,
    documents: Vec<usize>,
}

fn check(coverage: &Coverage<'_, '_>, cx: &mut Context<'_>) {
    let mut failing: Vec<&str> = Vec::new();
    for column in columns(coverage, cx) {
        let updates = &cx.profile().updates;
        let known = updates.days_of(column.name);
        let Some(limit) = known.or(updates.other_days) else { continue };
        let today = cx.as_of();
        let days = column.documents.iter().filter_map(|at| day(coverage, *at));
        let days: Vec<NaiveDate> = days.filter(|day| *day <= today).collect();
        let Some(last) = days.iter().max().filter(|_| known.is_some() || days.len() >= RUNNING)
        else {
            continue;
        };
        let passed = today.signed_duration_since(*last).num_days();
        if passed <= i64::from(limit) {
            continue;
        }
        let basis = match known {
            Some(_) => SITE_INDICATORS_2019.at("单项否决·栏目不更新"),
            None => PRACTICE.at(""),
        };
        if known.is_some() {
            failing.push(column.name);
        }
        let finding = Finding::of_field(&RULE, column.field).in_row(column.item).for_review();
        cx.report(
            finding
                .with("column", column.name)
                .with("last", last)
                .with("today", today)
                .with("days", passed)
                .with("limit", limit)
                .on(basis),
        );
    }
    report_failing(&failing, cx);
}

fn report_failing(failing: &[&str], cx: &mut Context<'_>) {
    let limit = cx.profile().updates.stale;
    if failing.len() < limit {
        return;
    }
    let named: Vec<&str> = failing.iter().take(NAMED).copied().collect();
    let more = if failing.len() > NAMED { "……" } else { "" };
    let finding = Finding::of_record(&RULE).saying(FAILS).for_review();
    cx.report(
        finding
            .with("count", failing.len())
            .with("columns", named.join("、") + more)
            .with("limit", limit)
            .on(SITE_INDICATORS_2019.at("单项否决·栏目不更新")),
    );
}

/// The items, and the groups whose own names say what columns they are; the items of these are no
/// columns.
fn columns<'c>(coverage: &'c Coverage<'_, '_>, cx: &Context<'_>) -> Vec<Column<'c>> {
    let mut columns: Vec<Column<'c>> = Vec::new();
    let mut grouped = vec![false; coverage.entries.len()];
    for group in &coverage.groups {
        if cx.profile().updates.days_of(&group.name).is_none() {
            continue;
        }
        let mut documents = group.documents.clone();
        for at in &group.entries {
            grouped[*at] = true;
            documents.extend(&coverage.entries[*at].documents);
        }
        let item = group.entries.first().map_or(0, |at| coverage.entries[*at].item);
        columns.push(Column { name: &group.name, item, field: "category", documents });
    }
    for (entry, _) in coverage.entries.iter().zip(&grouped).filter(|(_, grouped)| !**grouped) {
        let name = coverage.catalogue.items[entry.item].name.as_deref().unwrap_or_default().trim();
        let documents = entry.documents.clone();
        columns.push(Column { name, item: entry.item, field: "name", documents });
    }
    columns
}

/// When a document was published; where that is not known, when it was written.
fn day(coverage: &Coverage<'_, '_>, document: usize) -> Option<NaiveDate> {
    let document = &coverage.documents[document];
    document.date("publishedOn").or_else(|| document.date("writtenOn"))
}
