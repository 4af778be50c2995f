//! 目录覆盖不全

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::table::Catalogue;

declare_rule! {
    /// 一个机关的主动公开基本目录，应当覆盖政府信息公开条例第二十条所列、与本机关有关的各项。
    ///
    /// 按事项名称和内容里的通行说法识别，整张表只提示一次或者两次；只看列有机构、财政或者领导、信息公开工作的
    /// 综合目录，单一领域的目录不检查。机关没有这项职能的，可以注明“不涉及”，所以由人判断。
    ///
    /// 改正：增加缺少的事项，或者注明不涉及。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing,with=catalogue/version
    /// 目录类别,目录名称,公开内容
    /// 机构职能,机构设置,内设机构名称、职责
    /// 财政,部门预算,收支总表、说明
    /// 信息公开,信息公开指南,获取方式、工作机构
    /// 招考,公务员考录,职位、报考条件
    /// ---
    /// 目录类别,目录名称,公开内容
    /// 机构职能,机构设置,内设机构名称、职责
    /// 财政,部门预算,收支总表、说明
    /// 信息公开,信息公开指南,获取方式、工作机构
    /// 制度,信息公开制度,制度全文
    /// ---
    /// 目录类别,目录名称,公开内容
    /// 机构职能,机构设置,内设机构名称、职责
    /// 财政,部门预算,收支总表、说明
    /// 信息公开,信息公开指南,获取方式、工作机构
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 目录类别,目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 机构职能,机构设置,内设机构名称、职责,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// 领导,部门领导,姓名、职务、分工,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 目录类别,目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 户籍管理,出生登记,受理部门、办理条件,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 目录类别,目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 信息公开,信息公开指南,获取方式、工作机构,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// 领导,部门领导,姓名、职务、分工,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ```
    RULE = "catalogue/coverage" {
        title: ("目录覆盖不全", "Items that the regulation lists are missing"),
        message: (
            "目录没有见到政府信息公开条例第二十条所列的{missing}，应当增加，或者注明不涉及",
            "the catalogue has nothing on {missing}, which article 20 lists; add it, or say that it does not apply"
        ),
        severity: Severity::Warning,

        basis: &[DISCLOSURE_2019.at("第二十条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

static SYSTEM: Message = Message::new(
    "目录没有见到政府信息公开制度，政府信息公开平台一般设有指南、制度、法定主动公开内容、年报四部分",
    "the catalogue has no rules on disclosure (政府信息公开制度), one of the four parts of the platform",
);

/// What every organ may be expected to publish, with the words that tell of it.
const LISTED: &[(&str, &[&str])] = &[
    ("（一）规范性文件", &["规范性文件", "部门文件", "政策文件", "法规", "规章", "公文"]),
    ("（二）机构职能", &["职能", "职责", "机构"]),
    ("（五）行政许可和对外管理服务", &["行政许可", "指南", "服务事项", "政务服务", "权责清单"]),
    ("（七）预算、决算", &["预算", "决算"]),
    ("（八）行政事业性收费", &["收费"]),
    ("（九）政府集中采购", &["采购"]),
    ("（十二）应急预案、预警", &["应急", "预警", "突发"]),
    ("（十四）公务员招考", &["招考", "考录", "录用", "招录", "招聘"]),
];

/// What public security has besides.
const OF_POLICE: &[(&str, &[&str])] = &[
    ("（六）行政处罚、行政强制", &["处罚", "强制", "执法结果", "执法公示"]),
    ("第二十一条的治安管理", &["治安"]),
];

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    if !catalogue.is_of_whole_organ() {
        return;
    }
    let police = catalogue
        .own_cells("publisher")
        .any(|(_, cell)| ["公安", "派出所", "刑侦", "交警"].iter().any(|word| cell.contains(word)));
    let more = if police { OF_POLICE } else { &[] };
    let missing: Vec<&str> = LISTED
        .iter()
        .chain(more)
        .filter(|(_, words)| !catalogue.speaks_of(words))
        .map(|(name, _)| *name)
        .collect();
    if !missing.is_empty() {
        let finding = Finding::of_record(&RULE).with("missing", missing.join("、"));
        cx.report(finding.on(DISCLOSURE_2019.at("第二十条")).for_review());
    }
    let system = ["公开制度", "公开工作制度", "公开规定", "公开管理制度", "公开审查制度"];
    if !catalogue.speaks_of(&system) {
        cx.report(Finding::of_record(&RULE).saying(SYSTEM).on(PRACTICE.at("")).for_review());
    }
}
