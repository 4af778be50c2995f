//! 过时的党代会提法

use chrono::NaiveDate;

use crate::date::read_date;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::read::find_date_line;
use crate::record::Text;
use crate::text::{Sign, Span};

declare_rule! {
    /// 以党的全国代表大会精神为指导的，应当写到成文时最近的一次。
    ///
    /// 新的大会闭幕半年以后，公文只提上一次大会的“精神”，全文没有提到新的大会，多半是沿用旧稿。写“党的十九
    /// 大以来”的不提示。没有成文日期的不判断。
    ///
    /// 改正：照最新的提法改写；引用当时文件的可以不改。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 深入贯彻党的十九大精神，推进政务公开。
    /// 某县公安局
    /// 2024年6月27日
    /// ---
    /// 以党的十九大精神为指导。
    /// 某县人民政府
    /// 2025年3月2日
    /// ---
    /// 全面落实党的十八大精神。
    /// 某县人民政府
    /// 2019年3月2日
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 深入贯彻党的十九大精神和党的二十大精神。
    /// 某县公安局
    /// 2024年6月27日
    /// ---
    /// 深入贯彻党的十九大精神。
    /// 某县公安局
    /// 2020年6月27日
    /// ---
    /// 党的十九大以来，政务公开不断深入。
    /// 某县公安局
    /// 2024年6月27日
    /// ---
    /// 到2025年，深入贯彻党的十九大精神。
    /// ```
    RULE = "text/stale-congress" {
        title: ("过时的党代会提法", "A congress that another has followed"),
        message: (
            "只提“{found}”，没有提{from}开幕的党的{next}",
            "only “{found}” is named, not the congress that opened on {from}, {next}"
        ),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

/// What a text says of a congress, the next one, and when that opened.
const CONGRESSES: &[(&str, &str, (i32, u32, u32))] = &[
    ("党的十七大精神", "十八大", (2012, 11, 8)),
    ("党的十八大精神", "十九大", (2017, 10, 18)),
    ("党的十九大精神", "二十大", (2022, 10, 16)),
];

/// How many days a text may take to name the new congress.
const GRACE: i64 = 183;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    if !cx.sight().contains("大精神", Sign::Congress) {
        return;
    }
    let line = find_date_line(cx.sight()).and_then(|line| read_date(line.of(text.body))?.day);
    let Some(day) = cx.own_day().or(line) else { return };
    for (found, next, (year, month, opened)) in CONGRESSES {
        let Some(at) = text.body.find(found) else { continue };
        let Some(from) = NaiveDate::from_ymd_opt(*year, *month, *opened) else { continue };
        if (day - from).num_days() < GRACE || text.body.contains(next) {
            continue;
        }
        let finding = Finding::new(&RULE, Span::new(at, at + found.len()));
        cx.report(finding.with("found", found).with("from", from).with("next", next).for_review());
    }
}
