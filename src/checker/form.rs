//! Forms of approval that are tables in a file.

use super::Checker;
use crate::check::check_approval;
use crate::message::Message;
use crate::record::Kind;
use crate::report::{self, InForm, UnitResult, mask};
use crate::table::{ApprovalForm, Grid, Sheet, lists_approvals};

impl Checker {
    /// The results of the forms in a sheet: where `kind` says that it holds some, or where it looks like
    /// one and `kind` is `auto`. None where it is something else.
    pub(super) fn forms_in(
        &self,
        kind: &str,
        sheet: &Sheet<'_>,
        name: &str,
    ) -> Option<Vec<UnitResult>> {
        if !holds_forms(kind, sheet) {
            return None;
        }
        let part = sheet.name.as_deref();
        let forms = ApprovalForm::read_all(sheet);
        let result =
            |form: &ApprovalForm| self.form(&InForm { form, grid: &sheet.grid, name, part });
        if !forms.is_empty() {
            return Some(forms.iter().map(result).collect());
        }
        Some(vec![UnitResult {
            source: Some(name.to_owned()),
            sheet: part.map(mask),
            kind: Kind::Approval.name().to_owned(),
            error: Some(self.no_form()),
            ..UnitResult::default()
        }])
    }

    fn form(&self, place: &InForm<'_, '_>) -> UnitResult {
        let approval = &place.form.approval;
        let findings = place.in_cells(check_approval(approval, self.setting()));
        let cell = place.cell(None);
        let title = approval.get("title").map(str::trim).filter(|title| !title.is_empty());
        UnitResult {
            source: Some(place.name.to_owned()),
            sheet: place.part.map(mask),
            row: cell.map(|cell| cell.row),
            line: cell.map(|cell| cell.line).filter(|_| place.part.is_none()),
            kind: Kind::Approval.name().to_owned(),
            id: title.map(mask),
            findings: self.present(&findings, place),
            ..UnitResult::default()
        }
    }

    fn no_form(&self) -> report::Failure {
        const NO_FORM: Message = Message::new(
            "没有认出审批表：表里没有稿件题目、单位负责人意见、局领导意见这样的栏目",
            "no form of approval was recognised: fields such as 稿件题目, 单位负责人意见 or 局领导意见 are wanted",
        );
        report::Failure {
            code: "NO_HEADER".to_owned(),
            message: NO_FORM.template(self.lang).to_owned(),
        }
    }
}

/// The cells of a sheet that holds forms; none where it holds something else.
pub(super) fn cells_of_forms(kind: &str, sheet: &Sheet<'_>) -> Option<report::Table> {
    holds_forms(kind, sheet).then(|| cells(&sheet.grid))
}

fn holds_forms(kind: &str, sheet: &Sheet<'_>) -> bool {
    let is_form = kind == Kind::Approval.name() || (kind == "auto" && ApprovalForm::is_in(sheet));
    is_form && !lists_approvals(&sheet.grid)
}

/// A grid as a table without a header: all of its rows are below it.
pub(super) fn cells(grid: &Grid<'_>) -> report::Table {
    let width = grid.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let column = report::Column {
        header: String::new(),
        field: None,
        why: "unknown".to_owned(),
        confidence: 0.0,
    };
    report::Table {
        columns: vec![column; width],
        rows: grid
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| mask(cell)).collect())
            .collect(),
        header_row: 0,
        sheet: None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Checker;
    use crate::message::Lang;
    use crate::report::Report;

    fn check(kind: &str, sheets: &[Value]) -> Report {
        let checker = Checker::named("national", "2026-11-22", Lang::Zh).expect("a checker");
        let sheets: Vec<_> =
            sheets.iter().map(|sheet| sheet.as_object().expect("a sheet").clone()).collect();
        checker.check_sheets(kind, &sheets, "审批表.xlsx").expect("a report")
    }

    fn filled() -> Value {
        json!({ "name": "表1", "rows": [
            ["上网审批表", ""],
            ["稿件题目", "关于调整办公时间的通告"],
            ["单位负责人意见", "同意。李四 2024年5月6日"],
            ["保密审查意见", "不涉密。赵六 2024年5月6日"],
            ["局领导意见", "同意。李四 2024年5月5日"],
        ] })
    }

    #[test]
    fn what_is_found_in_a_form_stands_in_its_cell() {
        for kind in ["auto", "approval"] {
            let report = check(kind, &[filled()]);
            let result = &report.results[0];
            assert_eq!((result.kind.as_str(), report.summary.records), ("approval", 1));
            assert_eq!(result.id.as_deref(), Some("关于调整办公时间的通告"));
            let order = result
                .findings
                .iter()
                .find(|finding| finding.rule == "approval/order")
                .expect("one");
            let at = order.at.as_ref().expect("a place");
            assert_eq!(at.cell.as_deref(), Some("B5"));
            // 同意。李四 2024年5月5日
            let span = order.span.as_ref().map(|span| (span.start, span.end));
            assert_eq!(span, Some((6, 15)));
            let same = &result.findings[0];
            let span = same.span.as_ref().map(|span| (span.start, span.end));
            // 李四, the first of the cell.
            assert_eq!((same.rule.as_str(), span), ("approval/same-person", Some((3, 5))));
            let cells: Vec<_> = result
                .findings
                .iter()
                .filter_map(|finding| finding.at.as_ref()?.cell.clone())
                .collect();
            assert!(cells.is_sorted(), "{cells:?}");
            assert_eq!(report.table.as_ref().map(|table| table.rows.len()), Some(5));
        }
    }

    #[test]
    fn what_is_no_form_is_said_to_be_none() {
        let report = check("approval", &[json!({ "rows": [["甲", "乙"], ["丙", "丁"]] })]);
        let error = report.results[0].error.as_ref().map(|error| error.code.as_str());
        assert_eq!(error, Some("NO_HEADER"));
    }

    #[test]
    fn a_blank_form_is_said_to_be_one_once() {
        let blank = json!({ "around": ["附件2", "互联网上网信息发布审批表", "年   月   日"], "rows": [
            ["稿件题目", ""],
            ["拟上网位置\n或载体", "区政府网站政务公开--******--******--******"],
            ["撰稿单位\n及撰稿人", ""],
            ["单位负责人\n意见", ""],
            ["局领导审核\n意 见", ""],
        ] });
        let report = check("auto", &[blank]);
        let findings = &report.results[0].findings;
        assert_eq!(findings.len(), 1, "{findings:#?}");
        assert!(findings[0].rule == "approval/required" && findings[0].review);
        assert!(findings[0].message.contains("保密审查"), "{}", findings[0].message);
    }
}
