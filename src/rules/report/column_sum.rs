//! 年度报告办理结果之和

use super::sum::{Sum, cell, column_name, figure, of_row};
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{REPORT_FORM_2019, REPORT_FORM_2021};
use crate::record::{AnnualReport, COLUMNS, Figure, rows_of_requests};

declare_rule! {
    /// 收到和处理申请情况表的每一列，办理结果的总计等于各种结果之和：予以公开、部分公开、不予公开、无法提供、不予处理、其他处理。
    ///
    /// 一行的总计空着的，按该行各列之和算。缺了单元格、和又不足总计的，可能差在缺的单元格里，请人核对。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"year": "2024", "cells": {"T3.3.1.a": 3, "T3.3.2.a": 1, "T3.3.4.1.a": 2, "T3.3.7.a": 5}}
    /// {"year": "2024", "cells": {"T3.3.1.t": 3, "T3.3.5.2.t": 1, "T3.3.7.t": 5}}
    /// {"year": "2024", "cells": {"T3.3.3.8.b4": 7, "T3.3.7.b4": 6}}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"year": "2024", "cells": {"T3.3.1.a": 3, "T3.3.2.a": 1, "T3.3.4.1.a": 2, "T3.3.7.a": 6}}
    /// {"year": "2024", "cells": {"T3.3.7.a": 6}}
    /// ```
    ///
    /// ```gongkai,pass,with=report/cell
    /// {"year": "2024", "cells": {"T3.3.1.a": 3, "T3.3.2.a": "若干", "T3.3.7.a": 6}}
    /// ```
    RULE = "report/column-sum" {
        title: ("年度报告办理结果之和", "Sum of outcomes in an annual report"),
        message: (
            "“{column}”一列：各种办理结果之和是 {sum}，（七）总计填的是 {total}",
            "column “{column}”: the outcomes add up to {sum}, the total says {total}"
        ),
        severity: Severity::Error,
        basis: &[REPORT_FORM_2021.at("表格三"), REPORT_FORM_2019.at("表格三")],
        since: "0.1.0",
        check: Check::Report(check),
    }
}

const TOTAL: &str = "T3.3.7";

fn check(report: &AnnualReport<'_>, cx: &mut Context<'_>) {
    for column in COLUMNS {
        let Some(Figure::Number(total)) = figure(report, TOTAL, column) else { continue };
        let outcomes = rows_of_requests().filter(|row| row.starts_with("T3.3.") && *row != TOTAL);
        let sum = Sum::of(outcomes.map(|row| of_row(report, row, column)));
        let (Some(certainty), Some(cell)) = (sum.against(total), cell(TOTAL, column)) else {
            continue;
        };
        let finding = Finding::of_field(&RULE, cell)
            .with("column", column_name(column))
            .with("sum", sum.value)
            .with("total", total);
        cx.report(certainty.weigh(finding));
    }
}
