//! 只有序号的行

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::table::Catalogue;

declare_rule! {
    /// 目录的一行不应当只有序号。
    ///
    /// 除序号以外全部空白的行，或者是删去事项后剩下的，或者是漏填。这样的行不算事项，全表提示一次。
    ///
    /// 改正：补填该行；没有内容的，删去该行并重新编号。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing
    /// 序号,目录名称,公开内容,公开主体
    /// 1,出生登记,受理部门、办理条件、所需材料,某县公安局
    /// 2,,,
    /// ---
    /// 序号,目录名称,公开内容,公开主体
    /// 1,,,
    /// 2,出生登记,受理部门、办理条件、所需材料,某县公安局
    /// ---
    /// 目录名称,序号,公开内容,公开主体
    /// 出生登记,1,受理部门、办理条件、所需材料,某县公安局
    /// ,2,,
    /// ,3,,
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 序号,事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道和载体,公开对象
    /// 1,机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 序号,事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道和载体,公开对象
    /// 一、机构,,,,,,,,
    /// 1,机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 序号,事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道和载体,公开对象
    /// 1,机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ,,,,,,,,
    /// ```
    RULE = "catalogue/empty-row" {
        title: ("只有序号的行", "Row of a number alone"),
        message: (
            "第{rows}行除“{header}”以外全部空白，应当补填或者删去",
            "but for “{header}”, row {rows} is blank; it should be filled in or removed"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

/// How many rows a message names.
const NAMED: usize = 10;

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    let empty = &catalogue.numbered_only;
    let numbers = catalogue.columns.iter().position(|column| column.field == Some("seq"));
    let Some(at) = numbers.filter(|_| !empty.is_empty()) else { return };
    let number = |row: &usize| (catalogue.first_row + row + 1).to_string();
    let named: Vec<String> = empty.iter().take(NAMED).map(number).collect();
    let more = if empty.len() > NAMED { "……" } else { "" };
    cx.report(
        Finding::of_record(&RULE)
            .in_column(at)
            .with("rows", named.join("、") + more)
            .with("header", &catalogue.columns[at].header),
    );
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::findings;

    #[test]
    fn rows_are_named_as_a_spreadsheet_numbers_them_and_are_no_items() {
        let csv = "某局目录\n序号,目录名称,公开内容,公开主体\n1,甲,乙,某县公安局\n2,,,\n3,,,\n";
        let found = findings(&super::RULE, csv);
        let own = found.iter().find(|finding| finding.rule.id == super::RULE.id).expect("one");
        assert!(own.values.iter().any(|(name, value)| *name == "rows" && value == "4、5"));
        assert!(found.iter().all(|finding| finding.rule.id != "item/required"));
    }
}
