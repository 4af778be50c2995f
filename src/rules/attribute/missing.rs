//! 未定公开属性

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{OPENNESS_2016, PRACTICE};
use crate::message::Message;
use crate::record::Document;

declare_rule! {
    /// 拟制公文时应当明确公开属性：主动公开、依申请公开或者不予公开。
    ///
    /// “公开属性”一栏留空，或者几个选项一个也没有勾选，按规定可以退文。记录里没有这一栏的，不提示。
    ///
    /// 改正：选定一种；拟不公开的，写明理由。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"attribute": ""}
    /// {"公开属性": "　"}
    /// {"attribute": "□主动公开 □依申请公开 □不予公开"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"attribute": "主动公开"}
    /// {"attribute": "□主动公开 ☑依申请公开 □不予公开"}
    /// {"keywords": "公安"}
    /// ```
    RULE = "attribute/missing" {
        title: ("未定公开属性", "Missing attribute"),
        message: (
            "公开属性空白，应当从主动公开、依申请公开、不予公开中选定一种",
            "the attribute is blank; it should be 主动公开, 依申请公开 or 不予公开"
        ),
        severity: Severity::Error,
        basis: &[OPENNESS_2016.at("一（一）"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static NO_TICK: Message = Message::new(
    "公开属性的选项一个也没有勾选，应当选定一种",
    "no option of the attribute is ticked; one should be",
);

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let finding = Finding::of_field(&RULE, "attribute");
    if document.is_blank("attribute") {
        cx.report(finding);
    } else if document.attribute.is_some() && cx.attribute_words().is_empty() {
        cx.report(finding.saying(NO_TICK));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn a_blank_choice_is_none() {
        breaks(&RULE, &[r#"{"公开方式": "\u00a0"}"#, r#"{"attribute": "主动公开□ 依申请公开□"}"#]);
    }

    #[test]
    fn what_is_written_is_other_rules_business() {
        passes(
            &RULE,
            &[r#"{"attribute": "政府网站"}"#, r#"{"attribute": "/"}"#, r#"{"attribute": null}"#],
        );
    }
}
