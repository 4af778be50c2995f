//! 附注不一

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{OPENNESS_2016, PRACTICE};
use crate::message::Message;
use crate::record::Text;

declare_rule! {
    /// 一份公文只有一种公开属性，附注不能前后不一。
    ///
    /// 同一说法重复出现（转发的公文带着原件的附注）不提示。句子里说到附注，例如“标注‘此件公开发布’字样”，
    /// 不算附注。
    ///
    /// 改正：由签发人确定一种属性，删去另一处附注。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 某县公安局
    /// 2017年3月29日
    /// （此件公开发布）
    /// （此件依申请公开）
    /// ---
    /// 某县公安局
    /// 2017年3月29日
    /// （此件不予公开）
    /// 某县公安局办公室
    /// 2017年3月30日
    /// （此件主动公开）
    /// ---
    /// 某县公安局
    /// 2017年3月29日
    /// （此件删减后公开）
    /// （此件公开发布）
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 某县公安局
    /// 2017年3月29日
    /// （此件公开发布）
    /// ---
    /// 某县公安局
    /// 2017年3月29日
    /// （此件公开发布）
    /// 某市公安局
    /// 2017年3月20日
    /// （此件主动公开）
    /// ---
    /// 印发公文时标注“此件公开发布”“此件依申请公开”等字样。
    /// ```
    RULE = "marking/several" {
        title: ("附注不一", "Markings that differ"),
        message: (
            "附注“{found}”与前面的“{first}”不一致，一份公文只有一种公开属性",
            "the marking “{found}” differs from “{first}” before it; a document has one attribute"
        ),
        severity: Severity::Error,
        basis: &[OPENNESS_2016.at("一（一）"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static FIRST: Message = Message::new("前面的附注", "the marking before it");

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let mut known = text.markings.iter().filter(|marking| marking.attribute.is_some());
    let Some(first) = known.next() else { return };
    for marking in known.filter(|marking| marking.attribute != first.attribute) {
        let place = Place { field: cx.field(), span: Some(first.span), ..Place::default() };
        cx.report(
            Finding::new(&RULE, marking.span)
                .with("found", marking.words.of(text.body))
                .with("first", first.words.of(text.body))
                .related(place, FIRST, Vec::new()),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn two_attributes_are_one_too_many() {
        breaks(
            &RULE,
            &["（此件公开发布）\n（此件不公开）", "（此件依申请公开）\n附件\n(此件主动公开)"],
        );
    }

    #[test]
    fn two_wordings_of_one_attribute_are_not() {
        passes(
            &RULE,
            &[
                "（此件公开发布）\n（此件主动公开）",
                "（此件不公开）\n（此件不予公开）",
                "（此件公开发布）\n（此件对外公开）",
            ],
        );
    }
}
