//! 公开属性用语

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{OPENNESS_2016, PRACTICE};
use crate::message::Message;
use crate::read::{Wording, read_channel};
use crate::record::Document;

declare_rule! {
    /// 公开属性应当是主动公开、依申请公开、不予公开之一，有的地方还有删减后公开。
    ///
    /// “公开”“依申请”“不公开”“部分公开”等通行的简称能看懂，不提示。填“政府网站”“全社会”的，填的是
    /// 公开渠道、公开对象，不是公开属性。配置里规定了本地选项的，按配置。
    ///
    /// 改正：从选项中选一种。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"attribute": "政府网站"}
    /// {"attribute": "内部"}
    /// {"attribute": "全社会"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"attribute": "主动公开"}
    /// {"attribute": "公开"}
    /// {"attribute": "可依申请公开"}
    /// {"attribute": "proactive"}
    /// ```
    RULE = "attribute/unknown" {
        title: ("公开属性用语", "Unknown attribute"),
        message: (
            "“{found}”不是公开属性，应当是主动公开、依申请公开、不予公开之一",
            "“{found}” is no attribute; it should be 主动公开, 依申请公开 or 不予公开"
        ),
        severity: Severity::Error,
        basis: &[OPENNESS_2016.at("一（一）"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static CHANNEL: Message = Message::new(
    "“{found}”是公开渠道，不是公开属性，应当是主动公开、依申请公开、不予公开之一",
    "“{found}” is a channel, not an attribute; it should be 主动公开, 依申请公开 or 不予公开",
);

static NOT_HERE: Message = Message::new(
    "“{found}”不在本单位的公开属性选项之内，应当是{right}之一",
    "“{found}” is not one of the attributes in use here: {right}",
);

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(value) = document.attribute.as_deref() else { return };
    for word in cx.attribute_words().iter() {
        let found = word.span.of(value);
        let finding = || Finding::new(&RULE, word.span).in_field("attribute").with("found", found);
        let ours = &cx.profile().attributes;
        if word.wording == Wording::Unknown {
            let channel = read_channel(found).is_some();
            cx.report(if channel { finding().saying(CHANNEL) } else { finding() });
        } else if !ours.is_empty() && !ours.iter().any(|ours| ours == found) {
            let right = ours.join("、");
            let finding = finding().saying(NOT_HERE).with("right", right);
            cx.report(finding.weighing(Severity::Warning));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn words_outside_the_vocabulary_are_reported() {
        breaks(
            &RULE,
            &[
                r#"{"公开方式": "网站公开"}"#,
                r#"{"attribute": "/"}"#,
                r#"{"attribute": "此件发至县团级"}"#,
            ],
        );
    }

    #[test]
    fn words_of_the_vocabulary_and_their_variants_pass() {
        passes(
            &RULE,
            &[
                r#"{"attribute": "（不予公开）"}"#,
                r#"{"attribute": "不予公开（涉及国家秘密）"}"#,
                r#"{"attribute": "删减后公开"}"#,
                r#"{"attribute": "涉密"}"#,
                r#"{"attribute": "免予公开"}"#,
                r#"{"attribute": ""}"#,
                r#"{"attribute": "√主动公开"}"#,
            ],
        );
    }
}
