//! 不予公开没有理由

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{OPENNESS_2016, PRACTICE};
use crate::message::Message;
use crate::read::{Attribute, Wording};
use crate::record::Document;

declare_rule! {
    /// 拟不公开的公文，应当依法依规说明理由。
    ///
    /// 选“不予公开”而“理由”一栏留空的，按规定可以退文。选“删减后公开”的，也应当说明删去了什么、为什么，
    /// 留空时提示核对。记录里没有“理由”一栏的，不提示。
    ///
    /// 改正：写明理由和依据，例如“涉及商业秘密，依据《中华人民共和国政府信息公开条例》第十五条”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"attribute": "不予公开", "reason": ""}
    /// {"attribute": "不公开", "reason": "　"}
    /// {"attribute": "删减后公开", "reason": ""}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"attribute": "不予公开", "reason": "涉及商业秘密，依据《中华人民共和国政府信息公开条例》第十五条"}
    /// {"attribute": "不予公开（涉及国家秘密）", "reason": ""}
    /// {"attribute": "主动公开", "reason": ""}
    /// {"attribute": "不予公开"}
    /// ```
    RULE = "attribute/reason-missing" {
        title: ("不予公开没有理由", "No reason given"),
        message: (
            "公开属性是“{attribute}”，理由空白，应当依法依规说明理由",
            "the attribute is “{attribute}” and the reason is blank; the legal reason must be stated"
        ),
        severity: Severity::Error,
        basis: &[OPENNESS_2016.at("一（一）"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static PARTS: Message = Message::new(
    "公开属性是“{attribute}”，理由空白，应当说明删减的部分和理由",
    "the attribute is “{attribute}” and the reason is blank; what was removed, and why, should be stated",
);

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(value) = document.attribute.as_deref().filter(|_| document.is_blank("reason")) else {
        return;
    };
    let words = cx.attribute_words();
    let [word] = &*words else { return };
    let attribute = word.span.of(value);
    // 不予公开（涉及国家秘密）: the reason stands beside the word.
    let stated = !word.remark.is_empty();
    let finding = || Finding::of_field(&RULE, "reason").with("attribute", attribute);
    match word.attribute {
        Some(Attribute::Withheld) if !stated && word.wording != Wording::Secret => {
            cx.report(finding());
        }
        Some(Attribute::Redacted) if !stated => {
            cx.report(finding().saying(PARTS).weighing(Severity::Warning));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn what_is_withheld_needs_a_reason() {
        breaks(
            &RULE,
            &[
                r#"{"attribute": "免予公开", "reason": ""}"#,
                r#"{"attribute": "□主动公开 □依申请公开 ☑不予公开", "不公开理由": ""}"#,
                r#"{"attribute": "（不予公开）", "reason": " "}"#,
            ],
        );
    }

    #[test]
    fn what_is_secret_by_law_or_given_on_request_needs_none() {
        passes(
            &RULE,
            &[
                r#"{"attribute": "依申请公开", "reason": ""}"#,
                r#"{"attribute": "涉密", "reason": ""}"#,
                r#"{"attribute": "不予公开：个人隐私", "reason": ""}"#,
                r#"{"attribute": "", "reason": ""}"#,
            ],
        );
    }

    #[test]
    fn the_law_of_the_day_weighs() {
        let before = r#"{"attribute": "不予公开", "reason": "", "writtenOn": "2015-03-01"}"#;
        let found = findings(&RULE, before);
        assert_eq!(found[0].severity, Severity::Warning, "80号 is of 2016-11-10");
    }
}
