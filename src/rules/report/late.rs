//! 年度报告的日期

use chrono::{Datelike, NaiveDate};

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019};
use crate::message::Message;
use crate::read::read_report_year;
use crate::record::Document;

declare_rule! {
    /// 政府信息公开工作年度报告应当在第二年的期限以内公布。
    ///
    /// 现行条例：县级以上人民政府部门每年1月31日前，政府信息公开工作主管部门（代表本级政府）每年3月31日前；2019年5月15日以前，都是
    /// 3月31日前。发布机构看不出是部门的，按3月31日算。报告里的年份与日期对不上的（报告的那一年还没有过完），也提示。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"title": "云岭县公安局2024年政府信息公开工作年度报告", "publishedOn": "2025-02-20"}
    /// {"title": "云岭县人民政府2023年政府信息公开工作年度报告", "publishedOn": "2024-04-01"}
    /// {"title": "云岭县公安局2024年政府信息公开工作年度报告", "writtenOn": "2024-01-20"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"title": "云岭县公安局2024年政府信息公开工作年度报告", "publishedOn": "2025-01-20"}
    /// {"title": "云岭县公安局2017年政府信息公开工作年度报告", "publishedOn": "2018-03-15"}
    /// {"title": "云岭县人民政府2024年政府信息公开工作年度报告", "publishedOn": "2025-03-20"}
    /// {"title": "关于做好2024年政府信息公开工作年度报告编制工作的通知", "publishedOn": "2024-12-20"}
    /// {"title": "云岭县公安局2024年工作要点", "publishedOn": "2024-02-20"}
    /// ```
    RULE = "report/late" {
        title: ("年度报告的日期", "Date of an annual report"),
        message: (
            "{year} 年的年度报告应当在 {due} 前公布，“{found}”已经过了期限",
            "the annual report of {year} was due by {due}; “{found}” is later"
        ),
        severity: Severity::Warning,
        basis: &[DISCLOSURE_2019.at("第四十九条"), DISCLOSURE_2007.at("第三十一条")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static EARLY: Message = Message::new(
    "{year} 年的年度报告，日期却是“{found}”，那一年还没有过完",
    "this is the annual report of {year}, dated “{found}”: that year was not over",
);

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(title) = document.title.as_deref() else { return };
    let Some(year) = read_report_year(title) else { return };
    let dated =
        ["publishedOn", "writtenOn"].into_iter().find_map(|field| Some((field, cx.date(field)?)));
    let Some((field, day)) = dated else { return };
    let finding = || {
        Finding::of_field(&RULE, field)
            .with("year", year)
            .with("found", document.get(field).unwrap_or_default().trim())
    };
    let known = cx.is_of_department();
    let due = due(known.unwrap_or_else(|| names_department(document, title)), year, day);
    if day.year() <= year && (day.year() < year || day.month() < 12) {
        cx.report(finding().saying(EARLY));
    } else if field == "publishedOn" && day > due {
        let finding = finding().with("due", due);
        // What the report itself says of its publisher leaves no doubt.
        cx.report(if known.is_some() { finding.weighing(Severity::Error) } else { finding });
    }
}

/// Whether the title or the issuer is that of a department.
fn names_department(document: &Document<'_>, title: &str) -> bool {
    let issuer = document.issuer.as_deref().unwrap_or_default();
    [title, issuer].iter().any(|name| {
        !name.contains("人民政府") && ["局", "委员会", "厅"].iter().any(|kind| name.contains(kind))
    })
}

/// The last day for the report of `year`.
fn due(department: bool, year: i32, day: NaiveDate) -> NaiveDate {
    let (month, last) = if department && DISCLOSURE_2019.in_force(day) { (1, 31) } else { (3, 31) };
    NaiveDate::from_ymd_opt(year + 1, month, last).unwrap_or(day)
}
