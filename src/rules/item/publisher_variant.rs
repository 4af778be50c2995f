//! 公开主体名称不一

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::order::Table;
use crate::read::{parent_unit, parent_units, units_used};
use crate::table::Catalogue;

declare_rule! {
    /// 同一目录里，一个单位宜用一个名称。
    ///
    /// 有的行写“县公安局政工室”，有的行写“政工室”，读者要猜是不是同一个单位，程序也不能归并。只比较
    /// “上级单位＋本单位”和“本单位”两种写法；全称有两种以上的（两个大队各有综合科），不提示。
    ///
    /// 改正：统一用一种写法，一般用全称。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing
    /// 目录名称,公开内容,公开主体
    /// 机构设置,内设机构名称、职责,政工室
    /// 部门领导,领导姓名、职务,县公安局政工室
    /// ---
    /// 目录名称,公开内容,公开主体
    /// 部门动态,工作要闻、图片新闻,指挥中心宣传科
    /// 部门会议,会议议题、议定事项,宣传科
    /// ---
    /// 目录名称,公开内容,公开主体
    /// 部门动态,工作要闻、图片新闻,法制大队、宣传科
    /// 部门会议,会议议题、议定事项,指挥中心宣传科
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 机构设置,内设机构名称、职责,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,县公安局政工室,主动公开,政府网站,全社会
    /// 部门领导,领导姓名、职务,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,县公安局政工室,主动公开,政府网站,全社会
    /// ---
    /// 目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 机构设置,内设机构名称、职责,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,综合科,主动公开,政府网站,全社会
    /// 治安管理,检查计划、检查结果,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,治安大队综合科,主动公开,政府网站,全社会
    /// 交通管理,检查计划、检查结果,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,交警大队综合科,主动公开,政府网站,全社会
    /// ---
    /// 目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 机构设置,内设机构名称、职责,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,办公室,主动公开,政府网站,全社会
    /// 政府文件,文件标题、文号,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,政府办公室,主动公开,政府网站,全社会
    /// ```
    RULE = "item/publisher-variant" {
        title: ("公开主体名称不一", "Two names of one unit"),
        message: (
            "“{found}”和“{right}”像是同一个单位，同一目录应当用一个名称",
            "“{found}” and “{right}” seem to be one unit; a catalogue should use one name"
        ),
        severity: Severity::Info,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

static THERE: Message = Message::new("这里写作全称", "the full name stands here");

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    let used = units_used(catalogue.own_cells("publisher"));
    // Short names with the one full name that the catalogue has, or none where it has several.
    let mut fulls: Table<&str, Option<&str>> = Table::new();
    for full in used.keys() {
        for parent in parent_units(full) {
            let Some(short) = full.strip_prefix(parent).filter(|short| used.contains_key(*short))
            else {
                continue;
            };
            if parent_unit(full, short).is_some() {
                let several = fulls.contains_key(short);
                fulls.insert(short, Some(*full).filter(|_| !several));
            }
        }
    }
    for (short, full) in fulls.iter() {
        let Some((full, row, there)) =
            full.and_then(|full| Some((full, *used.get(short)?, *used.get(full)?)))
        else {
            continue;
        };
        // Behind a unit of the same parent it is cut short rather than another name.
        let cell = catalogue.items[row].publisher.as_deref().unwrap_or_default();
        if parent_unit(full, short).is_none_or(|parent| cell.contains(parent)) {
            continue;
        }
        let place = Place { row: Some(there as u32), field: Some("publisher"), ..Place::default() };
        cx.report(
            Finding::of_field(&RULE, "publisher")
                .in_row(row)
                .with("found", short)
                .with("right", full)
                .for_review()
                .related(place, THERE, Vec::new()),
        );
    }
}
