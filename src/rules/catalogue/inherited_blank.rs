//! 组内空白

use crate::engine::{Check, Context, Edit, Finding, Fix, Place, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::message::Message;
use crate::read::without_residues;
use crate::record::Item;
use crate::table::Catalogue;
use crate::text::Span;

declare_rule! {
    /// 同一类别之下的后续行，除类别以外的要素不宜留空。
    ///
    /// 表格里上下合并的单元格，导出以后只有第一行有值。类别一列这样写是通例，不提示；内容、主体、
    /// 五公开等留空，看不出是与上一行相同，还是漏填。检查时先按与上一行相同理解，一般不跨类别；依据、时限、主体、渠道
    /// 几列一起空白的，是几个类别合并的，跨类别理解。全表有九处以上空白的，每一列只提示一次。
    ///
    /// 电子表格、网页、文字处理文档写明了哪些单元格合并：合并的，值就是那一格的值，不提示；没有合并而留空的，
    /// 是漏填，按错误提示。类别没有合并而留空的，全表提示一次。
    ///
    /// 改正：与上一行相同的，照上一行重写；漏填的，补填。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing
    /// 目录类别,目录名称,公开内容,公开主体
    /// 机构职能,主要职责,法定职责、办公地址,政工室
    /// ,机构设置,内设机构名称、职责,
    /// ---
    /// 目录类别,目录名称,公开内容,政务五公开
    /// 机构职能,主要职责,法定职责、办公地址,管理公开
    /// ,机构设置,内设机构名称、职责,
    /// ---
    /// 目录类别,目录名称,公开内容,公开对象
    /// 机构职能,主要职责,法定职责、办公地址,全社会
    /// ,机构设置,,全社会
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 目录类别,目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 机构职能,主要职责,法定职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ,机构设置,内设机构名称、职责,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 目录类别,目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象,备注
    /// 机构职能,主要职责,法定职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会,每年核对
    /// ,机构设置,内设机构名称、职责,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会,
    /// ---
    /// 一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 机构职能,主要职责,法定职责,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ,,办公地址、联系方式,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ```
    RULE = "catalogue/inherited-blank" {
        title: ("组内空白", "Blank below a group"),
        message: (
            "“{header}”空白，按本组上一行理解为“{value}”；相同的应当重写，漏填的应当补填",
            "“{header}” is blank; taken for “{value}” as above in its group; it should be repeated, or filled in"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

static LOOSE: Message = Message::new(
    "“{header}”一列有{count}行空白，源文件没有把它们与上一行合并，暂按与上一行同类理解；同类的应当合并或者重写",
    "the column “{header}” is blank in {count} rows that the file does not join with the one above; they are taken for the same group; join them, or repeat it",
);

static MANY_BLANK: Message = Message::new(
    "“{header}”一列有{count}行空白，按上一行理解，如“{value}”；合并的单元格导出以后只有第一行有值，应当逐行补写",
    "the column “{header}” is blank in {count} rows, which are taken for what stands above, such as “{value}”; cells that were joined keep their value in the first row only: repeat it",
);

static TAKEN_FROM: Message = Message::new("值取自此行", "the value is taken from this row");

/// From so many blank cells on, each column has one finding: its cells were joined.
const MANY: usize = 9;

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    let named = catalogue.columns.iter().any(|column| column.field == Some("name"));
    // What the file could join and does not is blank.
    let joins = catalogue.grid.merges.is_some();
    loose(catalogue, cx);
    let count = |field: &&str| catalogue.items.iter().filter(|item| item.inherits(field)).count();
    let counts: Vec<usize> = Item::FIELDS.iter().map(count).collect();
    let levels = |at: &usize| matches!(Item::FIELDS[*at], "category" | "name");
    let all: usize = (0..counts.len()).filter(|at| !levels(at)).map(|at| counts[at]).sum();
    let mut last_filled = vec![None; Item::FIELDS.len()];
    let mut told = vec![false; Item::FIELDS.len()];
    for (row, item) in catalogue.items.iter().enumerate() {
        for (at, field) in Item::FIELDS.iter().enumerate() {
            if !item.inherits(field) {
                last_filled[at] = Some(row);
                continue;
            }
            let many = !joins && all >= MANY && counts[at] > 1;
            if many && told[at] {
                continue;
            }
            if catalogue.column_of(None, field).is_none() {
                // A line beside the table states it.
                continue;
            }
            let is_level = *field == "category" || (*field == "name" && !named);
            if is_level || catalogue.is_merged(row, field) {
                continue;
            }
            let Some((value, cell)) = item.get(field).zip(catalogue.place(Some(row), Some(field)))
            else {
                continue;
            };
            let value = without_residues(value);
            let mut finding = Finding::of_field(&RULE, field)
                .in_row(row)
                .with("header", cell.header)
                .with("value", &value);
            if joins {
                finding = finding.weighing(Severity::Error).on(GRASSROOTS_2019.at(""));
            }
            if many {
                told[at] = true;
                cx.report(finding.saying(MANY_BLANK).with("count", counts[at]));
                continue;
            }
            if let Some(from) = last_filled[at] {
                let place =
                    Place { row: Some(from as u32), field: Some(field), ..Place::default() };
                finding = finding.related(place, TAKEN_FROM, Vec::new());
            }
            // The content of another item is hardly ever this one's.
            if *field != "content" && *field != "name" {
                let edit = Edit::replace(Span::whole(cell.value), value);
                finding = finding.with_fix(Fix::suggest([edit]));
            }
            cx.report(finding);
        }
    }
}

/// Says how many rows continue a group by a blank cell that the file could join.
fn loose(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    let first = catalogue.columns.iter().enumerate().filter(|(_, column)| column.level > 0);
    let Some((at, column)) = first.min_by_key(|(_, column)| column.level) else { return };
    if catalogue.loose > 0 {
        let finding = Finding::of_record(&RULE).saying(LOOSE).in_column(at);
        cx.report(finding.with("header", &column.header).with("count", catalogue.loose));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::check_catalogue;
    use crate::engine::Severity;
    use crate::order::Table;
    use crate::rules::testing::{findings, passes, with_setting};
    use crate::table::{Catalogue, Grid, Merge};

    #[test]
    fn what_a_file_joins_is_no_blank_and_what_it_could_join_is_missing() {
        let csv = "目录类别,目录名称,公开内容,公开主体\n甲,一,子,政工室\n,二,丑,\n,三,,\n";
        let mut grid = Grid::from_csv(csv);
        let merge = |top, left, bottom| Merge { top, left, bottom, right: left };
        grid.merges = Some(vec![merge(1, 0, 2), merge(1, 3, 3)]);
        let catalogue = Catalogue::read(grid, &Table::new());
        let found = with_setting(|setting| check_catalogue(&catalogue, setting));
        let own = found.iter().filter(|finding| finding.rule.id == super::RULE.id);
        let own: Vec<_> =
            own.map(|finding| (finding.place.row, finding.place.field, finding.severity)).collect();
        let expected =
            [(None, None, Severity::Warning), (Some(2), Some("content"), Severity::Error)];
        assert_eq!(own, expected);
    }

    #[track_caller]
    fn blanks(csv: &str, expected: &[(u32, &str)]) {
        let found: Vec<(u32, &str)> = findings(&super::RULE, csv)
            .iter()
            .filter(|finding| finding.rule.id == super::RULE.id)
            .filter_map(|finding| finding.place.row.zip(finding.place.field))
            .collect();
        assert_eq!(found, expected, "{csv}");
    }

    #[test]
    fn every_blank_cell_of_a_further_row_is_reported() {
        let csv = "目录类别,目录名称,公开内容,公开主体\n甲,一,子,政工室\n,二,,\n,三,丑,\n";
        blanks(csv, &[(1, "content"), (1, "publisher"), (2, "publisher")]);
    }

    #[test]
    fn a_column_whose_joins_are_lost_is_one_finding() {
        let rows = ",二,丑,\n".repeat(9);
        let csv = "目录类别,目录名称,公开内容,公开主体\n甲,一,子,政工室\n".to_owned() + &rows;
        blanks(&csv, &[(1, "publisher")]);
    }

    #[test]
    fn cells_that_are_blank_together_were_joined_over_several_groups() {
        let csv =
            "目录类别,目录名称,公开内容,公开时限,公开主体\n甲,一,子,即时,政工室\n乙,二,丑,,\n";
        blanks(csv, &[(1, "publisher"), (1, "timeLimit")]);
    }

    #[test]
    fn what_opens_a_group_takes_nothing_over() {
        passes(
            &super::RULE,
            &[
                "目录类别,目录名称,公开内容,公开主体\n甲,一,子,政工室\n乙,二,,\n",
                "目录类别,目录名称,公开内容,公开主体\n甲,一,子,\n,二,丑,\n",
                "目录类别,目录名称,公开内容,备注\n甲,一,子,每年\n,二,丑,\n",
            ],
        );
    }

    #[test]
    fn the_value_is_offered_but_never_another_items_content() {
        let csv = "目录类别,目录名称,公开内容,公开主体\n甲,一,子,政工室\n,二,, \n";
        let found = findings(&super::RULE, csv);
        let fix = |field: &str| {
            let here = |finding: &&crate::engine::Finding| {
                finding.place.field == Some(field) && finding.rule.id == super::RULE.id
            };
            found.iter().find(here).expect("a finding").fixes.first()
        };
        assert!(fix("content").is_none());
        assert_eq!(fix("publisher").expect("a fix").edits[0].text, "政工室");
    }
}
