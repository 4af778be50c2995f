//! 公开主体名称不全

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::read::{Naming, parent_units, read_responsible_units, units_used};
use crate::table::Catalogue;

declare_rule! {
    /// 并列写两个内设单位，第二个不宜省去上级单位的名称。
    ///
    /// “指挥中心秘书科、宣传科”里的宣传科，同一目录别处写作“指挥中心宣传科”：单独看这一格，不知道
    /// 宣传科属于哪里。只在同一目录里有全称、全称只有一种、同一格前面的单位又属于同一上级时提示。
    ///
    /// 改正：写全称。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing
    /// 目录名称,公开内容,公开主体
    /// 部门会议,会议议题、议定事项,指挥中心秘书科、宣传科
    /// 部门动态,工作要闻、图片新闻,指挥中心宣传科
    /// ---
    /// 目录名称,公开内容,公开主体
    /// 部门动态,工作要闻、图片新闻,治安大队行动中队
    /// 部门会议,会议议题、议定事项,治安大队一中队、行动中队
    /// ---
    /// 目录名称,公开内容,公开主体
    /// 部门会议,会议议题、议定事项,综合服务中心办公室，信息科
    /// 部门动态,工作要闻、图片新闻,综合服务中心信息科
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 部门会议,会议议题、议定事项,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,指挥中心秘书科、指挥中心宣传科,主动公开,政府网站,全社会
    /// 部门动态,工作要闻、图片新闻,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,指挥中心宣传科,主动公开,政府网站,全社会
    /// ---
    /// 目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 部门会议,会议议题、议定事项,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,指挥中心秘书科、宣传科,主动公开,政府网站,全社会
    /// ---
    /// 目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 部门预算,收支总表、说明,《中华人民共和国预算法》第十四条,经本级财政部门批复后20日内,县公安局、财政局,主动公开,政府网站,全社会
    /// 部门决算,收支总表、说明,《中华人民共和国预算法》第十四条,经本级财政部门批复后20日内,县财政局,主动公开,政府网站,全社会
    /// ```
    RULE = "item/publisher-unqualified" {
        title: ("公开主体名称不全", "Unit without its parent"),
        message: (
            "“{found}”省去了上级单位，同一目录别处写作“{right}”",
            "“{found}” lacks its parent unit; the same catalogue writes “{right}” elsewhere"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    let used = units_used(catalogue.own_cells("publisher"));
    for (row, cell) in catalogue.own_cells("publisher") {
        let units = read_responsible_units(cell);
        for pair in units.windows(2).filter(|pair| pair[1].naming == Naming::Named) {
            let (before, short) = (pair[0].span.of(cell), pair[1].span.of(cell));
            let mut fulls = parent_units(before).map(|parent| [parent, short].concat());
            let Some(right) = fulls.find(|full| used.contains_key(full.as_str())) else {
                continue;
            };
            let edit = Edit::replace(pair[1].span, right.as_str());
            cx.report(
                Finding::new(&RULE, pair[1].span)
                    .in_field("publisher")
                    .in_row(row)
                    .with("found", short)
                    .with("right", &right)
                    .with_fix(Fix::suggest([edit])),
            );
        }
    }
}
