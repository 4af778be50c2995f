//! 表头与内容不符

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::message::Message;
use crate::table::{Catalogue, Why, telling_field};

declare_rule! {
    /// 一列填的应当是表头所说的要素。
    ///
    /// 最常见的是“公开方式”一列填“政府网站”“公示栏”：公开方式是主动公开或者依申请公开，网站、公示栏
    /// 是公开渠道和载体。一列至少六成的值属于另一要素时提示。“公开形式”“公开类别”“公开范围”各地
    /// 所指不一，按所填的值理解，不提示；另有一列填了表头所说的要素的（公开方式填“全文发布”，另有公开属性一列），也不提示。个别单元格填错了列的（公开主体填“政府网站”，公开方式填“全社会”），按警告提示那一格。
    ///
    /// 改正：把表头改成与内容相符的名称，再补上由此缺少的一列；或者改填该列。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,政府网站,全社会
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,全社会
    /// ```
    ///
    /// ```gongkai,fail,with=catalogue/header-missing,with=item/attribute-conflict
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,依申请公开
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道和载体,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开形式,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开形式,公开渠道和载体,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,政务服务中心,主动公开,政府网站,全社会
    /// ```
    RULE = "catalogue/header-mismatch" {
        title: ("表头与内容不符", "Header against values"),
        message: (
            "“{header}”一列填的是{found}（如“{value}”），表头应当写作“{right}”",
            "the column “{header}” holds {found} (such as “{value}”); its header should be “{right}”"
        ),
        severity: Severity::Error,
        basis: &[GRASSROOTS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

static CELL: Message = Message::new(
    "“{header}”填的是“{value}”，应当核对是不是填错了列",
    "“{header}” is “{value}” here, which may belong in another column",
);

/// Channels that are no offices, as 政务服务中心 and 档案馆 are.
const NO_OFFICE: &[&str] = &["政府网站", "政府公报", "两微一端", "广播电视", "纸质媒体"];

/// What a column of a field holds, and the header it should have.
const HEADERS: &[(&str, &str, &str)] = &[
    ("attribute", "公开方式", "公开方式"),
    ("channel", "公开渠道", "公开渠道和载体"),
    ("audience", "公开对象", "公开对象"),
    ("phase", "五公开类别", "政务五公开"),
    ("timeLimit", "公开时限", "公开时限"),
    ("publishMode", "发布形式", "公开形式"),
];

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    for (at, column) in catalogue.columns.iter().enumerate() {
        let Some(held) = column.field.filter(|_| column.named.is_some()) else { continue };
        if catalogue.columns.iter().any(|other| other.field == column.named) {
            continue;
        }
        let Some((_, found, right)) = HEADERS.iter().find(|(field, ..)| *field == held) else {
            continue;
        };
        let values =
            (0..catalogue.items.len()).filter_map(|row| catalogue.cell(Some(row), Some(at)));
        let value = values.map(|cell| cell.value).find(|value| !value.trim().is_empty());
        cx.report(
            Finding::of_record(&RULE)
                .in_column(at)
                .with("header", &column.header)
                .with("found", found)
                .with("value", value.unwrap_or_default())
                .with("right", right),
        );
    }
    for (at, column) in catalogue.columns.iter().enumerate() {
        let own = column.why == Why::Header && column.named.is_none() && column.value.is_empty();
        if own && !column.is_loose() {
            misplaced(catalogue, at, cx);
        }
    }
}

/// The cells of a column that hold what another one is for.
fn misplaced(catalogue: &Catalogue<'_>, at: usize, cx: &mut Context<'_>) {
    let column = &catalogue.columns[at];
    let field = column.field.unwrap_or_default();
    for row in (0..catalogue.items.len()).filter(|row| !catalogue.wide.contains(row)) {
        let value = catalogue.cell(Some(row), Some(at)).map_or("", |cell| cell.value.trim());
        let held = telling_field(value).unwrap_or_default();
        let wrong = match field {
            // 政务服务中心 and 档案馆 are offices too.
            "publisher" => held != "channel" || NO_OFFICE.contains(&value),
            // 公开方式 is read as the way it is shown, too.
            "attribute" => held == "audience",
            "audience" => held != field,
            _ => false,
        };
        if wrong && !held.is_empty() {
            let finding = Finding::of_field(&RULE, field).in_row(row).saying(CELL);
            let finding = finding.with("header", &column.header).with("value", value);
            cx.report(finding.weighing(Severity::Warning).for_review());
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::engine::Severity;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn a_cell_that_holds_what_another_column_is_for_is_reported_alone() {
        let header = "事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象\n";
        let rest = "职责、地址,《政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内";
        let right = format!("甲,{rest},政工室,主动公开,政府网站,全社会\n").repeat(3);
        let own = |cells: &str| -> Vec<_> {
            let csv = [header, &right, &format!("乙,{rest},{cells}\n")].concat();
            let found = findings(&super::RULE, &csv).into_iter();
            let own = found.filter(|finding| finding.rule.id == super::RULE.id);
            own.map(|finding| (finding.place.row, finding.place.field, finding.severity)).collect()
        };
        for (cells, field) in [
            ("政府网站,主动公开,县民政局,全社会", "publisher"),
            ("自信息形成之日起20个工作日内,主动公开,政府网站,全社会", "publisher"),
            ("政工室,全社会,政府网站,社会公众", "attribute"),
            ("政工室,主动公开,政府网站,主动公开", "audience"),
        ] {
            assert_eq!(own(cells), [(Some(3), Some(field), Severity::Warning)], "{cells}");
        }
        for cells in [
            "政务服务中心,主动公开,政府网站,社会公众",
            "政工室,依申请公开,/,申请人",
            "档案馆,不予公开,,本单位",
            "政工室,全文公开,政府网站,企业",
        ] {
            assert_eq!(own(cells), [], "{cells}");
        }
    }

    #[test]
    fn a_header_whose_field_has_a_column_of_its_own_is_local_usage() {
        let csv = "事项名称,公开内容,公开方式,公开属性\n甲,乙,全文发布,主动公开\n丙,丁,全文发布,主动公开\n";
        passes(&super::RULE, &[csv]);
        breaks(&super::RULE, &[&csv.replace("公开属性", "备注")]);
    }

    #[test]
    fn what_a_loose_header_means_is_left_open() {
        let csv = "事项名称,公开内容,公开主体,公开形式\n甲,乙,丙,主动公开\n丁,戊,己,主动公开\n庚,辛,壬,政府网站\n";
        passes(&super::RULE, &[csv]);
    }

    #[test]
    fn channels_below_another_header_are_reported() {
        breaks(
            &super::RULE,
            &[
                "事项名称,公开内容,公开方式\n甲,乙,政府网站\n",
                "事项名称,公开内容,公开属性\n甲,乙,政府网站、公示栏\n丙,丁,主动公开\n戊,己,微信公众号\n",
                "事项名称,公开内容,公开对象\n甲,乙,政府网站\n",
                "事项名称,公开内容,公开时限\n甲,乙,主动公开\n",
            ],
        );
    }

    #[test]
    fn a_few_strange_values_do_not_make_a_column_of_another_kind() {
        passes(
            &super::RULE,
            &[
                "事项名称,公开内容,公开方式\n甲,乙,政府网站\n丙,丁,主动公开\n戊,己,主动公开\n",
                "事项名称,公开内容,公开方式\n甲,乙,\n",
                "事项名称,公开内容,公开主体\n甲,乙,政务服务中心\n",
            ],
        );
    }

    #[test]
    fn the_finding_is_at_the_header() {
        let csv = "目录\n事项名称,公开内容,公开方式\n甲,乙,政府网站\n";
        let found = findings(&super::RULE, csv);
        let finding = found.iter().find(|finding| finding.rule.id == super::RULE.id);
        let place = finding.expect("a finding").place;
        assert_eq!((place.row, place.column, place.field), (None, Some(2), None));
    }
}
