//! 公开属性自相矛盾

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{OPENNESS_2016, PRACTICE};
use crate::message::Message;
use crate::read::Attribute;
use crate::record::Document;
use crate::text::is_han;

declare_rule! {
    /// 一份公文只有一种公开属性。
    ///
    /// 填了两种，或者勾选了两项，提示。选“主动公开”而又填了不予公开的理由，两处必有一误，提示核对。
    ///
    /// 改正：由签发人确定一种。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"attribute": "主动公开、依申请公开"}
    /// {"attribute": "☑主动公开 ☑依申请公开 □不予公开"}
    /// {"attribute": "主动公开", "reason": "涉及商业秘密"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"attribute": "主动公开"}
    /// {"attribute": "☑主动公开 □依申请公开 □不予公开"}
    /// {"attribute": "主动公开", "reason": "无"}
    /// {"attribute": "不予公开", "reason": "涉及商业秘密"}
    /// ```
    RULE = "attribute/conflict" {
        title: ("公开属性自相矛盾", "Contradictory attribute"),
        message: (
            "公开属性填了不止一种（“{first}”和“{second}”），应当选定一种",
            "more than one attribute is given (“{first}” and “{second}”); it should be one"
        ),
        severity: Severity::Error,
        basis: &[OPENNESS_2016.at("一（一）"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static REASON: Message = Message::new(
    "公开属性是“{attribute}”，却填有不予公开的理由“{reason}”，两处必有一误",
    "the attribute is “{attribute}”, yet a reason for withholding is given: “{reason}”; one of them is wrong",
);

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(value) = document.attribute.as_deref() else { return };
    let words = cx.attribute_words();
    let Some(first) = words.first() else { return };
    let other = |word: &&crate::read::AttributeWord| {
        word.attribute.is_some() && word.attribute != first.attribute
    };
    if let Some(second) = words.iter().find(other).filter(|_| first.attribute.is_some()) {
        let finding = Finding::new(&RULE, first.span.to(second.span)).in_field("attribute");
        let finding = finding.with("first", first.span.of(value));
        cx.report(finding.with("second", second.span.of(value)));
    } else if cx.attribute() == Some(Attribute::Proactive) {
        let Some(reason) = document.reason.as_deref().filter(|reason| gives_reason(reason)) else {
            return;
        };
        let finding = Finding::of_field(&RULE, "reason").saying(REASON).weighing(Severity::Warning);
        cx.report(finding.with("attribute", value.trim()).with("reason", reason.trim()));
    }
}

/// Whether a reason speaks for withholding: 不涉密 and 应当公开 do not.
fn gives_reason(reason: &str) -> bool {
    if reason.trim().is_empty() {
        return false;
    }
    let said: String = reason.chars().filter(|c| is_han(*c)).collect();
    let denied = ["不涉", "无涉", "未涉", "不属于", "不含", "应当公开", "主动公开", "可以公开"];
    let ground = [
        "秘密",
        "涉密",
        "隐私",
        "内部",
        "过程性",
        "第十四条",
        "第十五条",
        "第十六条",
        "不宜公开",
        "不予公开",
    ];
    ground.iter().any(|word| said.contains(word)) && !denied.iter().any(|word| said.contains(word))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn two_attributes_contradict_each_other() {
        breaks(
            &RULE,
            &[
                r#"{"attribute": "主动公开；不公开"}"#,
                r#"{"attribute": "主动公开/依申请公开"}"#,
                r#"{"attribute": "公开", "reason": "属于内部事务信息"}"#,
            ],
        );
    }

    #[test]
    fn one_attribute_in_two_words_does_not() {
        passes(
            &RULE,
            &[
                r#"{"attribute": "公开，主动公开"}"#,
                r#"{"attribute": "主动公开", "reason": "不涉及国家秘密"}"#,
                r#"{"attribute": "主动公开", "reason": "涉及公众利益调整"}"#,
                r#"{"attribute": "依申请公开", "reason": "个人隐私"}"#,
            ],
        );
    }
}
