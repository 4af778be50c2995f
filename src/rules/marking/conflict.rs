//! 附注与公开属性不符

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{OPENNESS_2016, PRACTICE};
use crate::message::Message;
use crate::record::Document;

declare_rule! {
    /// 公文上的附注应当与系统里选定的公开属性一致。
    ///
    /// 选了“主动公开”而附注写“此件依申请公开”，公文就可能错发上网，或者该发的没有发。附注取“附注”一栏，
    /// 也取正文中单独成行的附注。
    ///
    /// 改正：以签发人确定的属性为准，改正另一处。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"attribute": "主动公开", "marking": "（此件依申请公开）"}
    /// {"attribute": "不予公开", "reason": "涉及国家秘密", "marking": "（此件公开发布）"}
    /// {"attribute": "依申请公开", "body": "某县公安局\n2017年3月29日\n（此件公开发布）"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"attribute": "主动公开", "marking": "（此件公开发布）"}
    /// {"attribute": "公开", "body": "某县公安局\n2017年3月29日\n（此件主动公开）"}
    /// {"attribute": "不公开", "reason": "涉及国家秘密", "marking": "（此件不予公开）"}
    /// {"attribute": "主动公开", "body": "公文上标注“此件依申请公开”等字样。"}
    /// ```
    RULE = "marking/conflict" {
        title: ("附注与公开属性不符", "Marking against attribute"),
        message: (
            "附注“{found}”与公开属性“{attribute}”不一致",
            "the marking “{found}” contradicts the attribute “{attribute}”"
        ),
        severity: Severity::Error,
        basis: &[OPENNESS_2016.at("一（一）"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static CHOSEN: Message = Message::new("选定的公开属性", "the attribute that was chosen");

static TWO: Message = Message::new(
    "正文的附注“{found}”与“附注”一栏的“{attribute}”不一致",
    "the marking “{found}” of the text contradicts “{attribute}” of the field",
);

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let chosen = document.attribute.as_deref();
    let attribute = cx.attribute();
    let markings = cx.markings();
    let own = markings.iter().find(|(field, _)| *field == "marking").map(|(_, marking)| marking);
    for (field, marking) in markings.iter() {
        let Some(stated) = marking.attribute else { continue };
        let words = document.get(field).map_or("", |text| marking.words.of(text));
        let finding = || Finding::new(&RULE, marking.words).in_field(field).with("found", words);
        if attribute.is_some_and(|attribute| attribute != stated) {
            let place = Place { field: Some("attribute"), ..Place::default() };
            let chosen = chosen.unwrap_or_default().trim();
            cx.report(finding().with("attribute", chosen).related(place, CHOSEN, Vec::new()));
        } else if attribute.is_none() && *field == "body" {
            let Some(own) = own.filter(|own| own.attribute.is_some_and(|own| own != stated)) else {
                continue;
            };
            let field = document.marking.as_deref().map_or("", |text| own.words.of(text));
            cx.report(finding().saying(TWO).with("attribute", field));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn the_form_the_field_and_the_text_must_agree() {
        breaks(
            &RULE,
            &[
                r#"{"attribute": "☑主动公开 □不予公开", "marking": "此件不予公开"}"#,
                r#"{"attribute": "主动公开", "marking": "（此件删减后公开）"}"#,
                r#"{"marking": "（此件公开发布）", "body": "2017年3月29日\n（此件依申请公开）"}"#,
            ],
        );
    }

    #[test]
    fn what_cannot_be_read_contradicts_nothing() {
        passes(
            &RULE,
            &[
                r#"{"attribute": "政府网站", "marking": "（此件公开发布）"}"#,
                r#"{"attribute": "主动公开", "marking": "（此件对外公开）"}"#,
                r#"{"attribute": "", "marking": "（此件公开发布）"}"#,
                r#"{"attribute": "主动公开、依申请公开", "marking": "（此件公开发布）"}"#,
            ],
        );
    }
}
