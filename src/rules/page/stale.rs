//! 栏目长期没有更新

use chrono::NaiveDate;

use crate::date::find_dates;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::SITE_INDICATORS_2019;
use crate::record::{PageLine, PageReading};

declare_rule! {
    /// 列表页最近一条信息的日期，应当在检查指标规定的更新期限以内。
    ///
    /// 动态、要闻类栏目两周，通知公告、政策文件类栏目六个月。看得出是这几类栏目（栏目名称、页面标题）、而且至少有三条带日期的链接的，
    /// 才检查；其他栏目没有全国统一的期限。地方从严的，写在规则集的 updates 里。列表不一定按时间排列，取最近的一条；以检查那天为今天，请人核对。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"meta": [["SiteIDCode", "6401210001"], ["ColumnName", "通知公告"]], "lines": [{"text": "甲 2025-03-01", "tag": "li", "main": true, "links": [{"text": "甲", "href": "/1.html"}]}, {"text": "乙 2025-02-01", "tag": "li", "main": true, "links": [{"text": "乙", "href": "/2.html"}]}, {"text": "丙 2025-01-01", "tag": "li", "main": true, "links": [{"text": "丙", "href": "/3.html"}]}]}
    /// ---
    /// {"title": "公安要闻", "lines": [{"text": "甲 2026-10-20", "tag": "li", "main": true, "links": [{"text": "甲", "href": "/1.html"}]}, {"text": "乙 2026-10-01", "tag": "li", "main": true, "links": [{"text": "乙", "href": "/2.html"}]}, {"text": "丙 2026-09-01", "tag": "li", "main": true, "links": [{"text": "丙", "href": "/3.html"}]}]}
    /// ---
    /// {"title": "政策文件_云岭县人民政府", "lines": [{"text": "甲 2026年1月20日", "tag": "li", "main": true, "links": [{"text": "甲", "href": "/1.html"}]}, {"text": "乙 2025年10月1日", "tag": "li", "main": true, "links": [{"text": "乙", "href": "/2.html"}]}, {"text": "丙 2025年9月1日", "tag": "li", "main": true, "links": [{"text": "丙", "href": "/3.html"}]}]}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"title": "通知公告", "lines": [{"text": "甲 2026-09-01", "tag": "li", "main": true, "links": [{"text": "甲", "href": "/1.html"}]}, {"text": "乙 2025-02-01", "tag": "li", "main": true, "links": [{"text": "乙", "href": "/2.html"}]}, {"text": "丙 2025-01-01", "tag": "li", "main": true, "links": [{"text": "丙", "href": "/3.html"}]}]}
    /// ---
    /// {"title": "机构设置", "lines": [{"text": "甲 2020-09-01", "tag": "li", "main": true, "links": [{"text": "甲", "href": "/1.html"}]}, {"text": "乙 2019-02-01", "tag": "li", "main": true, "links": [{"text": "乙", "href": "/2.html"}]}, {"text": "丙 2018-01-01", "tag": "li", "main": true, "links": [{"text": "丙", "href": "/3.html"}]}]}
    /// ---
    /// {"title": "通知公告", "lines": [{"text": "关于年检的通知 2020-01-01", "tag": "li", "main": true, "links": [{"text": "关于年检的通知", "href": "/1.html"}]}]}
    /// ```
    RULE = "page/stale" {
        title: ("栏目长期没有更新", "Column not updated"),
        message: (
            "“{column}”最近一条是 {last}，到 {today} 已有 {days} 天没有更新，期限是 {limit} 天",
            "the newest of “{column}” is of {last}: {days} days without an update by {today}, the limit is {limit}"
        ),
        severity: Severity::Warning,
        basis: &[SITE_INDICATORS_2019.at("单项否决·栏目不更新")],
        since: "0.1.0",
        check: Check::Page(check),
    }
}

/// A list has at least so many entries.
const ENTRIES: usize = 3;

fn check(reading: &PageReading<'_>, cx: &mut Context<'_>) {
    let page = reading.page;
    if page.meta("ArticleTitle").is_some() {
        return;
    }
    let name = page.meta("ColumnName").unwrap_or(&page.title);
    let name = name.split(['_', '-', '|', '－', '—']).next().unwrap_or_default().trim();
    let Some(limit) = cx.profile().updates.days_of(name) else { return };
    let dates: Vec<NaiveDate> = page.lines.iter().filter_map(entry).collect();
    let Some(last) = dates.iter().max().filter(|_| dates.len() >= ENTRIES) else { return };
    let days = cx.as_of().signed_duration_since(*last).num_days();
    if days > i64::from(limit) {
        cx.report(
            Finding::of_record(&RULE)
                .for_review()
                .with("column", name)
                .with("last", last)
                .with("today", cx.as_of())
                .with("days", days)
                .with("limit", limit),
        );
    }
}

/// The date of an entry of a list: a line that is a link and a date.
fn entry(line: &PageLine<'_>) -> Option<NaiveDate> {
    if !line.main || line.hidden || line.links.len() != 1 || line.text.len() > 400 {
        return None;
    }
    find_dates(&*line.text).last()?.day
}
