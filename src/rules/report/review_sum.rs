//! 年度报告复议、诉讼之和

use super::sum::Sum;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{REPORT_FORM_2019, REPORT_FORM_2021};
use crate::message::Message;
use crate::record::{AnnualReport, Figure, cell_name};

declare_rule! {
    /// 行政复议、行政诉讼情况表：总计等于结果维持、结果纠正、其他结果、尚未审结之和。三处都要相等：行政复议、未经复议直接起诉、
    /// 复议后起诉。
    ///
    /// 有复议后起诉、却没有行政复议的，可能是往年的复议，请人核对。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"year": "2024", "cells": {"T4.review.upheld": 5, "T4.review.corrected": 2, "T4.review.other": 0, "T4.review.pending": 0, "T4.review.total": 8}}
    /// {"year": "2024", "cells": {"T4.direct.upheld": 8, "T4.direct.pending": 1, "T4.direct.total": 8}}
    /// {"year": "2024", "cells": {"T4.review.total": 0, "T4.after.pending": 1, "T4.after.total": 1}}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"year": "2024", "cells": {"T4.review.upheld": 5, "T4.review.corrected": 2, "T4.review.other": 0, "T4.review.pending": 0, "T4.review.total": 7}}
    /// {"year": "2024", "cells": {"T4.direct.upheld": 8, "T4.direct.pending": 1, "T4.direct.total": 9}}
    /// {"year": "2024", "cells": {"T4.review.upheld": 1, "T4.review.total": 1, "T4.after.pending": 1, "T4.after.total": 1}}
    /// ```
    RULE = "report/review-sum" {
        title: ("年度报告复议、诉讼之和", "Sum of reconsiderations and lawsuits in an annual report"),
        message: (
            "{what}：各种结果之和是 {sum}，总计填的是 {total}",
            "{what}: the outcomes add up to {sum}, the total says {total}"
        ),
        severity: Severity::Error,
        basis: &[REPORT_FORM_2021.at("表格四"), REPORT_FORM_2019.at("表格四")],
        since: "0.1.0",
        check: Check::Report(check),
    }
}

static NO_REVIEW: Message = Message::new(
    "复议后起诉 {total} 件，行政复议却是 0 件；如果不是往年的复议，请核对",
    "{total} lawsuits after reconsideration, and no reconsideration: unless it was in an earlier year, check",
);

const PARTS: [&str; 4] = ["upheld", "corrected", "other", "pending"];

fn check(report: &AnnualReport<'_>, cx: &mut Context<'_>) {
    for (group, what) in
        [("review", "行政复议"), ("direct", "未经复议直接起诉"), ("after", "复议后起诉")]
    {
        let figure = |part: &str| report.figure(&format!("T4.{group}.{part}"));
        let Some(Figure::Number(total)) = figure("total") else { continue };
        let Some(cell) = cell_name(&format!("T4.{group}.total")) else { continue };
        let sum = Sum::of(PARTS.map(figure));
        if let Some(certainty) = sum.against(total) {
            let finding = Finding::of_field(&RULE, cell)
                .with("what", what)
                .with("sum", sum.value)
                .with("total", total);
            cx.report(certainty.weigh(finding));
        }
        let reviews = report.figure("T4.review.total");
        if group == "after" && total > 0 && reviews == Some(Figure::Number(0)) {
            let finding = Finding::of_field(&RULE, cell).saying(NO_REVIEW).with("total", total);
            cx.report(finding.weighing(Severity::Info).for_review());
        }
    }
}
