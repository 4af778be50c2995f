//! Rows of a catalogue that are no items: captions, totals, and who filled it in.

use super::columns::Column;
use super::grid::Row;
use crate::text::is_space;

/// Whether a row holds a number in the column of numbers and nothing else.
pub(super) fn is_number_alone(columns: &[Column], row: &Row<'_>) -> bool {
    let mut filled = row.filled();
    let number = |(at, cell): (usize, &str)| {
        columns.get(at).is_some_and(|column| column.field == Some("seq"))
            && cell.trim().bytes().all(|byte| byte.is_ascii_digit())
    };
    filled.next().is_some_and(number) && filled.next().is_none()
}

/// Whether a row sums others up.
pub(super) fn is_total(row: &Row<'_>) -> bool {
    let Some((_, first)) = row.filled().next().filter(|(_, cell)| cell.len() < 24) else {
        return false;
    };
    let bare: String = first.chars().filter(|c| !is_space(*c)).collect();
    ["合计", "小计", "总计", "共计"].contains(&bare.trim_end_matches([':', '：']))
}

/// Whether a row stands between items or below them: a caption with a numbering of its own (一、社会救助),
/// one that is repeated in every cell where a program undid joined cells, or who signs for the table
/// (审核人：…).
pub(super) fn is_caption(columns: &[Column], row: &Row<'_>) -> bool {
    if columns.len() <= FEWEST_COLUMNS {
        return false;
    }
    let mut filled = row.filled();
    let Some((first, text)) = filled.next() else { return false };
    let (mut cells, mut second, mut same, mut signed) = (1, None, true, is_signed(text));
    for (at, cell) in filled {
        cells += 1;
        second = second.or(Some(at));
        same &= cell == text;
        signed &= is_signed(cell);
    }
    let place = |is_it: fn(&Column) -> bool| columns.iter().position(is_it);
    let heading =
        place(|column| column.level == 1).or(place(|column| column.field == Some("name")));
    let number = place(|column| column.field == Some("seq"));
    let is_caption = match cells {
        // The number's cell is blank, or it is 一 where items have 1.
        1 => heading == Some(first) && number.is_some() && number < heading,
        2 => heading == second && is_ordinal(text),
        _ => same,
    };
    is_caption || (first == 0 && signed)
}

/// Tables of fewer columns may have rows that hold little.
const FEWEST_COLUMNS: usize = 3;

/// Whether a cell numbers a part in Chinese numerals: 一, （二）, 第三部分.
fn is_ordinal(cell: &str) -> bool {
    cell.chars().all(|c| is_space(c) || "一二三四五六七八九十第部分章（）()、.．".contains(c))
}

/// Whether a cell says who filled in a table, or when: 审核人：某某.
fn is_signed(cell: &str) -> bool {
    let mut label = cell.chars().filter(|c| !is_space(*c)).take(LONGEST_LABEL + 1);
    label.any(|c| matches!(c, ':' | '：'))
}

/// The most characters of such a label: 主要负责人签字.
const LONGEST_LABEL: usize = 8;

#[cfg(test)]
mod tests {
    use crate::table::Catalogue;

    /// The rows that are items, counted from 0, in a table of four items to which `rows` are added.
    fn items(rows: &str) -> Vec<usize> {
        let header = "序号,一级事项,二级事项,公开内容,公开主体\n";
        let item = |number: u8| format!("{number},户籍,登记{number},条件、材料,派出所\n");
        let csv = [header, &item(1), &item(2), rows, &item(3)].concat();
        let rows = Catalogue::from_csv(&csv).rows;
        rows.into_iter().filter(|row| *row > 2).collect()
    }

    #[test]
    fn captions_are_no_items_wherever_they_stand() {
        for caption in [
            "（二）养老服务领域,,,,\n",
            ",（二）养老服务领域,,,\n",
            "二,养老服务领域,,,\n",
            "第二部分,养老服务领域,,,\n",
            "养老服务领域,养老服务领域,养老服务领域,养老服务领域,养老服务领域\n",
        ] {
            assert_eq!(items(caption), [4], "{caption}");
        }
    }

    #[test]
    fn who_signs_for_a_table_is_no_item() {
        assert_eq!(items("审核人：李某,,填报人：王某,,\n填报日期:,,,,\n"), [5]);
    }

    #[test]
    fn items_that_say_little_are_items() {
        for item in [
            "3,养老服务,,,\n",
            ",,登记,,\n",
            ",养老服务,机构,,\n",
            ",,,政府性基金：收入表,财政局：预算股\n",
            "三,养老服务,,补贴,\n",
        ] {
            assert_eq!(items(item), [3, 4], "{item}");
        }
    }
}
