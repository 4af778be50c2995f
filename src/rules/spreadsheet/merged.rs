//! 合并单元格

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::record::Kind;
use crate::table::{Merge, Sheet, column_name};

declare_rule! {
    /// 数据区里合并的单元格，只有左上角一格有值：排序、筛选以后其余各行就成了空白，程序也只读得到一行。
    ///
    /// 文件列表、登记表这样要筛选、导入的表不宜合并，提示一次；公开目录的样表本来就合并，不提示。表头和占满一行的小标题
    /// 不算。被合并遮住的格子里另有内容的，看不见而跟着文件公开，不论什么表都提示。
    ///
    /// 改正：取消合并，逐行填写；被遮住的内容核对后删去。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"csv": "标题,文号,成文日期\n甲,一号,2024-01-02\n乙,,2024-01-03\n", "merges": [[1, 1, 2, 1]]}
    /// {"csv": "目录类别,目录名称,公开主体\n机构,职责,办公室\n人事,设置,办公室\n", "merges": [[1, 0, 2, 0]]}
    /// {"csv": "标题,文号,成文日期\n甲,一号,2024-01-02\n乙,二号,2024-01-03\n", "merges": [[1, 1, 2, 1]]}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"csv": "标题,文号,成文日期\n甲,一号,2024-01-02\n", "merges": []}
    /// {"csv": "目录类别,目录名称,公开主体\n机构,职责,办公室\n,设置,办公室\n", "merges": [[1, 0, 2, 0]]}
    /// {"csv": "某县文件目录,,\n标题,文号,成文日期\n甲,一号,2024-01-02\n", "merges": [[0, 0, 0, 2]]}
    /// {"csv": "标题,文号,成文日期\n一、通知,,\n甲,一号,2024-01-02\n", "merges": [[1, 0, 1, 2]]}
    /// ```
    RULE = "spreadsheet/merged" {
        title: ("合并单元格", "Merged cells"),
        message: (
            "数据区有{count}处合并单元格（如 {range}），排序、筛选和导入时只有左上角一格有值",
            "{count} merges stand among the data ({range} is one); when the table is sorted, filtered or imported only their first cells have a value"
        ),
        severity: Severity::Info,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Sheet(check),
    }
}

static COVERED: Message = Message::new(
    "{range} 合并以后，{cell} 的内容被遮住，看不见而跟着文件公开，应当核对后删去",
    "{cell} has a value that the merge {range} covers: nobody sees it, and whoever has the file can read it; verify and delete it",
);

/// How many covered cells are told one by one.
const MANY: usize = 20;

/// How many rows of merges are looked at in all: files that hold more lay them over each other.
const STEPS: usize = 200_000;

fn check(sheet: &Sheet<'_>, cx: &mut Context<'_>) {
    let Some(merges) = sheet.grid.merges.as_deref() else { return };
    let (first, width) = (sheet.first_row_of_data(), sheet.columns().len() as u32);
    let caption = |merge: &Merge| {
        merge.top == merge.bottom && merge.left == 0 && merge.right.saturating_add(1) >= width
    };
    let is_data = |merge: &&Merge| merge.top as usize >= first && !caption(merge);
    let mut data = merges.iter().filter(is_data);
    // Catalogues are laid out for people, as the model of the State Council's office is, and so are tables of
    // something else.
    let is_list = sheet.kind().is_some_and(|kind| kind != Kind::Item);
    if let Some(one) = data.next().filter(|_| is_list) {
        let finding = Finding::of_record(&RULE);
        let finding = finding.in_row(one.top as usize).in_column(one.left as usize);
        cx.report(finding.with("range", range(one)).with("count", data.count() + 1));
    }
    let mut steps = STEPS;
    let covered =
        merges.iter().filter_map(|merge| covered(sheet, merge, &mut steps).map(|at| (merge, at)));
    for (merge, (row, column)) in covered.take(MANY) {
        let cell = column_name(column as u32) + &(row + 1).to_string();
        let finding = Finding::of_record(&RULE).in_row(row).in_column(column).saying(COVERED);
        let finding = finding.with("range", range(merge)).with("cell", cell);
        cx.report(finding.weighing(Severity::Warning).for_review());
    }
}

/// The first cell that a merge covers and that has a value of its own.
fn covered(sheet: &Sheet<'_>, merge: &Merge, steps: &mut usize) -> Option<(usize, usize)> {
    let rows = sheet.grid.rows.iter().enumerate().skip(merge.top as usize);
    let rows = rows.take_while(|(row, _)| *row as u32 <= merge.bottom);
    let holder = sheet.grid.rows.get(merge.top as usize)?.cell(merge.left as usize);
    for (row, cells) in rows {
        *steps = steps.checked_sub(1)?;
        let within = cells.filled().skip_while(|(column, _)| (*column as u32) < merge.left);
        let mut within = within.take_while(|(column, _)| *column as u32 <= merge.right);
        // A value that is only repeated tells nobody anything.
        let other = within.find(|(column, value)| {
            (row, *column) != (merge.top as usize, merge.left as usize) && *value != holder
        });
        if let Some((column, _)) = other {
            return Some((row, column));
        }
    }
    None
}

/// A range as spreadsheets name it, such as A2:A5.
fn range(merge: &Merge) -> String {
    let name = |row: u32, column: u32| column_name(column) + &(row + 1).to_string();
    name(merge.top, merge.left) + ":" + &name(merge.bottom, merge.right)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::findings;

    #[test]
    fn what_a_merge_covers_is_told_at_its_cell() {
        let csv = "标题,文号,成文日期\n甲,一号,2024-01-02\n乙,张某,2024-01-03\n";
        let found = findings(&RULE, &json!({ "csv": csv, "merges": [[1, 1, 2, 1]] }).to_string());
        let covered = found.iter().find(|finding| finding.severity == Severity::Warning);
        assert_eq!(covered.map(|finding| finding.place.row), Some(Some(2)));
        assert!(covered.unwrap().values.iter().all(|(_, value)| !value.contains("张某")));
    }

    #[test]
    fn many_merges_are_one_finding() {
        let csv = "标题,文号,成文日期\n".to_owned() + &"甲,一号,2024-01-02\n,,2024\n".repeat(2000);
        let merges: Vec<[u32; 4]> = (0..2000).map(|at| [at * 2 + 1, 0, at * 2 + 2, 0]).collect();
        assert_eq!(findings(&RULE, &json!({ "csv": csv, "merges": merges }).to_string()).len(), 1);
    }
}
