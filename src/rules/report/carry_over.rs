//! 年度报告与上年报告的衔接

use super::sum::{cell, column_name, figure};
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{REPORT_FORM_2019, REPORT_FORM_2021};
use crate::message::Message;
use crate::record::{AnnualReport, COLUMNS, Figure, cell_name};

declare_rule! {
    /// 本年报告的“上年结转”，等于上年报告的“结转下年度继续办理”，每一列都是。
    ///
    /// 规章、行政规范性文件：本年废止的不能多于上年有效的加本年制发的（错误）；现行有效的一般等于上年有效的加本年制发的减本年废止的，
    /// 重新归类也会有出入（警告）。
    ///
    /// 上年的报告放在 `previous` 里；两份报告的年份不相连的，不比。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"year": "2024", "cells": {"T3.2.t": 3}, "previous": {"year": "2023", "cells": {"T3.4.t": 2}}}
    /// {"year": "2024", "cells": {"T3.2.b1": 0}, "previous": {"cells": {"T3.4.b1": 1}}}
    /// {"year": "2024", "cells": {"T2.1.doc.made": 2, "T2.1.doc.repealed": 9, "T2.1.doc.valid": 0}, "previous": {"year": "2023", "cells": {"T2.1.doc.valid": 6}}}
    /// {"year": "2024", "cells": {"T2.1.doc.made": 2, "T2.1.doc.repealed": 1, "T2.1.doc.valid": 8}, "previous": {"year": "2023", "cells": {"T2.1.doc.valid": 6}}}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"year": "2024", "cells": {"T3.2.t": 3}, "previous": {"year": "2023", "cells": {"T3.4.t": 3}}}
    /// {"year": "2024", "cells": {"T3.2.t": 3}, "previous": {"year": "2021", "cells": {"T3.4.t": 2}}}
    /// {"year": "2024", "cells": {"T2.1.doc.made": 2, "T2.1.doc.repealed": 1, "T2.1.doc.valid": 7}, "previous": {"year": "2023", "cells": {"T2.1.doc.valid": 6}}}
    /// ```
    RULE = "report/carry-over" {
        title: ("年度报告与上年报告的衔接", "Annual report and that of the year before"),
        message: (
            "“{column}”一列：上年结转填的是 {carried}，上年报告的结转下年度是 {left}",
            "column “{column}”: {carried} carried over; the report of the year before left {left}"
        ),
        severity: Severity::Error,
        basis: &[REPORT_FORM_2021.at("表格三"), REPORT_FORM_2019.at("表格三")],
        since: "0.1.0",
        check: Check::Report(check),
    }
}

static TOO_MANY_REPEALED: Message = Message::new(
    "{what}：本年废止 {repealed} 件，多于上年有效的 {before} 件加本年制发的 {made} 件",
    "{what}: {repealed} repealed, more than the {before} in force a year before and the {made} made",
);
static IN_FORCE: Message = Message::new(
    "{what}：上年有效 {before} 件，本年制发 {made} 件、废止 {repealed} 件，现行有效应当是 {expected} 件，填的是 {valid} 件",
    "{what}: {before} in force a year before, {made} made and {repealed} repealed leave {expected}; it says {valid}",
);

fn check(report: &AnnualReport<'_>, cx: &mut Context<'_>) {
    let Some(previous) = report.report_before() else { return };
    for column in COLUMNS {
        let pair = (figure(report, "T3.2", column), figure(previous, "T3.4", column));
        let (Some(Figure::Number(carried)), Some(Figure::Number(left))) = pair else { continue };
        let Some(cell) = cell("T3.2", column).filter(|_| carried != left) else { continue };
        let finding = Finding::of_field(&RULE, cell)
            .with("column", column_name(column))
            .with("carried", carried)
            .with("left", left);
        cx.report(finding);
    }
    for (group, what) in [("reg", "规章"), ("doc", "行政规范性文件")] {
        in_force(report, previous, group, what, cx);
    }
}

/// What was in force a year before, what was made and what was repealed.
fn in_force(
    report: &AnnualReport<'_>,
    previous: &AnnualReport<'_>,
    group: &str,
    what: &str,
    cx: &mut Context<'_>,
) {
    let number = |report: &AnnualReport<'_>, part: &str| match report
        .figure(&format!("T2.1.{group}.{part}"))?
    {
        Figure::Number(number) => Some(number),
        Figure::Blank | Figure::Unreadable => None,
    };
    let of_year = (number(previous, "valid"), number(report, "made"), number(report, "repealed"));
    let (Some(before), Some(made), Some(repealed)) = of_year else { return };
    let finding = |part: &str| {
        let cell = cell_name(&format!("T2.1.{group}.{part}"))?;
        let finding = Finding::of_field(&RULE, cell)
            .with("what", what)
            .with("before", before)
            .with("made", made)
            .with("repealed", repealed);
        Some(finding)
    };
    let expected = before.saturating_add(made).saturating_sub(repealed);
    if expected < 0 {
        if let Some(finding) = finding("repealed") {
            cx.report(finding.saying(TOO_MANY_REPEALED));
        }
        return;
    }
    let Some(valid) = number(report, "valid").filter(|valid| *valid != expected) else { return };
    if let Some(finding) = finding("valid") {
        let finding = finding.with("expected", expected).with("valid", valid);
        cx.report(finding.saying(IN_FORCE).weighing(Severity::Warning));
    }
}
