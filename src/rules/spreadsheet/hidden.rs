//! 隐藏的行、列和工作表

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::table::{Sheet, column_name};

declare_rule! {
    /// 隐藏的工作表、行和列只是看不见，文件发布以后，别人取消隐藏就能看到。
    ///
    /// 底稿、联系人名单、没有脱敏的旧数据，常常这样跟着附件一起公开。隐藏的地方没有内容的不提示；筛选
    /// 以后没有恢复的行也是隐藏的。
    ///
    /// 改正：应当公开的取消隐藏，不应当公开的删去以后再发布。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "底稿", "csv": "姓名,电话\n张某某,无\n", "hidden": true}
    /// {"csv": "目录名称,公开主体\n机构设置,政工室\n部门领导,政工室\n", "hiddenRows": [1]}
    /// {"csv": "目录名称,备注,公开主体\n机构设置,待定,政工室\n", "hiddenColumns": [1]}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "Sheet2", "csv": "", "hidden": true}
    /// {"csv": "目录名称,公开主体\n\n部门领导,政工室\n", "hiddenRows": [1, 7]}
    /// {"csv": "目录名称,,公开主体\n机构设置,,政工室\n", "hiddenColumns": [1]}
    /// 目录名称,公开主体
    /// ```
    RULE = "spreadsheet/hidden" {
        title: ("隐藏的内容", "Hidden content"),
        message: (
            "第 {what} 行是隐藏的，里面有内容，发布以后别人取消隐藏就能看到，应当取消隐藏或者删去",
            "row {what} is hidden and not blank; whoever has the file can see it: show it or delete it"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Sheet(check),
    }
}

static SHEET: Message = Message::new(
    "工作表“{what}”是隐藏的，里面有内容，发布以后别人取消隐藏就能看到，应当取消隐藏或者删去",
    "the sheet “{what}” is hidden and not blank; whoever has the file can see it: show it or delete it",
);
static MANY_ROWS: Message = Message::new(
    "第 {what} 等 {count} 行是隐藏的，里面有内容，发布以后别人取消隐藏就能看到，应当取消隐藏或者删去",
    "{count} rows are hidden and not blank, {what} among them; whoever has the file can see them: show or delete them",
);
static COLUMN: Message = Message::new(
    "{what} 列是隐藏的，里面有内容，发布以后别人取消隐藏就能看到，应当取消隐藏或者删去",
    "column {what} is hidden and not blank; whoever has the file can see it: show it or delete it",
);

/// How many rows are named.
const NAMED: usize = 3;

fn check(sheet: &Sheet<'_>, cx: &mut Context<'_>) {
    if sheet.hidden {
        if sheet.filled_rows().next().is_some() {
            let name = sheet.name.as_deref().unwrap_or_default();
            cx.report(Finding::of_record(&RULE).saying(SHEET).with("what", name).for_review());
        }
        return;
    }
    rows(sheet, cx);
    if sheet.hidden_columns.is_empty() {
        return;
    }
    // The first filled cell of each hidden column.
    let mut first: Vec<Option<usize>> = vec![None; sheet.hidden_columns.len()];
    for (row, cells) in sheet.filled_rows() {
        for (column, _) in cells.filled() {
            if let Ok(at) = sheet.hidden_columns.binary_search(&(column as u32)) {
                first[at].get_or_insert(row);
            }
        }
    }
    for (column, row) in sheet.hidden_columns.iter().zip(first) {
        if let Some(row) = row {
            let finding = Finding::of_record(&RULE).in_row(row).in_column(*column as usize);
            cx.report(finding.saying(COLUMN).with("what", column_name(*column)).for_review());
        }
    }
}

fn rows(sheet: &Sheet<'_>, cx: &mut Context<'_>) {
    let is_filled =
        |row: &&u32| sheet.grid.rows.get(**row as usize).is_some_and(|cells| !cells.is_blank());
    let filled: Vec<u32> = sheet.hidden_rows.iter().filter(is_filled).copied().collect();
    let Some(first) = filled.first() else { return };
    let named: Vec<String> = filled.iter().take(NAMED).map(|row| (row + 1).to_string()).collect();
    let finding = Finding::of_record(&RULE).in_row(*first as usize).in_column(0).for_review();
    let finding = finding.with("what", named.join("、")).with("count", filled.len());
    cx.report(if filled.len() > NAMED { finding.saying(MANY_ROWS) } else { finding });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::findings;

    #[test]
    fn many_hidden_rows_are_one_finding() {
        let csv = "甲,乙\n".repeat(2000);
        let rows: Vec<u32> = (10..1990).collect();
        let json = serde_json::json!({ "csv": csv, "hiddenRows": rows, "hiddenColumns": [1] });
        let found = findings(&RULE, &json.to_string());
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|finding| finding.review));
    }
}
