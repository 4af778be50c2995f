//! 审批表上的公开属性

use super::trimmed;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{OPENNESS_2016, PRACTICE};
use crate::message::Message;
use crate::read::{
    Attribute, AttributeWord, Wording, names_no_ground, read_attribute_words, read_channel,
};
use crate::record::Approval;

declare_rule! {
    /// 审批表上的公开属性应当选定一种；选不予公开的，写明理由和依据。
    ///
    /// 一个也没有选、选了两种、写的不是公开属性的，提示。不予公开而理由空白，或者理由是“内部文件”“不宜公开”的，提示；删减后公开而理由
    /// 空白的，请说明删去了什么。选了不予公开，却有发布日期的，也提示。依申请公开不要求写理由。表上没有公开属性一栏的，不提示。
    ///
    /// 写“政府网站”一类公开渠道的，多半是把“公开方式”填成了渠道。
    ///
    /// 改正：选定一种，补上理由和依据。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"title": "关于调整办公时间的通告", "attribute": ""}
    /// {"attribute": "☑主动公开 ☑依申请公开 □不予公开", "reason": ""}
    /// {"attribute": "不予公开", "reason": ""}
    /// {"attribute": "不公开", "reason": "内部文件"}
    /// {"attribute": "不予公开", "reason": "个人隐私", "publishedOn": "2024-05-08"}
    /// {"attribute": "内部"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"attribute": "☑主动公开 □依申请公开 □不予公开", "reason": ""}
    /// {"attribute": "依申请公开", "reason": ""}
    /// {"attribute": "不予公开", "reason": "涉及个人隐私，《中华人民共和国政府信息公开条例》第十五条"}
    /// {"attribute": "此件公开发布", "publishedOn": "2024-05-08"}
    /// {"title": "关于调整办公时间的通告", "author": "张三"}
    /// ```
    RULE = "approval/attribute" {
        title: ("审批表上的公开属性", "Attribute on the form"),
        message: (
            "公开属性没有选定，应当从主动公开、依申请公开、不予公开中选定一种，随文报批",
            "the attribute is not chosen; it should be 主动公开, 依申请公开 or 不予公开, and be approved with the text"
        ),
        severity: Severity::Error,
        basis: &[OPENNESS_2016.at("一（一）"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Approval(check),
    }
}

static SEVERAL: Message = Message::new(
    "公开属性选了{found}，应当只选一种",
    "several attributes are chosen, {found}; it should be one",
);

static UNKNOWN: Message = Message::new(
    "“{found}”不是公开属性，应当是主动公开、依申请公开、不予公开之一",
    "“{found}” is no attribute; it should be 主动公开, 依申请公开 or 不予公开",
);

static CHANNEL: Message = Message::new(
    "“{found}”是公开渠道，不是公开属性，应当是主动公开、依申请公开、不予公开之一",
    "“{found}” is a channel, not an attribute; it should be 主动公开, 依申请公开 or 不予公开",
);

static NO_REASON: Message = Message::new(
    "公开属性是“{found}”，理由空白，应当依法依规说明理由",
    "the attribute is “{found}” and the reason is blank; the legal reason must be stated",
);

static PARTS: Message = Message::new(
    "公开属性是“{found}”，理由空白，应当说明删减的部分和理由",
    "the attribute is “{found}” and the reason is blank; what was removed, and why, should be stated",
);

static NO_GROUND: Message = Message::new(
    "不予公开的理由“{found}”没有说出法定情形，应当写明如国家秘密、商业秘密、个人隐私、内部事务、过程性信息",
    "the reason “{found}” names no legal ground such as 国家秘密, 商业秘密, 个人隐私, 内部事务 or 过程性信息",
);

static PUBLISHED: Message = Message::new(
    "公开属性是“{found}”，却已经在“{date}”发布",
    "the attribute is “{found}”, yet it was published on “{date}”",
);

fn check(approval: &Approval<'_>, cx: &mut Context<'_>) {
    let Some(value) = approval.attribute.as_deref().filter(|_| !approval.is_template()) else {
        return;
    };
    let words = read_attribute_words(value);
    let finding = || Finding::of_field(&RULE, "attribute");
    match words.as_slice() {
        [] => cx.report(finding()),
        [word] => one(approval, value, *word, cx),
        [first, rest @ ..] if rest.iter().all(|word| word.attribute == first.attribute) => {
            one(approval, value, *first, cx);
        }
        _ => {
            let found = |word: &AttributeWord| format!("“{}”", word.span.of(value));
            let found: String = words.iter().map(found).collect();
            cx.report(finding().saying(SEVERAL).with("found", found));
        }
    }
}

fn one(approval: &Approval<'_>, value: &str, word: AttributeWord, cx: &mut Context<'_>) {
    let found = word.span.of(value);
    let finding = |field| Finding::of_field(&RULE, field).with("found", found);
    match word.attribute {
        None => {
            let message = if read_channel(found).is_some() { CHANNEL } else { UNKNOWN };
            cx.report(finding("attribute").saying(message));
        }
        Some(Attribute::Withheld) => {
            if approval.is_published(cx.as_of()) {
                let date = approval.get("publishedOn").unwrap_or_default().trim();
                cx.report(finding("attribute").saying(PUBLISHED).with("date", date));
            }
            // 不予公开（涉及国家秘密）: the reason stands beside the word.
            if word.remark.is_empty() && word.wording != Wording::Secret {
                reason(approval, &finding, cx);
            }
        }
        Some(Attribute::Redacted) if approval.is_blank("reason") && word.remark.is_empty() => {
            cx.report(finding("reason").saying(PARTS).weighing(Severity::Warning));
        }
        Some(_) => {}
    }
}

/// Why it is withheld.
fn reason(
    approval: &Approval<'_>,
    finding: &dyn Fn(&'static str) -> Finding,
    cx: &mut Context<'_>,
) {
    let Some(reason) = approval.reason.as_deref() else { return };
    if approval.is_open("reason") {
        cx.report(finding("reason").saying(NO_REASON));
    } else if names_no_ground(reason) {
        let span = trimmed(reason);
        let found = Finding::new(&RULE, span).in_field("reason").with("found", span.of(reason));
        cx.report(found.saying(NO_GROUND).weighing(Severity::Warning));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn boxes_without_a_tick_are_no_choice() {
        breaks(
            &RULE,
            &[
                r#"{"title": "通告", "公开属性": "□主动公开 □依申请公开 □不公开"}"#,
                r#"{"attribute": "政府网站"}"#,
                r#"{"attribute": "删减后公开", "reason": ""}"#,
                r#"{"attribute": "主动公开、不予公开"}"#,
            ],
        );
    }

    #[test]
    fn one_choice_in_two_words_is_one() {
        passes(
            &RULE,
            &[
                r#"{"attribute": "主动公开/公开"}"#,
                r#"{"attribute": "不予公开（国家秘密）", "reason": ""}"#,
                r#"{"attribute": "不予公开", "publishedOn": "2027-05-08", "reason": "商业秘密"}"#,
            ],
        );
    }

    #[test]
    fn a_reason_that_says_nothing_weighs_less_than_none() {
        let weight = |form: &str| findings(&RULE, form)[0].severity;
        assert_eq!(weight(r#"{"attribute": "不予公开", "reason": " "}"#), Severity::Error);
        assert_eq!(weight(r#"{"attribute": "不予公开", "reason": "略"}"#), Severity::Warning);
    }
}
