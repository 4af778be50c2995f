//! 没有认出的表头

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::record::{Kind, near_label};
use crate::table::{Catalogue, Why};

declare_rule! {
    /// 目录里有一列，看表头、看内容都认不出是什么要素，这一列就没有检查。
    ///
    /// 表头少一个字、错一个字的（“公开主休”），写出可能是哪一列；各地自己增加的列可以不管，或者在规则集的
    /// columns 里写明它是什么。全部空白的列不提示。
    ///
    /// 改正：改正表头，或者在规则集里写明。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开方式,公开对象,牵头领导
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,政府网站,主动公开,全社会,分管领导
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开方式,公开对象,报送频次
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,政府网站,主动公开,全社会,每月
    /// ```
    ///
    /// ```gongkai,fail,with=catalogue/header-missing
    /// 事项名称,公开内容,公开依据,公开时限,公开主休,公开渠道和载体,公开方式,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,政府网站,主动公开,全社会
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开方式,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,政府网站,主动公开,全社会
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开方式,公开对象,牵头领导
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,政府网站,主动公开,全社会,
    /// ---
    /// 序号,事项名称,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开方式,公开对象,备注
    /// 1,机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,政府网站,主动公开,全社会,每年核对
    /// ```
    RULE = "catalogue/header-unknown" {
        title: ("没有认出的表头", "Unknown header"),
        message: (
            "没有认出“{header}”一列是什么要素，这一列没有检查",
            "the column “{header}” was not recognised and is not checked"
        ),
        severity: Severity::Info,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

static NEAR: Message = Message::new(
    "没有认出表头“{header}”，像是“{right}”，应当核对",
    "the header “{header}” was not recognised; it looks like “{right}”; verify it",
);

/// So many columns are named.
const MANY: usize = 8;

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    let unknown = catalogue.columns.iter().enumerate().filter(|(_, column)| {
        column.why == Why::Unknown && !column.blank && !column.header.is_empty()
    });
    for (at, column) in unknown.take(MANY) {
        let finding = Finding::of_record(&RULE).in_column(at).with("header", &column.header);
        cx.report(match near_label(Kind::Item, &column.header) {
            Some(near) => finding.saying(NEAR).with("right", near.key).for_review(),
            None => finding,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings};

    #[test]
    fn a_header_that_is_a_character_off_is_named() {
        let found = findings(&RULE, "事项名称,公开内容,公开主休\n甲,乙,某县公安局\n");
        let own = found.iter().find(|finding| finding.rule.id == RULE.id).expect("a finding");
        assert!(own.values.contains(&("right", "公开主体".to_owned())));
        breaks(&RULE, &["事项名称,公开内容,公开主体,丁\n甲,乙,丙,戊\n"]);
    }
}
