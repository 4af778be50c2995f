//! 事项重复

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::order::sort_by_key;
use crate::table::Catalogue;

declare_rule! {
    /// 同一事项不应当列两次。
    ///
    /// 类别、名称、内容、主体、时限、对象、层级都相同的两行，多半是复制以后忘了改。只要有一项不同，就不提示。
    ///
    /// 改正：删去一行，或者改成应有的内容。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing
    /// 目录名称,公开内容,公开主体
    /// 机构设置,内设机构名称、职责,政工室
    /// 机构设置,内设机构名称、职责,政工室
    /// ---
    /// 目录类别,目录名称,公开内容
    /// 财政,预算,收支总表、说明
    /// 人事,招考,职位、名额
    /// 财政,预算,收支总表、说明
    /// ---
    /// 目录名称,公开内容,公开对象
    /// 机构设置,内设机构名称、职责,全社会
    /// 招考,职位、名额,全社会
    /// 机构设置,内设机构名称、职责,全社会
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
    RULE = "catalogue/duplicate-item" {
        title: ("事项重复", "Item twice"),
        message: (
            "与第{first}项相同，应当删去一项，或者改正",
            "the same as item {first}; one should go, or be corrected"
        ),
        severity: Severity::Warning,

        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

static FIRST: Message = Message::new("同一事项先列在这里", "the item stands here first");

/// What makes two items of one path different.
const FIELDS: &[&str] = &[
    "content",
    "basis",
    "timeLimit",
    "publisher",
    "attribute",
    "channel",
    "audience",
    "level",
    "phase",
    "url",
    "note",
];

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    let mut keyed: Vec<(Vec<&str>, usize)> = Vec::new();
    for (row, item) in catalogue.items.iter().enumerate() {
        let own = !item.inherits("name") && !item.inherits("content");
        let said = item.content.as_deref().is_some_and(|content| !content.trim().is_empty());
        if own && said && item.name.is_some() {
            let levels = item.category.iter().chain(&item.name).map(|level| level.trim());
            let fields = FIELDS.iter().map(|field| item.get(field).unwrap_or_default().trim());
            keyed.push((levels.chain(["/"]).chain(fields).collect(), row));
        }
    }
    sort_by_key(&mut keyed, |(key, row)| (key.clone(), *row));
    let mut at = 0;
    for (place, pair) in keyed.windows(2).enumerate() {
        if place == 0 || pair[0].0 != keyed[place - 1].0 {
            at = pair[0].1;
        }
        if pair[0].0 != pair[1].0 {
            continue;
        }
        let place = Place { row: Some(at as u32), field: Some("name"), ..Place::default() };
        cx.report(
            Finding::of_field(&RULE, "name").in_row(pair[1].1).with("first", at + 1).related(
                place,
                FIRST,
                Vec::new(),
            ),
        );
    }
}
