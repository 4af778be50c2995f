//! 年度报告的单元格

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{REPORT_FORM_2019, REPORT_FORM_2021};
use crate::message::Message;
use crate::record::{AnnualReport, Figure, is_amount};

declare_rule! {
    /// 年度报告的表格填不小于零的整数；行政事业性收费以万元计，可以有小数（最多六位）。
    ///
    /// 没有的填 0：空着、画线、写“无”的，每张表提示一次，勾稽时按 0 算。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"year": "2024", "cells": {"T3.1.a": "若干"}}
    /// {"year": "2024", "cells": {"T2.6.penalty": "-3"}}
    /// {"year": "2024", "cells": {"T3.1.a": "2.5"}}
    /// {"year": "2024", "cells": {"T2.8.fee": "1.23456789"}}
    /// {"year": "2024", "cells": {"T4.review.upheld": "/", "T4.review.other": "无", "T4.review.total": 0}}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"year": "2024", "cells": {"T3.1.a": 0}}
    /// {"year": "2024", "cells": {"T2.6.penalty": "1，024"}}
    /// {"year": "2024", "cells": {"T2.8.fee": "12.5万元"}}
    /// ```
    RULE = "report/cell" {
        title: ("年度报告的单元格", "Cell of an annual report"),
        message: (
            "应当填不小于 0 的整数，填的是“{found}”",
            "a whole number of 0 or more is wanted here; it says “{found}”"
        ),
        severity: Severity::Error,
        basis: &[REPORT_FORM_2021.at("表格二至表格四"), REPORT_FORM_2019.at("表格二至表格四")],
        since: "0.1.0",
        check: Check::Report(check),
    }
}

static AMOUNT: Message = Message::new(
    "应当填以万元计的金额（不小于 0，最多六位小数），填的是“{found}”",
    "an amount in units of 10,000 yuan is wanted here (0 or more, at most six places); it says “{found}”",
);
static BLANK: Message = Message::new(
    "表格{table}有 {count} 格空着，或者写的是“/”“无”之类，没有的应当填 0",
    "table {table} has {count} cells that are blank or hold a stroke or 无: write 0 where there is none",
);

const FEE: &str = "T2.8.fee";

fn check(report: &AnnualReport<'_>, cx: &mut Context<'_>) {
    for (table, name) in [("T2.", "二"), ("T3.", "三"), ("T4.", "四")] {
        let mut blank: Vec<&'static str> = Vec::new();
        for (cell, written) in report.cells.iter().filter(|(cell, _)| cell.starts_with(table)) {
            let finding = || Finding::of_field(&RULE, cell).with("found", written.trim());
            match Figure::of(written) {
                Figure::Blank => blank.push(cell),
                _ if *cell == FEE && is_amount(written) => {}
                _ if *cell == FEE => cx.report(finding().saying(AMOUNT)),
                Figure::Unreadable => cx.report(finding()),
                Figure::Number(_) => {}
            }
        }
        if let Some(cell) = blank.first() {
            let finding = Finding::of_field(&RULE, cell)
                .saying(BLANK)
                .with("table", name)
                .with("count", blank.len());
            cx.report(finding.weighing(Severity::Warning));
        }
    }
}
