//! 规章的件数

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{REPORT_FORM_2019, REPORT_FORM_2021};
use crate::read::makes_no_rules;
use crate::record::{AnnualReport, Figure, cell_name};

declare_rule! {
    /// 没有规章制定权的机关，表格二“规章”一行填 0。
    ///
    /// 规章由国务院部门和省级、设区的市、自治州的人民政府制定。县级人民政府、乡镇、街道和地方各级部门没有制定权；部门起草、由政府公布
    /// 的规章，填在政府的报告里。单位名称看不出的（如不知是否设区的市），不提示。
    ///
    /// 改正：核对后改为 0；确实是行政规范性文件的，填到“行政规范性文件”一行。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"year": "2024", "publisher": "兖州区公安局", "cells": {"T2.1.reg.made": 0, "T2.1.reg.repealed": 0, "T2.1.reg.valid": 3}}
    /// {"year": "2024", "publisher": "永宁县人民政府", "cells": {"T2.1.reg.made": 1, "T2.1.reg.valid": 1}}
    /// {"title": "云南省公安厅2024年政府信息公开工作年度报告", "cells": {"T2.1.reg.valid": 2}}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"year": "2024", "publisher": "兖州区公安局", "cells": {"T2.1.reg.made": 0, "T2.1.reg.repealed": 0, "T2.1.reg.valid": 0}}
    /// {"year": "2024", "publisher": "济宁市人民政府", "cells": {"T2.1.reg.made": 1, "T2.1.reg.valid": 30}}
    /// {"year": "2024", "publisher": "国家统计局", "cells": {"T2.1.reg.made": 1, "T2.1.reg.valid": 12}}
    /// {"year": "2024", "publisher": "兖州区公安局", "cells": {"T2.1.doc.valid": 3}}
    /// ```
    RULE = "report/rule-making" {
        title: ("规章的件数", "Rules of a body that makes none"),
        message: (
            "“{publisher}”没有规章制定权，“规章”一行应当填 0，填的是 {found}；行政规范性文件填在下一行",
            "“{publisher}” has no power to make rules (规章): the row should say 0, it says {found}; normative documents go in the row below"
        ),
        severity: Severity::Warning,
        basis: &[REPORT_FORM_2021.at("表格二"), REPORT_FORM_2019.at("表格二")],
        since: "0.1.0",
        check: Check::Report(check),
    }
}

const CELLS: [&str; 3] = ["T2.1.reg.made", "T2.1.reg.valid", "T2.1.reg.repealed"];

fn check(report: &AnnualReport<'_>, cx: &mut Context<'_>) {
    let counted = CELLS.into_iter().find_map(|cell| match report.figure(cell)? {
        Figure::Number(number) if number > 0 => Some((cell, number)),
        _ => None,
    });
    let Some((cell, found)) = counted else { return };
    let Some(publisher) = report.publisher().filter(|name| makes_no_rules(name)) else { return };
    let Some(cell) = cell_name(cell) else { return };
    let finding = Finding::of_field(&RULE, cell).with("publisher", publisher).with("found", found);
    cx.report(finding.for_review());
}
