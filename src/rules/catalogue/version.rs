//! 目录没有版本

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::table::Catalogue;

declare_rule! {
    /// 目录宜写明编制单位和编制、发布或者更新的日期，读者才知道是不是最新的。
    ///
    /// 只看机关的综合目录，日期写在表前、表后都可以。
    ///
    /// 改正：在表前或者表后写明编制单位和日期。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing,with=catalogue/coverage
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
    RULE = "catalogue/version" {
        title: ("目录没有版本", "Catalogue without a version"),
        message: (
            "目录没有写明编制单位和编制、发布或者更新的日期",
            "the catalogue names neither who drew it up nor when it was issued or updated"
        ),
        severity: Severity::Info,

        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

/// What tells of a version.
const SIGNS: &[&str] = &["编制", "发布", "更新", "修订", "版", "月"];

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    let Some(header) = catalogue.header.filter(|_| catalogue.is_of_whole_organ()) else { return };
    let last = catalogue.rows.last().copied().unwrap_or(header);
    let rows = catalogue.grid.rows.iter().enumerate();
    let around = rows.filter(|(at, _)| *at < header || *at > last);
    let dated = around
        .flat_map(|(_, row)| row.filled().map(|(_, cell)| cell))
        .any(|cell| SIGNS.iter().any(|sign| cell.contains(sign)));
    if !dated {
        cx.report(Finding::of_record(&RULE));
    }
}
