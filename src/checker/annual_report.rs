//! Annual reports in files.

use super::Checker;
use crate::check::check_report;
use crate::message::Message;
use crate::record::Kind;
use crate::report::{Failure, Report, ReportInFile, UnitResult, mask};
use crate::table::{ReportReading, Sheet};

impl Checker {
    /// Checks the tables of a file as an annual report (政府信息公开工作年度报告), and the lines around them as its
    /// text. None where they are none and `kind` leaves it open.
    pub(super) fn check_report_in(
        &self,
        kind: &str,
        sheets: &[Sheet<'_>],
        name: &str,
    ) -> Option<Report> {
        const NO_TABLES: Message = Message::new(
            "没有认出年度报告的表格：“收到和处理政府信息公开申请情况”的表头要有“自然人”和“总计”，至少认出 8 行",
            "no table of an annual report was recognised: that of requests has 自然人 and 总计 in its header and eight known rows at least",
        );
        if kind != "auto" && kind != Kind::Report.name() {
            return None;
        }
        let mut result = UnitResult {
            source: Some(name.to_owned()),
            kind: Kind::Report.name().to_owned(),
            ..UnitResult::default()
        };
        match ReportReading::read(sheets) {
            Some(reading) => {
                let findings = check_report(&reading.report, self.setting());
                let place = ReportInFile { reading: &reading, sheets, name };
                result.id = reading.report.head.title.as_deref().map(mask);
                result.findings = self.present(&findings, &place);
            }
            None if kind == "auto" => return None,
            None => {
                let message = NO_TABLES.template(self.lang).to_owned();
                result.error = Some(Failure { code: "NO_HEADER".to_owned(), message });
            }
        }
        Some(self.report(vec![result], None))
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use serde_json::{Map, Value, json};

    use crate::checker::Checker;
    use crate::message::Lang;

    /// The table of requests with some figures of natural persons; all others are 0.
    fn requests(figures: &[(&str, i64)]) -> String {
        let mut csv = String::from(
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）,,,申请人情况,,,,,,\n\
             ,,,自然人,法人或其他组织,,,,,总计\n,,,,商业企业,科研机构,社会公益组织,法律服务机构,其他,\n",
        );
        for (name, label, _) in crate::data::report_cells::ROWS {
            if !name.starts_with("T3.") {
                continue;
            }
            let figure =
                figures.iter().find(|(row, _)| row == name).map_or(0, |(_, number)| *number);
            let label = label.replace('"', "");
            writeln!(csv, ",,\"{label}\",{figure},0,0,0,0,0,{figure}").expect("a string");
        }
        csv
    }

    fn found(sheets: &Value) -> Vec<String> {
        let checker = Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker");
        let sheets: Vec<Map<String, Value>> =
            serde_json::from_value(sheets.clone()).expect("sheets");
        let report = checker.check_sheets("auto", &sheets, "年报.html").expect("a report");
        assert_eq!(report.results.len(), 1, "{:?}", report.results);
        assert_eq!(report.results[0].kind, "report");
        let findings = report.results[0].findings.iter();
        findings
            .map(|finding| {
                let at = finding.at.clone().unwrap_or_default();
                format!("{} {}", finding.rule, at.cell.unwrap_or_default())
            })
            .collect()
    }

    #[test]
    fn a_report_is_read_out_of_its_tables() {
        let right = [
            ("T3.1", 22),
            ("T3.2", 1),
            ("T3.3.1", 20),
            ("T3.3.4.1", 2),
            ("T3.3.7", 22),
            ("T3.4", 1),
        ];
        let around = json!([
            "云岭县公安局2024年政府信息公开工作年度报告",
            "发布日期：2025-01-20",
            "一、总体情况",
            "本年新收政府信息公开申请22件。"
        ]);
        let sheet =
            |figures: &[(&str, i64)]| json!([{ "csv": requests(figures), "around": around }]);
        assert_eq!(found(&sheet(&right)), [] as [&str; 0]);
        let mut wrong = right;
        wrong[4].1 = 21;
        assert_eq!(
            found(&sheet(&wrong)),
            [
                "report/column-sum D27",
                "report/column-sum J27",
                "report/balance D28",
                "report/balance J28"
            ]
        );
        let mut other = right;
        other[0].1 = 21;
        other[3].1 = 1;
        other[4].1 = 21;
        assert_eq!(found(&sheet(&other)), ["report/text-mismatch "]);
    }
}
