//! 年度报告的勾稽关系

use super::sum::{Certainty, Sum, cell, column_name, figure, of_row};
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{REPORT_FORM_2019, REPORT_FORM_2021};
use crate::record::{AnnualReport, COLUMNS, Figure};

declare_rule! {
    /// 收到和处理申请情况表的每一列：本年新收加上年结转，等于办理结果总计加结转下年度。表头印着：“本列数据的勾稽关系为：
    /// 第一项加第二项之和，等于第三项加第四项之和”。
    ///
    /// 四项缺了一项的，按零算，差多少请人核对；缺两项以上的不比。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"year": "2024", "cells": {"T3.1.a": 10, "T3.2.a": 1, "T3.3.7.a": 9, "T3.4.a": 1}}
    /// {"year": "2024", "cells": {"T3.1.t": 464, "T3.2.t": 3, "T3.3.7.t": 441, "T3.4.t": 27}}
    /// {"year": "2024", "cells": {"T3.1.b1": 4, "T3.3.7.b1": 3, "T3.4.b1": 2}}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"year": "2024", "cells": {"T3.1.a": 10, "T3.2.a": 1, "T3.3.7.a": 10, "T3.4.a": 1}}
    /// {"year": "2024", "cells": {"T3.1.t": 464, "T3.2.t": 3, "T3.3.7.t": 441, "T3.4.t": 26}}
    /// {"year": "2024", "cells": {"T3.1.b1": 4, "T3.3.7.b1": 3}}
    /// ```
    ///
    /// ```gongkai,pass,with=report/cell
    /// {"year": "2024", "cells": {"T3.1.b1": 4, "T3.2.b1": "约2", "T3.3.7.b1": 3, "T3.4.b1": 2}}
    /// ```
    RULE = "report/balance" {
        title: ("年度报告的勾稽关系", "Balance of an annual report"),
        message: (
            "“{column}”一列：新收 {received} 加上年结转 {carried} 是 {sum}，办理结果 {settled} 加结转下年度 {left} 是 {total}，两边不等",
            "column “{column}”: received {received} and carried over {carried} make {sum}; settled {settled} and \
             left {left} make {total}"
        ),
        severity: Severity::Error,
        basis: &[REPORT_FORM_2021.at("表格三"), REPORT_FORM_2019.at("表格三")],
        since: "0.1.0",
        check: Check::Report(check),
    }
}

/// 本年新收, 上年结转, 办理结果总计, 结转下年度.
const ROWS: [&str; 4] = ["T3.1", "T3.2", "T3.3.7", "T3.4"];

fn check(report: &AnnualReport<'_>, cx: &mut Context<'_>) {
    for column in COLUMNS {
        let figures = ROWS.map(|row| of_row(report, row, column));
        let all = Sum::of(figures);
        if all.absent > 1 || all.unreadable > 0 || blank_total(report, column) {
            continue;
        }
        let [received, carried, settled, left] = figures.map(number);
        let (sum, total) = (received.saturating_add(carried), settled.saturating_add(left));
        let Some(cell) = cell("T3.4", column).filter(|_| sum != total) else { continue };
        let certainty = if all.absent == 0 { Certainty::Certain } else { Certainty::CellsAbsent };
        let finding = Finding::of_field(&RULE, cell)
            .with("column", column_name(column))
            .with("received", received)
            .with("carried", carried)
            .with("sum", sum)
            .with("settled", settled)
            .with("left", left)
            .with("total", total);
        cx.report(certainty.weigh(finding));
    }
}

/// Whether outcomes were filled in and their total was not: what is wrong is that.
fn blank_total(report: &AnnualReport<'_>, column: &str) -> bool {
    figure(report, "T3.3.7", column) == Some(Figure::Blank)
}

fn number(figure: Option<Figure>) -> i64 {
    match figure {
        Some(Figure::Number(number)) => number,
        _ => 0,
    }
}
