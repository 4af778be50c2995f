//! 表头与内容不符

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::table::Catalogue;

declare_rule! {
    /// 一列填的应当是表头所说的要素。
    ///
    /// 最常见的是“公开方式”一列填“政府网站”“公示栏”：公开方式是主动公开或者依申请公开，网站、公示栏
    /// 是公开渠道和载体。一列至少六成的值属于另一要素时提示。“公开形式”“公开类别”“公开范围”各地
    /// 所指不一，按所填的值理解，不提示。
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
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{breaks, findings, passes};

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
