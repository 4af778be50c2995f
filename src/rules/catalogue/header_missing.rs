//! 目录缺少要素

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GRASSROOTS_2019, PRACTICE};
use crate::message::Message;
use crate::table::{Catalogue, Column, Format};

declare_rule! {
    /// 公开目录至少应当包括公开事项的名称、内容、依据、时限、主体、方式、渠道、公开对象八项要素。
    ///
    /// 表头按通行的同义说法识别（“责任单位”就是公开主体），列的先后不论；也看各列实际填的是什么：
    /// “公开方式”一列如果填的都是“政府网站”，填的是渠道，目录就还缺方式。写在表前说明里的要素，
    /// 例如“公开时限：自信息形成之日起20个工作日内”，视为已有。有表头而整列空白的，同样提示。
    ///
    /// 表名写明“主动公开”的，公开方式视为已有；省厅的目录不受基层指导意见约束，缺少要素按警告提示。村务、校务、院务和供水、医疗等公共企事业单位公开的目录另有规定，政务公开的责任清单、任务
    /// 分解表也不是目录，缺少要素只作提示。
    ///
    /// 不予公开的负面清单不是公开目录，八项要素只有一两项、表头又没有几处说“公开”的表格（双随机抽查事项清单）也不是，都不提示。
    ///
    /// 权责清单不是公开目录，没有公开时限、公开方式等要素，只看有没有事项名称、职权类型、实施依据、实施主体。
    ///
    /// 改正：在表头增加缺少的一列，逐项填写。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 事项名称,公开内容,公开时限,公开主体,公开方式,公开渠道和载体,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,政府网站
    /// ---
    /// 一、没有表头
    /// 甲,乙,丙
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道和载体,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 公开对象,公开形式,公开渠道,责任单位,时限要求,法律依据,公开内容（要素）,公开事项
    /// 全社会,主动公开,政府网站,某县公安局,自信息形成或者变更之日起20个工作日内,《中华人民共和国政府信息公开条例》第二十条,内设机构名称、职责、办公地址,机构设置
    /// ---
    /// 一、公开依据：《中华人民共和国政府信息公开条例》第二十条
    /// 事项名称,公开内容,公开时限,公开主体,公开方式,公开渠道和载体,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 某县公安局主动公开基本目录
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,政府网站,全社会
    /// ---
    /// 职权编码,职权类型,职权名称,实施依据,实施主体,责任事项,追责情形
    /// 某1001,行政许可,旅馆业特种行业许可证核发,《旅馆业治安管理办法》第四条,某县公安局,受理、审查、决定、送达,未按规定时限办理的
    /// ```
    RULE = "catalogue/header-missing" {
        title: ("目录缺少要素", "Missing column"),
        message: (
            "目录没有“{header}”一列，目录至少应当包括公开事项的名称、内容、依据、时限、主体、方式、渠道、公开对象",
            "the catalogue has no column “{header}”; it must have at least name, content, basis, time limit, publisher, attribute, channel and audience"
        ),
        severity: Severity::Error,
        basis: &[GRASSROOTS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

static BLANK: Message = Message::new(
    "“{header}”一列全部空白，应当逐项填写",
    "the column “{header}” is blank throughout; it should be filled for every item",
);

static POWERS: Message = Message::new(
    "权责清单没有“{header}”一列，应当写明事项名称、职权类型、实施依据、实施主体",
    "the list of powers has no column “{header}”; it should give the name, kind, basis and body of each power",
);

static NO_HEADER: Message = Message::new(
    "没有认出表头，目录的表头应当写明公开事项的名称、内容、依据、时限、主体、方式、渠道、公开对象",
    "no header was recognised; it should name the item, its content, basis, time limit, publisher, attribute, channel and audience",
);

/// The eight elements, with the headers of the national catalogues.
const ELEMENTS: &[(&str, &str)] = &[
    ("name", "公开事项"),
    ("content", "公开内容"),
    ("basis", "公开依据"),
    ("timeLimit", "公开时限"),
    ("publisher", "公开主体"),
    ("attribute", "公开方式"),
    ("channel", "公开渠道和载体"),
    ("audience", "公开对象"),
];

/// What a list of powers must say, with its usual headers.
const OF_POWERS: &[(&str, &str)] =
    &[("name", "职权名称"), ("kind", "职权类型"), ("basis", "实施依据"), ("publisher", "实施主体")];

/// What a village, a school or a firm publishes to its own people, by rules of its own; and what parcels
/// out work among offices.
const OF_OTHERS: &[&str] = &[
    "村务",
    "居务",
    "党务",
    "校务",
    "院务",
    "厂务",
    "司务",
    "企业信息公开",
    "事业单位",
    "司法公开",
    "检务公开",
    "审务公开",
    "医疗卫生机构",
    "医院信息公开",
    "学校信息公开",
    "责任清单",
    "责任分工",
    "任务分解",
    "任务分工",
];

/// How the names of organs above cities and counties end, in the title of a catalogue.
const OF_HIGHER: &[&str] =
    &["厅政府信息", "厅主动公开", "厅政务公开", "厅信息公开", "省政府信息", "自治区政府信息"];

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    if catalogue.header.is_none() {
        if catalogue.items.is_empty() {
            cx.report(Finding::of_record(&RULE).saying(NO_HEADER));
        }
        return;
    }
    let lost = catalogue.lost_ticks();
    let powers = catalogue.format == Format::PowerList;
    if powers && is_guide(catalogue) {
        return;
    }
    if !powers && is_something_else(catalogue) {
        return;
    }
    let others = !powers && catalogue.is_headed(OF_OTHERS);
    // The guidance for 基层 binds no ministry and no province.
    let above = !powers && catalogue.is_headed(OF_HIGHER);
    // Its title says how all of it is published.
    let proactive = catalogue.is_headed(&["主动公开"]);
    for (field, header) in if powers { OF_POWERS } else { ELEMENTS } {
        let named = |column: &&Column| is_of(column, field);
        let mut finding = Finding::of_field(&RULE, field);
        if powers {
            finding = finding.saying(POWERS).on(PRACTICE.at(""));
        }
        if let Some(column) = catalogue.columns.iter().find(named) {
            let blank = catalogue.columns.iter().filter(named).all(|column| column.blank);
            let lost = lost.iter().any(|at| catalogue.columns[*at].field == Some(field));
            if blank && !lost && catalogue.items.len() > 2 {
                // Ticks are often lost when a table is copied.
                let ticks = !column.value.is_empty();
                let weight = if ticks { Severity::Warning } else { Severity::Error };
                let finding = finding.saying(BLANK).with("header", &column.header);
                cx.report(finding.weighing(weight));
            }
        } else if !(catalogue.has(field) || (proactive && *field == "attribute")) {
            let finding = finding.with("header", header);
            cx.report(match (others, above) {
                (true, _) => finding.weighing(Severity::Info),
                (_, true) => finding.weighing(Severity::Warning),
                _ => finding,
            });
        }
    }
}

/// Whether it is a list of what is not published, or a table of something else that has a column or two of
/// a catalogue.
fn is_something_else(catalogue: &Catalogue<'_>) -> bool {
    let columns = || catalogue.columns.iter();
    let says = |word: &str| columns().filter(|column| column.header.contains(word)).count();
    if says("不予公开") > 0 || catalogue.is_headed(&["负面清单", "不予公开"]) {
        return true;
    }
    let known = ELEMENTS.iter().filter(|(field, _)| columns().any(|column| is_of(column, field)));
    known.count() < FEWEST && says("公开") < 2
}

/// Whether a column stands for an element. The levels of a category are names.
fn is_of(column: &Column, field: &str) -> bool {
    column.field == Some(field) || (field == "name" && column.field == Some("category"))
}

/// A table with fewer columns of a catalogue is none, unless they speak of disclosure.
const FEWEST: usize = 3;

/// Whether it is a list of services (办事指南), which have codes as powers do, and say how long the work takes.
fn is_guide(catalogue: &Catalogue<'_>) -> bool {
    let answers = ["responsibility", "accountability"].iter().any(|field| catalogue.has(field));
    let of_powers =
        |column: &Column| column.header.contains("职权") || column.header.contains("权力");
    catalogue.has("handlingTime") && !answers && !catalogue.columns.iter().any(of_powers)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{breaks, findings, passes};

    #[track_caller]
    fn missing(csv: &str, fields: &[&str]) {
        let found: Vec<&str> = findings(&super::RULE, csv)
            .iter()
            .filter(|finding| finding.rule.id == super::RULE.id)
            .filter_map(|finding| finding.place.field)
            .collect();
        assert_eq!(found, fields, "{csv}");
    }

    #[test]
    fn each_missing_element_is_named_once() {
        missing(
            "目录类别,目录名称,公开内容,公开主体\n甲,乙,丙,丁\n",
            &["attribute", "audience", "basis", "channel", "timeLimit"],
        );
    }

    #[test]
    fn a_column_counts_for_what_it_holds() {
        let header = "名称,公开事项,公开内容,公开依据,公开时限,公开主体,公开对象,公开方式\n";
        missing(&[header, ",甲,乙,丙,丁,戊,全社会,政府网站\n"].concat(), &["attribute"]);
        missing(&[header, ",甲,乙,丙,丁,戊,全社会,主动公开\n"].concat(), &["channel"]);
    }

    #[test]
    fn a_column_without_any_value_is_named_once_not_once_a_row() {
        let rows = "甲,乙,,丁,戊,全社会,主动公开,政府网站\n".repeat(4);
        let csv = "公开事项,公开内容,公开依据,公开时限,公开主体,公开对象,公开方式,公开渠道\n"
            .to_owned()
            + &rows;
        missing(&csv, &["basis"]);
    }

    #[test]
    fn a_text_without_a_header_is_no_catalogue() {
        breaks(&super::RULE, &["", "甲,乙,丙\n1,2,3\n", "公开时限\n即时\n"]);
    }

    #[test]
    fn a_list_of_powers_needs_other_columns() {
        missing("职权编码,职权名称,实施主体,追责情形\n1,甲,某县公安局,乙\n", &["basis", "kind"]);
        let found = findings(&super::RULE, "职权编码,职权名称,实施主体\n1,甲,某县公安局\n");
        let own = found.iter().filter(|finding| finding.rule.id == super::RULE.id);
        assert!(own.into_iter().all(|finding| finding.severity == super::Severity::Warning));
    }

    #[test]
    fn what_a_village_or_a_firm_publishes_is_weighed_less() {
        for title in [
            "村务公开目录",
            "供水企业信息公开目录",
            "医疗卫生机构信息公开基本目录",
            "公共事业单位信息公开目录",
            "某法院司法公开目录",
            "检务公开清单",
        ] {
            let csv = format!("{title},,\n公开事项,公开内容,公开时限\n甲,乙,即时\n");
            let found = findings(&super::RULE, &csv);
            let own = found.iter().filter(|finding| finding.rule.id == super::RULE.id);
            let severities: Vec<_> = own.map(|finding| finding.severity).collect();
            assert_eq!(severities, [super::Severity::Info; 5], "{title}");
        }
    }

    #[test]
    fn the_guidance_for_counties_binds_no_province() {
        let csv = "某省公安厅政府信息主动公开基本目录,,\n公开事项,公开内容,公开时限\n甲,乙,即时\n";
        let found = findings(&super::RULE, csv);
        let mut own = found.iter().filter(|finding| finding.rule.id == super::RULE.id);
        assert!(own.all(|finding| finding.severity == super::Severity::Warning));
    }

    #[test]
    fn what_is_not_published_and_what_is_inspected_are_no_catalogues() {
        passes(
            &super::RULE,
            &[
                "不予公开政府信息负面清单,,\n序号,事项,依据\n1,国家秘密,《政府信息公开条例》第十四条\n",
                "事项,不予公开的内容,依据,责任单位\n内部事务,工作流程,《政府信息公开条例》第十六条,办公室\n",
                "序号,抽查事项,检查方式,事项类别,公开时限\n1,年报公示信息,书面检查,一般检查事项,抽查结果形成之日起20个工作日内\n",
            ],
        );
        missing(
            "公开事项,公开时限\n甲,即时\n",
            &["attribute", "audience", "basis", "channel", "content", "publisher"],
        );
    }

    #[test]
    fn a_list_of_services_is_none_of_powers() {
        passes(
            &super::RULE,
            &[
                "事项编码,事项名称,事项类型,设定依据,法定办结时限,收费标准\n1,甲,行政许可,乙,10个工作日,免费\n",
            ],
        );
    }

    #[test]
    fn levels_are_names() {
        passes(
            &super::RULE,
            &[
                "一级事项,公开内容,公开依据,公开时限,公开主体,公开对象,公开方式,公开渠道\n甲,乙,丙,丁,戊,全社会,主动公开,政府网站\n",
            ],
        );
    }
}
