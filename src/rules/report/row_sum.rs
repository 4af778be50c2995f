//! 年度报告表格各列之和

use super::sum::{Certainty, Sum, cell, figure, row_name};
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{REPORT_FORM_2019, REPORT_FORM_2021};
use crate::message::Message;
use crate::record::{AnnualReport, COLUMNS, Figure, rows_of_requests};

declare_rule! {
    /// 收到和处理申请情况表的每一行，总计等于自然人与五类法人或其他组织之和。
    ///
    /// 总计空着而各列填了数的，只提示一次。缺了单元格、和又不足总计的，可能差在缺的单元格里，请人核对。
    ///
    /// 单元格写作 `T3.1.a`：`T3.1` 是“本年新收”一行，`a` 自然人、`b1` 商业企业、`b2` 科研机构、`b3` 社会公益组织、`b4` 法律服务机构、
    /// `b5` 其他、`t` 总计。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"year": "2024", "cells": {"T3.1.a": 5, "T3.1.b1": 2, "T3.1.b2": 0, "T3.1.b3": 0, "T3.1.b4": 0, "T3.1.b5": 0, "T3.1.t": 8}}
    /// {"year": "2024", "cells": {"T3.2.a": 5, "T3.2.b1": 2, "T3.2.t": 6}}
    /// {"year": "2024", "cells": {"T3.2.a": 5, "T3.2.b1": 0, "T3.2.t": 6}}
    /// ```
    ///
    /// ```gongkai,fail,with=report/cell
    /// {"year": "2024", "cells": {"T3.3.1.a": 5, "T3.3.1.b1": 0, "T3.3.1.b2": 0, "T3.3.1.b3": 0, "T3.3.1.b4": 0, "T3.3.1.b5": 0, "T3.3.1.t": ""}}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"year": "2024", "cells": {"T3.1.a": 5, "T3.1.b1": 2, "T3.1.b2": 0, "T3.1.b3": 0, "T3.1.b4": 0, "T3.1.b5": 0, "T3.1.t": 7}}
    /// {"year": "2024", "cells": {"T3.1.a": "１,024件", "T3.1.b1": 2, "T3.1.t": "1026"}}
    /// {"year": "2024", "cells": {"T3.1.t": 7}}
    /// ```
    RULE = "report/row-sum" {
        title: ("年度报告表格各列之和", "Sum of a row of an annual report"),
        message: (
            "“{row}”一行：各列之和是 {sum}，总计填的是 {total}",
            "row “{row}”: the columns add up to {sum}, the total says {total}"
        ),
        severity: Severity::Error,
        basis: &[REPORT_FORM_2021.at("表格三"), REPORT_FORM_2019.at("表格三")],
        since: "0.1.0",
        check: Check::Report(check),
    }
}

static UNFILLED: Message = Message::new(
    "“{row}”等 {count} 行填了各列，总计却空着",
    "{count} rows (“{row}” first) have figures in their columns and none as total",
);

fn check(report: &AnnualReport<'_>, cx: &mut Context<'_>) {
    let mut unfilled = Vec::new();
    for row in rows_of_requests() {
        let parts = Sum::of(COLUMNS[..6].iter().map(|column| figure(report, row, column)));
        let Some(total_cell) = cell(row, "t") else { continue };
        match figure(report, row, "t") {
            Some(Figure::Number(total)) => {
                let Some(certainty) = parts.against(total) else { continue };
                let finding = Finding::of_field(&RULE, total_cell)
                    .with("row", row_name(row))
                    .with("sum", parts.value)
                    .with("total", total);
                cx.report(certainty.weigh(finding));
            }
            Some(Figure::Blank) if parts.value > 0 => unfilled.push((row, total_cell)),
            _ => {}
        }
    }
    if let Some((row, cell)) = unfilled.first() {
        let finding = Finding::of_field(&RULE, cell)
            .saying(UNFILLED)
            .with("row", row_name(row))
            .with("count", unfilled.len());
        cx.report(Certainty::Certain.weigh(finding).weighing(Severity::Warning));
    }
}
