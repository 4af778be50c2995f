//! 看似空白的单元格

use super::cell;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::table::{Sheet, SheetColumn};
use crate::text::is_space;

declare_rule! {
    /// 单元格首尾的全角空格、不间断空格和零宽字符看不见，查找、筛选、比对时却使同样的值不相同。
    ///
    /// 一列提示一次。只有空格的单元格看似空白，筛选“空白”时也找不到。半角空格不提示。
    ///
    /// 改正：用替换功能删去首尾的空格，原值不变。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"csv": "标题,文号,成文日期\n甲,一号　,2024-01-02\n"}
    /// {"csv": "标题,文号,成文日期\n\u00a0甲,一号,2024-01-02\n"}
    /// {"csv": "标题,文号,成文日期\n甲,　　,2024-01-02\n"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"csv": "标题,文号,成文日期\n甲,一号,2024-01-02\n"}
    /// {"csv": "标题,文号,成文日期\n张　某,一号,2024-01-02\n"}
    /// {"csv": "标题,文号,成文日期\n甲,,2024-01-02 \n"}
    /// ```
    RULE = "spreadsheet/space" {
        title: ("看似空白的单元格", "Spaces that are not seen"),
        message: (
            "这一列有{count}个单元格的首尾有看不见的空格（第一个是“{found}”），查找、比对时同样的值会不相同，删去即可，原值不变",
            "{count} cells of this column begin or end with spaces that are not seen (“{found}” is the first), so that equal values differ; they can be deleted without loss"
        ),
        severity: Severity::Info,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Sheet(check),
    }
}

static BLANK: Message = Message::new(
    "这一列有{count}个单元格只有空格，看似空白，筛选“空白”时找不到，应当清除或者填写",
    "{count} cells of this column hold nothing but spaces and only look blank; clear them or fill them in",
);

fn check(sheet: &Sheet<'_>, cx: &mut Context<'_>) {
    let first = sheet.first_row_of_data();
    for column in &sheet.columns() {
        around(column, cx);
        blank(sheet, first, column, cx);
    }
}

/// Whether it is a space that typing leaves by chance.
fn is_unseen(c: char) -> bool {
    is_space(c) && !c.is_ascii()
}

fn around(column: &SheetColumn<'_, '_>, cx: &mut Context<'_>) {
    let mut found = column
        .cells()
        .filter(|(_, value)| value.starts_with(is_unseen) || value.ends_with(is_unseen));
    if let Some((row, value)) = found.next() {
        cx.report(cell(&RULE, (row, column.at), value).with("count", found.count() + 1));
    }
}

fn blank(sheet: &Sheet<'_>, first: usize, column: &SheetColumn<'_, '_>, cx: &mut Context<'_>) {
    let cells = sheet.grid.rows.iter().enumerate().skip(first);
    let mut found = cells
        .map(|(row, cells)| (row, cells.cell(column.at)))
        .filter(|(_, value)| value.chars().all(is_space) && value.contains(is_unseen));
    if let Some((row, value)) = found.next() {
        let finding = cell(&RULE, (row, column.at), value).saying(BLANK);
        cx.report(finding.with("count", found.count() + 1));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::findings;

    #[test]
    fn a_column_is_one_finding() {
        let csv = "标题,文号,成文日期\n".to_owned() + &"甲　,　,2024\n".repeat(2000);
        let found = findings(&RULE, &csv);
        let places: Vec<_> =
            found.iter().map(|finding| (finding.place.row, finding.place.column)).collect();
        assert_eq!(places, [(Some(1), Some(0)), (Some(1), Some(1))]);
    }
}
