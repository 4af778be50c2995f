//! 行与表头不齐

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::table::Catalogue;

declare_rule! {
    /// 一行的单元格不应当比表头的列多。
    ///
    /// 多出单元格的行，多半是某一格被拆成了两格（例如导出时没有给含逗号的内容加引号），其后各格都错了一列。
    /// 错开的行只读到事项名称，其他要素不再检查。多数行都比表头多的，是表头缺列，不提示。
    ///
    /// 改正：对照表头，把拆开的两格合为一格。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing
    /// 目录名称,公开内容,公开主体,公开时限
    /// 出生登记,受理部门、办理条件、所需材料,某县公安局,自信息形成或者变更之日起20个工作日内
    /// 死亡注销,受理部门、办理条件、办理流程,某县公安局,自信息形成或者变更之日起20个工作日内
    /// 迁移登记,受理部门、办理流程、所需材料,某县公安局,自信息形成或者变更之日起20个工作日内
    /// 收养登记,受理部门,所需材料,某县公安局,自信息形成或者变更之日起20个工作日内
    /// ---
    /// 目录名称,公开内容,公开主体,公开时限
    /// 出生登记,受理部门,办理条件,所需材料,某县公安局,自信息形成或者变更之日起20个工作日内
    /// 死亡注销,受理部门、办理条件、办理流程,某县公安局,自信息形成或者变更之日起20个工作日内
    /// 迁移登记,受理部门、办理流程、所需材料,某县公安局,自信息形成或者变更之日起20个工作日内
    /// 收养登记,受理部门、所需材料,某县公安局,自信息形成或者变更之日起20个工作日内
    /// ---
    /// 目录名称,公开内容,公开主体,公开时限
    /// 出生登记,受理部门、办理条件、所需材料,某县公安局,自信息形成或者变更之日起20个工作日内,待核
    /// 死亡注销,受理部门、办理条件、办理流程,某县公安局,自信息形成或者变更之日起20个工作日内
    /// 迁移登记,受理部门、办理流程、所需材料,某县公安局,自信息形成或者变更之日起20个工作日内
    /// 收养登记,受理部门、所需材料,某县公安局,自信息形成或者变更之日起20个工作日内
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道和载体,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道和载体,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会,,
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道和载体,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会,每年核对
    /// ```
    RULE = "catalogue/row-width" {
        title: ("行与表头不齐", "Row wider than its header"),
        message: (
            "表头有{columns}列，本行多出“{value}”，应当对照表头核对各格",
            "the header has {columns} columns, this row has “{value}” beyond them; its cells should be held against the header"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    let columns = catalogue.columns.len();
    for row in &catalogue.wide {
        let cells = catalogue.rows.get(*row).and_then(|at| catalogue.grid.rows.get(*at));
        let beyond = cells.and_then(|row| row.filled().find(|(at, _)| *at >= columns));
        let Some((_, value)) = beyond else { continue };
        cx.report(
            Finding::of_record(&RULE)
                .in_row(*row)
                .with("columns", columns)
                .with("value", value.trim()),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::findings;

    #[test]
    fn a_row_that_is_out_of_line_has_no_other_findings() {
        let row = "甲,乙、丙、丁,某县公安局,20个工作日内\n".repeat(4);
        let csv = ["目录名称,公开内容,公开主体,公开时限\n", &row, "戊,己,庚,某县公安局,常期\n"];
        let found = findings(&super::RULE, &csv.concat());
        let own: Vec<_> = found.iter().filter(|finding| finding.place.row == Some(4)).collect();
        assert!(own.iter().any(|finding| finding.rule.id == super::RULE.id));
        assert!(own.iter().all(|finding| !finding.rule.id.starts_with("time-limit/")));
    }

    #[test]
    fn personal_data_is_found_in_its_cells_all_the_same() {
        let row = "甲,乙、丙、丁,某县公安局,20个工作日内\n".repeat(4);
        let wide = "戊,己,庚,11010519491231002X,常期,13800138000\n";
        let csv = ["目录名称,公开内容,公开主体,公开时限\n", &row, wide].concat();
        let found = findings(&super::RULE, &csv);
        let personal = found.iter().filter(|finding| finding.rule.id.starts_with("privacy/"));
        let columns: Vec<_> = personal.filter_map(|finding| finding.place.column).collect();
        assert!(columns.contains(&3) && columns.contains(&5), "{found:#?}");
    }
}
